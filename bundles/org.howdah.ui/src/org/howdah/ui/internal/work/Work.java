package org.howdah.ui.internal.work;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.howdah.app.Progress;
import org.howdah.remote.Cancellation;

/** Runs use cases in the background, seen in the Progress view and cancelled there. */
public final class Work {

    /** A use case. */
    public interface Task<T> {
        T run(Progress progress, Cancellation cancellation) throws Exception;
    }

    private Work() {
    }

    /**
     * @param done gets the result in the UI thread; not called where it failed or was cancelled
     */
    public static <T> Job start(String title, Task<T> task, Consumer<T> done) {
        return start(title, task, done, error -> Dialogs.error(title, error));
    }

    /** @param failed gets the error, in the worker's thread */
    public static <T> Job start(String title, Task<T> task, Consumer<T> done, Consumer<Throwable> failed) {
        Cancellation cancellation = new Cancellation();
        Job job = new Job(title) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                monitor.beginTask(title, IProgressMonitor.UNKNOWN);
                try {
                    T result = task.run((text, ready, total) -> monitor.subTask(total > 0 ? text + " (" + ready + '/' + total + ')' : text), cancellation); //$NON-NLS-1$
                    if (cancellation.isCancelled()) {
                        return Status.CANCEL_STATUS;
                    }
                    Dialogs.run(() -> done.accept(result));
                    return Status.OK_STATUS;
                } catch (Exception | LinkageError error) {
                    if (!cancellation.isCancelled()) {
                        failed.accept(error);
                    }
                    return cancellation.isCancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
                } finally {
                    monitor.done();
                }
            }

            @Override
            protected void canceling() {
                // In another thread: what listens to a cancellation may close connections.
                new Thread(cancellation::cancel, "Cancel " + title).start(); //$NON-NLS-1$
            }
        };
        job.setUser(false);
        job.schedule();
        return job;
    }
}
