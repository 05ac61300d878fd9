package org.howdah.ui.internal.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.howdah.app.ApplyPlan;
import org.howdah.app.MakePlan;
import org.howdah.app.Operate;
import org.howdah.app.ResumeRun;
import org.howdah.app.UndoRun;
import org.howdah.edit.TopologyDocument;
import org.howdah.edit.TopologyDocuments;
import org.howdah.engine.Executor;
import org.howdah.engine.Plan;
import org.howdah.engine.RunResult;
import org.howdah.model.TopologyFiles;
import org.howdah.ui.internal.operate.Watches;
import org.howdah.ui.internal.preferences.Settings;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Services;
import org.howdah.ui.internal.work.Work;

/** The plan that the Plan view shows, and everything that is done with it. For the UI thread. */
public final class Plans {

    /** Told in the UI thread. */
    public interface Listener {
        /** Another plan is shown. */
        default void shown(PlanSession session) {
        }

        /** Its state or its output changed; told at most some ten times a second. */
        default void changed(PlanSession session) {
        }

        /** A run began or ended. */
        default void runsChanged() {
        }
    }

    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();
    private static PlanSession current;
    private static Job job;

    private Plans() {
    }

    public static void addListener(Listener listener) {
        LISTENERS.add(listener);
    }

    public static void removeListener(Listener listener) {
        LISTENERS.remove(listener);
    }

    public static Optional<PlanSession> current() {
        return Optional.ofNullable(current);
    }

    /** Whether a plan is being applied: another one is not shown then. */
    public static boolean isBusy() {
        return current != null && current.isRunning();
    }

    /** Puts a plan in front. */
    public static PlanSession show(Plan plan) {
        return show(new PlanSession(plan));
    }

    static PlanSession show(PlanSession session) {
        if (!isBusy()) {
            current = session;
            LISTENERS.forEach(listener -> listener.shown(current));
        }
        return current;
    }

    static void changed(PlanSession session) {
        LISTENERS.forEach(listener -> listener.changed(session));
    }

    static void runsChanged() {
        LISTENERS.forEach(Listener::runsChanged);
    }

    /** Reads the nodes and makes the plan of the file as it is saved. */
    public static void make(Path file) {
        if (busy()) {
            return;
        }
        Work.start(NLS.bind(Messages.Plans_making, file.getFileName()),
                (progress, cancellation) -> new MakePlan(Services.howdah()).run(TopologyFiles.load(file), progress, cancellation), Plans::show);
    }

    /** Makes the plan of an operation. */
    public static void operate(Path file, String operation, String subject, Map<String, String> arguments) {
        if (busy()) {
            return;
        }
        Work.start(NLS.bind(Messages.Plans_operation, operation, subject), (progress, cancellation) -> new Operate(Services.howdah())
                .plan(TopologyFiles.load(file), operation, subject, arguments, progress, cancellation), Plans::show);
    }

    private static boolean busy() {
        if (isBusy()) {
            Dialogs.info(Messages.Plans_title, Messages.Plans_busy);
        }
        return isBusy();
    }

    private static Executor.Options options(Optional<String> upTo) {
        return new Executor.Options(new AskingConfirmations(), upTo, Settings.parallelSteps());
    }

    /** @param upTo id of the last step to run; empty for all */
    public static void apply(PlanSession session, Optional<String> upTo) {
        run(session, false, NLS.bind(Messages.Plans_applying, session.plan().topology()), (listener, cancellation) -> {
            RunResult result = new ApplyPlan(Services.howdah()).run(session.plan(), options(upTo), listener, cancellation);
            follow(session.plan(), result);
            return result;
        });
    }

    public static void resume(PlanSession session) {
        run(session, false, NLS.bind(Messages.Plans_resuming, session.runId()), (listener, cancellation) -> {
            RunResult result = new ResumeRun(Services.howdah()).run(session.runId(), options(Optional.empty()), listener, cancellation);
            follow(session.plan(), result);
            return result;
        });
    }

    public static void undo(PlanSession session) {
        run(session, true, NLS.bind(Messages.Plans_undoing, session.runId()),
                (listener, cancellation) -> new UndoRun(Services.howdah()).run(session.runId(), options(Optional.empty()), listener, cancellation));
    }

    /** After a switchover the file follows; where it cannot, that is said, and the run is done all the same. */
    private static void follow(Plan plan, RunResult result) {
        try {
            new Operate(Services.howdah()).follow(plan, result);
        } catch (Exception kept) {
            Dialogs.error(Messages.Plans_title, kept);
        }
    }

    private interface Runner {
        RunResult run(LiveRun listener, org.howdah.remote.Cancellation cancellation) throws Exception;
    }

    private static void run(PlanSession session, boolean undo, String title, Runner runner) {
        if (busy()) {
            return;
        }
        if (current != session) {
            show(session);
        }
        session.begin(undo);
        LiveRun live = new LiveRun(session);
        changed(session);
        job = Work.start(title, (progress, cancellation) -> {
            try {
                return runner.run(live, cancellation);
            } finally {
                live.close();
            }
        }, result -> {
            session.ended(result);
            over(session);
        }, error -> Dialogs.run(() -> {
            session.failed(Dialogs.sentence(error));
            over(session);
            Dialogs.error(title, error);
        }));
        job.addJobChangeListener(org.eclipse.core.runtime.jobs.IJobChangeListener.onDone(event -> Dialogs.run(() -> {
            if (session.isRunning()) {
                // Cancelled: the engine's result is not handed on, but its events were.
                session.failed(session.message().isEmpty() ? Messages.Plans_cancelled : session.message());
                over(session);
            }
        })));
    }

    /** Lets a run that somebody else drives, such as the demo, be seen here. */
    public static LiveRun follow(PlanSession session) {
        session.begin(false);
        changed(session);
        return new LiveRun(session);
    }

    private static void over(PlanSession session) {
        changed(session);
        runsChanged();
        document(session).ifPresent(Watches::once);
    }

    /** A run was made for a plan while it was not applied; going on with that run does the rest. */
    public static void begunByHand(Plan plan, String run) {
        current().filter(session -> session.plan().id().equals(plan.id()) && session.canApply()).ifPresent(session -> {
            session.runStarted(run);
            changed(session);
            runsChanged();
        });
    }

    /** The open document that the plan was made from. */
    public static Optional<TopologyDocument> document(PlanSession session) {
        String path = session.plan().topologyPath();
        return path.isEmpty() ? Optional.empty() : TopologyDocuments.find(Path.of(path));
    }

    public static void cancel() {
        if (job != null && isBusy()) {
            current.say(Messages.Plans_cancelling);
            changed(current);
            job.cancel();
        }
    }
}
