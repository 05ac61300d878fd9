package org.howdah.console.internal.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * A shell's line taken apart, as far as is needed to see what would be run: simple commands with their words, without quotes,
 * and what they write to. No expansion is done.
 */
final class ShellText {

    /**
     * A simple command.
     *
     * @param words name first; quotes removed
     * @param overwrites files that a redirection empties first
     * @param reads the text of a here-string; empty where there is none
     * @param piped whether the next command reads this one's output
     */
    record Command(List<String> words, List<String> overwrites, String reads, boolean piped) {
    }

    private static final int DEPTH = 8;

    private final String text;
    private final int depth;
    private final List<Command> commands;
    private int at;
    private List<String> words = new ArrayList<>();
    private List<String> overwrites = new ArrayList<>();
    private String reads = "";
    private StringBuilder word;
    /** What the next word is: of the command, the target of a redirection that matters or not, a here-string. */
    private char next = 'w';

    private ShellText(String text, int depth, List<Command> commands) {
        this.text = text;
        this.depth = depth;
        this.commands = commands;
    }

    static List<Command> commands(String text) {
        return commands(text, 0, new ArrayList<>());
    }

    private static List<Command> commands(String text, int depth, List<Command> into) {
        if (depth < DEPTH) {
            new ShellText(text, depth, into).read();
        }
        return into;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            switch (c) {
            case ' ', '\t' -> {
                endWord();
                at++;
            }
            case '\n', ';', '(', ')' -> {
                endCommand(false);
                at++;
            }
            case '|' -> {
                boolean or = peek(1) == '|';
                endCommand(!or);
                at += or || peek(1) == '&' ? 2 : 1;
            }
            case '&' -> ampersand();
            case '>' -> greater();
            case '<' -> less();
            case '#' -> comment();
            case '\'' -> single();
            case '"' -> doubled();
            case '`' -> backticks();
            case '\\' -> {
                append(peek(1) == '\n' ? "" : String.valueOf(peek(1)));
                at += 2;
            }
            case '$' -> dollar();
            default -> {
                append(String.valueOf(c));
                at++;
            }
            }
        }
        endCommand(false);
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    private void append(String part) {
        if (word == null) {
            word = new StringBuilder();
        }
        word.append(part);
    }

    private void endWord() {
        if (word == null) {
            return;
        }
        String done = word.toString();
        word = null;
        switch (next) {
        case '>' -> overwrites.add(done);
        case '<' -> reads = done;
        case 'x' -> {
            // the target of a redirection that harms nothing
        }
        default -> words.add(done);
        }
        next = 'w';
    }

    private void endCommand(boolean piped) {
        endWord();
        next = 'w';
        if (!words.isEmpty() || !overwrites.isEmpty()) {
            commands.add(new Command(words, overwrites, reads, piped));
        }
        words = new ArrayList<>();
        overwrites = new ArrayList<>();
        reads = "";
    }

    private void ampersand() {
        if (peek(1) == '>') {
            // &> and &>>
            boolean appends = peek(2) == '>';
            endWord();
            next = appends ? 'x' : '>';
            at += appends ? 3 : 2;
        } else {
            endCommand(false);
            at += peek(1) == '&' ? 2 : 1;
        }
    }

    private void greater() {
        // A number in front is no word but the stream's.
        if (word != null && word.chars().allMatch(Character::isDigit)) {
            word = null;
        }
        endWord();
        if (peek(1) == '>' || peek(1) == '&') {
            next = 'x';
            at += 2;
        } else if (peek(1) == '(') {
            at += 1;
        } else {
            next = '>';
            at += peek(1) == '|' ? 2 : 1;
        }
    }

    private void less() {
        endWord();
        if (peek(1) == '<' && peek(2) == '<') {
            next = '<';
            at += 3;
        } else if (peek(1) == '>') {
            next = 'x';
            at += 2;
        } else if (peek(1) == '(') {
            at += 1;
        } else {
            next = 'x';
            at += peek(1) == '<' || peek(1) == '&' ? 2 : 1;
        }
    }

    private void comment() {
        if (word != null) {
            append("#");
            at++;
            return;
        }
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    private void single() {
        int end = text.indexOf('\'', at + 1);
        end = end < 0 ? text.length() : end;
        append(text.substring(at + 1, end));
        at = end + 1;
    }

    private void doubled() {
        append("");
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\') {
                append(String.valueOf(peek(1)));
                at += 2;
            } else if (c == '`') {
                backticks();
            } else if (c == '$' && peek(1) == '(') {
                dollar();
            } else {
                append(String.valueOf(c));
                at++;
            }
        }
        at++;
    }

    private void backticks() {
        int end = text.indexOf('`', at + 1);
        end = end < 0 ? text.length() : end;
        commands(text.substring(at + 1, end), depth + 1, commands);
        append("`");
        at = end + 1;
    }

    private void dollar() {
        if (peek(1) != '(') {
            if (peek(1) == '\'') {
                at++;
                single();
                return;
            }
            append("$");
            at++;
            return;
        }
        boolean arithmetic = peek(2) == '(';
        int end = closing(at + 1);
        if (!arithmetic) {
            commands(text.substring(at + 2, Math.max(at + 2, end)), depth + 1, commands);
        }
        append("$()");
        at = end + 1;
    }

    /** The parenthesis that closes the one at a place, or the end of the text. */
    private int closing(int open) {
        int nested = 0;
        char quote = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                nested++;
            } else if (c == ')' && --nested == 0) {
                return i;
            }
        }
        return text.length();
    }
}
