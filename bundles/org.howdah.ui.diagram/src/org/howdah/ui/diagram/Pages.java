package org.howdah.ui.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.howdah.diagram.DiagramPages;
import org.howdah.web.WebHost;

/** The one server of all drawings. Started in the background when the first one is wanted: that takes a second. UI thread. */
final class Pages {

    private final Sites sites = new Sites();
    private final List<BiConsumer<DiagramPages, Exception>> waiting = new ArrayList<>();
    private WebHost host;
    private DiagramPages pages;
    private boolean starting;
    private boolean closed;

    Sites sites() {
        return sites;
    }

    /** @param then gets the pages, or why there are none; at once where they are there already */
    void whenReady(BiConsumer<DiagramPages, Exception> then) {
        if (pages != null) {
            then.accept(pages, null);
            return;
        }
        waiting.add(then);
        if (!starting) {
            starting = true;
            Display display = Display.getCurrent();
            Job job = Job.create(Messages.Pages_job, (IProgressMonitor monitor) -> start(display));
            job.setPriority(Job.SHORT);
            job.setSystem(true);
            job.schedule();
        }
    }

    private IStatus start(Display display) {
        WebHost started = null;
        Exception failure = null;
        try {
            started = WebHost.start();
        } catch (Exception failed) {
            failure = failed;
            ILog.of(Pages.class).log(Status.error("The drawing could not be started.", failed)); //$NON-NLS-1$
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

    private static void closeQuietly(WebHost host) {
        if (host != null) {
            host.close();
        }
    }

    private void ready(WebHost started, Exception failure) {
        starting = false;
        if (closed) {
            closeQuietly(started);
            return;
        }
        if (started != null) {
            host = started;
            pages = new DiagramPages(started, sites);
        }
        List<BiConsumer<DiagramPages, Exception>> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(then -> then.accept(pages, failure));
    }

    void close() {
        closed = true;
        if (pages != null) {
            pages.close();
            pages = null;
        }
        closeQuietly(host);
        host = null;
    }
}
