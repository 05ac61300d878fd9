package org.howdah.technology.slony.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.technology.postgresql.ConnInfo;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.SlonyTechnology;
import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownMember;
import org.howdah.technology.slony.state.SlonyState;

/**
 * Works out the clusters that a topology wishes. What exists keeps its numbers; what is new takes the number that the topology says, else
 * the next free one. Pure, and the same for the same topology and observation.
 */
public final class Clusters {

    private static final String CONNECT_TIMEOUT = "10";

    private final Topology topology;
    private final SlonyState state;

    private Clusters(Topology topology, SlonyState state) {
        this.topology = topology;
        this.state = state;
    }

    /** Sets and links whose ends lead nowhere are left out: validation reports them. */
    public static List<Cluster> of(Topology topology, SlonyState state) {
        Map<String, List<ReplicationSet>> byCluster = new LinkedHashMap<>();
        for (ReplicationSet set : topology.getSets()) {
            if (SlonyTechnology.ID.equals(set.getTechnology()) && set.getOrigin() != null) {
                byCluster.computeIfAbsent(name(topology, set), name -> new ArrayList<>()).add(set);
            }
        }
        Clusters clusters = new Clusters(topology, state);
        return byCluster.entrySet().stream().map(entry -> clusters.cluster(entry.getKey(), entry.getValue())).toList();
    }

    /** The cluster that a drawn link belongs to. */
    public static Optional<Cluster> of(Topology topology, SlonyState state, Link link) {
        return Topologies.set(topology, link.getSet()).filter(set -> SlonyTechnology.ID.equals(set.getTechnology()))
                .flatMap(set -> of(topology, state).stream().filter(cluster -> cluster.name().equals(name(topology, set))).findFirst());
    }

    /** The name of a set's cluster: as it says, else the topology's in letters, digits and underscores. */
    public static String name(Topology topology, ReplicationSet set) {
        String given = SlonySettings.value(set.getSettings(), SlonySettings.CLUSTER);
        if (!given.isEmpty()) {
            return given;
        }
        String plain = String.valueOf(topology.getId()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "c" + plain : plain;
    }

    private Cluster cluster(String name, List<ReplicationSet> sets) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (ReplicationSet set : sets) {
            for (Setting setting : set.getSettings()) {
                if (setting.getValue() != null) {
                    settings.putIfAbsent(setting.getKey(), setting.getValue());
                }
            }
        }
        Set<String> names = new HashSet<>(sets.stream().map(ReplicationSet::getId).toList());
        List<Link> links = topology.getLinks().stream().filter(link -> SlonyTechnology.ID.equals(link.getTechnology()) && names.contains(link.getSet())).toList();
        Map<String, Node> nodes = nodes(name, sets, links);
        List<TableSet> wished = sets(name, sets, nodes);
        List<Subscription> subscriptions = new ArrayList<>();
        for (Link link : links) {
            Node provider = nodes.get(link.getFrom());
            Node receiver = nodes.get(link.getTo());
            TableSet set = wished.stream().filter(one -> one.name().equals(link.getSet())).findFirst().orElse(null);
            if (provider != null && receiver != null && set != null) {
                subscriptions.add(new Subscription(set, provider, receiver, Boolean.parseBoolean(SlonySettings.value(link.getSettings(), SlonySettings.FORWARD)),
                        Boolean.parseBoolean(SlonySettings.value(link.getSettings(), SlonySettings.OMIT_COPY)),
                        SlonySettings.value(link.getSettings(), SlonySettings.ARCHIVE), link));
            }
        }
        return new Cluster(name, nodes, wished, subscriptions, paths(sets, nodes, settings), settings, state);
    }

    private Map<String, Node> nodes(String cluster, List<ReplicationSet> sets, List<Link> links) {
        Set<String> ends = new LinkedHashSet<>();
        sets.forEach(set -> ends.add(set.getOrigin()));
        links.forEach(link -> {
            ends.add(link.getFrom());
            ends.add(link.getTo());
        });
        Map<String, String> given = Overrides.merged(sets, SlonySettings.NODES);
        Map<String, NodeState> there = state.cluster(cluster);
        Set<Integer> used = new HashSet<>();
        there.values().forEach(node -> {
            used.add(node.id());
            node.nodes().forEach(known -> used.add(known.id()));
        });
        given.values().forEach(number -> Overrides.number(number).ifPresent(used::add));
        List<Node> found = new ArrayList<>();
        int next = 1;
        for (String end : ends) {
            Optional<Server> server = Topologies.serverOf(topology, end);
            Optional<Host> host = server.flatMap(one -> Topologies.hostOf(topology, one));
            Optional<String> database = Topologies.databaseName(end);
            if (host.isEmpty() || database.isEmpty()) {
                continue;
            }
            Optional<Integer> wished = Overrides.number(given.get(end));
            int id;
            Optional<Integer> heard = there.containsKey(end) ? Optional.of(there.get(end).id()) : heard(end, Topologies.address(host.get()), server.get().getPort(), database.get(), there);
            if (heard.isPresent()) {
                id = heard.get();
            } else if (wished.isPresent()) {
                id = wished.get();
            } else {
                while (used.contains(next)) {
                    next++;
                }
                id = next;
                used.add(id);
            }
            found.add(new Node(id, end, server.get().getId(), database.get(), host.get().getId(), Topologies.address(host.get()), server.get().getPort(), wished.isPresent()));
        }
        Map<String, Node> byEnd = new LinkedHashMap<>();
        found.stream().sorted(Comparator.comparingInt(Node::id)).forEach(node -> byEnd.put(node.end(), node));
        return byEnd;
    }

    /** The number of a database that cannot be read, as the nodes that can be read know it: by its comment, else by the way that leads there. */
    private Optional<Integer> heard(String end, String address, int port, String database, Map<String, NodeState> there) {
        if (state.database(end).filter(found -> found.presence() != DatabaseState.Presence.UNKNOWN).isPresent()) {
            return Optional.empty();
        }
        Set<Integer> readable = new HashSet<>(there.values().stream().map(NodeState::id).toList());
        for (NodeState node : there.values()) {
            Optional<Integer> number = node.nodes().stream().filter(known -> !readable.contains(known.id()) && commentName(known.comment()).equals(end)).map(NodeState.KnownNode::id)
                    .findFirst().or(() -> node.paths().stream().filter(path -> !readable.contains(path.server()) && leads(path.conninfo(), address, port, database))
                            .map(NodeState.KnownPath::server).findFirst());
            if (number.isPresent()) {
                return number;
            }
        }
        return Optional.empty();
    }

    private static boolean leads(String conninfo, String address, int port, String database) {
        Map<String, String> parameters = ConnInfo.parse(conninfo);
        return address.equals(parameters.getOrDefault("hostaddr", parameters.get("host"))) && database.equals(parameters.get("dbname"))
                && Integer.toString(port).equals(parameters.getOrDefault("port", "5432"));
    }

    private List<TableSet> sets(String cluster, List<ReplicationSet> sets, Map<String, Node> nodes) {
        Map<String, NodeState> there = state.cluster(cluster);
        Map<String, Integer> known = new LinkedHashMap<>();
        Set<Integer> used = new HashSet<>();
        there.values().forEach(node -> node.sets().forEach(set -> {
            used.add(set.id());
            known.putIfAbsent(commentName(set.comment()), set.id());
        }));
        sets.forEach(set -> given(set).ifPresent(used::add));
        Numbers tables = new Numbers(there.values(), NodeState::tables);
        Numbers sequences = new Numbers(there.values(), NodeState::sequences);
        Map<String, String> keys = Overrides.merged(sets, SlonySettings.KEYS);
        List<TableSet> found = new ArrayList<>();
        int next = 1;
        for (ReplicationSet set : sets) {
            Node origin = nodes.get(set.getOrigin());
            if (origin == null) {
                continue;
            }
            Integer id = given(set).orElse(known.get(set.getId()));
            while (id == null && used.contains(next)) {
                next++;
            }
            if (id == null) {
                id = next;
                used.add(id);
            }
            found.add(new TableSet(id, set.getId(), origin, tables.members(set.getTables(), keys), sequences.members(set.getSequences(), Map.of()), set));
        }
        return found;
    }

    /** The name that a set's comment tells: the comment itself, or what the altperl tools put into theirs: {@code Set 1 (orders) for shop}. */
    public static String commentName(String comment) {
        return comment.replaceFirst("(?s)^Set \\d+ \\((.+)\\) for .*$", "$1");
    }

    private static Optional<Integer> given(ReplicationSet set) {
        return Overrides.number(SlonySettings.value(set.getSettings(), SlonySettings.SET_ID)).filter(number -> number > 0);
    }

    /** Gives each table, or each sequence, of a cluster its number. */
    private static final class Numbers {
        private final Map<TableRef, Integer> known = new LinkedHashMap<>();
        private int last;

        Numbers(Iterable<NodeState> nodes, Function<NodeState, List<KnownMember>> members) {
            for (NodeState node : nodes) {
                for (KnownMember member : members.apply(node)) {
                    known.putIfAbsent(member.ref(), member.id());
                    last = Math.max(last, member.id());
                }
            }
        }

        List<TableSet.Member> members(List<String> names, Map<String, String> keys) {
            List<TableSet.Member> members = new ArrayList<>();
            for (String text : names) {
                TableRef ref = TableRef.parse(text);
                if (ref != null) {
                    members.add(new TableSet.Member(known.computeIfAbsent(ref, name -> ++last), ref, keys.getOrDefault(text, keys.getOrDefault(ref.shown(), ""))));
                }
            }
            return members;
        }
    }

    private static List<Path> paths(List<ReplicationSet> sets, Map<String, Node> nodes, Map<String, String> settings) {
        Map<String, String> given = Overrides.merged(sets, SlonySettings.PATHS);
        String role = SlonySettings.ROLE.problem(settings.getOrDefault("role", "")).isEmpty() && !settings.getOrDefault("role", "").isBlank() ? settings.get("role")
                : SlonySettings.ROLE.defaultValue();
        List<Path> paths = new ArrayList<>();
        for (Node client : nodes.values()) {
            for (Node server : nodes.values()) {
                String override = given.getOrDefault(client.end() + " > " + server.end(), "").strip();
                if (!client.equals(server) && !override.equals("none")) {
                    paths.add(new Path(server, client, conninfo(server, role, override), !override.isEmpty()));
                }
            }
        }
        return paths;
    }

    /** How a node is reached, without a password. */
    public static String conninfo(Node server, String role, String override) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("host", server.address());
        parameters.put("port", Integer.toString(server.port()));
        parameters.put("dbname", server.database());
        parameters.put("user", role);
        parameters.put("connect_timeout", CONNECT_TIMEOUT);
        parameters.putAll(ConnInfo.parse(override));
        // An empty value takes a parameter away.
        parameters.values().removeIf(String::isEmpty);
        return ConnInfo.format(parameters);
    }

    /**
     * Whether a path leads as it is wished. What libpq does by itself need not be said there: the usual port, and to wait as long as it does.
     *
     * @param found as a node has it
     */
    public static boolean sameWay(String wished, String found) {
        Map<String, String> one = new LinkedHashMap<>(ConnInfo.parse(wished));
        Map<String, String> other = new LinkedHashMap<>(ConnInfo.parse(found));
        if (other.isEmpty()) {
            return false;
        }
        one.putIfAbsent("port", "5432");
        other.putIfAbsent("port", "5432");
        if (!other.containsKey("connect_timeout")) {
            one.remove("connect_timeout", CONNECT_TIMEOUT);
        }
        return one.equals(other);
    }
}
