package org.howdah.ui.internal.bench;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.WorkbenchAdvisor;

/** An RCP window with nothing in it: what the start of Howdah's window is measured against. */
public final class BareApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            PlatformUI.createAndRunWorkbench(display, new WorkbenchAdvisor() {
                @Override
                public String getInitialWindowPerspectiveId() {
                    return "org.howdah.ui.bare"; //$NON-NLS-1$
                }

                @Override
                public void postStartup() {
                    WindowBench.opened();
                }
            });
            return EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        // It ends by itself.
    }

    /** Nothing. */
    public static final class Perspective implements IPerspectiveFactory {

        @Override
        public void createInitialLayout(IPageLayout layout) {
            // Only the empty editor area.
        }
    }
}
