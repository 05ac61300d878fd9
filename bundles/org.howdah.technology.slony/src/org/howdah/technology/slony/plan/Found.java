package org.howdah.technology.slony.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableRef;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownMember;
import org.howdah.technology.slony.state.NodeState.KnownSet;
import org.howdah.technology.slony.state.NodeState.KnownSubscription;

/** What is there of a cluster. Of a set only its origin is believed, of a subscription only its receiver. */
record Found(Cluster cluster) {

    /** The node that a set's events come from, where it was read and says so itself. */
    Optional<NodeState> origin(TableSet set) {
        return cluster.observed(set.origin()).filter(node -> node.set(set.id()).filter(known -> known.origin() == node.id()).isPresent());
    }

    boolean exists(TableSet set) {
        return origin(set).isPresent();
    }

    /** Subscriptions of a set, as its origin knows them. */
    List<KnownSubscription> subscriptions(TableSet set) {
        return origin(set).map(node -> node.subscriptions().stream().filter(one -> one.set() == set.id()).toList()).orElse(List.of());
    }

    /** Whether a set cannot take further members in the ordinary way: somebody receives it already. */
    boolean subscribed(TableSet set) {
        return !subscriptions(set).isEmpty();
    }

    /** The temporary set by which a set was about to grow. */
    Optional<KnownSet> temporary(TableSet set) {
        return cluster.observed(set.origin()).flatMap(node -> node.sets().stream().filter(known -> known.comment().equals(set.growing()) && known.origin() == node.id()).findFirst());
    }

    /** Every set that is there, as its origin says. */
    Map<Integer, KnownSet> sets() {
        Map<Integer, KnownSet> sets = new LinkedHashMap<>();
        cluster.observed().values().forEach(node -> node.sets().stream().filter(set -> set.origin() == node.id()).forEach(set -> sets.put(set.id(), set)));
        return sets;
    }

    /** Sets that are there and neither wished nor help a wished one to grow. */
    List<KnownSet> unwished() {
        Set<Integer> wished = new LinkedHashSet<>();
        cluster.sets().forEach(set -> {
            wished.add(set.id());
            temporary(set).filter(known -> !missing(set).isEmpty()).ifPresent(known -> wished.add(known.id()));
        });
        return sets().values().stream().filter(set -> !wished.contains(set.id())).toList();
    }

    /** Members that a set is wished to have and does not have. */
    Members missing(TableSet set) {
        Optional<NodeState> origin = origin(set);
        return new Members(set.tables().stream().filter(member -> !has(origin.map(NodeState::tables), set.id(), member.ref())).toList(),
                set.sequences().stream().filter(member -> !has(origin.map(NodeState::sequences), set.id(), member.ref())).toList());
    }

    private static boolean has(Optional<List<KnownMember>> members, int set, TableRef ref) {
        return members.stream().flatMap(List::stream).anyMatch(member -> member.set() == set && member.ref().equals(ref));
    }

    /** Members that a set has, by number, and is not wished to have; those of its temporary set too. */
    Map<Integer, TableRef> surplus(TableSet set, boolean tables) {
        Set<TableRef> wished = new LinkedHashSet<>((tables ? set.tables() : set.sequences()).stream().map(TableSet.Member::ref).toList());
        Map<Integer, TableRef> surplus = new LinkedHashMap<>();
        origin(set).ifPresent(node -> (tables ? node.tables() : node.sequences()).stream()
                .filter(member -> member.set() == set.id() || temporary(set).filter(known -> known.id() == member.set()).isPresent())
                .filter(member -> !wished.contains(member.ref())).forEach(member -> surplus.put(member.id(), member.ref())));
        return surplus;
    }

    /** A subscription as its receiver itself knows it. */
    Optional<KnownSubscription> subscription(int set, Node receiver) {
        return cluster.observed(receiver).flatMap(node -> node.subscription(set, node.id()));
    }

    record Members(List<TableSet.Member> tables, List<TableSet.Member> sequences) {
        boolean isEmpty() {
            return tables.isEmpty() && sequences.isEmpty();
        }

        List<TableRef> names() {
            return Stream.concat(tables.stream(), sequences.stream()).map(TableSet.Member::ref).toList();
        }

        List<Integer> tableNumbers() {
            return tables.stream().map(TableSet.Member::id).toList();
        }

        List<Integer> sequenceNumbers() {
            return sequences.stream().map(TableSet.Member::id).toList();
        }
    }
}
