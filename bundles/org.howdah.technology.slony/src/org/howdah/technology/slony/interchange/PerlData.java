package org.howdah.technology.slony.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.technology.slony.interchange.PerlTokens.Kind;
import org.howdah.technology.slony.interchange.PerlTokens.Token;

/**
 * Reads the data of a Perl file: assignments of texts, numbers, lists and maps, and calls with such arguments. Nothing of the file is ever
 * run; what is more than data is left out, and told.
 */
final class PerlData {

    /** @param line where it stands, counted from 1 */
    record Call(int line, String name, List<Object> arguments) {
    }

    /** @param line where it stands, counted from 1 */
    record Skipped(int line, String why) {
    }

    private static final int DEEPEST = 60;

    private final List<Token> tokens;
    private int at;
    private int depth;

    /** By name with its sign: {@code $CLUSTER_NAME}, {@code @SEQUENCES}, {@code %KEYEDTABLES}. Values are texts, lists and maps. */
    final Map<String, Object> variables = new LinkedHashMap<>();
    final List<Call> calls = new ArrayList<>();
    final List<Skipped> skipped = new ArrayList<>();

    private PerlData(List<Token> tokens) {
        this.tokens = tokens;
    }

    static PerlData read(String text) {
        PerlData data = new PerlData(PerlTokens.of(text));
        while (!data.ended()) {
            data.statement();
        }
        return data;
    }

    /** What cannot be read as data. */
    private static final class NoData extends Exception {
        private static final long serialVersionUID = 1L;

        NoData(String message) {
            super(message);
        }
    }

    private void statement() {
        int start = at;
        int line = peek().line();
        try {
            if (take(";") || take("}")) {
                return;
            }
            Token first = peek();
            if (first.is("if") || first.is("unless")) {
                condition();
            } else if (first.is("use") || first.is("no") || first.is("package")) {
                skip();
            } else if (first.is("require") || first.is("do")) {
                skip();
                skipped.add(new Skipped(line, "another file is read here, and was not"));
            } else if (first.is("sub")) {
                skip();
                skipped.add(new Skipped(line, "a function is made here"));
            } else {
                simple(line);
            }
        } catch (NoData e) {
            at = Math.max(at, start);
            skip();
            skipped.add(new Skipped(line, e.getMessage()));
        }
        if (at == start) {
            at++;
        }
    }

    private void simple(int line) throws NoData {
        if (peek().is("my") || peek().is("our") || peek().is("local")) {
            at++;
        }
        Token first = next();
        if (first.kind() == Kind.VARIABLE && peek().is("=")) {
            at++;
            Object value = value(line);
            end(line);
            variables.put(first.text(), first.text().startsWith("%") ? map(value, line) : first.text().startsWith("@") ? list(value) : value);
        } else if (first.kind() == Kind.WORD && peek().is("(") || first.is("&") && peek().kind() == Kind.WORD) {
            String name = first.is("&") ? next().text() : first.text();
            Object arguments = value(line);
            end(line);
            calls.add(new Call(line, name, list(arguments)));
        } else if (first.kind() == Kind.NUMBER) {
            end(line);
        } else {
            throw new NoData("\"" + first.shown() + "\" begins no data");
        }
    }

    /** Variables of the environment count as not set: {@code if ($ENV{"SLONYNODES"}) { require … } else { what is read }}. */
    private void condition() throws NoData {
        int line = next().line();
        int open = at;
        if (!take("(")) {
            throw new NoData("a condition that is not understood");
        }
        boolean environment = peek().text().equals("$ENV");
        at = open;
        skipGroup();
        skipGroup();
        if (!environment) {
            skipped.add(new Skipped(line, "a condition that is not understood; what stands in it was left out"));
        }
        while (peek().is("elsif")) {
            at++;
            skipGroup();
            skipGroup();
        }
        if (take("else")) {
            if (!take("{")) {
                throw new NoData("a condition that is not understood");
            }
            int closing = closing();
            if (environment) {
                while (at < closing) {
                    statement();
                }
            }
            at = Math.min(closing + 1, tokens.size());
        }
    }

    private Object value(int line) throws NoData {
        Object left = primary(line);
        while (take(".")) {
            Object right = primary(line);
            if (left instanceof String one && right instanceof String other) {
                left = one + other;
            } else {
                throw new NoData("only texts can be joined");
            }
        }
        return left;
    }

    private Object primary(int line) throws NoData {
        Token token = next();
        if (++depth > DEEPEST) {
            throw new NoData("it is nested too deeply");
        }
        try {
            switch (token.kind()) {
            case TEXT, NUMBER:
                return token.text();
            case RICH_TEXT:
                return filled(token.text());
            case WORDS:
                return new ArrayList<Object>(List.of(token.text().strip().isEmpty() ? new String[0] : token.text().strip().split("\\s+")));
            case VARIABLE:
                if (!variables.containsKey(token.text()) || peek().is("{") || peek().is("[") || peek().is("->")) {
                    throw new NoData("the value of " + token.text() + " is not known");
                }
                return variables.get(token.text());
            case WORD:
                if (token.text().equals("undef")) {
                    return "";
                }
                if (peek().is("=>") || peek().is(",") || peek().is("}") || peek().is(")")) {
                    return token.text();
                }
                throw new NoData("\"" + token.shown() + "\" is no data");
            default:
                break;
            }
            if (token.is("-") && peek().kind() == Kind.NUMBER) {
                return "-" + next().text();
            }
            if (token.is("(")) {
                return items(")", line);
            }
            if (token.is("[")) {
                return items("]", line);
            }
            if (token.is("{")) {
                return map(items("}", line), line);
            }
            throw new NoData("\"" + token.shown() + "\" is no data");
        } finally {
            depth--;
        }
    }

    private List<Object> items(String closing, int line) throws NoData {
        List<Object> items = new ArrayList<>();
        while (!take(closing)) {
            if (ended()) {
                throw new NoData("a bracket is not closed");
            }
            if (take(",") || take("=>")) {
                continue;
            }
            Object item = value(line);
            // Lists within lists are one list to Perl; written with brackets they are not.
            if (item instanceof List<?> inner && tokens.get(at - 1).kind() == Kind.WORDS) {
                items.addAll(inner);
            } else {
                items.add(item);
            }
        }
        return items;
    }

    private static Map<String, Object> map(Object value, int line) throws NoData {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> already) {
            already.forEach((key, one) -> map.put(key.toString(), one));
            return map;
        }
        List<Object> items = list(value);
        for (int i = 0; i < items.size(); i += 2) {
            if (!(items.get(i) instanceof String key)) {
                throw new NoData("a key that is no text");
            }
            map.put(key, i + 1 < items.size() ? items.get(i + 1) : "");
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return value instanceof List<?> list ? (List<Object>) list : List.of(value);
    }

    /** A text in double quotes, with known variables put in. */
    private String filled(String raw) throws NoData {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < raw.length()) {
                char escaped = raw.charAt(++i);
                text.append(switch (escaped) {
                case 'n' -> '\n';
                case 't' -> '\t';
                default -> escaped;
                });
            } else if (c == '$' && i + 1 < raw.length() && (Character.isLetter(raw.charAt(i + 1)) || raw.charAt(i + 1) == '_' || raw.charAt(i + 1) == '{')) {
                boolean braced = raw.charAt(i + 1) == '{';
                int from = i + (braced ? 2 : 1);
                int to = from;
                while (to < raw.length() && (Character.isLetterOrDigit(raw.charAt(to)) || raw.charAt(to) == '_')) {
                    to++;
                }
                if (!(variables.get("$" + raw.substring(from, to)) instanceof String known)) {
                    throw new NoData("the value of $" + raw.substring(from, to) + " is not known");
                }
                text.append(known);
                i = braced ? to : to - 1;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private void end(int line) throws NoData {
        if (!ended() && !peek().is(";") && !peek().is("}")) {
            throw new NoData("\"" + peek().shown() + "\" after data");
        }
        take(";");
    }

    /** Leaves out the rest of a statement, with its blocks. */
    private void skip() {
        while (!ended() && !peek().is(";") && !peek().is("}")) {
            if (peek().is("{") || peek().is("(") || peek().is("[")) {
                boolean block = peek().is("{");
                skipGroup();
                if (block && !peek().is(";") && !peek().is("else") && !peek().is(",") && !peek().is(")")) {
                    return;
                }
            } else {
                at++;
            }
        }
        take(";");
    }

    private void skipGroup() {
        if (peek().is("{") || peek().is("(") || peek().is("[")) {
            at++;
            at = Math.min(closing() + 1, tokens.size());
        }
    }

    /** Where the bracket before this place is closed; the end where it is not. */
    private int closing() {
        int open = 1;
        for (int i = at; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("{") || token.is("(") || token.is("[")) {
                open++;
            } else if ((token.is("}") || token.is(")") || token.is("]")) && --open == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    private boolean ended() {
        return at >= tokens.size();
    }

    private Token peek() {
        return ended() ? PerlTokens.END : tokens.get(at);
    }

    private Token next() {
        return ended() ? PerlTokens.END : tokens.get(at++);
    }

    private boolean take(String sign) {
        if (peek().is(sign)) {
            at++;
            return true;
        }
        return false;
    }
}
