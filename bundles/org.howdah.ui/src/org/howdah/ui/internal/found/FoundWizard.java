package org.howdah.ui.internal.found;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.howdah.app.Progress;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Finding;
import org.howdah.ui.internal.work.Dialogs;

/** Asks where to look, looks, shows what was found, and writes it into a new file. */
abstract class FoundWizard extends Wizard {

    /** What was drawn, and what is to be said of it. */
    record Drawn(Topology topology, List<Finding> findings) {
    }

    private final FoundPage found = new FoundPage();
    private Drawn drawn;

    FoundWizard(String title) {
        setWindowTitle(title);
        setNeedsProgressMonitor(true);
    }

    /** The page that asks. */
    abstract WizardPage first();

    /** Where the topology is written. */
    abstract Path file();

    /** Looks; in a worker's thread, with what {@link #prepare()} took from the page. */
    abstract Drawn look(Progress progress, Cancellation cancellation) throws Exception;

    /** Takes the answers from the page. In the UI thread. */
    abstract void prepare();

    @Override
    public final void addPages() {
        addPage(first());
        addPage(found);
    }

    /** @return the file that was written; null where it was cancelled */
    Path open(Shell shell) {
        return dialog(shell).open() == Window.OK ? file() : null;
    }

    /** Going on from the first page looks. */
    WizardDialog dialog(Shell shell) {
        WizardDialog dialog = new WizardDialog(shell, this);
        dialog.addPageChangingListener(event -> {
            if (event.getTargetPage() == found) {
                event.doit = find();
            }
        });
        return dialog;
    }

    @Override
    public boolean canFinish() {
        return getContainer() != null && getContainer().getCurrentPage() == found && drawn != null;
    }

    private boolean find() {
        drawn = null;
        prepare();
        try {
            getContainer().run(true, true, monitor -> drawn = run(monitor));
        } catch (InvocationTargetException failed) {
            Throwable cause = failed.getCause();
            first().setErrorMessage(Dialogs.sentence(cause).replaceAll("\\s*\\n\\s*", " ")); //$NON-NLS-1$ //$NON-NLS-2$
            return false;
        } catch (InterruptedException cancelled) {
            return false;
        }
        if (drawn != null) {
            first().setErrorMessage(null);
            found.show(drawn);
        }
        return drawn != null;
    }

    private Drawn run(IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
        monitor.beginTask(getWindowTitle(), IProgressMonitor.UNKNOWN);
        Cancellation cancellation = new Cancellation();
        FutureTask<Drawn> task = new FutureTask<>(() -> look((text, done, total) -> monitor.subTask(total > 0 ? text + " (" + done + '/' + total + ')' : text), cancellation)); //$NON-NLS-1$
        Thread.ofPlatform().daemon().name(getWindowTitle()).start(task);
        try {
            while (true) {
                try {
                    return task.get(100, TimeUnit.MILLISECONDS);
                } catch (TimeoutException goesOn) {
                    if (monitor.isCanceled()) {
                        cancellation.cancel();
                        throw new InterruptedException();
                    }
                }
            }
        } catch (ExecutionException failed) {
            throw new InvocationTargetException(failed.getCause());
        } finally {
            monitor.done();
        }
    }

    @Override
    public boolean performFinish() {
        Path file = file();
        if (Files.exists(file) && !MessageDialog.openQuestion(getShell(), getWindowTitle(), NLS.bind(Messages.Found_overwrite, file))) {
            return false;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            TopologyFiles.write(drawn.topology(), file);
            return true;
        } catch (java.io.IOException failed) {
            found.setErrorMessage(Dialogs.sentence(failed));
            return false;
        }
    }
}
