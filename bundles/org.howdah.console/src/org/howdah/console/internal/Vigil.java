package org.howdah.console.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import org.howdah.remote.Terminal;

/**
 * Looks after an open connection from outside: tells that a host does not answer before the connection is given up, and asks
 * it at once after this machine slept.
 */
final class Vigil {

    private static final long STALLED = Duration.ofSeconds(2).toNanos();
    private static final long UNANSWERED = Duration.ofSeconds(3).toNanos();
    /** A host that is alive and says nothing is not asked all the time. */
    private static final long PATIENCE = Duration.ofSeconds(15).toNanos();
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration ANSWER_AFTER_SLEEP = Duration.ofSeconds(12);

    private final Session session;
    private final AtomicBoolean asking = new AtomicBoolean();
    private boolean told;
    private volatile long askFrom = System.nanoTime();

    Vigil(Session session) {
        this.session = session;
    }

    /** Now and then, on one thread. */
    void tick(Terminal terminal) {
        String name = session.spec().title();
        long stalled = session.typing().stalled();
        long unanswered = session.typing().unansweredFor();
        if (stalled > STALLED) {
            told = true;
            session.trouble(terminal, name + " has not taken what was typed for " + Texts.lasted(Duration.ofNanos(stalled)) + ": "
                    + Texts.bytes(session.typing().queued()) + " wait.", "They are sent when it goes on. The console can be closed at any time.");
        } else if (told && !asking.get() && unanswered == 0) {
            told = false;
            session.fine(terminal);
        }
        if (unanswered > UNANSWERED && System.nanoTime() - askFrom >= 0 && asking.compareAndSet(false, true)) {
            asked(terminal, () -> {
                if (terminal.alive(ANSWER)) {
                    // Only the program there has nothing to say.
                    session.fine(terminal);
                    askFrom = System.nanoTime() + PATIENCE;
                } else {
                    told = true;
                    session.trouble(terminal, name + " does not answer; the last output came at " + Texts.clock(session.screen().lastOutput()) + ".",
                            "The connection is given up when there is no sign of life for long. The console can be closed at any time.");
                }
            });
        }
    }

    /** This machine or process stood still so long: nobody knows whether the connection is still one. */
    void woke(Terminal terminal, Duration slept) {
        if (!asking.compareAndSet(false, true)) {
            return;
        }
        String text = "This machine stood still for " + Texts.lasted(slept);
        session.trouble(terminal, text + "; asking " + session.spec().title() + " whether the connection is still there…", "");
        asked(terminal, () -> {
            if (terminal.alive(ANSWER_AFTER_SLEEP)) {
                session.fine(terminal);
            } else {
                session.lost(terminal, text + ", and " + session.spec().title() + " gave no sign of life within " + Texts.lasted(ANSWER_AFTER_SLEEP)
                        + " after that.");
            }
        });
    }

    private void asked(Terminal terminal, Runnable question) {
        Thread.ofPlatform().daemon().name("Howdah asks " + session.spec().title()).start(() -> {
            try {
                question.run();
            } finally {
                asking.set(false);
            }
        });
    }
}
