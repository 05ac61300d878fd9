package org.howdah.model.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.model.topology.Link;

/** A set flows from its origin outwards. */
final class SetCycle implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-026";
    }

    @Override
    public String summary() {
        return "The links of a set lead in a circle.";
    }

    @Override
    public void check(Design design, Report report) {
        design.linksOfSets().forEach((set, links) -> {
            Map<String, List<String>> next = new LinkedHashMap<>();
            for (Link link : links) {
                if (link.getFrom() != null && link.getTo() != null && !link.getFrom().equals(link.getTo())) {
                    next.computeIfAbsent(link.getFrom(), k -> new ArrayList<>()).add(link.getTo());
                }
            }
            for (List<String> loop : Loops.find(next)) {
                report.error("set " + set, "The links of set " + set + " lead in a circle: " + Loops.shown(loop) + ".", "Remove the link that leads back.");
            }
        });
    }
}
