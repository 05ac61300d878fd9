package org.howdah.ui.console.internal.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;

/**
 * The workbench, driven and measured from inside, for {@code howdah bench console}. Where it finds what is told by system properties
 * {@code howdah.bench.console.*}; the result is a file of JSON.
 */
public final class ConsoleBench implements IApplication {

    private IApplication workbench;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        // The page shows its insides.
        System.setProperty("howdah.console.test", "true"); //$NON-NLS-1$ //$NON-NLS-2$
        IConfigurationElement run = Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime.applications", "org.howdah.ui.app") //$NON-NLS-1$ //$NON-NLS-2$
                .getConfigurationElements()[0].getChildren("run")[0]; //$NON-NLS-1$
        workbench = (IApplication) run.createExecutableExtension("class"); //$NON-NLS-1$
        Thread driver = new Thread(ConsoleBench::drive, "bench"); //$NON-NLS-1$
        driver.setDaemon(true);
        driver.start();
        return workbench.start(context);
    }

    @Override
    public void stop() {
        workbench.stop();
    }

    private static void drive() {
        int code = 0;
        try {
            while (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isStarting() || PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0) {
                LockSupport.parkNanos(50_000_000);
            }
            String result = new ConsoleRun(PlatformUI.getWorkbench().getDisplay(), path("topology"), Path.of(System.getenv("HOWDAH_BENCH_CONSOLE_TEXT"))).measure(); //$NON-NLS-1$ //$NON-NLS-2$
            Files.writeString(path("out"), result, StandardCharsets.UTF_8); //$NON-NLS-1$
        } catch (Exception | Error failed) {
            failed.printStackTrace();
            // The last line is what the command line passes on.
            System.err.println(failed);
            code = 1;
        }
        System.out.flush();
        Runtime.getRuntime().halt(code);
    }

    private static Path path(String name) {
        return Path.of(System.getProperty("howdah.bench.console." + name)); //$NON-NLS-1$
    }
}
