package org.howdah.technology.slony.interchange;

import java.util.ArrayList;
import java.util.List;

/** Splits a Perl file into words, as far as data needs it: comments, documentation and what stands after {@code __END__} are left out. */
final class PerlTokens {

    enum Kind {
        /** bare word */
        WORD,
        /** with its sign: {@code $NAME} */
        VARIABLE, NUMBER,
        /** of single quotes, escapes resolved */
        TEXT,
        /** of double quotes, escapes and variables still in it */
        RICH_TEXT,
        /** content of {@code qw(…)} */
        WORDS, SIGN, END
    }

    record Token(Kind kind, String text, int line) {

        boolean is(String sign) {
            return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
        }

        /** For messages. */
        String shown() {
            String plain = text.replaceAll("\\p{Cntrl}", " ");
            return kind == Kind.END ? "the end of the file" : plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
        }
    }

    static final Token END = new Token(Kind.END, "", 0);

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private PerlTokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        PerlTokens tokens = new PerlTokens(text.replace("\r\n", "\n"));
        tokens.read();
        return tokens.tokens;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean lineStart = at == 0 || text.charAt(at - 1) == '\n';
            if (c == '\n') {
                line++;
                at++;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#') {
                toLineEnd();
            } else if (c == '=' && lineStart && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                documentation();
            } else if (c == '\'' || c == '"') {
                quoted(c, c, c == '\'' ? Kind.TEXT : Kind.RICH_TEXT);
            } else if ((c == '$' || c == '@' || c == '%') && at + 1 < text.length() && wordStart(text.charAt(at + 1))) {
                int start = at++;
                word();
                add(Kind.VARIABLE, text.substring(start, at));
            } else if (Character.isDigit(c)) {
                int start = at;
                while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '_'
                        || text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)))) {
                    at++;
                }
                add(Kind.NUMBER, text.substring(start, at).replace("_", ""));
            } else if (wordStart(c)) {
                int start = at;
                word();
                String word = text.substring(start, at);
                if (word.equals("__END__") || word.equals("__DATA__")) {
                    return;
                }
                if (!quotingWord(word)) {
                    add(Kind.WORD, word);
                }
            } else if (text.startsWith("=>", at) || text.startsWith("->", at)) {
                add(Kind.SIGN, text.substring(at, at + 2));
                at += 2;
            } else {
                add(Kind.SIGN, String.valueOf(c));
                at++;
            }
        }
    }

    private void word() {
        while (at < text.length() && (wordStart(text.charAt(at)) || Character.isDigit(text.charAt(at)))) {
            at++;
        }
    }

    private static boolean wordStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** {@code q(…)}, {@code qq{…}}, {@code qw/…/}; a key of that name is followed by an arrow. */
    private boolean quotingWord(String word) {
        if (!word.equals("q") && !word.equals("qq") && !word.equals("qw")) {
            return false;
        }
        int next = at;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\n' || text.charAt(next) == '\t')) {
            next++;
        }
        if (next >= text.length() || "=,;".indexOf(text.charAt(next)) >= 0 || Character.isLetterOrDigit(text.charAt(next))) {
            return false;
        }
        at = next;
        char open = text.charAt(at);
        char close = switch (open) {
        case '(' -> ')';
        case '[' -> ']';
        case '{' -> '}';
        case '<' -> '>';
        default -> open;
        };
        quoted(open, close, word.equals("qw") ? Kind.WORDS : word.equals("qq") ? Kind.RICH_TEXT : Kind.TEXT);
        return true;
    }

    private void quoted(char open, char close, Kind kind) {
        int start = line;
        StringBuilder content = new StringBuilder();
        int nested = 1;
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                char next = text.charAt(++at);
                boolean plain = kind != Kind.RICH_TEXT && (next == '\\' || next == open || next == close);
                content.append(plain ? "" : "\\").append(next);
                if (next == '\n') {
                    line++;
                }
                continue;
            }
            if (open != close && c == open) {
                nested++;
            } else if (c == close && --nested == 0) {
                break;
            }
            if (c == '\n') {
                line++;
            }
            content.append(c);
        }
        at++;
        tokens.add(new Token(kind, content.toString(), start));
    }

    private void documentation() {
        int end = text.indexOf("\n=cut", at);
        int stop = end < 0 ? text.length() : end + 1;
        line += (int) text.substring(at, stop).chars().filter(c -> c == '\n').count();
        at = stop;
        if (end >= 0) {
            toLineEnd();
        }
    }

    private void toLineEnd() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private void add(Kind kind, String content) {
        tokens.add(new Token(kind, content, line));
    }
}
