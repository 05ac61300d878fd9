package org.howdah.technology;

import java.time.Duration;
import java.util.Objects;

/**
 * A question to a node, as data. Reading only.
 *
 * @param kind SHELL or SQL
 * @param node host it is asked on
 * @param login user it is asked as; empty for the DBA's
 * @param text SHELL: a script, exit code 0 is yes, 1 is no, anything else "cannot be told" (its last line says why);
 *            SQL: a query whose first column of its first row is true for yes; null or no row is no
 * @param target SQL: {@code server/database}; else empty
 * @param timeout after which it cannot be told
 */
public record Probe(Action.Kind kind, String node, String login, String text, String target, Duration timeout) {

    public Probe {
        Objects.requireNonNull(node);
        Objects.requireNonNull(login);
        Objects.requireNonNull(text);
        Objects.requireNonNull(target);
        Objects.requireNonNull(timeout);
        if (kind != Action.Kind.SHELL && kind != Action.Kind.SQL) {
            throw new IllegalArgumentException("A probe is shell or sql, not " + kind);
        }
    }

    public static Probe shell(String node, String login, String script) {
        return new Probe(Action.Kind.SHELL, node, login, script, "", Duration.ofSeconds(15));
    }

    public static Probe sql(String node, String server, String database, String query) {
        return new Probe(Action.Kind.SQL, node, "", query, server + "/" + database, Duration.ofSeconds(15));
    }
}
