package org.howdah.engine;

/** Where a step of a run is. */
public enum StepState {
    /** Its turn has not come. */
    WAITING,
    /** It was already so; nothing was done. */
    SKIPPED,
    RUNNING,
    /** Done, and the proof was read from the node. */
    VERIFIED,
    FAILED,
    /** Done, and later taken back. */
    UNDONE,
    /** It was begun, and whether it happened cannot be told. */
    UNKNOWN;

    /** As it stands in JSON. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether what depends on the step may begin. */
    public boolean done() {
        return this == SKIPPED || this == VERIFIED;
    }
}
