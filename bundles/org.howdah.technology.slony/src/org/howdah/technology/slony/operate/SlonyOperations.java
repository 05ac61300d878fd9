package org.howdah.technology.slony.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.topology.Topology;
import org.howdah.technology.Operations;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;

/** What can be done to a live cluster of Slony-I. */
public final class SlonyOperations implements Operations {

    @Override
    public List<Operation> list() {
        return List.of();
    }

    @Override
    public Optional<String> refusal(String operation, String subject, PlanContext context) {
        return Optional.empty();
    }

    @Override
    public List<Step> plan(String operation, String subject, Map<String, String> arguments, PlanContext context) {
        return List.of();
    }

    @Override
    public void rewrite(String operation, String subject, Map<String, String> arguments, Topology copy) {
        // No operation yet.
    }
}
