package org.howdah.technology.slony.observe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.observe.LinkStates.View;
import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownSubscription;
import org.howdah.technology.slony.state.SlonyState;

/** What of the notes stands in the links: facts that a plan rests on, and details for people. */
final class Facts {

    private Facts() {
    }

    /** Of a drawn subscription. */
    static Map<String, String> of(Cluster cluster, Subscription wished, Optional<KnownSubscription> there, String fingerprint) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cluster", cluster.name());
        facts.put("set", Integer.toString(wished.set().id()));
        facts.put("origin", Integer.toString(wished.set().origin().id()));
        facts.put("receiver", Integer.toString(wished.receiver().id()));
        facts.put("provider", there.map(one -> Integer.toString(one.provider())).orElse("none"));
        there.ifPresent(one -> {
            facts.put("forward", Boolean.toString(one.forward()));
            facts.put("active", Boolean.toString(one.active()));
        });
        facts.put("clusterState", fingerprint);
        return facts;
    }

    /** Of one that nobody drew. */
    static Map<String, String> of(SlonyState state, View view, KnownSubscription subscription, String to) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("cluster", view.cluster());
        facts.put("set", Integer.toString(view.set()));
        facts.put("origin", Integer.toString(view.origin()));
        facts.put("provider", Integer.toString(view.provider()));
        facts.put("receiver", Integer.toString(view.receiver()));
        facts.put("forward", Boolean.toString(subscription.forward()));
        facts.put("active", Boolean.toString(subscription.active()));
        facts.put("made", Boolean.toString(state.database(to).filter(database -> database.facts().containsKey("made:" + view.cluster())).isPresent()));
        return facts;
    }

    /** Everything of a cluster that its plan rests on, in one word: links of a cluster share their steps, and so what these rest on. */
    static String fingerprint(Cluster cluster) {
        StringBuilder text = new StringBuilder();
        for (Node node : cluster.nodes().values()) {
            text.append(node.end()).append(' ').append(node.id()).append('\n');
            cluster.state().database(node.end()).ifPresent(database -> database(cluster, node, database, text));
        }
        cluster.observed().forEach((end, node) -> node(end, node, text));
        return hash(text.toString());
    }

    private static void database(Cluster cluster, Node node, DatabaseState database, StringBuilder text) {
        text.append(database.presence()).append(' ').append(database.software().get("library")).append(' ').append(database.software().get("slon")).append(' ')
                .append(database.software().get("slonik")).append(' ').append(database.facts().get("role")).append(' ')
                .append(database.facts().get("made:" + cluster.name())).append(' ').append(new java.util.TreeMap<>(database.sources())).append('\n');
        database.daemon(cluster.name(), node.id()).ifPresent(daemon -> text.append(daemon.running()).append(' ').append(daemon.paused()).append(' ')
                .append(daemon.supervised()).append(' ').append(daemon.config()).append('\n'));
        database.tables().values().stream().sorted(java.util.Comparator.comparing(DatabaseState.TableState::ref)).forEach(table -> text.append(table.ref())
                .append(' ').append(table.kind()).append(' ').append(table.columns()).append(' ').append(table.primaryKey()).append(' ').append(table.uniqueKeys()).append('\n'));
    }

    private static void node(String end, NodeState node, StringBuilder text) {
        text.append(end).append(' ').append(node.id()).append(' ').append(node.version()).append('\n');
        text.append(sorted(node.nodes())).append(sorted(node.paths())).append(sorted(node.sets())).append(sorted(node.tables())).append(sorted(node.sequences()))
                .append(sorted(node.subscriptions())).append('\n');
    }

    private static String sorted(java.util.List<?> list) {
        return list.stream().map(Object::toString).sorted().collect(Collectors.joining("\n"));
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Numbers for people. */
    static Map<String, String> details(SlonyState state, View view, Optional<NodeState> origin, Optional<NodeState> receiver, Optional<KnownSubscription> there) {
        Map<String, String> details = new LinkedHashMap<>();
        Lagging lag = Lagging.of(state, view);
        details.put("events", lag.events() == null ? "unknown" : lag.events().toString());
        there.ifPresent(one -> details.put("stage", one.active() ? "active" : "copying"));
        origin.ifPresent(node -> {
            details.put("lastEvent", Long.toString(node.activity().lastEvent()));
            details.put("lastEventAge", LinkStates.seconds(node.activity().lastEventSeconds()));
            details.put("logBytes", node.activity().logBytes() < 0 ? "unknown" : Long.toString(node.activity().logBytes()));
            details.put("logRows", node.activity().logRows() < 0 ? "unknown" : Long.toString(node.activity().logRows()));
        });
        receiver.flatMap(node -> node.confirm(view.origin(), view.receiver())).ifPresent(confirm -> details.put("confirmed", Long.toString(confirm.event())));
        details.put("slonOrigin", origin.map(node -> node.slonConnected() ? "connected" : "not connected").orElse("unknown"));
        details.put("slonReceiver", receiver.map(node -> node.slonConnected() ? "connected" : "not connected").orElse("unknown"));
        return details;
    }
}
