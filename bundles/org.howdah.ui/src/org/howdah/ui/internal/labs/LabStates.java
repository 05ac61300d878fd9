package org.howdah.ui.internal.labs;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.howdah.app.HowdahHome;
import org.howdah.lab.LabException;
import org.howdah.lab.LabStatus;
import org.howdah.lab.Labs;
import org.howdah.ui.internal.UiPlugin;

/** The labs of this home as they were last looked at. Looks in the background, only while somebody shows them. */
public final class LabStates {

    /** @param status null while it is not known */
    public record Lab(String name, LabStatus status) {
        public boolean running() {
            return status != null && status.running();
        }

        public String word() {
            if (status == null) {
                return Messages.Lab_looking;
            }
            boolean any = status.hosts().stream().anyMatch(host -> host.sshRunning() || host.servers().stream().anyMatch(LabStatus.Server::running));
            return status.running() ? Messages.Lab_running : any ? Messages.Lab_partly : Messages.Lab_stopped;
        }
    }

    private static final long LOOK_MS = 15_000;

    private final Runnable changed;
    private final Job job;
    private List<Lab> known = List.of();
    private volatile boolean disposed;

    public LabStates(Runnable changed) {
        this.changed = changed;
        job = new Job(Messages.Lab_lookingJob) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                look();
                if (!disposed) {
                    schedule(LOOK_MS);
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.setPriority(Job.DECORATE);
    }

    /** Looks now. */
    public void refresh() {
        job.cancel();
        job.schedule(50);
    }

    private void look() {
        List<Lab> found = new ArrayList<>();
        try {
            Labs labs = new Labs(HowdahHome.of(System.getenv()).path());
            for (String name : labs.list()) {
                LabStatus status = null;
                try {
                    status = labs.status(name);
                } catch (LabException halfMade) {
                    UiPlugin.warn(halfMade.getMessage(), halfMade);
                }
                found.add(new Lab(name, status));
            }
        } catch (LabException unreadable) {
            UiPlugin.warn(unreadable.getMessage(), unreadable);
        }
        Display display = Display.getDefault();
        if (disposed || display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            if (!disposed && !found.equals(known)) {
                known = List.copyOf(found);
                changed.run();
            }
        });
    }

    public List<Lab> all() {
        return known;
    }

    public Lab find(String name) {
        return known.stream().filter(lab -> lab.name().equals(name)).findFirst().orElse(null);
    }

    public void dispose() {
        disposed = true;
        job.cancel();
    }
}
