package org.howdah.console.files;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

    Decisions(Transfer transfer, TransferLog log, Conflicts conflicts, Guard guard) {
        this.transfer = transfer;
        this.log = log;
        this.conflicts = conflicts;
        this.guard = guard;
    }

    Conflicts.Choice about(String path, Entry existing, Entry coming) throws RemoteException {
        if (log.answer().isPresent()) {
            return log.answer().get();
        }
        String directory = path.substring(0, Math.max(1, path.lastIndexOf('/')));
        Optional<DataDirectory> server = guarded.get(directory);
        if (server == null) {
            server = guard.of(directory, transfer.cancellation());
            guarded.put(directory, server);
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
        }
        return answer.get().choice();
    }
}
