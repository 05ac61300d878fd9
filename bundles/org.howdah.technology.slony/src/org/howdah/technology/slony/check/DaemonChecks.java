package org.howdah.technology.slony.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.daemon.SlonFiles;
import org.howdah.technology.slony.observe.Lagging;
import org.howdah.technology.slony.state.DatabaseState.Daemon;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.Component;

/** Daemons: dead, paused, stuck, silent, configured by hand, or kept by nobody. */
final class DaemonChecks {

    private final Cluster cluster;
    private final Report report;

    DaemonChecks(Cluster cluster, Report report) {
        this.cluster = cluster;
        this.report = report;
    }

    void check() {
        for (Node node : cluster.nodes().values()) {
            Optional<NodeState> state = cluster.observed(node);
            Optional<Daemon> daemon = cluster.state().database(node.end()).flatMap(database -> database.daemon(cluster.name(), node.id()));
            state.ifPresent(known -> {
                if (!known.slonConnected()) {
                    dead(node, known, daemon);
                } else {
                    stuck(node, known);
                    silent(node, known);
                    daemon.ifPresent(one -> supervision(node, one));
                }
            });
            daemon.ifPresent(one -> configuration(node, one));
        }
    }

    private String called(Node node) {
        return "The daemon of node " + node.id() + " (" + node.end() + ")";
    }

    private void dead(Node node, NodeState state, Optional<Daemon> daemon) {
        String meaning = "No slon is connected to " + node.end() + "; node " + node.id() + " said something last " + Report.seconds(state.activity().lastEventSeconds())
                + " ago. Nothing arrives there, and what is written there goes nowhere.";
        String said = daemon.map(Daemon::lastError).filter(line -> !line.isBlank()).map(line -> " Its log ends: " + line).orElse("");
        if (daemon.filter(Daemon::paused).isPresent()) {
            report.warning("SLONY-052", NodeChecks.subject(node), called(node) + " is paused.", meaning + " The other nodes keep everything for it meanwhile, and their logs grow.",
                    "Let it go on with the operation resume.");
            return;
        }
        boolean ours = daemon.filter(one -> !one.folder().isEmpty()).isPresent();
        if (daemon.filter(Daemon::running).isPresent()) {
            report.critical("SLONY-051", NodeChecks.subject(node), called(node) + " runs, and is not connected to its database.", meaning + said,
                    "Look into " + daemon.get().folder() + "/slon.log on host " + node.host() + " for the reason; it goes on trying.");
        } else {
            report.critical("SLONY-051", NodeChecks.subject(node), called(node) + " does not run.", meaning + said,
                    ours ? "Plan and apply starts it, or the operation restart-node does." : "Start it where it is at home, or plan and apply: Howdah then keeps one on host "
                            + node.host() + ".");
        }
    }

    /** Threads that have not said anything for long although they have something to do. */
    private void stuck(Node node, NodeState state) {
        double limit = Limits.STUCK + 2 * cluster.millis(SlonySettings.SYNC_TIMEOUT) / 1000.0;
        List<String> threads = new ArrayList<>();
        for (Component one : state.components()) {
            if (one.ageSeconds() == null || one.ageSeconds() < limit) {
                continue;
            }
            boolean worker = one.actor().startsWith("remoteWorkerThread");
            // A worker speaks only of events, and of none before its first; those that only clean up or watch speak every ten minutes, or never.
            boolean work = worker ? one.event() > 0 && state.heard(one.node()).filter(heard -> heard.event() > one.event()).isPresent() && !copying(one)
                    : one.actor().equals("local_listen") || one.actor().equals("local_sync");
            if (work) {
                threads.add(one.actor() + (worker ? " at event " + one.event() + " (" + one.eventType() + ")" : "") + " for " + Report.seconds(one.ageSeconds()));
            }
        }
        if (!threads.isEmpty()) {
            report.critical("SLONY-055", NodeChecks.subject(node), called(node) + " is stuck.", "These threads have not gone on: " + String.join(", ", threads)
                    + ". Process " + state.components().stream().mapToLong(Component::pid).findFirst().orElse(0) + " holds its connections and does nothing.",
                    "See in pg_stat_activity of " + node.end() + " whether it waits for a lock; else restart it with the operation restart-node.");
        }
    }

    static boolean copying(Component one) {
        return one.eventType().equals("ENABLE_SUBSCRIPTION") || one.eventType().equals("ACCEPT_SET") || one.eventType().equals("DDL_SCRIPT");
    }

    private void silent(Node node, NodeState state) {
        Double age = state.activity().lastEventSeconds();
        if (cluster.millis(SlonySettings.SYNC_TIMEOUT) > 0 && age != null && age > Lagging.late(cluster)) {
            report.warning("SLONY-054", NodeChecks.subject(node), "Node " + node.id() + " (" + node.end() + ") has announced nothing for " + Report.seconds(age) + ".",
                    "Its daemon is connected, and should announce at least every " + cluster.setting(SlonySettings.SYNC_TIMEOUT)
                            + " that nothing changed. What was written there since is not on its way, and no lag tells of it.",
                    "Restart it with the operation restart-node; where it waits for a lock on sl_event, end who holds it.");
        }
    }

    private void supervision(Node node, Daemon daemon) {
        if (daemon.supervised().equals("foreign")) {
            report.info("SLONY-083", NodeChecks.subject(node), called(node) + " was started by somebody else.",
                    "Process " + daemon.pid() + " is connected, and there is no folder of Howdah's for it: nobody here starts it again when it ends.",
                    "Leave it to whoever keeps it. To have Howdah keep it, stop it there, then plan and apply.");
        } else if (daemon.supervised().equals("nobody")) {
            report.warning("SLONY-084", NodeChecks.subject(node), called(node) + " runs, and nobody would start it again.",
                    "Its keeper, which starts it when it ends, is not there any more; perhaps it was killed.", "Plan and apply, or the operation restart-node, brings the keeper back.");
        }
    }

    private void configuration(Node node, Daemon daemon) {
        if (!daemon.config().isEmpty() && !daemon.folder().isEmpty() && !daemon.config().equals(sha(SlonFiles.configuration(cluster, node, daemon.folder())))) {
            report.warning("SLONY-082", NodeChecks.subject(node), daemon.folder() + "/slon.conf on host " + node.host() + " is not what the settings say.",
                    "It was edited by hand, or the settings changed since it was written.",
                    "Put what should hold into the settings of the set, then plan and apply: the file is written again and the daemon restarted.");
        }
    }

    /** As sha256sum prints it. */
    static String sha(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
