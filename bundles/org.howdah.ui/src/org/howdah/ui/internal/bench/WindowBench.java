package org.howdah.ui.internal.bench;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Ends the process as soon as its window can be used, for the benchmark {@code window-start}. */
public final class WindowBench {

    /** {@code halt} ends at once, so that the time of shutting down does not count; {@code close} leaves everything saved for the next start. */
    private static final String MODE = System.getProperty("howdah.bench.window", ""); //$NON-NLS-1$

    private WindowBench() {
    }

    /** Called when the window is open. It can be used when what was posted until then is done. */
    public static void opened() {
        if (MODE.isEmpty()) {
            return;
        }
        Display display = Display.getCurrent();
        // Twice: what the first round does may post something that a user would still wait for.
        display.asyncExec(() -> display.asyncExec(() -> {
            if (MODE.equals("halt")) { //$NON-NLS-1$
                System.out.flush();
                Runtime.getRuntime().halt(0);
            }
            PlatformUI.getWorkbench().close();
        }));
    }
}
