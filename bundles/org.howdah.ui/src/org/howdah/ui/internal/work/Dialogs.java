package org.howdah.ui.internal.work;

import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.howdah.app.HowdahException;
import org.howdah.engine.EngineException;
import org.howdah.remote.RemoteException;
import org.howdah.ui.internal.UiPlugin;

/** Messages to the person: what, why, and what next. */
public final class Dialogs {

    private Dialogs() {
    }

    /** The shell a dialog belongs to. UI thread. */
    public static Shell shell() {
        var window = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getActiveWorkbenchWindow() : null;
        Shell active = Display.getCurrent().getActiveShell();
        return window != null ? window.getShell() : active;
    }

    /** The sentence of an error with its hint. */
    public static String sentence(Throwable error) {
        String hint = switch (error) {
        case EngineException engine -> engine.hint();
        case HowdahException use -> use.hint();
        case RemoteException remote -> remote.hint();
        default -> ""; //$NON-NLS-1$
        };
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        return hint == null || hint.isBlank() ? message : message + "\n\n" + hint; //$NON-NLS-1$
    }

    /** Shows an error; a fault of ours goes to the log with its stack as well. May be called from any thread. */
    public static void error(String title, Throwable error) {
        boolean ours = error instanceof RuntimeException || error instanceof Error;
        if (ours) {
            UiPlugin.log(title + ": " + error, error); //$NON-NLS-1$
        }
        run(() -> {
            if (ours) {
                ErrorDialog.openError(shell(), title, Messages.Dialogs_fault, UiPlugin.error(String.valueOf(error), error));
            } else {
                MessageDialog.openError(shell(), title, sentence(error));
            }
        });
    }

    public static void info(String title, String text) {
        run(() -> MessageDialog.openInformation(shell(), title, text));
    }

    /** Runs in the UI thread, later, unless the window is gone. */
    public static void run(Runnable work) {
        Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!display.isDisposed()) {
                    work.run();
                }
            });
        }
    }
}
