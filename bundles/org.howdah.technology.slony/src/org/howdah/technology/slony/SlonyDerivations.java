package org.howdah.technology.slony;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Derivations;
import org.howdah.technology.Observation;
import org.howdah.technology.postgresql.ConnInfo;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.Listen;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Path;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.cluster.TableSet.Member;
import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownMember;
import org.howdah.technology.slony.state.SlonyState;

/** What is worked out of drawn sets and subscriptions: numbers, nodes, paths, listens. */
final class SlonyDerivations implements Derivations {

    @Override
    public List<Derived> of(Topology desired, Observation observed, String subject) {
        List<Cluster> clusters = Clusters.of(desired, SlonyState.of(observed));
        List<Derived> derived = new ArrayList<>();
        for (Cluster cluster : clusters) {
            if (subject.startsWith("set ")) {
                cluster.set(subject.substring(4)).ifPresent(set -> set(cluster, set, derived));
            } else if (subject.startsWith("link ")) {
                cluster.subscriptions().stream().filter(one -> one.id().equals(subject.substring(5))).findFirst().ifPresent(one -> link(cluster, one, derived));
            } else if (subject.startsWith("server ")) {
                List<Node> nodes = cluster.nodes().values().stream().filter(node -> node.server().equals(subject.substring(7))).toList();
                if (!nodes.isEmpty()) {
                    derived.add(nodes(cluster, nodes, ""));
                }
            }
        }
        return derived;
    }

    private static void set(Cluster cluster, TableSet set, List<Derived> derived) {
        boolean given = Topologies.setting(set.element().getSettings(), SlonySettings.SET_ID.key()).filter(value -> value.matches("[1-9]\\d*")).isPresent();
        Boolean there = known(cluster, set.origin(), state -> state.set(set.id()).filter(one -> one.origin() == state.id()).isPresent());
        derived.add(new Derived("Set", "The set's number in its cluster, and the schema that Slony-I keeps in each of its databases.", List.of("Cluster", "Schema", "Set number"),
                List.of(new Row(List.of(cluster.name(), cluster.schema(), Integer.toString(set.id())), "", given, there)), SlonySettings.SET_ID.key()));
        derived.add(nodes(cluster, List.copyOf(cluster.nodes().values()), SlonySettings.NODES.key()));
        derived.add(members(cluster, set));
        if (!set.sequences().isEmpty()) {
            derived.add(sequences(cluster, set));
        }
        derived.add(paths(cluster, set));
        derived.add(listens(cluster, cluster.listens()));
    }

    private static void link(Cluster cluster, Subscription subscription, List<Derived> derived) {
        Boolean there = known(cluster, subscription.receiver(), state -> state.subscription(subscription.set().id(), subscription.receiver().id())
                .filter(one -> one.provider() == subscription.provider().id()).isPresent());
        derived.add(new Derived("Subscription", "The receiver's daemon fetches the set's changes from the provider; all are named by numbers.",
                List.of("Set number", "Provider", "Receiver"),
                List.of(new Row(List.of(Integer.toString(subscription.set().id()), name(subscription.provider()), name(subscription.receiver())), "", false, there)), ""));
        List<Path> paths = cluster.paths().stream().filter(path -> List.of(subscription.provider(), subscription.receiver()).containsAll(List.of(path.client(), path.server()))).toList();
        derived.add(new Derived("Paths", "How the two daemons reach each other's database. The setting paths of the set says otherwise.", List.of("From daemon of", "To", "Connection"),
                paths.stream().map(path -> row(cluster, path)).toList(), ""));
        derived.add(listens(cluster, cluster.listens().stream().filter(one -> one.receiver().equals(subscription.receiver())).toList()));
    }

    /** @return null where the node could not be read */
    private static Boolean known(Cluster cluster, Node node, Predicate<NodeState> condition) {
        Optional<DatabaseState> database = cluster.state().database(node.end()).filter(one -> one.presence() != DatabaseState.Presence.UNKNOWN)
                .filter(one -> !one.facts().containsKey("problem:" + cluster.name()));
        return database.isEmpty() ? null : Boolean.valueOf(cluster.observed(node).filter(condition).isPresent());
    }

    private static String name(Node node) {
        return node.id() + " (" + node.end() + ")";
    }

    private static Derived nodes(Cluster cluster, List<Node> nodes, String setting) {
        List<Row> rows = new ArrayList<>();
        for (Node node : nodes) {
            List<String> parts = new ArrayList<>();
            cluster.sets().stream().filter(set -> set.origin().equals(node)).forEach(set -> parts.add("origin of " + set.name()));
            cluster.subscriptions().stream().filter(one -> one.receiver().equals(node)).forEach(one -> parts.add("receives " + one.set().name() + (one.forward() ? "" : ", keeps nothing")));
            String daemon = cluster.state().database(node.end()).flatMap(database -> database.daemon(cluster.name(), node.id()))
                    .map(one -> one.running() ? "runs on " + node.host() : one.paused() ? "paused" : "does not run").orElse("on " + node.host());
            rows.add(new Row(List.of(Integer.toString(node.id()), node.end(), String.join("; ", parts), daemon), node.end(), node.overridden(),
                    known(cluster, node, state -> state.id() == node.id())));
        }
        return new Derived("Nodes of cluster " + cluster.name(), "Each database of the cluster is a node with a number and a daemon. A number stays as long as the node lives.",
                List.of("Number", "Database", "Part", "Daemon"), rows, setting);
    }

    private static Derived members(Cluster cluster, TableSet set) {
        Optional<DatabaseState> origin = cluster.state().database(set.origin().end());
        List<Row> rows = new ArrayList<>();
        for (Member member : set.tables()) {
            Optional<KnownMember> replicated = cluster.observed(set.origin()).flatMap(state -> state.tables().stream().filter(one -> one.ref().equals(member.ref())).findFirst());
            String primary = origin.map(database -> database.tables().get(member.ref())).map(table -> table.primaryKey().isEmpty() ? "none" : table.primaryKey()).orElse("primary key");
            String key = replicated.map(KnownMember::key).orElse(member.key().isEmpty() ? primary : member.key());
            rows.add(new Row(List.of(Integer.toString(member.id()), member.ref().shown(), key), member.ref().shown(), !member.key().isEmpty(),
                    known(cluster, set.origin(), state -> replicated.filter(one -> one.set() == set.id()).isPresent())));
        }
        return new Derived("Tables", "Each table has a number in the cluster, and a unique index by which a row is found again: its primary key, unless another is named.",
                List.of("Number", "Table", "Key"), rows, SlonySettings.KEYS.key());
    }

    private static Derived sequences(Cluster cluster, TableSet set) {
        List<Row> rows = set.sequences().stream().map(member -> new Row(List.of(Integer.toString(member.id()), member.ref().shown()), member.ref().shown(), false,
                known(cluster, set.origin(), state -> state.sequences().stream().anyMatch(one -> one.ref().equals(member.ref()) && one.set() == set.id())))).toList();
        return new Derived("Sequences", "Each sequence has a number in the cluster.", List.of("Number", "Sequence"), rows, "");
    }

    private static Derived paths(Cluster cluster, TableSet set) {
        List<Row> rows = new ArrayList<>(cluster.paths().stream().map(path -> row(cluster, path)).toList());
        for (String way : forbidden(cluster)) {
            String[] ends = way.split(" > ", 2);
            Boolean there = cluster.node(ends[0]).flatMap(client -> cluster.node(ends[1]).map(server -> known(cluster, client, state -> path(state, client, server).isEmpty()))).orElse(null);
            rows.add(new Row(List.of(cluster.node(ends[0]).map(SlonyDerivations::name).orElse(ends[0]), cluster.node(ends[1]).map(SlonyDerivations::name).orElse(ends[1]), "none"),
                    way, true, there));
        }
        return new Derived("Paths", "How the daemon of one node reaches the database of another, one for each direction. Write only what differs, as in host=10.0.0.5; none for no way.",
                List.of("From daemon of", "To", "Connection"), rows, SlonySettings.PATHS.key());
    }

    private static List<String> forbidden(Cluster cluster) {
        List<String> found = new ArrayList<>();
        for (Node client : cluster.nodes().values()) {
            for (Node server : cluster.nodes().values()) {
                if (!client.equals(server) && cluster.path(client, server).isEmpty()) {
                    found.add(client.end() + " > " + server.end());
                }
            }
        }
        return found;
    }

    private static Optional<NodeState.KnownPath> path(NodeState state, Node client, Node server) {
        return state.paths().stream().filter(one -> one.client() == client.id() && one.server() == server.id()).findFirst();
    }

    private static Row row(Cluster cluster, Path path) {
        return new Row(List.of(name(path.client()), name(path.server()), path.conninfo()), path.client().end() + " > " + path.server().end(), path.overridden(),
                known(cluster, path.client(), state -> path(state, path.client(), path.server()).filter(one -> ConnInfo.parse(one.conninfo()).equals(ConnInfo.parse(path.conninfo()))).isPresent()));
    }

    private static Derived listens(Cluster cluster, List<Listen> listens) {
        List<Row> rows = listens.stream().map(one -> new Row(List.of(name(one.origin()), name(one.provider()), name(one.receiver())), "", false,
                known(cluster, one.receiver(), state -> state.listens().contains(new NodeState.KnownListen(one.origin().id(), one.provider().id(), one.receiver().id()))))).toList();
        return new Derived("Listens", "From whom a node hears of the events of another. Slony-I works them out of paths and subscriptions.",
                List.of("Events of", "Heard from", "By"), rows, "");
    }
}
