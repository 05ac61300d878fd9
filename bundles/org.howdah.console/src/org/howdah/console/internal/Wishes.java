package org.howdah.console.internal;

/** What the user wants of a console that is not connected. */
final class Wishes {

    enum Wish {
        /** Now. */
        CONNECT,
        /** No more tries. */
        STOP
    }

    private Wish wish;
    private boolean closed;

    synchronized void wish(Wish wanted) {
        wish = wanted;
        notifyAll();
    }

    /** What was wished before is done. */
    synchronized void clear() {
        wish = null;
    }

    /** Nobody waits any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /**
     * @param millis at most so long; negative: for ever
     * @return null where time was up or this was closed
     */
    synchronized Wish await(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (wish == null && !closed) {
            long left = (deadline - System.nanoTime() + 999_999) / 1_000_000;
            if (millis >= 0 && left <= 0) {
                return null;
            }
            wait(millis < 0 ? 0 : left);
        }
        Wish told = closed ? null : wish;
        wish = null;
        return told;
    }
}
