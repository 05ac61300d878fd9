package org.howdah.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as its journal tells it.
 *
 * @param id sortable by time
 * @param operator {@code user@machine} who started it
 * @param ended of the last event where it ended; empty where it is open
 * @param outcome {@link RunResult.Outcome#OPEN} where no end was journalled
 * @param steps by id, in the order of the plan
 * @param events in the order they were written
 */
public record Run(String id, Plan plan, String operator, Instant started, Optional<Instant> ended, RunResult.Outcome outcome, String message,
        Map<String, StepResult> steps, List<Event> events) {

    /**
     * One line of the journal.
     *
     * @param sequence counts up from 1 without gaps: order holds even where the clock was set back
     * @param type planned, started, executed, verified, failed, unknown, skipped, undone, resumed, undoing, ended
     * @param step empty for events of the whole run
     */
    public record Event(long sequence, Instant time, String type, String step, String text, String hint) {
    }
}
