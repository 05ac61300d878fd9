package org.howdah.console.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

import org.howdah.remote.Cancellation;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.FileTransfer.Entry;
import org.howdah.remote.FileTransfer.Type;
import org.howdah.remote.RemoteException;

/** Whole folders: how much is in them, and their end. Links are never followed. */
public final class Trees {

    /**
     * @param server of a running server whose data directory was met below; empty for none
     */
    public record Count(long files, long folders, long bytes, Optional<String> server) {
    }

    private static final String PID = "postmaster.pid";

    private Trees() {
    }

    /** What deleting these would lose; folders that may not be read count as empty. */
    public static Count count(FileTransfer side, List<String> paths, Cancellation cancellation) throws RemoteException {
        Counter counter = new Counter();
        for (String path : paths) {
            Optional<Entry> entry = side.look(path);
            if (entry.isPresent()) {
                counter.add(side, path, entry.get(), cancellation);
            }
        }
        return new Count(counter.files, counter.folders, counter.bytes, Optional.ofNullable(counter.server));
    }

    private static final class Counter {
        private long files;
        private long folders;
        private long bytes;
        private String server;

        void add(FileTransfer side, String path, Entry entry, Cancellation cancellation) throws RemoteException {
            cancellation.throwIfCancelled();
            if (!entry.directory()) {
                files++;
                bytes += entry.type() == Type.FILE ? entry.size() : 0;
                return;
            }
            folders++;
            List<Entry> inside = new ArrayList<>();
            try {
                side.list(path, inside::addAll, cancellation);
            } catch (RemoteException e) {
                if (e.kind() != RemoteException.Kind.REFUSED) {
                    throw e;
                }
            }
            for (Entry one : inside) {
                if (one.name().equals(PID)) {
                    server = path;
                }
                add(side, Request.join(path, one.name()), one, cancellation);
            }
        }
    }

    /**
     * Deletes; goes on after what cannot be deleted.
     *
     * @param progress how many are gone
     * @return what could not be deleted, and why; at most the first hundred
     */
    public static List<String> delete(FileTransfer side, List<String> paths, LongConsumer progress, Cancellation cancellation) throws RemoteException {
        List<String> failures = new ArrayList<>();
        long[] gone = new long[1];
        for (String path : paths) {
            Optional<Entry> entry = side.look(path);
            if (entry.isPresent()) {
                delete(side, path, entry.get(), () -> progress.accept(++gone[0]), failures, cancellation);
            }
        }
        return failures;
    }

    private static void delete(FileTransfer side, String path, Entry entry, Runnable gone, List<String> failures, Cancellation cancellation)
            throws RemoteException {
        cancellation.throwIfCancelled();
        int before = failures.size();
        try {
            if (entry.directory()) {
                List<Entry> inside = new ArrayList<>();
                side.list(path, inside::addAll, cancellation);
                for (Entry one : inside) {
                    delete(side, Request.join(path, one.name()), one, gone, failures, cancellation);
                }
            }
            if (failures.size() == before) {
                side.delete(path);
                gone.run();
            }
        } catch (RemoteException e) {
            if (e.kind() != RemoteException.Kind.REFUSED) {
                throw e;
            }
            if (failures.size() < 100) {
                failures.add(e.getMessage());
            }
        }
    }
}
