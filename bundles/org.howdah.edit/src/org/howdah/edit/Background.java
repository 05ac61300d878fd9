package org.howdah.edit;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What need not hold up the documents' thread: validating, and looking for files that changed. */
final class Background {

    private static final ScheduledThreadPoolExecutor EXECUTOR = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "Howdah documents, background"); //$NON-NLS-1$
        thread.setDaemon(true);
        return thread;
    });

    static {
        EXECUTOR.setRemoveOnCancelPolicy(true);
    }

    private Background() {
    }

    static ScheduledFuture<?> schedule(Runnable work, long delayMs) {
        return EXECUTOR.schedule(() -> {
            try {
                work.run();
            } catch (RejectedExecutionException ended) {
                // The documents' thread is gone, and with it whoever wanted to know.
            } catch (RuntimeException faulty) {
                Installed.warn("Looking after the open topologies failed.", faulty); //$NON-NLS-1$
            }
        }, delayMs, TimeUnit.MILLISECONDS);
    }
}
