package org.howdah.engine;

import java.time.Duration;

/**
 * How a step of a run stands.
 *
 * @param reason why it failed, was skipped or is unknown; empty where there is nothing to say
 * @param hint what to do next; empty where there is nothing to do
 * @param duration how long it ran; zero where it did not
 */
public record StepResult(String stepId, StepState state, String reason, String hint, Duration duration) {

    public static StepResult waiting(String stepId) {
        return new StepResult(stepId, StepState.WAITING, "", "", Duration.ZERO);
    }
}
