package org.howdah.model.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.Topology;

/** A topology with its names looked up once, so that a thousand links cost a thousand steps and not a million. */
public final class Design {

    private final Topology topology;
    private final Map<String, Host> hosts;
    private final Map<String, Server> servers;
    private final Map<String, ReplicationSet> sets;
    private final Map<String, Service> services;
    private final Map<String, Set<String>> databases = new HashMap<>();
    private final Set<Link> physical = new LinkedHashSet<>();
    private final Map<String, List<Link>> physicalInto = new LinkedHashMap<>();
    private final Map<String, List<Link>> ofSet = new LinkedHashMap<>();

    /** @param isPhysical whether the technology with this id copies whole servers */
    public Design(Topology topology, Predicate<String> isPhysical) {
        this.topology = topology;
        this.hosts = byId(topology.getHosts());
        this.servers = byId(topology.getServers());
        this.sets = byId(topology.getSets());
        this.services = byId(services());
        for (Server server : topology.getServers()) {
            databases.putIfAbsent(server.getId(), server.getDatabases().stream().map(Database::getName).collect(Collectors.toSet()));
        }
        for (Link link : topology.getLinks()) {
            if (given(link.getSet())) {
                ofSet.computeIfAbsent(link.getSet(), k -> new ArrayList<>()).add(link);
            } else if (link.getTechnology() != null && isPhysical.test(link.getTechnology())) {
                physical.add(link);
                physicalInto.computeIfAbsent(Topologies.serverId(link.getTo()), k -> new ArrayList<>()).add(link);
            }
        }
    }

    private static <E extends Element> Map<String, E> byId(List<E> elements) {
        Map<String, E> map = new LinkedHashMap<>();
        elements.forEach(element -> map.putIfAbsent(element.getId(), element));
        return map;
    }

    public Topology topology() {
        return topology;
    }

    public Host host(String id) {
        return hosts.get(id);
    }

    public Server server(String id) {
        return servers.get(id);
    }

    public ReplicationSet set(String id) {
        return sets.get(id);
    }

    public Service service(String id) {
        return services.get(id);
    }

    public List<Service> services() {
        return topology.getArchitecture() == null ? List.of() : topology.getArchitecture().getServices();
    }

    public List<Phase> phases() {
        return topology.getArchitecture() == null ? List.of() : topology.getArchitecture().getPhases();
    }

    /** The databases that a server lists. */
    public Set<String> databases(String server) {
        return databases.getOrDefault(server, Set.of());
    }

    /** Links that copy whole servers. */
    public Set<Link> physical() {
        return physical;
    }

    public boolean isPhysical(Link link) {
        return physical.contains(link);
    }

    /** Links that copy whole servers, by the server they lead into. */
    public Map<String, List<Link>> physicalInto() {
        return physicalInto;
    }

    /** Links by the set they carry. */
    public Map<String, List<Link>> linksOfSets() {
        return ofSet;
    }

    /** Whether a text was given at all; forms leave empty ones behind. */
    static boolean given(String text) {
        return text != null && !text.isEmpty();
    }

    /** What there is, for a hint about a name that is not known. */
    static String known(String what, Iterable<String> names) {
        List<String> some = new ArrayList<>();
        for (String name : names) {
            if (some.size() == 8) {
                some.add("…");
                break;
            }
            some.add(name);
        }
        return some.isEmpty() ? "There are no " + what + " yet; add one." : "Known " + what + ": " + String.join(", ", some) + ".";
    }

    String knownHosts() {
        return known("hosts", hosts.keySet());
    }

    String knownServers() {
        return known("servers", servers.keySet());
    }

    String knownSets() {
        return known("sets", sets.keySet());
    }

    String knownServices() {
        return known("services", services.keySet());
    }
}
