package org.howdah.technology.slony.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.Subscription;
import org.howdah.technology.slony.observe.Lagging;
import org.howdah.technology.slony.operate.Live;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.Activity;
import org.howdah.technology.slony.state.NodeState.Confirm;
import org.howdah.technology.slony.state.NodeState.Heard;

/** What travels: lag, events and confirmations that do not get through, logs that grow, transactions that hold back clean-up. */
final class TrafficChecks {

    private final Cluster cluster;
    private final Report report;
    private final double late;

    TrafficChecks(Cluster cluster, Report report) {
        this.cluster = cluster;
        this.report = report;
        this.late = Lagging.late(cluster);
    }

    void check() {
        cluster.subscriptions().forEach(this::lag);
        Map<Node, NodeState> members = new LinkedHashMap<>();
        cluster.nodes().values().forEach(node -> cluster.observed(node).filter(state -> !Live.abandoned(cluster, node)).ifPresent(state -> members.put(node, state)));
        members.forEach((origin, from) -> members.forEach((receiver, to) -> {
            if (origin != receiver && from.node(receiver.id()).isPresent() && to.node(origin.id()).isPresent()) {
                events(origin, from, receiver, to);
                confirmations(origin, from, receiver, to);
            }
        }));
        members.forEach(this::log);
        Map<String, Activity> servers = new LinkedHashMap<>();
        members.forEach((node, state) -> servers.putIfAbsent(node.server(), state.activity()));
        servers.forEach(this::transactions);
    }

    private void lag(Subscription subscription) {
        Optional<NodeState> origin = cluster.observed(subscription.set().origin());
        Optional<NodeState> receiver = cluster.observed(subscription.receiver());
        boolean active = receiver.flatMap(state -> state.subscription(subscription.set().id(), state.id())).filter(NodeState.KnownSubscription::active).isPresent();
        if (origin.isEmpty() || !active) {
            return;
        }
        Lagging lag = Lagging.between(origin.get(), receiver, subscription.receiver().id());
        if (lag.seconds() != null && lag.seconds() > late) {
            String summary = subscription.receiver().end() + " is " + Report.seconds(lag.seconds()) + " behind " + subscription.set().origin().end() + " in set "
                    + subscription.set().name() + ".";
            String reason = lag.events() + " events are not confirmed yet; the log at the origin holds " + rows(origin.get().activity()) + ".";
            String hint = "See whether the daemons run and the network carries it; a receiver that cannot keep up applies faster with a greater groupSize.";
            if (lag.seconds() > Limits.VERY_LATE) {
                report.critical("SLONY-053", "link " + subscription.id(), summary, reason, hint);
            } else {
                report.warning("SLONY-053", "link " + subscription.id(), summary, reason, hint);
            }
        }
    }

    private static String rows(Activity activity) {
        return (activity.logRows() < 0 ? "an unknown number of" : "about " + activity.logRows()) + " rows in " + Report.bytes(activity.logBytes());
    }

    private void events(Node origin, NodeState from, Node receiver, NodeState to) {
        if (!to.slonConnected() || from.activity().lastEvent() <= 0) {
            // That its daemon is dead says it all.
            return;
        }
        Optional<Heard> heard = to.heard(origin.id());
        long missing = from.activity().lastEvent() - heard.map(Heard::event).orElse(0L);
        Double behind = heard.isEmpty() ? null : heard.get().ageSeconds();
        if (missing <= 0 || behind != null && (from.activity().lastEventSeconds() == null || behind - from.activity().lastEventSeconds() < late)) {
            return;
        }
        if (heard.isEmpty() && to.clients().stream().noneMatch(client -> client.node() == to.id())) {
            return;
        }
        report.warning("SLONY-056", NodeChecks.subject(receiver), "Events of node " + origin.id() + " (" + origin.end() + ") do not arrive at node " + receiver.id() + " ("
                + receiver.end() + ").", (heard.isEmpty() ? "None is there" : "The last one there is " + heard.get().event() + ", made " + Report.seconds(behind) + " ago")
                        + "; the newest at " + origin.end() + " is " + from.activity().lastEvent() + ".",
                "Look for missing paths or listens, and for a daemon that cannot connect, among the other findings.");
    }

    /** The receiver confirmed, and the origin has not heard of it: its log is kept for nothing. */
    private void confirmations(Node origin, NodeState from, Node receiver, NodeState to) {
        Optional<Confirm> own = to.confirm(origin.id(), receiver.id());
        Optional<Confirm> known = from.confirm(origin.id(), receiver.id());
        if (own.isEmpty() || !from.slonConnected() || own.get().event() <= 0) {
            return;
        }
        boolean behind = own.get().event() > known.map(Confirm::event).orElse(0L);
        Double age = known.map(Confirm::ageSeconds).orElse(null);
        if (behind && (age == null || own.get().ageSeconds() != null && age - own.get().ageSeconds() > late)) {
            report.warning("SLONY-057", NodeChecks.subject(origin), "Confirmations of node " + receiver.id() + " (" + receiver.end() + ") do not arrive at node " + origin.id()
                    + " (" + origin.end() + ").", receiver.end() + " has confirmed event " + own.get().event() + "; " + origin.end() + " knows of "
                            + known.filter(one -> one.event() > 0).map(one -> one.event() + ", " + Report.seconds(one.ageSeconds()) + " old").orElse("none")
                            + ". What is confirmed and not known so stays in its log.",
                    "Look for a missing path from " + origin.end() + " to " + receiver.end() + ", or a daemon that cannot connect, among the other findings.");
        }
    }

    private void log(Node node, NodeState state) {
        Activity activity = state.activity();
        if (activity.logRows() <= Limits.LOG_ROWS && activity.logBytes() <= Limits.LOG_BYTES) {
            return;
        }
        List<String> behind = new ArrayList<>();
        state.status().stream().filter(lag -> lag.seconds() == null || lag.seconds() > late).forEach(lag -> behind.add(name(lag.receiver()) + " by "
                + Report.seconds(lag.seconds())));
        String why = !behind.isEmpty() ? "Behind are: " + String.join(", ", behind) + "." : activity.oldestTransaction().isEmpty() ? "All nodes have confirmed; it is cleaned within "
                + "a quarter of an hour, and at once with the operation switch-log." : "An old transaction holds back its clean-up: " + activity.oldestTransaction() + ".";
        report.warning("SLONY-063", NodeChecks.subject(node), "The log of node " + node.id() + " (" + node.end() + ") is large: " + rows(activity) + ".",
                why + " There are " + (activity.events() >= 100_000 ? "100000 or more" : activity.events()) + " events.",
                behind.isEmpty() ? "End the transaction if it is forgotten, or wait." : "Bring back who is behind, or drop that node: until then it goes on growing and fills the disk.");
    }

    private String name(int id) {
        return cluster.node(id).map(node -> node.end()).orElse("node " + id);
    }

    private void transactions(String server, Activity activity) {
        Double age = activity.oldestTransactionSeconds();
        if (age == null || age < Limits.OLD_TRANSACTION) {
            return;
        }
        String summary = "A transaction on server " + server + " is " + Report.seconds(age) + " old and holds back clean-up.";
        String reason = activity.oldestTransaction() + ". Slony's log tables cannot be emptied before it ends, and LOCK SET and MOVE SET wait for it.";
        String hint = "Let whoever runs it end it, or end it yourself: select pg_terminate_backend(process); a prepared one with rollback prepared.";
        if (age > Limits.VERY_OLD_TRANSACTION) {
            report.warning("SLONY-066", "server " + server, summary, reason, hint);
        } else {
            report.info("SLONY-066", "server " + server, summary, reason, hint);
        }
    }
}
