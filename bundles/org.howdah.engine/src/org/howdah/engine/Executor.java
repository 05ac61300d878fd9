package org.howdah.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.howdah.engine.EngineException.Kind;
import org.howdah.engine.internal.Events;
import org.howdah.engine.internal.PlanChecks;
import org.howdah.engine.internal.RunSession;
import org.howdah.engine.internal.RunStore;
import org.howdah.engine.internal.Words;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.Step;

/** Runs plans, and keeps the journal of what was done. One run of a topology at a time, whoever starts it. */
public final class Executor {

    /**
     * @param confirmations asked before anything that cannot be taken back
     * @param upTo id of the last step to run, with all that it depends on; empty for all
     * @param parallel how many steps run at once, at most
     */
    public record Options(Confirmations confirmations, Optional<String> upTo, int parallel) {
        public Options {
            Objects.requireNonNull(confirmations);
            Objects.requireNonNull(upTo);
        }

        public static Options of(Confirmations confirmations) {
            return new Options(confirmations, Optional.empty(), 16);
        }

        public Options upTo(String step) {
            return new Options(confirmations, Optional.of(step), parallel);
        }
    }

    private final Path home;
    private final Technologies technologies;
    private final Function<Topology, NodeAccess> nodes;
    private final RunStore store;

    /**
     * @param home HOWDAH_HOME
     * @param nodes the way to the nodes of a topology; the topology comes out of the plan
     */
    public Executor(Path home, Technologies technologies, Function<Topology, NodeAccess> nodes) {
        this.home = home;
        this.technologies = technologies;
        this.nodes = nodes;
        this.store = new RunStore(home);
    }

    /**
     * Applies a plan that is not stale: asks, takes the locks, reads the nodes again, runs what is not so already. Returns when it is over, within
     * two seconds where it is cancelled.
     *
     * @return how it ended; a plan without steps is done, and makes no run (its id is empty)
     * @throws EngineException where nothing was begun, and why: stale, errored, locked, not confirmed, no journal
     */
    public RunResult apply(Plan plan, Options options, RunListener listener, Cancellation cancellation) throws EngineException {
        PlanChecks.appliable(plan);
        if (plan.isEmpty()) {
            return new RunResult("", RunResult.Outcome.DONE, Map.of(), "Nothing to do: everything is as it is drawn.");
        }
        Topology topology = PlanChecks.topology(plan);
        List<Step> steps = PlanChecks.selected(plan, options.upTo());
        confirmDestructive(options, steps);
        try (RunSession session = new RunSession(home, plan, topology, nodes.apply(topology), Optional.empty(), options, listener, cancellation)) {
            session.lock(steps);
            session.checkNodes(technologies);
            return session.apply(steps);
        }
    }

    /** Goes on with a run that failed, was cancelled, or whose Howdah was killed. What is verified stays. */
    public RunResult resume(String wanted, Options options, RunListener listener, Cancellation cancellation) throws EngineException {
        Run run = store.run(store.resolve(wanted));
        if (RunStore.undoing(run.events())) {
            throw new EngineException(Kind.REFUSED, "Run " + run.id() + " was taken back, wholly or in part, and cannot be gone on with.",
                    "Go on taking it back with: howdah undo " + run.id() + ", or make a new plan.");
        }
        if (run.steps().values().stream().allMatch(step -> step.state().done())) {
            return new RunResult(run.id(), RunResult.Outcome.DONE, run.steps(), "Nothing to do: every step of run " + run.id() + " is done.");
        }
        Topology topology = PlanChecks.topology(run.plan());
        List<Step> steps = PlanChecks.selected(run.plan(), options.upTo());
        confirmDestructive(options, steps.stream().filter(step -> run.steps().get(step.id()).state() == StepState.WAITING).toList());
        try (RunSession session = new RunSession(home, run.plan(), topology, nodes.apply(topology), Optional.of(run.id()), options, listener, cancellation)) {
            session.lock(steps);
            // Read again under the lock: another Howdah may have gone on with it meanwhile.
            return session.resume(steps, store.run(run.id()));
        }
    }

    /** Takes back what a run did, in reverse order; what was already so before the run stays. */
    public RunResult undo(String wanted, Options options, RunListener listener, Cancellation cancellation) throws EngineException {
        String id = store.resolve(wanted);
        Topology topology = PlanChecks.topology(store.plan(id));
        Run before = store.run(id);
        List<Step> backwards = backwards(before);
        List<Step> kept = backwards.stream().filter(step -> step.inverse() == null && step.risk() != Step.Risk.READ).toList();
        if (backwards.stream().noneMatch(step -> step.inverse() != null)) {
            throw new EngineException(Kind.REFUSED, "Run " + id + " did nothing that could be taken back.", kept.isEmpty() ? "" : "These stay: " + titles(kept) + ".");
        }
        if (!kept.isEmpty()) {
            confirm(options, Confirmations.Kind.IRREVERSIBLE, kept, "These steps cannot be taken back and stay: " + titles(kept)
                    + ". Take back the others?");
        }
        try (RunSession session = new RunSession(home, before.plan(), topology, nodes.apply(topology), Optional.of(id), options, listener, cancellation)) {
            List<Step> steps = backwards.stream().filter(step -> step.inverse() != null).toList();
            session.lock(steps);
            Run run = store.run(id);
            List<Step> open = steps.stream().filter(step -> run.steps().get(step.id()).state() != StepState.UNDONE).toList();
            List<String> interrupted = run.events().stream().filter(event -> event.type().equals(Events.UNDO_STARTED)).map(Run.Event::step).toList();
            return session.undo(open, states(run), kept.size(), interrupted);
        }
    }

    /** What each step was before its taking back was begun. */
    private static Map<String, StepResult> states(Run run) {
        Map<String, StepResult> states = new LinkedHashMap<>(run.steps());
        Set<String> verified = run.events().stream().filter(event -> event.type().equals(Events.VERIFIED)).map(Run.Event::step).collect(Collectors.toSet());
        states.replaceAll((id, result) -> verified.contains(id) && result.state() != StepState.UNDONE
                ? new StepResult(id, StepState.VERIFIED, "", "", result.duration()) : result);
        return states;
    }

    /** Steps that the run began and did not find done, the last first. */
    private static List<Step> backwards(Run run) {
        Map<String, Long> order = new HashMap<>();
        Set<String> begun = new HashSet<>();
        for (Run.Event event : run.events()) {
            switch (event.type()) {
            case Events.STARTED -> {
                begun.add(event.step());
                order.merge(event.step(), event.sequence(), Math::max);
            }
            case Events.VERIFIED -> order.put(event.step(), event.sequence());
            default -> {
            }
            }
        }
        List<Step> steps = new ArrayList<>(run.plan().steps().stream().filter(step -> begun.contains(step.id())).toList());
        steps.sort(Comparator.comparing((Step step) -> order.get(step.id())).reversed());
        return steps;
    }

    private static void confirmDestructive(Options options, List<Step> steps) throws EngineException {
        for (Step step : steps) {
            if (step.risk() == Step.Risk.DESTRUCTIVE) {
                confirm(options, Confirmations.Kind.DESTRUCTIVE, List.of(step), Words.of(step)
                        + " loses what is there now. Do it?");
            }
        }
    }

    private static void confirm(Options options, Confirmations.Kind kind, List<Step> steps, String text) throws EngineException {
        if (!options.confirmations().confirm(new Confirmations.Question(kind, steps, text))) {
            throw new EngineException(Kind.REFUSED, "Not confirmed: " + text.substring(0, text.lastIndexOf('.') + 1) + " Nothing was begun.",
                    "Confirm it; on the command line with --yes.");
        }
    }

    private static String titles(List<Step> steps) {
        return Words.of(steps);
    }
}
