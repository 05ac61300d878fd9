package org.howdah.engine.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.engine.Confirmations;
import org.howdah.engine.EngineException;
import org.howdah.engine.EngineException.Kind;
import org.howdah.engine.Executor.Options;
import org.howdah.engine.KnownSecrets;
import org.howdah.engine.Observations;
import org.howdah.engine.Plan;
import org.howdah.engine.Run;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.engine.RunResult.Outcome;
import org.howdah.engine.StepResult;
import org.howdah.engine.StepState;
import org.howdah.engine.Technologies;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.Step;

/** One applying, resuming or undoing of a plan, between taking the locks and giving them back. */
public final class RunSession implements AutoCloseable {

    private final RunStore store;
    private final Plan plan;
    private final Topology topology;
    private final NodeAccess access;
    private final Options options;
    private final RunListener listener;
    private final Cancellation cancellation;
    private final Masker masker;
    private final String runId;
    private final boolean isNew;
    private final Operator operator;
    private final LocalLock localLock;
    private NodeLocks nodeLocks;
    private RunLog log;

    /**
     * Takes this machine's lock, and only then the run's number.
     *
     * @param runId of the run to go on with; empty for a new one
     */
    public RunSession(Path home, Plan plan, Topology topology, NodeAccess access, Optional<String> runId, Options options, RunListener listener,
            Cancellation cancellation) throws EngineException {
        this.store = new RunStore(home);
        this.masker = new Masker(KnownSecrets.of(home)::add);
        this.plan = plan;
        this.topology = topology;
        this.access = access;
        this.options = options;
        this.listener = listener;
        this.cancellation = cancellation;
        isNew = runId.isEmpty();
        String name = plan.topologyPath().isEmpty() ? plan.topology() : plan.topologyPath();
        localLock = LocalLock.take(home, name, Operator.current(runId.orElse("of plan " + plan.id())));
        try {
            this.runId = runId.isPresent() ? runId.get() : store.create(plan);
            operator = Operator.current(this.runId);
            localLock.write(operator);
        } catch (EngineException e) {
            localLock.close();
            throw e;
        } catch (IOException e) {
            localLock.close();
            throw new EngineException(Kind.JOURNAL, "The lock in " + home + " cannot be written: " + DiskFiles.reason(e) + ". Nothing was begun.",
                    "Free space or correct the permissions there.", e);
        }
    }

    public String runId() {
        return runId;
    }

    /** Locks the hosts where these steps work. */
    public void lock(List<Step> steps) throws EngineException {
        nodeLocks = NodeLocks.take(topology, access, steps, operator, listener::message, cancellation);
    }

    public void checkNodes(Technologies technologies) throws EngineException {
        listener.message("Reading the nodes again, to see whether the plan still fits.");
        Freshness.nodes(plan, Observations.observe(topology, access, technologies, (read, all) -> {
        }, cancellation));
        if (cancellation.isCancelled()) {
            throw new EngineException(Kind.CANCELLED, "Cancelled. Nothing was begun.", "");
        }
    }

    private void open(String firstEvent) throws EngineException {
        log = new RunLog(runId, store.directory(runId), plan, Journal.open(store.directory(runId)), listener, masker);
        log.event(firstEvent, "", operator.name());
        listener.runStarted(runId, plan);
    }

    public RunResult apply(List<Step> steps) throws EngineException {
        open(Events.RUN);
        log.planned(plan.steps());
        return execute(steps, Map.of(), Map.of());
    }

    /** Goes on with the run as its journal tells it. */
    public RunResult resume(List<Step> steps, Run run) throws EngineException {
        open(Events.RESUMED);
        log.known(run.steps());
        Map<String, StepResult> begun = new HashMap<>();
        steps.stream().filter(step -> RunStore.begun(run.events(), step)).forEach(step -> begun.put(step.id(), run.steps().get(step.id())));
        return execute(steps, run.steps(), begun);
    }

    private RunResult execute(List<Step> steps, Map<String, StepResult> before, Map<String, StepResult> begun) {
        Map<String, StepState> known = new HashMap<>();
        before.forEach((id, result) -> known.put(id, result.state()));
        List<Step> open = steps.stream().filter(step -> !known.getOrDefault(step.id(), StepState.WAITING).done()).toList();
        Nodes nodes = new Nodes(topology, access);
        Secrets secrets = new Secrets(topology, access, masker);
        Probes probes = new Probes(nodes, secrets);
        StepRunner runner = new StepRunner(log, probes, new Actions(plan.topology(), nodes, secrets, probes), nodeLocks, cancellation);
        try {
            List<Step> givenUp = new Schedule(open, known, step -> runner.run(step, begun, this::repeat), options.parallel(), cancellation).run();
            for (Step step : givenUp) {
                log.ended(step, StepState.UNKNOWN, "Cancelled; " + step.node() + " did not answer in time, so whether it happened is not known.",
                        "Resume the run to find out and go on.", Duration.ZERO);
            }
        } catch (EngineException e) {
            Outcome outcome = e.kind() == Kind.CANCELLED ? Outcome.CANCELLED : Outcome.FAILED;
            return log.end(outcome, e.getMessage() + (e.hint().isEmpty() ? "" : " " + e.hint()));
        }
        return conclude(steps);
    }

    private boolean repeat(Step step) {
        return options.confirmations().confirm(new Confirmations.Question(Confirmations.Kind.REPEAT, List.of(step), Words.of(step) + " was begun before and is not done. It cannot be taken back. Run it again?"));
    }

    private RunResult conclude(List<Step> steps) {
        Map<String, StepResult> results = log.steps();
        List<Step> failed = in(steps, results, StepState.FAILED);
        List<Step> unknown = in(steps, results, StepState.UNKNOWN);
        long done = steps.stream().filter(step -> results.get(step.id()).state().done()).count();
        String count = done + " of " + steps.size() + " steps are done.";
        String next = " Go on with: howdah apply --resume " + runId + "; take back what was done with: howdah undo " + runId;
        if (cancellation.isCancelled() && done < steps.size()) {
            return log.end(Outcome.CANCELLED, "Cancelled. " + count + (unknown.isEmpty() ? "" : " Whether " + titles(unknown) + " happened is not known.") + next);
        }
        if (!failed.isEmpty()) {
            return log.end(Outcome.FAILED, why(failed, results) + " " + count + next);
        }
        if (!unknown.isEmpty()) {
            return log.end(Outcome.UNKNOWN, why(unknown, results) + " " + count + next);
        }
        long skipped = in(steps, results, StepState.SKIPPED).size();
        return log.end(Outcome.DONE, "Done: " + (done - skipped) + (done - skipped == 1 ? " step" : " steps") + " verified, " + skipped + (skipped == 1 ? " was" : " were") + " already so."
                + (steps.size() < plan.steps().size() ? " " + (plan.steps().size() - steps.size()) + " steps of the plan were left out." : ""));
    }

    private static List<Step> in(List<Step> steps, Map<String, StepResult> results, StepState state) {
        return steps.stream().filter(step -> results.get(step.id()).state() == state).toList();
    }

    private static String titles(List<Step> steps) {
        return Words.of(steps);
    }

    private static String why(List<Step> steps, Map<String, StepResult> results) {
        Step first = steps.getFirst();
        StepResult result = results.get(first.id());
        return Words.of(first) + (result.state() == StepState.FAILED ? " failed: " : " is unknown: ") + sentence(result.reason())
                + (result.hint().isEmpty() ? "" : " " + sentence(result.hint())) + (steps.size() > 1 ? " It is one of " + steps.size() + "." : "");
    }

    private static String sentence(String text) {
        return text.isEmpty() || ".!?:".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    /**
     * Takes steps back, one after another.
     *
     * @param steps in the order to take them back; all are reversible
     * @param kept how many cannot be taken back
     * @param interrupted ids of those whose taking back was begun and not ended
     */
    public RunResult undo(List<Step> steps, Map<String, StepResult> before, int kept, List<String> interrupted) throws EngineException {
        open(Events.UNDOING);
        log.known(new LinkedHashMap<>(before));
        Nodes nodes = new Nodes(topology, access);
        Secrets secrets = new Secrets(topology, access, masker);
        Probes probes = new Probes(nodes, secrets);
        Undoer undoer = new Undoer(log, probes, new Actions(plan.topology(), nodes, secrets, probes), nodeLocks, cancellation);
        List<String> undone = new ArrayList<>();
        try {
            for (Step step : steps) {
                if (cancellation.isCancelled()) {
                    return log.end(Outcome.CANCELLED, "Cancelled. " + undone.size() + " of " + steps.size() + " steps were taken back. Go on with: howdah undo " + runId);
                }
                StepResult result = undoer.undo(step, before.get(step.id()).state(), interrupted.contains(step.id()));
                if (result.state() == StepState.UNDONE) {
                    undone.add(step.id());
                } else if (result.state() == StepState.FAILED || result.state() == StepState.UNKNOWN) {
                    return log.end(cancellation.isCancelled() ? Outcome.CANCELLED : result.state() == StepState.FAILED ? Outcome.FAILED : Outcome.UNKNOWN,
                            "Taking back " + Words.of(step) + " did not succeed: " + sentence(result.reason()) + " " + undone.size() + " of "
                                    + steps.size() + " steps were taken back. Go on with: howdah undo " + runId);
                }
            }
        } catch (EngineException e) {
            return log.end(Outcome.FAILED, e.getMessage() + (e.hint().isEmpty() ? "" : " " + e.hint()));
        }
        return log.end(Outcome.UNDONE, "Undone: " + undone.size() + (undone.size() == 1 ? " step." : " steps.") + (kept == 0 ? "" : " " + kept + " steps cannot be taken back and stay."));
    }

    @Override
    public void close() {
        if (log != null) {
            log.close();
        }
        if (nodeLocks != null) {
            // Who cancelled waits for an answer; a frozen host would keep it for long.
            nodeLocks.close(cancellation.isCancelled() ? Duration.ofMillis(300) : Duration.ofSeconds(10));
        }
        if (log == null && isNew) {
            store.forget(runId);
        }
        localLock.close();
    }
}
