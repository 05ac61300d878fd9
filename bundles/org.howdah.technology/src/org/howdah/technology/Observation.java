package org.howdah.technology;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was read from all nodes of a topology at one time. Immutable.
 *
 * @param taken when the reading began, by this machine's clock
 * @param servers by id, in the order of the topology
 * @param links by id, in the order of the topology, then the unexpected ones
 * @param notes what a technology read besides, by its id: immutable, understood by its own checker, planner and operations alone, and
 *            never written anywhere. What a plan rests on must also stand in the facts of its links
 */
public record Observation(Instant taken, Map<String, ServerState> servers, Map<String, LinkState> links, Map<String, Object> notes) {

    public Observation(Instant taken, Map<String, ServerState> servers, Map<String, LinkState> links) {
        this(taken, servers, links, Map.of());
    }

    public Observation {
        notes = Map.copyOf(notes);
        servers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(servers));
        links = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(links));
    }

    public Optional<ServerState> server(String id) {
        return Optional.ofNullable(servers.get(id));
    }

    /** What a technology noted; empty where it was not asked, or noted something else. */
    public <T> Optional<T> note(String technology, Class<T> type) {
        return Optional.ofNullable(notes.get(technology)).filter(type::isInstance).map(type::cast);
    }

    public Optional<LinkState> link(String id) {
        return Optional.ofNullable(links.get(id));
    }
}
