package org.howdah.technology.slony.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.cluster.TableRef;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.cluster.TableSet.Member;
import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.DatabaseState.TableState;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownMember;

/** Tables and sequences: whether they are there, can be replicated, are alike on both sides, and still have Slony's triggers. */
final class TableChecks {

    private final Cluster cluster;
    private final Report report;

    TableChecks(Cluster cluster, Report report) {
        this.cluster = cluster;
        this.report = report;
    }

    void check() {
        for (TableSet set : cluster.sets()) {
            cluster.state().database(set.origin().end()).filter(DatabaseState::there).ifPresent(origin -> {
                origin(set, origin);
                for (Subscription subscription : cluster.subscriptions(set)) {
                    cluster.state().database(subscription.receiver().end()).filter(DatabaseState::there).ifPresent(receiver -> receiver(set, subscription, origin, receiver));
                }
            });
            members(set);
        }
        cluster.nodes().values().forEach(node -> cluster.observed(node).ifPresent(state -> triggers(node, state)));
    }

    private static String subject(TableSet set) {
        return "set " + set.name();
    }

    private void origin(TableSet set, DatabaseState origin) {
        List<TableRef> missing = new ArrayList<>();
        for (Member member : set.tables()) {
            TableState table = origin.tables().get(member.ref());
            if (table == null) {
                missing.add(member.ref());
            } else if (table.kind().equals("p")) {
                report.critical("SLONY-085", subject(set), "Table " + member.ref() + " is partitioned: Slony-I replicates its partitions, not the table itself.",
                        "It holds no rows of its own, and Slony-I's triggers stand on what holds rows.", "List the partitions in the set instead of the table; each needs its key.");
            } else if (!table.kind().equals("r")) {
                report.critical("SLONY-085", subject(set), member.ref() + " in " + set.origin().end() + " is no table.", "The catalogue says it is " + kind(table.kind()) + ".",
                        "Take it out of the set.");
            } else {
                key(set, member, table);
            }
        }
        for (Member member : set.sequences()) {
            TableState sequence = origin.tables().get(member.ref());
            if (sequence == null) {
                missing.add(member.ref());
            } else if (!sequence.kind().equals("S")) {
                report.critical("SLONY-085", subject(set), member.ref() + " in " + set.origin().end() + " is no sequence.", "The catalogue says it is " + kind(sequence.kind()) + ".",
                        "List it among the tables, or take it out of the set.");
            }
        }
        if (!missing.isEmpty()) {
            report.critical("SLONY-072", subject(set), "What set " + set.name() + " names is not in its origin " + set.origin().end() + ": " + Report.some(missing) + ".",
                    "The catalogue has no table or sequence of that name.", "Correct the name (capitals and blanks need double quotes), create it, or take it out of the set.");
        }
    }

    private static String kind(String letter) {
        return switch (letter) {
        case "r" -> "a table";
        case "p" -> "a partitioned table";
        case "v" -> "a view";
        case "m" -> "a materialized view";
        case "f" -> "a foreign table";
        case "S" -> "a sequence";
        case "i" -> "an index";
        default -> "of the kind " + letter;
        };
    }

    private void key(TableSet set, Member member, TableState table) {
        String used = cluster.observed(set.origin()).flatMap(state -> state.tables().stream().filter(one -> one.ref().equals(member.ref())).findFirst()).map(KnownMember::key)
                .orElse(member.key());
        if (!used.isEmpty()) {
            if (!used.equals(table.primaryKey()) && !table.uniqueKeys().contains(used)) {
                report.critical("SLONY-074", subject(set), "The key " + used + " of table " + member.ref() + " does not identify rows.",
                        "There is no unique index of that name over whole columns that are not null" + (table.uniqueKeys().isEmpty() ? "." : "; there are: "
                                + String.join(", ", table.uniqueKeys()) + "."),
                        "Correct the name in the setting keys, or create the index.");
            }
        } else if (table.primaryKey().isEmpty()) {
            String index = table.uniqueKeys().isEmpty() ? "(2) create a unique index over columns that are not null and name it in the setting keys: {" + member.ref() + ": INDEX}"
                    : "(2) name the unique index " + table.uniqueKeys().get(0) + " in the setting keys: {" + member.ref() + ": " + table.uniqueKeys().get(0) + "}";
            report.critical("SLONY-087", subject(set), "Table " + member.ref() + " has no primary key.",
                    "Slony-I finds the row that was changed by its key; without one it cannot say which row of a receiver to change.",
                    "Three ways out: (1) add a primary key; " + index + "; (3) take it out of the set, or carry it by another technology.");
        }
    }

    private void receiver(TableSet set, Subscription subscription, DatabaseState origin, DatabaseState receiver) {
        boolean subscribed = cluster.observed(subscription.receiver()).flatMap(state -> state.subscription(set.id(), state.id())).isPresent();
        String link = "link " + subscription.id();
        String end = subscription.receiver().end();
        Set<TableRef> replicated = new HashSet<>();
        cluster.observed(subscription.receiver()).ifPresent(state -> {
            state.tables().forEach(member -> replicated.add(member.ref()));
            state.sequences().forEach(member -> replicated.add(member.ref()));
        });
        List<TableRef> missing = new ArrayList<>();
        List<Member> all = new ArrayList<>(set.tables());
        all.addAll(set.sequences());
        for (Member member : all) {
            TableState there = receiver.tables().get(member.ref());
            TableState source = origin.tables().get(member.ref());
            if (there == null && subscribed && replicated.contains(member.ref())) {
                missing.add(member.ref());
            } else if (there != null && source != null) {
                columns(link, end, source, there);
            }
        }
        if (!missing.isEmpty()) {
            report.critical("SLONY-072", link, "Replicated tables are missing in " + end + ": " + Report.some(missing) + ".",
                    "They were dropped there. The next change of one of them stops everything that comes after it.",
                    "Create them again with the same columns, then run the operation resync on the table.");
        }
    }

    private void columns(String link, String end, TableState source, TableState there) {
        if (!source.kind().equals(there.kind()) && !(source.kind().equals("r") && there.kind().equals("p"))) {
            report.critical("SLONY-073", link, source.ref() + " is " + kind(there.kind()) + " in " + end + ", and " + kind(source.kind()) + " at the origin.",
                    "Rows cannot be copied into it.", "Rename it there; the plan then makes the right one.");
            return;
        }
        if (source.kind().equals("S")) {
            return;
        }
        Map<String, String> wanted = types(source);
        Map<String, String> found = types(there);
        List<String> differences = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        wanted.forEach((name, type) -> {
            if (!found.containsKey(name)) {
                differences.add(name + " is missing");
            } else if (!plain(type).equals(plain(found.get(name)))) {
                differences.add(name + " is " + plain(found.get(name)) + " instead of " + plain(type));
            } else if (!type.endsWith(" not null") && found.get(name).endsWith(" not null")) {
                differences.add(name + " may not be null");
            }
        });
        found.forEach((name, type) -> {
            if (!wanted.containsKey(name)) {
                (type.endsWith(" not null") ? differences : extra).add(name + " is there besides" + (type.endsWith(" not null") ? " and may not be null" : ""));
            }
        });
        if (!differences.isEmpty()) {
            report.critical("SLONY-073", link, "Table " + source.ref() + " has other columns in " + end + " than at the origin.", Report.some(differences) + ". The copy, or the next change of it, fails.",
                    "Alter the table there so that it is as at the origin, or move it away: the plan then makes it.");
        } else if (!extra.isEmpty()) {
            report.info("SLONY-073", link, "Table " + source.ref() + " has more columns in " + end + " than at the origin.", Report.some(extra) + ". They keep their default there.",
                    "Nothing, where that is on purpose.");
        }
    }

    private static Map<String, String> types(TableState table) {
        Map<String, String> types = new LinkedHashMap<>();
        table.columns().forEach(column -> types.put(DatabaseState.columnName(column), DatabaseState.columnType(column)));
        return types;
    }

    private static String plain(String type) {
        return type.endsWith(" not null") ? type.substring(0, type.length() - 9) : type;
    }

    /** Drawn and replicated members that differ, and receivers that have others than the origin. */
    private void members(TableSet set) {
        Optional<NodeState> origin = cluster.observed(set.origin()).filter(state -> state.set(set.id()).isPresent());
        if (origin.isEmpty()) {
            return;
        }
        Set<TableRef> there = refs(origin.get(), set.id());
        Set<TableRef> drawn = new LinkedHashSet<>();
        set.tables().forEach(member -> drawn.add(member.ref()));
        set.sequences().forEach(member -> drawn.add(member.ref()));
        List<TableRef> toAdd = drawn.stream().filter(ref -> !there.contains(ref)).toList();
        List<TableRef> toDrop = there.stream().filter(ref -> !drawn.contains(ref)).toList();
        if (!toAdd.isEmpty() || !toDrop.isEmpty()) {
            report.warning("SLONY-070", subject(set), "Set " + set.name() + " has other tables than drawn.",
                    (toAdd.isEmpty() ? "" : "Drawn and not replicated: " + Report.some(toAdd) + ". ") + (toDrop.isEmpty() ? "" : "Replicated and not drawn: " + Report.some(toDrop) + "."),
                    "Plan and apply brings it to what is drawn; or draw what is there.");
        }
        for (Subscription subscription : cluster.subscriptions(set)) {
            Optional<NodeState> receiver = cluster.observed(subscription.receiver());
            if (receiver.flatMap(state -> state.subscription(set.id(), state.id())).filter(NodeState.KnownSubscription::active).isEmpty()) {
                continue;
            }
            Set<TableRef> here = refs(receiver.get(), set.id());
            List<TableRef> lacking = there.stream().filter(ref -> !here.contains(ref)).toList();
            List<TableRef> surplus = here.stream().filter(ref -> !there.contains(ref)).toList();
            if (!lacking.isEmpty() || !surplus.isEmpty()) {
                report.warning("SLONY-071", "link " + subscription.id(), subscription.receiver().end() + " has other tables in set " + set.name() + " than the origin.",
                        (lacking.isEmpty() ? "" : "Not there yet: " + Report.some(lacking) + ". ") + (surplus.isEmpty() ? "" : "Still there: " + Report.some(surplus) + "."),
                        "It follows when the events arrive; where it stays so for minutes, look for events that do not arrive.");
            }
        }
    }

    private static Set<TableRef> refs(NodeState state, int set) {
        Set<TableRef> refs = new LinkedHashSet<>();
        state.tables().stream().filter(member -> member.set() == set).forEach(member -> refs.add(member.ref()));
        state.sequences().stream().filter(member -> member.set() == set).forEach(member -> refs.add(member.ref()));
        return refs;
    }

    private void triggers(Node node, NodeState state) {
        for (NodeState.KnownSet set : state.sets()) {
            boolean origin = set.origin() == state.id();
            boolean member = origin || state.subscription(set.id(), state.id()).filter(NodeState.KnownSubscription::active).isPresent();
            if (!member) {
                continue;
            }
            List<TableRef> gone = new ArrayList<>();
            List<TableRef> off = new ArrayList<>();
            for (KnownMember one : state.tables()) {
                if (one.set() == set.id()) {
                    (one.oid() ? one.trigger() ? new ArrayList<TableRef>() : off : gone).add(one.ref());
                }
            }
            state.sequences().stream().filter(one -> one.set() == set.id() && !one.oid()).forEach(one -> gone.add(one.ref()));
            String name = cluster.sets().stream().filter(one -> one.id() == set.id()).map(TableSet::name).findFirst().orElse(set.comment());
            if (!gone.isEmpty()) {
                report.critical("SLONY-068", NodeChecks.subject(node), "Set " + name + " holds what is not there any more in " + node.end() + ": " + Report.some(gone) + ".",
                        "It was dropped or renamed" + (origin ? ", or made anew: what is written into a new table of that name is not replicated." : ", or made anew there."),
                        "Take it out of the set and put it in again by two plans; next time change tables with the operation execute.");
            }
            if (!off.isEmpty() && origin) {
                report.critical("SLONY-069", NodeChecks.subject(node), "Changes of " + Report.some(off) + " at the origin " + node.end() + " are not logged.",
                        "Slony's trigger " + cluster.schema() + "_logtrigger is missing or disabled there; what is written since is lost for all receivers.",
                        "Enable it (alter table … enable trigger \"" + cluster.schema() + "_logtrigger\"), or take the table out of the set and in again; then compare with howdah verify and use the operation resync.");
            } else if (!off.isEmpty()) {
                report.critical("SLONY-069", NodeChecks.subject(node), Report.some(off) + " can be written to in the receiver " + node.end() + ".",
                        "Slony's trigger " + cluster.schema() + "_denyaccess is missing or disabled there; what is written there makes it differ from the origin, and may stop replication.",
                        "Enable it (alter table … enable trigger \"" + cluster.schema() + "_denyaccess\"), then compare with howdah verify.");
            }
            if (set.locked() && origin) {
                report.critical("SLONY-081", cluster.set(name).isPresent() ? "set " + name : NodeChecks.subject(node), "Set " + name + " is locked: nobody can write to its tables.",
                        "LOCK SET was run at " + node.end() + ", and neither MOVE SET nor UNLOCK SET followed.",
                        "Where no move is under way, open it again in slonik: unlock set (id = " + set.id() + ", origin = " + state.id() + ");");
            }
        }
    }
}
