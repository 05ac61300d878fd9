package org.howdah.ui.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.howdah.web.WebHost;

/** The one server of all pages in the window. Started in the background when the first page is wanted: that takes a second. UI thread. */
public final class Loopback {

    private static final List<BiConsumer<WebHost, Exception>> WAITING = new ArrayList<>();
    private static WebHost host;
    private static boolean starting;
    private static boolean closed;

    private Loopback() {
    }

    /** @param then gets the server, or why there is none; at once where it is there already. Nobody closes it but the window's end. */
    public static void whenReady(BiConsumer<WebHost, Exception> then) {
        if (host != null) {
            then.accept(host, null);
            return;
        }
        WAITING.add(then);
        if (!starting) {
            starting = true;
            closed = false;
            Display display = Display.getCurrent();
            Job job = Job.create(Messages.Loopback_job, (IProgressMonitor monitor) -> start(display));
            job.setPriority(Job.SHORT);
            job.setSystem(true);
            job.schedule();
        }
    }

    private static IStatus start(Display display) {
        WebHost started = null;
        Exception failure = null;
        try {
            started = WebHost.start();
        } catch (Exception failed) {
            failure = failed;
            ILog.of(Loopback.class).log(Status.error("The server of the pages could not be started.", failed)); //$NON-NLS-1$
        }
        WebHost ready = started;
        Exception why = failure;
        if (display.isDisposed()) {
            closeQuietly(ready);
        } else {
            display.asyncExec(() -> ready(ready, why));
        }
        return Status.OK_STATUS;
    }

    private static void closeQuietly(WebHost unused) {
        if (unused != null) {
            unused.close();
        }
    }

    private static void ready(WebHost started, Exception failure) {
        starting = false;
        if (closed) {
            closeQuietly(started);
            return;
        }
        host = started;
        List<BiConsumer<WebHost, Exception>> all = List.copyOf(WAITING);
        WAITING.clear();
        all.forEach(then -> then.accept(started, failure));
    }

    /** The window ends: every page with it. */
    public static void close() {
        closed = true;
        closeQuietly(host);
        host = null;
        WAITING.clear();
    }
}
