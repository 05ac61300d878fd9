package org.howdah.technology;

import java.util.Objects;

/**
 * A command that a person runs by hand in a console, with the names of the real topology in it.
 *
 * @param id stable, of the technology and what it shows: {@code streaming.lag}
 * @param label what it does, for a list: "Replication lag of each standby"
 * @param summary one sentence: what it tells, and what to look at
 * @param kind what it is for
 * @param text SHELL: one line for a POSIX shell; SQL: one statement on one line, without its semicolon
 * @param readOnly whether it changes nothing; what is not is asked about before it runs
 * @param subject the element it is about: {@code server main}
 */
public record Snippet(String id, String label, String summary, Kind kind, String text, boolean readOnly, String subject) {

    public enum Kind {
        SHELL, SQL
    }

    public Snippet {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        Objects.requireNonNull(subject);
        if (text.isBlank() || kind == Kind.SQL && text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("A snippet is one line: " + id);
        }
    }

    public static Snippet sql(String id, String label, String summary, String text, String subject) {
        return new Snippet(id, label, summary, Kind.SQL, text.strip().replaceAll("\\s*\\n\\s*", " "), true, subject);
    }

    public static Snippet shell(String id, String label, String summary, String text, String subject) {
        return new Snippet(id, label, summary, Kind.SHELL, text, true, subject);
    }

    /** The same, but it changes something. */
    public Snippet changing() {
        return new Snippet(id, label, summary, kind, text, false, subject);
    }
}
