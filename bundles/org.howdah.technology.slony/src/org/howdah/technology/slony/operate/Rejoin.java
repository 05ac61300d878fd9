package org.howdah.technology.slony.operate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.Observation;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.Operations.Subject;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;
import org.howdah.technology.slony.SlonyTechnology;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.plan.SlonyPlanner;
import org.howdah.technology.slony.plan.Uninstall;
import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.SlonyState;

/**
 * A node that the others failed over or dropped came back and does not know it: Slony is taken off it, then it is made and subscribed
 * anew, as it is drawn, in one plan.
 */
public final class Rejoin implements SlonyOperation {

    private static final Operation OPERATION = new Operation("rejoin", "Rejoin…",
            "The server was failed over and came back. Slony is taken off its database,"
                    + " then it is made a node again and receives its sets anew, with every other that was given up and is back; rows that only they have are gone.",
            Subject.SERVER, List.of());

    @Override
    public Operation describe() {
        return OPERATION;
    }

    @Override
    public Optional<String> refusal(String server, PlanContext context) {
        if (Live.ofServer(server, context).isEmpty()) {
            return Optional.of("Server " + server + " is drawn in no cluster of Slony.");
        }
        return Live.ofServer(server, context).stream().allMatch(cluster -> back(cluster, server).isEmpty())
                ? Optional.of("No database of server " + server + " was failed over and came back: the other nodes count it in, or it does not answer.") : Optional.empty();
    }

    private static List<Node> back(Cluster cluster, String server) {
        // A site that returns does so with all its nodes: each one left as it is would stand in the way of the others.
        return Live.on(cluster, server).stream().noneMatch(node -> Live.abandoned(cluster, node)) ? List.of()
                : cluster.nodes().values().stream().filter(node -> Live.abandoned(cluster, node)).toList();
    }

    @Override
    public List<Step> steps(String server, Map<String, String> arguments, PlanContext context) {
        List<Step> steps = new ArrayList<>();
        for (Cluster cluster : Live.ofServer(server, context)) {
            List<Node> nodes = back(cluster, server);
            if (nodes.isEmpty()) {
                continue;
            }
            nodes.forEach(node -> lost(cluster, node, context));
            List<Step> off = Uninstall.schemas(cluster, nodes, context);
            steps.addAll(off);
            again(cluster, nodes, context).forEach(step -> steps.add(step.dependsOn().isEmpty() ? after(step, off.getLast().id()) : step));
        }
        return steps;
    }

    /** What stands only there cannot be known: how far it went on alone can. */
    private static void lost(Cluster cluster, Node node, PlanContext context) {
        NodeState own = cluster.observed(node).orElseThrow();
        long heard = cluster.observed().values().stream().filter(state -> state.id() != own.id()).flatMap(state -> state.heard().stream())
                .filter(event -> event.origin() == own.id()).mapToLong(NodeState.Heard::event).max().orElse(-1);
        List<String> sets = own.sets().stream().filter(set -> set.origin() == own.id()).map(NodeState.KnownSet::comment).toList();
        Live.report(context, "108", Severity.WARNING, "database " + node.end(), "Rows that only " + node.end() + " has are gone when it has rejoined.",
                sets.isEmpty() ? "It was the origin of no set." : "It takes itself for the origin of " + String.join(", ", sets) + "; its newest event is " + own.activity().lastEvent()
                        + (heard < 0 ? ", and the others have forgotten it." : ", and the newest that any other has is " + heard + "."),
                "Compare what was written there and save what is needed before you go on: the tables are emptied and copied anew.");
    }

    /** What the ordinary plan does where these databases are no nodes. */
    private static List<Step> again(Cluster cluster, List<Node> nodes, PlanContext context) {
        Map<String, DatabaseState> databases = new LinkedHashMap<>(SlonyState.of(context.observed()).databases());
        for (Node node : nodes) {
            databases.computeIfPresent(node.end(), (end, state) -> new DatabaseState(end, state.host(), state.presence(), state.problem(),
                    state.nodes().stream().filter(one -> !one.cluster().equals(cluster.name())).toList(), state.tables(), state.software(),
                    state.daemons().stream().filter(daemon -> !daemon.cluster().equals(cluster.name()) || daemon.node() != node.id()).toList(), state.sources(), state.facts()));
        }
        Observation seen = context.observed();
        Map<String, Object> notes = new HashMap<>(seen.notes());
        notes.put(SlonyTechnology.ID, new SlonyState(databases));
        Observation then = new Observation(seen.taken(), seen.servers(), seen.links(), notes);
        PlanContext afterwards = new PlanContext() {
            @Override
            public Topology desired() {
                return context.desired();
            }

            @Override
            public Observation observed() {
                return then;
            }

            @Override
            public void report(Finding finding) {
                context.report(finding);
            }
        };
        Optional<Link> any = Clusters.of(context.desired(), SlonyState.of(then)).stream().filter(one -> one.name().equals(cluster.name()))
                .flatMap(one -> one.subscriptions().stream()).map(one -> one.link()).findFirst();
        return any.map(link -> new SlonyPlanner().establish(link, afterwards)).orElse(List.of());
    }

    private static Step after(Step step, String earlier) {
        return new Step(step.id(), step.title(), step.why(), step.node(), step.login(), step.subject(), step.action(), step.done(), step.proof(), step.inverse(), step.risk(),
                List.of(earlier));
    }
}
