package org.howdah.console.internal.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** SQL taken apart: statements with their words and signs, without comments. */
final class SqlText {

    /**
     * @param text upper case where it is a plain word; the content of a string
     * @param kind w word, s string, i quoted identifier, p sign
     * @param depth of parentheses
     */
    record Token(String text, char kind, int depth) {
        boolean is(String word) {
            return kind == 'w' && text.equals(word);
        }

        boolean sign(char c) {
            return kind == 'p' && text.charAt(0) == c;
        }
    }

    private final String text;
    private int at;
    private int depth;
    private final List<List<Token>> statements = new ArrayList<>();
    private List<Token> statement = new ArrayList<>();

    private SqlText(String text) {
        this.text = text;
    }

    static List<List<Token>> statements(String text) {
        SqlText sql = new SqlText(text);
        sql.read();
        return sql.statements;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (text.startsWith("--", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                comment();
            } else if (c == '\'') {
                string(at > 0 && (text.charAt(at - 1) == 'E' || text.charAt(at - 1) == 'e'));
            } else if (c == '"') {
                int end = text.indexOf('"', at + 1);
                end = end < 0 ? text.length() : end;
                add(text.substring(at + 1, end), 'i');
                at = end + 1;
            } else if (c == '$' && dollar()) {
                // taken
            } else if (Character.isLetter(c) || c == '_') {
                int start = at;
                while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '$')) {
                    at++;
                }
                add(text.substring(start, at).toUpperCase(Locale.ROOT), 'w');
            } else {
                sign(c);
            }
        }
        end();
    }

    private void sign(char c) {
        at++;
        if (c == ';') {
            end();
            return;
        }
        if (c == ')') {
            depth = Math.max(0, depth - 1);
        }
        add(String.valueOf(c), 'p');
        if (c == '(') {
            depth++;
        }
    }

    private void end() {
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
        statement = new ArrayList<>();
        depth = 0;
    }

    private void add(String token, char kind) {
        statement.add(new Token(token, kind, depth));
    }

    private void comment() {
        int nested = 0;
        do {
            if (text.startsWith("/*", at)) {
                nested++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                nested--;
                at += 2;
            } else {
                at++;
            }
        } while (nested > 0 && at < text.length());
    }

    private void string(boolean escapes) {
        StringBuilder content = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && escapes) {
                at += 2;
            } else if (c != '\'') {
                content.append(c);
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '\'') {
                content.append(c);
                at += 2;
            } else {
                break;
            }
        }
        at++;
        add(content.toString(), 's');
    }

    private boolean dollar() {
        int end = at + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        if (end >= text.length() || text.charAt(end) != '$') {
            return false;
        }
        String mark = text.substring(at, end + 1);
        int close = text.indexOf(mark, end + 1);
        add(text.substring(end + 1, close < 0 ? text.length() : close), 's');
        at = close < 0 ? text.length() : close + mark.length();
        return true;
    }
}
