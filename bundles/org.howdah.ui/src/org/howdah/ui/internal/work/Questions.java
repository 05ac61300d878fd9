package org.howdah.ui.internal.work;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.widgets.Display;

/**
 * Puts questions of a login to the person in front of the window, one at a time and without holding the window up: the dialogs
 * are not modal, and whoever asks waits in its own thread; an interrupt takes the question back. What was cancelled is not asked
 * again for a minute, because what is watched tries again by itself, unless a person opens something meanwhile.
 */
public final class Questions {

    private static final long QUIET_MS = 60_000;
    private static final Semaphore ONE = new Semaphore(1, true);
    private static final Map<String, Long> CANCELLED = new HashMap<>();

    /** A dialog that knows what it was answered. */
    interface Answering<T> {
        /** Empty until the question was answered; stays so where it was cancelled. */
        Optional<T> answer();
    }

    private Questions() {
    }

    /** A person wants something of a host: what was cancelled before may be asked again. */
    public static void personActs() {
        synchronized (CANCELLED) {
            CANCELLED.clear();
        }
    }

    private static boolean quiet(String topic) {
        synchronized (CANCELLED) {
            CANCELLED.values().removeIf(at -> System.currentTimeMillis() - at > QUIET_MS);
            return CANCELLED.containsKey(topic);
        }
    }

    /**
     * Not in the UI thread.
     *
     * @param topic what is asked, so that the same is not asked again soon after it was cancelled
     * @param maker of the dialog, called in the UI thread
     */
    static <T, D extends Dialog & Answering<T>> Optional<T> ask(String topic, Supplier<D> maker) {
        Display display = Display.getDefault();
        if (display.isDisposed() || Display.getCurrent() != null || quiet(topic)) {
            return Optional.empty();
        }
        try {
            ONE.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            // Another may have been cancelled meanwhile.
            return quiet(topic) ? Optional.empty() : show(display, topic, maker);
        } finally {
            ONE.release();
        }
    }

    private static <T, D extends Dialog & Answering<T>> Optional<T> show(Display display, String topic, Supplier<D> maker) {
        CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        CompletableFuture<D> shown = new CompletableFuture<>();
        Dialogs.run(() -> {
            try {
                D dialog = maker.get();
                dialog.setBlockOnOpen(false);
                dialog.open();
                dialog.getShell().addDisposeListener(event -> answer.complete(dialog.answer()));
                dialog.getShell().forceActive();
                shown.complete(dialog);
            } catch (RuntimeException broken) {
                answer.completeExceptionally(broken);
            }
        });
        try {
            while (true) {
                try {
                    Optional<T> given = answer.get(1, TimeUnit.SECONDS);
                    if (given.isEmpty()) {
                        synchronized (CANCELLED) {
                            CANCELLED.put(topic, System.currentTimeMillis());
                        }
                    }
                    return given;
                } catch (TimeoutException open) {
                    if (display.isDisposed()) {
                        return Optional.empty();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            shown.thenAccept(dialog -> Dialogs.run(dialog::close));
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
