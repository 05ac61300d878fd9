package org.howdah.engine.internal;

import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Shell;
import org.howdah.remote.SqlSession;
import org.howdah.technology.NodeAccess;

/** The nodes of a run by the names that stand in its steps. */
record Nodes(Topology topology, NodeAccess access) {

    Shell shell(String node, String login) throws RemoteException {
        return access.shell(host(node), login);
    }

    FileTransfer files(String node, String login) throws RemoteException {
        return access.files(host(node), login);
    }

    /** @param target {@code server/database} */
    SqlSession sql(String target) throws RemoteException {
        Optional<Server> server = Topologies.serverOf(topology, target);
        Optional<String> database = Topologies.databaseName(target);
        if (server.isEmpty() || database.isEmpty()) {
            throw new RemoteException(Kind.INVALID, "The topology has no server for the target \"" + target + "\".", "Plan anew.");
        }
        return access.sql(server.get(), database.get());
    }

    private Host host(String node) throws RemoteException {
        return Topologies.host(topology, node).orElseThrow(() -> new RemoteException(Kind.INVALID, "The topology has no host " + node + ".", "Plan anew."));
    }
}
