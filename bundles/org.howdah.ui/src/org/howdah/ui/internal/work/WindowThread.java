package org.howdah.ui.internal.work;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.howdah.edit.DocumentThread;

/** The documents live on the window's thread. */
public final class WindowThread implements DocumentThread {

    private final Display display;

    public WindowThread(Display display) {
        this.display = display;
    }

    @Override
    public void async(Runnable work) {
        try {
            display.asyncExec(work);
        } catch (SWTException disposed) {
            // The window is gone; nobody wants to know any more.
        }
    }

    @Override
    public <T> T sync(Callable<T> work) {
        try {
            return display.syncCall(() -> {
                try {
                    return work.call();
                } catch (RuntimeException unchecked) {
                    throw unchecked;
                } catch (Exception checked) {
                    throw new CompletionException(checked);
                }
            });
        } catch (SWTException failed) {
            if (display.isDisposed()) {
                throw new RejectedExecutionException(failed);
            }
            throw failed;
        }
    }

    @Override
    public boolean isCurrent() {
        return Thread.currentThread() == display.getThread();
    }
}
