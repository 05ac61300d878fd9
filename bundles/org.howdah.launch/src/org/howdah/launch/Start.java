package org.howdah.launch;

import org.eclipse.core.runtime.adaptor.EclipseStarter;

/**
 * Starts Equinox from the class path, in place of the Equinox launcher: the framework's classes then come
 * from the application class loader, which class-data sharing covers, and no second class loader is made.
 * <p>
 * The start script passes the areas and the configuration as system properties.
 */
public final class Start {

    /**
     * Set when the script fills a fresh configuration area. Only then, and for the window, is the framework
     * shut down in order, which writes its state; the other runs read that state and may end at once.
     */
    private static final String SHUTDOWN = "howdah.shutdown";

    private Start() {
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        try {
            EclipseStarter.startup(args, null);
            // The benchmarks compare with an Equinox that only starts.
            Object result = Boolean.getBoolean("eclipse.ignoreApp") ? null : EclipseStarter.run(null);
            if (Boolean.getBoolean(SHUTDOWN)) {
                EclipseStarter.shutdown();
            }
            return result instanceof Integer code ? code : 0;
        } catch (Exception | LinkageError e) {
            System.err.println("Howdah did not start: " + e + ". The log is " + System.getProperty("osgi.logfile")
                    + "; './howdah build --clean' builds everything again.");
            return 1;
        }
    }
}
