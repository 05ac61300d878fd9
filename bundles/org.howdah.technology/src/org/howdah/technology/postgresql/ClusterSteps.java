package org.howdah.technology.postgresql;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.howdah.remote.ShellWords;
import org.howdah.technology.Action;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;

/** Steps that handle a cluster's files and its server process. */
public final class ClusterSteps {

    private static final Duration START = Duration.ofMinutes(15);
    private static final Duration LONG = Duration.ofHours(48);

    private ClusterSteps() {
    }

    private static String q(String word) {
        return ShellWords.quote(word);
    }

    // ---- scripts, to be put behind Scripts.start ----

    /**
     * pg_ctl only looks whether any process has the number in the lock file: after a crash that may be another one, or a dead one
     * that nobody has collected. Where the system tells, the process must work in the data directory.
     */
    private static final String RUNNING = """
            running() {
              pg_ctl -D "$D" status > /dev/null 2>&1 || return 1
              [ ! -e /proc/self/cwd ] || [ "$(readlink "/proc/$(head -1 "$D/postmaster.pid")/cwd")" = "$(readlink -f "$D")" ]
            }
            """;

    /**
     * Takes away the lock files of a server that was killed, where no process of it is left. A cluster that is moved must not
     * leave its socket's lock behind: a server started in its place refuses while the dead process has not been collected.
     */
    private static final String CLEAR_LOCKS = """
            p=$D/postmaster.pid
            if [ -e "$p" ] && [ -e /proc/self/cwd ] && ! find /proc -maxdepth 2 -name cwd -printf '%l\\n' 2> /dev/null | grep -Fqx "$(readlink -f "$D")"; then
              l=$(sed -n 5p "$p")/.s.PGSQL.$(sed -n 4p "$p").lock
              if [ -e "$l" ] && [ "$(head -1 "$l")" = "$(head -1 "$p")" ]; then rm -f "$l"; fi
              rm -f "$p"
            fi
            """;

    /** The file that the running server logs to, so that it goes on there. */
    private static final String FIND_LOG = """
            log=$(readlink "/proc/$(head -1 "$D/postmaster.pid" 2> /dev/null)/fd/2" 2> /dev/null) || log=
            if [ ! -f "$log" ] || [ ! -w "$log" ]; then log=; fi
            """;

    /** Starts the server and waits until it answers; on failure shows why. */
    public static String start(Instance server) {
        return "log=$(cat \"$H/log\" 2> /dev/null) || log=\n" + startLogging(server);
    }

    private static String startLogging(Instance server) {
        // pg_ctl pastes the paths into a command for a shell, between double quotes: what is special there must not reach it.
        boolean plain = server.data().matches("[^\"$`\\\\!]*");
        String how = !server.debian().isEmpty() ? "pg_ctlcluster --skip-systemctl-redirect " + server.debian().replace("/", " ") + " start < /dev/null"
                : plain ? "pg_ctl -D \"$D\" -l \"$log\" -w -t 600 start < /dev/null" : "( cd \"$H\" && PGDATA=$D pg_ctl -l server.log -w -t 600 start < /dev/null )";
        return RUNNING + (plain ? "case $log in '' | *[\\\"\\$\\`\\\\]*) log=$H/server.log;; esac\n" : "log=$H/server.log\n") + """
                if [ "$log" = "$H/server.log" ]; then mkdir -p "$H"; fi
                if ! running; then
                """ + CLEAR_LOCKS + """
                  from=$(wc -l 2> /dev/null < "$log" || echo 0)
                """ + "  " + how + " || { tail -n +$((from + 1)) \"$log\" 2> /dev/null | tail -n 15 >&2; exit 1; }\nfi\n" + listens(server);
    }

    /** Stops the server, and remembers where it logs. */
    public static String stop(Instance server, Duration timeout) {
        return rememberLog() + stopOnly(server, timeout);
    }

    /** Keeps the name of the log beside the data directory, for whoever starts the server again. */
    public static String rememberLog() {
        return FIND_LOG + "if [ -n \"$log\" ] && [ \"$log\" != \"$H/server.log\" ]; then mkdir -p \"$H\"; printf '%s\\n' \"$log\" > \"$H/log\"; fi\n";
    }

    private static String stopOnly(Instance server, Duration timeout) {
        long seconds = Math.max(1, timeout.toSeconds());
        String how = server.debian().isEmpty() ? "pg_ctl -D \"$D\" -m fast -w -t " + seconds + " stop"
                : "pg_ctlcluster --skip-systemctl-redirect " + server.debian().replace("/", " ") + " stop -m fast -- -t " + seconds;
        return RUNNING + "if running; then " + how + "; fi\n";
    }

    public static String restart(Instance server) {
        return FIND_LOG + stopOnly(server, Duration.ofMinutes(5)) + startLogging(server);
    }

    /**
     * A server whose address is taken by another one starts all the same, on what is left (IPv6, or the socket alone), and
     * pg_ctl is content. So the process is asked where it listens.
     */
    private static String listens(Instance server) {
        if (!server.address().matches("[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:]*")) {
            return "";
        }
        String address = server.address().contains(":") ? "[" + server.address() + "]" : server.address();
        String any = server.address().contains(":") ? "[::]" : "0.0.0.0";
        return "if command -v ss > /dev/null 2>&1; then\n  pid=$(head -1 \"$D/postmaster.pid\")\n  at=$(ss -Hltnp \"sport = :"
                + server.port() + "\" 2>/dev/null | grep \"pid=$pid,\" | awk '{print $4}') || at=\n  case \" $(echo $at) \" in *" + q(" " + address + ":" + server.port() + " ")
                + "*|*" + q(" " + any + ":" + server.port() + " ") + "*) ;; *)\n    echo " + q("The server runs, but does not listen on " + server.address()
                        + " port " + server.port() + ": another program holds that port, or the address is not this host's. It listens on: ")
                + "\"${at:-no address}\" >&2; exit 1;; esac\nfi\n";
    }

    /** Writes settings behind all others, into postgresql.auto.conf, where no copied line can beat them. */
    static String writeSettings(Instance server, Map<String, String> settings) {
        StringBuilder script = new StringBuilder("f=$D/postgresql.auto.conf\n[ -e \"$f\" ] || : > \"$f\"\n{ grep -Ev "
                + q("^[[:space:]]*(" + String.join("|", settings.keySet()) + ")[[:space:]]*=") + " \"$f\" || :; } > \"$f.howdah\"\ncat >> \"$f.howdah\" <<'SETTINGS'\n");
        settings.forEach((name, value) -> script.append(confLine(name, value)).append('\n'));
        return script.append("SETTINGS\nmv \"$f.howdah\" \"$f\"\n").toString();
    }

    /** As ALTER SYSTEM itself writes it. */
    static String confLine(String name, String value) {
        return name + " = '" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    // ---- steps ----

    /** Stops a server. Its inverse starts it again. */
    public static Step stop(String id, Instance server, String why, Duration timeout, Collection<String> dependsOn) {
        return new Step(id, "Stop " + server.id(), why, server.host(), "", server.id(),
                Action.shell(Scripts.start(server) + stop(server, timeout), timeout.plusSeconds(30)), stopped(server), stopped(server),
                Action.shell(Scripts.start(server) + start(server), START), Risk.RESTART, List.copyOf(dependsOn));
    }

    /** Stops a server that must not take writes any more, whatever it is busy with. */
    public static Step fence(String id, Instance server, String why, Collection<String> dependsOn) {
        String script = Scripts.start(server) + RUNNING + "if running; then pg_ctl -D \"$D\" -m fast -w -t 20 stop || pg_ctl -D \"$D\" -m immediate -w stop; fi\n";
        return new Step(id, "Stop " + server.id(), why, server.host(), "", server.id(), Action.shell(script, Duration.ofMinutes(3)), stopped(server), stopped(server), null,
                Risk.RESTART, List.copyOf(dependsOn));
    }

    static Probe stopped(Instance server) {
        return Probe.shell(server.host(), "", Scripts.start(server) + RUNNING + "if running; then exit 1; fi\n");
    }

    /** Starts a server that is configured. */
    public static Step start(String id, Instance server, String why, Risk risk, Collection<String> dependsOn) {
        Probe up = Probe.shell(server.host(), "", Scripts.start(server) + RUNNING + "running || exit 1\n" + Scripts.psql(server, "postgres")
                + " -c 'select 1' > /dev/null 2>&1 || exit 1\n" + listens(server));
        return new Step(id, "Start " + server.id(), why, server.host(), "", server.id(), Action.shell(Scripts.start(server) + start(server), START), up, up,
                Action.shell(Scripts.start(server) + stopOnly(server, Duration.ofMinutes(2)), START), risk, List.copyOf(dependsOn));
    }

    /**
     * Moves what lies in the data directory aside. Nothing is deleted.
     *
     * @param stamp makes the name unique
     */
    public static Step aside(String id, Instance server, String stamp, String what, Collection<String> dependsOn) {
        String aside = q(asideName(server, stamp));
        String script = Scripts.start(server) + stop(server, Duration.ofMinutes(5)) + CLEAR_LOCKS + "aside=" + aside + "\nif [ -e \"$D\" ]; then\n"
                + "  [ ! -e \"$aside\" ] || { echo \"$aside is there already\" >&2; exit 1; }\n  mv -- \"$D\" \"$aside\"\nfi\n";
        String back = Scripts.start(server) + stopOnly(server, Duration.ofMinutes(5)) + "aside=" + aside + "\nif [ -e \"$aside\" ]; then\n  if [ -e \"$D\" ]; then mv -- \"$D\" "
                + q(server.data() + ".undone-" + stamp) + "; fi\n  mv -- \"$aside\" \"$D\"\nfi\n"
                // What ran before runs again.
                + (server.state().running() ? start(server) : "");
        Probe moved = Probe.shell(server.host(), "", "[ -e " + aside + " ]");
        return new Step(id, "Move " + server.data() + " aside to " + asideName(server, stamp),
                what + " It is kept under another name, so that nothing is lost; delete it yourself when you are sure.", server.host(), "", server.id(),
                Action.shell(script, START), moved, moved, Action.shell(back, START), Risk.DESTRUCTIVE, List.copyOf(dependsOn));
    }

    static String asideName(Instance server, String stamp) {
        return server.data() + ".before-" + stamp;
    }

    /**
     * Stops a standby and takes its copy away: deleted where Howdah made it and it is still a standby, so that nothing in it
     * is the only one of its kind; else moved aside.
     */
    public static Step remove(String id, Instance server, String stamp, Collection<String> dependsOn) {
        boolean made = !server.fact("made").isEmpty() && server.fact("made").equals(server.state().systemIdentifier());
        String away = made ? "  [ -e \"$D/standby.signal\" ] || { echo \"$D is no standby any more; it is left as it is.\" >&2; exit 1; }\n  rm -rf -- \"$D\" \"$H\"\n"
                : "  mv -- \"$D\" " + q(asideName(server, stamp)) + "\n  rm -f \"$H/pgpass\"\n";
        String script = Scripts.start(server) + stopOnly(server, Duration.ofMinutes(5)) + CLEAR_LOCKS + "if [ -e \"$D\" ]; then\n" + away + "fi\n"
                + "rmdir " + q((server.parent().equals("/") ? "" : server.parent()) + "/.howdah") + " 2> /dev/null || :\n";
        Probe gone = Probe.shell(server.host(), "", "[ ! -e " + q(server.data()) + " ]");
        return new Step(id, made ? "Stop " + server.id() + " and delete its copy in " + server.data() : "Stop " + server.id() + " and move " + server.data() + " aside",
                made ? "The copy was made by Howdah and holds nothing that its provider does not have." : "Howdah did not make it, so it is kept as "
                        + asideName(server, stamp) + ".", server.host(), "", server.id(), Action.shell(script, START), gone, gone, null, Risk.DESTRUCTIVE, List.copyOf(dependsOn));
    }

    /** Makes the folder beside the data directory in which Howdah keeps password file and log. */
    public static Step prepare(String id, Instance server, Collection<String> dependsOn) {
        Probe there = Probe.shell(server.host(), "", "[ -d " + q(server.home()) + " ]");
        return new Step(id, "Make the folder " + server.home(),
                "Password file and log of " + server.id() + " lie beside the data directory: what lies inside would be copied along with it.", server.host(), "",
                server.id(), Action.shell("set -eu\numask 077\nmkdir -p " + q(server.home()) + "\n", PostgresSteps.SHORT), there, there,
                Action.shell("rm -rf -- " + q(server.home()) + "\n", PostgresSteps.SHORT), Risk.SAFE, List.copyOf(dependsOn));
    }

    /** Copies a role's password from one node to another, as a file for its owner. */
    public static Step secret(String id, Instance from, Instance to, String role, Collection<String> dependsOn) {
        return new Step(id, "Copy the password of " + role + " to " + to.host(), "Each copy of a cluster may become its primary one day, and then has to hand the password on.",
                to.host(), "", to.id(), Action.file(to.secretFile(role), placeholder(from, role), 0600), null, null, remove(to.secretFile(role)), Risk.SAFE,
                List.copyOf(dependsOn));
    }

    /** Writes libpq's password file. */
    public static Step passFile(String id, Instance from, Instance to, String role, Collection<String> dependsOn) {
        String line = "*:*:*:" + role.replace("\\", "\\\\").replace(":", "\\:") + ":" + placeholder(from, role) + "\n";
        return new Step(id, "Write the password file of " + to.id(),
                "A standby logs in by itself whenever the connection breaks; the password stands in a file which only the owner reads, not in its settings.", to.host(),
                "", to.id(), Action.file(to.passFile(), line, 0600), null, null, remove(to.passFile()), Risk.SAFE, List.copyOf(dependsOn));
    }

    private static Action remove(String path) {
        return Action.shell("rm -f -- " + q(path) + "\n", PostgresSteps.SHORT);
    }

    private static String placeholder(Instance from, String role) {
        return "${secret:" + from.host() + "::" + from.secretFile(role) + "}";
    }

    /** Logs in as a standby would, so that what is wrong shows before anything is copied. */
    public static Step login(String id, Instance from, Instance to, String conninfo, Collection<String> dependsOn) {
        String script = Scripts.start(to) + "psql -XAtw -d " + q(conninfo + " dbname=postgres replication=true connect_timeout=10") + " -c IDENTIFY_SYSTEM\n";
        return new Step(id, "Log in from " + to.host() + " to " + from.id() + " as a standby does",
                "Address, port, rule and password are tried before anything is copied.", to.host(), "", to.id(), Action.shell(script, PostgresSteps.SHORT), null,
                null, null, Risk.READ, List.copyOf(dependsOn));
    }

    /**
     * Copies a running cluster.
     *
     * @param conninfo how the receiver's host reaches the provider
     * @param options further words for pg_basebackup, such as {@code -X stream -S slot}
     */
    public static Step baseBackup(String id, Instance from, Instance to, String conninfo, List<String> options, String systemIdentifier,
            Collection<String> dependsOn) {
        String probe = Scripts.start(to) + "[ -f \"$D/PG_VERSION\" ] && [ ! -e \"$D.howdah-partial\" ] || exit 1\n"
                + "id=$(pg_controldata \"$D\" | sed -n 's/^Database system identifier: *//p')\n"
                + (systemIdentifier.isEmpty() ? "[ \"$id\" = \"$(cat \"$H/made\" 2>/dev/null)\" ]\n" : "[ \"$id\" = " + q(systemIdentifier) + " ]\n");
        Probe there = Probe.shell(to.host(), "", probe);
        String back = Scripts.start(to) + stopOnly(to, Duration.ofMinutes(2)) + "rm -rf -- \"$D.howdah-partial\"\nif [ -e \"$H/made\" ]; then rm -rf -- \"$D\"; fi\nrm -f \"$H/made\"\n";
        String script = Scripts.start(to) + copy(to, conninfo, options);
        return new Step(id, "Copy " + from.id() + " to " + to.data() + " on " + to.host(),
                "A standby begins as a byte-for-byte copy of the running primary; writing goes on meanwhile.", to.host(), "", to.id(), Action.shell(script, LONG), there,
                there, Action.shell(back, START), Risk.SAFE, List.copyOf(dependsOn));
    }

    /** Copies beside the data directory and renames: a copy that was cut off is never mistaken for a whole one. */
    static String copy(Instance to, String conninfo, List<String> options) {
        String words = options.stream().map(ClusterSteps::q).collect(Collectors.joining(" "));
        return "[ ! -e \"$D\" ] || rmdir \"$D\" || { echo \"$D is not empty; it is left as it is.\" >&2; exit 1; }\n"
                + "new=$D.howdah-partial\nrm -rf -- \"$new\"\nmkdir -p \"$H\"\n"
                + "pg_basebackup -d " + q(conninfo + " connect_timeout=20") + " -w -D \"$new\" -c fast -P " + words + "\n" + """
                rm -f "$new/standby.signal" "$new/recovery.signal"
                # Where the source keeps its configuration elsewhere, the copy has none.
                [ -e "$new/postgresql.conf" ] || echo '# What differs from the defaults stands in postgresql.auto.conf.' > "$new/postgresql.conf"
                [ -e "$new/pg_hba.conf" ] || printf 'local all all peer\\nlocal replication all peer\\n' > "$new/pg_hba.conf"
                [ -e "$new/pg_ident.conf" ] || : > "$new/pg_ident.conf"
                pg_controldata "$new" | sed -n 's/^Database system identifier: *//p' > "$H/made"
                mv -T -- "$new" "$D"
                """;
    }

    /** For a step whose work goes away with that of an earlier one. */
    public static Action nothing() {
        return Action.shell(":\n", PostgresSteps.SHORT);
    }

    /** @param what is waited for, as the end of "Wait until …" */
    public static Step await(String id, String what, String why, String subject, Probe until, Duration timeout, Collection<String> dependsOn) {
        return new Step(id, "Wait until " + what, why, until.node(), "", subject, Action.await(what, until, timeout), until, until, null, Risk.READ, List.copyOf(dependsOn));
    }

    /** Writes the settings that are the standby's own, over those which the copy brought along. */
    public static Step configure(String id, Instance server, Map<String, String> settings, Action inverse, Collection<String> dependsOn) {
        return configure(id, server, settings,
                "A copy brings the settings of its source along: address, name and archive would be the wrong ones, and standby.signal makes it a standby.", inverse, dependsOn);
    }

    /** Writes settings of a server that is down, and makes it a standby when it starts. */
    public static Step configure(String id, Instance server, Map<String, String> settings, String why, Action inverse, Collection<String> dependsOn) {
        String script = Scripts.start(server) + writeSettings(server, settings) + "rm -f \"$D/recovery.signal\"\n: > \"$D/standby.signal\"\n";
        StringBuilder probe = new StringBuilder(Scripts.start(server) + "[ -e \"$D/standby.signal\" ] || exit 1\nwhile IFS= read -r line; do\n"
                + "  grep -Fqx -- \"$line\" \"$D/postgresql.auto.conf\" 2> /dev/null || exit 1\ndone <<'SETTINGS'\n");
        settings.forEach((name, value) -> probe.append(confLine(name, value)).append('\n'));
        probe.append("SETTINGS\n");
        Probe written = Probe.shell(server.host(), "", probe.toString());
        return new Step(id, "Write the settings of " + server.id(), why, server.host(), "", server.id(), Action.shell(script, PostgresSteps.SHORT), written, written, inverse, Risk.SAFE, List.copyOf(dependsOn));
    }
}
