package org.howdah.technology;

import java.util.List;
import java.util.Map;

import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;

/** Finds what is there already and draws it. Changes nothing on any node. */
@FunctionalInterface
public interface Discovery {

    Discovery NONE = (drawn, servers, access, cancellation) -> new Found(List.of(), List.of());

    /**
     * What was found.
     *
     * @param elsewhere further places, named by what was read, that are not drawn yet
     * @param findings what could not be read or drawn, and what to do
     */
    record Found(List<Place> elsewhere, List<Finding> findings) {
        public Found {
            elsewhere = List.copyOf(elsewhere);
            findings = List.copyOf(findings);
        }
    }

    /** A server that something refers to: {@code address} as it stands there, {@code port} of the server or 0 where only the host is known, {@code database} or empty. */
    record Place(String address, int port, String database, String reason) {
    }

    /**
     * Adds the sets and links of this technology to the topology, whose hosts, servers and databases were drawn from the nodes; called
     * again when further hosts were drawn. What is drawn already stays as it is.
     *
     * @param drawn changed in place
     * @param servers what was read from each server
     */
    Found discover(Topology drawn, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation);
}
