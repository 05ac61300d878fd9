package org.howdah.technology.slony.operate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.technology.Finding.Severity;
import org.howdah.technology.PlanContext;
import org.howdah.technology.SettingType;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.slonik.Slonik;

/** What operations on one table of a set share: which table, which receivers, how long writes may be held up. */
record Tables(Cluster cluster, TableSet set, TableSet.Member table, Node origin, List<Node> receivers, Duration pause, Duration timeout) {

    static final SettingType TABLE = SettingType.text("table", "", "The table, as in the set: public.orders");
    static final SettingType AT = SettingType.ends("at", "Receivers it is done to, as server/database with commas between; all of the set where left out");
    static final SettingType PAUSE = SettingType.duration("pause", "60 s", Duration.ofSeconds(1), Duration.ofHours(2),
            "How long it may take until the table stands still everywhere: for the lock at the origin, and for a receiver to catch up; writes to this table wait meanwhile");
    static final SettingType TIMEOUT = SettingType.duration("timeout", "1 h", Duration.ofSeconds(10), Duration.ofDays(2), "How long the whole may take");

    /** Empty where something is missing or stands in the way, which is reported. */
    static Optional<Tables> of(String subject, Map<String, String> arguments, PlanContext context) {
        Cluster cluster = Live.ofSet(subject, context).orElseThrow();
        TableSet set = cluster.set(subject).orElseThrow();
        Node origin = Live.origin(cluster, set).orElseThrow();
        String name = Live.argument(arguments, TABLE);
        Optional<TableSet.Member> table = Reach.table(set, name);
        if (table.isEmpty()) {
            Live.report(context, "116", Severity.CRITICAL, "set " + subject, name.isEmpty() ? "Which table is not said." : name + " is no table of set " + subject + ".",
                    "The set holds " + shown(set) + ".", "Say table=" + (set.tables().isEmpty() ? "schema.name" : set.tables().get(0).ref().shown()) + ".");
            return Optional.empty();
        }
        List<Node> all = Reach.receivers(cluster, set);
        List<Node> chosen = new java.util.ArrayList<>();
        for (String end : Live.argument(arguments, AT).split(",")) {
            Optional<Node> node = Live.node(cluster, end.strip()).filter(all::contains);
            if (node.isPresent()) {
                chosen.add(node.get());
            } else if (!end.isBlank()) {
                Live.report(context, "117", Severity.CRITICAL, "set " + subject, end.strip() + " is no active receiver of set " + subject + ".",
                        "Its active receivers are " + String.join(", ", all.stream().map(Node::end).toList()) + ".", "Name one of these.");
                return Optional.empty();
            }
        }
        List<Node> receivers = chosen.isEmpty() ? all : List.copyOf(chosen);
        for (Node node : receivers) {
            Daemons.problem(cluster, node).ifPresent(why -> Live.report(context, "095", Severity.CRITICAL, "database " + node.end(), "No slon runs for " + node.end() + ".", why,
                    "It can never catch up with the origin. Start it with the operation resume on " + node.server() + ", or plan and apply."));
        }
        if (receivers.isEmpty()) {
            Live.report(context, "117", Severity.CRITICAL, "set " + subject, "Set " + subject + " has no active receiver.", "No copy of the set is finished.", "Plan and apply first.");
            return Optional.empty();
        }
        return Optional.of(new Tables(cluster, set, table.get(), origin, receivers, Duration.ofMillis(Live.millis(arguments, PAUSE)),
                Duration.ofMillis(Live.millis(arguments, TIMEOUT))));
    }

    private static String shown(TableSet set) {
        List<String> names = set.tables().stream().limit(8).map(member -> member.ref().shown()).toList();
        return String.join(", ", names) + (set.tables().size() > 8 ? " and " + (set.tables().size() - 8) + " more" : "");
    }

    TableFence fence(PlanContext context) {
        return new TableFence(cluster, table, origin, receivers, new Slonik(context), pause);
    }

    String names() {
        return String.join(", ", receivers.stream().map(Node::end).toList());
    }

    /** Key of the note that a receiver's own registry holds, with its clock's time. */
    String note(String operation) {
        return "howdah." + operation + "." + ExecuteScript.hash(table.ref().shown());
    }
}
