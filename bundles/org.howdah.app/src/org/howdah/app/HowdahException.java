package org.howdah.app;

import java.util.Objects;

/** A use case that was refused or failed: the message says what and why, the hint what to do next. */
public class HowdahException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String hint;

    public HowdahException(String message, String hint, Throwable cause) {
        super(Objects.requireNonNull(message), cause);
        this.hint = hint == null ? "" : hint;
    }

    public HowdahException(String message, String hint) {
        this(message, hint, null);
    }

    /** The next action, as a sentence; empty where there is none to give. */
    public String hint() {
        return hint;
    }
}
