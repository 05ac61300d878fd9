package org.howdah.remote.ssh.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongConsumer;

import org.howdah.remote.Cancellation;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.ssh.internal.SftpWire.StatusException;

/** The content of one file in pieces, many of them under way at a time. */
final class SftpCopy {

    static final int PIECE = 32 * 1024;
    private static final int IN_FLIGHT = 64;

    private record Asked(int id, long offset, int length) {
    }

    private final Login login;
    private final SftpClient client;
    private final String path;
    private final LongConsumer progress;
    private final Cancellation cancellation;

    SftpCopy(Login login, SftpClient client, String path, LongConsumer progress, Cancellation cancellation) {
        this.login = login;
        this.client = client;
        this.path = path;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /**
     * Reads from an offset on.
     *
     * @param limit bytes after which it stops
     * @return whether the file had no more than the limit
     */
    boolean read(byte[] handle, long offset, long limit, OutputStream to) throws IOException, StatusException, RemoteException {
        Deque<Asked> asked = new ArrayDeque<>();
        // One byte beyond the limit tells whether there is more.
        long last = limit == Long.MAX_VALUE ? limit : offset + limit + 1;
        long next = offset;
        long done = 0;
        boolean end = false;
        IOException local = null;
        while (true) {
            while (!end && local == null && asked.size() < IN_FLIGHT && next < last) {
                int length = (int) Math.min(PIECE, last - next);
                asked.add(new Asked(client.sendRead(handle, next, length), next, length));
                next += length;
            }
            if (asked.isEmpty()) {
                break;
            }
            Asked one = asked.poll();
            byte[] bytes = client.data(one.id());
            if (bytes == null) {
                end = true;
                continue;
            }
            if (end || local != null) {
                continue;
            }
            cancellation.throwIfCancelled();
            try {
                to.write(bytes, 0, (int) Math.min(bytes.length, limit - done));
            } catch (IOException e) {
                local = e;
                continue;
            }
            done += bytes.length;
            progress.accept(Math.min(done, limit));
            if (bytes.length > 0 && bytes.length < one.length()) {
                // Less than asked for, which is no end yet: ask for the rest before what comes after it.
                asked.addFirst(new Asked(client.sendRead(handle, one.offset() + bytes.length, one.length() - bytes.length),
                        one.offset() + bytes.length, one.length() - bytes.length));
            }
        }
        if (local != null) {
            throw new RemoteException(Kind.REFUSED, "What came from " + Inputs.shown(path) + " on " + login + " could not be written on this side: "
                    + Inputs.shown(String.valueOf(local.getMessage())) + ".", "", local);
        }
        return done <= limit;
    }

    /** Writes from an offset on; progress is what the far side has confirmed without a gap. */
    void write(byte[] handle, long offset, InputStream from) throws IOException, StatusException, RemoteException {
        Deque<Asked> asked = new ArrayDeque<>();
        byte[] piece = new byte[PIECE];
        long next = offset;
        RemoteException local = null;
        StatusException far = null;
        while (true) {
            int n = 0;
            if (local == null && far == null) {
                if (cancellation.isCancelled()) {
                    local = Waiting.cancelled("writing on " + login);
                } else {
                    try {
                        n = Math.max(0, from.readNBytes(piece, 0, PIECE));
                    } catch (IOException e) {
                        local = new RemoteException(Kind.INVALID, "What was to be sent to " + login + " could not be read on this side: "
                                + Inputs.shown(String.valueOf(e.getMessage())) + ".", "", e);
                    }
                }
            }
            if (n > 0) {
                asked.add(new Asked(client.sendWrite(handle, next, piece, n), next, n));
                next += n;
            }
            // Wait where enough is under way, or where nothing more comes.
            while (!asked.isEmpty() && (n == 0 || asked.size() >= IN_FLIGHT)) {
                Asked one = asked.poll();
                try {
                    client.done(one.id());
                    if (far == null) {
                        progress.accept(one.offset() + one.length() - offset);
                    }
                } catch (StatusException e) {
                    if (far == null) {
                        far = e;
                        next = one.offset();
                    }
                }
            }
            if (n == 0) {
                break;
            }
        }
        if (far != null) {
            cut(handle, next, far);
            throw far;
        }
        if (local != null) {
            throw local;
        }
    }

    /** What was under way behind a piece that failed may have been written: a file must not have a hole that looks like content. */
    private void cut(byte[] handle, long size, StatusException why) throws IOException {
        try {
            if (client.stat(handle).size() > size) {
                client.setSize(handle, size);
            }
        } catch (StatusException e) {
            why.addSuppressed(e);
        }
    }
}
