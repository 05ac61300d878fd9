package org.howdah.ui.console;

import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;

/** Asks the window's thread again and again whether it is there, from another thread, and keeps the longest time it took. */
final class Pings implements AutoCloseable {

    private static final long BETWEEN_MILLIS = 10;

    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();
    private volatile boolean ended;

    Pings(Display display) {
        Thread.ofPlatform().daemon().name("Pings").start(() -> run(display));
    }

    private void run(Display display) {
        try {
            while (!ended) {
                long begin = System.nanoTime();
                // Waits for the answer, so that one long pause is counted once.
                display.syncExec(answers::incrementAndGet);
                longest.accumulateAndGet((System.nanoTime() - begin) / 1_000_000, Math::max);
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (SWTException | InterruptedException over) {
            // The window is gone.
        }
    }

    /** Milliseconds. */
    long longest() {
        return longest.get();
    }

    long answers() {
        return answers.get();
    }

    @Override
    public void close() {
        ended = true;
    }
}
