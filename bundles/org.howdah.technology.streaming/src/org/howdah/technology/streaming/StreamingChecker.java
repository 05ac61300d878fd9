package org.howdah.technology.streaming;

import java.util.List;

import org.howdah.model.topology.Topology;
import org.howdah.technology.Checker;
import org.howdah.technology.Finding;
import org.howdah.technology.Observation;

/** Findings about streaming links. */
final class StreamingChecker implements Checker {

    @Override
    public List<Finding> design(Topology desired) {
        return List.of();
    }

    @Override
    public List<Finding> check(Topology desired, Observation observed) {
        return List.of();
    }
}
