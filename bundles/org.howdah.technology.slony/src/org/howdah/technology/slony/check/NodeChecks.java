package org.howdah.technology.slony.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.technology.Finding;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.operate.Live;
import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.DatabaseState.Presence;
import org.howdah.technology.slony.state.NodeState;

/** Nodes: whether they can be read, and are who they should be. */
public final class NodeChecks {

    private final Cluster cluster;
    private final Report report;

    NodeChecks(Cluster cluster, Report report) {
        this.cluster = cluster;
        this.report = report;
    }

    void check() {
        for (Node node : cluster.nodes().values()) {
            cluster.state().database(node.end()).ifPresent(database -> {
                unread(cluster, node).ifPresent(report::add);
                nameInUse(node, database);
            });
            numbers(node);
        }
        strangers();
        unknownNodes();
        origins();
    }

    static String subject(Node node) {
        return "database " + node.end();
    }

    /** A node whose database, or whose schema of Slony, cannot be read. */
    public static Optional<Finding> unread(Cluster cluster, Node node) {
        DatabaseState database = cluster.state().database(node.end()).orElse(DatabaseState.unknown(node.end(), node.host(), "It was not read."));
        String problem = database.presence() == Presence.UNKNOWN ? database.problem() : database.facts().getOrDefault("problem:" + cluster.name(), "");
        if (database.presence() != Presence.UNKNOWN && problem.isEmpty()) {
            return Optional.empty();
        }
        List<String> sets = cluster.sets().stream().filter(set -> set.origin().equals(node)).map(TableSet::name).toList();
        String feeds = String.join(", ", cluster.subscriptions().stream().filter(one -> one.provider().equals(node)).map(one -> one.receiver().end()).distinct().toList());
        String meaning = sets.isEmpty() ? feeds.isEmpty() ? "Changes for it gather at the other nodes until it is back." : "It feeds " + feeds + ", which get nothing meanwhile."
                : "It is the origin of " + String.join(", ", sets) + ": nothing of that can be written or arrive anywhere.";
        return Optional.of(new Finding("SLONY-050", Finding.Severity.CRITICAL, subject(node), "Node " + node.id() + " (" + node.end() + ") of cluster " + cluster.name()
                + " cannot be read.", problem + " " + meaning, "Bring host " + node.host() + " and server " + node.server()
                + " back; daemons go on by themselves. If it is lost for good, " + (sets.isEmpty() ? "leave it out of the drawing and apply." : "use the operation failover.")));
    }

    /** Databases where somebody else's cluster, or schema, has the name already: nothing may be made there. */
    public static List<Finding> taken(Cluster cluster) {
        NodeChecks checks = new NodeChecks(cluster, new Report());
        cluster.nodes().values().forEach(node -> cluster.state().database(node.end()).ifPresent(database -> checks.nameInUse(node, database)));
        checks.strangers();
        return checks.report.findings();
    }

    /** Sets that are drawn at another origin than they have: that is a switch of writers, never a side effect of a drawing. */
    public static List<Finding> switched(Cluster cluster) {
        List<Finding> found = new ArrayList<>();
        for (TableSet set : cluster.sets()) {
            cluster.observed().forEach((end, state) -> {
                boolean says = state.set(set.id()).filter(one -> one.origin() == state.id()).isPresent();
                boolean counts = cluster.node(end).map(node -> !Live.abandoned(cluster, node)).orElse(true);
                if (says && counts && !end.equals(set.origin().end())) {
                    found.add(new Finding("SLONY-044", Finding.Severity.CRITICAL, "set " + set.name(), "Set " + set.name() + " is drawn with origin " + set.origin().end()
                            + ", but its origin is " + end + ".", "To move an origin decides who may write, and is done in a moment that somebody chooses.",
                            "Use the operation move-set (howdah operate FILE move-set " + set.name() + " …), which lets the drawing follow; or draw the set at " + end + " again."));
                }
            });
        }
        return found;
    }

    private void nameInUse(Node node, DatabaseState database) {
        String owner = database.facts().get("schema:" + cluster.schema());
        if (owner != null) {
            report.critical("SLONY-076", subject(node), "The name of cluster " + cluster.name() + " is in use in " + node.end() + ".",
                    "There is a schema " + cluster.schema() + " of " + owner + " that is not Slony's; Slony keeps its tables in a schema of that name.",
                    "Rename that schema, or give the cluster another name with the setting cluster of its sets.");
        }
    }

    /** Two databases that say they are one node, and a node that is not the number it is drawn with. */
    private void numbers(Node node) {
        Optional<NodeState> own = cluster.observed(node);
        if (own.isEmpty()) {
            cluster.observed().forEach((end, other) -> {
                boolean taken = node.overridden() && (other.id() == node.id() || other.node(node.id()).isPresent());
                boolean elsewhere = cluster.state().database(end).isPresent() && !end.equals(node.end());
                if (taken && elsewhere && other.id() == node.id()) {
                    report.critical("SLONY-077", subject(node), "The node number " + node.id() + " of " + node.end() + " is taken by " + end + ".",
                            end + " says that it is node " + other.id() + " of cluster " + cluster.name() + ".", "Choose another number in the setting nodes, or leave it out.");
                }
            });
            return;
        }
        cluster.observed().forEach((end, other) -> {
            if (other.id() == own.get().id() && end.compareTo(node.end()) > 0) {
                report.critical("SLONY-077", subject(node), node.end() + " and " + end + " both say that they are node " + other.id() + " of cluster " + cluster.name() + ".",
                        "Numbers are unique in a cluster. Perhaps one is a copy of the other's database, or there are two clusters of that name.",
                        "Take Slony out of the one that does not belong: operation uninstall, or drop schema " + cluster.schema() + " cascade there.");
            }
        });
        if (!wishedNumber(node).map(number -> number == own.get().id()).orElse(true)) {
            report.critical("SLONY-077", subject(node), node.end() + " is node " + own.get().id() + " of cluster " + cluster.name() + ", not " + wishedNumber(node).get()
                    + " as drawn.", "A node keeps its number as long as it lives.", "Correct the setting nodes, or drop the node and establish it again.");
        }
    }

    private Optional<Integer> wishedNumber(Node node) {
        try {
            return Optional.ofNullable(org.howdah.technology.slony.cluster.Overrides.parse(cluster.settings().getOrDefault("nodes", "")).get(node.end()))
                    .filter(text -> text.strip().matches("\\d{1,9}")).map(text -> Integer.valueOf(text.strip()));
        } catch (org.howdah.model.TopologyException malformed) {
            return Optional.empty();
        }
    }

    /** Nodes that do not know each other belong to two clusters of one name. */
    private void strangers() {
        List<Map.Entry<String, NodeState>> all = List.copyOf(cluster.observed().entrySet());
        for (int j = 1; j < all.size(); j++) {
            NodeState other = all.get(j).getValue();
            String end = all.get(j).getKey();
            all.subList(0, j).stream().filter(entry -> entry.getValue().id() != other.id() && entry.getValue().node(other.id()).isEmpty() && other.node(entry.getValue().id()).isEmpty())
                    .findFirst().ifPresent(one -> report.critical("SLONY-076", "database " + end, "The name of cluster " + cluster.name() + " is in use for another cluster in " + end + ".",
                            "Node " + other.id() + " there and node " + one.getValue().id() + " in " + one.getKey() + " do not know each other.",
                            "Give one of them another name with the setting cluster of its sets, or take the other out: operation uninstall."));
        }
        if (cluster.sets().stream().map(TableSet::origin).allMatch(origin -> cluster.state().database(origin.end()).filter(DatabaseState::there).isPresent()
                && cluster.observed(origin).isEmpty())) {
            all.stream().filter(entry -> entry.getValue().sets().stream().anyMatch(set -> set.origin() == entry.getValue().id()))
                    .filter(entry -> cluster.state().database(entry.getKey()).filter(database -> database.facts().containsKey("made:" + cluster.name())).isEmpty())
                    .forEach(entry -> report.critical("SLONY-076", "database " + entry.getKey(),
                            "The name of cluster " + cluster.name() + " is in use for another cluster in " + entry.getKey() + ".",
                            "Node " + entry.getValue().id() + " there is the origin of sets of its own, and no origin that is drawn is a node of that cluster.",
                            "Give yours another name with the setting cluster of its sets; draw theirs with howdah discover; or take theirs out with slonik's uninstall node."));
        }
    }

    /** Nodes that the cluster counts on and that nobody drew: their confirmations are waited for, and the log grows. */
    private void unknownNodes() {
        Map<Integer, String> known = new LinkedHashMap<>();
        Set<Integer> failed = new LinkedHashSet<>();
        cluster.observed().forEach((end, state) -> {
            if (cluster.node(end).map(node -> Live.abandoned(cluster, node)).orElse(false)) {
                return;
            }
            state.nodes().forEach(one -> {
                known.putIfAbsent(one.id(), one.comment());
                if (one.failed()) {
                    failed.add(one.id());
                }
            });
        });
        known.forEach((id, comment) -> {
            boolean found = cluster.observed().values().stream().anyMatch(state -> state.id() == id);
            boolean drawn = cluster.nodes().values().stream().anyMatch(node -> node.id() == id && cluster.state().database(node.end()).filter(DatabaseState::there).isEmpty());
            if (!found && !drawn || failed.contains(id)) {
                report.warning("SLONY-080", "set " + cluster.sets().get(0).name(), "Cluster " + cluster.name() + " still counts on node " + id
                        + (comment.isBlank() ? "" : " (" + comment + ")") + (failed.contains(id) ? ", which was failed over." : ", which is drawn nowhere."),
                        "What it has not confirmed is kept for it, so the logs of the other nodes grow.",
                        "Draw it (howdah discover finds it), or let the others forget it: in slonik, drop node (id = " + id + ", event node = N);");
            }
        });
    }

    private void origins() {
        for (Node node : cluster.nodes().values()) {
            if (Live.abandoned(cluster, node)) {
                List<String> sets = cluster.observed(node).map(state -> state.sets().stream().filter(set -> set.origin() == state.id()).map(set -> set.comment()).toList()).orElse(List.of());
                report.critical("SLONY-079", subject(node), node.end() + " was failed over or dropped, and does not know it" + (sets.isEmpty() ? "." : ": it still takes writes."),
                        "The other nodes of cluster " + cluster.name() + " go on without it" + (sets.isEmpty() ? "." : "; it says that it is the origin of " + String.join(", ", sets)
                                + ". What is written there now is in no other database."),
                        "Keep applications away from it, compare what was written there, then run the operation rejoin on " + node.end() + ".");
            }
        }
        switched(cluster).forEach(report::add);
    }
}
