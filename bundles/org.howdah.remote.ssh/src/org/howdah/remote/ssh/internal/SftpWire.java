package org.howdah.remote.ssh.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.howdah.remote.FileNames;

/** Requests and answers of SFTP version 3 on one channel. For use by one thread at a time. */
final class SftpWire implements AutoCloseable {

    /** The server answered with a status other than "ok". */
    static final class StatusException extends Exception {
        private static final long serialVersionUID = 1L;
        final int code;

        StatusException(int code, String message) {
            super(message);
            this.code = code;
        }
    }

    /** An answer that was read: its type, and what follows the request's number. */
    record Answer(int type, DataInputStream body) {
    }

    /** Puts the parts of a request after its number. */
    interface Body {
        void put(DataOutputStream out) throws IOException;
    }

    static final int EOF = 1;
    static final int NO_SUCH_FILE = 2;
    static final int PERMISSION_DENIED = 3;
    static final int FAILURE = 4;
    static final int STATUS = 101;

    private static final int INIT = 1;
    private static final int VERSION = 2;
    private static final int EXTENDED = 200;
    private static final int MAX_PACKET = 1 << 20;

    private final ChannelSocket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final Set<String> extensions = new HashSet<>();
    private final Map<Integer, Answer> early = new HashMap<>();
    private int lastId;

    SftpWire(ChannelSocket socket) throws IOException {
        this.socket = socket;
        in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream(), 1 << 16));
        out = socket.getOutputStream();
        send(INIT, -1, 64, body -> body.writeInt(3));
        DataInputStream body = new DataInputStream(new ByteArrayInputStream(packet()));
        if (body.read() != VERSION) {
            throw new IOException("Not an SFTP server");
        }
        body.readInt();
        while (body.available() > 0) {
            extensions.add(new String(read(body), StandardCharsets.UTF_8));
            read(body);
        }
    }

    boolean isOpen() {
        return socket.isAlive();
    }

    boolean knows(String extension) {
        return extensions.contains(extension);
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

    /** Bytes that are sent as they are, without a copy of them. */
    private static final class Packet extends ByteArrayOutputStream {
        Packet(int size) {
            super(size);
        }

        void sendTo(OutputStream out) throws IOException {
            int length = count - 4;
            buf[0] = (byte) (length >>> 24);
            buf[1] = (byte) (length >>> 16);
            buf[2] = (byte) (length >>> 8);
            buf[3] = (byte) length;
            out.write(buf, 0, count);
        }
    }

    private void send(int type, int id, int size, Body content) throws IOException {
        Packet packet = new Packet(size);
        DataOutputStream data = new DataOutputStream(packet);
        data.writeInt(0);
        data.writeByte(type);
        if (id >= 0) {
            data.writeInt(id);
        }
        content.put(data);
        packet.sendTo(out);
    }

    int request(int type, Body content) throws IOException {
        return request(type, 128, content);
    }

    /** @param size about as many bytes */
    int request(int type, int size, Body content) throws IOException {
        lastId = (lastId + 1) & Integer.MAX_VALUE;
        send(type, lastId, size, content);
        return lastId;
    }

    int extended(String name, Body content) throws IOException {
        return request(EXTENDED, b -> {
            text(b, name);
            content.put(b);
        });
    }

    private Answer answer(int id) throws IOException {
        Answer known = early.remove(id);
        while (known == null) {
            DataInputStream body = new DataInputStream(new ByteArrayInputStream(packet()));
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

    DataInputStream expect(int id, int type) throws IOException, StatusException {
        Answer answer = answer(id);
        if (answer.type() == STATUS) {
            int code = answer.body().readInt();
            if (code != 0 || type != STATUS) {
                throw new StatusException(code, answer.body().available() > 4 ? new String(read(answer.body()), StandardCharsets.UTF_8) : "");
            }
        } else if (answer.type() != type) {
            throw new IOException("Unexpected SFTP answer " + answer.type());
        }
        return answer.body();
    }

    static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, FileNames.bytes(text));
    }

    static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[Math.max(0, Math.min(in.readInt(), in.available()))];
        in.readFully(bytes);
        return bytes;
    }

    static String string(DataInputStream in) throws IOException {
        return FileNames.text(read(in));
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
