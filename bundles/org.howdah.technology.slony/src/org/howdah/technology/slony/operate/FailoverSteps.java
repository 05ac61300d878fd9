package org.howdah.technology.slony.operate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.howdah.technology.Action;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.daemon.SlonSteps;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.slonik.Slonik;

/** The steps of a failover of one cluster. */
final class FailoverSteps {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final Cluster cluster;
    private final Takeover takeover;
    private final PlanContext context;
    private final Slonik slonik;
    private final boolean drop;
    private final String id;
    private final String names;
    private final String numbers;
    private final String subject;

    FailoverSteps(Cluster cluster, Takeover takeover, Map<String, String> arguments, PlanContext context) {
        this.cluster = cluster;
        this.takeover = takeover;
        this.context = context;
        this.slonik = new Slonik(context).at(Failover.desk(cluster, takeover));
        this.drop = "true".equals(Live.argument(arguments, Failover.DROP));
        this.id = cluster.name() + ".failover-";
        this.names = takeover.failed().stream().map(Node::end).collect(Collectors.joining(", "));
        this.numbers = takeover.failed().stream().map(node -> Integer.toString(node.id())).collect(Collectors.joining(", "));
        this.subject = takeover.failed().get(0).server();
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        List<String> ready = new ArrayList<>();
        for (Node lost : takeover.failed()) {
            if (!Takeover.sets(cluster, lost).isEmpty()) {
                steps.add(gate(lost));
                ready.add(steps.getLast().id());
                if (Live.answers(cluster, lost)) {
                    steps.add(fence(lost, List.of(steps.getLast().id())));
                    ready.add(steps.getLast().id());
                }
            }
        }
        String taken = takeover.failed().stream().flatMap(lost -> Takeover.sets(cluster, lost).stream()).map(set -> Gate.originIs(set.id(), takeover.origin(set).id()))
                .collect(Collectors.joining(" and "));
        String gone = "not exists (select from {s}sl_node where no_id in (" + numbers + "))";
        steps.add(failOver(taken, ready));
        String over = steps.getLast().id();
        Set<String> opened = new LinkedHashSet<>();
        for (Node node : takeover.left()) {
            steps.add(new SlonSteps(context).awake(cluster, node, id + "daemon-" + node.id(), NodeSql.query(cluster, drop ? taken + " and " + gone : taken), LONG, ready));
            steps.add(Gate.await(cluster, node, id + "follows-" + node.id(), "See that " + node.end() + " knows who took over, and takes writes only to what is its own",
                    "Every node is asked itself.", subject, taken + " and " + writable(node), LONG, List.of(over)));
            opened.add(steps.getLast().id());
        }
        if (drop) {
            steps.add(drop(gone, opened));
            String dropped = steps.getLast().id();
            for (Node node : takeover.left()) {
                steps.add(Gate.await(cluster, node, id + "forgot-" + node.id(), "See that " + node.end() + " counts " + names + " out",
                        "A node that is still counted in makes the others keep every change for it.", subject, gone, LONG, List.of(dropped)));
            }
        }
        return steps;
    }

    private String writable(Node node) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        for (TableSet set : cluster.sets()) {
            Node origin = takeover.origin(set);
            boolean receives = cluster.subscriptions(set).stream().anyMatch(one -> one.receiver().equals(node));
            if (origin.equals(node)) {
                conditions.add(Gate.opened(cluster, set.id(), node.id()));
            } else if (receives) {
                conditions.add(Gate.closed(cluster, set.id(), origin.id()));
            }
        }
        return String.join(" and ", conditions);
    }

    private Step gate(Node lost) {
        Node backup = takeover.backup(lost).orElseThrow();
        return Gate.step(cluster, backup, id + "gate-" + lost.id(), "Check that " + backup.end() + " can take over from " + lost.end(),
                "Slony lets only a direct, forwarding receiver of all sets of the lost origin take over, with paths to everyone.", subject,
                "select string_agg('set ' || set_id, ', ') || ' cannot be taken over by this node' from {s}sl_set s where set_origin = " + lost.id()
                        + " and not exists (select from {s}sl_failover_targets t where t.set_id = s.set_id and t.set_origin = " + lost.id() + " and t.backup_id = " + backup.id() + ")",
                "See sl_failover_targets; choose another with to=.", List.of());
    }

    /** It answers, and is to be given up all the same: nobody may write there any more. */
    private Step fence(Node lost, List<String> dependsOn) {
        String sets = "from {s}sl_set where set_origin = " + lost.id();
        String locked = "not exists (select " + sets + " and set_locked is null)";
        return new Step(id + "fence-" + lost.id(), "Refuse writes to the sets of " + lost.end(), "Two origins would both take writes, and one half would be lost.", lost.host(), "",
                lost.server(), Action.sql(lost.server(), lost.database(), sql("select {s}lockset(set_id) " + sets + " and set_locked is null;"), Duration.ofMinutes(1)),
                Gate.probe(cluster, lost, locked), Gate.probe(cluster, lost, locked),
                Action.sql(lost.server(), lost.database(), sql("select {s}unlockset(set_id) " + sets + " and set_locked is not null;"), Duration.ofMinutes(1)), Risk.RESTART, dependsOn);
    }

    private String sql(String text) {
        return text.replace("{s}", NodeSql.schema(cluster));
    }

    private Step failOver(String taken, List<String> dependsOn) {
        String pairs = takeover.failed().stream().map(lost -> "node = (id = " + lost.id() + ", backup node = " + takeover.backup(lost).orElseThrow().id() + ")").collect(Collectors.joining(", "));
        List<Node> nodes = new ArrayList<>(takeover.left());
        nodes.addAll(takeover.failed());
        Node backup = takeover.failed().stream().filter(lost -> !Takeover.sets(cluster, lost).isEmpty()).map(lost -> takeover.backup(lost).orElseThrow()).findFirst().orElseThrow();
        String who = takeover.failed().stream().filter(lost -> !Takeover.sets(cluster, lost).isEmpty()).map(lost -> takeover.backup(lost).orElseThrow().end() + " from " + lost.end())
                .collect(Collectors.joining(", "));
        return slonik.step(cluster, nodes, id + "take-over", "Take over: " + who + " (point of no return)",
                "What " + names + " wrote and nobody received is given up. Those that are left first share all that one of them has; then the new origin takes writes.", subject,
                List.of("failover (" + pairs + ");"), List.of(), Gate.probe(cluster, backup, taken), Gate.probe(cluster, backup, taken), LONG, Risk.DESTRUCTIVE, dependsOn);
    }

    private Step drop(String gone, Set<String> dependsOn) {
        Node event = takeover.failed().stream().filter(lost -> !Takeover.sets(cluster, lost).isEmpty()).map(lost -> takeover.backup(lost).orElseThrow()).findFirst().orElseThrow();
        return slonik.step(cluster, takeover.left(), id + "drop", "Take " + names + " out of cluster " + cluster.name(),
                "Until they are taken out, the others keep every change for them, and their logs grow. To come back, " + names + " must rejoin.", subject,
                List.of("drop node (id = " + (takeover.failed().size() == 1 ? numbers : "'" + numbers.replace(" ", "") + "'") + ", event node = " + event.id() + ");"), List.of(),
                Gate.probe(cluster, event, gone), Gate.probe(cluster, event, gone), LONG, Risk.SAFE, List.copyOf(dependsOn));
    }
}
