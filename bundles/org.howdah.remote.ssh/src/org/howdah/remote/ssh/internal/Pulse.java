package org.howdah.remote.ssh.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import com.jcraft.jsch.Session;

/**
 * Notices that the far side of a session is dead: nothing came from it for so long although it was asked. Whoever answers late
 * is alive, and time in which this machine itself stood still does not count. Unlike JSch's own keep-alive it does not depend on
 * the thread that reads, which a frozen peer can hold in a write, and it ends such a write.
 */
final class Pulse {

    /** The limit is looked at so often; the question goes out after three looks without a byte. */
    private static final int LOOKS = 12;
    private static final int ASK_AT = 3;

    private final long limit;
    private final long look;
    private final Runnable hangUp;
    private final Executor threads;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile long received;
    private volatile boolean brokenOff;
    private volatile boolean silent;
    private volatile Session session;
    private ScheduledFuture<?> task;
    private long seen;
    private long lastLook;
    private long silence;
    private int waiting;

    /** @param hangUp closes the connection, from any thread, whoever is stuck in it */
    Pulse(Duration limit, Runnable hangUp, Executor threads) {
        this.limit = limit.toNanos();
        this.look = Math.max(TimeUnit.MILLISECONDS.toNanos(5), this.limit / LOOKS);
        this.hangUp = hangUp;
        this.threads = threads;
    }

    /** What is read through this is a sign of life. */
    InputStream listen(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                try {
                    int n = super.read(bytes, offset, length);
                    heard(n);
                    return n;
                } catch (java.net.SocketTimeoutException e) {
                    throw e;
                } catch (IOException e) {
                    heard(-1);
                    throw e;
                }
            }
        };
    }

    // One thread at a time reads a connection.
    private void heard(int bytes) {
        if (bytes < 0) {
            brokenOff = true;
        } else {
            received += bytes;
        }
        synchronized (this) {
            if (waiting > 0) {
                notifyAll();
            }
        }
    }

    /** Bytes that came so far. */
    long received() {
        return received;
    }

    /** The connection ended or broke. */
    boolean isBrokenOff() {
        return brokenOff;
    }

    /** It was given up, because no sign of life came. */
    boolean isSilent() {
        return silent;
    }

    Duration limit() {
        return Duration.ofNanos(limit);
    }

    /** Begins to look after a session that is logged in. */
    synchronized void watch(Session logged, ScheduledExecutorService timer) {
        session = logged;
        lastLook = System.nanoTime();
        task = timer.scheduleWithFixedDelay(this::look, look, look, TimeUnit.NANOSECONDS);
    }

    private synchronized void look() {
        long now = System.nanoTime();
        // More than that has passed only where this process or machine stood still.
        long passed = Math.min(now - lastLook, 2 * look);
        lastLook = now;
        if (brokenOff || !session.isConnected()) {
            task.cancel(false);
            return;
        }
        if (received != seen) {
            seen = received;
            silence = 0;
            return;
        }
        silence += passed;
        // One look early: the silence began up to one look before it was first seen.
        if (silence >= limit - look) {
            silent = true;
            task.cancel(false);
            threads.execute(hangUp);
        } else if (silence >= ASK_AT * look) {
            ask();
        }
    }

    /** In a thread of its own: where the peer is frozen, even this write may get stuck. */
    private void ask() {
        if (asking.compareAndSet(false, true)) {
            threads.execute(() -> {
                try {
                    session.sendKeepAliveMsg();
                } catch (Exception e) {
                    // the session is gone, and its reader knows
                } finally {
                    asking.set(false);
                }
            });
        }
    }

    /** Asks now, and waits for any sign of life. */
    boolean answers(Duration within) {
        long until = System.nanoTime() + within.toNanos();
        long before = received;
        ask();
        synchronized (this) {
            waiting++;
            try {
                while (received == before && !brokenOff && session.isConnected()) {
                    long left = until - System.nanoTime();
                    if (left <= 0) {
                        return false;
                    }
                    TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, TimeUnit.MILLISECONDS.toNanos(1)));
                }
                return received != before && !brokenOff;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                waiting--;
            }
        }
    }
}
