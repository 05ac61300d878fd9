package org.howdah.technology.postgresql;

import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.ServerState;

/** Reads what a server and the host under it are like. Changes nothing. */
public final class ServerReader {

    private ServerReader() {
    }

    /** Never throws: what cannot be read is unknown, and the state's problem says why. */
    public static ServerState read(Topology topology, Server server, NodeAccess access, Cancellation cancellation) {
        return ServerState.unknown(server.getId(), server.getHost(), "Not read.");
    }
}
