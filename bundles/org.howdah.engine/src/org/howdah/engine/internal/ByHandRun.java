package org.howdah.engine.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.howdah.engine.ByHand;
import org.howdah.engine.EngineException;
import org.howdah.engine.KnownSecrets;
import org.howdah.engine.Plan;
import org.howdah.engine.Run;
import org.howdah.engine.Run.Event;
import org.howdah.engine.RunResult.Outcome;
import org.howdah.engine.StepResult;
import org.howdah.engine.StepState;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Action;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.Step;

/** Journals of what a person did. */
public final class ByHandRun {

    private ByHandRun() {
    }

    public static String begin(RunStore store, Plan plan) throws EngineException {
        PlanChecks.appliable(plan);
        return make(store, plan, List.of());
    }

    public static String consoles(RunStore store, Plan plan) throws EngineException {
        return make(store, plan, List.of(new Event(0, Instant.now(), Events.ENDED, "", Outcome.DONE.word() + ": Consoles were recorded.", "")));
    }

    private static String make(RunStore store, Plan plan, List<Event> last) throws EngineException {
        String id = store.create(plan);
        try (Journal journal = Journal.open(store.directory(id))) {
            List<Event> events = new ArrayList<>();
            events.add(new Event(0, Instant.now(), Events.RUN, "", Operator.current(id).name(), ""));
            events.add(new Event(0, Instant.now(), Events.BY_HAND, "", "", ""));
            plan.steps().forEach(step -> events.add(new Event(0, Instant.now(), Events.PLANNED, step.id(), step.title(), "")));
            events.addAll(last);
            journal.writeAll(events);
        }
        return id;
    }

    public static ByHand.Check check(Path home, RunStore store, Function<Topology, NodeAccess> access, Run run, Step step, Cancellation cancellation,
            Duration atMost) throws EngineException {
        Topology topology = PlanChecks.topology(run.plan());
        Operator operator = Operator.current(run.id());
        Masker masker = new Masker(KnownSecrets.of(home)::add);
        NodeAccess nodes = access.apply(topology);
        Probes probes = new Probes(new Nodes(topology, nodes), new Secrets(topology, nodes, masker));
        Plan plan = run.plan();
        // While a run is on, its own eyes are on the steps.
        try (LocalLock lock = LocalLock.take(home, plan.topologyPath().isEmpty() ? plan.topology() : plan.topologyPath(), operator)) {
            boolean word = false;
            Answer answer;
            if (step.proof() != null) {
                answer = probes.ask(step.proof(), atMost, cancellation);
            } else if (step.action().kind() == Action.Kind.FILE) {
                answer = probes.file(step, step.action());
            } else if (step.action().kind() == Action.Kind.WAIT) {
                answer = probes.ask(step.action().until(), atMost, cancellation);
            } else if (step.done() != null) {
                answer = probes.ask(step.done(), atMost, cancellation);
            } else {
                // It only reads: nothing on the node can tell, and nothing there hangs on it.
                answer = Answer.YES;
                word = true;
            }
            String reason = masker.mask(answer.reason());
            if (!answer.yes()) {
                return new ByHand.Check(run.id(), run.steps().getOrDefault(step.id(), StepResult.waiting(step.id())), false, !answer.isUnknown(), reason);
            }
            String text = "Done by hand by " + operator.name() + (word ? "; it only reads, so nothing was left to prove." : "; the proof was read from " + step.node() + ".");
            try (Journal journal = Journal.open(store.directory(run.id()))) {
                journal.writeAll(List.of(new Event(0, Instant.now(), Events.BY_HAND, step.id(), operator.name(), ""),
                        new Event(0, Instant.now(), Events.STARTED, step.id(), step.title(), ""),
                        new Event(0, Instant.now(), Events.VERIFIED, step.id(), text, "")));
            }
            return new ByHand.Check(run.id(), new StepResult(step.id(), StepState.VERIFIED, text, "", Duration.ZERO), true, true, "");
        }
    }
}
