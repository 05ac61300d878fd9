package org.howdah.remote.ssh.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The client side of SFTP version 3 with the extensions of OpenSSH. JSch's own client lets one slow reader stop the
 * whole session and cannot sync a file; this one sends many requests at a time and answers for what it reads. For use
 * by one thread at a time.
 */
final class SftpClient implements AutoCloseable {

    /** The server answered with a status other than "ok". */
    static final class StatusException extends Exception {
        private static final long serialVersionUID = 1L;
        final int code;

        StatusException(int code, String message) {
            super(message);
            this.code = code;
        }
    }

    record Attributes(boolean directory, boolean link, long size, int mode, long modifiedSeconds) {
    }

    record Named(String name, Attributes attributes) {
    }

    static final int EOF = 1;
    static final int NO_SUCH_FILE = 2;
    static final int PERMISSION_DENIED = 3;
    static final int FAILURE = 4;

    private static final int INIT = 1;
    private static final int VERSION = 2;
    private static final int OPEN = 3;
    private static final int CLOSE = 4;
    private static final int READ = 5;
    private static final int WRITE = 6;
    private static final int LSTAT = 7;
    private static final int SETSTAT = 9;
    private static final int FSETSTAT = 10;
    private static final int OPENDIR = 11;
    private static final int READDIR = 12;
    private static final int REMOVE = 13;
    private static final int MKDIR = 14;
    private static final int RMDIR = 15;
    private static final int STAT = 17;
    private static final int RENAME = 18;
    private static final int STATUS = 101;
    private static final int HANDLE = 102;
    private static final int DATA = 103;
    private static final int NAME = 104;
    private static final int ATTRS = 105;
    private static final int EXTENDED = 200;

    static final int FOR_READING = 1;
    static final int NEW_FOR_WRITING = 0x02 | 0x08 | 0x20;

    private static final int HAS_SIZE = 1;
    private static final int HAS_OWNER = 2;
    private static final int HAS_MODE = 4;
    private static final int HAS_TIMES = 8;
    private static final int HAS_EXTENDED = 0x80000000;
    private static final int MAX_PACKET = 1 << 20;
    private static final int FILE_TYPE = 0170000;
    private static final int DIRECTORY = 0040000;
    private static final int LINK = 0120000;

    /** An answer that was read: its type, and what follows the request's number. */
    private record Answer(int type, DataInputStream body) {
    }

    /** Puts the parts of a request after its number. */
    private interface Body {
        void put(DataOutputStream out) throws IOException;
    }

    private final ChannelSocket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final Set<String> extensions = new HashSet<>();
    private final Map<Integer, Answer> early = new HashMap<>();
    private int lastId;

    SftpClient(ChannelSocket socket) throws IOException {
        this.socket = socket;
        in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream(), 1 << 16));
        out = socket.getOutputStream();
        send(INIT, -1, body -> body.writeInt(3));
        byte[] hello = packet();
        DataInputStream body = new DataInputStream(new java.io.ByteArrayInputStream(hello));
        if (body.read() != VERSION) {
            throw new IOException("Not an SFTP server");
        }
        body.readInt();
        while (body.available() > 0) {
            extensions.add(string(body));
            string(body);
        }
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    ChannelSocket socket() {
        return socket;
    }

    private byte[] packet() throws IOException {
        int length = in.readInt();
        if (length < 1 || length > MAX_PACKET) {
            // Often a login script that prints something.
            throw new IOException("The answer is not SFTP; a start-up file of the login may print text");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private void send(int type, int id, Body content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(0);
        data.writeByte(type);
        if (id >= 0) {
            data.writeInt(id);
        }
        content.put(data);
        byte[] all = bytes.toByteArray();
        int length = all.length - 4;
        all[0] = (byte) (length >>> 24);
        all[1] = (byte) (length >>> 16);
        all[2] = (byte) (length >>> 8);
        all[3] = (byte) length;
        out.write(all);
    }

    private int request(int type, Body content) throws IOException {
        lastId = (lastId + 1) & Integer.MAX_VALUE;
        send(type, lastId, content);
        return lastId;
    }

    private Answer answer(int id) throws IOException {
        Answer known = early.remove(id);
        while (known == null) {
            DataInputStream body = new DataInputStream(new java.io.ByteArrayInputStream(packet()));
            Answer next = new Answer(body.read(), body);
            int about = body.readInt();
            if (about == id) {
                known = next;
            } else {
                early.put(about, next);
            }
        }
        return known;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[Math.min(in.readInt(), in.available())];
        in.readFully(bytes);
        return bytes;
    }

    private static String string(DataInputStream in) throws IOException {
        return new String(read(in), StandardCharsets.UTF_8);
    }

    private Answer expect(int id, int type) throws IOException, StatusException {
        Answer answer = answer(id);
        if (answer.type() == STATUS) {
            int code = answer.body().readInt();
            if (code != 0 || type != STATUS) {
                throw new StatusException(code, answer.body().available() > 4 ? string(answer.body()) : "");
            }
        } else if (answer.type() != type) {
            throw new IOException("Unexpected SFTP answer " + answer.type());
        }
        return answer;
    }

    private static Attributes attributes(DataInputStream in) throws IOException {
        int flags = in.readInt();
        long size = (flags & HAS_SIZE) != 0 ? in.readLong() : 0;
        if ((flags & HAS_OWNER) != 0) {
            in.readLong();
        }
        int mode = (flags & HAS_MODE) != 0 ? in.readInt() : 0;
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
        return new Attributes((mode & FILE_TYPE) == DIRECTORY, (mode & FILE_TYPE) == LINK, size, mode & 07777, modified);
    }

    private static void mode(DataOutputStream out, int mode) throws IOException {
        out.writeInt(HAS_MODE);
        out.writeInt(mode);
    }

    Attributes stat(String path, boolean followLinks) throws IOException, StatusException {
        return attributes(expect(request(followLinks ? STAT : LSTAT, b -> text(b, path)), ATTRS).body());
    }

    byte[] open(String path, int flags, int mode) throws IOException, StatusException {
        return read(expect(request(OPEN, b -> {
            text(b, path);
            b.writeInt(flags);
            if (flags == FOR_READING) {
                b.writeInt(0);
            } else {
                mode(b, mode);
            }
        }), HANDLE).body());
    }

    void close(byte[] handle) throws IOException, StatusException {
        done(request(CLOSE, b -> bytes(b, handle)));
    }

    /** Waits for the answer to a request and checks that it is "ok". */
    void done(int id) throws IOException, StatusException {
        expect(id, STATUS);
    }

    int sendRead(byte[] handle, long offset, int length) throws IOException {
        return request(READ, b -> {
            bytes(b, handle);
            b.writeLong(offset);
            b.writeInt(length);
        });
    }

    /** @return null at the end of the file */
    byte[] data(int id) throws IOException, StatusException {
        try {
            return read(expect(id, DATA).body());
        } catch (StatusException e) {
            if (e.code == EOF) {
                return null;
            }
            throw e;
        }
    }

    int sendWrite(byte[] handle, long offset, byte[] bytes, int length) throws IOException {
        return request(WRITE, b -> {
            bytes(b, handle);
            b.writeLong(offset);
            b.writeInt(length);
            b.write(bytes, 0, length);
        });
    }

    void setMode(byte[] handle, int mode) throws IOException, StatusException {
        done(request(FSETSTAT, b -> {
            bytes(b, handle);
            mode(b, mode);
        }));
    }

    void setMode(String path, int mode) throws IOException, StatusException {
        done(request(SETSTAT, b -> {
            text(b, path);
            mode(b, mode);
        }));
    }

    /** Brings a file to the disk, where the server can do that. */
    void sync(byte[] handle) throws IOException, StatusException {
        if (extensions.contains("fsync@openssh.com")) {
            done(request(EXTENDED, b -> {
                text(b, "fsync@openssh.com");
                bytes(b, handle);
            }));
        }
    }

    /** Renames over what is there. A server that is not OpenSSH's may refuse that. */
    void rename(String from, String to) throws IOException, StatusException {
        boolean posix = extensions.contains("posix-rename@openssh.com");
        done(request(posix ? EXTENDED : RENAME, b -> {
            if (posix) {
                text(b, "posix-rename@openssh.com");
            }
            text(b, from);
            text(b, to);
        }));
    }

    void remove(String path) throws IOException, StatusException {
        done(request(REMOVE, b -> text(b, path)));
    }

    void removeDirectory(String path) throws IOException, StatusException {
        done(request(RMDIR, b -> text(b, path)));
    }

    void makeDirectory(String path, int mode) throws IOException, StatusException {
        done(request(MKDIR, b -> {
            text(b, path);
            mode(b, mode);
        }));
    }

    List<Named> list(String path) throws IOException, StatusException {
        byte[] handle = read(expect(request(OPENDIR, b -> text(b, path)), HANDLE).body());
        List<Named> result = new ArrayList<>();
        try {
            while (true) {
                DataInputStream body = expect(request(READDIR, b -> bytes(b, handle)), NAME).body();
                for (int n = body.readInt(); n > 0; n--) {
                    String name = string(body);
                    read(body);
                    Attributes attributes = attributes(body);
                    if (!name.equals(".") && !name.equals("..")) {
                        result.add(new Named(name, attributes));
                    }
                }
            }
        } catch (StatusException e) {
            if (e.code != EOF) {
                throw e;
            }
        }
        close(handle);
        return result;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // closed either way
        }
    }
}
