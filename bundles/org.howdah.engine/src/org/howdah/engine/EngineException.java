package org.howdah.engine;

import java.util.Objects;

/** Something that the engine refuses or could not do. The message says what and why, {@link #hint()} what next. */
public class EngineException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Callers decide by this, never by the text. */
    public enum Kind {
        /** The file is not a plan, or was edited, cut off, or made by another version. */
        BAD_PLAN,
        /** The topology or the nodes changed since the plan was made. */
        STALE,
        /** The plan has errors, or a question was answered with no. */
        REFUSED,
        /** Somebody else is at it. */
        LOCKED,
        /** There is no such run. */
        NO_RUN,
        /** The journal cannot be read or written. */
        JOURNAL, CANCELLED,
        /** A fault in Howdah or in a technology's plug-in. */
        INTERNAL
    }

    private final Kind kind;
    private final String hint;

    public EngineException(Kind kind, String message, String hint, Throwable cause) {
        super(Objects.requireNonNull(message), cause);
        this.kind = Objects.requireNonNull(kind);
        this.hint = hint == null ? "" : hint;
    }

    public EngineException(Kind kind, String message, String hint) {
        this(kind, message, hint, null);
    }

    public Kind kind() {
        return kind;
    }

    /** The next action, as a sentence; empty where there is none to give. */
    public String hint() {
        return hint;
    }
}
