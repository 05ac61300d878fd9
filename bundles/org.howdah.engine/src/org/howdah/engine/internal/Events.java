package org.howdah.engine.internal;

import java.util.Optional;

import org.howdah.engine.StepState;

/** Words for the events of a journal. */
public final class Events {

    /** The first of a run; its text is who runs it. */
    public static final String RUN = "run";
    public static final String PLANNED = "planned";
    public static final String STARTED = "started";
    public static final String EXECUTED = "executed";
    public static final String VERIFIED = "verified";
    public static final String FAILED = "failed";
    public static final String UNKNOWN = "unknown";
    public static final String SKIPPED = "skipped";
    public static final String RESUMED = "resumed";
    public static final String UNDOING = "undoing";
    public static final String UNDO_STARTED = "undo-started";
    public static final String UNDONE = "undone";
    /** The taking back of a step failed; the step stays as it was. */
    public static final String UNDO_FAILED = "undo-failed";
    /** Its text is the outcome, a colon and the message. */
    public static final String ENDED = "ended";

    /** The run was begun by hand: nothing was started by Howdah. */
    public static final String BY_HAND = "by-hand";
    /** Its text is JSON: number, node, login, target, file. */
    public static final String CONSOLE_OPENED = "console-opened";
    /** Its text is JSON: number, bytes, sha256, and what was left out. */
    public static final String CONSOLE_CLOSED = "console-closed";

    private Events() {
    }

    /** What a step is after the event; empty where the event says nothing of that. */
    static Optional<StepState> state(String type) {
        return Optional.ofNullable(switch (type) {
        case PLANNED -> StepState.WAITING;
        case STARTED, EXECUTED -> StepState.RUNNING;
        case VERIFIED -> StepState.VERIFIED;
        case FAILED, UNDO_FAILED -> StepState.FAILED;
        case UNKNOWN -> StepState.UNKNOWN;
        case SKIPPED -> StepState.SKIPPED;
        case UNDONE -> StepState.UNDONE;
        default -> null;
        });
    }

    static String of(StepState state) {
        return switch (state) {
        case VERIFIED -> VERIFIED;
        case FAILED -> FAILED;
        case UNKNOWN -> UNKNOWN;
        case SKIPPED -> SKIPPED;
        case UNDONE -> UNDONE;
        case WAITING, RUNNING -> throw new IllegalArgumentException(state.toString());
        };
    }
}
