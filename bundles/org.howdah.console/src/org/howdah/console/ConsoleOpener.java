package org.howdah.console;

import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Terminal;

/** Opens the far side of a console: when it is opened, and again after its connection was lost. */
@FunctionalInterface
public interface ConsoleOpener {

    /**
     * Connects and starts what runs there. Called on a thread of the console's own, which may wait for the host and for
     * answers of the user.
     *
     * @param columns of the page's terminal now
     * @param rows of the page's terminal now
     */
    Terminal open(int columns, int rows) throws RemoteException;

    /**
     * The same, for one that can stop.
     *
     * @param cancellation when the console is closed meanwhile; what is asked of the user is to be taken back then
     */
    default Terminal open(int columns, int rows, Cancellation cancellation) throws RemoteException {
        return open(columns, rows);
    }

    /** One that stops when the console is closed. */
    @FunctionalInterface
    interface Cancellable extends ConsoleOpener {

        @Override
        Terminal open(int columns, int rows, Cancellation cancellation) throws RemoteException;

        @Override
        default Terminal open(int columns, int rows) throws RemoteException {
            return open(columns, rows, Cancellation.none());
        }
    }
}
