package org.howdah.model.validation;

import org.howdah.model.topology.ReplicationSet;

/** A set holds something. */
final class EmptySet implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-027";
    }

    @Override
    public String summary() {
        return "A set has no tables and no sequences.";
    }

    @Override
    public void check(Design design, Report report) {
        for (ReplicationSet set : design.topology().getSets()) {
            if (set.getTables().isEmpty() && set.getSequences().isEmpty()) {
                report.error("set " + set.getId(), "Set " + set.getId() + " has no tables, so there is nothing to replicate.", "List them: tables: [public.orders]. In the window, a double click on the set shows those of the database.");
            }
        }
    }
}
