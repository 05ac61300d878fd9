package org.howdah.engine.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.howdah.engine.EngineException;
import org.howdah.engine.EngineException.Kind;
import org.howdah.engine.Plan;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.technology.Observation;

/** Whether what a plan was made from is still so. */
final class Freshness {

    private static final int SHOWN = 6;
    private static final String AGAIN = "Make the plan again, and read what is different.";

    private Freshness() {
    }

    static void topology(Plan plan) throws EngineException {
        if (plan.topologyPath().isEmpty()) {
            return;
        }
        Path file = Path.of(plan.topologyPath());
        if (!Files.exists(file)) {
            throw new EngineException(Kind.STALE, "The plan is stale: its topology " + file + " is not there any more.", AGAIN);
        }
        try {
            if (!TopologyFiles.load(file).hash().equals(plan.modelHash())) {
                throw new EngineException(Kind.STALE, "The plan is stale: the topology " + file + " was changed after the plan was made.", AGAIN);
            }
        } catch (TopologyException e) {
            throw new EngineException(Kind.STALE, "The plan is stale: the topology " + file + " was changed and cannot be read. " + e.getMessage(), AGAIN, e);
        }
    }

    static void nodes(Plan plan, Observation now) throws EngineException {
        List<String> differences = Facts.differences(plan.facts(), Facts.of(now));
        if (!differences.isEmpty()) {
            String more = differences.size() > SHOWN ? ", and " + (differences.size() - SHOWN) + " more" : "";
            throw new EngineException(Kind.STALE, "The plan is stale: since it was made, the nodes changed: "
                    + String.join("; ", differences.subList(0, Math.min(SHOWN, differences.size()))) + more + ".", AGAIN);
        }
    }
}
