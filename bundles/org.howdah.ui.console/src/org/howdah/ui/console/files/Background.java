package org.howdah.ui.console.files;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.howdah.remote.RemoteException;

/** Work that may wait for a host, beside the UI thread: as many threads as there are hosts that keep somebody waiting. */
final class Background {

    /** What is done. */
    interface Work<T> {
        T run() throws RemoteException;
    }

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "Files " + COUNT.incrementAndGet()); //$NON-NLS-1$
        thread.setDaemon(true);
        return thread;
    });

    private Background() {
    }

    /**
     * @param done gets the result in the UI thread
     * @param failed gets the error in the UI thread; a cancelled one too
     */
    static <T> void run(Work<T> work, Consumer<T> done, Consumer<RemoteException> failed) {
        THREADS.execute(() -> {
            try {
                T result = work.run();
                ui(() -> done.accept(result));
            } catch (RemoteException e) {
                ui(() -> failed.accept(e));
            } catch (RuntimeException e) {
                ILog.of(Background.class).error(String.valueOf(e), e);
                ui(() -> failed.accept(new RemoteException(RemoteException.Kind.INVALID, String.valueOf(e), "", e))); //$NON-NLS-1$
            }
        });
    }

    /** Later in the UI thread, unless the window is gone. */
    static void ui(Runnable work) {
        Display display = Display.getDefault();
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!display.isDisposed()) {
                    work.run();
                }
            });
        }
    }

    /** The sentence of an error with its hint. */
    static String sentence(RemoteException e) {
        return e.hint().isEmpty() ? e.getMessage() : e.getMessage() + "\n\n" + e.hint(); //$NON-NLS-1$
    }
}
