package org.howdah.technology.slony.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.cluster.TableRef;
import org.howdah.technology.slony.cluster.TableSet;
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
                keys(set, origin);
                for (Subscription subscription : cluster.subscriptions(set)) {
                    cluster.state().database(subscription.receiver().end()).filter(DatabaseState::there).ifPresent(receiver -> receiver(set, subscription, receiver));
                }
            });
            members(set);
        }
        cluster.nodes().values().forEach(node -> cluster.observed(node).ifPresent(state -> triggers(node, state)));
    }

    private static String subject(TableSet set) {
        return "set " + set.name();
    }

    /** A table that is replicated, and whose key is gone. */
    private void keys(TableSet set, DatabaseState origin) {
        cluster.observed(set.origin()).ifPresent(state -> state.tables().stream().filter(one -> one.set() == set.id()).forEach(one -> {
            TableState table = origin.tables().get(one.ref());
            if (table != null && table.kind().equals("r") && !one.key().equals(table.primaryKey()) && !table.uniqueKeys().contains(one.key())) {
                List<String> others = new ArrayList<>(table.uniqueKeys());
                others.add(table.primaryKey());
                others.remove("");
                report.critical("SLONY-074", subject(set), "The key " + one.key() + " by which table " + one.ref() + " is replicated is gone in " + set.origin().end() + ".",
                        "Slony-I was told of this index when the table was added. There is no unique index of that name over whole columns that are not null any more"
                                + (others.isEmpty() ? "." : "; there are: " + String.join(", ", others) + "."),
                        "Create it again under its name; or take the table out of the set and put it in again by two plans.");
            }
        }));
    }

    private void receiver(TableSet set, Subscription subscription, DatabaseState receiver) {
        if (cluster.observed(subscription.receiver()).flatMap(state -> state.subscription(set.id(), state.id())).isEmpty()) {
            // What is missing is made by the plan.
            return;
        }
        Set<TableRef> replicated = new HashSet<>();
        cluster.observed(subscription.receiver()).ifPresent(state -> replicated.addAll(refs(state, set.id())));
        List<TableRef> missing = replicated.stream().filter(ref -> wished(set, ref) && !receiver.tables().containsKey(ref)).sorted().toList();
        if (!missing.isEmpty()) {
            report.critical("SLONY-072", "link " + subscription.id(), "Replicated tables are missing in " + subscription.receiver().end() + ": " + Report.some(missing) + ".",
                    "They were dropped there. The next change of one of them stops everything that comes after it.",
                    "Create them again with the same columns, then run the operation resync on the table.");
        }
    }

    private static boolean wished(TableSet set, TableRef ref) {
        return set.tables().stream().anyMatch(member -> member.ref().equals(ref)) || set.sequences().stream().anyMatch(member -> member.ref().equals(ref));
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
