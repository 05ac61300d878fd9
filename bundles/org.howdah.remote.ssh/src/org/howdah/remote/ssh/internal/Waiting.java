package org.howdah.remote.ssh.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;

/** Waits for what another thread does, without being its prisoner. */
final class Waiting {

    private Waiting() {
    }

    static RemoteException cancelled(String what) {
        return new RemoteException(Kind.CANCELLED, "Cancelled: " + what + ".", "");
    }

    /**
     * @param what for the message, such as {@code connecting to postgres@master1}
     * @param deadline of {@link System#nanoTime()}
     */
    static <T> T forResult(CompletableFuture<T> future, long deadline, Cancellation cancellation, String what) throws RemoteException {
        CompletableFuture<Void> stop = new CompletableFuture<>();
        try (Cancellation.Registration registration = cancellation.onCancel(() -> stop.complete(null))) {
            if (!future.isDone()) {
                CompletableFuture.anyOf(future.handle((v, e) -> null), stop).get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            if (!future.isDone()) {
                throw cancelled(what);
            }
            return future.get();
        } catch (TimeoutException e) {
            throw new RemoteException(Kind.TIMEOUT, "Time was up while " + what + ".", "The host may be frozen or the network slow; try again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(what);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RemoteException known) {
                // A new one for each who waits, with the stack of each.
                throw new RemoteException(known.kind(), known.getMessage(), known.hint(), known);
            }
            throw new RemoteException(Kind.DISCONNECTED, "Failed while " + what + ": " + e.getCause() + ".", "", e.getCause());
        }
    }

    static void pause(Duration time, Cancellation cancellation, String what) throws RemoteException {
        CompletableFuture<Void> stop = new CompletableFuture<>();
        try (Cancellation.Registration registration = cancellation.onCancel(() -> stop.complete(null))) {
            stop.get(time.toNanos(), TimeUnit.NANOSECONDS);
            throw cancelled(what);
        } catch (TimeoutException e) {
            // as wanted
        } catch (ExecutionException | InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(what);
        }
    }
}
