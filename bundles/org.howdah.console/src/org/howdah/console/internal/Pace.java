package org.howdah.console.internal;

/**
 * How many bytes may be on their way to a page: what it can show in a sixteenth of a second. More would not make it faster, and
 * Ctrl-C has to wait until they are through; fewer would leave it with nothing to do.
 */
final class Pace {

    static final long LEAST = 256 << 10;
    static final long MOST = 1 << 20;
    private static final long INTERVAL = 100_000_000;
    private static final int PARTS = 16;

    private long limit = MOST;
    private long since;
    private long bytes;

    /** Of bytes. */
    long limit() {
        return limit;
    }

    /**
     * The page dealt with so many bytes.
     *
     * @param busy whether it has had something to do all the time since the last call
     */
    void acknowledged(long count, boolean busy, long nanos) {
        if (!busy || since == 0) {
            since = nanos;
            bytes = 0;
            return;
        }
        bytes += count;
        long passed = nanos - since;
        if (passed >= INTERVAL) {
            long could = bytes * (1_000_000_000L / PARTS) / passed;
            limit = Math.max(LEAST, Math.min(MOST, (limit + could) / 2));
            since = nanos;
            bytes = 0;
        }
    }
}
