package org.howdah.model.validation;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Service;

/** Links, sets and services end at servers that the topology has. */
final class UnknownServer implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-002";
    }

    @Override
    public String summary() {
        return "A link, set or service names a server that does not exist.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Link link : design.topology().getLinks()) {
            end(design, report, "link " + link.getId(), "comes from", link.getFrom());
            end(design, report, "link " + link.getId(), "goes to", link.getTo());
        }
        for (ReplicationSet set : design.topology().getSets()) {
            end(design, report, "set " + set.getId(), "has its origin at", set.getOrigin());
        }
        for (Service service : design.services()) {
            service.getUses().forEach(end -> end(design, report, "service " + service.getId(), "uses", end));
        }
    }

    private static void end(Design design, Report report, String subject, String verb, String end) {
        if (Design.given(end) && design.server(Topologies.serverId(end)) == null) {
            report.error(subject, Character.toUpperCase(subject.charAt(0)) + subject.substring(1) + " " + verb + " server '" + Topologies.serverId(end)
                    + "', which does not exist.", design.knownServers());
        }
    }
}
