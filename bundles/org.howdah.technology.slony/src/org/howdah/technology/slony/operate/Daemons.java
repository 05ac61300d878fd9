package org.howdah.technology.slony.operate;

import java.util.Optional;

import org.howdah.technology.slony.SlonySettings;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.state.DatabaseState.Daemon;

/** Whether the daemon of a node does its work. */
final class Daemons {

    private Daemons() {
    }

    static Optional<Daemon> of(Cluster cluster, Node node) {
        return cluster.state().database(node.end()).flatMap(database -> database.daemon(cluster.name(), node.id()));
    }

    /** Empty where it works; else what tells that it does not. One that Howdah did not start is known by the events it makes. */
    static Optional<String> problem(Cluster cluster, Node node) {
        Optional<Daemon> daemon = of(cluster, node);
        if (daemon.filter(Daemon::paused).isPresent()) {
            return Optional.of("It was paused.");
        }
        if (daemon.filter(Daemon::running).isPresent()) {
            return Optional.empty();
        }
        Double age = cluster.observed(node).map(state -> state.activity()).map(activity -> activity.lastEventSeconds()).orElse(null);
        double most = 10 + 3 * cluster.millis(SlonySettings.SYNC_TIMEOUT) / 1000.0;
        if (age != null && age <= most) {
            return Optional.empty();
        }
        return Optional.of(age == null ? "None was found on " + node.host() + ", and " + node.end() + " has made no event."
                : "None was found on " + node.host() + ", and the newest event of " + node.end() + " is " + Math.round(age) + " s old.");
    }
}
