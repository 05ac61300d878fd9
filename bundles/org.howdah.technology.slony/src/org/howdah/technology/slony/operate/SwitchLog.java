package org.howdah.technology.slony.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.technology.Action;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.Operations.Subject;
import org.howdah.technology.PlanContext;
import org.howdah.technology.SettingType;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.state.NodeState.Activity;

/** Slony notes changes in one of two tables; a switch to the other lets the first be emptied at once, without leaving holes. */
public final class SwitchLog implements SlonyOperation {

    static final SettingType AT = SettingType.ends("at", "Databases it is done at, as server/database with commas between; the set's origin where left out");
    static final SettingType TIMEOUT = SettingType.duration("timeout", "2 min", Duration.ofSeconds(1), Duration.ofHours(12),
            "How long to wait until the old log is empty; the daemon goes on with it later where that is not enough");

    private static final Operation OPERATION = new Operation("switch-log", "Switch log…",
            "New changes are noted in Slony's other log table, so that the one in use is emptied when all nodes have its changes.", Subject.SET, List.of(AT, TIMEOUT));

    @Override
    public Operation describe() {
        return OPERATION;
    }

    @Override
    public Optional<String> refusal(String subject, PlanContext context) {
        return Reach.refusal(subject, context);
    }

    @Override
    public List<Step> steps(String subject, Map<String, String> arguments, PlanContext context) {
        Cluster cluster = Live.ofSet(subject, context).orElseThrow();
        List<Node> nodes = new ArrayList<>();
        for (String end : Live.argument(arguments, AT).split(",")) {
            Optional<Node> node = Live.node(cluster, end.strip()).filter(found -> cluster.observed(found).isPresent());
            if (node.isPresent()) {
                nodes.add(node.get());
            } else if (!end.isBlank()) {
                Live.report(context, "110", Severity.CRITICAL, "at", end.strip() + " is no node of cluster " + cluster.name() + " that could be read.",
                        "Its nodes are " + String.join(", ", cluster.nodes().keySet()) + ".", "Name one of these.");
                return List.of();
            }
        }
        if (nodes.isEmpty()) {
            nodes.add(Live.origin(cluster, cluster.set(subject).orElseThrow()).orElseThrow());
        }
        List<Step> steps = new ArrayList<>();
        for (Node node : nodes) {
            Optional<Activity> activity = cluster.observed(node).map(state -> state.activity());
            activity.filter(found -> found.oldestTransactionSeconds() != null && found.oldestTransactionSeconds() > 60).ifPresent(found -> Live.report(context, "121", Severity.WARNING,
                    "database " + node.end(), "A transaction is open on " + node.server() + " for " + Math.round(found.oldestTransactionSeconds()) + " s.",
                    found.oldestTransaction() + ". The old log cannot be emptied as long as somebody may still write to it or read from it.", "Let it end, or end it."));
            for (Node other : cluster.nodes().values()) {
                if (!other.equals(node)) {
                    Daemons.problem(cluster, other).ifPresent(why -> Live.report(context, "121", Severity.WARNING, "database " + other.end(), "No slon runs for " + other.end() + ".", why,
                            "The old log is kept until " + other.end() + " has its changes. Start its daemon, or drop the node."));
                }
            }
            steps.addAll(steps(cluster, node, subject, Duration.ofMillis(Live.millis(arguments, TIMEOUT))));
        }
        return steps;
    }

    /** The daemon's clean-up finishes a switch every ten minutes or so; what it does then is done here until it succeeds. It begins a new switch where none is on its way. */
    private static List<Step> steps(Cluster cluster, Node node, String subject, Duration patience) {
        String s = NodeSql.schema(cluster);
        String begin = "do $howdah$ begin\n  if (select last_value from " + s + "sl_log_status) in (0, 1) then perform " + s + "logswitch_start(); end if;\nend $howdah$;\n";
        String id = "switch-log." + node.id();
        Step switched = new Step(id + "-begin", "Note changes of " + node.end() + " in the other log", "Whoever writes now writes there; the one that was in use only has to be read to its end.",
                node.host(), "", subject, Action.sql(node.server(), node.database(), begin, Duration.ofMinutes(5)), null,
                Gate.probe(cluster, node, "exists (select from {s}sl_registry where reg_key = 'logswitch.laststart' and reg_timestamp > now() - interval '1 day')"), null, Risk.SAFE, List.of());
        String finish = "do $howdah$ declare until timestamptz := clock_timestamp() + interval '" + patience.toMillis() + " milliseconds'; begin\n  loop\n"
                + "    exit when (select last_value from " + s + "sl_log_status) in (0, 1);\n    perform " + s + "cleanupEvent('0 seconds'::interval);\n    commit;\n"
                + "    exit when clock_timestamp() > until;\n    perform pg_sleep(0.5);\n    commit;\n  end loop;\nend $howdah$;\n";
        Step done = new Step(id + "-empty", "See that the old log of " + node.end() + " is empty", "It is emptied when every node has confirmed its changes, and no transaction from before is open.",
                node.host(), "", subject, Action.sql(node.server(), node.database(), finish, patience.plusMinutes(2)), null,
                Gate.probe(cluster, node, "(select last_value from {s}sl_log_status) in (0, 1)"), null, Risk.SAFE, List.of(switched.id()));
        return List.of(switched, done);
    }
}
