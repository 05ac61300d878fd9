package org.howdah.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import org.howdah.engine.Technologies;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.ReplicationTechnology;

/** What {@link LinkRules} asks about a drawing, looked up once for all candidates. */
final class LinkFacts {

    private final Topology topology;
    private final Map<String, Descriptor> descriptors = new HashMap<>();
    private final Map<String, Server> servers = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Link> physicalInto = new HashMap<>();
    private final Map<String, List<Link>> physicalOut = new HashMap<>();
    private final Map<String, Link> rowsInto = new HashMap<>();
    private final Map<String, List<Link>> byTarget = new HashMap<>();
    /** For each kind of link that was asked for: from where each place gets its data. */
    private final Map<String, Map<String, List<String>>> networks = new HashMap<>();

    /** @param but a link that counts as not there, because it is the one that moves; may be null */
    LinkFacts(Topology topology, Technologies technologies, Link but) {
        this.topology = topology;
        for (ReplicationTechnology technology : technologies.all()) {
            descriptors.put(technology.id(), technology.descriptor());
        }
        topology.getServers().forEach(server -> servers.putIfAbsent(Names.of(server), server));
        for (Link link : topology.getLinks()) {
            if (link == but || Labels.blank(link.getFrom()) || Labels.blank(link.getTo())) {
                continue;
            }
            links.add(link);
            byTarget.computeIfAbsent(link.getTo(), key -> new ArrayList<>()).add(link);
            if (can(link, Capability.PHYSICAL)) {
                physicalInto.putIfAbsent(Topologies.serverId(link.getTo()), link);
                physicalOut.computeIfAbsent(Topologies.serverId(link.getFrom()), key -> new ArrayList<>()).add(link);
            } else {
                rowsInto.putIfAbsent(Topologies.serverId(link.getTo()), link);
            }
        }
    }

    Descriptor descriptor(String technology) {
        return descriptors.get(technology);
    }

    boolean can(Link link, Capability capability) {
        Descriptor descriptor = descriptors.get(link.getTechnology());
        return descriptor != null && descriptor.can(capability);
    }

    String label(Link link) {
        Descriptor descriptor = descriptors.get(link.getTechnology());
        return descriptor == null ? String.valueOf(link.getTechnology()) : descriptor.label();
    }

    /** Null where there is none. */
    Server server(String id) {
        return servers.get(id);
    }

    /** Major version; 0 where the drawing does not say. */
    int version(String server) {
        Server known = servers.get(server);
        String version = known == null || known.getVersion() == null ? "" : known.getVersion().strip().replaceFirst("\\..*", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return version.matches("[0-9]{1,4}") ? Integer.parseInt(version) : 0; //$NON-NLS-1$
    }

    /** The link that makes the end's server a copy of another; null for none. */
    Link into(String end) {
        return physicalInto.get(Topologies.serverId(end));
    }

    /** The links by which other servers are copies of the end's. */
    List<Link> out(String end) {
        return physicalOut.getOrDefault(Topologies.serverId(end), List.of());
    }

    /** A link that brings rows into a database of the end's server; null for none. */
    Link rowsInto(String end) {
        return rowsInto.get(Topologies.serverId(end));
    }

    boolean receives(String technology, String end) {
        return byTarget.getOrDefault(end, List.of()).stream().anyMatch(link -> technology.equals(link.getTechnology()));
    }

    /** Null for none. */
    Link link(String technology, String from, String to) {
        return byTarget.getOrDefault(to, List.of()).stream().filter(link -> technology.equals(link.getTechnology()) && from.equals(link.getFrom())).findFirst().orElse(null);
    }

    ReplicationSet set(String id) {
        return Topologies.set(topology, id).orElse(null);
    }

    List<ReplicationSet> sets(String technology) {
        return topology.getSets().stream().filter(set -> Objects.equals(set.getTechnology(), technology)).toList();
    }

    /** Whether the set originates at the end or is brought there. */
    boolean carries(ReplicationSet set, String end) {
        return end.equals(set.getOrigin()) || byTarget.getOrDefault(end, List.of()).stream().anyMatch(link -> Names.of(set).equals(link.getSet()));
    }

    /** The servers from one down to another, following copies of whole servers; empty where there is no way. */
    List<String> physicalPath(String from, String to) {
        return way("", from, to, link -> can(link, Capability.PHYSICAL), Topologies::serverId); //$NON-NLS-1$
    }

    List<String> path(String technology, String from, String to) {
        return way("technology " + technology, from, to, link -> technology.equals(link.getTechnology()), Function.identity()); //$NON-NLS-1$
    }

    List<String> setPath(ReplicationSet set, String from, String to) {
        return way("set " + Names.of(set), from, to, link -> Names.of(set).equals(link.getSet()), Function.identity()); //$NON-NLS-1$
    }

    /**
     * Upwards from the target, where there is mostly one way.
     *
     * @param network names the links that count, to look them up once only
     */
    private List<String> way(String network, String from, String to, Predicate<Link> counts, Function<String, String> place) {
        Map<String, String> next = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(to);
        next.put(to, ""); //$NON-NLS-1$
        Map<String, List<String>> above = networks.computeIfAbsent(network, unknown -> {
            Map<String, List<String>> sources = new HashMap<>();
            links.stream().filter(counts).forEach(link -> sources.computeIfAbsent(place.apply(link.getTo()), key -> new ArrayList<>()).add(place.apply(link.getFrom())));
            return sources;
        });
        while (!open.isEmpty()) {
            String at = open.remove();
            if (at.equals(from)) {
                List<String> way = new ArrayList<>();
                for (String step = from; !step.isEmpty(); step = next.get(step)) {
                    way.add(step);
                }
                return way;
            }
            for (String source : above.getOrDefault(at, List.of())) {
                if (next.putIfAbsent(source, at) == null) {
                    open.add(source);
                }
            }
        }
        return List.of();
    }
}
