package org.howdah.model.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;

/** A chain of physical standbys begins at a primary. */
final class PhysicalCycle implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-025";
    }

    @Override
    public String summary() {
        return "Servers are copies of each other in a circle.";
    }

    @Override
    public void check(Design design, Report report) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        for (Link link : design.physical()) {
            String from = Topologies.serverId(link.getFrom());
            String to = Topologies.serverId(link.getTo());
            // Of one server alone, OwnProvider speaks.
            if (!from.equals(to)) {
                next.computeIfAbsent(from, k -> new ArrayList<>()).add(to);
            }
        }
        for (List<String> loop : Loops.find(next)) {
            report.error("server " + loop.getFirst(), "Servers are copies of each other in a circle, so none of them can be written: " + Loops.shown(loop) + ".",
                    "Remove the link that leads into the server that shall be the primary.");
        }
    }
}
