package org.howdah.console.files;

import java.util.List;
import java.util.Optional;

import org.howdah.remote.Cancellation;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.RemoteException;

/** Tells whether a path belongs to a running server: what is overwritten or deleted there ruins it. */
public final class Guard {

    private static final String PID = "postmaster.pid";

    private final FileTransfer side;
    private final List<DataDirectory> known;

    /** @param known servers of the topology on that side, for their names; others are found by their postmaster.pid */
    public Guard(FileTransfer side, List<DataDirectory> known) {
        this.side = side;
        this.known = List.copyOf(known);
    }

    /** The running server in whose data directory the path lies, or whose data directory lies below it. */
    public Optional<DataDirectory> of(String path, Cancellation cancellation) throws RemoteException {
        for (DataDirectory one : known) {
            cancellation.throwIfCancelled();
            String data = real(one.path());
            if ((data + "/").startsWith(real(path) + "/") && runs(data)) {
                return Optional.of(one);
            }
        }
        // As written too: pg_wal and tablespaces are often links to elsewhere.
        Optional<DataDirectory> above = above(path, cancellation);
        String real = real(path);
        return above.isPresent() || real.equals(path) ? above : above(real, cancellation);
    }

    private Optional<DataDirectory> above(String path, Cancellation cancellation) throws RemoteException {
        for (String at = path; at.length() > 1; at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
            cancellation.throwIfCancelled();
            if (runs(at)) {
                String real = real(at);
                for (DataDirectory one : known) {
                    if (real(one.path()).equals(real)) {
                        return Optional.of(one);
                    }
                }
                return Optional.of(new DataDirectory(Request.name(at), at));
            }
        }
        return Optional.empty();
    }

    private boolean runs(String directory) throws RemoteException {
        try {
            return side.look(Request.join(directory, PID)).isPresent();
        } catch (RemoteException e) {
            if (e.kind() == RemoteException.Kind.REFUSED) {
                // Not allowed to look there, or no directory.
                return false;
            }
            throw e;
        }
    }

    private String real(String path) throws RemoteException {
        try {
            return side.realPath(path);
        } catch (RemoteException e) {
            if (e.kind() == RemoteException.Kind.REFUSED) {
                return path;
            }
            throw e;
        }
    }
}
