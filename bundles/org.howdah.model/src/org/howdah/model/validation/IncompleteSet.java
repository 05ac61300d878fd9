package org.howdah.model.validation;

import org.howdah.model.Topologies;
import org.howdah.model.topology.ReplicationSet;

/** A set has a technology and an origin. */
final class IncompleteSet implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-028";
    }

    @Override
    public String summary() {
        return "A set has no technology or no origin.";
    }

    @Override
    public void check(Design design, Report report) {
        for (ReplicationSet set : design.topology().getSets()) {
            if (set.getTechnology() == null || set.getTechnology().isBlank()) {
                report.error("set " + set.getId(), "Set " + set.getId() + " has no 'technology'.", "Set it to the id of a technology, such as slony.");
            }
            if (set.getOrigin() == null || set.getOrigin().isBlank()) {
                report.error("set " + set.getId(), "Set " + set.getId() + " has no 'origin'.", "Set it to the server/database where its tables are written.");
            } else if (Topologies.databaseName(set.getOrigin()).filter(name -> !name.isEmpty()).isEmpty()) {
                report.error("set " + set.getId(), "The origin '" + set.getOrigin() + "' of set " + set.getId() + " is a server, and tables are in a database.",
                        "Write it as server/database.");
            }
        }
    }
}
