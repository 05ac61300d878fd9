package org.howdah.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.howdah.engine.internal.ByHandRun;
import org.howdah.engine.internal.PlanJson;
import org.howdah.engine.internal.RunStore;
import org.howdah.engine.internal.Times;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.Step;

/**
 * Steps that a person does by hand, in a console. Howdah reads from the node whether they are done, and journals that, so that going
 * on with the run does only the rest.
 */
public final class ByHand {

    /**
     * What the node said.
     *
     * @param done whether the step is done; journalled then
     * @param told whether that could be told
     * @param reason why not; may be empty
     */
    public record Check(String runId, StepResult result, boolean done, boolean told, String reason) {
    }

    private static final Object ONE_RUN = new Object();

    private final Path home;
    private final Function<Topology, NodeAccess> nodes;
    private final RunStore store;

    /** @param home HOWDAH_HOME */
    public ByHand(Path home, Function<Topology, NodeAccess> nodes) {
        this.home = Objects.requireNonNull(home);
        this.nodes = Objects.requireNonNull(nodes);
        store = new RunStore(home);
    }

    /**
     * The run that belongs to a plan: the newest that is not over, else a new one that says it is by hand.
     *
     * @param runId of the run that is in sight; empty for none
     */
    public String run(Plan plan, String runId) throws EngineException {
        if (!runId.isEmpty()) {
            return store.resolve(runId);
        }
        // A recording and a look whether a step is done may come at the same time, and belong together.
        synchronized (ONE_RUN) {
            for (String id : store.ids()) {
                if (store.plan(id).id().equals(plan.id()) && store.run(id).outcome() == RunResult.Outcome.OPEN) {
                    return id;
                }
            }
            return ByHandRun.begin(store, plan);
        }
    }

    /** A run for consoles that belong to no plan. It has no steps, and is over when it is made: only recordings come to it. */
    public String run(String topology, String topologyPath) throws EngineException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Plan plan = PlanJson.sign(new Plan(Times.name(now), "", now, Optional.of(new Plan.Operation("", "consoles", topology, Map.of())), topology,
                topologyPath, "", "", "", "", Map.of(), Map.of(), false, List.of(), List.of()));
        return ByHandRun.consoles(store, plan);
    }

    /** Reads from the node whether a step was done, and journals it where it was. Changes nothing there. */
    public Check check(Plan plan, String runId, Step step, Cancellation cancellation) throws EngineException {
        String id = run(plan, runId);
        Run run = store.run(id);
        StepResult before = run.steps().getOrDefault(step.id(), StepResult.waiting(step.id()));
        if (before.state().done()) {
            return new Check(id, before, true, true, "");
        }
        return ByHandRun.check(home, store, nodes, run, step, cancellation, Duration.ofSeconds(30));
    }
}
