package org.howdah.model.validation;

import java.util.List;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;

/** Nothing is written on a physical standby. */
final class WrittenStandby implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-039";
    }

    @Override
    public String summary() {
        return "A set has its origin or a receiver on a physical standby, which is read-only.";
    }

    @Override
    public void check(Design design, Report report) {
        for (ReplicationSet set : design.topology().getSets()) {
            String copy = copy(design, set.getOrigin());
            if (copy != null) {
                report.error("set " + set.getId(), "Set " + set.getId() + " has its origin on " + copy + ".", "Choose a server that is not a physical standby.");
            }
        }
        for (List<Link> links : design.linksOfSets().values()) {
            for (Link link : links) {
                String copy = copy(design, link.getTo());
                if (copy != null) {
                    // A warning, because what is drawn may be the state before a standby is promoted.
                    report.warning("link " + link.getId(), "Link " + link.getId() + " ends on " + copy + ".",
                            "Promote it or remove the copying link first, or choose another server.");
                }
            }
        }
    }

    private static String copy(Design design, String end) {
        List<Link> into = Design.given(end) ? design.physicalInto().get(Topologies.serverId(end)) : null;
        return into == null ? null : "server " + Topologies.serverId(end) + ", which is a read-only copy by link " + into.getFirst().getId();
    }
}
