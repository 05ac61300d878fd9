package org.howdah.console.internal.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of whatever language. */
public final class Risks {

    /**
     * A line with a reason.
     *
     * @param reason to follow "it"
     */
    public record Risk(String line, String reason) {
    }

    /** The end of a usual prompt: of shells, of root, of psql. */
    private static final Pattern PROMPT = Pattern.compile("[$#%>❯➜λ] ");
    /** psql's own, as {@code shop=#}, {@code shop-*>}: behind it is SQL and nothing else. */
    private static final Pattern PSQL = Pattern.compile("[\\w.-]+[=\\-('\"*!^$][*!?]?[#>] ");
    private static final Pattern NAMED = Pattern.compile("\\S+> ");
    private static final Pattern FIRST = Pattern.compile("\\s*([A-Za-z]+)(\\s+[^-\\s=].*|\\s*\\(.*|\\s*)", Pattern.DOTALL);
    /** What a statement or a line of one begins with, and no command of a shell. A shell would take {@code >} for a file. */
    private static final Set<String> SQL = Set.of("select", "with", "insert", "update", "delete", "create", "alter", "explain", "show", "values", "grant",
            "revoke", "copy", "vacuum", "analyze", "declare", "fetch", "merge", "begin", "commit", "where", "and", "or", "from", "join", "left", "right",
            "inner", "on", "group", "order", "having", "limit", "union", "returning", "call", "reindex", "refresh", "comment");
    private static final int LONGEST = 1 << 16;
    private static final String NO_WHERE = "without WHERE";

    private Risks() {
    }

    /** @param sqlOnly in psql, where there is no shell */
    public static Optional<String> typed(String line, boolean sqlOnly) {
        if (line.length() > LONGEST) {
            return Optional.of("is too long to be read");
        }
        Optional<String> sql = SqlRisks.of(line);
        return sql.isPresent() || sqlOnly || sql(line) ? sql : ShellRisks.of(line);
    }

    public static Optional<String> shown(String line, boolean sqlOnly) {
        Matcher psql = PSQL.matcher(line);
        if (psql.lookingAt()) {
            return typed(line.substring(psql.end()), true);
        }
        Matcher prompt = PROMPT.matcher(line);
        Optional<String> behind = prompt.find() ? typed(line.substring(prompt.end()), sqlOnly) : Optional.empty();
        // Where it was no prompt but a part of the command; "name> " is one and writes to no file.
        return behind.isPresent() || NAMED.matcher(line).lookingAt() ? behind : typed(line, sqlOnly);
    }

    /** The lines of a text that are risky, or all of them where only the whole is. */
    public static List<Risk> lines(String text, boolean sqlOnly) {
        Optional<String> whole = typed(text, sqlOnly);
        List<Risk> found = new ArrayList<>();
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        for (String line : lines) {
            Optional<String> reason = typed(line, sqlOnly);
            // The next line may have the WHERE.
            if (reason.isPresent() && (whole.isPresent() || line.contains(";") || !reason.get().contains(NO_WHERE))) {
                found.add(new Risk(line, reason.get()));
            }
        }
        if (found.isEmpty() && whole.isPresent()) {
            lines.forEach(line -> found.add(new Risk(line, whole.get())));
        }
        return found;
    }

    private static boolean sql(String line) {
        Matcher first = FIRST.matcher(line);
        return first.matches() && SQL.contains(first.group(1).toLowerCase(Locale.ROOT));
    }
}
