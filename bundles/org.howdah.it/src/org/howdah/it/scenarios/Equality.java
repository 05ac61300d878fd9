package org.howdah.it.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Topology;
import org.howdah.model.validation.TableName;
import org.howdah.remote.SqlNames;
import org.howdah.remote.SqlSession;

/** Whether every receiver of every drawn set has the origin's rows and sequence values, all of them and no others. */
final class Equality {

    private final Stage stage;

    Equality(Stage stage) {
        this.stage = stage;
    }

    /** Replication is asynchronous: what is still on its way may arrive. */
    void await() throws Exception {
        Stage.await("every node has the origin's rows", this::difference, String::isEmpty);
    }

    /** Origin and receivers of the set that holds a table. */
    static List<String> ends(Topology topology, String table) {
        Set<String> ends = new LinkedHashSet<>();
        topology.getSets().stream().filter(set -> set.getTables().contains(table)).forEach(set -> {
            ends.add(set.getOrigin());
            ends.addAll(receivers(topology, set));
        });
        if (ends.isEmpty()) {
            throw new AssertionError("no set holds the table " + table);
        }
        return List.copyOf(ends);
    }

    private static List<String> receivers(Topology topology, ReplicationSet set) {
        return topology.getLinks().stream().filter(link -> Objects.equals(link.getSet(), set.getId())).map(Link::getTo).toList();
    }

    /** Empty where all are equal; else what differs. */
    String difference() throws Exception {
        Topology topology = stage.loaded().topology();
        List<String> differences = new ArrayList<>();
        for (ReplicationSet set : topology.getSets()) {
            String sql = sql(set);
            List<String> origin = rows(set.getOrigin(), sql);
            for (String receiver : receivers(topology, set)) {
                List<String> there = rows(receiver, sql);
                if (!there.equals(origin)) {
                    differences.add(set.getId() + " at " + receiver + ": " + difference(origin, there));
                }
            }
        }
        return String.join("; ", differences);
    }

    /** Every row of every table as JSON, whose keys are in an order of their own: columns may stand in another order. */
    private static String sql(ReplicationSet set) {
        List<String> selects = new ArrayList<>();
        set.getTables().forEach(table -> selects.add("SELECT " + literal(table) + " || ' ' || to_jsonb(t)::text AS row FROM " + quoted(table) + " t"));
        set.getSequences().forEach(sequence -> selects.add("SELECT " + literal(sequence) + " || ' ' || last_value FROM " + quoted(sequence)));
        return selects.stream().collect(Collectors.joining(" UNION ALL "));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String quoted(String name) {
        TableName parsed = TableName.parse(name);
        return parsed.parts().stream().map(SqlNames::identifier).collect(Collectors.joining("."));
    }

    private List<String> rows(String end, String sql) {
        try (SqlSession session = stage.session(end)) {
            return session.query(sql, Stage.PATIENCE).stream().map(row -> row.columns().values().iterator().next()).sorted().toList();
        } catch (Exception failed) {
            return List.of(end + " cannot be read: " + failed.getMessage());
        }
    }

    private static String difference(List<String> origin, List<String> there) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        origin.forEach(row -> counts.merge(row, 1, Integer::sum));
        there.forEach(row -> counts.merge(row, -1, Integer::sum));
        List<String> missing = counts.entrySet().stream().filter(entry -> entry.getValue() > 0).map(java.util.Map.Entry::getKey).toList();
        List<String> extra = counts.entrySet().stream().filter(entry -> entry.getValue() < 0).map(java.util.Map.Entry::getKey).toList();
        return missing.size() + " missing " + missing.stream().limit(3).toList() + ", " + extra.size() + " extra " + extra.stream().limit(3).toList();
    }
}
