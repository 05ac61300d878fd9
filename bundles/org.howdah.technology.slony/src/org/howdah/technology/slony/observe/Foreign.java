package org.howdah.technology.slony.observe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.DatabaseState.Daemon;
import org.howdah.technology.slony.state.NodeState;

/** Daemons that somebody else set up: seen by their connections, on whatever host they run. */
final class Foreign {

    private Foreign() {
    }

    /** Adds to each database the daemons that are at work in it and have no folder of Howdah's with a living process. */
    static Map<String, DatabaseState> daemons(Map<String, DatabaseState> databases) {
        Map<String, DatabaseState> completed = new LinkedHashMap<>();
        databases.forEach((end, database) -> {
            List<Daemon> daemons = new ArrayList<>(database.daemons());
            for (NodeState node : database.nodes()) {
                boolean ours = database.daemon(node.cluster(), node.id()).filter(Daemon::running).isPresent();
                if (node.slonConnected() && !ours) {
                    daemons.removeIf(daemon -> daemon.cluster().equals(node.cluster()) && daemon.node() == node.id() && daemon.folder().isEmpty());
                    long pid = node.components().stream().mapToLong(NodeState.Component::pid).filter(number -> number > 0).findFirst().orElse(1);
                    daemons.add(0, new Daemon(node.cluster(), node.id(), pid, "foreign", "", "", "", false));
                }
            }
            completed.put(end, new DatabaseState(database.end(), database.host(), database.presence(), database.problem(), database.nodes(), database.tables(),
                    database.software(), daemons, database.sources(), database.facts()));
        });
        return completed;
    }
}
