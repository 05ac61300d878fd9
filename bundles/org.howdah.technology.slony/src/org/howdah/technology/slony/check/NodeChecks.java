package org.howdah.technology.slony.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.operate.Live;
import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.DatabaseState.Presence;
import org.howdah.technology.slony.state.NodeState;

/** Nodes: whether they can be read, are who they should be, and have the same Slony. */
final class NodeChecks {

    private final Cluster cluster;
    private final Observation observed;
    private final Report report;

    NodeChecks(Cluster cluster, Observation observed, Report report) {
        this.cluster = cluster;
        this.observed = observed;
        this.report = report;
    }

    void check() {
        for (Node node : cluster.nodes().values()) {
            cluster.state().database(node.end()).ifPresent(database -> {
                unread(node, database);
                software(node, database);
                nameInUse(node, database);
            });
            numbers(node);
        }
        strangers();
        versions();
        unknownNodes();
        origins();
    }

    static String subject(Node node) {
        return "database " + node.end();
    }

    private String called(Node node) {
        return "Node " + node.id() + " (" + node.end() + ") of cluster " + cluster.name();
    }

    private void unread(Node node, DatabaseState database) {
        String problem = database.presence() == Presence.UNKNOWN ? database.problem() : database.facts().getOrDefault("problem:" + cluster.name(), "");
        if (database.presence() != Presence.UNKNOWN && problem.isEmpty()) {
            return;
        }
        List<String> sets = cluster.sets().stream().filter(set -> set.origin().equals(node)).map(TableSet::name).toList();
        String feeds = String.join(", ", cluster.subscriptions().stream().filter(one -> one.provider().equals(node)).map(one -> one.receiver().end()).distinct().toList());
        String meaning = sets.isEmpty() ? feeds.isEmpty() ? "Changes for it gather at the other nodes until it is back." : "It feeds " + feeds + ", which get nothing meanwhile."
                : "It is the origin of " + String.join(", ", sets) + ": nothing of that can be written or arrive anywhere.";
        report.critical("SLONY-050", subject(node), called(node) + " cannot be read.", problem + " " + meaning, "Bring host " + node.host() + " and server " + node.server()
                + " back; daemons go on by themselves. If it is lost for good, use the operation " + (sets.isEmpty() ? "drop-node." : "failover."));
    }

    private void software(Node node, DatabaseState database) {
        ServerState server = observed.server(node.server()).orElse(null);
        if (database.facts().containsKey("hostProblem") || server == null || server.presence() == ServerState.Presence.UNKNOWN) {
            return;
        }
        int major = server.majorVersion();
        List<String> missing = new ArrayList<>();
        List<String> packages = new ArrayList<>();
        if (!database.software().containsKey("library")) {
            missing.add("the library slony1_funcs of the server");
            packages.add("postgresql-" + (major > 0 ? major : "VERSION") + "-slony1-2");
        }
        if (!database.software().containsKey("slon")) {
            missing.add("the daemon slon");
            packages.add("slony1-2-bin");
        }
        if (!missing.isEmpty()) {
            report.critical("SLONY-086", "host " + node.host(), "Slony-I is not installed on host " + node.host() + ": " + String.join(" and ", missing)
                    + (missing.size() > 1 ? " are" : " is") + " missing.", called(node) + " needs " + (missing.size() > 1 ? "them" : "it") + ".",
                    "Install there: " + String.join(" ", packages) + ".");
        }
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
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                NodeState one = all.get(i).getValue();
                NodeState other = all.get(j).getValue();
                if (one.id() != other.id() && one.node(other.id()).isEmpty() && other.node(one.id()).isEmpty()) {
                    report.critical("SLONY-076", "database " + all.get(j).getKey(), "The name of cluster " + cluster.name() + " is in use for another cluster in "
                            + all.get(j).getKey() + ".", "Node " + other.id() + " there and node " + one.id() + " in " + all.get(i).getKey() + " do not know each other.",
                            "Give one of them another name with the setting cluster of its sets, or take the other out: operation uninstall.");
                }
            }
        }
    }

    private void versions() {
        Map<String, List<String>> byVersion = new LinkedHashMap<>();
        cluster.observed().forEach((end, node) -> byVersion.computeIfAbsent(node.version(), version -> new ArrayList<>()).add(end));
        if (byVersion.size() > 1) {
            String shown = String.join("; ", byVersion.entrySet().stream().map(entry -> entry.getKey() + " in " + String.join(", ", entry.getValue())).toList());
            report.critical("SLONY-075", "database " + byVersion.values().iterator().next().get(0), "The nodes of cluster " + cluster.name() + " have different versions of Slony-I.",
                    "Their schemas say: " + shown + ". A daemon refuses to work with a node of another version.",
                    "Bring all to one version: install the same packages everywhere, stop the daemons, and run in slonik for each node: update functions (id = N);");
        }
        for (Node node : cluster.nodes().values()) {
            DatabaseState database = cluster.state().database(node.end()).orElse(null);
            String schema = cluster.observed(node).map(NodeState::version).orElse("");
            if (database == null) {
                continue;
            }
            String programs = database.software().getOrDefault("programs", "");
            String library = database.software().getOrDefault("library", "");
            Set<String> differing = new LinkedHashSet<>(List.of(schema, programs, library));
            differing.remove("");
            if (differing.size() > 1) {
                report.critical("SLONY-075", "host " + node.host(), "Slony-I has different versions on host " + node.host() + ".", "The daemon is "
                        + (programs.isEmpty() ? "missing" : programs) + ", the server's library " + (library.isEmpty() ? "missing" : library) + ", the schema in " + node.end() + " "
                        + (schema.isEmpty() ? "not there" : schema) + ".", "Install packages of one version; then run in slonik: update functions (id = " + node.id() + ");");
            }
        }
        Set<String> wished = new LinkedHashSet<>();
        cluster.nodes().values().forEach(node -> cluster.state().database(node.end()).map(database -> database.software().get("library")).ifPresent(wished::add));
        if (cluster.observed().isEmpty() && wished.size() > 1) {
            report.critical("SLONY-075", "host " + cluster.nodes().values().iterator().next().host(), "The hosts of cluster " + cluster.name() + " have different versions of Slony-I.",
                    "Their servers' libraries are " + String.join(", ", wished) + ".", "Install the same version of the packages on all of them.");
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
        for (TableSet set : cluster.sets()) {
            cluster.observed().forEach((end, state) -> {
                boolean says = state.set(set.id()).filter(one -> one.origin() == state.id()).isPresent();
                boolean counts = cluster.node(end).map(node -> !Live.abandoned(cluster, node)).orElse(true);
                if (says && counts && !end.equals(set.origin().end())) {
                    report.critical("SLONY-078", "set " + set.name(), "Set " + set.name() + " is drawn with the origin " + set.origin().end() + ", and is written at " + end + ".",
                            end + " says itself that it is the origin. Changing the origin is a switch of writers, which a plan never does silently.",
                            "To switch, draw the origin as it is (" + end + ") and use the operation move-set; or draw what is there.");
                }
            });
        }
    }
}
