package org.howdah.console.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.remote.FileTransfer.Entry;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;

/** What to do with files that are there already: asked, once for all where the person says so. */
final class Decisions {

    private final Transfer transfer;
    private final TransferLog log;
    private final Conflicts conflicts;
    private final Guard guard;
    private final Map<String, Optional<DataDirectory>> guarded = new HashMap<>();
    private final Set<DataDirectory> allowed = new HashSet<>();

    Decisions(Transfer transfer, TransferLog log, Conflicts conflicts, Guard guard) {
        this.transfer = transfer;
        this.log = log;
        this.conflicts = conflicts;
        this.guard = guard;
    }

    Conflicts.Choice about(String path, Entry existing, Entry coming) throws RemoteException {
        String directory = path.substring(0, Math.max(1, path.lastIndexOf('/')));
        Optional<DataDirectory> server = guarded.get(directory);
        if (server == null) {
            server = guard.of(directory, transfer.cancellation());
            guarded.put(directory, server);
        }
        // An answer for all was not one for a running server that is met later.
        Optional<Conflicts.Choice> known = log.answer();
        if (known.isPresent() && (known.get() != Conflicts.Choice.OVERWRITE || server.isEmpty() || allowed.contains(server.get()))) {
            return known.get();
        }
        transfer.state(Transfer.State.ASKING, "", "");
        Optional<Conflicts.Answer> answer = conflicts.ask(new Conflicts.Question(transfer, path, existing, coming, server), transfer.cancellation());
        transfer.cancellation().throwIfCancelled();
        if (answer.isEmpty()) {
            throw new RemoteException(Kind.CANCELLED, "Cancelled.", "");
        }
        transfer.state(Transfer.State.RUNNING, "", "");
        if (answer.get().forAll()) {
            log.answered(answer.get().choice());
            server.ifPresent(allowed::add);
        }
        return answer.get().choice();
    }
}
