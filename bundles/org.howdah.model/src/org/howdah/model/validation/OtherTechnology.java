package org.howdah.model.validation;

import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;

/** A set is carried by the technology it was made for. */
final class OtherTechnology implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-033";
    }

    @Override
    public String summary() {
        return "A link and its set have different technologies.";
    }

    @Override
    public void check(Design design, Report report) {
        design.linksOfSets().forEach((id, links) -> {
            ReplicationSet set = design.set(id);
            for (Link link : links) {
                if (set != null && set.getTechnology() != null && link.getTechnology() != null && !set.getTechnology().equals(link.getTechnology())) {
                    report.error("link " + link.getId(), "Link " + link.getId() + " carries set " + id + " by " + link.getTechnology() + ", and the set is made for "
                            + set.getTechnology() + ".", "Give both the same technology.");
                }
            }
        });
    }
}
