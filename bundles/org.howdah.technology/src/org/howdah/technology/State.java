package org.howdah.technology;

/** How something is, from best to least known. Unknown is never shown as good. */
public enum State {
    OK, WARNING, CRITICAL, UNKNOWN;

    /** As it stands in JSON. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The one that matters more to a person: critical before unknown before warning before ok. */
    public State worse(State other) {
        return rank() >= other.rank() ? this : other;
    }

    private int rank() {
        return switch (this) {
        case OK -> 0;
        case WARNING -> 1;
        case UNKNOWN -> 2;
        case CRITICAL -> 3;
        };
    }
}
