package org.howdah.technology.slony.plan;

import java.util.List;

import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.slonik.Chain;

/** All steps of one cluster: change what is, remove what must go, establish what is missing. */
final class ClusterPlan {

    private ClusterPlan() {
    }

    static List<Step> of(Cluster cluster, PlanContext context) {
        Chain chain = new Chain();
        new Establish(cluster, context).into(chain);
        return chain.steps();
    }
}
