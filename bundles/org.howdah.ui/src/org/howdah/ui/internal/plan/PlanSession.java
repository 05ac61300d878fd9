package org.howdah.ui.internal.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.howdah.engine.Plan;
import org.howdah.engine.Run;
import org.howdah.engine.RunResult;
import org.howdah.engine.StepResult;
import org.howdah.engine.StepState;

/** A plan in front of the person, with how far it was run and what its steps said. For the UI thread. */
public final class PlanSession {

    private static final int OUTPUT_LIMIT = 200_000;

    private final Plan plan;
    private final Map<String, StepResult> results = new LinkedHashMap<>();
    private final Map<String, StringBuilder> output = new HashMap<>();
    private final Map<String, Long> started = new HashMap<>();
    private String runId = ""; //$NON-NLS-1$
    private String message = ""; //$NON-NLS-1$
    private RunResult.Outcome outcome;
    private boolean running;
    private boolean undoing;

    PlanSession(Plan plan) {
        this.plan = plan;
        plan.steps().forEach(step -> results.put(step.id(), StepResult.waiting(step.id())));
    }

    /** A run that is kept in the journal. */
    PlanSession(Run run) {
        this(run.plan());
        results.putAll(run.steps());
        runId = run.id();
        outcome = run.outcome();
        message = run.message();
        for (Run.Event event : run.events()) {
            if (!event.step().isEmpty() && !event.text().isBlank()) {
                append(event.step(), event.text());
            }
        }
    }

    public Plan plan() {
        return plan;
    }

    public StepResult result(String stepId) {
        return results.getOrDefault(stepId, StepResult.waiting(stepId));
    }

    public String output(String stepId) {
        return Optional.ofNullable(output.get(stepId)).map(StringBuilder::toString).orElse(""); //$NON-NLS-1$
    }

    /** Nanoseconds since the step began; -1 where it does not run. */
    long runningFor(String stepId) {
        Long begin = started.get(stepId);
        return begin == null || result(stepId).state() != StepState.RUNNING ? -1 : System.nanoTime() - begin;
    }

    public String runId() {
        return runId;
    }

    public String message() {
        return message;
    }

    /** How the run ended; empty while it was not started or is not over. */
    public Optional<RunResult.Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public boolean isRunning() {
        return running;
    }

    boolean isUndoing() {
        return undoing;
    }

    /** Whether the run stopped on its way and can go on. */
    public boolean canResume() {
        return !running && !runId.isEmpty() && outcome != RunResult.Outcome.DONE && outcome != RunResult.Outcome.UNDONE;
    }

    public boolean canApply() {
        return !running && !plan.errored() && !plan.isEmpty() && runId.isEmpty();
    }

    public boolean canUndo() {
        return !running && !runId.isEmpty() && outcome != RunResult.Outcome.UNDONE;
    }

    long count(StepState state) {
        return results.values().stream().filter(result -> result.state() == state).count();
    }

    void begin(boolean undo) {
        running = true;
        undoing = undo;
        outcome = null;
        message = ""; //$NON-NLS-1$
    }

    void runStarted(String id) {
        runId = id;
    }

    void say(String text) {
        message = text;
    }

    void stepStarted(String stepId) {
        // What was said before the first step is over.
        message = ""; //$NON-NLS-1$
        started.put(stepId, System.nanoTime());
        results.put(stepId, new StepResult(stepId, StepState.RUNNING, "", "", java.time.Duration.ZERO)); //$NON-NLS-1$ //$NON-NLS-2$
    }

    void append(String stepId, String line) {
        StringBuilder text = output.computeIfAbsent(stepId, id -> new StringBuilder());
        text.append(line).append('\n');
        if (text.length() > OUTPUT_LIMIT) {
            // The journal has all of it; a window that holds the last lines stays quick.
            text.delete(0, text.length() - OUTPUT_LIMIT * 3 / 4);
        }
    }

    void stepEnded(StepResult result) {
        results.put(result.stepId(), result);
    }

    void ended(RunResult result) {
        running = false;
        outcome = result.outcome();
        message = result.message();
        if (!result.runId().isEmpty()) {
            runId = result.runId();
        }
        results.putAll(result.steps());
    }

    /** It was refused, or broke, before or besides any step. */
    void failed(String why) {
        running = false;
        message = why;
    }
}
