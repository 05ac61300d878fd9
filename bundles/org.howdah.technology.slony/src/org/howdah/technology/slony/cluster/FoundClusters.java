package org.howdah.technology.slony.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.technology.postgresql.ConnInfo;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.SlonyState;

/** Clusters as they were found, whether or not anybody wishes them: what is to be taken away is not drawn any more. Pure. */
public final class FoundClusters {

    private FoundClusters() {
    }

    /** A cluster with the nodes that were found on servers of the topology, its paths, no sets and no subscriptions; empty where none was found. */
    public static Optional<Cluster> of(Topology topology, SlonyState state, String name) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        nodes(topology, state, name).forEach(node -> nodes.put(node.end(), node));
        if (nodes.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> settings = Map.of(SlonySettings.CLUSTER.key(), name, SlonySettings.ROLE.key(), role(state, name));
        return Optional.of(new Cluster(name, nodes, List.of(), List.of(), List.of(), settings, state));
    }

    /** A wished cluster together with its nodes that are there and not wished. */
    public static Cluster whole(Topology topology, Cluster cluster) {
        List<Node> all = new ArrayList<>(cluster.nodes().values());
        nodes(topology, cluster.state(), cluster.name()).stream().filter(node -> cluster.node(node.end()).isEmpty()).forEach(all::add);
        all.sort(Comparator.comparingInt(Node::id));
        Map<String, Node> nodes = new LinkedHashMap<>();
        all.forEach(node -> nodes.put(node.end(), node));
        return new Cluster(cluster.name(), nodes, cluster.sets(), cluster.subscriptions(), cluster.paths(), cluster.settings(), cluster.state());
    }

    /** Whether Howdah set it up on one host at least. */
    public static boolean made(SlonyState state, String name) {
        return state.databases().values().stream().anyMatch(database -> made(database.facts(), name));
    }

    /** @param facts of a database */
    public static boolean made(Map<String, String> facts, String name) {
        return !facts.getOrDefault("made:" + name, "").isEmpty();
    }

    /** Nodes in the order of their numbers, with the addresses of the topology. */
    private static List<Node> nodes(Topology topology, SlonyState state, String name) {
        List<Node> found = new ArrayList<>();
        state.cluster(name).forEach((end, known) -> {
            Optional<Server> server = Topologies.serverOf(topology, end);
            Optional<Host> host = server.flatMap(one -> Topologies.hostOf(topology, one));
            Optional<String> database = Topologies.databaseName(end);
            if (host.isPresent() && database.isPresent()) {
                found.add(new Node(known.id(), end, server.get().getId(), database.get(), host.get().getId(), Topologies.address(host.get()), server.get().getPort(), false));
            }
        });
        found.sort(Comparator.comparingInt(Node::id));
        return found;
    }

    /** The role that its paths log in as. */
    private static String role(SlonyState state, String name) {
        for (NodeState node : state.cluster(name).values()) {
            for (NodeState.KnownPath path : node.paths()) {
                String user = ConnInfo.parse(path.conninfo()).getOrDefault("user", "");
                if (SlonySettings.ROLE.problem(user).isEmpty() && !user.isBlank()) {
                    return user;
                }
            }
        }
        return SlonySettings.ROLE.defaultValue();
    }
}
