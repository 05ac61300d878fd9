package org.howdah.technology.slony.check;

import java.util.Optional;

import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.observe.Lagging;
import org.howdah.technology.slony.state.DatabaseState.Daemon;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.Component;
import org.howdah.technology.slony.state.NodeState.KnownSubscription;

/** Subscriptions whose first copy runs, waits or fails, and replication that fails at an event. */
final class SubscriptionChecks {

    private final Cluster cluster;
    private final Report report;

    SubscriptionChecks(Cluster cluster, Report report) {
        this.cluster = cluster;
        this.report = report;
    }

    void check() {
        cluster.subscriptions().forEach(this::check);
    }

    private void check(Subscription wished) {
        Optional<NodeState> receiver = cluster.observed(wished.receiver());
        Optional<NodeState> origin = cluster.observed(wished.set().origin());
        if (receiver.isEmpty()) {
            return;
        }
        int id = wished.receiver().id();
        Optional<KnownSubscription> own = receiver.get().subscription(wished.set().id(), id);
        Optional<KnownSubscription> known = own.or(() -> origin.flatMap(state -> state.subscription(wished.set().id(), id)));
        if (known.isEmpty()) {
            return;
        }
        String error = cluster.state().database(wished.receiver().end()).flatMap(database -> database.daemon(cluster.name(), id)).map(Daemon::lastError).orElse("");
        String link = "link " + wished.id();
        if (own.filter(KnownSubscription::active).isPresent()) {
            // Who cannot reach a node that is down says so too: that is told of the node.
            boolean down = cluster.observed(wished.provider()).isEmpty() || origin.isEmpty();
            if (!error.isBlank() && !(down && unreached(error)) && behind(origin, receiver.get(), id)) {
                report.critical("SLONY-065", link, wished.receiver().end() + " cannot apply what comes from set " + wished.set().name() + ".",
                        "Its daemon logs: " + error + " It tries again and again, and everything after it waits.",
                        "Mend what the message names; where a table there was changed by hand, put it right, or use the operation resync.");
            }
            return;
        }
        Optional<Component> worker = receiver.get().components().stream().filter(one -> one.actor().startsWith("remoteWorkerThread") && one.eventType().equals("ENABLE_SUBSCRIPTION"))
                .findFirst();
        if (!error.isBlank()) {
            report.critical("SLONY-067", link, "The first copy of set " + wished.set().name() + " to " + wished.receiver().end() + " fails.",
                    "Its daemon logs: " + error + " It tries again and again from the beginning.", "Mend what the message names; the daemon then goes on by itself.");
        } else if (receiver.get().slonConnected()) {
            String since = worker.map(one -> " for " + Report.seconds(one.ageSeconds())).orElse("");
            report.info("SLONY-064", link, wished.receiver().end() + " copies set " + wished.set().name() + since + ".",
                    own.isEmpty() ? "The origin knows of the subscription; the receiver has not heard of it yet."
                            : worker.isPresent() ? "Its daemon works on the copy; until it is finished, what the receiver has cannot be used." : "The copy has not begun, or waits for its next try.",
                    "Wait. Where nothing moves, look into the log of the daemon on host " + wished.receiver().host() + ".");
        }
    }

    /** Behind by an event that is older than a moment. */
    private static boolean behind(Optional<NodeState> origin, NodeState receiver, int id) {
        return origin.map(state -> Lagging.between(state, Optional.of(receiver), id)).map(lag -> lag.seconds() == null || lag.seconds() > 10).orElse(true);
    }

    private static boolean unreached(String error) {
        return error.contains("slon_connectdb") || error.contains("closed the connection") || error.contains("remoteListenThread") || error.contains("terminating connection");
    }
}
