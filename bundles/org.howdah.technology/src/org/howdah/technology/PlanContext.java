package org.howdah.technology;

import org.howdah.model.topology.Topology;

/**
 * What a plan is made from, and where findings about it go.
 */
public interface PlanContext {

    Topology desired();

    Observation observed();

    /** Adds a finding to the plan. A critical one makes it impossible to apply. */
    void report(Finding finding);
}
