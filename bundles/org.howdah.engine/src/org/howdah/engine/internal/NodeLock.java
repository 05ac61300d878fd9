package org.howdah.engine.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.howdah.engine.EngineException;
import org.howdah.engine.EngineException.Kind;
import org.howdah.model.topology.Host;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.technology.NodeAccess;

/** The lock on one host, held by a remote process that lives as long as our connection to it. */
final class NodeLock implements AutoCloseable {

    /** A lock may outlive a killed Howdah by the holder's second, and a release by a round trip. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration HELD_AT_MOST = Duration.ofDays(7);

    private final Host host;
    private final NodeAccess access;
    private final Operator operator;
    private final Duration longestCommand;
    private final Consumer<String> messages;
    private volatile Holder holder;

    /** One life of the remote process. The future's value is its answer; it is done again with an end by {@code ended}. */
    private static final class Holder {
        final CompletableFuture<String> answer = new CompletableFuture<>();
        final Cancellation stop = new Cancellation();
        volatile boolean ended;
        volatile String pid = "";
    }

    /** @param longestCommand how long a command of an earlier run is waited for */
    NodeLock(Host host, NodeAccess access, Operator operator, Duration longestCommand, Consumer<String> messages) {
        this.host = host;
        this.access = access;
        this.operator = operator;
        this.longestCommand = longestCommand;
        this.messages = messages;
    }

    /** Takes the lock, again where the connection that held it broke. */
    synchronized void ensure(Cancellation cancellation) throws EngineException {
        Holder current = holder;
        if (current != null && !current.ended) {
            return;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String heldBy = "";
        do {
            Holder started = start();
            String answer = answer(started, cancellation);
            if (answer.startsWith(RemoteScripts.LOCK_OK)) {
                started.pid = answer.substring(RemoteScripts.LOCK_OK.length()).strip();
                holder = started;
                return;
            }
            if (!answer.startsWith(RemoteScripts.LOCK_HELD)) {
                throw refusal(answer);
            }
            String[] held = answer.substring(RemoteScripts.LOCK_HELD.length()).split(" ", 2);
            heldBy = held[held.length - 1];
            if (operator.left(heldBy)) {
                free(held[0]);
            }
            pause(cancellation);
        } while (System.nanoTime() < deadline);
        throw new EngineException(Kind.LOCKED, "Host " + host.getId() + " is being changed by " + Operator.describe(heldBy) + ".",
                "Wait for the end of that run, or cancel it there.");
    }

    private EngineException refusal(String answer) {
        if (answer.startsWith(RemoteScripts.LOCK_BUSY)) {
            return new EngineException(Kind.LOCKED, "A command of an earlier run is still running on host " + host.getId() + ".",
                    "Wait for its end, or end it there; it holds " + answer.substring(RemoteScripts.LOCK_BUSY.length()) + ".");
        }
        String reason = answer.startsWith(RemoteScripts.LOCK_ERROR) ? answer.substring(RemoteScripts.LOCK_ERROR.length()) : answer;
        return new EngineException(Kind.REFUSED, "Host " + host.getId() + " cannot be locked: " + reason, "Correct that, then try again.");
    }

    /** Ends a holder that a Howdah on this machine left behind: its host may take long to notice that the connection is gone. */
    private void free(String pid) {
        try {
            if (pid.matches("\\d+")) {
                access.shell(host, "").run(Shell.Command.of(RemoteScripts.release(pid), Duration.ofSeconds(5), "free the lock of the host"));
            }
        } catch (RemoteException triedAgain) {
            // The next answer says whether it is still held.
        }
    }

    private static void pause(Cancellation cancellation) throws EngineException {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throwIfCancelled(cancellation);
    }

    private static void throwIfCancelled(Cancellation cancellation) throws EngineException {
        if (cancellation.isCancelled()) {
            throw new EngineException(Kind.CANCELLED, "Cancelled. Nothing was begun.", "");
        }
    }

    private Holder start() {
        Holder started = new Holder();
        Thread.ofPlatform().daemon().name("howdah-lock-" + host.getId()).start(() -> {
            String end = "it ended at once.";
            try {
                Shell.Result result = access.shell(host, "").run(Shell.Command.of(RemoteScripts.hold(operator.toJson(), longestCommand.toSeconds()),
                        HELD_AT_MOST, "hold the lock of the host"), line -> line(started, line), started.stop);
                end = result.lastLine().isEmpty() ? "exit code " + result.exitCode() + "." : result.lastLine();
            } catch (RemoteException e) {
                end = e.getMessage();
            } finally {
                started.ended = true;
                started.answer.complete(end);
            }
        });
        return started;
    }

    private void line(Holder started, Shell.Line line) {
        if (line.text().startsWith(RemoteScripts.LOCK_WAITS)) {
            messages.accept("Host " + host.getId() + " still runs a command of an earlier run; waiting for its end.");
        } else if (line.text().startsWith("howdah-lock ")) {
            started.answer.complete(line.text());
        }
    }

    private static String answer(Holder started, Cancellation cancellation) throws EngineException {
        // No limit of its own: the remote side answers, waits for an earlier command as long as that may take, or the connection ends.
        while (true) {
            try {
                return started.answer.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (cancellation.isCancelled()) {
                    started.stop.cancel();
                    throwIfCancelled(cancellation);
                }
            } catch (ExecutionException | InterruptedException e) {
                started.stop.cancel();
                throw new EngineException(Kind.CANCELLED, "Cancelled. Nothing was begun.", "", e);
            }
        }
    }

    /** Frees the host. Where it cannot be reached, its lock went with the connection. */
    @Override
    public void close() {
        Holder current = holder;
        if (current == null) {
            return;
        }
        if (!current.ended) {
            // Where the host cannot be reached, the lock goes with the connection.
            free(current.pid);
        }
        current.stop.cancel();
    }
}
