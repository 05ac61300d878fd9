package org.howdah.engine.internal;

/**
 * Lets a test stop this Java at one boundary of one step, as {@code kill -9} would: {@code -Dhowdah.test.kill=STEP:BOUNDARY}. Boundaries are
 * start (nothing journalled), started, executed, verified (each just after its line is on disk); when undoing, the same with {@code undo-}
 * before. Without the property, which nothing but a test sets, it does nothing.
 */
final class KillPoint {

    private static final String WANTED = System.getProperty("howdah.test.kill", "");

    private KillPoint() {
    }

    static void pass(String step, String boundary) {
        if (!WANTED.isEmpty() && WANTED.equals(step + ":" + boundary)) {
            Runtime.getRuntime().halt(137);
        }
    }
}
