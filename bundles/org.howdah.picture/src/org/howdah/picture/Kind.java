package org.howdah.picture;

import java.util.Locale;

/** What a box stands for. */
public enum Kind {
    SITE, HOST, SERVER, DATABASE, SET,
    /** Something that a link leads to and that is not in the topology. */
    UNEXPECTED;

    /** As a word in ids, style classes and types: {@code server}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
