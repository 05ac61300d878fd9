package org.howdah.technology.slony.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.technology.Observation;
import org.howdah.technology.slony.SlonyTechnology;

/**
 * What was read of Slony-I from all databases of a topology at one time: the notes of an observation. Immutable.
 *
 * @param databases by end ({@code server/database}): every database that is drawn in a Slony set or link, and every other database of a
 *            drawn server in which a cluster of Slony was found
 */
public record SlonyState(Map<String, DatabaseState> databases) {

    public static final SlonyState EMPTY = new SlonyState(Map.of());

    public SlonyState {
        databases = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(databases));
    }

    /** Of an observation; empty where it holds none. */
    public static SlonyState of(Observation observation) {
        return observation == null ? EMPTY : observation.note(SlonyTechnology.ID, SlonyState.class).orElse(EMPTY);
    }

    public Optional<DatabaseState> database(String end) {
        return Optional.ofNullable(databases.get(end));
    }

    /** What a database knows of a cluster that it is a node of; empty where it is none, or could not be read. */
    public Optional<NodeState> node(String end, String cluster) {
        return database(end).flatMap(database -> database.nodes().stream().filter(node -> node.cluster().equals(cluster)).findFirst());
    }

    /** Every node of a cluster that was read, by end. */
    public Map<String, NodeState> cluster(String cluster) {
        Map<String, NodeState> found = new LinkedHashMap<>();
        databases.keySet().forEach(end -> node(end, cluster).ifPresent(node -> found.put(end, node)));
        return found;
    }

    /** Names of all clusters that were found. */
    public List<String> clusters() {
        return databases.values().stream().flatMap(database -> database.nodes().stream()).map(NodeState::cluster).distinct().toList();
    }
}
