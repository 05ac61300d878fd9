package org.howdah.technology.slony.check;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.model.TopologyException;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Descriptor;
import org.howdah.technology.SettingType;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.SlonyTechnology;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Overrides;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.cluster.TableRef;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.plan.Preflight;
import org.howdah.technology.slony.state.SlonyState;

/** What is to be said of the drawing alone: settings, numbers, overrides, subscriptions that cannot work. What holds for any technology is said by the model. */
final class Design {

    /** Slony's triggers are called after the cluster: _NAME_truncatetrigger must fit into 63 bytes. */
    private static final int LONGEST_NAME = 46;

    private final Topology topology;
    private final Descriptor descriptor;
    private final Report report;

    Design(Topology topology, Descriptor descriptor, Report report) {
        this.topology = topology;
        this.descriptor = descriptor;
        this.report = report;
    }

    void check() {
        for (ReplicationSet set : topology.getSets()) {
            if (SlonyTechnology.ID.equals(set.getTechnology())) {
                settings("set " + set.getId(), "a set of Slony-I", set.getSettings(), descriptor.setSettings());
                maps(set);
            }
        }
        for (Link link : topology.getLinks()) {
            if (SlonyTechnology.ID.equals(link.getTechnology())) {
                settings("link " + link.getId(), "a subscription of Slony-I", link.getSettings(), descriptor.settings());
            }
        }
        for (Cluster cluster : Clusters.of(topology, SlonyState.EMPTY)) {
            name(cluster);
            contradictions(cluster);
            numbers(cluster);
            overrides(cluster);
            subscriptions(cluster);
        }
    }

    private void settings(String subject, String what, List<Setting> settings, List<SettingType> types) {
        for (Setting setting : settings) {
            Optional<SettingType> type = types.stream().filter(one -> one.key().equals(setting.getKey())).findFirst();
            String value = setting.getValue() == null ? "" : setting.getValue();
            if (type.isEmpty()) {
                report.warning("SLONY-001", subject, "There is no setting " + setting.getKey() + " of " + what + ".", "It is kept and has no effect.", "Remove it, or correct its name.");
            } else if (type.get().problem(value).isPresent()) {
                report.critical("SLONY-002", subject, "Setting " + setting.getKey() + " " + type.get().problem(value).get() + ": " + value + ".", type.get().doc() + ".",
                        "Correct it, or remove it for the default" + (type.get().defaultValue().isEmpty() ? "." : " " + type.get().defaultValue() + "."));
            } else if (type.get().kind() == SettingType.Kind.PATH && !value.isEmpty() && (!value.startsWith("/") && type.get() != SlonySettings.ARCHIVE || value.chars().anyMatch(c -> c < 32))) {
                report.critical("SLONY-002", subject, "Setting " + setting.getKey() + " is not an absolute path: " + value + ".",
                        "The daemon would look for it in the folder it was started in.", "Begin it with a slash.");
            }
        }
    }

    private void maps(ReplicationSet set) {
        for (SettingType type : List.of(SlonySettings.NODES, SlonySettings.PATHS, SlonySettings.KEYS)) {
            String text = Topologies.setting(set.getSettings(), type.key()).orElse("");
            try {
                Overrides.parse(text);
            } catch (TopologyException malformed) {
                report.critical("SLONY-003", "set " + set.getId(), "Setting " + type.key() + " cannot be read: " + text + ".", malformed.getMessage(),
                        "Write it as {name: value, …}; names with colons, commas or braces in quotes.");
            }
        }
    }

    private static Map<String, String> map(Cluster cluster, ReplicationSet set, SettingType type) {
        try {
            return Overrides.parse(Topologies.setting(set.getSettings(), type.key()).orElse(""));
        } catch (TopologyException said) {
            return Map.of();
        }
    }

    private static String first(Cluster cluster) {
        return "set " + cluster.sets().get(0).name();
    }

    private void name(Cluster cluster) {
        if (cluster.sets().isEmpty()) {
            return;
        }
        int bytes = cluster.name().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_NAME) {
            report.critical("SLONY-004", first(cluster), "The name of cluster " + cluster.name() + " is too long: " + bytes + " bytes, of at most " + LONGEST_NAME + ".",
                    "Slony's triggers are called after it, and a name in PostgreSQL has 63 bytes.", "Give a shorter one in the setting cluster.");
        } else {
            Preflight.name(cluster).ifPresent(report::add);
        }
    }

    /** Settings that hold for all of a cluster and say different things in its sets. */
    private void contradictions(Cluster cluster) {
        for (SettingType type : List.of(SlonySettings.ROLE, SlonySettings.SYNC_INTERVAL, SlonySettings.SYNC_TIMEOUT, SlonySettings.GROUP_SIZE, SlonySettings.LOG_LEVEL,
                SlonySettings.COPY_TIMEOUT)) {
            Map<String, String> values = new LinkedHashMap<>();
            cluster.sets().forEach(set -> Topologies.setting(set.element().getSettings(), type.key()).filter(value -> !value.isBlank())
                    .ifPresent(value -> values.merge(value.strip(), set.name(), (one, other) -> one + ", " + other)));
            if (values.size() > 1) {
                report.critical("SLONY-005", first(cluster), "The sets of cluster " + cluster.name() + " contradict each other in the setting " + type.key() + ".",
                        String.join("; ", values.entrySet().stream().map(entry -> entry.getKey() + " in " + entry.getValue()).toList())
                                + ". It holds for the whole cluster: each node has one daemon for all sets.",
                        "Say it in one set, or the same in all.");
            }
        }
        for (SettingType type : List.of(SlonySettings.NODES, SlonySettings.PATHS, SlonySettings.KEYS)) {
            Map<String, String> seen = new HashMap<>();
            for (TableSet set : cluster.sets()) {
                map(cluster, set.element(), type).forEach((key, value) -> {
                    String other = seen.putIfAbsent(key, value);
                    if (other != null && !other.equals(value)) {
                        report.critical("SLONY-005", "set " + set.name(), "The sets of cluster " + cluster.name() + " contradict each other in the setting " + type.key() + ".",
                                key + " is " + other + " in one and " + value + " in set " + set.name() + ".", "Say it in one set, or the same in all.");
                    }
                });
            }
        }
    }

    private void numbers(Cluster cluster) {
        Map<Integer, String> nodes = new HashMap<>();
        for (Node node : cluster.nodes().values()) {
            String other = nodes.putIfAbsent(node.id(), node.end());
            if (other != null) {
                report.critical("SLONY-006", first(cluster), "Node number " + node.id() + " is given to " + other + " and to " + node.end() + ".",
                        "The number of a node is unique in its cluster.", "Correct the setting nodes; numbers that are left out are worked out.");
            }
        }
        Map<Integer, String> sets = new HashMap<>();
        for (TableSet set : cluster.sets()) {
            String other = sets.putIfAbsent(set.id(), set.name());
            if (other != null) {
                report.critical("SLONY-007", "set " + set.name(), "Set number " + set.id() + " is given to set " + other + " and to set " + set.name() + ".",
                        "The number of a set is unique in its cluster.", "Correct the setting setId, or leave it out.");
            }
        }
    }

    /** Overrides of what is not there, or with what cannot be. */
    private void overrides(Cluster cluster) {
        for (TableSet set : cluster.sets()) {
            String subject = "set " + set.name();
            map(cluster, set.element(), SlonySettings.NODES).forEach((end, number) -> {
                if (cluster.node(end).isEmpty()) {
                    report.warning("SLONY-008", subject, "The setting nodes names " + end + ", which is no node of cluster " + cluster.name() + ".",
                            "Nodes are: " + String.join(", ", cluster.nodes().keySet()) + ".", "Correct it, or take it out.");
                } else if (!number.strip().matches("[1-9]\\d{0,8}")) {
                    report.critical("SLONY-008", subject, "The setting nodes gives " + end + " the number " + number + ".", "A node's number is a whole number from 1.", "Correct it.");
                }
            });
            map(cluster, set.element(), SlonySettings.PATHS).forEach((way, conninfo) -> {
                String[] ends = way.split(" > ", -1);
                if (ends.length != 2 || cluster.node(ends[0].strip()).isEmpty() || cluster.node(ends[1].strip()).isEmpty() || ends[0].strip().equals(ends[1].strip())) {
                    report.warning("SLONY-008", subject, "The setting paths names the way " + way + ", which does not join two nodes of cluster " + cluster.name() + ".",
                            "A way is written from the client to the server: " + cluster.nodes().keySet().iterator().next() + " > other/database.", "Correct it, or take it out.");
                } else if (!conninfo.strip().equals("none") && org.howdah.technology.postgresql.ConnInfo.parse(conninfo).isEmpty()) {
                    report.critical("SLONY-008", subject, "The setting paths cannot be read for the way " + way + ": " + conninfo.replaceAll("(?i)password=\\S+", "password=***") + ".",
                            "It takes what differs, as in host=10.0.0.5 port=6432, or none.", "Correct it.");
                } else if (conninfo.matches("(?is).*\\b(ssl)?password\\s*=.*")) {
                    report.critical("SLONY-009", subject, "The setting paths holds a password for the way " + way + ".",
                            "A topology file is read by many; a path is stored in every database of the cluster.", "Take it out; the password stands in the password file of the daemon's host.");
                }
            });
            Set<String> tables = new java.util.HashSet<>();
            set.tables().forEach(member -> tables.add(member.ref().shown()));
            map(cluster, set.element(), SlonySettings.KEYS).keySet().forEach(table -> {
                TableRef ref = TableRef.parse(table);
                if (ref == null || cluster.sets().stream().flatMap(one -> one.tables().stream()).noneMatch(member -> member.ref().equals(ref))) {
                    report.warning("SLONY-008", subject, "The setting keys names " + table + ", which is no table of cluster " + cluster.name() + ".", "It has no effect.",
                            "Correct it, or take it out.");
                }
            });
        }
    }

    private void subscriptions(Cluster cluster) {
        for (Subscription subscription : cluster.subscriptions()) {
            String link = "link " + subscription.id();
            cluster.subscriptions(subscription.set()).stream().filter(feeder -> feeder.receiver().equals(subscription.provider()) && !feeder.forward()).forEach(
                    feeder -> report.critical("SLONY-010", "link " + feeder.id(), feeder.receiver().end() + " feeds " + subscription.receiver().end() + " and does not forward.",
                            "A receiver that others receive from must keep the changes for them.", "Set forward to true on link " + feeder.id() + "."));
            if (cluster.path(subscription.receiver(), subscription.provider()).isEmpty()) {
                report.critical("SLONY-011", link, subscription.receiver().end() + " receives from " + subscription.provider().end() + ", and the setting paths says that there is no way.",
                        "The daemon of the receiver connects to the provider to fetch the changes.", "Take the way out of the setting paths, or receive from another node.");
            }
            if (cluster.path(subscription.provider(), subscription.receiver()).isEmpty() && !reachable(cluster, subscription.provider(), subscription.receiver())) {
                report.critical("SLONY-011", link, "The confirmations of " + subscription.receiver().end() + " cannot get back to " + subscription.provider().end() + ".",
                        "The setting paths leaves no way, not even over other nodes; the log at the provider would grow for ever.", "Leave at least one way in each direction.");
            }
            cluster.subscriptions(subscription.set()).stream().takeWhile(other -> other != subscription).filter(other -> other.receiver().equals(subscription.receiver())).findFirst()
                    .ifPresent(other -> report.critical("SLONY-014", link, "Set " + subscription.set().name() + " reaches " + subscription.receiver().end() + " by two links, "
                            + other.id() + " and " + subscription.id() + ".", "A receiver has one provider for a set.", "Remove one of them."));
            cluster.subscriptions().stream().takeWhile(other -> other != subscription)
                    .filter(other -> other.receiver().equals(subscription.receiver()) && other.set().origin().equals(subscription.set().origin()))
                    .filter(other -> !other.set().equals(subscription.set()) && !other.provider().equals(subscription.provider())).findFirst()
                    .ifPresent(other -> report.critical("SLONY-015", link, subscription.receiver().end() + " receives sets of " + subscription.set().origin().end() + " from two providers: "
                            + other.provider().end() + " (link " + other.id() + ") and " + subscription.provider().end() + ".",
                            "Slony-I carries all sets of one origin to a receiver along one way, and refuses a second one.", "Let both links come from the same node."));
            if (subscription.omitCopy() && subscription.set().tables().isEmpty()) {
                report.warning("SLONY-012", link, "There is nothing to leave out of the copy.", "Set " + subscription.set().name() + " has no tables.", "Take omitCopy out.");
            }
        }
        Map<Node, Set<String>> archives = new LinkedHashMap<>();
        cluster.subscriptions().stream().filter(one -> !one.archive().isEmpty())
                .forEach(one -> archives.computeIfAbsent(one.receiver(), node -> new java.util.TreeSet<>()).add(one.archive()));
        archives.forEach((node, folders) -> {
            if (folders.size() > 1) {
                report.critical("SLONY-013", "database " + node.end(), "The subscriptions of " + node.end() + " name different archive folders: " + String.join(", ", folders) + ".",
                        "A node has one daemon, which writes one archive of all sets.", "Name the same folder in all of them, or in one.");
            }
        });
    }

    /** Whether events can get from one node to another over others. */
    private static boolean reachable(Cluster cluster, Node client, Node origin) {
        return cluster.nodes().values().stream().anyMatch(other -> cluster.path(client, other).isPresent() && cluster.path(other, origin).isPresent());
    }
}
