package org.howdah.diagram.internal;

import java.lang.System.Logger.Level;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread, for one page; none while the page is at rest. */
final class PageThread {

    private static final long REST_SECONDS = 30;

    private final ThreadPoolExecutor executor;
    private volatile Thread current;

    PageThread(String name) {
        executor = new ThreadPoolExecutor(1, 1, REST_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            current = thread;
            return thread;
        });
        executor.allowCoreThreadTimeOut(true);
    }

    boolean isCurrent() {
        return Thread.currentThread() == current;
    }

    /** @throws java.util.concurrent.RejectedExecutionException after {@link #end} */
    void execute(Runnable work) {
        executor.execute(() -> {
            try {
                work.run();
            } catch (RejectedExecutionException over) {
                // The documents' thread has ended: so does everything.
            } catch (RuntimeException | LinkageError | StackOverflowError faulty) {
                System.getLogger("org.howdah.diagram").log(Level.WARNING, "A diagram page could not do its work.", faulty);
            }
        });
    }

    /** Does what is in line, then this, and then nothing any more. */
    void end(Runnable last) {
        execute(last);
        executor.shutdown();
    }
}
