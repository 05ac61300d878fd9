package org.howdah.technology.slony.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.FoundClusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.daemon.SlonSteps;
import org.howdah.technology.slony.slonik.Chain;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.slonik.Slonik;
import org.howdah.technology.slony.state.NodeState.KnownSubscription;

/** Ends subscriptions that are not wished any more, and takes nodes out of the cluster that take part in nothing. Rows stay where they are. */
final class Leave extends Part {

    private final Found found;
    private final SlonSteps daemons;

    Leave(Cluster cluster, PlanContext context, Chain chain) {
        super(cluster, context, chain);
        this.found = new Found(whole);
        this.daemons = new SlonSteps(context);
    }

    void into() {
        List<Node> leaving = leaving();
        for (TableSet set : cluster.sets()) {
            unsubscribe(set, leaving);
        }
        if (!leaving.isEmpty()) {
            drop(leaving);
        }
    }

    // ---- subscriptions ----

    private void unsubscribe(TableSet set, List<Node> leaving) {
        Set<Integer> wished = cluster.subscriptions(set).stream().map(one -> one.receiver().id()).collect(Collectors.toSet());
        Set<Integer> going = leaving.stream().map(Node::id).collect(Collectors.toSet());
        // Dropping a node ends its subscriptions.
        List<KnownSubscription> surplus = found.subscriptions(set).stream().filter(one -> !wished.contains(one.receiver()) && !going.contains(one.receiver())).toList();
        for (KnownSubscription one : leavesFirst(set, surplus)) {
            Optional<Node> receiver = whole.node(one.receiver());
            if (receiver.isEmpty()) {
                continue;
            }
            Node node = receiver.get();
            String key = set.name() + "-" + node.id();
            String gone = "not exists (select from {s}sl_subscribe where sub_set = " + set.id() + " and sub_receiver = " + node.id() + ")";
            run("unsubscribe-" + key, "End the subscription of " + node.end() + " to set " + set.name(),
                    "It is not drawn any more. The rows stay, and can be written there from now on; to subscribe again copies everything anew.", set.name(),
                    List.of(Slonik.unless("unsubscribe set (id = " + set.id() + ", receiver = " + node.id() + ");", node, "no receiver " + set.id() + " " + node.id())),
                    NodeSql.probe(whole, node, gone + " and not exists (select from {s}sl_table where tab_set = " + set.id() + ")"), LOCKS, Risk.SAFE);
            // Caught in the middle of applying, the daemon looks for sequences that are not there any more, and tries so for ever.
            restart(node, "unsubscribed-" + set.id(), "What it was about to apply to the set no longer fits.");
            await("unsubscribed-" + key, "Wait until " + set.origin().end() + " knows", "As long as it does not, it keeps changes for a receiver that never asks.", set.name(),
                    set.origin(), gone, EVENTS);
        }
    }

    private List<KnownSubscription> leavesFirst(TableSet set, List<KnownSubscription> surplus) {
        List<KnownSubscription> ordered = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(set.origin().id()));
        Set<Integer> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            int provider = open.poll();
            for (KnownSubscription one : found.subscriptions(set)) {
                if (one.provider() == provider && seen.add(one.receiver())) {
                    open.add(one.receiver());
                    if (surplus.contains(one)) {
                        ordered.add(0, one);
                    }
                }
            }
        }
        surplus.stream().filter(one -> !ordered.contains(one)).forEach(ordered::add);
        return ordered;
    }

    private boolean ours(Node node) {
        return cluster.state().database(node.end()).filter(database -> FoundClusters.made(database.facts(), cluster.name())).isPresent();
    }

    // ---- nodes ----

    /** Nodes that nothing drawn needs. One that Howdah did not set up stays, with a word about it. */
    private List<Node> leaving() {
        List<Node> leaving = new ArrayList<>();
        Set<Integer> origins = found.unwished().stream().filter(set -> !FoundClusters.made(cluster.state(), cluster.name())).map(set -> set.origin()).collect(Collectors.toSet());
        for (Node node : whole.nodes().values()) {
            if (cluster.node(node.end()).isPresent() || origins.contains(node.id())) {
                continue;
            }
            if (ours(node)) {
                leaving.add(node);
            } else {
                context.report(new Finding("SLONY-043", Severity.WARNING, "server " + node.server(), "Node " + node.id() + " (" + node.end() + ") of cluster " + cluster.name()
                        + " is not drawn, and stays in the cluster.", "Howdah did not set it up: somebody else may need it.",
                        "Draw a subscription to it, or take it out by hand with slonik's drop node."));
            }
        }
        return leaving;
    }

    private void drop(List<Node> leaving) {
        Node event = cluster.nodes().values().iterator().next();
        String gone = "not exists (select from {s}sl_node where no_id in (" + numbers(leaving.stream().map(Node::id).toList()) + "))";
        String list = leaving.stream().map(node -> Integer.toString(node.id())).collect(Collectors.joining(","));
        String names = names(leaving.stream().map(Node::end).toList());
        // Its own daemon would take the schema away by itself, at a time of its own, or not at all.
        leaving.forEach(node -> hold(daemons.stop(cluster, node, "The node is about to leave the cluster.", List.of())));
        run("drop-node-" + list.replace(',', '-'), "Take " + names + " out of the cluster", "Nothing drawn needs it; as long as the others know it, they keep every change for it.",
                leaving.getFirst().server(), List.of(Slonik.unless("drop node (id = " + (leaving.size() == 1 ? list : "'" + list + "'") + ", event node = " + event.id() + ");", event,
                        "no node " + leaving.getLast().id())),
                NodeSql.probe(whole, event, gone), EVENTS, Risk.SAFE);
        for (Node node : cluster.nodes().values()) {
            if (!node.equals(event) && cluster.observed(node).isPresent()) {
                await("dropped-" + list.replace(',', '-') + "-" + node.id(), "Wait until " + node.end() + " knows that " + names + " left",
                        "Each node forgets it when the event reaches it.", node.server(), node, gone, EVENTS);
            }
        }
        cluster.nodes().values().stream().filter(node -> cluster.observed(node).isPresent())
                .forEach(node -> restart(node, "dropped", "It is about to begin anew without the node that left, and would wait up to 20 seconds before it does."));
        new Uninstall(whole, context, chain, cluster.desk()).nodes(leaving, cluster.nodes().values());
    }
}
