package org.howdah.edit;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The documents' thread where there is no window. */
final class OwnThread implements DocumentThread {

    private volatile Thread thread;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        thread = new Thread(work, "Howdah documents"); //$NON-NLS-1$
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void async(Runnable work) {
        executor.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException faulty) {
                Installed.warn("Work on a topology failed.", faulty); //$NON-NLS-1$
            }
        });
    }

    @Override
    public <T> T sync(Callable<T> work) {
        if (isCurrent()) {
            return call(work);
        }
        try {
            return CompletableFuture.supplyAsync(() -> call(work), executor).join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            default -> throw failed;
            }
        }
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException unchecked) {
            throw unchecked;
        } catch (Exception checked) {
            throw new CompletionException(checked);
        }
    }

    @Override
    public boolean isCurrent() {
        return Thread.currentThread() == thread;
    }
}
