package org.howdah.technology.slony.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlNames;
import org.howdah.technology.Action;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.Scripts;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.slonik.Slonik;

/**
 * The steps of EXECUTE SCRIPT. The script ends with a note in each node's own registry, in the same transaction: so a node that ran it can
 * be told from one that did not, whatever became of slonik, and it is never run twice.
 */
final class ScriptSteps {

    /** Beginning of the keys in sl_registry. */
    static final String KEY = "howdah.script.";

    private final Cluster cluster;
    private final String subject;
    private final String sql;
    private final Node event;
    private final boolean everywhere;
    private final List<Node> runners;
    private final String key;
    private final Map<String, String> arguments;
    private final Slonik slonik;
    private final Duration patience;

    ScriptSteps(Cluster cluster, String subject, String sql, Node event, boolean everywhere, List<Node> runners, String key, Map<String, String> arguments, PlanContext context) {
        this.cluster = cluster;
        this.subject = subject;
        this.sql = sql;
        this.event = event;
        this.everywhere = everywhere;
        this.runners = runners;
        this.key = key;
        this.arguments = arguments;
        this.slonik = new Slonik(context);
        this.patience = Duration.ofMillis(Live.millis(arguments, ExecuteScript.TIMEOUT));
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (Live.argument(arguments, ExecuteScript.REHEARSE).equals("true")) {
            runners.stream().filter(node -> !node.equals(event)).map(this::rehearse).forEach(steps::add);
        }
        Step run = run(ExecuteScript.ids(steps));
        steps.add(run);
        for (Node node : runners) {
            if (!node.equals(event)) {
                steps.add(arrived(node, run.id()));
            }
        }
        return steps;
    }

    private String noted() {
        return "exists (select from {s}sl_registry where reg_key = " + SqlNames.literal(key) + ")";
    }

    /** What runs on a receiver: the same statements in the same manner, taken back at once. */
    private Step rehearse(Node node) {
        String s = NodeSql.schema(cluster);
        // Slony puts these in for its tokens; the literal must be read as what it is whatever the session says.
        String text = sql.replace("@NAMESPACE@", SqlNames.identifier(cluster.schema())).replace("@CLUSTERNAME@", cluster.name());
        String tag = "$howdah_" + ExecuteScript.hash(sql) + "$";
        String action = "set jit = off;\nset lock_timeout = " + Live.millis(arguments, ExecuteScript.LOCK_TIMEOUT) + ";\nset session_replication_role = local;\ndo " + tag + "\nbegin\n  if exists (select from " + s
                + "sl_registry where reg_key = " + SqlNames.literal(key) + ") then return; end if;\n  begin\n    execute " + SqlNames.literal(text)
                + ";\n    raise exception using errcode = 'HW000', message = 'rehearsed';\n  exception when sqlstate 'HW000' then null;\n  end;\nend\n" + tag + ";";
        return new Step("execute.rehearse-" + node.id(), "Rehearse the script on " + node.end() + ", taken back at once",
                "What fails on a receiver when it comes with the changes stops its replication until somebody mends it; here it only fails.", node.host(), "", subject,
                Action.sql(node.server(), node.database(), action, Duration.ofMinutes(30)), null, null, null, Risk.READ, List.of());
    }

    /** Strings are read at the receivers as slon reads them: with backslashes as escapes, unless the script says otherwise. */
    private String script() {
        String note = "do $howdah$ begin if to_regprocedure(" + SqlNames.literal(NodeSql.schema(cluster) + "registry_set_text(text,text)") + ") is not null then perform "
                + NodeSql.schema(cluster) + "registry_set_text(" + SqlNames.literal(key) + ", 'run'); end if; end $howdah$;\n";
        String body = sql.strip();
        return "select pg_catalog.set_config('howdah.strings', pg_catalog.current_setting('standard_conforming_strings'), true), "
                + "pg_catalog.set_config('standard_conforming_strings', 'on', true);\n" + body + "\n;\n"
                + "select pg_catalog.set_config('standard_conforming_strings', pg_catalog.current_setting('howdah.strings'), true);\n" + note;
    }

    private Step run(List<String> dependsOn) {
        Duration most = Duration.ofMillis(Live.millis(arguments, ExecuteScript.LOCK_TIMEOUT)).plus(Duration.ofHours(1));
        String only = everywhere ? "" : ", execute only on = '" + runners.stream().map(node -> Integer.toString(node.id())).collect(Collectors.joining(",")) + "'";
        Map<String, List<String>> scripts = new LinkedHashMap<>();
        scripts.put("execute", List.of("execute script (filename = 'sql', event node = " + event.id() + only + ");", "sync (id = " + event.id() + ");"));
        String program = "# The script: slonik reads it from the file sql.\nsed 's/^|//' > \"$T/sql\" <<'SQL'\n" + script().lines().map(line -> "|" + line).collect(Collectors.joining("\n"))
                + "\nSQL\ncd \"$T\"\nPGOPTIONS='-c lock_timeout=" + Live.millis(arguments, ExecuteScript.LOCK_TIMEOUT) + "'; export PGOPTIONS\n"
                + "if slonik execute < /dev/null > out 2>&1; then cat out; exit 0; fi\ncat out >&2\n"
                + "ran=$(psql -XAtq -d " + ShellWords.quote(Slonik.conninfo(cluster, event)) + " -c " + Reach.word(cluster, "select " + noted()) + ") || ran=unknown\n"
                + "case $ran in\n  t) echo 'The script is done at " + "the origin all the same.'; exit 0;;\n"
                + "  f) if grep -q 'deadlock detected' out; then echo 'A deadlock broke the script off. Nothing was changed anywhere; run it again, at a quieter time.' >&2\n"
                + "     elif grep -q 'lock timeout' out; then echo 'The script did not get its locks in time. Nothing was changed anywhere; run it again, at a quieter time or with a longer lockTimeout.' >&2\n"
                + "     else echo 'Nothing was changed anywhere.' >&2; fi;;\n"
                + "  *) echo 'Whether the script ran cannot be told: the node does not answer.' >&2;;\nesac\nexit 1\n";
        return new Step("execute.run", "Execute the script at " + event.end() + (everywhere ? ", for all nodes" : ", for " + runners.size() + " of " + cluster.nodes().size() + " nodes"),
                "It runs here in one transaction, and stands in the stream of changes at this point; each receiver comes to it in its turn.", slonik.desk(cluster).host(), "", subject,
                Action.shell(slonik.program(cluster, cluster.nodes().values(), scripts, program, most), most), Gate.probe(cluster, event, noted()), Gate.probe(cluster, event, noted()),
                null, new ScriptText(sql).destroys() ? Risk.DESTRUCTIVE : Risk.RESTART, dependsOn);
    }

    /** Waits, and looks into slon's log meanwhile: where the script fails, slon tries it again every ten seconds and says nothing elsewhere. */
    private Step arrived(Node node, String after) {
        String folder = slonik.places().folder(cluster, node, "");
        String ask = Scripts.psql(slonik.places().instance(node), node.database()) + " -c " + ShellWords.quote(NodeSql.query(cluster, noted()));
        String log = ShellWords.quote(folder + "/slon.log");
        String script = Scripts.start(slonik.places().instance(node)) + "L=" + log + "\nn=0\nwhile [ \"$(" + ask + ")\" != t ]; do\n  n=$((n + 1))\n"
                + "  why=$(tail -c 200000 \"$L\" 2> /dev/null | awk '/error at end of COPY IN/ {e = $0} /SYNC aborted/ {if (e != \"\") last = e} /SYNC .* done in/ {if (/remoteWorkerThread_" + event.id()
                + ":/) last = \"\"} END {print last}' | sed 's/.*COPY IN: //')\n"
                + "  if [ -n \"$why\" ] && [ $n -gt 40 ]; then\n    echo \"The script fails on this node, whose replication stands still until it is mended: $why\" >&2\n"
                + "    echo 'Make the structure here such that the script runs, by plain SQL on this node; slon tries again every ten seconds. Then resume this run.' >&2\n    exit 1\n  fi\n"
                + "  if [ $n -gt " + patience.toMillis() / 250 + " ]; then echo 'It has not come here in time. See how far this node is behind, and whether its slon runs; then resume this run.' >&2; exit 1; fi\n"
                + "  sleep 0.25\ndone\n";
        Probe so = NodeSql.probe(cluster, node, noted());
        return new Step("execute.on-" + node.id(), "See that " + node.end() + " has run it", "slonik is content when the origin has; a receiver runs it when it comes to it.", node.host(), "",
                subject, Action.shell(script, patience.plusMinutes(1)), so, so, null, Risk.READ, List.of(after));
    }
}
