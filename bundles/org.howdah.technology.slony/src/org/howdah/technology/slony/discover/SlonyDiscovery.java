package org.howdah.technology.slony.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Discovery;
import org.howdah.technology.Finding;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.ServerState;
import org.howdah.technology.slony.observe.SlonyObserver;
import org.howdah.technology.slony.state.SlonyState;

/** Draws every cluster of Slony-I that a drawn server holds a node of: whole, once the other nodes' hosts were looked at too. */
public final class SlonyDiscovery implements Discovery {

    @Override
    public Found discover(Topology drawn, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation) {
        SlonyState state = read(drawn, servers, access, cancellation);
        List<Place> elsewhere = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        boolean changed = false;
        for (String cluster : state.clusters()) {
            KnownCluster known = KnownCluster.of(drawn, state, cluster, findings);
            elsewhere.addAll(known.elsewhere());
            // Half a cluster would be drawn wrongly: its numbers and ways depend on all nodes.
            if (known.elsewhere().isEmpty()) {
                if (new ClusterDrawing(drawn, state, known, findings).draw()) {
                    DaemonSettings.draw(drawn, state, cluster, access, cancellation);
                    changed = true;
                }
            }
        }
        if (changed) {
            KeyIndexes.draw(drawn, read(drawn, servers, access, cancellation));
        }
        return new Found(elsewhere, findings);
    }

    private static SlonyState read(Topology drawn, Map<String, ServerState> servers, NodeAccess access, Cancellation cancellation) {
        return new SlonyObserver().read(drawn, servers, access, cancellation).notes() instanceof SlonyState state ? state : SlonyState.EMPTY;
    }
}
