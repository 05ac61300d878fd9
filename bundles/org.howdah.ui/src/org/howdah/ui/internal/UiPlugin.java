package org.howdah.ui.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;

/** The bundle's life and its log. */
public final class UiPlugin extends AbstractUIPlugin {

    public static final String ID = "org.howdah.ui"; //$NON-NLS-1$

    private static UiPlugin instance;

    @Override
    public void start(BundleContext context) throws Exception {
        super.start(context);
        instance = this;
    }

    @Override
    public void stop(BundleContext context) throws Exception {
        instance = null;
        super.stop(context);
    }

    public static UiPlugin instance() {
        return instance;
    }

    public static void log(String message, Throwable cause) {
        ILog.of(UiPlugin.class).log(new Status(IStatus.ERROR, ID, message, cause));
    }

    public static void warn(String message, Throwable cause) {
        ILog.of(UiPlugin.class).log(new Status(IStatus.WARNING, ID, message, cause));
    }

    public static IStatus error(String message, Throwable cause) {
        return new Status(IStatus.ERROR, ID, message, cause);
    }
}
