package org.howdah.technology.slony.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlNames;
import org.howdah.technology.Action;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.PostgresSteps;
import org.howdah.technology.postgresql.Scripts;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableRef;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.daemon.SlonFiles;
import org.howdah.technology.slony.daemon.SlonSteps;
import org.howdah.technology.slony.plan.Ground;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.slonik.Slonik;

/** The steps of log shipping: structure, a copy as of the moment at which the daemon begins to write files, and what applies these. */
final class ShippingSteps {

    private static final Duration SHORT = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final Node source;
    private final Node fed;
    private final List<TableSet> sets;
    private final String subject;
    private final PlanContext context;
    private final Slonik slonik;
    private final SlonSteps daemons;
    private final String folder;
    private final String archive;
    private final String feeder;

    /** @param cluster with the fed database among its nodes, so that logins are made for it */
    ShippingSteps(Cluster cluster, Node source, Node fed, List<TableSet> sets, String directory, String subject, PlanContext context) {
        this.cluster = cluster;
        this.source = source;
        this.fed = fed;
        this.sets = sets;
        this.subject = subject;
        this.context = context;
        this.slonik = new Slonik(context);
        this.daemons = new SlonSteps(context);
        this.folder = slonik.places().folder(cluster, source, "");
        this.archive = SlonFiles.archive(directory, folder);
        this.feeder = slonik.places().folder(cluster, source) + "/feed-" + Instance.fileName(fed.end());
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>(Ground.of(cluster, fed, context));
        List<String> ready = ExecuteScript.ids(steps);
        CloneSteps databases = new CloneSteps(cluster, source, fed, subject, SHORT, context);
        steps.add(databases.database("ship.database", ready));
        steps.add(Ground.structure("ship.structure", cluster, fed, source, sets, context, List.of("ship.database")));
        Probe there = Probe.shell(source.host(), "", "[ -d " + ShellWords.quote(archive) + " ] && [ -w " + ShellWords.quote(archive) + " ]\n");
        Step install = daemons.install(cluster, source, List.of());
        steps.add(install);
        steps.add(new Step("ship.directory", "Make the folder " + archive + " on " + source.host(), "The daemon of " + source.end() + " writes its files there; it stops replicating where it cannot.",
                source.host(), "", subject, Action.shell("set -eu\numask 077\nmkdir -p " + ShellWords.quote(archive) + "\n", SHORT), there, there, null, Risk.SAFE, List.of(install.id())));
        steps.add(snapshot(List.of("ship.structure", "ship.directory")));
        Step start = daemons.start(cluster, source, List.of("ship.snapshot"));
        steps.add(start);
        steps.add(feed(List.of(start.id())));
        steps.add(told(List.of("ship.feed")));
        return steps;
    }

    private String start() {
        return Scripts.start(slonik.places().instance(source)) + "PGPASSFILE=" + ShellWords.quote(slonik.places().passFile(cluster, source)) + "; export PGPASSFILE\nP="
                + ShellWords.quote(Slonik.conninfo(cluster, fed)) + "\nO=" + ShellWords.quote(Slonik.conninfo(cluster, source)) + "\nS=" + ShellWords.quote(NodeSql.schema(cluster)) + "\n"
                + "fed() { psql -XAtq -v ON_ERROR_STOP=1 -d \"$P\" \"$@\"; }\nmodel() { psql -XAtq -v ON_ERROR_STOP=1 -d \"$O\" \"$@\"; }\n";
    }

    private String tracked() {
        return "exists (select from {s}sl_archive_tracking)".replace("{s}", NodeSql.schema(cluster));
    }

    /** While the daemon stands still nothing changes at its node: rows, sequences and the number of the next file belong together. */
    private Step snapshot(List<String> dependsOn) {
        Collection<TableRef> tables = new LinkedHashSet<>();
        Collection<TableRef> sequences = new LinkedHashSet<>();
        for (TableSet set : sets) {
            set.tables().forEach(member -> tables.add(member.ref()));
            set.sequences().forEach(member -> sequences.add(member.ref()));
        }
        String schema = Offline.SCHEMA.replace("{schema}", SqlNames.identifier(cluster.schema())).replace("{s}", NodeSql.schema(cluster)).replace("{node}", Integer.toString(source.id()));
        StringBuilder rows = new StringBuilder();
        for (TableRef table : tables) {
            rows.append("table ").append(ShellWords.quote(table.quoted())).append('\n');
        }
        String values = sequences.stream().map(TableRef::quoted).map(name -> "select format('select pg_catalog.setval(%L, %s, %L);', " + SqlNames.literal(name)
                + ", last_value, is_called) from " + name + ";").collect(Collectors.joining("\n"));
        String script = start() + "D=" + ShellWords.quote(folder) + "\n" + SlonFiles.FUNCTIONS
                + "[ \"$(fed -c \"select to_regclass('$(printf %s \"$S\" | sed \"s/'/''/g\")sl_event') is null\")\" = t ] || { echo 'The database is a node of Slony; name another one.' >&2; exit 1; }\n"
                + "T=$(mktemp -d)\nagain() { rc=$?; trap - EXIT; rm -rf \"$T\"; rm -f \"$D/paused\"; [ -n \"$(keepers)\" ] || setsid sh \"$D/keeper\" \"$D\" < /dev/null > /dev/null 2>> \"$D/slon.log\" &\n  exit $rc; }\n"
                + "trap again EXIT\ntrap 'exit 143' HUP INT TERM\n: > \"$D/paused\"\nstop_all\n"
                + "PGCLIENTENCODING=$(model -c 'show server_encoding'); export PGCLIENTENCODING\n"
                + "table() {\n  cols=$(model -c \"select string_agg(quote_ident(attname), ',' order by attnum) from pg_attribute where attrelid = '$(printf %s \"$1\" | sed \"s/'/''/g\")'::regclass and attnum > 0 and not attisdropped and attgenerated = ''\")\n"
                + "  printf '%s\\n' \"delete from only $1;\" \"copy $1 ($cols) from stdin;\"\n  model -c \"copy (select $cols from only $1) to stdout\" < /dev/null || : > \"$T/broken\"\n  printf '%s\\n' '\\.'\n}\n"
                + "{ printf '%s\\n' 'set session_replication_role = replica;' \"drop schema if exists ${S%.} cascade;\"\ncat <<'SQL'\n" + schema + "SQL\n" + rows
                + (values.isEmpty() ? "" : "model <<'SQL' || : > \"$T/broken\"\n" + values + "\nSQL\n")
                + "model -c \"select format('insert into ${S}sl_archive_tracking values (%s, %L, current_timestamp);', ac_num, ac_timestamp) from ${S}sl_archive_counter\" || : > \"$T/broken\"\n"
                + "[ ! -e \"$T/broken\" ] || echo 'the copy is broken;'\n} | fed -1 > /dev/null\n";
        Probe so = Probe.shell(source.host(), "", start() + "[ \"$(fed -c " + ShellWords.quote("select to_regclass(" + SqlNames.literal(NodeSql.schema(cluster) + "sl_archive_tracking")
                + ") is not null") + ")\" = t ] || exit 1\n[ \"$(fed -c " + ShellWords.quote("select " + tracked()) + ")\" = t ] && [ -n \"$(grep -s archive_dir " + ShellWords.quote(folder + "/slon.conf") + ")\" ]\n");
        return new Step("ship.snapshot", "Copy what " + source.end() + " holds of " + sets.size() + (sets.size() == 1 ? " set" : " sets") + " to " + fed.end() + ", while its daemon pauses",
                "The rows there are replaced. The daemon pauses meanwhile, so that the copy ends exactly where the first file begins.", source.host(), "", subject,
                Action.shell(script, Duration.ofDays(1)), so, so, null, Risk.DESTRUCTIVE, dependsOn);
    }

    private String settings() {
        return "A=" + ShellWords.quote(archive) + "\nN=" + source.id() + "\nP=" + ShellWords.quote(Slonik.conninfo(cluster, fed)) + "\nS=" + ShellWords.quote(NodeSql.schema(cluster)) + "\n";
    }

    private static final String RUNS = """
            feeders() {
              for f in $(grep -lsF -- "$F/feeder" /proc/[0-9]*/cmdline); do
                p=${f#/proc/}; p=${p%/cmdline}
                case $({ tr '\\0' ' ' < "/proc/$p/cmdline"; } 2> /dev/null) in *"sh $F/feeder $F ") echo "$p";; esac
              done
            }
            end_feeders() {
              p=$(feeders); [ -z "$p" ] || kill -TERM $p 2> /dev/null || :
              n=0; while [ -n "$(feeders)" ] && [ $n -lt 100 ]; do sleep 0.1; n=$((n + 1)); done
              [ -z "$(feeders)" ] || kill -KILL $(feeders)
            }
            """;

    private Step feed(List<String> dependsOn) {
        String begin = start() + "F=" + ShellWords.quote(feeder) + "\nC=" + ShellWords.quote(settings()) + "\nK=" + ShellWords.quote(Offline.FEEDER) + "\n" + RUNS;
        Probe so = Probe.shell(source.host(), "", begin + "[ -n \"$(feeders)\" ] && [ \"$(cat \"$F/settings\"; echo x)\" = \"$C\"x ] && [ \"$(cat \"$F/feeder\"; echo x)\" = \"$K\"x ]\n");
        String script = begin + "mkdir -p \"$F\"\nend_feeders\nprintf '%s' \"$C\" > \"$F/settings\"\nprintf '%s' \"$K\" > \"$F/feeder\"\nrm -f \"$F/applied\"\n"
                + "setsid sh \"$F/feeder\" \"$F\" < /dev/null > /dev/null 2>&1 &\nn=0; until [ -n \"$(feeders)\" ] || [ $n -gt 50 ]; do sleep 0.1; n=$((n + 1)); done\n";
        return new Step("ship.feed", "Apply the files to " + fed.end(), "They are applied in their order, each in one transaction, and removed when every database that is fed has them.",
                source.host(), "", subject, Action.shell(script, SHORT), so, so, Action.shell(begin + "end_feeders\nrm -rf \"$F\"\n", SHORT), Risk.SAFE, dependsOn);
    }

    /** Told whenever the operation is run again. */
    private Step told(List<String> dependsOn) {
        String script = start() + "F=" + ShellWords.quote(feeder) + "\nn=0\nwhile :; do\n"
                + "  last=$(model -c \"select ac_num from ${S}sl_archive_counter\"); at=$(fed -c \"select at_counter from ${S}sl_archive_tracking\")\n"
                + "  [ $((last - at)) -gt 5 ] && [ $n -lt 600 ] || break\n"
                + "  if [ -s \"$F/error\" ] && [ $n -gt 20 ]; then break; fi\n  n=$((n + 1)); sleep 0.2\ndone\n"
                + "age=$(fed -c \"select round(extract(epoch from current_timestamp - at_created at time zone current_setting('timezone'))) from ${S}sl_archive_tracking\")\n"
                + "echo \"" + "It has applied file $at of $last: $((last - at)) are waiting$([ \"$age\" -gt 100000000 ] || echo \", and it shows the state of $age s ago\").\"\n"
                + "if [ $((last - at)) -gt 5 ]; then\n  [ ! -s \"$F/error\" ] || { echo 'The next file cannot be applied:' >&2; tail -n 3 \"$F/error\" >&2; }\n"
                + "  echo 'It does not keep up. See its log, '\"$F/log.\" >&2; exit 1\nfi\n";
        return new Step("ship.status", "See how far " + fed.end() + " is", "It is no node, so no node knows how far it is: the number of the last file that it applied tells.", source.host(), "", subject,
                Action.shell(script, Duration.ofMinutes(5)), null, null, null, Risk.READ, dependsOn);
    }

    List<Step> stop() {
        List<Step> steps = new ArrayList<>();
        String begin = start() + "F=" + ShellWords.quote(feeder) + "\n" + RUNS;
        Probe gone = Probe.shell(source.host(), "", begin + "[ -z \"$(feeders)\" ] && [ ! -e \"$F\" ]\n");
        steps.add(new Step("ship.end", "Stop feeding " + fed.end(), "The database stays as it is, and does not follow any more.", source.host(), "", subject,
                Action.shell(begin + "end_feeders\nrm -rf \"$F\"\n", SHORT), gone, gone, null, Risk.SAFE, List.of()));
        Probe empty = Probe.shell(source.host(), "", start() + "[ \"$(fed -c \"select to_regclass('$(printf %s \"$S\" | sed \"s/'/''/g\")sl_archive_tracking') is null\")\" = t ]\n");
        steps.add(new Step("ship.forget", "Take Slony's tables out of " + fed.end(), "They only count files; the tables with data stay and can be written.", source.host(), "", subject,
                Action.shell(start() + "fed -c \"drop schema if exists ${S%.} cascade\" 2> /dev/null\n", SHORT), empty, empty, null, Risk.SAFE, List.of("ship.end")));
        Step install = daemons.install(cluster, source, List.of("ship.end"));
        steps.add(install);
        steps.add(daemons.restart(cluster, source, "It writes no more files from now on.", List.of(install.id())));
        Probe removed = Probe.shell(source.host(), "", "set -- " + ShellWords.quote(archive) + "/slony1_log_" + source.id() + "_*.sql\n[ ! -e \"$1\" ]\n");
        steps.add(new Step("ship.clear", "Remove the files in " + archive, "Nobody applies them any more.", source.host(), "", subject,
                Action.shell("set -eu\nfind " + ShellWords.quote(archive) + " -maxdepth 1 -name 'slony1_log_" + source.id() + "_*' -delete\nrmdir " + ShellWords.quote(archive) + " 2> /dev/null || :\n", SHORT),
                removed, removed, null, Risk.SAFE, List.of(SlonSteps.id(cluster, source, "restart"))));
        steps.addAll(logins());
        return steps;
    }

    /** What was made for the feeding alone goes too: login and files on a server that has no node of Slony. */
    private List<Step> logins() {
        boolean used = cluster.nodes().values().stream().anyMatch(node -> !node.equals(fed) && node.server().equals(fed.server()))
                || cluster.state().databases().values().stream().anyMatch(database -> database.end().startsWith(fed.server() + "/") && !database.nodes().isEmpty());
        if (used) {
            return List.of();
        }
        Instance server = slonik.places().instance(fed);
        String role = cluster.setting(SlonySettings.ROLE);
        String path = ShellWords.quote(slonik.places().folder(cluster, fed));
        Probe gone = Probe.shell(fed.host(), "", "[ ! -e " + path + " ]\n");
        Step folder = new Step("ship.folder", "Take away the folder of cluster " + cluster.name() + " on " + fed.host(), "Nothing needs its password any more.", fed.host(), "", subject,
                Action.shell(Scripts.start(server) + "rm -rf " + path + "\nrmdir \"$H/slony\" 2> /dev/null || :\n", SHORT), gone, gone, null, Risk.SAFE, List.of("ship.forget"));
        Step rules = PostgresSteps.disallow(server, role, List.of(folder.id()));
        return List.of(folder, rules, PostgresSteps.dropRole(server, role, List.of(rules.id())));
    }
}
