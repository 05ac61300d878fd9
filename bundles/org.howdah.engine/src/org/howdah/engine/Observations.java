package org.howdah.engine;

import java.util.function.BiConsumer;

import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.Observation;

/** Reads all nodes of a topology, in parallel. Changes nothing. */
public final class Observations {

    private Observations() {
    }

    /**
     * Never throws because of a node: what cannot be read is unknown, with the reason.
     *
     * @param progress how many servers were read, of how many
     */
    public static Observation observe(Topology topology, NodeAccess access, Technologies technologies, BiConsumer<Integer, Integer> progress,
            Cancellation cancellation) {
        throw new UnsupportedOperationException("Not yet.");
    }
}
