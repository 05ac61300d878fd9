package org.howdah.ui.console;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.app.ConsoleTarget;
import org.howdah.app.Keep;
import org.howdah.app.OpenConsole;
import org.howdah.app.TopologyAccess;
import org.howdah.console.ConsoleOpener;
import org.howdah.console.ConsoleSpec;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.ui.Workbench;

/** The way to the node of a console, as its document had it when the console was asked for, saved or not. For any thread. */
final class Nodes {

    private final Topology topology;
    private final java.nio.file.Path file;
    private final ConsoleTarget target;
    private final String user;
    private TopologyAccess access;

    /** In the UI thread, where the document lives. */
    Nodes(Place place) {
        topology = EcoreUtil.copy(place.document().topology());
        file = place.document().file();
        target = place.target();
        user = place.user();
    }

    static ConsoleSpec spec(Place place, Keep keep) {
        Nodes nodes = new Nodes(place);
        ConsoleTarget target = place.target();
        ConsoleOpener.Cancellable opener = (columns, rows, cancellation) -> new OpenConsole(nodes.access()).open(target, columns, rows, keep, cancellation);
        return new ConsoleSpec(target.host(), place.title(), place.detail(), target.kind().word(), keep.how().word(), keep.session(), place.key(), opener);
    }

    private synchronized TopologyAccess access() {
        if (access == null) {
            access = Workbench.howdah().access(topology, file);
        }
        return access;
    }

    /** Opens the session that the console will share, and waits for it. */
    void connect() throws RemoteException {
        access().shell(host(), user);
    }

    /** Who logs in where, for a command line. Reads files. */
    Login login() throws RemoteException {
        return access().login(host(), user);
    }

    private Host host() throws RemoteException {
        return Topologies.host(topology, target.host()).orElseThrow(() -> new RemoteException(RemoteException.Kind.INVALID,
                "The host " + target.host() + " is not in the topology.", "Open a console of the topology as it is now.")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }
}
