package org.howdah.technology.slony.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.howdah.model.Topologies;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.Operations.Operation;
import org.howdah.technology.Operations.Subject;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;
import org.howdah.technology.slony.SlonyTechnology;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.cluster.FoundClusters;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.plan.Uninstall;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.SlonyState;

/** Takes a whole cluster away, also one that Howdah did not make. */
public final class UninstallCluster implements SlonyOperation {

    private static final Operation OPERATION = new Operation("uninstall", "Uninstall cluster…",
            "Slony-I goes from all nodes of the set's cluster: daemons, triggers, schema, and what Howdah made for them. Tables and rows stay, and can be written everywhere.",
            Subject.SET, List.of());

    @Override
    public Operation describe() {
        return OPERATION;
    }

    @Override
    public Optional<String> refusal(String subject, PlanContext context) {
        Optional<String> name = name(subject, context.desired());
        if (name.isEmpty()) {
            return Optional.of("There is no set " + subject + " of Slony in the topology.");
        }
        return found(name.get(), context).isEmpty() ? Optional.of("Nothing of cluster " + name.get() + " was found on any drawn server.") : Optional.empty();
    }

    @Override
    public List<Step> steps(String subject, Map<String, String> arguments, PlanContext context) {
        Cluster cluster = found(name(subject, context.desired()).orElseThrow(), context).orElseThrow();
        Set<Integer> here = cluster.nodes().values().stream().map(Node::id).collect(Collectors.toSet());
        String elsewhere = cluster.observed().values().stream().flatMap(node -> node.nodes().stream()).filter(node -> !here.contains(node.id()))
                .map(NodeState.KnownNode::id).distinct().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        if (!elsewhere.isEmpty()) {
            Live.report(context, "129", Severity.WARNING, "set " + subject, "Nodes of cluster " + cluster.name() + " that are not drawn, or do not answer, are left as they are: "
                    + elsewhere + ".", "They go on with a schema and a daemon that nobody answers.", "Draw their servers first (howdah discover), or run slonik's uninstall node there.");
        }
        return Uninstall.all(cluster, context);
    }

    /** The sets stay drawn; nobody receives them any more. */
    @Override
    public void rewrite(String subject, Map<String, String> arguments, Topology copy) {
        name(subject, copy).ifPresent(name -> {
            Set<String> sets = copy.getSets().stream().filter(set -> slony(set) && set.getOrigin() != null && Clusters.name(copy, set).equals(name)).map(ReplicationSet::getId)
                    .collect(Collectors.toSet());
            copy.getLinks().removeIf(link -> Live.slony(link) && sets.contains(link.getSet()));
        });
    }

    private static Optional<Cluster> found(String name, PlanContext context) {
        return FoundClusters.of(context.desired(), SlonyState.of(context.observed()), name);
    }

    private static Optional<String> name(String set, Topology topology) {
        return Topologies.set(topology, set).filter(found -> slony(found) && found.getOrigin() != null).map(found -> Clusters.name(topology, found));
    }

    private static boolean slony(ReplicationSet set) {
        return SlonyTechnology.ID.equals(set.getTechnology());
    }
}
