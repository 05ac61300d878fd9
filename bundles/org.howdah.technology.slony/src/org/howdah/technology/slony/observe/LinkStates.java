package org.howdah.technology.slony.observe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.model.topology.Topology;
import org.howdah.technology.LinkState;
import org.howdah.technology.LinkState.Presence;
import org.howdah.technology.State;
import org.howdah.technology.slony.SlonyTechnology;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.FoundClusters;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownSubscription;
import org.howdah.technology.slony.state.SlonyState;

/** Makes of what was read the state of each subscription, drawn or not. */
final class LinkStates {

    private final SlonyState state;
    private final List<LinkState> links = new ArrayList<>();
    /** Subscriptions that are drawn: {@code cluster, set, receiver}. */
    private final Set<List<Object>> drawn = new HashSet<>();

    private LinkStates(SlonyState state) {
        this.state = state;
    }

    static List<LinkState> of(Topology desired, SlonyState state) {
        LinkStates states = new LinkStates(state);
        List<Cluster> clusters = Clusters.of(desired, state);
        clusters.forEach(cluster -> {
            String fingerprint = Facts.fingerprint(cluster);
            cluster.subscriptions().forEach(subscription -> states.drawn(cluster, subscription, fingerprint));
        });
        for (String name : state.clusters()) {
            states.undrawn(name, clusters.stream().filter(cluster -> cluster.name().equals(name)).findFirst());
        }
        return states.links;
    }

    private void drawn(Cluster cluster, Subscription wished, String fingerprint) {
        int set = wished.set().id();
        int receiver = wished.receiver().id();
        drawn.add(List.of(cluster.name(), set, receiver));
        DatabaseState database = state.database(wished.receiver().end()).orElse(DatabaseState.unknown(wished.receiver().end(), "", "It was not read."));
        Optional<NodeState> own = cluster.observed(wished.receiver());
        Optional<NodeState> origin = cluster.observed(wished.set().origin());
        // The receiver itself says whether it is subscribed. The origin knows first, and its word is on the way as long as the receiver is a node.
        Optional<KnownSubscription> there = own.flatMap(node -> node.subscription(set, receiver))
                .or(() -> own.flatMap(node -> origin).flatMap(node -> node.subscription(set, receiver)));
        Presence presence = database.presence() == DatabaseState.Presence.UNKNOWN || database.facts().containsKey("problem:" + cluster.name()) ? Presence.UNKNOWN
                : there.isPresent() ? Presence.PRESENT : Presence.MISSING;
        Map<String, String> facts = Facts.of(cluster, wished, there, fingerprint);
        int from = there.map(KnownSubscription::provider).orElse(wished.provider().id());
        View view = new View(cluster.name(), set, wished.set().origin().id(), from, receiver);
        Map<String, String> details = Facts.details(state, view, origin, own, there);
        if (!database.problem().isEmpty()) {
            details.put("problem", database.problem());
        }
        Health health = Health.of(state, cluster, view, there, presence);
        links.add(new LinkState(wished.id(), SlonyTechnology.ID, there.isPresent() ? end(cluster.name(), from, Optional.of(cluster)) : wished.provider().end(),
                wished.receiver().end(), presence, health.state(), null, health.lagSeconds(), facts, details));
    }

    /** A subscription as numbers. */
    record View(String cluster, int set, int origin, int provider, int receiver) {
    }

    private void undrawn(String cluster, Optional<Cluster> wished) {
        Map<String, NodeState> nodes = state.cluster(cluster);
        Map<List<Integer>, KnownSubscription> found = new LinkedHashMap<>();
        Map<List<Integer>, NodeState> knownBy = new LinkedHashMap<>();
        for (NodeState node : nodes.values()) {
            for (KnownSubscription subscription : node.subscriptions()) {
                List<Integer> key = List.of(subscription.set(), subscription.receiver());
                Optional<NodeState> receiver = nodes.values().stream().filter(one -> one.id() == subscription.receiver()).findFirst();
                // Where the receiver was read, it decides; else the origin, as far as that was read; else anybody.
                int rank = rank(node, subscription, receiver);
                if (rank > 0 && (!knownBy.containsKey(key) || rank > rank(knownBy.get(key), found.get(key), receiver))) {
                    found.put(key, subscription);
                    knownBy.put(key, node);
                }
            }
        }
        found.forEach((key, subscription) -> {
            if (!drawn.contains(List.of(cluster, subscription.set(), subscription.receiver())) && !grows(wished, knownBy.get(key), subscription)) {
                unexpected(cluster, wished, knownBy.get(key), subscription);
            }
        });
        if (found.isEmpty() && wished.filter(one -> !one.subscriptions().isEmpty()).isEmpty() && FoundClusters.made(state, cluster)) {
            remnant(cluster, nodes);
        }
    }

    /** A cluster that Howdah made and that nobody takes part in: what a removal that was broken off leaves. */
    private void remnant(String cluster, Map<String, NodeState> nodes) {
        List<String> ends = List.copyOf(nodes.keySet());
        Map<String, String> facts = Map.of("cluster", cluster, "made", "true", "nodes", String.join(" ", ends));
        links.add(new LinkState(cluster + ": " + ends.getFirst() + "→" + ends.getLast(), SlonyTechnology.ID, ends.getFirst(), ends.getLast(), Presence.UNEXPECTED, State.WARNING, null,
                null, facts, Map.of()));
    }

    /** Whether it belongs to the temporary set by which a drawn set takes further tables: part of that set, for a while. */
    private static boolean grows(Optional<Cluster> wished, NodeState knownBy, KnownSubscription subscription) {
        String comment = knownBy.set(subscription.set()).map(NodeState.KnownSet::comment).orElse("");
        return wished.filter(cluster -> cluster.sets().stream().anyMatch(set -> comment.equals(set.growing())) && !cluster.subscriptions().isEmpty()).isPresent();
    }

    private static int rank(NodeState node, KnownSubscription subscription, Optional<NodeState> receiver) {
        if (receiver.isPresent()) {
            return node.id() == subscription.receiver() ? 3 : 0;
        }
        return node.set(subscription.set()).filter(set -> set.origin() == node.id()).isPresent() ? 2 : 1;
    }

    private void unexpected(String cluster, Optional<Cluster> wished, NodeState knownBy, KnownSubscription subscription) {
        Optional<NodeState.KnownSet> set = knownBy.set(subscription.set());
        String name = set.map(NodeState.KnownSet::comment).filter(comment -> !comment.isBlank()).orElse("set " + subscription.set());
        String from = end(cluster, subscription.provider(), wished);
        String to = end(cluster, subscription.receiver(), wished);
        int originId = set.map(NodeState.KnownSet::origin).orElse(-1);
        View view = new View(cluster, subscription.set(), originId, subscription.provider(), subscription.receiver());
        Optional<NodeState> origin = node(cluster, originId);
        Optional<NodeState> own = node(cluster, subscription.receiver());
        Map<String, String> facts = Facts.of(state, view, subscription, to);
        Health health = Health.of(state, wished.orElse(null), view, Optional.of(subscription), own.isPresent() ? Presence.UNEXPECTED : Presence.UNKNOWN);
        links.add(new LinkState(name + ": " + from + "→" + to, SlonyTechnology.ID, from, to, Presence.UNEXPECTED, health.state(), null, health.lagSeconds(), facts,
                Facts.details(state, view, origin, own, Optional.of(subscription))));
    }

    private Optional<NodeState> node(String cluster, int id) {
        return state.cluster(cluster).values().stream().filter(node -> node.id() == id).findFirst();
    }

    private String end(String cluster, int id, Optional<Cluster> wished) {
        return state.cluster(cluster).entrySet().stream().filter(entry -> entry.getValue().id() == id).map(Map.Entry::getKey).findFirst()
                .or(() -> wished.flatMap(one -> one.node(id)).map(node -> node.end())).orElse("node " + id);
    }

    static String seconds(Double seconds) {
        return seconds == null ? "unknown" : String.format(Locale.ROOT, "%.1f", seconds);
    }

    /** How a subscription is. */
    record Health(State state, Double lagSeconds) {

        static Health of(SlonyState all, Cluster wished, View view, Optional<KnownSubscription> there, Presence presence) {
            if (presence == Presence.MISSING) {
                return new Health(State.CRITICAL, null);
            }
            Lagging lag = Lagging.of(all, view);
            if (presence == Presence.UNKNOWN) {
                return new Health(State.UNKNOWN, null);
            }
            State state = lag.seconds() == null ? State.UNKNOWN : State.OK;
            for (int node : new HashSet<>(List.of(view.origin(), view.provider(), view.receiver()))) {
                state = state.worse(daemon(all, view.cluster(), node));
            }
            if (there.filter(KnownSubscription::active).isEmpty()) {
                // Nothing of it can be trusted before the copy is finished.
                return new Health(state.worse(State.WARNING), null);
            }
            return new Health(state.worse(Lagging.judge(lag, wished)), lag.seconds());
        }

        private static State daemon(SlonyState all, String cluster, int id) {
            Optional<Map.Entry<String, NodeState>> node = all.cluster(cluster).entrySet().stream().filter(entry -> entry.getValue().id() == id).findFirst();
            if (node.isEmpty()) {
                return State.UNKNOWN;
            }
            boolean paused = all.database(node.get().getKey()).flatMap(database -> database.daemon(cluster, id)).filter(daemon -> daemon.paused()).isPresent();
            return node.get().getValue().slonConnected() ? State.OK : paused ? State.WARNING : State.CRITICAL;
        }
    }
}
