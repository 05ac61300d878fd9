package org.howdah.model.validation;

import java.util.List;

import org.howdah.model.topology.Link;

/** A physical standby follows one server. */
final class TwoProviders implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-024";
    }

    @Override
    public String summary() {
        return "Two links that copy whole servers lead into one server.";
    }

    @Override
    public void check(Design design, Report report) {
        design.physicalInto().forEach((server, links) -> {
            if (links.size() > 1 && !server.isEmpty()) {
                List<String> ids = links.stream().map(Link::getId).toList();
                report.error("server " + server, "Links " + String.join(", ", ids) + " all make server " + server
                        + " a copy of another server, and a physical standby follows only one.", "Remove all but one of these links.");
            }
        });
    }
}
