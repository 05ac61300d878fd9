package org.howdah.cli.internal;

import java.io.PrintStream;

import org.howdah.app.Progress;

/** Shows on a terminal how far something is, in one line that goes away; says nothing into a file. */
final class Loading implements Progress, AutoCloseable {

    private final PrintStream err;
    private final boolean shown;
    private int length;

    Loading(Io io) {
        err = io.err();
        shown = io.errTerminal();
    }

    @Override
    public synchronized void report(String text, int done, int total) {
        if (shown) {
            String line = total > 0 ? text + " " + done + "/" + total + " …" : text + " …";
            err.print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
            err.flush();
            length = line.length();
        }
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        if (length > 0) {
            err.print("\r" + " ".repeat(length) + "\r");
            err.flush();
            length = 0;
        }
    }
}
