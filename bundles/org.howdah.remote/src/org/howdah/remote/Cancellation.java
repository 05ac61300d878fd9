package org.howdah.remote;

import java.util.concurrent.CopyOnWriteArrayList;

/** A wish to stop, shared by everything that works on one request. Safe for use by many threads. */
public final class Cancellation {

    /** Never cancelled. Nothing may be registered with it that must be released. */
    public static Cancellation none() {
        return new Cancellation();
    }

    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;

    public boolean isCancelled() {
        return cancelled;
    }

    /** Cancels; listeners run once, in this thread, and must not block. */
    public void cancel() {
        cancelled = true;
        for (Runnable listener : listeners) {
            if (listeners.remove(listener)) {
                listener.run();
            }
        }
    }

    /**
     * Runs the listener when cancelled, at once where that has happened already.
     *
     * @return closes the registration
     */
    public Registration onCancel(Runnable listener) {
        listeners.add(listener);
        if (cancelled && listeners.remove(listener)) {
            listener.run();
        }
        return () -> listeners.remove(listener);
    }

    public void throwIfCancelled() throws RemoteException {
        if (cancelled) {
            throw new RemoteException(RemoteException.Kind.CANCELLED, "Cancelled.", "");
        }
    }

    /** A registration of a listener. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
