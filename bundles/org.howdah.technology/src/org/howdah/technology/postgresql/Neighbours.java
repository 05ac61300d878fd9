package org.howdah.technology.postgresql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;

/** Servers that are copies of one cluster: joined by links between whole servers. */
public final class Neighbours {

    /** More than these are not asked from each host: a matrix of connections grows with the square. */
    private static final int MOST = 12;

    private Neighbours() {
    }

    /** Whether a link joins servers, not databases. */
    public static boolean physical(Link link) {
        return link.getFrom() != null && link.getTo() != null && link.getFrom().indexOf('/') < 0 && link.getTo().indexOf('/') < 0;
    }

    /** Ids of all servers which are, or will be, copies of the same cluster as the given one, itself included. */
    public static Set<String> cluster(Topology topology, String serverId) {
        Set<String> found = new LinkedHashSet<>(List.of(serverId));
        Deque<String> open = new ArrayDeque<>(found);
        List<Link> links = topology.getLinks().stream().filter(Neighbours::physical).toList();
        while (!open.isEmpty()) {
            String at = open.poll();
            for (Link link : links) {
                String other = link.getFrom().equals(at) ? link.getTo() : link.getTo().equals(at) ? link.getFrom() : null;
                if (other != null && found.add(other)) {
                    open.add(other);
                }
            }
        }
        return found;
    }

    /** The server at which all data of this one is first written; empty where links go round in a circle. */
    public static Optional<Server> root(Topology topology, String serverId) {
        Set<String> seen = new LinkedHashSet<>();
        String at = serverId;
        while (seen.add(at)) {
            String here = at;
            List<Link> into = to(topology, here);
            Optional<String> provider = into.isEmpty() ? Optional.empty() : Optional.of(into.get(0).getFrom());
            if (provider.isEmpty()) {
                return Topologies.server(topology, at);
            }
            at = provider.get();
        }
        return Optional.empty();
    }

    /** Links that bring data from a server to other servers. */
    public static List<Link> from(Topology topology, String serverId) {
        // Plain loops, and the cheap question first: a plan for a thousand links asks this some thousand times.
        List<Link> found = new ArrayList<>();
        for (Link link : topology.getLinks()) {
            if (serverId.equals(link.getFrom()) && physical(link)) {
                found.add(link);
            }
        }
        return found;
    }

    public static List<Link> to(Topology topology, String serverId) {
        List<Link> found = new ArrayList<>();
        for (Link link : topology.getLinks()) {
            if (serverId.equals(link.getTo()) && physical(link)) {
                found.add(link);
            }
        }
        return found;
    }

    /** Where the host of a server may have to reach the others of its cluster: id → address, space, port. */
    static Map<String, String> addresses(Topology topology, Server server) {
        Map<String, String> addresses = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        from(topology, server.getId()).forEach(link -> others.add(link.getTo()));
        to(topology, server.getId()).forEach(link -> others.add(link.getFrom()));
        others.addAll(cluster(topology, server.getId()));
        others.remove(server.getId());
        for (String other : new LinkedHashSet<>(others)) {
            Optional<Server> peer = Topologies.server(topology, other);
            Optional<Host> host = peer.flatMap(found -> Topologies.hostOf(topology, found));
            if (host.isPresent() && !other.equals(server.getId()) && addresses.size() < MOST) {
                addresses.put(other, Topologies.address(host.get()) + " " + peer.get().getPort());
            }
        }
        return addresses;
    }
}
