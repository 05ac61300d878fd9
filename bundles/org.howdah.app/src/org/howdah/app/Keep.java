package org.howdah.app;

import java.util.Locale;
import java.util.Objects;

/**
 * Whether work in a console survives its connection: in a session of tmux or screen on the far side, which is joined when it is there.
 *
 * @param how by what
 * @param session its name, {@code howdah-…}; empty with NONE
 */
public record Keep(How how, String session) {

    public enum How {
        NONE, TMUX, SCREEN;

        /** As the command line and settings have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Ends with its connection. */
    public static final Keep NONE = new Keep(How.NONE, "");

    static final String PREFIX = "howdah-";
    private static final int LONGEST = 40;

    public Keep {
        Objects.requireNonNull(how);
        Objects.requireNonNull(session);
        if (how != How.NONE && !session.matches(PREFIX + "[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("No name for a session that is kept: " + session);
        }
    }

    /** @param word none, tmux or screen; empty for none */
    public static Keep of(String word, ConsoleTarget target) {
        How how = word.isEmpty() ? How.NONE : How.valueOf(word.toUpperCase(Locale.ROOT));
        return how == How.NONE ? NONE : new Keep(how, name(target));
    }

    /** The session of a target. Only letters, digits and hyphens: tmux gives points and colons a meaning. */
    public static String name(ConsoleTarget target) {
        String key = target.key();
        String sane = key.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean same = sane.equals(key.replaceAll("[@:/]", "-")) && sane.length() <= LONGEST;
        String cut = sane.length() <= LONGEST ? sane : sane.substring(0, LONGEST);
        // What was lost of the key still tells two sessions apart.
        return PREFIX + cut + (same ? "" : (cut.isEmpty() ? "" : "-") + Integer.toHexString(key.hashCode()));
    }

    /** The same target's n-th session, counted from 1: several consoles on one target do not mirror each other. */
    public Keep number(int n) {
        return how == How.NONE || n <= 1 ? this : new Keep(how, session + "-" + n);
    }
}
