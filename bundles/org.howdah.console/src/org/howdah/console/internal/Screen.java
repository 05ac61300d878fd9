package org.howdah.console.internal;

import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.howdah.console.ConsoleSpec;
import org.howdah.console.ConsoleState;
import org.howdah.console.Tap;

/**
 * What a console shows: its output on the way to the page, its notes and its state, in one order for the page and for taps.
 * Whoever produces output waits for {@link #frame()}, which comes back when the page has dealt with enough of what it was
 * sent; nothing else here waits.
 */
final class Screen {

    /** The most output in one message. */
    static final int PIECE = 64 << 10;
    /** The console's id in front of the output. */
    static final int HEADER = 4;
    /** Kept for a page that is loaded again. */
    static final int REPLAY = 256 << 10;
    private static final int MAX_NOTES = 50;
    private static final int MOST_INSERTS = 100;
    private static final int MAX_SPARE = 4;
    private static final int SMALL = 4 << 10;

    private record Note(long at, String text, boolean reset) {
    }

    private final int id;
    private final ConsoleSpec spec;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Ring ring = new Ring(REPLAY);
    private final Modes modes = new Modes();
    private final Pace pace = new Pace();
    private final Deque<Note> notes = new ArrayDeque<>();
    private final Deque<byte[]> spare = new ArrayDeque<>();
    private final List<Tap> taps = new CopyOnWriteArrayList<>();
    private final List<String> inserts = new ArrayList<>();
    private PageLink link;
    private long unacknowledged;
    private boolean closed;
    private String recording;
    private int columns;
    private int rows;
    private volatile Status status;
    private volatile long lastOutput;

    Screen(int id, ConsoleSpec spec, Status first) {
        this.id = id;
        this.spec = spec;
        status = first;
    }

    // ---- output ----

    /**
     * Room for the next piece of output, behind a header; waits until the page can take it. Without a page the output goes
     * on: nobody stops a job because a page is loaded again.
     *
     * @return null when closed
     */
    byte[] frame() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && link != null && unacknowledged >= pace.limit()) {
                room.await();
            }
            if (closed) {
                return null;
            }
            byte[] frame = spare.poll();
            if (frame == null) {
                frame = new byte[HEADER + PIECE];
                header(frame);
            }
            return frame;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the page has enough to do, so that a larger piece a little later is better than a small one now. */
    boolean busy() {
        lock.lock();
        try {
            return link != null && unacknowledged >= PIECE;
        } finally {
            lock.unlock();
        }
    }

    /** @param frame as {@link #frame()} gave it, with so many bytes of output; not the caller's any more */
    void output(byte[] frame, int length) {
        lock.lock();
        try {
            lastOutput = System.currentTimeMillis();
            ring.add(frame, HEADER, length);
            modes.scan(frame, HEADER, length);
            tell(tap -> tap.output(frame, HEADER, length));
            send(frame, length);
        } finally {
            lock.unlock();
        }
    }

    private void send(byte[] frame, int length) {
        if (link == null) {
            giveBack(frame);
            return;
        }
        unacknowledged += length;
        if (length <= SMALL) {
            // Kept by the socket for a moment: not worth a whole frame.
            byte[] small = java.util.Arrays.copyOf(frame, HEADER + length);
            giveBack(frame);
            link.sendBinary(ByteBuffer.wrap(small), () -> {
            });
        } else {
            link.sendBinary(ByteBuffer.wrap(frame, 0, HEADER + length), () -> giveBack(frame));
        }
    }

    private void giveBack(byte[] frame) {
        lock.lock();
        try {
            if (spare.size() < MAX_SPARE) {
                spare.push(frame);
            }
        } finally {
            lock.unlock();
        }
    }

    private void header(byte[] frame) {
        ByteBuffer.wrap(frame).putInt(0, id);
    }

    /** The page dealt with so many bytes. */
    void acknowledged(PageLink from, long bytes) {
        lock.lock();
        try {
            if (from != link) {
                return;
            }
            if (bytes < 0) {
                throw new BadMessage("The page acknowledged less than nothing.");
            }
            // A page that lost its socket may still be through with output of the former one.
            long taken = Math.min(bytes, unacknowledged);
            unacknowledged -= taken;
            pace.acknowledged(taken, unacknowledged >= PIECE, System.nanoTime());
            if (unacknowledged < pace.limit()) {
                room.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Milliseconds since 1970; 0 where none came yet. */
    long lastOutput() {
        return lastOutput;
    }

    /** The last output, at most so many bytes of it. */
    byte[] tail(int most) {
        lock.lock();
        try {
            return ring.copy(Math.max(ring.start(), ring.end() - most), ring.end());
        } finally {
            lock.unlock();
        }
    }

    // ---- what is told beside the output ----

    Status status() {
        return status;
    }

    /** @return whether it is another than before */
    boolean status(Status now) {
        lock.lock();
        try {
            if (closed || now.equals(status)) {
                return false;
            }
            boolean told = now.state() != status.state();
            status = now;
            post(ToPage.state(id, now));
            if (told) {
                tell(tap -> tap.note(now.state(), now.text()));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A line of Howdah's own between the output.
     *
     * @param reset whether what programs did to the terminal is undone first
     */
    void note(String text, boolean reset) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            notes.add(new Note(ring.end(), text, reset));
            if (notes.size() > MAX_NOTES) {
                notes.poll();
            }
            if (reset) {
                modes.reset();
            }
            post(ToPage.note(id, text, reset));
            ConsoleState state = status.state();
            tell(tap -> tap.note(state, text));
        } finally {
            lock.unlock();
        }
    }

    void recording(String to) {
        lock.lock();
        try {
            recording = to;
            post(ToPage.record(id, to != null, to == null ? "" : to));
        } finally {
            lock.unlock();
        }
    }

    void resized(int nowColumns, int nowRows) {
        lock.lock();
        try {
            columns = nowColumns;
            rows = nowRows;
            tell(tap -> tap.resized(columns, rows));
        } finally {
            lock.unlock();
        }
    }

    void post(String message) {
        lock.lock();
        try {
            if (link != null && !closed) {
                link.send(message);
            }
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #post}, but where no page is there it waits for one. */
    void insert(String message) {
        lock.lock();
        try {
            if (link != null) {
                post(message);
            } else if (!closed && inserts.size() < MOST_INSERTS) {
                inserts.add(message);
            }
        } finally {
            lock.unlock();
        }
    }

    // ---- pages come and go ----

    /** @return whether a program has the screen whose drawing is not all there any more, so that it should draw again */
    boolean attach(PageLink page, boolean focus, int beside) {
        lock.lock();
        try {
            link = page;
            unacknowledged = 0;
            page.send(ToPage.open(id, spec, status, focus, beside));
            page.send(ToPage.state(id, status));
            if (recording != null) {
                page.send(ToPage.record(id, true, recording));
            }
            replay();
            inserts.forEach(page::send);
            inserts.clear();
            room.signalAll();
            return modes.alternate() && ring.start() > 0;
        } finally {
            lock.unlock();
        }
    }

    private void replay() {
        long at = ring.cut();
        for (Iterator<Note> left = notes.iterator(); left.hasNext();) {
            Note note = left.next();
            if (note.at() < ring.start()) {
                left.remove();
                continue;
            }
            at = replay(at, note.at());
            link.send(ToPage.note(id, note.text(), note.reset()));
        }
        replay(at, ring.end());
        if (ring.start() > 0) {
            framed(modes.restore());
        }
    }

    private long replay(long from, long to) {
        for (long at = from; at < to; at += PIECE) {
            framed(ring.copy(at, Math.min(to, at + PIECE)));
        }
        return Math.max(from, to);
    }

    private void framed(byte[] bytes) {
        if (bytes.length > 0) {
            byte[] frame = new byte[HEADER + bytes.length];
            header(frame);
            System.arraycopy(bytes, 0, frame, HEADER, bytes.length);
            unacknowledged += bytes.length;
            link.sendBinary(ByteBuffer.wrap(frame), () -> {
            });
        }
    }

    void detach(PageLink page) {
        lock.lock();
        try {
            if (link == page) {
                link = null;
                unacknowledged = 0;
                room.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            if (!closed) {
                post(ToPage.close(id));
                closed = true;
                room.signalAll();
                tell(Tap::closed);
                taps.clear();
            }
        } finally {
            lock.unlock();
        }
    }

    void add(Tap tap) {
        lock.lock();
        try {
            taps.add(tap);
            if (columns > 0) {
                tap.resized(columns, rows);
            }
        } finally {
            lock.unlock();
        }
    }

    void remove(Tap tap) {
        // Waits for a call that is under way: nothing follows after this.
        lock.lock();
        try {
            taps.remove(tap);
        } finally {
            lock.unlock();
        }
    }

    private void tell(Consumer<Tap> what) {
        for (Tap tap : taps) {
            try {
                what.accept(tap);
            } catch (RuntimeException e) {
                taps.remove(tap);
                System.getLogger("org.howdah.console").log(Level.WARNING, "What listened to the console " + spec.title() + " failed and is dropped.", e);
            }
        }
    }
}
