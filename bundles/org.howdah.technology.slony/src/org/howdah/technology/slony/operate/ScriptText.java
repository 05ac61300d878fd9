package org.howdah.technology.slony.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script of SQL, looked at closely enough to say what Slony could not do with it, or what would go wrong a second time. */
final class ScriptText {

    private static final Pattern TOKEN = Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\$([A-Za-z_0-9]*)\\$.*?\\$\\1\\$|;", Pattern.DOTALL);
    /** An escape string, whose quotes may stand behind a backslash. */
    private static final Pattern ESCAPED = Pattern.compile("(?i)\\be'(?:[^'\\\\]|\\\\.|'')*'", Pattern.DOTALL);

    /** One that controls transactions, or that must not run in one: EXECUTE SCRIPT runs everything in one transaction. */
    private static final Pattern FORBIDDEN = Pattern.compile("^(begin|start transaction|commit|end|rollback(?! to)|abort|prepare transaction|vacuum|(create|drop|alter) (database|tablespace|"
            + "subscription)|alter system|reindex (database|system)|cluster$|checkpoint|copy\\b.*\\bstdin)\\b.*|.*\\bconcurrently\\b.*|^alter type .* add value .*|^\\\\.*");
    private static final Pattern ONCE = Pattern.compile("^(create (unlogged |global |local |temp |temporary )*(table|index|unique index|sequence|schema|materialized view|extension|foreign table|"
            + "server)(?! if not exists)|create (view|function|procedure|trigger|rule|aggregate)|create (type|domain|role|user|policy|operator|cast|collation)|"
            + "drop (?!.*if exists)|alter .* add (column )?(?!column if not exists|if not exists)|alter .* drop (?!column if exists|constraint if exists|if exists|not null|default|expression|"
            + "identity)|alter .* rename|insert (?!.*on conflict)).*");
    private static final Pattern CHANCE = Pattern.compile("\\b(now|random|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|gen_random_uuid|uuid_generate_v[14]|nextval|"
            + "txid_current|pg_backend_pid)\\s*\\(|\\b(current_timestamp|current_date|current_time|localtime|localtimestamp)\\b|\\blimit\\b");
    private static final Pattern DATA = Pattern.compile("^(with|insert|update|delete|merge|create table .* as|select .* into)\\b.*");

    private final List<String> statements;

    ScriptText(String sql) {
        statements = split(sql);
    }

    /** The statements without comments, with one space between words, in lower case but for what stands in quotes. */
    List<String> statements() {
        return statements;
    }

    /** Whether something that is there may be gone afterwards. */
    boolean destroys() {
        return statements.stream().anyMatch(one -> one.matches("(drop|delete|truncate|update|merge|with|do|select|call)\\b.*|alter .* (drop|type)\\b.*"));
    }

    /** The first statement that EXECUTE SCRIPT cannot run. */
    Optional<String> forbidden() {
        return statements.stream().filter(one -> FORBIDDEN.matcher(one).matches()).findFirst();
    }

    /** The first statement that fails, or does something else, where it was run already. */
    Optional<String> once() {
        return statements.stream().filter(one -> ONCE.matcher(one).matches() || relative(one)).findFirst();
    }

    /** The first statement that may give other rows on other nodes. */
    Optional<String> chance() {
        return statements.stream().filter(one -> DATA.matcher(one).matches() && CHANCE.matcher(blanked(one)).find()).findFirst();
    }

    /** Whether a table is dropped by one of the statements. */
    boolean drops(String shown, String name) {
        Pattern drop = Pattern.compile("^drop table .*(?<![\\w.\"])(" + Pattern.quote(shown) + "|" + Pattern.quote(name) + ")(?![\\w.\"]).*");
        return statements.stream().anyMatch(one -> drop.matcher(one).matches());
    }

    private static boolean relative(String statement) {
        Matcher set = Pattern.compile("^update .*?\\bset\\b.*?([\\w.\"]+) = [^,]*").matcher(statement);
        return set.matches() && Pattern.compile("([\\w\"]+) = [^,=]*\\b\\1\\b").matcher(statement).find();
    }

    private static String blanked(String statement) {
        return statement.replaceAll("'(?:[^']|'')*'", "''");
    }

    private static List<String> split(String sql) {
        List<String> statements = new ArrayList<>();
        StringBuilder now = new StringBuilder();
        int at = 0;
        Matcher token = TOKEN.matcher(sql);
        Matcher escaped = ESCAPED.matcher(sql);
        while (at < sql.length()) {
            boolean found = token.find(at);
            boolean escape = escaped.find(at);
            if (escape && (!found || escaped.start() <= token.start())) {
                now.append(lower(sql.substring(at, escaped.start()))).append(escaped.group());
                at = escaped.end();
            } else if (!found) {
                break;
            } else {
                now.append(lower(sql.substring(at, token.start())));
                String text = token.group();
                if (text.equals(";")) {
                    add(now, statements);
                } else {
                    now.append(text.startsWith("--") || text.startsWith("/*") ? " " : text);
                }
                at = token.end();
            }
        }
        now.append(lower(sql.substring(Math.min(at, sql.length()))));
        add(now, statements);
        return List.copyOf(statements);
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static void add(StringBuilder now, List<String> statements) {
        String text = now.toString().strip().replaceAll("\\s+", " ");
        if (!text.isEmpty()) {
            statements.add(text);
        }
        now.setLength(0);
    }

    /** A statement as it is shown in a sentence. */
    static String shown(String statement) {
        return statement.length() <= 80 ? statement : statement.substring(0, 77) + "…";
    }
}
