package org.howdah.technology;

import java.util.List;

import org.howdah.model.topology.Topology;

/** Compares what is wished with what is. Pure: touches no node. */
public interface Checker {

    /** What the technology has to say of the topology alone: settings out of range, ends that cannot be joined. A critical one stops a plan. */
    List<Finding> design(Topology desired);

    /**
     * What it has to say of the topology and what was observed. Shown in a status and in a plan; it does not stop a plan, which
     * may be the repair. What must stop one is reported by the {@link LinkPlanner} to its {@link PlanContext}. That a wished link is
     * missing, or one is there that is not wished, is said by the engine.
     */
    List<Finding> check(Topology desired, Observation observed);
}
