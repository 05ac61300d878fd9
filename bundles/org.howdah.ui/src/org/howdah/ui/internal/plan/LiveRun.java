package org.howdah.ui.internal.plan;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Display;
import org.howdah.engine.Plan;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.engine.StepResult;
import org.howdah.technology.Step;

/** Brings the events of a run into the UI thread, many at a time: a step that writes a thousand lines a second must not hold the window up. */
public final class LiveRun implements RunListener {

    private static final int PAUSE_MS = 80;

    private final PlanSession session;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean scheduled;
    private boolean ended;

    LiveRun(PlanSession session) {
        this.session = session;
    }

    private void later(Runnable event) {
        synchronized (waiting) {
            waiting.add(event);
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.asyncExec(() -> display.timerExec(PAUSE_MS, this::flush));
        }
    }

    private void flush() {
        List<Runnable> events;
        synchronized (waiting) {
            events = List.copyOf(waiting);
            waiting.clear();
            scheduled = false;
        }
        if (!events.isEmpty()) {
            events.forEach(Runnable::run);
            Plans.changed(session);
        }
    }

    /** Hands on what is still waiting. */
    void close() {
        Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.asyncExec(this::flush);
        }
    }

    /** For runs that Plans did not start: the session is over with its result. */
    public void end(RunResult result) {
        later(() -> {
            session.ended(result);
            Plans.runsChanged();
        });
    }

    @Override
    public void runStarted(String runId, Plan plan) {
        later(() -> session.runStarted(runId));
    }

    @Override
    public void message(String text) {
        later(() -> session.say(text));
    }

    @Override
    public void stepStarted(Step step) {
        later(() -> session.stepStarted(step.id()));
    }

    @Override
    public void output(Step step, boolean error, String line) {
        later(() -> session.append(step.id(), line));
    }

    @Override
    public void stepEnded(Step step, StepResult result) {
        later(() -> session.stepEnded(result));
    }

    @Override
    public void runEnded(RunResult result) {
        if (!ended) {
            ended = true;
            end(result);
        }
    }
}
