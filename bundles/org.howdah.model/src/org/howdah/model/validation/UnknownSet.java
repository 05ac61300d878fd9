package org.howdah.model.validation;

import org.howdah.model.topology.Link;

/** A link carries a set that the topology has. */
final class UnknownSet implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-004";
    }

    @Override
    public String summary() {
        return "A link names a set that does not exist.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Link link : design.topology().getLinks()) {
            if (Design.given(link.getSet()) && design.set(link.getSet()) == null) {
                report.error("link " + link.getId(), "Link " + link.getId() + " carries set '" + link.getSet() + "', which does not exist.", design.knownSets());
            }
        }
    }
}
