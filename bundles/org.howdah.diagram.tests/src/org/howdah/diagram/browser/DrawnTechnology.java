package org.howdah.diagram.browser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Checker;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Descriptor.EndKind;
import org.howdah.technology.Descriptor.Line;
import org.howdah.technology.Finding;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkPlanner;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.Operations;
import org.howdah.technology.PlanContext;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.Step;

/** A plug-in that can be drawn and does nothing: palette, lines and rules come from its descriptor alone. */
record DrawnTechnology(String id, Descriptor descriptor) implements ReplicationTechnology {

    /** Triggers write a log of changes, one set at a time. */
    static DrawnTechnology slony() {
        return new DrawnTechnology("slony", new Descriptor("Slony-I", "Triggers log row changes and daemons carry them to subscribers.", "", Line.TRIGGER_LOG,
                EndKind.DATABASE, true, List.of(), List.of(), 12, Set.of(Capability.CASCADES, Capability.READABLE_RECEIVER, Capability.CROSS_VERSION)));
    }

    /** Publications and subscriptions. */
    static DrawnTechnology logical() {
        return new DrawnTechnology("logical", new Descriptor("Logical replication", "Row changes decoded from the WAL go to subscribers.", "", Line.ROW_CHANGES,
                EndKind.DATABASE, false, List.of(), List.of(), 12, Set.of(Capability.READABLE_RECEIVER, Capability.WRITABLE_RECEIVER, Capability.CROSS_VERSION)));
    }

    @Override
    public LinkObserver observer() {
        return (desired, servers, access, cancellation) -> List.of();
    }

    @Override
    public Checker checker() {
        return new Checker() {
            @Override
            public List<Finding> design(Topology desired) {
                return List.of();
            }

            @Override
            public List<Finding> check(Topology desired, Observation observed) {
                return List.of();
            }
        };
    }

    @Override
    public LinkPlanner planner() {
        return new LinkPlanner() {
            @Override
            public List<Step> establish(Link link, PlanContext context) {
                return List.of();
            }

            @Override
            public List<Step> change(Link link, LinkState observed, PlanContext context) {
                return List.of();
            }

            @Override
            public List<Step> remove(LinkState observed, PlanContext context) {
                return List.of();
            }
        };
    }

    @Override
    public Operations operations() {
        return new Operations() {
            @Override
            public List<Operation> list() {
                return List.of();
            }

            @Override
            public Optional<String> refusal(String operation, String subject, PlanContext context) {
                return Optional.of("It can only be drawn.");
            }

            @Override
            public List<Step> plan(String operation, String subject, Map<String, String> arguments, PlanContext context) {
                return List.of();
            }

            @Override
            public void rewrite(String operation, String subject, Map<String, String> arguments, Topology copy) {
                // There is none.
            }
        };
    }
}
