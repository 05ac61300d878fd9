package org.howdah.technology.slony.check;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.howdah.model.topology.Topology;
import org.howdah.technology.Checker;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.Observation;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.state.SlonyState;

/** What is to be said of Slony-I: of the drawing alone, and of what was observed. The help (findings.html) explains every code. */
public final class SlonyChecker implements Checker {

    /** What makes it impossible to do what is drawn, and no plan can mend. */
    private static final Set<String> BLOCKING = Set.of("SLONY-072", "SLONY-073", "SLONY-074", "SLONY-075", "SLONY-076", "SLONY-077", "SLONY-078", "SLONY-079", "SLONY-085",
            "SLONY-086", "SLONY-087");

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
                check(cluster, observed, report);
            }
        }
        Undrawn.check(state, clusters.stream().map(Cluster::name).collect(Collectors.toSet()), report);
        return report.findings();
    }

    private static void check(Cluster cluster, Observation observed, Report report) {
        new NodeChecks(cluster, observed, report).check();
        new DaemonChecks(cluster, report).check();
        new PathChecks(cluster, report).check();
        new SubscriptionChecks(cluster, report).check();
        new TrafficChecks(cluster, report).check();
        new TableChecks(cluster, report).check();
    }

    /** Findings of a cluster that make a plan for it impossible: what a planner reports to its context before it makes any step. */
    public static List<Finding> blocking(Cluster cluster, Observation observed) {
        Report report = new Report();
        new NodeChecks(cluster, observed, report).check();
        new TableChecks(cluster, report).check();
        return report.findings().stream().filter(finding -> finding.severity() == Severity.CRITICAL && BLOCKING.contains(finding.code())).toList();
    }
}
