package org.howdah.remote;

import java.util.Objects;

/**
 * A remote operation that could not be done or whose end is not known. The message names the host, the user, the
 * command and the reason; {@link #hint()} says what to do next.
 */
public class RemoteException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of failure it was; callers decide by this, never by the text. */
    public enum Kind {
        /** The name does not resolve, nobody listens, or no route leads there. */
        UNREACHABLE,
        /** It did not answer in time. What was asked for may or may not have happened. */
        TIMEOUT,
        /** No key or password was accepted. */
        AUTHENTICATION,
        /** The host key is not known, and nobody confirmed it. */
        HOST_KEY_UNKNOWN,
        /** The host key differs from the known one, or was revoked. */
        HOST_KEY_CHANGED,
        /** The connection broke in the middle. What was asked for may or may not have happened. */
        DISCONNECTED,
        /** The far side said no: a command or statement failed, a file is missing or not allowed. */
        REFUSED,
        /** The caller cancelled. */
        CANCELLED,
        /** Bad input found on this side, before anything was sent. */
        INVALID
    }

    private final Kind kind;
    private final String hint;

    public RemoteException(Kind kind, String message, String hint, Throwable cause) {
        super(Objects.requireNonNull(message), cause);
        this.kind = Objects.requireNonNull(kind);
        this.hint = hint == null ? "" : hint;
    }

    public RemoteException(Kind kind, String message, String hint) {
        this(kind, message, hint, null);
    }

    public Kind kind() {
        return kind;
    }

    /** The next action, as a sentence; empty where there is none to give. */
    public String hint() {
        return hint;
    }

    /** Whether the far side may have done what was asked although this side saw an error. */
    public boolean outcomeUnknown() {
        return kind == Kind.TIMEOUT || kind == Kind.DISCONNECTED;
    }
}
