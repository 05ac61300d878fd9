package org.howdah.remote.ssh.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;

/**
 * The places for channels in one SSH session. A server allows only so many at once (MaxSessions); whoever finds no place
 * waits for one, first come first served.
 */
final class Slots {

    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private final Runnable wanted;
    private final int limit;
    private int used;

    /** @param wanted called when somebody has to wait, so that idle channels can be closed; must not block */
    Slots(int limit, Runnable wanted) {
        this.limit = limit;
        this.wanted = wanted;
    }

    void acquire(long deadline, Cancellation cancellation, String what) throws RemoteException {
        CompletableFuture<Void> turn;
        synchronized (this) {
            if (used < limit && waiting.isEmpty()) {
                used++;
                return;
            }
            turn = new CompletableFuture<>();
            waiting.add(turn);
        }
        wanted.run();
        try {
            Waiting.forResult(turn, deadline, cancellation, "waiting for a free channel to run " + what);
        } catch (RemoteException e) {
            synchronized (this) {
                if (!waiting.remove(turn)) {
                    // It was given to us just now.
                    release();
                }
            }
            throw e;
        }
    }

    /** Takes a place where one is free and nobody waits for it. */
    synchronized boolean tryAcquire() {
        if (used >= limit || !waiting.isEmpty()) {
            return false;
        }
        used++;
        return true;
    }

    int limit() {
        return limit;
    }

    synchronized void release() {
        used--;
        next();
    }

    private void next() {
        while (used < limit && !waiting.isEmpty()) {
            used++;
            waiting.poll().complete(null);
        }
    }

    synchronized int used() {
        return used;
    }

    synchronized boolean anybodyWaits() {
        return !waiting.isEmpty();
    }
}
