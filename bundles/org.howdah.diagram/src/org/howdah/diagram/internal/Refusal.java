package org.howdah.diagram.internal;

/** Something the user asked for and that cannot be done: the message says what, why, and what next. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message, null, false, false);
    }
}
