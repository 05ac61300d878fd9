package org.howdah.engine.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.howdah.engine.EngineException;
import org.howdah.engine.StepResult;
import org.howdah.engine.StepState;
import org.howdah.engine.internal.Actions.Outcome;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Action;
import org.howdah.technology.Step;

/** Runs one step: asks whether it is done, does it, reads the proof; journals each before the next. */
final class StepRunner {

    /** What is true some moments after a command ended is its doing. */
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** How long a node that went away is asked again before its step is called unknown. */
    private static final Duration RECONNECT = Duration.ofSeconds(30);
    private static final Duration LOCK_AGAIN = Duration.ofSeconds(10);
    /** Cancelling is answered within two seconds, the proof read last included. */
    private static final Duration LAST_LOOK = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofDays(1);

    private final RunLog log;
    private final Probes probes;
    private final Actions actions;
    private final NodeLocks locks;
    private final Cancellation cancellation;

    StepRunner(RunLog log, Probes probes, Actions actions, NodeLocks locks, Cancellation cancellation) {
        this.log = log;
        this.probes = probes;
        this.actions = actions;
        this.locks = locks;
        this.cancellation = cancellation;
    }

    /**
     * @param before what the steps were when the run was left; a step that is not in it was not begun
     * @param repeat asked before an irreversible step is begun a second time
     * @throws EngineException where the run cannot go on: no journal, no lock
     */
    StepResult run(Step step, Map<String, StepResult> before, Predicate<Step> repeat) throws EngineException {
        long start = System.nanoTime();
        KillPoint.pass(step.id(), "start");
        boolean begun = before.containsKey(step.id());
        Optional<EngineException> unlocked = lock(step);
        if (cancellation.isCancelled()) {
            return left(step, before);
        }
        if (unlocked.isPresent()) {
            return log.ended(step, begun ? StepState.UNKNOWN : StepState.FAILED, unlocked.get().getMessage(), unlocked.get().hint(), since(start));
        }
        if (begun) {
            log.message(Words.of(step) + " was begun before; seeing what became of it.");
            actions.awaitEarlier(step, step.action(), step.id(), cancellation);
        }
        Answer done = done(step, begun);
        if (cancellation.isCancelled()) {
            return left(step, before);
        }
        if (done.yes()) {
            StepState state = begun ? StepState.VERIFIED : StepState.SKIPPED;
            return log.ended(step, state, begun ? "It had happened." : "It was already so.", "", since(start));
        }
        if (done.isUnknown()) {
            return log.ended(step, begun ? StepState.UNKNOWN : StepState.FAILED, "Whether it is done already cannot be told: " + done.reason(), done.hint(),
                    since(start));
        }
        if (begun && irreversible(step) && !repeat.test(step)) {
            return log.ended(step, StepState.FAILED, "It was begun before, cannot be taken back, and was not confirmed to be run again.",
                    "Look at " + step.node() + ", then resume and confirm.", since(start));
        }
        log.started(step, Events.STARTED);
        KillPoint.pass(step.id(), "started");
        Outcome outcome = actions.run(step, step.action(), step.id(), (error, line) -> log.output(step, error, line), cancellation);
        log.event(Events.EXECUTED, step.id(), outcome.ok() ? "" : outcome.reason());
        KillPoint.pass(step.id(), "executed");
        StepResult result = verdict(step, outcome, start);
        KillPoint.pass(step.id(), "verified");
        return result;
    }

    /** A step that was not touched because the run was cancelled. */
    private StepResult left(Step step, Map<String, StepResult> before) {
        return log.show(step, before.getOrDefault(step.id(), StepResult.waiting(step.id())));
    }

    /**
     * Makes sure of the host's lock. A host that does not answer is tried again for a while, then only its step fails.
     *
     * @throws EngineException where somebody else has the host: then nothing more may be begun anywhere
     */
    private Optional<EngineException> lock(Step step) throws EngineException {
        long deadline = System.nanoTime() + LOCK_AGAIN.toNanos();
        while (true) {
            try {
                locks.ensure(step.node(), cancellation);
                return Optional.empty();
            } catch (EngineException e) {
                if (e.kind() == EngineException.Kind.LOCKED) {
                    throw e;
                }
                if (cancellation.isCancelled() || System.nanoTime() > deadline || !Probes.sleep(500, cancellation)) {
                    return Optional.of(e);
                }
            }
        }
    }

    static boolean irreversible(Step step) {
        return step.risk() == Step.Risk.DESTRUCTIVE || !step.reversible();
    }

    static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Whether there is nothing to do. A step that says it must always run is not run twice in one run where its proof holds. */
    private Answer done(Step step, boolean begun) {
        if (step.done() != null) {
            return Probes.untilTold(() -> probes.ask(step.done(), LONG, cancellation), GRACE, cancellation);
        }
        if (step.proof() == null && step.action().kind() == Action.Kind.FILE || begun && hasProof(step)) {
            return Probes.untilTold(() -> proof(step, LONG, cancellation), GRACE, cancellation);
        }
        return Answer.no("");
    }

    private static boolean hasProof(Step step) {
        return step.proof() != null || step.action().kind() == Action.Kind.FILE;
    }

    private Answer proof(Step step, Duration atMost, Cancellation until) {
        return step.proof() == null ? probes.file(step, step.action()) : probes.ask(step.proof(), atMost, until);
    }

    private StepResult verdict(Step step, Outcome outcome, long start) throws EngineException {
        if (cancellation.isCancelled() && !outcome.ok()) {
            return cancelled(step, start);
        }
        if (!hasProof(step)) {
            // It reads or waits: how it ended is what it tells.
            return log.ended(step, outcome.ok() ? StepState.VERIFIED : outcome.unknown() ? StepState.UNKNOWN : StepState.FAILED, outcome.reason(),
                    outcome.hint(), since(start));
        }
        if (outcome.unknown()) {
            log.message("How " + Words.of(step) + " ended is not known (" + outcome.reason() + "); looking at the node.");
            actions.awaitEarlier(step, step.action(), step.id(), cancellation);
        }
        Answer proof = outcome.ok() ? Probes.untilYes(() -> proof(step, LONG, cancellation), GRACE, cancellation)
                : Probes.untilTold(() -> proof(step, LONG, cancellation), RECONNECT, cancellation);
        if (proof.isUnknown() && proof.again() && outcome.ok()) {
            proof = Probes.untilTold(() -> proof(step, LONG, cancellation), RECONNECT, cancellation);
        }
        return switch (proof.verdict()) {
        case YES -> log.ended(step, StepState.VERIFIED, outcome.ok() ? "" : "The proof holds, although: " + outcome.reason(), "", since(start));
        case NO -> log.ended(step, StepState.FAILED, outcome.ok()
                ? "It ended without an error, but it is not so." + (proof.reason().isEmpty() ? "" : " " + proof.reason()) : outcome.reason(),
                outcome.ok() ? "Look at the server's log on " + step.node() + "." : outcome.hint(), since(start));
        case UNKNOWN -> log.ended(step, StepState.UNKNOWN, "Whether it happened cannot be told: " + proof.reason()
                + (outcome.ok() || outcome.reason().equals(proof.reason()) ? "" : " Before that: " + outcome.reason()), "Resume the run when " + step.node() + " answers.", since(start));
        };
    }

    private StepResult cancelled(Step step, long start) throws EngineException {
        Answer proof = hasProof(step) ? proof(step, LAST_LOOK, Cancellation.none()) : Answer.no("");
        return switch (proof.verdict()) {
        case YES -> log.ended(step, StepState.VERIFIED, "Cancelled; it had happened.", "", since(start));
        case NO -> log.ended(step, StepState.FAILED, "Cancelled; it had not happened.", "Resume the run to go on.", since(start));
        case UNKNOWN -> log.ended(step, StepState.UNKNOWN, "Cancelled; whether it happened cannot be told: " + proof.reason(),
                "Resume the run to find out and go on.", since(start));
        };
    }
}
