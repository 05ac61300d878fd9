package org.howdah.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.howdah.app.HowdahHome;
import org.howdah.edit.Installed;
import org.howdah.edit.TopologyDocuments;
import org.howdah.ui.browser.WebKeys;
import org.howdah.ui.internal.work.WindowThread;

/** The workbench product's entry. */
public final class WorkbenchApplication implements IApplication {

    /** Exit code of a command that was refused. */
    private static final Integer REFUSED = 1;

    @Override
    public Object start(IApplicationContext context) throws IOException {
        StartArguments arguments = StartArguments.read(Platform.getApplicationArgs());
        Display[] made = new Display[1];
        inOwnHome(() -> made[0] = PlatformUI.createDisplay());
        Display display = made[0];
        try {
            String refusal = takeInstanceArea();
            if (refusal != null) {
                MessageDialog.openError(new Shell(display), Messages.Application_title, refusal);
                return REFUSED;
            }
            TopologyDocuments.thread(new WindowThread(display));
            Installed.technologies(Plugins::technologies);
            Installed.log(UiPlugin::warn);
            WebKeys.install(display);
            int code = PlatformUI.createAndRunWorkbench(display, new HowdahWorkbenchAdvisor(arguments));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            inOwnHome(display::dispose);
            Location area = Platform.getInstanceLocation();
            if (area != null && area.isSet()) {
                area.release();
            }
        }
    }

    /** SWT keeps the sizes of window borders below the user's home, in {@code .swt}. It takes ours for it. */
    private static void inOwnHome(Runnable work) {
        String home = System.setProperty("user.home", HowdahHome.of(System.getenv()).path().toString()); //$NON-NLS-1$
        try {
            work.run();
        } finally {
            System.setProperty("user.home", home); //$NON-NLS-1$
        }
    }

    /** The folder for the window's state is {@code HOWDAH_HOME/workbench} unless the start said otherwise; one window uses it at a time. */
    private static String takeInstanceArea() throws IOException {
        Location area = Platform.getInstanceLocation();
        if (area == null) {
            return null;
        }
        if (!area.isSet()) {
            Path folder = HowdahHome.of(System.getenv()).path().resolve("workbench"); //$NON-NLS-1$
            Files.createDirectories(folder);
            return area.set(folder.toUri().toURL(), true) ? null : NLS.bind(Messages.Application_inUse, folder);
        }
        return area.lock() ? null : NLS.bind(Messages.Application_inUse, area.getURL().getPath());
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        workbench.getDisplay().syncExec(workbench::close);
    }
}
