package org.howdah.console.internal.risk;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.howdah.console.internal.risk.SqlText.Token;

/** What in SQL, and in psql's own commands, looks as if it destroyed something or stopped somebody. */
final class SqlRisks {

    private static final Set<String> FUNCTIONS = Set.of("PG_PROMOTE", "PG_TERMINATE_BACKEND", "PG_DROP_REPLICATION_SLOT", "PG_REPLICATION_ORIGIN_DROP",
            "PG_FILE_UNLINK", "LO_UNLINK", "PG_CANCEL_BACKEND");
    private static final int DEPTH = 4;

    private SqlRisks() {
    }

    static Optional<String> of(String text) {
        String stripped = text.strip();
        return stripped.startsWith("\\") ? command(stripped) : sql(text, 0);
    }

    private static Optional<String> sql(String text, int depth) {
        for (List<Token> statement : SqlText.statements(text)) {
            Optional<String> risk = statement(statement, depth);
            if (risk.isPresent()) {
                return risk;
            }
        }
        // psql's commands may follow a statement.
        int gexec = text.indexOf("\\gexec");
        return gexec >= 0 ? Optional.of("runs what the query returns as SQL (\\gexec)") : Optional.empty();
    }

    private static Optional<String> statement(List<Token> tokens, int depth) {
        Token first = tokens.get(0);
        if (first.is("EXPLAIN") && tokens.stream().noneMatch(token -> token.is("ANALYZE") || token.is("ANALYSE"))) {
            return Optional.empty();
        }
        if (first.is("DROP") || first.is("TRUNCATE")) {
            String what = tokens.size() > 1 && tokens.get(1).kind() == 'w' ? " " + tokens.get(1).text() : "";
            return Optional.of("removes data or objects (" + first.text() + (first.is("DROP") ? what : "") + ")");
        }
        if (first.is("ALTER")) {
            return alter(tokens);
        }
        if (first.is("REASSIGN")) {
            return Optional.of("gives objects to another role (REASSIGN OWNED)");
        }
        if (first.is("DO") && depth < DEPTH) {
            return tokens.stream().filter(token -> token.kind() == 's').map(token -> sql(body(token.text()), depth + 1)).flatMap(Optional::stream).findFirst();
        }
        if (first.is("COPY") && copies(tokens)) {
            return Optional.of("writes a file or runs a program on the server (COPY … TO)");
        }
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == 'w' && FUNCTIONS.contains(token.text()) && i + 1 < tokens.size() && tokens.get(i + 1).sign('(')) {
                return Optional.of("calls " + token.text().toLowerCase(java.util.Locale.ROOT) + "()");
            }
            if (token.is("DELETE") && i + 1 < tokens.size() && tokens.get(i + 1).is("FROM") && all(tokens, i)) {
                return Optional.of("deletes every row (DELETE without WHERE)");
            }
            if (token.is("UPDATE") && verb(tokens, i) && tokens.stream().anyMatch(word -> word.is("SET")) && all(tokens, i)) {
                return Optional.of("changes every row (UPDATE without WHERE)");
            }
        }
        return Optional.empty();
    }

    /** The statements of a block: what comes after BEGIN, THEN, LOOP and ELSE begins one as what comes after a semicolon does. */
    private static String body(String block) {
        return block.replaceAll("(?i)\\b(begin|then|loop|else)\\b", ";").replaceAll("(?i)\\bexecute\\s+'([^']*)'", "; $1");
    }

    private static Optional<String> alter(List<Token> tokens) {
        if (tokens.size() > 1 && tokens.get(1).is("SYSTEM")) {
            return Optional.of("changes the server's configuration (ALTER SYSTEM)");
        }
        for (int i = 1; i < tokens.size(); i++) {
            // DROP DEFAULT, DROP NOT NULL and the like lose no data
            if (tokens.get(i).is("DROP") && i + 1 < tokens.size()
                    && !Set.of("DEFAULT", "NOT", "IDENTITY", "EXPRESSION").contains(tokens.get(i + 1).text())) {
                return Optional.of("removes a part of an object (ALTER … DROP)");
            }
        }
        return Optional.empty();
    }

    private static boolean copies(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token after = tokens.get(i + 1);
            if (tokens.get(i).is("TO") && tokens.get(i).depth() == 0 && (after.kind() == 's' || after.is("PROGRAM"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether UPDATE is what is done, not a part of FOR UPDATE, ON CONFLICT DO UPDATE, a trigger or a grant. */
    private static boolean verb(List<Token> tokens, int at) {
        if (at == 0) {
            return true;
        }
        Token before = tokens.get(at - 1);
        boolean explained = tokens.get(0).is("EXPLAIN") && (before.is("ANALYZE") || before.is("ANALYSE") || before.is("VERBOSE"));
        return before.sign('(') || before.sign(')') || explained;
    }

    /** Whether nothing limits it: no WHERE of its own, or one that is always true. */
    private static boolean all(List<Token> tokens, int at) {
        int depth = tokens.get(at).depth();
        for (int i = at + 1; i < tokens.size() && tokens.get(i).depth() >= depth; i++) {
            if (tokens.get(i).is("WHERE") && tokens.get(i).depth() == depth) {
                List<String> rest = tokens.subList(i + 1, tokens.size()).stream().map(Token::text).toList();
                return rest.equals(List.of("TRUE")) || rest.equals(List.of("1", "=", "1"));
            }
        }
        return true;
    }

    /** psql's own commands. */
    private static Optional<String> command(String text) {
        String[] words = text.split("\\s+", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        return switch (words[0]) {
        case "\\!" -> ShellRisks.of(rest);
        case "\\c", "\\connect" -> rest.isEmpty() || rest.equals("-") ? Optional.empty()
                : Optional.of("connects to " + rest + ": what follows goes there");
        case "\\i", "\\ir", "\\include" -> Optional.of("runs the file " + rest);
        case "\\o", "\\out", "\\w", "\\write" -> rest.isEmpty() || rest.startsWith("|") ? Optional.empty() : Optional.of("overwrites the file " + rest);
        case "\\gexec" -> Optional.of("runs what the query returns as SQL (\\gexec)");
        default -> text.startsWith("\\!") ? ShellRisks.of(text.substring(2)) : Optional.empty();
        };
    }
}
