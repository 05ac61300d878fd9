package org.howdah.remote;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Files on a host as one login, by SFTP. Paths are absolute. Implementations are safe for use by many threads.
 *
 * <p>
 * A name on the far side is bytes, mostly but not always UTF-8. Bytes that are not stand in names and paths as the lone
 * surrogates U+DC80 to U+DCFF, so that every file that is listed can also be read, renamed and deleted.
 */
public interface FileTransfer {

    /** What a name stands for. */
    enum Type {
        FILE, DIRECTORY,
        /** A symbolic link that was not followed. */
        LINK,
        /** A pipe, a socket or a device. */
        OTHER
    }

    /** @param mode permission bits, such as 0600 */
    record Entry(String name, Type type, long size, int mode, Instant modified) {
        public boolean directory() {
            return type == Type.DIRECTORY;
        }
    }

    /**
     * The file system under a path, in bytes.
     *
     * @param free what this login may still use
     */
    record Space(long free, long total) {
    }

    Login login();

    /** Follows links. */
    Optional<Entry> stat(String path) throws RemoteException;

    /** Looks at a link itself, not at what it points to. */
    Optional<Entry> look(String path) throws RemoteException;

    List<Entry> list(String directory) throws RemoteException;

    /** Lists a directory of any size piece by piece, in the order of the server; links are not followed. */
    void list(String directory, Consumer<List<Entry>> pieces, Cancellation cancellation) throws RemoteException;

    /** The directory in which the login starts: its home. */
    String home() throws RemoteException;

    /** The path without links, {@code .} and {@code ..}. */
    String realPath(String path) throws RemoteException;

    /** What a link says, as it says it. */
    String readLink(String path) throws RemoteException;

    /** @param target what the link shall say; may be relative */
    void makeLink(String path, String target) throws RemoteException;

    /** Empty where the server does not tell. */
    Optional<Space> space(String path) throws RemoteException;

    /** Reads a small file whole; refuses one of more than {@code limit} bytes. */
    byte[] read(String path, int limit) throws RemoteException;

    /** Reads a part of a file; shorter than asked for where the file ends before. */
    byte[] read(String path, long offset, int length) throws RemoteException;

    /** Writes to a temporary file beside the path and renames it, so that readers see the old or the new, never a part. */
    void write(String path, byte[] content, int mode) throws RemoteException;

    /** @param progress bytes copied so far */
    default void download(String path, OutputStream to, LongConsumer progress, Cancellation cancellation) throws RemoteException {
        download(path, 0, to, progress, cancellation);
    }

    /**
     * Reads from an offset to the end.
     *
     * @param progress bytes copied so far by this call, the offset not counted
     */
    void download(String path, long offset, OutputStream to, LongConsumer progress, Cancellation cancellation) throws RemoteException;

    /** @param progress bytes copied so far */
    void upload(InputStream from, String path, int mode, LongConsumer progress, Cancellation cancellation) throws RemoteException;

    /**
     * Writes from an offset on, into a file that is made where it is not there; what it had from the offset on is lost.
     * Where this fails the file holds everything up to the last progress, and nothing that has a gap before it.
     *
     * @param progress bytes of this call that the far side has confirmed; on the disk only once this has returned, where the
     *            server can bring a file to the disk
     */
    void append(InputStream from, String path, long offset, int mode, LongConsumer progress, Cancellation cancellation) throws RemoteException;

    /**
     * @param replace whether to put it in the place of a file that is there, in one step where the server can do that; else
     *            that is refused
     */
    void rename(String from, String to, boolean replace) throws RemoteException;

    /** @param modified in whole seconds; empty to leave it */
    void setAttributes(String path, OptionalInt mode, Optional<Instant> modified) throws RemoteException;

    /** A file, a link or an empty directory; one that is not there is fine. */
    void delete(String path) throws RemoteException;

    /** Makes one directory; one that is there already is refused. */
    void makeDirectory(String path, int mode) throws RemoteException;

    /** Creates a directory and what lies above it; one that is there already is fine. */
    void makeDirectories(String path, int mode) throws RemoteException;
}
