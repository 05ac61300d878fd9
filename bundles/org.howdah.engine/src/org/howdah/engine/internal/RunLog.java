package org.howdah.engine.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.engine.EngineException;
import org.howdah.engine.Plan;
import org.howdah.engine.Run.Event;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.engine.StepResult;
import org.howdah.engine.StepState;
import org.howdah.technology.Step;

/**
 * Where everything of a run is told: journal first, then listener. Nothing leaves it unmasked. Also keeps what each step is now.
 */
final class RunLog implements AutoCloseable {

    /** Output beyond this is shown and not kept. */
    private static final long OUTPUT_LIMIT = 16L << 20;

    private final String runId;
    private final Journal journal;
    private final RunListener listener;
    private final Masker masker;
    private final Writer output;
    private final Map<String, StepResult> steps = new LinkedHashMap<>();
    private long written;
    private boolean closed;

    RunLog(String runId, Path directory, Plan plan, Journal journal, RunListener listener, Masker masker) {
        this.runId = runId;
        this.journal = journal;
        this.listener = listener;
        this.masker = masker;
        output = openOutput(directory);
        plan.steps().forEach(step -> steps.put(step.id(), StepResult.waiting(step.id())));
    }

    private static Writer openOutput(Path directory) {
        try {
            return Files.newBufferedWriter(directory.resolve("output.log"), StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException journalCounts) {
            return null;
        }
    }

    synchronized void known(Map<String, StepResult> before) {
        steps.putAll(before);
    }

    synchronized Map<String, StepResult> steps() {
        return new LinkedHashMap<>(steps);
    }

    void planned(List<Step> planned) throws EngineException {
        journal.writeAll(planned.stream().map(step -> new Event(0, null, Events.PLANNED, step.id(), step.title(), "")).toList());
    }

    void event(String type, String step, String text) throws EngineException {
        journal.write(type, step, masker.mask(text), "");
    }

    synchronized void message(String text) {
        if (!closed) {
            listener.message(masker.mask(text));
        }
    }

    void started(Step step, String event) throws EngineException {
        journal.write(event, step.id(), step.title(), "");
        synchronized (this) {
            steps.put(step.id(), new StepResult(step.id(), StepState.RUNNING, "", "", Duration.ZERO));
            if (!closed) {
                listener.stepStarted(step);
            }
        }
    }

    synchronized void output(Step step, boolean error, String line) {
        if (closed) {
            return;
        }
        String masked = masker.mask(line);
        listener.output(step, error, masked);
        if (output != null && written < OUTPUT_LIMIT) {
            try {
                output.write(step.id() + (error ? "\t2\t" : "\t1\t") + masked + "\n");
                written += masked.length() + step.id().length() + 4;
            } catch (IOException journalCounts) {
                written = OUTPUT_LIMIT;
            }
        }
    }

    /** @param event what the journal calls it */
    StepResult ended(Step step, String event, StepState state, String reason, String hint, Duration duration) throws EngineException {
        StepResult result = new StepResult(step.id(), state, masker.mask(reason), masker.mask(hint), duration);
        journal.write(event, step.id(), result.reason(), result.hint());
        return show(step, result);
    }

    /** What is shown though it could not be journalled. */
    synchronized StepResult show(Step step, StepResult result) {
        if (!closed) {
            steps.put(step.id(), result);
            listener.stepEnded(step, result);
        }
        return result;
    }

    StepResult ended(Step step, StepState state, String reason, String hint, Duration duration) throws EngineException {
        return ended(step, Events.of(state), state, reason, hint, duration);
    }

    /** Ends the run. What comes from threads that were given up is dropped from here on. */
    RunResult end(RunResult.Outcome outcome, String message) {
        RunResult result;
        try {
            journal.write(Events.ENDED, "", outcome.word() + ": " + masker.mask(message), "");
        } catch (EngineException told) {
            // Either this is what the message says, or the run stays open in the list: both are true.
        }
        synchronized (this) {
            result = new RunResult(runId, outcome, steps, masker.mask(message));
            closed = true;
        }
        journal.close();
        listener.runEnded(result);
        return result;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        journal.close();
        try {
            if (output != null) {
                output.close();
            }
        } catch (IOException journalCounts) {
            // Output is kept as well as can be.
        }
    }
}
