package org.howdah.model.validation;

import org.howdah.model.topology.Link;

/** A link has a technology and two ends. */
final class IncompleteLink implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-022";
    }

    @Override
    public String summary() {
        return "A link has no technology, no beginning or no end.";
    }

    @Override
    public void check(Design design, Report report) {
        for (Link link : design.topology().getLinks()) {
            part(report, link, "technology", link.getTechnology(), "Set it to the id of a technology, such as streaming.");
            part(report, link, "from", link.getFrom(), "Set it to the server, or server/database, that the data comes from.");
            part(report, link, "to", link.getTo(), "Set it to the server, or server/database, that the data goes to.");
        }
    }

    private static void part(Report report, Link link, String key, String value, String hint) {
        if (value == null || value.isBlank()) {
            report.error("link " + link.getId(), "Link " + link.getId() + " has no '" + key + "'.", hint);
        }
    }
}
