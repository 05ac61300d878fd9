package org.howdah.technology.slony.plan;

import java.util.List;

import org.howdah.model.topology.Link;
import org.howdah.technology.LinkPlanner;
import org.howdah.technology.LinkState;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.state.SlonyState;

/** Makes the steps of Slony-I: for every link the steps of its whole cluster, since links share them. */
public final class SlonyPlanner implements LinkPlanner {

    @Override
    public boolean ordersItself() {
        return true;
    }

    @Override
    public List<Step> establish(Link link, PlanContext context) {
        return cluster(link, context);
    }

    @Override
    public List<Step> change(Link link, LinkState observed, PlanContext context) {
        return cluster(link, context);
    }

    private static List<Step> cluster(Link link, PlanContext context) {
        return Clusters.of(context.desired(), SlonyState.of(context.observed()), link).map(cluster -> ClusterPlan.of(cluster, context)).orElse(List.of());
    }

    @Override
    public List<Step> remove(LinkState observed, PlanContext context) {
        String name = observed.facts().getOrDefault("cluster", "");
        return Clusters.of(context.desired(), SlonyState.of(context.observed())).stream().filter(cluster -> cluster.name().equals(name)).findFirst()
                .map(cluster -> ClusterPlan.of(cluster, context)).orElseGet(() -> ClusterPlan.gone(name, context));
    }
}
