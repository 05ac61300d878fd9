package org.howdah.model.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.howdah.model.topology.ReplicationSet;

/** A table in a database comes from one origin. */
final class TwoOrigins implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-031";
    }

    @Override
    public String summary() {
        return "A table in one database comes from two sets.";
    }

    @Override
    public void check(Design design, Report report) {
        // Which set brings a table into a database; told once per pair of sets and database.
        Map<String, Map<List<String>, ReplicationSet>> owners = new HashMap<>();
        Set<String> told = new HashSet<>();
        for (ReplicationSet set : design.topology().getSets()) {
            Set<String> ends = new HashSet<>();
            ends.add(set.getOrigin());
            design.linksOfSets().getOrDefault(set.getId(), List.of()).forEach(link -> ends.add(link.getTo()));
            ends.remove(null);
            for (String name : set.getTables()) {
                TableName table = TableName.parse(name);
                if (table.flaw() != null) {
                    continue;
                }
                for (String end : ends) {
                    ReplicationSet other = owners.computeIfAbsent(end, k -> new HashMap<>()).putIfAbsent(table.parts(), set);
                    if (other != null && other != set && told.add(other.getId() + "\n" + set.getId() + "\n" + end)) {
                        tell(report, set, other, name, end);
                    }
                }
            }
        }
    }

    private static void tell(Report report, ReplicationSet set, ReplicationSet other, String table, String end) {
        if (Objects.equals(set.getOrigin(), other.getOrigin())) {
            report.error("set " + set.getId(), "The table " + table + " is in set " + other.getId() + " and in set " + set.getId() + ", and its changes would arrive twice at " + end + ".",
                    "Take it out of one of them.");
        } else {
            report.error("set " + set.getId(), "The table " + table + " has two origins at " + end + ": set " + other.getId() + " from " + other.getOrigin()
                    + " and set " + set.getId() + " from " + set.getOrigin() + ".", "Take it out of one of the sets.");
        }
    }
}
