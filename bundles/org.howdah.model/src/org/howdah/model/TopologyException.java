package org.howdah.model;

import java.io.IOException;

/**
 * A topology file that cannot be read or written. The message says what, why and what to do next, and can be shown
 * to a user as it is. It is an {@link IOException} so that EMF resources can throw it.
 */
public class TopologyException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    public TopologyException(String message) {
        this(message, 0, 0, null);
    }

    public TopologyException(String message, Throwable cause) {
        this(message, 0, 0, cause);
    }

    /** @param line counted from 1, 0 where it is not known; the same for the column */
    public TopologyException(String message, int line, int column, Throwable cause) {
        super(message, cause);
        this.line = line;
        this.column = column;
    }

    /** The line, counted from 1; 0 where it is not known. */
    public int line() {
        return line;
    }

    /** The column, counted from 1; 0 where it is not known. */
    public int column() {
        return column;
    }
}
