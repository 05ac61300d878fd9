package org.howdah.technology.slony.plan;

import org.howdah.technology.PlanContext;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.slonik.Chain;

/** Makes of a cluster what is not there yet: logins, databases, structure, nodes, paths, daemons, sets, subscriptions. */
final class Establish {

    private final Cluster cluster;
    private final PlanContext context;

    Establish(Cluster cluster, PlanContext context) {
        this.cluster = cluster;
        this.context = context;
    }

    void into(Chain chain) {
    }
}
