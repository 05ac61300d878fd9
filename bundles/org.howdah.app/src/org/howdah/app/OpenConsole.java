package org.howdah.app;

import java.util.Objects;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.Terminal;

/** Opens terminals on the nodes of a topology, in the session their login shares with everything else. Safe for use by many threads. */
public final class OpenConsole {

    private final TopologyAccess access;

    public OpenConsole(TopologyAccess access) {
        this.access = Objects.requireNonNull(access);
    }

    /**
     * Opens a terminal; blocks until the far side has it or it cannot be had.
     *
     * @param columns width in characters
     * @param rows height in characters
     */
    public Terminal open(ConsoleTarget target, int columns, int rows, Keep keep) throws RemoteException {
        return shell(target).terminal(Terminal.Options.of(columns, rows));
    }

    private Shell shell(ConsoleTarget target) throws RemoteException {
        return access.shell(host(target), target.login());
    }

    private Host host(ConsoleTarget target) throws RemoteException {
        return Topologies.host(access.topology(), target.host()).orElseThrow(() -> new RemoteException(RemoteException.Kind.INVALID,
                "The console " + target.label() + " is for the host " + target.host() + ", which is not in the topology.",
                "Open one from the topology as it is now."));
    }
}
