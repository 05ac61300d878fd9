package org.howdah.technology.slony.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.model.validation.Names;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.postgresql.ConnInfo;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.interchange.Drawing;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownMember;
import org.howdah.technology.slony.state.NodeState.KnownSet;
import org.howdah.technology.slony.state.NodeState.KnownSubscription;
import org.howdah.technology.slony.state.SlonyState;

/** Draws one cluster whose nodes are all known: its sets, subscriptions, and what must be said so that numbers and ways stay as they are. */
final class ClusterDrawing {

    private final Topology drawn;
    private final SlonyState state;
    private final KnownCluster known;
    private final List<Finding> findings;
    private final Map<Integer, ReplicationSet> sets = new TreeMap<>();

    ClusterDrawing(Topology drawn, SlonyState state, KnownCluster known, List<Finding> findings) {
        this.drawn = drawn;
        this.state = state;
        this.known = known;
        this.findings = findings;
    }

    /** False where it was drawn already, or there is nothing to draw. */
    boolean draw() {
        if (Clusters.of(drawn, SlonyState.EMPTY).stream().anyMatch(cluster -> cluster.name().equals(known.name()))) {
            return false;
        }
        Set<Integer> ids = new TreeSet<>();
        known.read().values().forEach(node -> node.sets().forEach(set -> ids.add(set.id())));
        ids.forEach(this::set);
        if (sets.isEmpty()) {
            report("SLONY-153", Severity.INFO, "The cluster " + known.name() + " is not drawn: it has no sets.", "Its nodes are " + String.join(", ", known.ends().values()) + ".",
                    "Draw a set of this name with the setting cluster, or uninstall the cluster.");
            return false;
        }
        ids.forEach(this::subscriptions);
        List<Setting> settings = sets.values().iterator().next().getSettings();
        String role = role();
        if (!role.equals(SlonySettings.ROLE.defaultValue())) {
            Drawing.put(settings, SlonySettings.ROLE.key(), role);
        }
        Set<String> used = used();
        Map<String, String> numbers = new LinkedHashMap<>();
        known.ends().forEach((id, end) -> {
            if (used.contains(end)) {
                numbers.put(end, Integer.toString(id));
            } else {
                report("SLONY-156", Severity.INFO, "Node " + id + " of cluster " + known.name() + " (" + end + ") takes part in no set.", "It has no subscription and is the origin of nothing.",
                        "Draw a link to it, or take it out by hand with slonik's drop node.");
            }
        });
        Drawing.put(settings, SlonySettings.NODES.key(), numbers);
        Drawing.put(settings, SlonySettings.PATHS.key(), paths(role));
        return true;
    }

    private void set(int id) {
        Map<Integer, List<Integer>> origins = new LinkedHashMap<>();
        known.read().values().forEach(node -> node.set(id).ifPresent(set -> origins.computeIfAbsent(set.origin(), one -> new ArrayList<>()).add(node.id())));
        int origin = origins.entrySet().stream().max(Comparator.comparingInt(entry -> entry.getValue().size())).orElseThrow().getKey();
        if (origins.size() > 1) {
            report("SLONY-154", Severity.CRITICAL, "The nodes of cluster " + known.name() + " do not agree on the origin of set " + id + "; node " + origin + " is drawn.",
                    String.join("; ", origins.entrySet().stream().map(entry -> "node " + entry.getKey() + " say " + entry.getValue()).toList()),
                    "A set was moved or failed over and not everybody has heard of it. Where an old origin came back, use the operation rejoin.");
        }
        String end = known.ends().get(origin);
        if (end == null) {
            return;
        }
        NodeState witness = witness(id, origin);
        String comment = witness.set(id).map(KnownSet::comment).orElse("");
        String wished = Clusters.commentName(comment);
        boolean fit = Names.flaw(wished) == null && wished.length() <= 63 && Topologies.set(drawn, wished).isEmpty();
        String name = fit ? wished : Drawing.free("set" + id, one -> Topologies.set(drawn, one).isPresent());
        ReplicationSet set = Drawing.set(drawn, name, end, members(witness.tables(), id), members(witness.sequences(), id));
        Drawing.put(set.getSettings(), SlonySettings.CLUSTER.key(), known.name());
        Drawing.put(set.getSettings(), SlonySettings.SET_ID.key(), Integer.toString(id));
        sets.put(id, set);
    }

    private static List<String> members(List<KnownMember> members, int set) {
        return members.stream().filter(member -> member.set() == set).sorted(Comparator.comparingInt(KnownMember::id)).map(member -> member.ref().shown()).toList();
    }

    /** Who tells what is in a set: its origin, else the receiver that knows most of it. */
    private NodeState witness(int set, int origin) {
        if (known.read().containsKey(origin)) {
            return known.read().get(origin);
        }
        return known.read().values().stream().filter(node -> node.set(set).isPresent())
                .max(Comparator.comparingLong(node -> node.tables().stream().filter(table -> table.set() == set).count())).orElseThrow();
    }

    private void subscriptions(int id) {
        ReplicationSet set = sets.get(id);
        Map<Integer, KnownSubscription> byReceiver = new TreeMap<>();
        // A receiver knows best where it receives from; one that has not heard of it yet is told by the others.
        for (NodeState node : known.read().values()) {
            node.subscriptions().stream().filter(one -> one.set() == id && one.receiver() == node.id()).forEach(one -> byReceiver.put(one.receiver(), one));
        }
        for (NodeState node : known.read().values()) {
            node.subscriptions().stream().filter(one -> one.set() == id).forEach(one -> byReceiver.putIfAbsent(one.receiver(), one));
        }
        for (KnownSubscription subscription : byReceiver.values()) {
            String from = known.ends().get(subscription.provider());
            String to = known.ends().get(subscription.receiver());
            if (set == null || from == null || to == null) {
                report("SLONY-155", Severity.WARNING, "The subscription of node " + subscription.receiver() + " to set " + id + " of cluster " + known.name() + " is not drawn.",
                        "Where node " + (to == null ? subscription.receiver() : subscription.provider()) + " lies is not known.", "Discover with its host too.");
                continue;
            }
            String wished = set.getId() + "-" + Topologies.serverId(to);
            Link link = Drawing.link(drawn, Drawing.free(wished, one -> Topologies.link(drawn, one).isPresent()), set.getId(), from, to);
            if (!subscription.forward()) {
                Drawing.put(link.getSettings(), SlonySettings.FORWARD.key(), "false");
            }
        }
    }

    /** The role that most paths log in as. */
    private String role() {
        Map<String, Integer> users = new LinkedHashMap<>();
        known.read().values().forEach(node -> node.paths().forEach(path -> {
            String user = ConnInfo.parse(path.conninfo()).getOrDefault("user", "");
            if (!user.isEmpty()) {
                users.merge(user, 1, Integer::sum);
            }
        }));
        return users.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).filter(user -> SlonySettings.ROLE.problem(user).isEmpty()).orElse("postgres");
    }

    /** Ways that are not as Howdah would make them. */
    private Map<String, String> paths(String role) {
        Cluster cluster = Clusters.of(drawn, state).stream().filter(one -> one.name().equals(known.name())).findFirst().orElseThrow();
        Map<String, String> odd = new LinkedHashMap<>();
        for (Node client : cluster.nodes().values()) {
            for (Node server : cluster.nodes().values()) {
                if (client.equals(server)) {
                    continue;
                }
                String way = client.end() + " > " + server.end();
                Optional<String> found = known.path(client.id(), server.id());
                if (found.isEmpty()) {
                    odd.put(way, "none");
                } else if (!Clusters.sameWay(Clusters.conninfo(server, role, ""), found.get())) {
                    odd.put(way, difference(ConnInfo.parse(Clusters.conninfo(server, role, "")), ConnInfo.parse(found.get())));
                }
            }
        }
        return odd;
    }

    /** What must be said so that one becomes the other; an empty value takes a parameter away. */
    private static String difference(Map<String, String> usual, Map<String, String> found) {
        Map<String, String> said = new LinkedHashMap<>();
        found.forEach((key, value) -> {
            if (!value.equals(usual.get(key))) {
                said.put(key, value);
            }
        });
        usual.forEach((key, value) -> {
            if (!found.containsKey(key) && !key.equals("connect_timeout") && !(key.equals("port") && value.equals("5432"))) {
                said.put(key, "");
            }
        });
        return ConnInfo.format(said);
    }

    /** Databases that take part in a set. */
    private Set<String> used() {
        Set<String> used = new LinkedHashSet<>();
        sets.values().forEach(set -> used.add(set.getOrigin()));
        drawn.getLinks().forEach(link -> {
            used.add(link.getFrom());
            used.add(link.getTo());
        });
        return used;
    }

    private void report(String code, Severity severity, String summary, String reason, String hint) {
        findings.add(new Finding(code, severity, "topology " + drawn.getId(), summary, reason, hint));
    }
}
