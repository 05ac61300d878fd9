package org.howdah.console.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

import org.howdah.remote.RemoteException;
import org.howdah.remote.Terminal;

/**
 * What was typed into a console, on its way to the host. Taking it never waits; a thread of its own hands it on in order, and
 * waits where the host does.
 */
final class Typing {

    /** More than this is not kept for a host that does not take it. */
    static final int LIMIT = 16 << 20;
    private static final int PIECE = 8 << 10;
    private static final int PASTE = 1 << 10;
    private static final byte CTRL_C = 3;
    private static final byte[] PASTE_BEGINS = { 0x1b, '[', '2', '0', '0', '~' };
    private static final byte[] PASTE_ENDS = { 0x1b, '[', '2', '0', '1', '~' };

    /** What became of typed bytes. */
    enum Taken {
        QUEUED,
        /** Ctrl-C: the rest of a paste was dropped. */
        PASTE_DROPPED,
        /** There is no room. */
        REFUSED
    }

    private final String name;
    private final Deque<byte[]> queue = new ArrayDeque<>();
    /** Of the first of the queue, what was sent already. */
    private int sent;
    private int queued;
    private int dropped;
    private boolean refusing;
    private boolean bracket;
    private long unanswered;
    private long unansweredSince;
    private Terminal terminal;
    private int columns;
    private int rows;
    private boolean resize;
    private long writingSince;

    Typing(String name) {
        this.name = name;
    }

    /** Takes what was typed, as the page sent it: one message. */
    synchronized Taken type(byte[] bytes) {
        if (bytes.length == 1 && bytes[0] == CTRL_C && queue.stream().anyMatch(waiting -> waiting.length >= PASTE)) {
            dropPaste();
            add(bytes);
            return Taken.PASTE_DROPPED;
        }
        if (refusing && queued > 0 || queued + bytes.length > LIMIT) {
            // Nothing from the middle of something is sent: what follows waits until all is through.
            refusing = true;
            return Taken.REFUSED;
        }
        refusing = false;
        add(bytes);
        return Taken.QUEUED;
    }

    private void add(byte[] bytes) {
        queue.add(bytes);
        queued += bytes.length;
        if (unanswered == 0) {
            unansweredSince = System.nanoTime();
        }
        unanswered += bytes.length;
        notifyAll();
    }

    /** What waits would be run after the Ctrl-C. A terminal forgets what nobody has read yet at a Ctrl-C; so does this. */
    private void dropPaste() {
        byte[] first = queue.peek();
        boolean open = sent == 0 ? bracket : bracketAfter(first, sent, bracket);
        dropped = queued;
        clear();
        bracket = false;
        if (open) {
            add(PASTE_ENDS);
        }
    }

    /** Bytes that the last Ctrl-C dropped. */
    synchronized int dropped() {
        return dropped;
    }

    /** Of what was typed, how much waits here; a number only, it may be a password. */
    synchronized int queued() {
        return queued;
    }

    /** Bytes that were typed since the host sent its last output. */
    synchronized long unanswered() {
        return unanswered;
    }

    synchronized void answered() {
        unanswered = queued;
        unansweredSince = System.nanoTime();
    }

    /** How long there was no output after something was typed, in nanoseconds; 0 where there is nothing to answer. */
    synchronized long unansweredFor() {
        return unanswered == 0 || terminal == null ? 0 : System.nanoTime() - unansweredSince;
    }

    /** How long the host has not taken what is being handed to it, in nanoseconds; 0 while it takes everything. */
    synchronized long stalled() {
        return writingSince == 0 ? 0 : System.nanoTime() - writingSince;
    }

    synchronized void resize(int nowColumns, int nowRows) {
        columns = nowColumns;
        rows = nowRows;
        resize = true;
        notifyAll();
    }

    /** Hands on to this terminal from now on. */
    synchronized void start(Terminal opened, int openedColumns, int openedRows) {
        terminal = opened;
        resize = resize && (columns != openedColumns || rows != openedRows);
        unanswered = queued;
        unansweredSince = System.nanoTime();
        Thread.ofPlatform().daemon().name("Howdah console input " + name).start(() -> run(opened));
    }

    /** Forgets the terminal and what it did not take. */
    synchronized void stop() {
        terminal = null;
        writingSince = 0;
        clear();
        unanswered = 0;
        bracket = false;
        refusing = false;
        notifyAll();
    }

    private void clear() {
        queue.clear();
        queued = 0;
        sent = 0;
    }

    private void run(Terminal to) {
        OutputStream out = to.input();
        byte[] piece = new byte[PIECE];
        try {
            while (true) {
                int length;
                int[] size = null;
                synchronized (this) {
                    writingSince = 0;
                    while (terminal == to && queue.isEmpty() && !resize) {
                        wait();
                    }
                    if (terminal != to) {
                        return;
                    }
                    if (resize) {
                        resize = false;
                        size = new int[] { columns, rows };
                    }
                    length = take(piece);
                    writingSince = System.nanoTime();
                }
                if (size != null) {
                    to.resize(size[0], size[1]);
                }
                if (length > 0) {
                    out.write(piece, 0, length);
                    out.flush();
                }
            }
        } catch (IOException | RemoteException e) {
            // The terminal ended, which its output tells, too.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (this) {
                if (terminal == to) {
                    writingSince = 0;
                }
            }
        }
    }

    private int take(byte[] piece) {
        int length = 0;
        while (length < piece.length && !queue.isEmpty()) {
            byte[] first = queue.peek();
            int n = Math.min(piece.length - length, first.length - sent);
            System.arraycopy(first, sent, piece, length, n);
            length += n;
            sent += n;
            if (sent == first.length) {
                queue.poll();
                sent = 0;
                bracket = bracketAfter(first, first.length, bracket);
            }
        }
        queued -= length;
        return length;
    }

    /** Whether a bracketed paste is open after so many bytes. */
    private static boolean bracketAfter(byte[] bytes, int length, boolean before) {
        if (bytes.length < PASTE_BEGINS.length) {
            return before;
        }
        int begins = last(bytes, length, PASTE_BEGINS);
        int ends = last(bytes, length, PASTE_ENDS);
        return begins == ends ? before : begins > ends;
    }

    private static int last(byte[] bytes, int length, byte[] wanted) {
        for (int i = length - wanted.length; i >= 0; i--) {
            if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
