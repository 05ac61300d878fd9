package org.howdah.technology.slony.check;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.howdah.model.topology.Topology;
import org.howdah.technology.Checker;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Finding;
import org.howdah.technology.Observation;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.plan.Preflight;
import org.howdah.technology.slony.slonik.Places;
import org.howdah.technology.slony.state.SlonyState;

/** What is to be said of Slony-I: of the drawing alone, and of what was observed. The help (findings.html) explains every code. */
public final class SlonyChecker implements Checker {

    private final Supplier<Descriptor> descriptor;

    public SlonyChecker(Supplier<Descriptor> descriptor) {
        this.descriptor = descriptor;
    }

    @Override
    public List<Finding> design(Topology desired) {
        Report report = new Report();
        new Design(desired, descriptor.get(), report).check();
        return report.findings();
    }

    @Override
    public List<Finding> check(Topology desired, Observation observed) {
        Report report = new Report();
        SlonyState state = SlonyState.of(observed);
        List<Cluster> clusters = Clusters.of(desired, state);
        for (Cluster cluster : clusters) {
            if (!cluster.sets().isEmpty()) {
                check(desired, cluster, observed, report);
            }
        }
        Undrawn.check(state, clusters.stream().map(Cluster::name).collect(Collectors.toSet()), report);
        return report.findings();
    }

    private static void check(Topology topology, Cluster cluster, Observation observed, Report report) {
        new Preflight(cluster, new Places(topology, observed)).findings().forEach(report::add);
        new NodeChecks(cluster, report).check();
        new DaemonChecks(cluster, report).check();
        new PathChecks(cluster, report).check();
        new SubscriptionChecks(cluster, report).check();
        new TrafficChecks(cluster, report).check();
        new TableChecks(cluster, report).check();
    }
}
