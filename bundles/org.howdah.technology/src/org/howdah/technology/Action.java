package org.howdah.technology;

import java.time.Duration;
import java.util.Objects;

/**
 * What a step does on its node, as data. Secrets never stand in it: {@code ${secret:HOST:USER:PATH}} is replaced, when the
 * action runs, by the content of that file without its last line end, travels on an encrypted channel, and is masked in every output.
 * In SQL, stand it inside a string literal: single quotes in the secret are doubled. In SHELL, a secret with a quote, dollar sign,
 * backquote, backslash or line end is refused. Shell scripts run in {@code sh} with an empty standard input; nothing of them shows in
 * the process list but the commands they call.
 *
 * @param kind what runs
 * @param command SHELL: a POSIX shell script; SQL: statements; FILE: the content; WAIT: what the waiting is for, for people
 * @param target SQL: {@code server/database}; FILE: the path; else empty
 * @param mode FILE: permission bits; else 0
 * @param until WAIT: waited for; else null
 * @param timeout after which the outcome is unknown and read again from the node
 */
public record Action(Kind kind, String command, String target, int mode, Probe until, Duration timeout) {

    public enum Kind {
        SHELL, SQL, FILE, WAIT;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Action {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(command);
        Objects.requireNonNull(target);
        Objects.requireNonNull(timeout);
    }

    public static Action shell(String script, Duration timeout) {
        return new Action(Kind.SHELL, script, "", 0, null, timeout);
    }

    public static Action sql(String server, String database, String statements, Duration timeout) {
        return new Action(Kind.SQL, statements, server + "/" + database, 0, null, timeout);
    }

    public static Action file(String path, String content, int mode) {
        return new Action(Kind.FILE, content, path, mode, null, Duration.ofSeconds(30));
    }

    public static Action await(String what, Probe until, Duration timeout) {
        return new Action(Kind.WAIT, what, "", 0, until, timeout);
    }
}
