package org.howdah.lab.internal;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.howdah.lab.LabException;
import org.howdah.remote.Cancellation;

/** Does the same for many hosts at once. */
final class Parallel {

    /** Work that may fail with a sentence for the user. */
    interface Work<T, R> {
        R apply(T item) throws Exception;
    }

    /** More at once only take memory from each other. */
    private static final int WIDTH = 8;

    private Parallel() {
    }

    /** All results in the order of the items. Where several fail, the first failure is thrown after all have ended. */
    static <T, R> List<R> map(List<T> items, Cancellation cancellation, Work<T, R> work) throws LabException {
        List<R> results = new ArrayList<>();
        LabException failure = null;
        try (var threads = Executors.newFixedThreadPool(Math.clamp(items.size(), 1, WIDTH))) {
            List<Future<R>> futures = items.stream().map(item -> threads.submit(() -> work.apply(item))).toList();
            try (var registration = cancellation.onCancel(threads::shutdownNow)) {
                for (Future<R> future : futures) {
                    try {
                        results.add(future.get());
                    } catch (ExecutionException e) {
                        LabException one = asLabException(e.getCause());
                        if (failure == null || one instanceof AddressTaken && !(failure instanceof AddressTaken)) {
                            // That one can be mended, by taking another address.
                            failure = one;
                        } else if (!one.getMessage().equals(failure.getMessage())) {
                            failure.addSuppressed(one);
                        }
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Cancelled.", e);
        }
        if (cancellation.isCancelled()) {
            throw new LabException("Cancelled.");
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }

    static <T, R> List<R> map(List<T> items, Work<T, R> work) throws LabException {
        return map(items, Cancellation.none(), work);
    }

    static LabException asLabException(Throwable thrown) {
        if (thrown instanceof LabException lab) {
            return lab;
        }
        Throwable e = thrown instanceof UncheckedIOException unchecked ? unchecked.getCause() : thrown;
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new LabException(e instanceof java.nio.file.FileSystemException ? "Cannot write " + message : message, e);
    }
}
