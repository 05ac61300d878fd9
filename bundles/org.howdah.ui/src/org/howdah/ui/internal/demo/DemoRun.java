package org.howdah.ui.internal.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.howdah.app.Demo;
import org.howdah.app.Demo.Stage;
import org.howdah.edit.TopologyDocuments;
import org.howdah.engine.Plan;
import org.howdah.engine.RunListener;
import org.howdah.remote.Cancellation;
import org.howdah.ui.internal.Ids;
import org.howdah.ui.internal.UiPlugin;
import org.howdah.ui.internal.editor.Editors;
import org.howdah.ui.internal.navigator.NavigatorView;
import org.howdah.ui.internal.operate.Watches;
import org.howdah.ui.internal.plan.LiveRun;
import org.howdah.ui.internal.plan.PlanSession;
import org.howdah.ui.internal.plan.Plans;
import org.howdah.ui.internal.work.Current;
import org.howdah.ui.internal.work.Dialogs;
import org.howdah.ui.internal.work.Services;
import org.howdah.ui.internal.work.Views;
import org.howdah.ui.internal.work.Work;

/** Runs the demo so that it can be watched: the lab, the drawing, the plan, its steps, then the live lag. */
public final class DemoRun {

    /** Quicker than usual: the demo's lag comes and goes within seconds. */
    private static final long LIVE_MS = 500;

    private static Job running;

    private DemoRun() {
    }

    /** @param atStart whether the window was opened for the demo */
    public static void start(boolean atStart) {
        if (running != null && running.getState() != Job.NONE) {
            Dialogs.info(Messages.Demo_title, Messages.Demo_running);
            return;
        }
        Views.perspective(Ids.DESIGN);
        Views.show(DemoView.ID, IWorkbenchPage.VIEW_VISIBLE);
        DemoLog.clear();
        Watcher watcher = new Watcher();
        running = Work.start(Messages.Demo_job, (progress, cancellation) -> {
            Demo demo = new Demo(Services.howdah(), watcher, cancellation);
            Path file = demo.prepare();
            ui(() -> open(file));
            demo.validate();
            demo.plan();
            demo.apply();
            ui(() -> operate(file));
            demo.replication();
            demo.lag();
            demo.status();
            return file;
        }, file -> DemoLog.add(null, Messages.Demo_done), error -> {
            DemoLog.failed(Dialogs.sentence(error));
            if (error instanceof RuntimeException || error instanceof LinkageError) {
                UiPlugin.log("The demo failed.", error); //$NON-NLS-1$
            }
        });
    }

    private static void ui(Runnable work) {
        Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.syncExec(work);
        }
    }

    private static void open(Path file) {
        Editors.open(file).ifPresent(editor -> Current.set(editor.document()));
        if (Editors.page() != null && Editors.page().findView(Ids.NAVIGATOR) instanceof NavigatorView navigator) {
            navigator.refreshAll();
            navigator.reveal(file);
        }
    }

    private static void operate(Path file) {
        Views.perspective(Ids.OPERATE);
        TopologyDocuments.find(file).ifPresent(document -> {
            Current.set(document);
            Watches.watch(document, true, LIVE_MS);
        });
        Views.show(DemoView.ID, IWorkbenchPage.VIEW_VISIBLE);
        Views.show(Ids.LINKS, IWorkbenchPage.VIEW_VISIBLE);
    }

    /** Destroys the demo's lab. */
    static void cleanUp() {
        Work.start(Messages.Demo_cleaning, (progress, cancellation) -> {
            new Demo(Services.howdah(), new Watcher(), cancellation).cleanUp();
            return null;
        }, done -> {
            if (Editors.page() != null && Editors.page().findView(Ids.NAVIGATOR) instanceof NavigatorView navigator) {
                navigator.refreshAll();
            }
        });
    }

    /** At the end of a window that was opened for the demo: waits until its lab is gone. */
    public static void destroyLab() {
        if (running != null) {
            running.cancel();
        }
        try {
            if (running != null) {
                running.join(10_000, null);
            }
            new Demo(Services.howdah(), new Demo.Listener() {
            }, new Cancellation()).cleanUp();
        } catch (Exception left) {
            // The window is gone: the log says it, and "howdah lab list" shows what is left.
            UiPlugin.warn("The demo's lab could not be destroyed.", left); //$NON-NLS-1$
        }
    }

    private static final class Watcher implements Demo.Listener {
        private final AtomicReference<LiveRun> run = new AtomicReference<>();

        @Override
        public void started(Stage stage) {
            DemoLog.started(stage);
        }

        @Override
        public void evidence(Stage stage, String text) {
            DemoLog.add(stage, text);
        }

        @Override
        public void planned(Plan plan) {
            ui(() -> {
                PlanSession session = Plans.show(plan);
                Views.show(Ids.PLAN, IWorkbenchPage.VIEW_VISIBLE);
                if (session.plan() == plan && session.canApply()) {
                    run.set(Plans.follow(session));
                }
            });
        }

        @Override
        public RunListener run() {
            return run.get() == null ? RunListener.NONE : run.get();
        }

        @Override
        public void ended(Stage stage, Duration duration) {
            DemoLog.ended(stage, duration);
        }
    }
}
