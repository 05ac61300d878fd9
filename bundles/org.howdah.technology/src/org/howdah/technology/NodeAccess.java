package org.howdah.technology;

import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.SqlSession;

/** The nodes of one topology, by their names in it. */
public interface NodeAccess {

    /** @param user one of the host's users; empty for the first, the DBA's */
    Shell shell(Host host, String user) throws RemoteException;

    /** @param user one of the host's users; empty for the first, the DBA's */
    FileTransfer files(Host host, String user) throws RemoteException;

    /** A new connection to a database of a server, as the DBA's role; the caller closes it. */
    SqlSession sql(Server server, String database) throws RemoteException;
}
