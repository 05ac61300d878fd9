package org.howdah.technology.slony.observe;

import java.util.Map;
import java.util.Optional;

import org.howdah.technology.State;
import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.observe.LinkStates.View;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.SlonyState;

/**
 * How far a receiver is behind the origin of a set.
 *
 * @param events announced at the origin and not confirmed by the receiver; null where not known
 * @param seconds how long the oldest change that the receiver may lack has been committed; null where not known
 */
public record Lagging(Long events, Double seconds) {

    static Lagging of(SlonyState state, View view) {
        Map<String, NodeState> nodes = state.cluster(view.cluster());
        Optional<NodeState> origin = nodes.values().stream().filter(node -> node.id() == view.origin()).findFirst();
        Optional<NodeState> receiver = nodes.values().stream().filter(node -> node.id() == view.receiver()).findFirst();
        return origin.isEmpty() ? new Lagging(null, null) : between(origin.get(), receiver, view.receiver());
    }

    /** The receiver's own word goes before what the origin has heard of it; without its word it is what the origin knows. */
    public static Lagging between(NodeState origin, Optional<NodeState> receiver, int receiverId) {
        long last = origin.activity().lastEvent();
        Optional<NodeState.Lag> heard = origin.status().stream().filter(lag -> lag.receiver() == receiverId).findFirst();
        Long confirmed = receiver.flatMap(node -> node.confirm(origin.id(), receiverId)).map(NodeState.Confirm::event).filter(event -> event > 0)
                .or(() -> heard.map(NodeState.Lag::lastConfirmed)).orElse(null);
        if (last <= 0 || confirmed == null || confirmed <= 0) {
            return new Lagging(heard.map(NodeState.Lag::events).orElse(null), heard.map(NodeState.Lag::seconds).orElse(null));
        }
        long events = Math.max(0, last - confirmed);
        Double seconds = events == 0 ? Double.valueOf(0) : heard.map(NodeState.Lag::seconds).orElse(null);
        if (events > 0 && seconds != null && seconds == 0) {
            // The origin was read a moment before it made the events that the receiver has not yet confirmed.
            seconds = origin.activity().lastEventSeconds();
        }
        // A dead daemon announces nothing: what was written since its last word is not counted by anybody.
        if (!origin.slonConnected() && origin.activity().lastEventSeconds() != null) {
            seconds = Math.max(seconds == null ? 0 : seconds, origin.activity().lastEventSeconds());
        }
        return new Lagging(events, seconds);
    }

    static State judge(Lagging lag, Cluster cluster) {
        if (lag.seconds() == null) {
            return State.UNKNOWN;
        }
        return lag.seconds() > late(cluster) ? State.WARNING : State.OK;
    }

    /** Seconds behind which a receiver is late: an idle origin says something only each syncTimeout, and a daemon that lost its connection waits ten. */
    public static double late(Cluster cluster) {
        long timeout = cluster == null ? 10_000 : cluster.millis(SlonySettings.SYNC_TIMEOUT);
        return 30 + 2 * timeout / 1000.0;
    }
}
