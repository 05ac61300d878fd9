package org.howdah.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.howdah.technology.Observation;
import org.howdah.technology.State;

/**
 * What was observed of a topology last.
 *
 * @param observation null where nothing could be observed
 * @param status the same, judged; null where nothing could be observed
 * @param taken when
 * @param problem why nothing could be observed; empty where it could
 * @param since when each subject ({@code link copy}) came into the state it is in
 */
public record Live(Observation observation, Status status, Instant taken, String problem, Map<String, Instant> since) {

    public Live {
        since = Map.copyOf(since);
    }

    /** Unknown where nothing was observed: never good by default. */
    public State state() {
        return status == null ? State.UNKNOWN : status.state();
    }

    public Optional<Status.LinkStatus> link(String id) {
        return status == null ? Optional.empty() : status.links().stream().filter(link -> link.id().equals(id)).findFirst();
    }

    public Optional<Status.ServerStatus> server(String id) {
        return status == null ? Optional.empty() : status.servers().stream().filter(server -> server.id().equals(id)).findFirst();
    }
}
