package org.howdah.model.internal.yaml;

import org.howdah.model.TopologyException;

/** Sentences about a place in a file: where, what, why, what next. */
public final class Messages {

    private Messages() {
    }

    public static TopologyException at(String name, int line, int column, String what, String next) {
        String place = line > 0 ? name + ":" + line + ":" + column : name;
        String hint = next.isEmpty() ? "" : " " + Character.toUpperCase(next.charAt(0)) + next.substring(1) + ".";
        return new TopologyException(place + ": " + what + "." + hint, line, column, null);
    }

    public static TopologyException at(String name, Span span, String what, String next) {
        return at(name, span.line(), span.column(), what, next);
    }
}
