package org.howdah.console;

import java.util.Objects;

/**
 * What a console is.
 *
 * @param node the host, which tabs are grouped by: {@code slave1}
 * @param title {@code postgres@slave1}
 * @param detail one line to tell more, such as a directory or a database; may be empty
 * @param kind {@code shell} or {@code psql}
 * @param keep {@code tmux} or {@code screen} where work goes on there without this side; else {@code none}
 * @param session the name of its tmux or screen session; empty where there is none
 * @param targetKey what it was opened for, as {@link ConsoleSite#newConsole(String)} is given it
 */
public record ConsoleSpec(String node, String title, String detail, String kind, String keep, String session, String targetKey,
        ConsoleOpener opener) {

    public static final String SHELL = "shell";
    public static final String PSQL = "psql";
    public static final String NONE = "none";

    public ConsoleSpec {
        Objects.requireNonNull(node);
        Objects.requireNonNull(title);
        Objects.requireNonNull(opener);
        detail = detail == null ? "" : detail;
        kind = PSQL.equals(kind) ? PSQL : SHELL;
        keep = keep == null || keep.isBlank() ? NONE : keep;
        session = session == null ? "" : session;
        targetKey = targetKey == null ? "" : targetKey;
    }

    /** Without the name of a tmux or screen session. */
    public ConsoleSpec(String node, String title, String detail, String kind, String keep, String targetKey, ConsoleOpener opener) {
        this(node, title, detail, kind, keep, "", targetKey, opener);
    }

    /** Whether what runs there goes on when the connection ends. */
    public boolean kept() {
        return !keep.equals(NONE);
    }
}
