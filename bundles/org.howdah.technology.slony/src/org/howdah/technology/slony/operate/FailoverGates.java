package org.howdah.technology.slony.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.technology.Finding.Severity;
import org.howdah.technology.PlanContext;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.state.NodeState;

/** What must hold before somebody takes over, and what may be lost, judged from what was observed. */
final class FailoverGates {

    private final Cluster cluster;
    private final Takeover takeover;
    private final Map<String, String> arguments;
    private final PlanContext context;

    FailoverGates(Cluster cluster, Takeover takeover, Map<String, String> arguments, PlanContext context) {
        this.cluster = cluster;
        this.takeover = takeover;
        this.arguments = arguments;
        this.context = context;
    }

    void check() {
        for (Node lost : takeover.failed()) {
            lost(lost);
        }
        for (Node node : takeover.left()) {
            if (cluster.observed(node).isEmpty()) {
                Live.report(context, "106", Severity.CRITICAL, "database " + node.end(), "Node " + node.end() + ", which is to go on, could not be read.", Live.problem(cluster, node),
                        "Bring it back, or name its server with also= where it is lost too.");
            } else if (!Live.abandoned(cluster, node)) {
                Daemons.problem(cluster, node).ifPresent(why -> Live.report(context, "095", Severity.CRITICAL, "database " + node.end(), "No slon runs for " + node.end() + ".", why,
                        "Start it with the operation resume on " + node.server() + ": a failover waits for the daemons of all that are left."));
            }
        }
        for (Node lost : takeover.failed()) {
            Takeover.sets(cluster, lost).forEach(set -> backup(lost, set));
            if (!Takeover.sets(cluster, lost).isEmpty()) {
                loss(lost);
            }
        }
    }

    private void lost(Node lost) {
        boolean origin = !Takeover.sets(cluster, lost).isEmpty();
        if (Live.answers(cluster, lost)) {
            boolean force = "true".equals(Live.argument(arguments, Failover.FORCE));
            Live.report(context, "099", force ? Severity.WARNING : Severity.CRITICAL, "server " + lost.server(), "The database " + lost.end() + " answers.",
                    origin ? "A failover gives up what was written there and not received yet." : "It would have to be built anew.",
                    force ? "Its sets are locked first, so that nothing more is written there." : origin ? "Use move-set, which loses nothing; or force=true where that cannot be."
                            : "Leave it out of also=; a node that nobody needs is left out of the drawing.");
        } else if (!Live.down(lost, context)) {
            Live.report(context, "107", Severity.WARNING, "server " + lost.server(), "Whether " + lost.end() + " still takes writes is not known.", Live.problem(cluster, lost),
                    "Make sure that it is down or cut off from its applications before you go on: it does not learn of the failover, and what is written there is lost.");
        }
    }

    private void backup(Node lost, TableSet set) {
        Node backup = takeover.backup(lost).orElseThrow();
        Optional<NodeState.KnownSubscription> own = cluster.observed(backup).flatMap(state -> state.subscription(set.id(), backup.id()));
        boolean already = cluster.observed(backup).flatMap(state -> state.set(set.id())).filter(known -> known.origin() == backup.id()).isPresent();
        if (!already && (own.isEmpty() || !own.get().active() || !own.get().forward() || own.get().provider() != lost.id())) {
            Live.report(context, "101", Severity.CRITICAL, "database " + backup.end(), backup.end() + " cannot take over set " + set.name() + ".",
                    own.isEmpty() ? "It says itself that it does not receive it." : !own.get().active() ? "Its first copy is not finished."
                            : !own.get().forward() ? "It does not forward, so it has not kept what others may lack." : "It is fed by " + Live.name(cluster, own.get().provider()) + ", not by " + lost.end() + ".",
                    "Choose another with to=.");
        }
    }

    /** Slony gives the new origin what any survivor has; nobody but the lost node knows what none has. */
    private void loss(Node lost) {
        List<String> heard = new ArrayList<>();
        for (Node node : takeover.left()) {
            cluster.observed(node).ifPresent(state -> state.heard().stream().filter(event -> event.origin() == lost.id()).max(java.util.Comparator.comparingLong(NodeState.Heard::event))
                    .ifPresent(event -> heard.add(node.end() + " has its event " + event.event()
                            + (event.ageSeconds() == null ? "" : ", made " + Math.round(event.ageSeconds()) + " s before it was read"))));
        }
        Live.report(context, "100", Severity.WARNING, "server " + lost.server(), "What " + lost.end() + " wrote last may be lost; how much is not known.",
                heard.isEmpty() ? "When the others last heard of it is not known." : "Whatever one of those that are left has received, all get: " + String.join("; ", heard)
                        + ". What was committed there after the latest of these is lost.",
                "If " + lost.server() + " can be started again, start it and use move-set instead.");
    }
}
