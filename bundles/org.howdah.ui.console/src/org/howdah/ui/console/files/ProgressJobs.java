package org.howdah.ui.console.files;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.howdah.console.files.Request;
import org.howdah.console.files.Sizes;
import org.howdah.console.files.Transfer;
import org.howdah.console.files.Transfers;

/** Shows running transfers in the Progress view, where they can be cancelled too. */
final class ProgressJobs implements Transfers.Listener {

    private static final int UNITS = 1000;
    private static final long LOOK_MILLIS = 300;

    private final Map<Transfer, Follow> jobs = new ConcurrentHashMap<>();

    @Override
    public void changed(Transfer transfer) {
        Transfer.State state = transfer.state();
        if (state.ended()) {
            Follow job = jobs.get(transfer);
            if (job != null) {
                job.look();
            }
        } else if (state != Transfer.State.WAITING) {
            jobs.computeIfAbsent(transfer, t -> {
                Follow job = new Follow(t);
                job.schedule();
                return job;
            });
        }
    }

    @Override
    public void listChanged() {
        // Only states matter here.
    }

    static String title(Transfer transfer) {
        Request request = transfer.request();
        return NLS.bind(request.direction() == Request.Direction.UPLOAD ? Messages.Job_upload : Messages.Job_download, request.title(), request.node());
    }

    private final class Follow extends Job {
        private final Transfer transfer;

        Follow(Transfer transfer) {
            super(title(transfer));
            this.transfer = transfer;
        }

        synchronized void look() {
            notifyAll();
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            monitor.beginTask(getName(), UNITS);
            int shown = 0;
            try {
                for (Transfer.Progress now = transfer.progress(); !now.state().ended(); now = transfer.progress()) {
                    int units = now.bytes() == 0 ? 0 : (int) (now.bytesDone() * UNITS / now.bytes());
                    monitor.worked(Math.max(0, units - shown));
                    shown = Math.max(shown, units);
                    monitor.subTask(NLS.bind(Messages.Job_amount, Sizes.text(now.bytesDone()), Sizes.text(now.bytes())));
                    synchronized (this) {
                        wait(LOOK_MILLIS);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                jobs.remove(transfer, this);
                monitor.done();
            }
            return Status.OK_STATUS;
        }

        @Override
        protected void canceling() {
            transfer.cancel();
        }
    }
}
