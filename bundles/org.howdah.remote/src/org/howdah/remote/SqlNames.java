package org.howdah.remote;

import java.nio.charset.StandardCharsets;

/** The one place where identifiers and literals are quoted for SQL. */
public final class SqlNames {

    /** Longest identifier in bytes; longer ones would be cut silently by the server (NAMEDATALEN - 1). */
    public static final int MAX_BYTES = 63;

    private SqlNames() {
    }

    /** A quoted identifier. Refuses names which the server would cut or cannot hold. */
    public static String identifier(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("An SQL name cannot be empty or hold a NUL character");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException("The SQL name \"" + name + "\" has more than " + MAX_BYTES + " bytes");
        }
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A string literal, safe whatever {@code standard_conforming_strings} is. */
    public static String literal(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("An SQL text cannot hold a NUL character");
        }
        String doubled = text.replace("'", "''");
        return text.indexOf('\\') < 0 ? "'" + doubled + "'" : " E'" + doubled.replace("\\", "\\\\") + "'";
    }
}
