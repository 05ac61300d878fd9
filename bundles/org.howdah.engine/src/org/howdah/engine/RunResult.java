package org.howdah.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param outcome how
 * @param steps by id, in the order of the plan
 * @param message one or two sentences: what happened, why, what next
 */
public record RunResult(String runId, Outcome outcome, Map<String, StepResult> steps, String message) {

    public enum Outcome {
        /** Every step is verified or was already so. */
        DONE,
        /** A step failed, or Howdah could not go on. */
        FAILED,
        /** Whether a step happened cannot be told. */
        UNKNOWN, CANCELLED,
        /** All that could be taken back was. */
        UNDONE,
        /** It has not ended, or Howdah was killed: only in what {@link Runs} lists. */
        OPEN;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public RunResult {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** As the contract has it: 0 done, 1 failed or unknown, 130 cancelled. */
    public int exitCode() {
        return switch (outcome) {
        case DONE, UNDONE -> 0;
        case CANCELLED -> 130;
        case FAILED, UNKNOWN, OPEN -> 1;
        };
    }
}
