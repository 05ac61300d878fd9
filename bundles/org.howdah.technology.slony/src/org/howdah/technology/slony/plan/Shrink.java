package org.howdah.technology.slony.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.FoundClusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableRef;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.slonik.Chain;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.slonik.Slonik;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownMember;
import org.howdah.technology.slony.state.NodeState.KnownSet;
import org.howdah.technology.slony.state.NodeState.KnownSubscription;

/** Takes out of sets what is not wished in them any more, and drops whole sets. Rows stay everywhere; the former receivers can be written. */
final class Shrink extends Part {

    private final Found found;

    Shrink(Cluster cluster, PlanContext context, Chain chain) {
        super(cluster, context, chain);
        this.found = new Found(whole);
    }

    void into() {
        for (KnownSet set : found.unwished()) {
            drop(set);
        }
        for (TableSet set : cluster.sets()) {
            members(set);
        }
    }

    // ---- members ----

    private void members(TableSet set) {
        Map<Integer, TableRef> tables = found.surplus(set, true);
        Map<Integer, TableRef> sequences = found.surplus(set, false);
        if (tables.isEmpty() && sequences.isEmpty()) {
            return;
        }
        forgetGone(set, tables);
        Map<Integer, TableSet> moved = moves(set, tables);
        Map<Integer, TableSet> movedSequences = moves(set, sequences);
        List<String> statements = new ArrayList<>();
        tables.forEach((id, ref) -> statements.add(moved.containsKey(id)
                ? Slonik.unless("set move table (origin = " + set.origin().id() + ", id = " + id + ", new set = " + moved.get(id).id() + ");", set.origin(),
                        "table " + id + " " + moved.get(id).id())
                : Slonik.unless("set drop table (origin = " + set.origin().id() + ", id = " + id + ");", set.origin(), "no table " + id)));
        sequences.forEach((id, ref) -> statements.add(movedSequences.containsKey(id)
                ? Slonik.unless("set move sequence (origin = " + set.origin().id() + ", id = " + id + ", new set = " + movedSequences.get(id).id() + ");", set.origin(),
                        "sequence " + id + " " + movedSequences.get(id).id())
                : Slonik.unless("set drop sequence (origin = " + set.origin().id() + ", id = " + id + ");", set.origin(), "no sequence " + id)));
        List<TableRef> names = new ArrayList<>(tables.values());
        names.addAll(sequences.values());
        List<Integer> sets = new ArrayList<>(List.of(set.id()));
        found.temporary(set).ifPresent(temporary -> sets.add(temporary.id()));
        String gone = "not exists (select from {s}sl_table where tab_id in (" + orNone(tables.keySet()) + ") and tab_set in (" + numbers(sets)
                + ")) and not exists (select from {s}sl_sequence where seq_id in (" + orNone(sequences.keySet()) + ") and seq_set in (" + numbers(sets) + "))";
        run("shrink-" + set.name(), "Take " + names(names) + " out of set " + set.name(),
                "They are not drawn in the set any more; their rows stay on every node, and can be changed on the former receivers.", set.name(), statements,
                NodeSql.probe(whole, set.origin(), gone), LOCKS, Risk.SAFE);
        for (Node receiver : receivers(set)) {
            await("shrunk-" + set.name() + "-" + receiver.id(), "Wait until " + receiver.end() + " has done so too",
                    "The receiver takes its triggers off when the event reaches it, and needs the tables for itself for a moment.", set.name(), receiver, gone, EVENTS);
        }
    }

    /**
     * A table that was dropped by hand and is still in a set: Slony looks for its trigger, fails, and the daemon ends itself at each try. What
     * the node's own tables of Slony say of it is taken away there, without an event.
     */
    private void forgetGone(TableSet set, Map<Integer, TableRef> tables) {
        for (Node node : whole.nodes().values()) {
            List<Integer> gone = whole.observed(node).stream().flatMap(known -> known.tables().stream())
                    .filter(member -> tables.containsKey(member.id()) && !member.oid()).map(KnownMember::id).toList();
            if (gone.isEmpty()) {
                continue;
            }
            String schema = NodeSql.schema(cluster);
            String condition = "tab_id in (" + numbers(gone) + ") and not exists (select from pg_class where oid = tab_reloid)";
            sql("forget-" + set.name() + "-" + node.id(), "Forget tables on " + node.end() + " that are gone there: " + names(gone.stream().map(tables::get).toList()),
                    "They were dropped while they were in a set: taking them out in the ordinary way fails there, and its daemon ends itself at each try.", set.name(), node,
                    "begin; lock table " + schema + "sl_config_lock; delete from " + schema + "sl_table where " + condition + "; commit;",
                    NodeSql.probe(whole, node, "not exists (select from {s}sl_table where " + condition + ")"), Risk.SAFE);
            if (node.equals(set.origin())) {
                // Slony takes nothing out of a set on its origin that the origin does not know: the others are told one by one.
                for (Node other : receivers(set)) {
                    sql("forget-" + set.name() + "-" + other.id() + "-too", "Take " + names(gone.stream().map(tables::get).toList()) + " out of set " + set.name() + " on "
                            + other.end(), "The origin has no such table any more, so that no event can say it.", set.name(), other,
                            "begin; lock table " + schema + "sl_config_lock; select " + schema + "setdroptable_int(tab_id) from " + schema + "sl_table where tab_id in ("
                                    + numbers(gone) + ") and exists (select from pg_class where oid = tab_reloid); delete from " + schema + "sl_table where tab_id in ("
                                    + numbers(gone) + "); commit;",
                            NodeSql.probe(whole, other, "not exists (select from {s}sl_table where tab_id in (" + numbers(gone) + "))"), Risk.SAFE);
                }
            }
        }
    }

    /** Members that another set wishes which has the same origin and the same receivers: they change sides without a copy. */
    private Map<Integer, TableSet> moves(TableSet set, Map<Integer, TableRef> members) {
        Map<Integer, TableSet> moves = new LinkedHashMap<>();
        members.forEach((id, ref) -> cluster.sets().stream()
                .filter(other -> other.id() != set.id() && other.origin().equals(set.origin()) && found.exists(other) && sameReceivers(set, other))
                .filter(other -> other.tables().stream().anyMatch(member -> member.ref().equals(ref)) || other.sequences().stream().anyMatch(member -> member.ref().equals(ref)))
                .findFirst().ifPresent(other -> moves.put(id, other)));
        return moves;
    }

    /** Whether a member comes into a set by changing sides. */
    boolean moves(TableRef ref, TableSet into, boolean tables) {
        return cluster.sets().stream().filter(set -> set.id() != into.id()).anyMatch(set -> moves(set, found.surplus(set, tables)).entrySet().stream()
                .anyMatch(move -> move.getValue().id() == into.id() && found.surplus(set, tables).get(move.getKey()).equals(ref)));
    }

    private boolean sameReceivers(TableSet one, TableSet other) {
        Set<Integer> ids = found.subscriptions(one).stream().map(KnownSubscription::receiver).collect(Collectors.toSet());
        return ids.equals(found.subscriptions(other).stream().map(KnownSubscription::receiver).collect(Collectors.toSet()));
    }

    private List<Node> receivers(TableSet set) {
        Set<Integer> ids = found.subscriptions(set).stream().map(KnownSubscription::receiver).collect(Collectors.toCollection(TreeSet::new));
        return ids.stream().map(whole::node).flatMap(Optional::stream).toList();
    }

    private static String orNone(Set<Integer> numbers) {
        return numbers.isEmpty() ? "-1" : numbers(numbers);
    }

    // ---- whole sets ----

    private void drop(KnownSet set) {
        Optional<Node> origin = whole.node(set.origin());
        if (origin.isEmpty()) {
            return;
        }
        boolean ours = set.comment().endsWith(TableSet.GROWS) || FoundClusters.made(cluster.state(), cluster.name());
        if (!ours) {
            context.report(new Finding("SLONY-042", Severity.WARNING, "set " + set.comment(), "Set " + set.id() + " (" + set.comment() + ") of cluster " + cluster.name()
                    + " is not drawn, and is left alone.", "Howdah did not make this cluster: somebody else may need the set.",
                    "Draw it (howdah discover), or drop it yourself with slonik: drop set (id = " + set.id() + ", origin = " + set.origin() + ");"));
            return;
        }
        List<Node> receivers = whole.observed(origin.get()).map(NodeState::subscriptions).orElse(List.of()).stream().filter(one -> one.set() == set.id())
                .map(one -> whole.node(one.receiver())).flatMap(Optional::stream).toList();
        String gone = "not exists (select from {s}sl_set where set_id = " + set.id() + ")";
        run("drop-set-" + set.id(), "Drop set " + set.id() + (set.comment().isBlank() ? "" : " (" + set.comment() + ")"),
                "It is not drawn any more; that ends its subscriptions too. Rows stay on every node.", origin.get().server(),
                List.of(Slonik.unless("drop set (id = " + set.id() + ", origin = " + set.origin() + ");", origin.get(), "no set " + set.id())),
                NodeSql.probe(whole, origin.get(), gone), LOCKS, Risk.SAFE);
        for (Node receiver : receivers) {
            await("set-dropped-" + set.id() + "-" + receiver.id(), "Wait until " + receiver.end() + " has dropped set " + set.id() + " too",
                    "Its tables can be in no other set as long as this one holds them there.", origin.get().server(), receiver, gone, EVENTS);
        }
    }
}
