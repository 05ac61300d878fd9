package org.howdah.model.validation;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Service;

/** What ends at a database ends at one that its server lists. */
final class UnknownDatabase implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-003";
    }

    @Override
    public String summary() {
        return "A link, set or service names a database that its server does not list.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Link link : design.topology().getLinks()) {
            end(design, report, "link " + link.getId(), link.getFrom());
            end(design, report, "link " + link.getId(), link.getTo());
        }
        for (ReplicationSet set : design.topology().getSets()) {
            end(design, report, "set " + set.getId(), set.getOrigin());
        }
        for (Service service : design.services()) {
            service.getUses().forEach(end -> end(design, report, "service " + service.getId(), end));
        }
    }

    private static void end(Design design, Report report, String subject, String end) {
        String server = Topologies.serverId(end);
        String database = Topologies.databaseName(end).orElse(null);
        if (database == null || design.server(server) == null || design.databases(server).contains(database)) {
            return;
        }
        if (design.databases(server).isEmpty()) {
            // A physical standby has the databases of its provider, and need not list them.
            if (!design.physicalInto().containsKey(server)) {
                report.warning(subject, "Database '" + database + "' is used on server " + server + ", which lists no databases.",
                        "Add it: databases: [" + database + "].");
            }
        } else {
            report.error(subject, "Database '" + database + "' does not exist on server " + server + ".",
                    Design.known("databases", design.databases(server)) + " Add it there or correct the name.");
        }
    }
}
