package org.howdah.remote.ssh.internal;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ends an attempt that takes too long. It stands still while a person is asked. */
final class Watchdog implements AutoCloseable {

    private final ScheduledExecutorService timer;
    private final Runnable bite;
    private long left;
    private long started;
    private ScheduledFuture<?> task;
    private boolean asked;
    private volatile boolean bitten;

    Watchdog(ScheduledExecutorService timer, Duration limit, Runnable bite) {
        this.timer = timer;
        this.bite = bite;
        left = limit.toNanos();
        go();
    }

    private synchronized void go() {
        started = System.nanoTime();
        task = timer.schedule(() -> {
            bitten = true;
            bite.run();
        }, left, TimeUnit.NANOSECONDS);
    }

    /** Somebody is being asked: time does not count. */
    synchronized void pause() {
        asked = true;
        hold();
    }

    /** Something goes on that ends by itself, with a limit of its own: time does not count until it is resumed. */
    synchronized void hold() {
        if (task.cancel(false)) {
            left -= System.nanoTime() - started;
        }
    }

    synchronized void resume() {
        go();
    }

    boolean hasBitten() {
        return bitten;
    }

    /** Whether a person was asked in between, so that the far side may have lost patience. */
    synchronized boolean hasAsked() {
        return asked;
    }

    @Override
    public synchronized void close() {
        task.cancel(false);
    }
}
