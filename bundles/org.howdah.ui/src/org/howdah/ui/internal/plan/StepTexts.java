package org.howdah.ui.internal.plan;

import java.time.Duration;

import org.howdah.engine.RunResult;
import org.howdah.engine.StepResult;
import org.howdah.engine.StepState;
import org.howdah.technology.Step;
import org.howdah.ui.internal.operate.Times;

/** Words and icons of steps and runs. */
final class StepTexts {

    private StepTexts() {
    }

    static String icon(StepState state) {
        return "step_" + state.word(); //$NON-NLS-1$
    }

    static String word(StepState state) {
        return switch (state) {
        case WAITING -> Messages.Step_waiting;
        case SKIPPED -> Messages.Step_skipped;
        case RUNNING -> Messages.Step_running;
        case VERIFIED -> Messages.Step_verified;
        case FAILED -> Messages.Step_failed;
        case UNDONE -> Messages.Step_undone;
        case UNKNOWN -> Messages.Step_unknown;
        };
    }

    static String word(Step.Risk risk) {
        return switch (risk) {
        case READ -> Messages.Risk_read;
        case SAFE -> Messages.Risk_safe;
        case RESTART -> Messages.Risk_restart;
        case DESTRUCTIVE -> Messages.Risk_destructive;
        };
    }

    static String time(PlanSession session, Step step) {
        StepResult result = session.result(step.id());
        long running = session.runningFor(step.id());
        if (running >= 0) {
            return Times.span(Duration.ofNanos(running));
        }
        return result.duration().isZero() ? "" : Times.span(result.duration()); //$NON-NLS-1$
    }

    /** Why the step is done; where it went wrong, why that was. */
    static String why(PlanSession session, Step step) {
        StepResult result = session.result(step.id());
        boolean wrong = result.state() == StepState.FAILED || result.state() == StepState.UNKNOWN;
        return wrong && !result.reason().isBlank() ? result.reason() : step.why();
    }

    static String word(RunResult.Outcome outcome) {
        return switch (outcome) {
        case DONE -> Messages.Outcome_done;
        case FAILED -> Messages.Outcome_failed;
        case UNKNOWN -> Messages.Outcome_unknown;
        case CANCELLED -> Messages.Outcome_cancelled;
        case UNDONE -> Messages.Outcome_undone;
        case OPEN -> Messages.Outcome_open;
        };
    }

    static String icon(RunResult.Outcome outcome) {
        return switch (outcome) {
        case DONE -> "step_verified"; //$NON-NLS-1$
        case FAILED -> "step_failed"; //$NON-NLS-1$
        case UNKNOWN -> "step_unknown"; //$NON-NLS-1$
        case CANCELLED -> "step_waiting"; //$NON-NLS-1$
        case UNDONE -> "step_undone"; //$NON-NLS-1$
        case OPEN -> "step_running"; //$NON-NLS-1$
        };
    }
}
