package org.howdah.engine;

import java.util.List;

import org.howdah.technology.Step;

/** Asked before something is done that cannot be taken back. Called from the thread that applies; may block. */
@FunctionalInterface
public interface Confirmations {

    /** Headless with {@code --yes}. */
    Confirmations YES = question -> true;

    /** Headless without it. */
    Confirmations NO = question -> false;

    enum Kind {
        /** Before a run: the step loses something that was there. One question for each such step. */
        DESTRUCTIVE,
        /** On resume: the step was begun, cannot be taken back, and would be run again. */
        REPEAT,
        /** Before undoing: these steps stay as they are. */
        IRREVERSIBLE
    }

    /**
     * @param steps which it is about; for {@link Kind#DESTRUCTIVE} and {@link Kind#REPEAT} exactly one, whose subject is
     *            what a person types to confirm
     * @param text the question as a sentence
     */
    record Question(Kind kind, List<Step> steps, String text) {
    }

    boolean confirm(Question question);
}
