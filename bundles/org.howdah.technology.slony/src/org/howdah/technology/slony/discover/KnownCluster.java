package org.howdah.technology.slony.discover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Discovery.Place;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.postgresql.ConnInfo;
import org.howdah.technology.postgresql.Places;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownPath;
import org.howdah.technology.slony.state.SlonyState;

/**
 * A cluster as its nodes tell of it: which database each of them is.
 *
 * @param read nodes that were read, by number
 * @param ends database of each node, by number; of nodes that could not be read, as the paths to them say
 * @param elsewhere nodes whose servers are not drawn yet
 */
record KnownCluster(String name, Map<Integer, NodeState> read, Map<Integer, String> ends, List<Place> elsewhere) {

    static KnownCluster of(Topology drawn, SlonyState state, String name, List<Finding> findings) {
        Map<Integer, NodeState> read = new TreeMap<>();
        Map<Integer, String> ends = new TreeMap<>();
        List<Place> elsewhere = new ArrayList<>();
        state.cluster(name).forEach((end, node) -> {
            if (read.putIfAbsent(node.id(), node) == null) {
                ends.put(node.id(), end);
            } else {
                findings.add(new Finding("SLONY-150", Severity.WARNING, "topology " + drawn.getId(), end + " is node " + node.id() + " of a cluster " + name + " too, and is not drawn as that.",
                        ends.get(node.id()) + " says the same of itself: one of them is a copy, or belongs to another cluster of that name.", "Uninstall the one that is not meant, or discover it alone."));
            }
        });
        for (NodeState node : List.copyOf(read.values())) {
            for (NodeState.KnownNode other : node.nodes()) {
                if (!ends.containsKey(other.id()) && other.id() > 0) {
                    locate(drawn, name, read, other.id(), ends, elsewhere, findings);
                }
            }
        }
        return new KnownCluster(name, read, ends, elsewhere);
    }

    private static void locate(Topology drawn, String cluster, Map<Integer, NodeState> read, int id, Map<Integer, String> ends, List<Place> elsewhere, List<Finding> findings) {
        for (NodeState node : read.values()) {
            for (KnownPath path : node.paths()) {
                Map<String, String> conninfo = ConnInfo.parse(path.conninfo());
                if (path.server() != id || !conninfo.containsKey("dbname") || conninfo.getOrDefault("dbname", "").contains("/")) {
                    continue;
                }
                String host = conninfo.getOrDefault("hostaddr", conninfo.getOrDefault("host", ""));
                // Of itself, for the host of the daemon that connects: as a rule that of its node.
                String local = Optional.ofNullable(ends.get(path.client())).flatMap(end -> Topologies.serverOf(drawn, end)).flatMap(server -> Topologies.hostOf(drawn, server))
                        .map(Topologies::address).orElse("");
                String address = Places.local(host) ? local : host;
                int port = conninfo.getOrDefault("port", "5432").matches("\\d{1,5}") ? Integer.parseInt(conninfo.getOrDefault("port", "5432")) : 5432;
                if (address.isEmpty()) {
                    continue;
                }
                Optional<Server> server = Places.server(drawn, address, port);
                boolean there = server.isPresent() && server.get().getDatabases().stream().anyMatch(one -> conninfo.get("dbname").equals(one.getName()));
                if (there) {
                    ends.put(id, server.get().getId() + "/" + conninfo.get("dbname"));
                    findings.add(new Finding("SLONY-151", Severity.WARNING, "server " + server.get().getId(), "Node " + id + " of cluster " + cluster + " could not be read and is drawn from what the others say.",
                            "Node " + node.id() + " knows it by the path from node " + path.client() + ": " + path.conninfo(), "Have " + server.get().getId() + " answer, then compare with 'howdah plan'."));
                } else {
                    elsewhere.add(new Place(address, port, conninfo.get("dbname"), "Node " + node.id() + " of the Slony cluster " + cluster + " knows node " + id + " there."));
                }
                return;
            }
        }
        if (findings.stream().noneMatch(finding -> finding.code().equals("SLONY-152") && finding.summary().contains("Node " + id + " of cluster " + cluster + " "))) {
            findings.add(new Finding("SLONY-152", Severity.WARNING, "topology " + drawn.getId(), "Node " + id + " of cluster " + cluster + " is not drawn.",
                    "No node that was read knows a path to it.", "Discover with its host too, or drop the node where it is gone."));
        }
    }

    /** How a client reaches a server: as the client itself says, else as another node does. Empty where nobody knows such a path. */
    Optional<String> path(int client, int server) {
        Map<Integer, NodeState> ordered = new LinkedHashMap<>();
        if (read.containsKey(client)) {
            ordered.put(client, read.get(client));
        }
        read.forEach(ordered::putIfAbsent);
        return ordered.values().stream().flatMap(node -> node.paths().stream()).filter(path -> path.client() == client && path.server() == server && !path.conninfo().startsWith("<"))
                .map(KnownPath::conninfo).findFirst();
    }
}
