package org.howdah.technology.slony.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.technology.SettingType;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.SlonyState;

/**
 * A cluster of Slony-I as it is wished: what is drawn (sets, subscriptions) and what is worked out of it (numbers, paths, listens).
 * {@link Clusters} makes it.
 *
 * @param name of the cluster
 * @param nodes by end, in the order of their numbers
 * @param sets in the order of the topology
 * @param subscriptions in the order of the topology
 * @param paths one for each pair of nodes and direction, but those the topology forbids
 * @param settings of the cluster: those of its sets together, by key
 * @param state what was observed
 */
public record Cluster(String name, Map<String, Node> nodes, List<TableSet> sets, List<Subscription> subscriptions, List<Path> paths,
        Map<String, String> settings, SlonyState state) {

    public Cluster {
        nodes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        sets = List.copyOf(sets);
        subscriptions = List.copyOf(subscriptions);
        paths = List.copyOf(paths);
        settings = Map.copyOf(settings);
    }

    /** Name of the schema in every database of the cluster, without quotes. */
    public String schema() {
        return "_" + name;
    }

    /** A setting of the cluster; its default where it is left out or malformed. */
    public String setting(SettingType type) {
        String value = settings.getOrDefault(type.key(), "");
        return value.isBlank() || type.problem(value).isPresent() ? type.defaultValue() : value;
    }

    public long millis(SettingType type) {
        return SettingType.millis(setting(type)).orElseThrow();
    }

    public Optional<Node> node(String end) {
        return Optional.ofNullable(nodes.get(end));
    }

    public Optional<Node> node(int id) {
        return nodes.values().stream().filter(node -> node.id() == id).findFirst();
    }

    public Optional<TableSet> set(String name) {
        return sets.stream().filter(set -> set.name().equals(name)).findFirst();
    }

    public Optional<Path> path(Node client, Node server) {
        return paths.stream().filter(path -> path.client().equals(client) && path.server().equals(server)).findFirst();
    }

    public List<Subscription> subscriptions(TableSet set) {
        return subscriptions.stream().filter(subscription -> subscription.set().name().equals(set.name())).toList();
    }

    /** The same, each after the one it is fed by; those that nothing feeds come last. */
    public List<Subscription> cascade(TableSet set) {
        List<Subscription> all = subscriptions(set);
        List<Subscription> ordered = new ArrayList<>();
        Set<Subscription> taken = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(set.origin().end()));
        while (!open.isEmpty()) {
            String provider = open.poll();
            for (Subscription subscription : all) {
                if (subscription.provider().end().equals(provider) && taken.add(subscription)) {
                    ordered.add(subscription);
                    open.add(subscription.receiver().end());
                }
            }
        }
        all.stream().filter(subscription -> !taken.contains(subscription)).forEach(ordered::add);
        return ordered;
    }

    /** What is known of a wished node as a node; empty where it is none yet, or could not be read. */
    public Optional<NodeState> observed(Node node) {
        return state.node(node.end(), name);
    }

    /** Nodes of the cluster that were read, wished or not, by end. */
    public Map<String, NodeState> observed() {
        return state.cluster(name);
    }

    /** Whether anything of this cluster was found. */
    public boolean exists() {
        return !observed().isEmpty();
    }

    /**
     * The node on whose host slonik runs: every one of a cluster runs in the same place, so that two never run at once. The first node,
     * by number, whose host has the program and could be read.
     */
    public Node desk() {
        return desk(nodes.values());
    }

    /** The same among some nodes, such as those that are left after a failure. */
    public Node desk(Collection<Node> among) {
        return among.stream().filter(node -> state.database(node.end()).filter(database -> database.software().containsKey("slonik")).isPresent()).findFirst()
                .orElseGet(() -> among.iterator().next());
    }

    /** Where each node hears of the events of every other, as Slony works it out: from its providers of sets of that origin, else from itself. */
    public List<Listen> listens() {
        List<Listen> listens = new ArrayList<>();
        for (Node receiver : nodes.values()) {
            for (Node origin : nodes.values()) {
                if (origin.equals(receiver)) {
                    continue;
                }
                Set<Node> providers = new LinkedHashSet<>();
                subscriptions.stream().filter(one -> one.receiver().equals(receiver) && one.set().origin().equals(origin)).map(Subscription::provider).forEach(providers::add);
                if (providers.isEmpty() && path(receiver, origin).isPresent()) {
                    providers.add(origin);
                }
                if (providers.isEmpty()) {
                    nodes.values().stream().filter(other -> path(receiver, other).isPresent() && path(other, origin).isPresent()).findFirst().ifPresent(providers::add);
                }
                providers.forEach(provider -> listens.add(new Listen(origin, provider, receiver)));
            }
        }
        return listens;
    }
}
