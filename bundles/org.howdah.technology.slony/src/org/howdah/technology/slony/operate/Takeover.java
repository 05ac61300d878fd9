package org.howdah.technology.slony.operate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Topology;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.state.SlonyState;

/**
 * Who takes over from whom in a cluster, worked out of the drawing alone, so that the plan and the drawing that follows it agree.
 *
 * @param failed nodes that are lost
 * @param left the others
 * @param backups for each lost node the one that takes its place, by end
 * @param problem why it cannot be; empty where it can
 */
record Takeover(List<Node> failed, List<Node> left, Map<String, Node> backups, String problem) {

    /** @param to ends or servers that may become an origin; empty where the drawing leaves no choice */
    static Takeover of(Cluster cluster, Set<String> servers, String to) {
        List<Node> failed = cluster.nodes().values().stream().filter(node -> servers.contains(node.server())).toList();
        List<Node> left = cluster.nodes().values().stream().filter(node -> !servers.contains(node.server())).toList();
        Map<String, Node> backups = new LinkedHashMap<>();
        for (Node lost : failed) {
            List<TableSet> sets = sets(cluster, lost);
            if (!sets.isEmpty()) {
                List<Node> can = candidates(cluster, lost, left);
                List<Node> chosen = to.isEmpty() ? can : can.stream().filter(node -> named(to, node)).toList();
                String names = String.join(", ", sets.stream().map(TableSet::name).toList());
                if (chosen.size() != 1) {
                    return new Takeover(failed, left, backups, can.isEmpty()
                            ? "No database that is left receives " + (sets.size() == 1 ? "set " : "all of the sets ") + names + " straight from " + lost.end()
                                    + " and forwards: only such a one can take over."
                            : (to.isEmpty() ? "Several can take over from " : to + " does not say for certain who takes over from ") + lost.end() + ": "
                                    + String.join(", ", can.stream().map(Node::end).toList()) + ". Say which with to=" + can.get(0).end() + ".");
                }
                backups.put(lost.end(), chosen.get(0));
            }
        }
        for (Node lost : failed) {
            if (!backups.containsKey(lost.end()) && !left.isEmpty()) {
                backups.put(lost.end(), standIn(cluster, lost, left, backups));
            }
        }
        return new Takeover(failed, left, backups, left.isEmpty() ? "Nothing of cluster " + cluster.name() + " would be left." : "");
    }

    static List<TableSet> sets(Cluster cluster, Node origin) {
        return cluster.sets().stream().filter(set -> set.origin().equals(origin)).toList();
    }

    /** Those that receive every set of a node straight from it, and forward. */
    static List<Node> candidates(Cluster cluster, Node lost, Collection<Node> left) {
        List<Node> can = new ArrayList<>(left);
        for (TableSet set : sets(cluster, lost)) {
            List<Node> direct = cluster.subscriptions(set).stream().filter(one -> one.provider().equals(lost) && one.forward()).map(Subscription::receiver).toList();
            can.retainAll(direct);
        }
        return can;
    }

    private static boolean named(String to, Node node) {
        return Arrays.stream(to.split(",")).map(String::strip).anyMatch(one -> one.equals(node.end()) || one.equals(node.server()));
    }

    /** For a lost node that was the origin of nothing: one that has all it passed on, and does not itself hang on it. */
    private static Node standIn(Cluster cluster, Node lost, List<Node> left, Map<String, Node> backups) {
        List<Node> can = new ArrayList<>(left);
        List<Node> origins = new ArrayList<>();
        for (Subscription fed : cluster.subscriptions().stream().filter(one -> one.provider().equals(lost)).toList()) {
            Node origin = backups.getOrDefault(fed.set().origin().end(), fed.set().origin());
            origins.add(origin);
            can.removeIf(node -> !node.equals(origin) && cluster.subscriptions(fed.set()).stream()
                    .noneMatch(one -> one.receiver().equals(node) && one.forward() && left.contains(one.provider())));
        }
        return origins.stream().filter(can::contains).findFirst().or(() -> can.stream().findFirst()).or(() -> backups.values().stream().findFirst()).orElse(left.get(0));
    }

    Optional<Node> backup(Node lost) {
        return Optional.ofNullable(backups.get(lost.end()));
    }

    /** The origin of a set afterwards. */
    Node origin(TableSet set) {
        return backups.getOrDefault(set.origin().end(), set.origin());
    }

    /**
     * Who feeds a receiver that is left, of a set, afterwards. What Slony makes of it is the same: whoever was fed by a lost node is fed
     * by that node's backup.
     */
    Node provider(Subscription one) {
        Node backup = backups.get(one.provider().end());
        return backup == null ? one.provider() : backup.equals(one.receiver()) ? origin(one.set()) : backup;
    }

    /** The drawing afterwards: lost nodes stay in it, as receivers of the one that took over, so that they can rejoin. */
    static void rewrite(Topology copy, Set<String> servers, String to) {
        for (Cluster cluster : Clusters.of(copy, SlonyState.EMPTY)) {
            Takeover takeover = of(cluster, servers, to);
            if (takeover.failed().isEmpty() || !takeover.problem().isEmpty()) {
                continue;
            }
            for (TableSet set : cluster.sets()) {
                String before = set.origin().end();
                Node origin = takeover.origin(set);
                for (Subscription one : cluster.subscriptions(set)) {
                    Link link = one.link();
                    if (one.receiver().equals(origin)) {
                        link.setFrom(origin.end());
                        link.setTo(before);
                        MoveSet.forget(link, SlonySettings.ARCHIVE.key());
                        MoveSet.forget(link, SlonySettings.OMIT_COPY.key());
                    } else {
                        link.setFrom(servers.contains(one.receiver().server()) && takeover.backup(one.provider()).isPresent() ? origin.end() : takeover.provider(one).end());
                    }
                }
                Topologies.set(copy, set.name()).map(ReplicationSet.class::cast).ifPresent(element -> element.setOrigin(origin.end()));
            }
        }
    }
}
