package org.howdah.engine.internal;

import java.time.Duration;

import org.howdah.engine.EngineException;
import org.howdah.engine.StepResult;
import org.howdah.engine.StepState;
import org.howdah.engine.internal.Actions.Outcome;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Action;
import org.howdah.technology.Step;

/** Takes one step back, and reads from the node that it is not so any more. */
final class Undoer {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration RECONNECT = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofDays(1);

    private final RunLog log;
    private final Probes probes;
    private final Actions actions;
    private final NodeLocks locks;
    private final Cancellation cancellation;

    Undoer(RunLog log, Probes probes, Actions actions, NodeLocks locks, Cancellation cancellation) {
        this.log = log;
        this.probes = probes;
        this.actions = actions;
        this.locks = locks;
        this.cancellation = cancellation;
    }

    /**
     * @param state of the step; one that is not verified is taken back only where the node says that it happened
     * @param begun whether taking it back was begun before
     */
    StepResult undo(Step step, StepState state, boolean begun) throws EngineException {
        long start = System.nanoTime();
        KillPoint.pass(step.id(), "undo-start");
        locks.ensure(step.node(), cancellation);
        String name = step.id() + "\0undo";
        actions.awaitEarlier(step, step.action(), step.id(), cancellation);
        if (goesWithAnother(step.inverse())) {
            return log.ended(step, StepState.UNDONE, "It goes away with what it was made in.", "", StepRunner.since(start));
        }
        if (begun) {
            actions.awaitEarlier(step, step.inverse(), name, cancellation);
        }
        if (begun || state != StepState.VERIFIED) {
            Answer so = Probes.untilTold(() -> so(step), RECONNECT, cancellation);
            if (so.isNo()) {
                return log.ended(step, StepState.UNDONE, begun ? "It had been taken back." : "It had not happened.", "", StepRunner.since(start));
            }
            if (so.isUnknown()) {
                return log.ended(step, Events.UNKNOWN, StepState.UNKNOWN, "Whether it is so cannot be told: " + so.reason(), so.hint(), StepRunner.since(start));
            }
        }
        log.started(step, Events.UNDO_STARTED);
        KillPoint.pass(step.id(), "undo-started");
        Outcome outcome = actions.run(step, step.inverse(), name, (error, line) -> log.output(step, error, line), cancellation);
        KillPoint.pass(step.id(), "undo-executed");
        StepResult result = verdict(step, outcome, start);
        KillPoint.pass(step.id(), "undo-verified");
        return result;
    }

    /** The shell's null command: the inverse of an earlier step takes this one's work away too, so nothing can be asked yet. */
    private static boolean goesWithAnother(Action inverse) {
        return inverse.kind() == Action.Kind.SHELL && inverse.command().strip().equals(":");
    }

    private StepResult verdict(Step step, Outcome outcome, long start) throws EngineException {
        if (step.done() == null && step.proof() == null && step.action().kind() != Action.Kind.FILE) {
            return outcome.ok() ? log.ended(step, StepState.UNDONE, "", "", StepRunner.since(start)) : failed(step, outcome, start);
        }
        // Asked the other way round: it is taken back when the answer is no.
        Answer gone = Probes.untilYes(() -> turned(so(step)), outcome.ok() ? GRACE : Duration.ZERO, cancellation);
        if (gone.isUnknown() && gone.again()) {
            gone = Probes.untilTold(() -> turned(so(step)), RECONNECT, cancellation);
        }
        if (gone.yes()) {
            return log.ended(step, StepState.UNDONE, outcome.ok() ? "" : "It is taken back, although: " + outcome.reason(), "", StepRunner.since(start));
        }
        if (gone.isUnknown()) {
            // A server that was taken away answers no question any more: then how the command ended is all there is.
            return outcome.ok() ? log.ended(step, StepState.UNDONE, "Its command ended without an error; nothing is left to ask.", "", StepRunner.since(start))
                    : log.ended(step, Events.UNKNOWN, StepState.UNKNOWN, outcome.reason() + " " + gone.reason(), gone.hint(), StepRunner.since(start));
        }
        return outcome.ok() ? failed(step, Outcome.failed("Its inverse ended without an error, but the step is still so.", ""), start)
                : failed(step, outcome, start);
    }

    private StepResult failed(Step step, Outcome outcome, long start) throws EngineException {
        return log.ended(step, Events.UNDO_FAILED, StepState.FAILED, outcome.reason(), outcome.hint(), StepRunner.since(start));
    }

    private static Answer turned(Answer answer) {
        return answer.yes() ? Answer.no("") : answer.isNo() ? Answer.YES : answer;
    }

    private Answer so(Step step) {
        if (step.done() != null) {
            return probes.ask(step.done(), LONG, cancellation);
        }
        if (step.proof() != null) {
            return probes.ask(step.proof(), LONG, cancellation);
        }
        return step.action().kind() == Action.Kind.FILE ? probes.file(step, step.action()) : Answer.unknown("The step has no probe.", "");
    }
}
