package org.howdah.console.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import org.howdah.remote.Cancellation;
import org.howdah.remote.FileNames;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;

/**
 * The queue of transfers: a few at a time for each host, kept in a folder so that what a closed or killed workbench left
 * can be resumed. Safe for use by many threads; nothing here waits for a node.
 */
public final class Transfers implements AutoCloseable {

    /** Told about changes, in any thread; must not block. */
    public interface Listener {
        /** Its state changed. */
        void changed(Transfer transfer);

        /** Transfers were added or cleared. */
        void listChanged();
    }

    /** Pauses before it tries again by itself after the connection was lost. */
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10));
    private static final Set<Kind> LOST = Set.of(Kind.DISCONNECTED, Kind.TIMEOUT, Kind.UNREACHABLE);
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final Path folder;
    private final Nodes nodes;
    private final Conflicts conflicts;
    private final IntSupplier perHost;
    private final Map<Transfer, TransferLog> all = new LinkedHashMap<>();
    private final Set<Transfer> running = new HashSet<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "Transfer " + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });
    private boolean closing;

    /**
     * Reads what earlier processes left; that waits until somebody resumes it.
     *
     * @param folder where the state of transfers is kept
     * @param perHost how many run at once on each host
     */
    public Transfers(Path folder, Nodes nodes, Conflicts conflicts, IntSupplier perHost) throws IOException {
        this.folder = folder;
        this.nodes = nodes;
        this.conflicts = conflicts;
        this.perHost = perHost;
        load();
    }

    private void load() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
        }
        List<Map.Entry<Transfer, TransferLog>> left = new ArrayList<>();
        for (Path file : files) {
            Optional<TransferLog> opened = TransferLog.open(file);
            if (opened.isPresent()) {
                TransferLog log = opened.get();
                String id = file.getFileName().toString().replace(".jsonl", "");
                Transfer transfer = new Transfer(this, id, log.request(), log.created());
                if (log.end().isPresent()) {
                    transfer.restore(log.counts());
                    transfer.state(log.end().get(), log.endText(), log.endHint());
                } else {
                    transfer.state(Transfer.State.STOPPED, "Howdah was closed before it was done.", "Resume it: what is there already is not copied again.");
                }
                left.add(Map.entry(transfer, log));
            }
        }
        left.sort(Comparator.comparing(e -> e.getKey().created()));
        left.forEach(e -> all.put(e.getKey(), e.getValue()));
    }

    /** Puts a transfer into the queue. */
    public Transfer add(Request request) throws IOException {
        String id = String.format("%013x-%04x", System.currentTimeMillis(), ThreadLocalRandom.current().nextInt(0x10000));
        TransferLog log = TransferLog.create(folder, id, request);
        Transfer transfer = new Transfer(this, id, request, log.created());
        synchronized (this) {
            all.put(transfer, log);
        }
        listeners.forEach(Listener::listChanged);
        schedule();
        return transfer;
    }

    /** In the order in which they were added. */
    public synchronized List<Transfer> list() {
        return List.copyOf(all.keySet());
    }

    /** Whether any waits or runs. */
    public synchronized boolean busy() {
        return all.keySet().stream().anyMatch(t -> !t.state().ended());
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    void changed(Transfer transfer) {
        listeners.forEach(l -> l.changed(transfer));
    }

    /** Forgets one that ended. The part of one that was not done stays beside its target. */
    public void clear(Transfer transfer) {
        TransferLog log;
        synchronized (this) {
            if (!transfer.state().ended() || running.contains(transfer)) {
                return;
            }
            log = all.remove(transfer);
        }
        if (log != null) {
            log.delete();
            listeners.forEach(Listener::listChanged);
        }
    }

    /** Forgets all that are done or cancelled; those that can be resumed stay. */
    public void clearEnded() {
        for (Transfer transfer : list()) {
            if (transfer.state() == Transfer.State.DONE || transfer.state() == Transfer.State.CANCELLED) {
                clear(transfer);
            }
        }
    }

    void resume(Transfer transfer) {
        synchronized (this) {
            if (closing || !transfer.state().ended() || running.contains(transfer) || !all.containsKey(transfer)) {
                return;
            }
            transfer.again();
            all.get(transfer).again();
        }
        changed(transfer);
        schedule();
    }

    /** One that waits has nobody else who would end it. */
    void cancelled(Transfer transfer) {
        synchronized (this) {
            if (running.contains(transfer) || transfer.state() != Transfer.State.WAITING || closing) {
                return;
            }
            end(transfer, Transfer.State.CANCELLED, "", "");
        }
    }

    private synchronized void schedule() {
        if (closing) {
            return;
        }
        for (Transfer transfer : all.keySet()) {
            String host = host(transfer);
            if (transfer.state() == Transfer.State.WAITING && !running.contains(transfer)
                    && running.stream().filter(r -> host(r).equals(host)).count() < Math.max(1, perHost.getAsInt())) {
                running.add(transfer);
                TransferLog log = all.get(transfer);
                threads.execute(() -> work(transfer, log));
            }
        }
    }

    private static String host(Transfer transfer) {
        return transfer.request().node().topology() + "\0" + transfer.request().node().host();
    }

    private void work(Transfer transfer, TransferLog log) {
        try {
            attempts(transfer, log);
        } catch (RuntimeException | Error e) {
            end(transfer, Transfer.State.STOPPED, "A fault in Howdah stopped it: " + e + ".", "Resume it; tell us where it happens again.");
        } finally {
            synchronized (this) {
                running.remove(transfer);
            }
            schedule();
        }
    }

    private void attempts(Transfer transfer, TransferLog log) {
        int failures = 0;
        while (true) {
            long before = transfer.progress().bytesMoved();
            try {
                new TransferRun(transfer, log, nodes, conflicts).run();
                end(transfer, Transfer.State.DONE, "", "");
                return;
            } catch (RemoteException e) {
                if (transfer.cancelWanted() || e.kind() == Kind.CANCELLED) {
                    end(transfer, Transfer.State.CANCELLED, "", "");
                    return;
                }
                failures = transfer.progress().bytesMoved() > before ? 0 : failures;
                if (!LOST.contains(e.kind()) || failures >= PAUSES.size()) {
                    end(transfer, Transfer.State.STOPPED, e.getMessage(), hint(e));
                    return;
                }
                Duration pause = PAUSES.get(failures++);
                transfer.state(Transfer.State.RECONNECTING, e.getMessage(), "It goes on by itself in " + pause.toSeconds() + " s.");
                pause(pause, transfer.cancellation());
            }
        }
    }

    private static String hint(RemoteException e) {
        String resume = "Resume it: what is there already is not copied again.";
        return e.hint().isEmpty() || LOST.contains(e.kind()) ? resume : e.hint() + " " + resume;
    }

    private static void pause(Duration time, Cancellation cancellation) {
        CompletableFuture<Void> stop = new CompletableFuture<>();
        try (Cancellation.Registration registration = cancellation.onCancel(() -> stop.complete(null))) {
            stop.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // as long as it should be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(Transfer transfer, Transfer.State state, String text, String hint) {
        synchronized (this) {
            TransferLog log = all.get(transfer);
            if (closing && state == Transfer.State.CANCELLED) {
                // Not the person's wish: the next process offers to resume it.
                return;
            }
            if (log != null) {
                log.ended(state, FileNames.shown(text), hint, transfer.counts());
            }
        }
        transfer.state(state, text, hint);
    }

    /** Stops what runs, so that it can be resumed later; waits for that two seconds at most. */
    @Override
    public void close() {
        List<Transfer> stopped;
        synchronized (this) {
            closing = true;
            stopped = List.copyOf(running);
        }
        stopped.forEach(t -> t.cancellation().cancel());
        threads.shutdown();
        try {
            threads.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            all.values().forEach(TransferLog::close);
        }
    }
}
