package org.howdah.console.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;

/** Bytes per second over the last few seconds. Safe for use by many threads. */
final class Rate {

    private static final long SPAN = 5_000_000_000L;
    private static final long STEP = 100_000_000L;

    private record Sample(long nanos, long bytes) {
    }

    private final Deque<Sample> samples = new ArrayDeque<>();

    /** @param bytes in all so far */
    synchronized void add(long nanos, long bytes) {
        if (samples.isEmpty() || nanos - samples.getLast().nanos() >= STEP) {
            samples.add(new Sample(nanos, bytes));
            while (samples.size() > 2 && nanos - samples.getFirst().nanos() > SPAN) {
                samples.poll();
            }
        }
    }

    synchronized void reset() {
        samples.clear();
    }

    /** Bytes per second; empty where it is not known yet. */
    synchronized OptionalLong perSecond(long now, long bytes) {
        Sample first = samples.peek();
        if (first == null || now - first.nanos() < 2 * STEP) {
            return OptionalLong.empty();
        }
        return OptionalLong.of((long) ((bytes - first.bytes()) * 1e9 / (now - first.nanos())));
    }
}
