package org.howdah.model.validation;

import org.howdah.model.topology.ReplicationSet;

/** Tables and sequences are named as SQL names them, with their schema. */
final class BadTableName implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-030";
    }

    @Override
    public String summary() {
        return "The name of a table or sequence is malformed.";
    }

    @Override
    public void check(Design design, Report report) {
        for (ReplicationSet set : design.topology().getSets()) {
            set.getTables().forEach(name -> name(report, "set " + set.getId(), "table", name));
            set.getSequences().forEach(name -> name(report, "set " + set.getId(), "sequence", name));
        }
        design.services().forEach(service -> service.getWrites().forEach(name -> name(report, "service " + service.getId(), "table", name)));
    }

    private static void name(Report report, String subject, String kind, String name) {
        TableName table = TableName.parse(name);
        if (table.flaw() != null) {
            report.error(subject, "The " + kind + " '" + Names.shown(name) + "' of " + subject + " " + table.flaw() + ".",
                    "Write schema.name, with double quotes around what is not plain: public.\"Order Lines\".");
        } else if (Names.mark(name) != null) {
            report.error(subject, "The " + kind + " '" + Names.shown(name) + "' of " + subject + " holds " + Names.mark(name) + ".", "Remove it.");
        } else if (table.folded()) {
            report.warning(subject, "The " + kind + " '" + name + "' of " + subject + " means " + String.join(".", table.parts())
                    + ", because PostgreSQL turns plain names to lower case.", "Write it in lower case, or put the name in double quotes.");
        }
    }
}
