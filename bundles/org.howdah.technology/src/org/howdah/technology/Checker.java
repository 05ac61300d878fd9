package org.howdah.technology;

import java.util.List;

import org.howdah.model.topology.Topology;

/** Compares what is wished with what is. Pure: touches no node. */
public interface Checker {

    /** What the technology has to say of the topology alone: settings out of range, ends that cannot be joined. */
    List<Finding> design(Topology desired);

    /** What it has to say of the topology and what was observed, preconditions of a plan included. */
    List<Finding> check(Topology desired, Observation observed);
}
