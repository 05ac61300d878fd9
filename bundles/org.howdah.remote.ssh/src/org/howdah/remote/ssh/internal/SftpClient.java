package org.howdah.remote.ssh.internal;

import static org.howdah.remote.ssh.internal.SftpWire.EOF;
import static org.howdah.remote.ssh.internal.SftpWire.STATUS;
import static org.howdah.remote.ssh.internal.SftpWire.bytes;
import static org.howdah.remote.ssh.internal.SftpWire.read;
import static org.howdah.remote.ssh.internal.SftpWire.string;
import static org.howdah.remote.ssh.internal.SftpWire.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.howdah.remote.FileTransfer.Space;
import org.howdah.remote.FileTransfer.Type;
import org.howdah.remote.ssh.internal.SftpWire.StatusException;

/**
 * The client side of SFTP version 3 with the extensions of OpenSSH. JSch's own client lets one slow reader stop the
 * whole session and cannot sync a file; this one sends many requests at a time and answers for what it reads. For use
 * by one thread at a time.
 */
final class SftpClient implements AutoCloseable {

    record Attributes(Type type, long size, int mode, long modifiedSeconds) {
        boolean directory() {
            return type == Type.DIRECTORY;
        }
    }

    record Named(String name, Attributes attributes) {
    }

    /** Takes one answer of a listing; may throw to end it. */
    interface Pieces<E extends Exception> {
        void take(List<Named> piece) throws E;
    }

    private static final int OPEN = 3;
    private static final int CLOSE = 4;
    private static final int READ = 5;
    private static final int WRITE = 6;
    private static final int LSTAT = 7;
    private static final int FSTAT = 8;
    private static final int SETSTAT = 9;
    private static final int FSETSTAT = 10;
    private static final int OPENDIR = 11;
    private static final int READDIR = 12;
    private static final int REMOVE = 13;
    private static final int MKDIR = 14;
    private static final int RMDIR = 15;
    private static final int REALPATH = 16;
    private static final int STAT = 17;
    private static final int RENAME = 18;
    private static final int READLINK = 19;
    private static final int SYMLINK = 20;
    private static final int HANDLE = 102;
    private static final int DATA = 103;
    private static final int NAME = 104;
    private static final int ATTRS = 105;
    private static final int EXTENDED_REPLY = 201;

    static final int FOR_READING = 1;
    static final int NEW_FOR_WRITING = 0x02 | 0x08 | 0x20;
    static final int FOR_WRITING = 0x02 | 0x08;

    private static final int HAS_SIZE = 1;
    private static final int HAS_OWNER = 2;
    private static final int HAS_MODE = 4;
    private static final int HAS_TIMES = 8;
    private static final int HAS_EXTENDED = 0x80000000;
    private static final int FILE_TYPE = 0170000;
    private static final int DIRECTORY = 0040000;
    private static final int REGULAR = 0100000;
    private static final int LINK = 0120000;
    private static final int LISTINGS_AHEAD = 4;

    private final SftpWire wire;

    SftpClient(ChannelSocket socket) throws IOException {
        wire = new SftpWire(socket);
    }

    boolean isOpen() {
        return wire.isOpen();
    }

    private static Attributes attributes(DataInputStream in) throws IOException {
        int flags = in.readInt();
        long size = (flags & HAS_SIZE) != 0 ? in.readLong() : 0;
        if ((flags & HAS_OWNER) != 0) {
            in.readLong();
        }
        int mode = (flags & HAS_MODE) != 0 ? in.readInt() : REGULAR;
        long modified = 0;
        if ((flags & HAS_TIMES) != 0) {
            in.readInt();
            modified = in.readInt() & 0xffffffffL;
        }
        if ((flags & HAS_EXTENDED) != 0) {
            for (int n = in.readInt(); n > 0; n--) {
                read(in);
                read(in);
            }
        }
        Type type = switch (mode & FILE_TYPE) {
            case DIRECTORY -> Type.DIRECTORY;
            case LINK -> Type.LINK;
            case REGULAR -> Type.FILE;
            default -> Type.OTHER;
        };
        return new Attributes(type, size, mode & 07777, modified);
    }

    private static void mode(DataOutputStream out, int mode) throws IOException {
        out.writeInt(HAS_MODE);
        out.writeInt(mode);
    }

    private String name(int id) throws IOException, StatusException {
        DataInputStream body = wire.expect(id, NAME);
        if (body.readInt() < 1) {
            throw new IOException("An SFTP answer without a name");
        }
        return string(body);
    }

    private void ok(int id) throws IOException, StatusException {
        wire.expect(id, STATUS);
    }

    Attributes stat(String path, boolean followLinks) throws IOException, StatusException {
        return attributes(wire.expect(wire.request(followLinks ? STAT : LSTAT, b -> text(b, path)), ATTRS));
    }

    Attributes stat(byte[] handle) throws IOException, StatusException {
        return attributes(wire.expect(wire.request(FSTAT, b -> bytes(b, handle)), ATTRS));
    }

    String realPath(String path) throws IOException, StatusException {
        return name(wire.request(REALPATH, b -> text(b, path)));
    }

    String readLink(String path) throws IOException, StatusException {
        return name(wire.request(READLINK, b -> text(b, path)));
    }

    void makeLink(String path, String target) throws IOException, StatusException {
        // OpenSSH takes them in this order, against the draft; the others have followed it.
        ok(wire.request(SYMLINK, b -> {
            text(b, target);
            text(b, path);
        }));
    }

    Optional<Space> space(String path) throws IOException, StatusException {
        if (!wire.knows("statvfs@openssh.com")) {
            return Optional.empty();
        }
        DataInputStream body = wire.expect(wire.extended("statvfs@openssh.com", b -> text(b, path)), EXTENDED_REPLY);
        body.readLong();
        long unit = body.readLong();
        long blocks = body.readLong();
        body.readLong();
        return Optional.of(new Space(unit * body.readLong(), unit * blocks));
    }

    byte[] open(String path, int flags, int mode) throws IOException, StatusException {
        return read(wire.expect(wire.request(OPEN, b -> {
            text(b, path);
            b.writeInt(flags);
            if (flags == FOR_READING) {
                b.writeInt(0);
            } else {
                mode(b, mode);
            }
        }), HANDLE));
    }

    void close(byte[] handle) throws IOException, StatusException {
        ok(wire.request(CLOSE, b -> bytes(b, handle)));
    }

    /** Waits for the answer to a request and checks that it is "ok". */
    void done(int id) throws IOException, StatusException {
        ok(id);
    }

    int sendRead(byte[] handle, long offset, int length) throws IOException {
        return wire.request(READ, b -> {
            bytes(b, handle);
            b.writeLong(offset);
            b.writeInt(length);
        });
    }

    /** @return null at the end of the file */
    byte[] data(int id) throws IOException, StatusException {
        try {
            return read(wire.expect(id, DATA));
        } catch (StatusException e) {
            if (e.code == EOF) {
                return null;
            }
            throw e;
        }
    }

    int sendWrite(byte[] handle, long offset, byte[] bytes, int length) throws IOException {
        return wire.request(WRITE, length + 64, b -> {
            bytes(b, handle);
            b.writeLong(offset);
            b.writeInt(length);
            b.write(bytes, 0, length);
        });
    }

    void setMode(byte[] handle, int mode) throws IOException, StatusException {
        ok(wire.request(FSETSTAT, b -> {
            bytes(b, handle);
            mode(b, mode);
        }));
    }

    /** Cuts a file off at a size. */
    void setSize(byte[] handle, long size) throws IOException, StatusException {
        ok(wire.request(FSETSTAT, b -> {
            bytes(b, handle);
            b.writeInt(HAS_SIZE);
            b.writeLong(size);
        }));
    }

    void setMode(String path, int mode) throws IOException, StatusException {
        ok(wire.request(SETSTAT, b -> {
            text(b, path);
            mode(b, mode);
        }));
    }

    /** @param seconds since 1970, for the last change and the last reading */
    void setTime(String path, long seconds) throws IOException, StatusException {
        ok(wire.request(SETSTAT, b -> {
            text(b, path);
            b.writeInt(HAS_TIMES);
            b.writeInt((int) seconds);
            b.writeInt((int) seconds);
        }));
    }

    /** Brings a file to the disk, where the server can do that. */
    void sync(byte[] handle) throws IOException, StatusException {
        if (wire.knows("fsync@openssh.com")) {
            ok(wire.extended("fsync@openssh.com", b -> bytes(b, handle)));
        }
    }

    /** Renames over what is there. A server that is not OpenSSH's may refuse that. */
    void replace(String from, String to) throws IOException, StatusException {
        if (!wire.knows("posix-rename@openssh.com")) {
            rename(from, to);
            return;
        }
        ok(wire.extended("posix-rename@openssh.com", b -> {
            text(b, from);
            text(b, to);
        }));
    }

    /** Refused where there is something already. */
    void rename(String from, String to) throws IOException, StatusException {
        ok(wire.request(RENAME, b -> {
            text(b, from);
            text(b, to);
        }));
    }

    void remove(String path) throws IOException, StatusException {
        ok(wire.request(REMOVE, b -> text(b, path)));
    }

    void removeDirectory(String path) throws IOException, StatusException {
        ok(wire.request(RMDIR, b -> text(b, path)));
    }

    void makeDirectory(String path, int mode) throws IOException, StatusException {
        ok(wire.request(MKDIR, b -> {
            text(b, path);
            mode(b, mode);
        }));
    }

    <E extends Exception> void list(String path, Pieces<E> pieces) throws IOException, StatusException, E {
        byte[] handle = read(wire.expect(wire.request(OPENDIR, b -> text(b, path)), HANDLE));
        java.util.ArrayDeque<Integer> asked = new java.util.ArrayDeque<>();
        StatusException end = null;
        while (end == null || !asked.isEmpty()) {
            while (end == null && asked.size() < LISTINGS_AHEAD) {
                asked.add(wire.request(READDIR, b -> bytes(b, handle)));
            }
            try {
                pieces.take(named(wire.expect(asked.poll(), NAME)));
            } catch (StatusException e) {
                end = end == null ? e : end;
            }
        }
        close(handle);
        if (end.code != EOF) {
            throw end;
        }
    }

    private static List<Named> named(DataInputStream body) throws IOException {
        List<Named> piece = new ArrayList<>();
        for (int n = body.readInt(); n > 0; n--) {
            String name = string(body);
            read(body);
            Attributes attributes = attributes(body);
            // A name with a slash would lead elsewhere; no honest server has one.
            if (!name.equals(".") && !name.equals("..") && !name.isEmpty() && name.indexOf('/') < 0) {
                piece.add(new Named(name, attributes));
            }
        }
        return piece;
    }

    @Override
    public void close() {
        wire.close();
    }
}
