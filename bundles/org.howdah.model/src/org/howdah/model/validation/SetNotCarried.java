package org.howdah.model.validation;

import java.util.HashSet;
import java.util.Set;

import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;

/** A set is passed on by a database that has it. */
final class SetNotCarried implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-032";
    }

    @Override
    public String summary() {
        return "A link takes a set from a database that does not have it.";
    }

    @Override
    public void check(Design design, Report report) {
        design.linksOfSets().forEach((id, links) -> {
            ReplicationSet set = design.set(id);
            if (set == null || set.getOrigin() == null) {
                return;
            }
            Set<String> carriers = new HashSet<>();
            carriers.add(set.getOrigin());
            links.forEach(link -> carriers.add(link.getTo()));
            for (Link link : links) {
                if (Design.given(link.getFrom()) && !carriers.contains(link.getFrom())) {
                    report.error("link " + link.getId(), "Link " + link.getId() + " takes set " + id + " from " + link.getFrom()
                            + ", which is neither its origin (" + set.getOrigin() + ") nor receives it.", "Begin the link at the origin, or bring the set to " + link.getFrom() + " first.");
                }
            }
        });
    }
}
