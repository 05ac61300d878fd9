package org.howdah.engine;

import org.howdah.technology.Step;

/**
 * Follows a run. Called from worker threads, for one event at a time; must not block. What it gets holds no secret:
 * those are masked before.
 */
public interface RunListener {

    /** Follows nothing. */
    RunListener NONE = new RunListener() {
    };

    /** @param plan with steps in the order to show */
    default void runStarted(String runId, Plan plan) {
    }

    /** What is going on besides the steps: waiting for a lock, reading the nodes again. */
    default void message(String text) {
    }

    /** The step runs now; when undoing, its inverse does. */
    default void stepStarted(Step step) {
    }

    /** A line that the step's command wrote. */
    default void output(Step step, boolean error, String line) {
    }

    default void stepEnded(Step step, StepResult result) {
    }

    default void runEnded(RunResult result) {
    }
}
