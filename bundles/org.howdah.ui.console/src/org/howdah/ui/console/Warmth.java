package org.howdah.ui.console;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.howdah.remote.RemoteException;

/** What is begun early, so that the first prompt comes soon. */
final class Warmth {

    private Warmth() {
    }

    /** Connects while view and page are being made. Whether that succeeds is told by the console that comes after. */
    static void connect(Nodes nodes) {
        Job job = Job.create(Messages.Warmth_connect, (IProgressMonitor monitor) -> {
            try {
                nodes.connect();
            } catch (RemoteException toBeSeen) {
                // In the console.
            }
            return Status.OK_STATUS;
        });
        job.setSystem(true);
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }
}
