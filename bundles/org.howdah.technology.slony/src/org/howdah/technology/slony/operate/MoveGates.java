package org.howdah.technology.slony.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.technology.Finding.Severity;
import org.howdah.technology.PlanContext;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.state.DatabaseState.Daemon;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownSubscription;

/** What must hold before a set is moved, judged from what was observed, each with its evidence. {@link MoveSteps} asks the nodes again. */
final class MoveGates {

    private final Cluster cluster;
    private final TableSet set;
    private final Node old;
    private final Node next;
    private final Map<String, String> arguments;
    private final PlanContext context;

    MoveGates(Cluster cluster, TableSet set, Node old, Node next, Map<String, String> arguments, PlanContext context) {
        this.cluster = cluster;
        this.set = set;
        this.old = old;
        this.next = next;
        this.arguments = arguments;
        this.context = context;
    }

    private void refuse(String code, String subject, String summary, String reason, String hint) {
        Live.report(context, code, Severity.CRITICAL, subject, summary, reason, hint);
    }

    void check() {
        for (Node node : cluster.nodes().values()) {
            if (cluster.observed(node).isEmpty()) {
                refuse("106", "database " + node.end(), "Node " + node.end() + " of cluster " + cluster.name() + " could not be read.", Live.problem(cluster, node),
                        "Every node has to follow the move. Bring it back, or leave it out of the drawing and apply first.");
            } else if (Live.abandoned(cluster, node)) {
                refuse("106", "database " + node.end(), node.end() + " was failed over or dropped, and does not know it.",
                        "The other nodes of cluster " + cluster.name() + " go on without it.", "Run the operation rejoin on " + node.server() + " first.");
            }
        }
        if (!set.origin().equals(old)) {
            refuse("106", "set " + set.name(), "Set " + set.name() + " is drawn with the origin " + set.origin().end() + ", and is written at " + old.end() + ".",
                    old.end() + " says itself that it is the origin.", "Draw it as it is, then move it.");
        }
        receivers();
        lag();
        quiet();
        paths();
        daemons();
        cluster.observed(old).flatMap(state -> state.set(set.id())).filter(NodeState.KnownSet::locked).ifPresent(locked -> Live.report(context, "098", Severity.WARNING,
                "set " + set.name(), "Set " + set.name() + " is locked: nobody can write to it.", "LOCK SET was run and neither MOVE SET nor UNLOCK SET followed; perhaps a move was broken off.",
                "This move goes on from there. To open it again instead, run in slonik: unlock set (id = " + set.id() + ", origin = " + old.id() + ");"));
    }

    private void receivers() {
        List<KnownSubscription> found = Live.subscriptions(cluster, set);
        Optional<KnownSubscription> own = found.stream().filter(one -> one.receiver() == next.id()).findFirst();
        if (own.isEmpty() || !own.get().active()) {
            refuse("097", "database " + next.end(), next.end() + " is no active subscriber of set " + set.name() + ".",
                    own.isEmpty() ? next.end() + " itself knows of no subscription." : "Its first copy is not finished.", "Wait for the copy, or plan and apply first.");
        }
        for (KnownSubscription one : found) {
            String end = Live.name(cluster, one.receiver());
            if (one.receiver() != next.id() && !one.active()) {
                refuse("097", "database " + end, end + " has not finished its copy of set " + set.name() + ".", "Its subscription is not active.",
                        "Wait until the copy is finished.");
            }
            boolean feeds = found.stream().anyMatch(other -> other.provider() == one.receiver());
            if (!one.forward() && (one.receiver() == next.id() || feeds)) {
                refuse("096", "database " + end, end + " does not forward set " + set.name() + ".",
                        one.receiver() == next.id() ? "A receiver that keeps no changes is not meant to become the origin." : "Others are fed from it.",
                        "Set forward to true on the subscription of " + end + ", plan and apply.");
            }
        }
    }

    private void lag() {
        long most = Live.millis(arguments, MoveSet.MAX_LAG);
        for (KnownSubscription one : Live.subscriptions(cluster, set)) {
            NodeState.Lag lag = cluster.observed(old).stream().flatMap(state -> state.status().stream()).filter(status -> status.receiver() == one.receiver()).findFirst().orElse(null);
            String end = Live.name(cluster, one.receiver());
            if (lag == null || lag.seconds() == null) {
                refuse("092", "database " + end, "How far " + end + " is behind " + old.end() + " is not known.", "sl_status of " + old.end() + " does not tell.",
                        "See whether the daemons of both run.");
            } else if (lag.seconds() * 1000 > most) {
                refuse("092", "database " + end, end + " is too far behind " + old.end() + ".",
                        Math.round(lag.seconds()) + " s and " + lag.events() + " events; allowed are " + most / 1000 + " s.", "Wait until it has caught up, or allow more with maxLag.");
            }
        }
    }

    private void quiet() {
        long most = Live.millis(arguments, MoveSet.LONG);
        cluster.observed(old).map(NodeState::activity).filter(activity -> activity != null && activity.oldestTransactionSeconds() != null
                && activity.oldestTransactionSeconds() * 1000 > most).ifPresent(activity -> refuse("093", "server " + old.server(),
                        "A transaction has been open on " + old.server() + " for " + Math.round(activity.oldestTransactionSeconds()) + " s.",
                        activity.oldestTransaction() + ". LOCK SET waits for every transaction of the server, in whichever database, while nobody can write to the set.",
                        "Let it end, end it, or allow it with longTransactions."));
    }

    private void paths() {
        List<int[]> needed = new java.util.ArrayList<>(List.of(new int[] {old.id(), next.id()}, new int[] {next.id(), old.id()}));
        for (KnownSubscription one : Live.subscriptions(cluster, set)) {
            needed.add(new int[] {one.provider(), one.receiver()});
            needed.add(new int[] {one.receiver(), one.provider()});
        }
        List<String> said = new java.util.ArrayList<>();
        for (int[] pair : needed) {
            boolean there = cluster.node(pair[1]).flatMap(cluster::observed).stream().flatMap(state -> state.paths().stream())
                    .anyMatch(path -> path.server() == pair[0] && path.client() == pair[1] && !path.conninfo().equals("<event pending>"));
            String way = "from " + Live.name(cluster, pair[1]) + " to " + Live.name(cluster, pair[0]);
            if (!there && !said.contains(way)) {
                said.add(way);
                refuse("094", "set " + set.name(), "There is no path " + way + ".", "After the move changes travel the other way round.", "Plan and apply: it stores the paths.");
            }
        }
    }

    private void daemons() {
        for (Node node : cluster.nodes().values()) {
            Daemons.problem(cluster, node).ifPresent(why -> refuse("095", "database " + node.end(), "No slon runs for " + node.end() + ".", why,
                    "Start it with the operation resume on " + node.server() + ", or plan and apply."));
        }
    }
}
