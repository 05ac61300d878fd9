package org.howdah.engine.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.howdah.engine.EngineException;
import org.howdah.engine.EngineException.Kind;
import org.howdah.engine.Plan;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.technology.Step;

/** What must hold before any node is touched. */
public final class PlanChecks {

    private PlanChecks() {
    }

    public static void appliable(Plan plan) throws EngineException {
        if (plan.errored()) {
            Optional<Finding> first = plan.findings().stream().filter(finding -> finding.severity() == Finding.Severity.CRITICAL).findFirst();
            throw new EngineException(Kind.REFUSED, "The plan has errors and cannot be applied. " + first.map(finding -> finding.subject() + ": "
                    + finding.summary() + (finding.reason().isEmpty() ? "" : " " + finding.reason())).orElse(""), first.map(Finding::hint).orElse(""));
        }
        Freshness.topology(plan);
    }

    public static Topology topology(Plan plan) throws EngineException {
        try {
            return TopologyFiles.parse(plan.topologyText(), "the plan's topology").topology();
        } catch (TopologyException e) {
            throw new EngineException(Kind.BAD_PLAN, "The topology inside the plan cannot be read: " + e.getMessage(), "Make the plan again.", e);
        }
    }

    /** The steps to run: all, or one with all that it waits for. */
    public static List<Step> selected(Plan plan, Optional<String> upTo) throws EngineException {
        if (upTo.isEmpty()) {
            return plan.steps();
        }
        Step last = plan.step(upTo.get()).orElseThrow(() -> new EngineException(Kind.REFUSED, "The plan has no step " + upTo.get() + ".",
                "See its steps with: howdah plan"));
        Set<String> wanted = new HashSet<>(Set.of(last.id()));
        // Steps stand behind all they wait for, so one way back is enough.
        for (Step step : plan.steps().reversed()) {
            if (wanted.contains(step.id())) {
                wanted.addAll(step.dependsOn());
            }
        }
        return plan.steps().stream().filter(step -> wanted.contains(step.id())).toList();
    }
}
