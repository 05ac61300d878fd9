package org.howdah.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes a text of SQL apart into its statements, by the rules of psql's scanner: a semicolon ends a statement unless it
 * is in quotes, dollar quotes, a comment, parentheses, or the body of an SQL function. What is not closed goes on to the
 * end of the text, and the server complains about it.
 */
public final class SqlStatements {

    private final String sql;
    private final List<String> statements = new ArrayList<>();
    private int at;
    private int start;
    private boolean content;
    private int parentheses;
    private int words;
    private boolean create;
    private boolean routine;
    private int blocks;

    private SqlStatements(String sql) {
        this.sql = sql;
    }

    /** Each statement with its comments and without its semicolon; empty ones are left out. */
    public static List<String> split(String sql) {
        return new SqlStatements(sql).run();
    }

    private List<String> run() {
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '-' && next('-')) {
                lineComment();
            } else if (c == '/' && next('*')) {
                blockComment();
            } else if (c == '\'') {
                quoted('\'', false);
            } else if (c == '"') {
                quoted('"', false);
            } else if (c == '$') {
                dollar();
            } else if (isWordStart(c)) {
                word();
            } else if (c == ';' && parentheses <= 0 && blocks == 0) {
                end();
            } else {
                parentheses += c == '(' ? 1 : c == ')' ? -1 : 0;
                content |= !Character.isWhitespace(c) && c != ';';
                at++;
            }
        }
        end();
        return statements;
    }

    private boolean next(char c) {
        return at + 1 < sql.length() && sql.charAt(at + 1) == c;
    }

    private void end() {
        if (content) {
            statements.add(sql.substring(start, at).strip());
        }
        at++;
        start = at;
        content = false;
        parentheses = 0;
        words = 0;
        create = false;
        routine = false;
        blocks = 0;
    }

    private void lineComment() {
        int end = sql.indexOf('\n', at);
        at = end < 0 ? sql.length() : end + 1;
    }

    private void blockComment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < sql.length());
    }

    private void quoted(char quote, boolean backslashes) {
        content = true;
        at++;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\\' && backslashes) {
                at += 2;
            } else if (c == quote) {
                // A doubled quote ends one piece and begins the next, which comes to the same.
                at++;
                return;
            } else {
                at++;
            }
        }
        at = sql.length();
    }

    private void dollar() {
        content = true;
        int tag = at + 1;
        while (tag < sql.length() && isWordPart(sql.charAt(tag)) && sql.charAt(tag) != '$') {
            tag++;
        }
        boolean number = tag > at + 1 && Character.isDigit(sql.charAt(at + 1));
        if (number || tag >= sql.length() || sql.charAt(tag) != '$') {
            at++;
            return;
        }
        String mark = sql.substring(at, tag + 1);
        int end = sql.indexOf(mark, tag + 1);
        at = end < 0 ? sql.length() : end + mark.length();
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || c > 127;
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || Character.isDigit(c) || c == '$';
    }

    private void word() {
        content = true;
        int begin = at;
        while (at < sql.length() && isWordPart(sql.charAt(at))) {
            at++;
        }
        String word = sql.substring(begin, at).toLowerCase(Locale.ROOT);
        if (word.equals("e") && at < sql.length() && sql.charAt(at) == '\'') {
            quoted('\'', true);
            return;
        }
        words++;
        create |= words == 1 && word.equals("create");
        // create [or replace] function: nothing else has statements in it
        routine |= create && words <= 4 && (word.equals("function") || word.equals("procedure"));
        if (routine && parentheses == 0) {
            if (word.equals("begin") || word.equals("case") && blocks > 0) {
                blocks++;
            } else if (word.equals("end") && blocks > 0) {
                blocks--;
            }
        }
    }
}
