package org.howdah.technology;

import java.util.Map;

/**
 * What was observed of one link.
 *
 * @param id of the link in the topology; for an unexpected one, {@code from→to}
 * @param technology id of the technology
 * @param from end where the data comes from
 * @param to end where it goes
 * @param presence whether it is wished and whether it is there
 * @param state how it is; unknown rather than good where it cannot be told
 * @param lagBytes null where not known
 * @param lagSeconds null where not known
 * @param facts what identifies the link's making (slot name, archive directory); part of a plan's fingerprint, so nothing
 *            that changes by itself
 * @param details what changes by itself (positions, counters, ages), for people
 */
public record LinkState(String id, String technology, String from, String to, Presence presence, State state, Long lagBytes,
        Double lagSeconds, Map<String, String> facts, Map<String, String> details) {

    public enum Presence {
        /** Wished, not there. */
        MISSING,
        /** Wished, and there. */
        PRESENT,
        /** There, not wished. */
        UNEXPECTED,
        /** Cannot be told. */
        UNKNOWN
    }

    public LinkState {
        facts = Map.copyOf(facts);
        details = Map.copyOf(details);
    }
}
