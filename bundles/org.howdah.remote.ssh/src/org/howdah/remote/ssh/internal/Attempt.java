package org.howdah.remote.ssh.internal;

import java.util.concurrent.CompletableFuture;

import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;

/**
 * One attempt to connect, for all who wait for it. When the last of them has given up, its thread is interrupted, which takes a
 * question to a person back.
 */
final class Attempt {

    private final CompletableFuture<Connector.Connected> result = new CompletableFuture<>();
    private int waiting;
    private Thread thread;

    CompletableFuture<Connector.Connected> result() {
        return result;
    }

    /** It failed, was given up, or what it made has died: another has to be begun. */
    boolean isOver() {
        return result.isCompletedExceptionally() || result.isDone() && !result.join().session().isConnected();
    }

    /** @return false where it was given up already, so that another has to be begun */
    synchronized boolean join() {
        if (result.isCompletedExceptionally()) {
            return false;
        }
        waiting++;
        return true;
    }

    /** After {@link #join()}. */
    Connector.Connected await(long deadline, Cancellation cancellation, String what) throws RemoteException {
        boolean answered = false;
        try {
            Connector.Connected connected = Waiting.forResult(result, deadline, cancellation, what);
            answered = true;
            return connected;
        } finally {
            leave(answered, what);
        }
    }

    private synchronized void leave(boolean answered, String what) {
        waiting--;
        if (!answered && waiting == 0 && result.completeExceptionally(Waiting.cancelled(what)) && thread != null) {
            thread.interrupt();
        }
    }

    /** Works in this thread. */
    void run(Runnable work) {
        synchronized (this) {
            if (result.isDone()) {
                return;
            }
            thread = Thread.currentThread();
        }
        try {
            work.run();
        } finally {
            synchronized (this) {
                thread = null;
            }
            // Not for what this thread does next.
            Thread.interrupted();
        }
    }
}
