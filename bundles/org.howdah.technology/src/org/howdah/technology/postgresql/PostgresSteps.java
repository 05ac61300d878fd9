package org.howdah.technology.postgresql;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlNames;
import org.howdah.technology.Action;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;

/** Steps on a running server. Each can be run again: it asks first whether it is so already. */
public final class PostgresSteps {

    static final Duration SHORT = Duration.ofSeconds(60);
    private static final Duration RESTART = Duration.ofMinutes(10);

    /** The server reads its files a moment after it was told to. */
    private static final String RELOAD = "select pg_reload_conf();\nselect pg_sleep(0.1);";

    private PostgresSteps() {
    }

    /** Sets what takes effect at once: ALTER SYSTEM and a reload. */
    public static Step set(String id, Instance server, Map<String, String> settings, String title, String why, Collection<String> dependsOn) {
        StringBuilder sql = new StringBuilder();
        settings.forEach((name, value) -> sql.append("alter system set ").append(name).append(" = ").append(SqlNames.literal(value)).append(";\n"));
        StringBuilder back = new StringBuilder();
        settings.keySet().forEach(name -> back.append(before(server, name)));
        Probe so = probe(server, settingsAre(settings));
        return new Step(id, title, why, server.host(), "", server.id(), Action.sql(server.id(), "postgres", sql + RELOAD, SHORT), so, so,
                Action.sql(server.id(), "postgres", back + RELOAD, SHORT), Risk.SAFE, List.copyOf(dependsOn));
    }

    /** Sets what needs a restart, and restarts. */
    public static Step setAndRestart(String id, Instance server, Map<String, String> settings, String why, Collection<String> dependsOn) {
        StringBuilder sql = new StringBuilder();
        settings.forEach((name, value) -> sql.append("alter system set ").append(name).append(" = ").append(SqlNames.literal(value)).append(";\n"));
        StringBuilder back = new StringBuilder();
        settings.keySet().forEach(name -> back.append(before(server, name)));
        Probe so = probe(server, settingsAre(settings));
        String names = String.join(", ", settings.keySet());
        return new Step(id, "Set " + names + " on " + server.id() + " and restart it", why, server.host(), "", server.id(),
                Action.shell(restartWith(server, sql.toString()), RESTART), so, so, Action.shell(restartWith(server, back.toString()), RESTART), Risk.RESTART,
                List.copyOf(dependsOn));
    }

    private static String restartWith(Instance server, String sql) {
        return Scripts.start(server) + "printf '%s\\n' " + ShellWords.quote(sql) + " | " + Scripts.psql(server, "postgres") + "\n" + ClusterSteps.restart(server);
    }

    /** The statement that brings a setting back to what it was when it was observed. */
    private static String before(Instance server, String name) {
        Set<String> own = new TreeSet<>(List.of(server.fact("autoSettings").split(" ")));
        return own.contains(name) && server.state().settings().containsKey(name)
                ? "alter system set " + name + " = " + SqlNames.literal(server.setting(name)) + ";\n" : "alter system reset " + name + ";\n";
    }

    /** True where all settings have these values, in the units of pg_settings. */
    static String settingsAre(Map<String, String> settings) {
        return "select count(*) = " + settings.size() + " from pg_settings where " + settings.entrySet().stream()
                .map(setting -> "name = " + SqlNames.literal(setting.getKey()) + " and setting = " + SqlNames.literal(setting.getValue()))
                .collect(Collectors.joining(" or "));
    }

    static Probe probe(Instance server, String query) {
        return Probe.sql(server.host(), server.id(), "postgres", query);
    }

    /**
     * A role for replication with a password that is made on the node and never leaves it but on encrypted channels.
     *
     * @param root the primary: roles are made where writing is possible
     */
    public static Step replicationRole(Instance root, String role, Collection<String> dependsOn) {
        String name = SqlNames.identifier(role);
        String secret = ShellWords.quote(root.secretFile(role));
        // The password must not reach the server's log either.
        String quiet = "set log_statement = 'none'; set log_min_duration_statement = -1; set log_min_error_statement = 'panic';"
                + " set password_encryption = 'scram-sha-256';";
        String create = "select not exists (select from pg_roles where rolname = " + SqlNames.literal(role) + ") as missing \\gset\n\\if :missing\ncreate role "
                + name + ";\n\\endif\n";
        String script = Scripts.start(root) + "mkdir -p " + ShellWords.quote(root.home()) + "\n"
                + "if [ ! -s " + secret + " ]; then\n  od -An -N24 -tx1 /dev/urandom | tr -d ' \\n' > " + secret + ".new\n  mv " + secret + ".new " + secret + "\nfi\n"
                + "pw=$(cat " + secret + ")\n"
                + "{ printf '%s\\n' " + ShellWords.quote(quiet + "\n" + create) + "\n"
                + "  printf \"%s'%s';\\n\" " + ShellWords.quote("alter role " + name + " login replication password ") + " \"$pw\"; } | " + Scripts.psql(root, "postgres")
                + "\n";
        String has = "select exists (select from pg_roles where rolname = " + SqlNames.literal(role) + " and rolcanlogin and rolreplication)";
        String probe = Scripts.start(root) + "[ -s " + secret + " ] || exit 1\n[ \"$(" + Scripts.psql(root, "postgres") + " -c " + ShellWords.quote(has)
                + ")\" = t ]\n";
        Probe so = Probe.shell(root.host(), "", probe);
        String drop = Scripts.start(root) + Scripts.psql(root, "postgres") + " -c " + ShellWords.quote("drop role if exists " + name) + "\nrm -f " + secret + "\n";
        return new Step(roleStep(root, role), "Create role " + role + " for replication on " + root.id(),
                "A standby logs in as a role that may read the WAL and nothing else; its password is made on " + root.host() + " and kept in a file that only the owner reads.",
                root.host(), "", root.id(), Action.shell(script, SHORT), so, so, Action.shell(drop, SHORT), Risk.SAFE, List.copyOf(dependsOn));
    }

    public static String roleStep(Instance root, String role) {
        return root.id() + ".role-" + role;
    }

    /** Lets a role in from an address, behind the rules there are. */
    public static Step allow(Instance server, String database, String role, String from, String who, Collection<String> dependsOn) {
        String line = HbaRules.line(database, role, from, HbaRules.encrypted(server));
        String quoted = ShellWords.quote(line);
        String file = "f=$(" + Scripts.psql(server, "postgres") + " -c 'show hba_file')\n";
        String reload = Scripts.psql(server, "postgres") + " -c 'select pg_reload_conf(), pg_sleep(0.1)' > /dev/null\n";
        String add = Scripts.start(server) + file + "grep -Fqx -- " + quoted + " \"$f\" || printf '\\n# added by Howdah\\n%s\\n' " + quoted + " >> \"$f\"\n" + reload;
        String take = Scripts.start(server) + file + "grep -Fvx -- " + quoted + " \"$f\" > \"$f.howdah\" || :\ncat \"$f.howdah\" > \"$f\"\nrm -f \"$f.howdah\"\n" + reload;
        Probe so = probe(server, HbaRules.query(database, role, from, HbaRules.encrypted(server)));
        return new Step(allowStep(server, database, role, from), "Let " + role + " in from " + from + " on " + server.id(),
                "Without a rule in pg_hba.conf, " + server.id() + " refuses " + who + " before it looks at the password.", server.host(), "", server.id(),
                Action.shell(add, SHORT), so, so, Action.shell(take, SHORT), Risk.SAFE, List.copyOf(dependsOn));
    }

    public static String allowStep(Instance server, String database, String role, String from) {
        return server.id() + ".hba-" + (database.equals("replication") ? "" : database + "-") + role + "-" + from;
    }

    /** A physical slot, which keeps WAL from now on. */
    public static Step slot(String id, Instance server, String slot, String subject, String standby, Collection<String> dependsOn) {
        String name = SqlNames.literal(slot);
        Probe so = probe(server, "select exists (select from pg_replication_slots where slot_name = " + name + " and slot_type = 'physical' and coalesce("
                + "to_jsonb(pg_replication_slots) ->> 'wal_status', '') <> 'lost')");
        String create = "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = " + name
                + " and not active and to_jsonb(pg_replication_slots) ->> 'wal_status' = 'lost';\nselect pg_create_physical_replication_slot(" + name + ", true);";
        return new Step(id, "Create replication slot " + slot + " on " + server.id(),
                "The slot makes " + server.id() + " keep the WAL that " + standby + " has not received yet, however long it is away.", server.host(), "", subject,
                Action.sql(server.id(), "postgres", create, SHORT), so, so,
                Action.sql(server.id(), "postgres", dropSlotSql(slot), SHORT), Risk.SAFE, List.copyOf(dependsOn));
    }

    static String dropSlotSql(String slot) {
        return "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = " + SqlNames.literal(slot) + " and not active;";
    }

    /** Drops a slot that nobody uses any more. */
    public static Step dropSlot(String id, Instance server, String slot, String subject, String why, Collection<String> dependsOn) {
        Probe gone = probe(server, "select not exists (select from pg_replication_slots where slot_name = " + SqlNames.literal(slot) + ")");
        // A walsender that was just left behind may hold the slot for a moment.
        String drop = "do $howdah$ begin for i in 1..100 loop exit when not exists (select from pg_replication_slots where slot_name = "
                + SqlNames.literal(slot) + " and active); perform pg_sleep(0.1); end loop; end $howdah$;\n" + dropSlotSql(slot);
        return new Step(id, "Drop replication slot " + slot + " on " + server.id(), why, server.host(), "", subject,
                Action.sql(server.id(), "postgres", drop, SHORT), gone, gone, null, Risk.SAFE, List.copyOf(dependsOn));
    }

    /** Drops a role that was made for replication, with its password file. */
    public static Step dropRole(Instance root, String role, Collection<String> dependsOn) {
        String name = SqlNames.identifier(role);
        String sql = "select exists (select from pg_roles where rolname = " + SqlNames.literal(role) + ") as there \\gset\n\\if :there\ndrop owned by " + name
                + ";\ndrop role " + name + ";\n\\endif\n";
        String secret = ShellWords.quote(root.secretFile(role));
        String script = Scripts.start(root) + "printf '%s\\n' " + ShellWords.quote(sql) + " | " + Scripts.psql(root, "postgres") + "\nrm -f " + secret + "\nif ! ls \"$H\"/*.secret > /dev/null 2>&1; then rm -f \"$H/pgpass\" \"$H/log\"; fi\n"
                + "rmdir \"$H\" \"${H%/*}\" 2> /dev/null || :\n";
        Probe gone = Probe.shell(root.host(), "", Scripts.start(root) + "[ ! -e " + secret + " ] || exit 1\n[ \"$(" + Scripts.psql(root, "postgres") + " -c "
                + ShellWords.quote("select count(*) from pg_roles where rolname = " + SqlNames.literal(role)) + ")\" = 0 ]\n");
        return new Step(root.id() + ".drop-role-" + role, "Drop role " + role + " on " + root.id(),
                "No standby logs in with it any more, and a login that nobody needs is one too many.", root.host(), "", root.id(), Action.shell(script, SHORT),
                gone, gone, null, Risk.SAFE, List.copyOf(dependsOn));
    }

    /** Takes back a rule that {@link #allow} added. */
    public static Step disallow(Instance server, String role, Collection<String> dependsOn) {
        String file = "f=$(" + Scripts.psql(server, "postgres") + " -c 'show hba_file')\n";
        String user = ShellWords.quote(" " + '"' + role.replace("\"", "\"\"") + '"' + " ");
        // Only lines that stand right behind Howdah's comment, so that a rule of the DBA's own stays.
        String script = Scripts.start(server) + file + "u=" + user + "; export u\nawk '$0 == \"# added by Howdah\" {held=$0; next}"
                + " held != \"\" {if (index($0, ENVIRON[\"u\"])) {held=\"\"; next} print held; held=\"\"} {print} END {if (held != \"\") print held}' \"$f\" > \"$f.howdah\"\n"
                + "cat \"$f.howdah\" > \"$f\"\nrm -f \"$f.howdah\"\n" + Scripts.psql(server, "postgres") + " -c 'select pg_reload_conf(), pg_sleep(0.1)' > /dev/null\n";
        Probe gone = Probe.shell(server.host(), "", Scripts.start(server) + file + "u=" + user + "; export u\nawk '$0 == \"# added by Howdah\" {held=1; next}"
                + " held && index($0, ENVIRON[\"u\"]) {found=1} {held=0} END {exit found}' \"$f\"\n");
        return new Step(server.id() + ".disallow-" + role, "Take back the rules for " + role + " on " + server.id(),
                "The rules let in a role that nobody needs any more.", server.host(), "", server.id(), Action.shell(script, SHORT), gone, gone, null, Risk.SAFE,
                List.copyOf(dependsOn));
    }
}
