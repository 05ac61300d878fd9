package org.howdah.model.validation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.model.topology.Service;

/** A service replaces an older one. */
final class ReplacesLoop implements Rule {

    @Override
    public String code() {
        return "TOPOLOGY-034";
    }

    @Override
    public String summary() {
        return "Services replace each other in a circle, or themselves.";
    }

    @Override
    public void check(Design design, Report report) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        for (Service service : design.services()) {
            if (Design.given(service.getReplaces())) {
                next.put(service.getId(), List.of(service.getReplaces()));
            }
        }
        for (List<String> loop : Loops.find(next)) {
            report.error("service " + loop.getFirst(), loop.size() == 1 ? "Service " + loop.getFirst() + " replaces itself."
                    : "Services replace each other in a circle: " + Loops.shown(loop) + ".", "Remove 'replaces' from the oldest one.");
        }
    }
}
