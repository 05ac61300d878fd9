package org.howdah.remote.ssh.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import com.jcraft.jsch.Channel;

/**
 * What a channel received and nobody has read yet: never more than the channel's window. JSch's reader thread fills it
 * and never waits; one consumer empties it.
 */
final class Inbox {

    /** A piece of output. */
    record Chunk(boolean error, byte[] bytes) {
    }

    private final Channel channel;
    private final int window;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Chunk> chunks = new ArrayDeque<>();
    private int size;
    private int consumed;
    private boolean ended;
    private boolean closed;
    private long lastArrival = System.nanoTime();

    Inbox(Channel channel, int window) {
        this.channel = channel;
        this.window = window;
        Windows.offer(channel, window);
    }

    /** Where JSch writes to. Closing that of standard output is the end of data, closing that of errors the channel's. */
    OutputStream sink(boolean error) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] { (byte) b }, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                Windows.hold(channel);
                put(new Chunk(error, Arrays.copyOfRange(bytes, offset, offset + length)));
            }

            @Override
            public void close() {
                end(error);
            }
        };
    }

    private void put(Chunk chunk) {
        lock.lock();
        try {
            chunks.add(chunk);
            size += chunk.bytes().length;
            lastArrival = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end(boolean channelClosed) {
        lock.lock();
        try {
            ended = true;
            closed |= channelClosed;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes the consumer, which looks at its own reasons to stop. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int available() {
        lock.lock();
        try {
            return size;
        } finally {
            lock.unlock();
        }
    }

    /** No more data will come: the far side said so, or the channel is closed. Data may still be waiting here. */
    boolean isEnded() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** The channel is closed: its exit code, if any, is known. */
    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Nanoseconds since data came last. */
    long quiet() {
        lock.lock();
        try {
            return System.nanoTime() - lastArrival;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next piece, waiting for one at most so long.
     *
     * @return null where none came, or none will
     */
    Chunk take(long nanos, boolean untilClosed) throws IOException {
        Chunk chunk;
        lock.lock();
        try {
            if (chunks.isEmpty() && !(untilClosed ? closed : ended) && nanos > 0) {
                // Once only: every wake-up is worth a look for the caller.
                changed.await(nanos, TimeUnit.NANOSECONDS);
            }
            chunk = chunks.poll();
            if (chunk != null) {
                size -= chunk.bytes().length;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.io.InterruptedIOException("Interrupted");
        } finally {
            lock.unlock();
        }
        if (chunk != null) {
            consumed += chunk.bytes().length;
            if (consumed >= window / 2 && !isEnded()) {
                int bytes = consumed;
                consumed = 0;
                try {
                    Windows.open(channel, bytes);
                } catch (IOException e) {
                    // The session is gone, as the end of data will tell; what came until then is not lost.
                }
            }
        }
        return chunk;
    }
}
