package org.howdah.technology.slony.plan;

import java.util.List;
import java.util.Optional;

import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;
import org.howdah.technology.slony.check.NodeChecks;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.FoundClusters;
import org.howdah.technology.slony.slonik.Chain;

/**
 * All steps of one cluster. First what makes room: members and sets that go, providers that change to a node which is ready. Then what is
 * missing is made. Then what rests on that: providers that are new, sets that grow. What is not wished any more goes last, when nothing
 * is fed by it.
 */
final class ClusterPlan {

    private ClusterPlan() {
    }

    static List<Step> of(Cluster cluster, PlanContext context) {
        if (cluster.subscriptions().isEmpty()) {
            return gone(cluster.name(), context);
        }
        List<Finding> stands = new java.util.ArrayList<>(NodeChecks.switched(cluster));
        stands.addAll(NodeChecks.taken(cluster));
        stands.forEach(context::report);
        if (!stands.isEmpty()) {
            return List.of();
        }
        Chain chain = new Chain();
        Providers providers = new Providers(cluster, context, chain);
        if (cluster.exists()) {
            new Rewire(cluster, context, chain).into();
            new Shrink(cluster, context, chain).into();
            providers.early();
        }
        new Establish(cluster, context).into(chain);
        if (cluster.exists()) {
            new Providers(cluster, context, chain).late();
            new Grow(cluster, context, chain).into();
            new Leave(cluster, context, chain).into();
            new Providers(cluster, context, chain).lastly();
        }
        return chain.steps();
    }

    /** A cluster of which nothing is drawn any more goes where Howdah made it. */
    static List<Step> gone(String name, PlanContext context) {
        var state = org.howdah.technology.slony.state.SlonyState.of(context.observed());
        Optional<Cluster> found = FoundClusters.of(context.desired(), state, name);
        if (found.isEmpty()) {
            return List.of();
        }
        if (!FoundClusters.made(state, name)) {
            context.report(new Finding("SLONY-045", Severity.WARNING, "cluster " + name, "Cluster " + name + " of Slony-I is there and no subscription of it is drawn; it is left alone.",
                    "Howdah did not make it: somebody else may need it. Its nodes: " + String.join(", ", found.get().nodes().keySet()) + ".",
                    "Draw it with howdah discover; or take it away with the operation uninstall of one of its sets."));
            return List.of();
        }
        return Uninstall.all(found.get(), context);
    }
}
