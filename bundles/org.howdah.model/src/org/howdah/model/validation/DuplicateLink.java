package org.howdah.model.validation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.howdah.model.topology.Link;

/** A path of data is drawn once. */
final class DuplicateLink implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-038";
    }

    @Override
    public String summary() {
        return "Two links carry the same from and to the same places.";
    }

    @Override
    public void check(Design design, Report report) {
        Map<List<String>, Link> seen = new HashMap<>();
        for (Link link : design.topology().getLinks()) {
            if (link.getFrom() == null || link.getTo() == null || design.isPhysical(link)) {
                // Of links that copy whole servers, TwoProviders speaks.
                continue;
            }
            Link other = seen.putIfAbsent(Arrays.asList(link.getTechnology(), link.getSet(), link.getFrom(), link.getTo()), link);
            if (other != null) {
                report.error("link " + link.getId(), "Links " + other.getId() + " and " + link.getId() + " carry the same from " + link.getFrom() + " to " + link.getTo() + ".",
                        "Remove one of them.");
            }
        }
    }
}
