package org.howdah.technology.slony.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.howdah.remote.SqlNames;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.slonik.Chain;
import org.howdah.technology.slony.slonik.NodeSql;
import org.howdah.technology.slony.slonik.Slonik;
import org.howdah.technology.slony.state.NodeState.KnownSet;

/**
 * Adds tables and sequences to a set that is received already. Slony takes none into such a set: they go into a temporary one, which the
 * same nodes receive from the same providers, and which is merged into the set when every copy is finished. Only the new ones are copied.
 * Merged earlier, receivers that are still copying would look for a set that is not there any more.
 */
final class Grow extends Part {

    private final Found found;
    private int nextSet;

    Grow(Cluster cluster, PlanContext context, Chain chain) {
        super(cluster, context, chain);
        this.found = new Found(whole);
        OptionalInt known = cluster.observed().values().stream().flatMap(node -> node.sets().stream()).mapToInt(KnownSet::id).max();
        OptionalInt wished = cluster.sets().stream().mapToInt(TableSet::id).max();
        this.nextSet = Math.max(known.orElse(0), wished.orElse(0)) + 1;
    }

    void into() {
        for (TableSet set : cluster.sets()) {
            Found.Members missing = found.missing(set);
            if (found.subscribed(set) && !(missing = without(set, missing)).isEmpty()) {
                grow(set, missing);
            }
        }
    }

    /** Members that change sides from another set are no new ones. */
    private Found.Members without(TableSet set, Found.Members missing) {
        Shrink shrink = new Shrink(cluster, context, new Chain());
        return new Found.Members(missing.tables().stream().filter(member -> !shrink.moves(member.ref(), set, true)).toList(),
                missing.sequences().stream().filter(member -> !shrink.moves(member.ref(), set, false)).toList());
    }

    private void grow(TableSet set, Found.Members missing) {
        int temporary = found.temporary(set).map(KnownSet::id).orElseGet(() -> nextSet++);
        Node origin = set.origin();
        String subject = set.name();
        String has = count("sl_table", "tab", missing.tableNumbers(), List.of(set.id(), temporary)) + " and "
                + count("sl_sequence", "seq", missing.sequenceNumbers(), List.of(set.id(), temporary));
        run("grow-" + set.name(), "Put " + names(missing.names()) + " into a temporary set beside " + set.name(),
                "A set that is received already takes no further tables: they travel in a set of their own until they are copied.", subject, add(set, missing, temporary),
                NodeSql.probe(whole, origin, has), LOCKS, Risk.SAFE);
        List<Subscription> cascade = cluster.cascade(set);
        Map<String, Integer> depths = new HashMap<>(Map.of(origin.end(), 0));
        Map<Integer, List<Subscription>> levels = new TreeMap<>();
        for (Subscription one : cascade) {
            int depth = depths.getOrDefault(one.provider().end(), 0) + 1;
            depths.put(one.receiver().end(), depth);
            levels.computeIfAbsent(depth, key -> new ArrayList<>()).add(one);
        }
        levels.forEach((depth, level) -> subscribe(set, temporary, missing, depth, level));
        String merged = count("sl_table", "tab", missing.tableNumbers(), List.of(set.id())) + " and " + count("sl_sequence", "seq", missing.sequenceNumbers(), List.of(set.id()))
                + " and not exists (select from {s}sl_set where set_id = " + temporary + ")";
        run("merge-" + set.name(), "Merge the temporary set into " + set.name(), "All receivers have the new tables: from now on one set carries old and new together.", subject,
                List.of(Slonik.unless("merge set (id = " + set.id() + ", add id = " + temporary + ", origin = " + origin.id() + ");", origin, "no set " + temporary)),
                NodeSql.probe(whole, origin, merged), EVENTS, Risk.SAFE);
        for (Subscription one : cascade) {
            await("merged-" + set.name() + "-" + one.receiver().id(), "Wait until " + one.receiver().end() + " has merged the sets too",
                    "slonik ends when the origin has merged them; the others follow when the event reaches them.", subject, one.receiver(), merged, EVENTS);
        }
    }

    private List<String> add(TableSet set, Found.Members missing, int temporary) {
        Node origin = set.origin();
        List<String> statements = new ArrayList<>();
        statements.add(Slonik.unless("create set (id = " + temporary + ", origin = " + origin.id() + ", comment = " + Slonik.literal(set.growing()) + ");", origin,
                "set " + temporary));
        String head = " (set id = " + temporary + ", origin = " + origin.id() + ", id = ";
        for (TableSet.Member table : missing.tables()) {
            statements.add(Slonik.unless("set add table" + head + table.id() + ", fully qualified name = " + Slonik.literal(table.ref().quoted())
                    + (table.key().isEmpty() ? "" : ", key = " + Slonik.literal(table.key())) + ");", origin, "table " + table.id()));
        }
        for (TableSet.Member sequence : missing.sequences()) {
            statements.add(Slonik.unless("set add sequence" + head + sequence.id() + ", fully qualified name = " + Slonik.literal(sequence.ref().quoted()) + ");", origin,
                    "sequence " + sequence.id()));
        }
        return statements;
    }

    /** All receivers that are as far from the origin: one that feeds others must have its copy first. */
    private void subscribe(TableSet set, int temporary, Found.Members missing, int depth, List<Subscription> level) {
        Node origin = set.origin();
        List<String> statements = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (Subscription one : level) {
            int receiver = one.receiver().id();
            statements.add(Slonik.unless("subscribe set (id = " + temporary + ", provider = " + one.provider().id() + ", receiver = " + receiver + ", forward = "
                    + (one.forward() ? "yes" : "no") + (one.omitCopy() ? ", omit copy = yes" : "") + ");", origin, "receiver " + temporary + " " + receiver));
            known.add("exists (select from {s}sl_subscribe where sub_set = " + temporary + " and sub_receiver = " + receiver + ")");
        }
        String merged = "(" + count("sl_table", "tab", missing.tableNumbers(), List.of(set.id())) + " and "
                + count("sl_sequence", "seq", missing.sequenceNumbers(), List.of(set.id())) + ")";
        run("grow-" + set.name() + "-subscribe-" + depth, "Let " + names(level.stream().map(one -> one.receiver().end()).toList()) + " receive the temporary set of " + set.name(),
                "Only sets with the same receivers can be merged.", set.name(), statements,
                NodeSql.probe(whole, origin, "(" + String.join(" and ", known) + ") or " + merged), EVENTS, Risk.SAFE);
        for (Subscription one : level) {
            await("grown-" + set.name() + "-" + one.receiver().id(), "Wait until the new tables are copied to " + one.receiver().end(),
                    "slonik says that it is done before a row is copied; the receiver itself says when it is so.", set.name(), one.receiver(),
                    "exists (select from {s}sl_subscribe where sub_set = " + temporary + " and sub_receiver = " + one.receiver().id() + " and sub_active) or " + merged,
                    java.time.Duration.ofMillis(cluster.millis(SlonySettings.COPY_TIMEOUT)));
        }
    }

    private static String count(String table, String prefix, List<Integer> ids, List<Integer> sets) {
        return ids.isEmpty() ? "true" : "(select count(*) from {s}" + table + " where " + prefix + "_id = any (" + SqlNames.literal("{" + numbers(ids) + "}") + "::int[]) and " + prefix
                + "_set in (" + numbers(sets) + ")) = " + ids.size();
    }
}
