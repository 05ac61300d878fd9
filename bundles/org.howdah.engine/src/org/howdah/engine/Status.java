package org.howdah.engine;

import java.util.List;
import java.util.Map;

import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.technology.Observation;
import org.howdah.technology.State;

/** How a topology is, as {@code status --json} has it. */
public record Status(State state, List<ServerStatus> servers, List<LinkStatus> links, List<Finding> findings) {

    /** @param timeline null where not known */
    public record ServerStatus(String id, String host, State state, String role, String version, Integer timeline) {
    }

    /** @param lagBytes null where not known; @param lagSeconds null where not known */
    public record LinkStatus(String id, String technology, String from, String to, State state, Long lagBytes, Double lagSeconds,
            Map<String, String> details) {
    }

    public static Status of(Topology topology, Observation observation, Technologies technologies) {
        throw new UnsupportedOperationException("Not yet.");
    }

    /** As Nagios has it: 0 ok, 1 warning, 2 critical, 3 unknown. */
    public int exitCode() {
        return switch (state) {
        case OK -> 0;
        case WARNING -> 1;
        case CRITICAL -> 2;
        case UNKNOWN -> 3;
        };
    }

    public String toJson() {
        throw new UnsupportedOperationException("Not yet.");
    }
}
