package org.howdah.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.howdah.technology.Step;

/** Remembers what a run told. */
final class Recorder implements RunListener {

    final List<String> events = new CopyOnWriteArrayList<>();
    volatile String runId = "";

    @Override
    public void runStarted(String id, Plan plan) {
        runId = id;
        events.add("run");
    }

    @Override
    public void message(String text) {
        events.add("message " + text);
    }

    @Override
    public void stepStarted(Step step) {
        events.add("started " + step.id());
    }

    @Override
    public void output(Step step, boolean error, String line) {
        events.add((error ? "error " : "output ") + step.id() + " " + line);
    }

    @Override
    public void stepEnded(Step step, StepResult result) {
        events.add(result.state().word() + " " + step.id() + (result.reason().isEmpty() ? "" : " " + result.reason()));
    }

    @Override
    public void runEnded(RunResult result) {
        events.add("ended " + result.outcome().word());
    }

    List<String> starting(String... words) {
        List<String> found = new ArrayList<>();
        for (String event : events) {
            if (List.of(words).stream().anyMatch(event::startsWith)) {
                found.add(event);
            }
        }
        return found;
    }
}
