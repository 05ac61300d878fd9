package org.howdah.technology.slony.plan;

import java.util.List;
import java.util.Optional;

import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.FoundClusters;
import org.howdah.technology.slony.cluster.TableSet;
import org.howdah.technology.slony.slonik.Chain;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownSet;

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
        if (switched(cluster, context)) {
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

    /** A set that is drawn at another origin than it has: that is a switch of writers, never a side effect of a drawing. */
    private static boolean switched(Cluster cluster, PlanContext context) {
        boolean any = false;
        for (TableSet set : cluster.sets()) {
            for (NodeState node : cluster.observed().values()) {
                Optional<KnownSet> known = node.set(set.id()).filter(found -> found.origin() == node.id() && node.id() != set.origin().id());
                if (known.isPresent()) {
                    any = true;
                    String end = cluster.observed().entrySet().stream().filter(entry -> entry.getValue() == node).findFirst().orElseThrow().getKey();
                    context.report(new Finding("SLONY-044", Severity.CRITICAL, "set " + set.name(), "Set " + set.name() + " is drawn with origin " + set.origin().end()
                            + ", but its origin is " + end + ".", "To move an origin decides who may write, and is done in a moment that somebody chooses.",
                            "Use the operation move-set (howdah operate FILE move-set " + set.name() + " …), which lets the drawing follow; or draw the set at " + end + " again."));
                }
            }
        }
        return any;
    }
}
