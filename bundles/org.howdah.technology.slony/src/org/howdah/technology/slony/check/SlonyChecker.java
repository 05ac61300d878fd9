package org.howdah.technology.slony.check;

import java.util.List;

import org.howdah.model.topology.Topology;
import org.howdah.technology.Checker;
import org.howdah.technology.Finding;
import org.howdah.technology.Observation;

/** What is to be said of Slony-I: of the drawing alone, and of what was observed. */
public final class SlonyChecker implements Checker {

    @Override
    public List<Finding> design(Topology desired) {
        return List.of();
    }

    @Override
    public List<Finding> check(Topology desired, Observation observed) {
        return List.of();
    }
}
