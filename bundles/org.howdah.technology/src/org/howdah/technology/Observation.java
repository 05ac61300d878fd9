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
 */
public record Observation(Instant taken, Map<String, ServerState> servers, Map<String, LinkState> links) {

    public Observation {
        servers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(servers));
        links = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(links));
    }

    public Optional<ServerState> server(String id) {
        return Optional.ofNullable(servers.get(id));
    }

    public Optional<LinkState> link(String id) {
        return Optional.ofNullable(links.get(id));
    }
}
