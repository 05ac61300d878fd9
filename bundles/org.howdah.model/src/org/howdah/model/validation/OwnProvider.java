package org.howdah.model.validation;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;

/** Data goes from one place to another. */
final class OwnProvider implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-023";
    }

    @Override
    public String summary() {
        return "A receiver is its own provider.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Link link : design.topology().getLinks()) {
            boolean whole = design.isPhysical(link);
            String from = whole ? Topologies.serverId(link.getFrom()) : link.getFrom();
            String to = whole ? Topologies.serverId(link.getTo()) : link.getTo();
            if (from != null && !from.isEmpty() && from.equals(to)) {
                report.error("link " + link.getId(), "Link " + link.getId() + " leads from " + from + " to itself; a receiver cannot be its own provider.",
                        "Correct 'from' or 'to'.");
            }
        }
    }
}
