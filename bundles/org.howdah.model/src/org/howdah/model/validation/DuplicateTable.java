package org.howdah.model.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.howdah.model.topology.ReplicationSet;

/** A set lists each table and each sequence once. */
final class DuplicateTable implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-029";
    }

    @Override
    public String summary() {
        return "A table stands twice in a set.";
    }

    @Override
    public void check(Design design, Report report) {
        for (ReplicationSet set : design.topology().getSets()) {
            once(report, set, "table", set.getTables());
            once(report, set, "sequence", set.getSequences());
        }
    }

    private static void once(Report report, ReplicationSet set, String kind, List<String> names) {
        Set<List<String>> seen = new HashSet<>();
        for (String name : names) {
            TableName table = TableName.parse(name);
            // public.orders and public."orders" are the same table.
            if (table.flaw() == null && !seen.add(table.parts())) {
                report.error("set " + set.getId(), "The " + kind + " " + name + " stands twice in set " + set.getId() + ".", "Remove one of them.");
            }
        }
    }
}
