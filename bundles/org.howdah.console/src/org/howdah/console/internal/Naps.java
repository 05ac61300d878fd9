package org.howdah.console.internal;

import java.time.Duration;

/**
 * Notices that this machine or process stood still. While a machine sleeps its monotonic clock stands and the other goes on;
 * while a process is stopped both go on and it is called late. Somebody setting the clock forward looks like a sleep, which
 * costs one question to each host.
 */
final class Naps {

    private static final long LEAST = Duration.ofSeconds(4).toNanos();

    private final long period;
    private long lastNanos;
    private long lastMillis;

    /** @param period in which {@link #tick} is called, usually */
    Naps(Duration period, long nanos, long millis) {
        this.period = period.toNanos();
        lastNanos = nanos;
        lastMillis = millis;
    }

    /** @return how long it stood still since the last call; zero where it did not */
    Duration tick(long nanos, long millis) {
        long passed = nanos - lastNanos;
        long ahead = (millis - lastMillis) * 1_000_000 - passed;
        lastNanos = nanos;
        lastMillis = millis;
        long late = passed - period;
        long slept = Math.max(0, ahead) + Math.max(0, late);
        return slept >= LEAST ? Duration.ofNanos(slept) : Duration.ZERO;
    }
}
