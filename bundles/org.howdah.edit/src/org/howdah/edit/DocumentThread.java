package org.howdah.edit;

import java.util.concurrent.Callable;

/** The one thread that all documents live on: the window's where there is a window, else one of their own. */
public interface DocumentThread {

    /** Runs the work later; drops it where the thread has ended. */
    void async(Runnable work);

    /**
     * Runs the work and waits for it; at once where this is the thread already.
     *
     * @throws java.util.concurrent.CompletionException around a checked exception of the work
     * @throws java.util.concurrent.RejectedExecutionException where the thread has ended
     */
    <T> T sync(Callable<T> work);

    /** Whether the caller runs in it. */
    boolean isCurrent();
}
