package org.howdah.model.validation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The name of a table or sequence as SQL writes it: {@code schema.table}, each part plain or in double quotes.
 *
 * @param parts as PostgreSQL stores them: quotes taken off, plain ones in lower case
 * @param flaw what is wrong with it; null where it is sound
 * @param folded whether a plain part had upper case, which PostgreSQL does not keep
 */
public record TableName(List<String> parts, String flaw, boolean folded) {

    /** PostgreSQL cuts longer names off. */
    static final int MAX_BYTES = 63;

    public static TableName parse(String text) {
        List<String> parts = new ArrayList<>();
        boolean folded = false;
        int at = 0;
        while (true) {
            StringBuilder part = new StringBuilder();
            if (at < text.length() && text.charAt(at) == '"') {
                at = quoted(text, at + 1, part);
                if (at < 0) {
                    return flawed("has a double quote that is not closed");
                }
            } else {
                int start = at;
                while (at < text.length() && plain(text.charAt(at), at > start)) {
                    at++;
                }
                String word = text.substring(start, at);
                folded |= !word.equals(word.toLowerCase(Locale.ROOT));
                part.append(word.toLowerCase(Locale.ROOT));
            }
            if (part.isEmpty()) {
                return flawed(at < text.length() ? "has '" + Names.shown(text.substring(at, at + 1)) + "' where a name should begin; other names than plain ones stand in double quotes"
                        : "has an empty part");
            }
            if (part.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
                return flawed("has a part of more than " + MAX_BYTES + " bytes, and PostgreSQL cuts longer names off");
            }
            parts.add(part.toString());
            if (at == text.length()) {
                break;
            }
            if (text.charAt(at) != '.') {
                return flawed("has '" + Names.shown(text.substring(at, at + 1)) + "' after a name; names with such characters stand in double quotes");
            }
            at++;
        }
        if (parts.size() != 2) {
            return flawed(parts.size() == 1 ? "has no schema" : "has more than schema and name");
        }
        return new TableName(List.copyOf(parts), null, folded);
    }

    private static int quoted(String text, int from, StringBuilder part) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                part.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                part.append('"');
                at++;
            } else {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean plain(char c, boolean inside) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80 || inside && (c >= '0' && c <= '9' || c == '$');
    }

    private static TableName flawed(String flaw) {
        return new TableName(List.of(), flaw, false);
    }
}
