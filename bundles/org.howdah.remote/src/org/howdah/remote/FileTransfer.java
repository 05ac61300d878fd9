package org.howdah.remote;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Files on a host as one login, by SFTP. Paths are absolute. Implementations are safe for use by many threads. */
public interface FileTransfer {

    /** @param mode permission bits, such as 0600 */
    record Entry(String name, boolean directory, long size, int mode, Instant modified) {
    }

    Login login();

    Optional<Entry> stat(String path) throws RemoteException;

    List<Entry> list(String directory) throws RemoteException;

    /** Reads a small file whole; refuses one of more than {@code limit} bytes. */
    byte[] read(String path, int limit) throws RemoteException;

    /** Writes to a temporary file beside the path and renames it, so that readers see the old or the new, never a part. */
    void write(String path, byte[] content, int mode) throws RemoteException;

    /** @param progress bytes copied so far */
    void download(String path, OutputStream to, LongConsumer progress, Cancellation cancellation) throws RemoteException;

    /** @param progress bytes copied so far */
    void upload(InputStream from, String path, int mode, LongConsumer progress, Cancellation cancellation) throws RemoteException;

    void delete(String path) throws RemoteException;

    /** Creates a directory and what lies above it; one that is there already is fine. */
    void makeDirectories(String path, int mode) throws RemoteException;
}
