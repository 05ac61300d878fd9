package org.howdah.technology.slony.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.howdah.model.Topologies;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.PlanContext;
import org.howdah.technology.ServerState;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownSubscription;
import org.howdah.technology.slony.state.SlonyState;

/** What was found of a cluster, as operations need it: never what one node says of another where that other can be asked. */
public final class Live {

    private Live() {
    }

    public static List<Cluster> clusters(PlanContext context) {
        return Clusters.of(context.desired(), SlonyState.of(context.observed()));
    }

    /** The cluster of a set, by the set's id in the topology. */
    public static Optional<Cluster> ofSet(String set, PlanContext context) {
        return clusters(context).stream().filter(cluster -> cluster.set(set).isPresent()).findFirst();
    }

    /** The clusters that a server takes part in, with the nodes in its databases. */
    static List<Cluster> ofServer(String server, PlanContext context) {
        return clusters(context).stream().filter(cluster -> !on(cluster, server).isEmpty()).toList();
    }

    static List<Node> on(Cluster cluster, String server) {
        return cluster.nodes().values().stream().filter(node -> node.server().equals(server)).toList();
    }

    /** Whether the database of a node answered. */
    static boolean answers(Cluster cluster, Node node) {
        return cluster.state().database(node.end()).filter(database -> database.there()).isPresent();
    }

    /** Whether its server is certainly not running, rather than merely not heard of. */
    static boolean down(Node node, PlanContext context) {
        return context.observed().server(node.server())
                .filter(server -> server.presence() == ServerState.Presence.STOPPED || server.presence() == ServerState.Presence.ABSENT).isPresent();
    }

    static String problem(Cluster cluster, Node node) {
        return cluster.state().database(node.end()).map(database -> database.problem()).filter(text -> !text.isBlank()).orElse("It was not read.");
    }

    /** Nodes that could be read and that the others still count in. */
    static List<Node> members(Cluster cluster) {
        return cluster.nodes().values().stream().filter(node -> cluster.observed(node).isPresent() && !abandoned(cluster, node)).toList();
    }

    /**
     * Whether the other nodes go on without this one, which does not know it: they failed it over, or dropped it. A node that is its only
     * witness, or one of two that disown each other, is not judged.
     */
    public static boolean abandoned(Cluster cluster, Node node) {
        return cluster.observed(node).filter(state -> abandoned(cluster, state)).isPresent();
    }

    private static boolean abandoned(Cluster cluster, NodeState state) {
        Predicate<NodeState> disowns = other -> other.node(state.id()).map(NodeState.KnownNode::failed).orElse(true);
        Predicate<NodeState> disowned = other -> state.node(other.id()).map(NodeState.KnownNode::failed).orElse(true);
        List<NodeState> others = cluster.observed().values().stream().filter(other -> other.id() != state.id()).toList();
        return others.stream().anyMatch(other -> disowns.test(other) && !disowned.test(other));
    }

    /** Where a set can be written, as that node itself says; empty where none says so that counts. */
    static Optional<Node> origin(Cluster cluster, TableSet set) {
        return members(cluster).stream().filter(node -> cluster.observed(node).flatMap(state -> state.set(set.id())).filter(known -> known.origin() == node.id()).isPresent())
                .findFirst();
    }

    /** Who feeds whom of a set, as each receiver itself says. */
    static List<KnownSubscription> subscriptions(Cluster cluster, TableSet set) {
        List<KnownSubscription> found = new ArrayList<>();
        members(cluster).forEach(node -> cluster.observed(node).flatMap(state -> state.subscription(set.id(), node.id())).ifPresent(found::add));
        return found;
    }

    static String name(Cluster cluster, int node) {
        return cluster.node(node).map(Node::end).orElse("node " + node);
    }

    /** The end that an argument means: {@code server/database}, or a server with one node of the cluster. */
    static Optional<Node> node(Cluster cluster, String text) {
        List<Node> found = cluster.node(text).map(List::of).orElseGet(() -> on(cluster, text));
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    static boolean slony(org.howdah.model.topology.Link link) {
        return org.howdah.technology.slony.SlonyTechnology.ID.equals(link.getTechnology());
    }

    static boolean onServer(String end, java.util.Collection<String> servers) {
        return end != null && servers.contains(Topologies.serverId(end));
    }

    static void report(PlanContext context, String code, Severity severity, String subject, String summary, String reason, String hint) {
        context.report(new Finding("SLONY-" + code, severity, subject, summary, reason, hint));
    }

    static String argument(Map<String, String> arguments, org.howdah.technology.SettingType type) {
        String value = arguments.getOrDefault(type.key(), "").strip();
        return value.isEmpty() ? type.defaultValue() : value;
    }

    static long millis(Map<String, String> arguments, org.howdah.technology.SettingType type) {
        return org.howdah.technology.SettingType.millis(argument(arguments, type)).orElseThrow();
    }
}
