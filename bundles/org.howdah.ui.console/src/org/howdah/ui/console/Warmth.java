package org.howdah.ui.console;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.howdah.edit.TopologyDocument;
import org.howdah.remote.RemoteException;
import org.howdah.ui.Workbench;

/**
 * What is begun early, so that the first prompt comes soon. Nothing of it costs the start of the window, and no node is touched
 * before a console of it is wanted.
 */
public final class Warmth implements IStartup {

    /** System property: {@code false} leaves everything to the first console. */
    private static final String PREPARE = "howdah.console.prepare"; //$NON-NLS-1$
    private static final int IDLE_MILLIS = 2500;

    /** When the window stands: some time after a topology with hosts came into it. */
    @Override
    public void earlyStartup() {
        if (!"false".equals(System.getProperty(PREPARE))) { //$NON-NLS-1$
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.asyncExec(() -> await(display));
        }
    }

    private static void await(Display display) {
        boolean[] begun = { false };
        Consumer<Optional<TopologyDocument>> listener = now -> {
            if (!begun[0] && now.filter(document -> !document.topology().getHosts().isEmpty()).isPresent()) {
                begun[0] = true;
                display.timerExec(IDLE_MILLIS, () -> classes(display));
            }
        };
        Workbench.addCurrentListener(listener);
        listener.accept(Workbench.current());
    }

    private static void classes(Display display) {
        inBackground(() -> {
            Workbench.howdah().remote();
            display.asyncExec(() -> Desk.get().whenReady((consoles, failure) -> {
                if (consoles != null) {
                    Spare.prepare(display, consoles);
                }
            }));
        });
    }

    /** Connects while view and page are being made. Whether that succeeds is told by the console that comes after. */
    static void connect(Nodes nodes) {
        inBackground(() -> {
            try {
                nodes.connect();
            } catch (RemoteException toBeSeen) {
                // In the console.
            }
        });
    }

    private static void inBackground(Runnable work) {
        Job job = Job.create(Messages.Warmth_connect, (IProgressMonitor monitor) -> {
            work.run();
            return Status.OK_STATUS;
        });
        job.setSystem(true);
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }
}
