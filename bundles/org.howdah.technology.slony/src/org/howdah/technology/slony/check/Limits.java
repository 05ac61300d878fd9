package org.howdah.technology.slony.check;

/** When a figure is worth telling. Slony's own state checks warn at half an hour; a person at the screen wants to know sooner. */
final class Limits {

    /** Rows of the log that nobody fetched yet, as test_slony_state has it. */
    static final long LOG_ROWS = 200_000;
    static final long LOG_BYTES = 2L << 30;
    /** A transaction this old makes a move wait. */
    static final double OLD_TRANSACTION = 60;
    /** One this old makes the log grow without bound. */
    static final double VERY_OLD_TRANSACTION = 1800;
    /** A receiver this far behind is no use for a failover. */
    static final double VERY_LATE = 1800;
    /** Threads that have nothing to do say so every ten seconds at the latest. */
    static final double STUCK = 60;

    private Limits() {
    }
}
