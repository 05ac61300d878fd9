package org.howdah.technology.postgresql;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlNames;
import org.howdah.technology.Action;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;

/** Brings a former primary back in line with the one that took its place. */
public final class RewindSteps {

    private static final List<String> FUNCTIONS = List.of("pg_catalog.pg_ls_dir(text, boolean, boolean)", "pg_catalog.pg_stat_file(text, boolean)",
            "pg_catalog.pg_read_binary_file(text)", "pg_catalog.pg_read_binary_file(text, bigint, bigint, boolean)");

    private RewindSteps() {
    }

    /** Whether the cluster's pages carry what pg_rewind needs to tell which of them changed. */
    public static boolean possible(Instance server) {
        return !server.fact("control.Data page checksum version").matches("|0") || server.fact("control.wal_log_hints setting").equals("on");
    }

    /** Lets the replication role read the files that pg_rewind copies. */
    public static Step grant(String id, Instance source, String role, Collection<String> dependsOn) {
        String name = SqlNames.identifier(role);
        StringBuilder grants = new StringBuilder();
        StringBuilder revokes = new StringBuilder();
        StringBuilder probe = new StringBuilder("select true");
        for (String function : FUNCTIONS) {
            grants.append("grant execute on function ").append(function).append(" to ").append(name).append(";\n");
            revokes.append("revoke execute on function ").append(function).append(" from ").append(name).append(";\n");
            probe.append(" and has_function_privilege(").append(SqlNames.literal(role)).append(", ").append(SqlNames.literal(function)).append(", 'execute')");
        }
        Probe granted = Probe.sql(source.host(), source.id(), "postgres", probe.toString());
        return new Step(id, "Let " + role + " read files of " + source.id(), "pg_rewind fetches the pages that differ through four functions which only superusers may call.",
                source.host(), "", source.id(), Action.sql(source.id(), "postgres", grants.toString(), PostgresSteps.SHORT), granted, granted,
                Action.sql(source.id(), "postgres", revokes.toString(), PostgresSteps.SHORT), Risk.SAFE, List.copyOf(dependsOn));
    }

    /**
     * Rewinds a stopped cluster; where pg_rewind says beforehand that it cannot, moves the cluster aside and copies anew.
     *
     * @param options of pg_basebackup for the copy
     */
    public static Step rewind(String id, Instance source, Instance target, String conninfo, List<String> options, String stamp, Collection<String> dependsOn) {
        String mark = ShellWords.quote(target.home() + "/rejoined-" + stamp);
        String rewind = "pg_rewind --target-pgdata=\"$D\" --source-server=" + ShellWords.quote(conninfo + " dbname=postgres connect_timeout=20");
        String aside = ShellWords.quote(ClusterSteps.asideName(target, stamp));
        String script = Scripts.start(target) + "mkdir -p \"$H\"\nif [ -e \"$D\" ] && " + rewind + " --dry-run; then\n  " + rewind
                + " -P\nelse\n  echo 'Rewinding cannot be done; the cluster is kept as '" + aside + "' and copied anew.'\n  if [ -e \"$D\" ]; then mv -- \"$D\" "
                + aside + "; fi\n" + ClusterSteps.copy(target, conninfo, options) + "fi\n: > " + mark + "\n";
        Probe marked = Probe.shell(target.host(), "", "[ -e " + mark + " ]");
        return new Step(id, "Bring " + target.id() + " back in line with " + source.id(),
                "What was written to " + target.id() + " alone, after it was left behind, is taken back: both must have one history. Where rewinding cannot be done, a whole copy is made.",
                target.host(), "", target.id(), Action.shell(script, Duration.ofHours(48)), marked, marked, null, Risk.DESTRUCTIVE, List.copyOf(dependsOn));
    }
}
