package org.howdah.engine.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.howdah.engine.Plan;
import org.howdah.engine.PlanSource;
import org.howdah.engine.Technologies;
import org.howdah.engine.internal.PlanOrder.Part;
import org.howdah.model.Problem;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.Validation;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Finding;
import org.howdah.technology.LinkState;
import org.howdah.technology.LinkState.Presence;
import org.howdah.technology.Observation;
import org.howdah.technology.PlanContext;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.ServerState;
import org.howdah.technology.Step;

/** Makes one plan. */
public final class PlanMaker implements PlanContext {

    private final PlanSource source;
    private final Observation observation;
    private final Technologies technologies;
    private final PlanGraph graph = new PlanGraph();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Map<String, String> hostOf = new HashMap<>();
    private final Map<String, String> versions = new TreeMap<>();
    private final List<Part> made = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<Part, LinkState> removed = new HashMap<>();
    private boolean errored;

    public PlanMaker(PlanSource source, Observation observation, Technologies technologies) {
        this.source = source;
        this.observation = observation;
        this.technologies = technologies;
        source.topology().getServers().forEach(server -> hostOf.put(server.getId(), server.getHost()));
    }

    @Override
    public Topology desired() {
        return source.topology();
    }

    @Override
    public Observation observed() {
        return observation;
    }

    @Override
    public void report(Finding finding) {
        findings.add(finding);
        errored |= finding.severity() == Finding.Severity.CRITICAL;
    }

    public Plan plan() {
        design();
        Set<String> linked = new LinkedHashSet<>();
        // Where the design is broken, names may lead nowhere: plug-ins are not asked for steps.
        if (!errored) {
            source.topology().getLinks().forEach(link -> {
                linked.add(Topologies.serverId(link.getFrom()));
                linked.add(Topologies.serverId(link.getTo()));
            });
            servers(linked);
            // Shown, not stopping: what is broken may be what the plan repairs.
            findings.addAll(Findings.check(source.topology(), observation, technologies));
        }
        if (!errored) {
            source.topology().getLinks().forEach(this::link);
            observation.links().values().stream().filter(link -> link.presence() == Presence.UNEXPECTED).forEach(this::unexpected);
            PlanOrder order = new PlanOrder(graph, hostOf);
            order.providersFirst(made);
            removals(order);
            order.restartsFirst(parts);
        }
        return finish(Optional.empty(), "");
    }

    public Plan operation(ReplicationTechnology technology, Plan.Operation operation, Supplier<List<Step>> steps, Supplier<Topology> result) {
        design();
        String text = "";
        if (!errored) {
            versions.put(technology.id(), technologies.version(technology.id()));
            graph.add(guarded("technology " + technology.id(), steps, List.of()), operation.id() + " " + operation.subject());
            text = guarded("technology " + technology.id(), () -> TopologyFiles.toYaml(result.get()), "");
        }
        return finish(Optional.of(operation), text);
    }

    private void design() {
        for (Problem problem : Validation.validate(source.topology(), this::physical)) {
            report(Findings.of(problem));
        }
        Findings.design(source.topology(), technologies).forEach(this::report);
    }

    private void servers(Set<String> linked) {
        for (ServerState server : observation.servers().values()) {
            if (server.presence() == ServerState.Presence.UNKNOWN) {
                report(Findings.unread(server, linked.contains(server.id()) ? Finding.Severity.CRITICAL : Finding.Severity.WARNING));
            }
        }
    }

    private void link(Link link) {
        Optional<ReplicationTechnology> technology = technologies.find(link.getTechnology());
        if (technology.isEmpty()) {
            report(Findings.noPlugin(link));
            return;
        }
        versions.put(technology.get().id(), technologies.version(technology.get().id()));
        LinkState state = observation.links().get(link.getId());
        if (state == null || state.presence() == Presence.UNKNOWN) {
            report(state == null ? Findings.fault("link " + link.getId(), "The link was not observed.") : Findings.unread(state));
            return;
        }
        boolean missing = state.presence() == Presence.MISSING;
        List<Step> steps = guarded("link " + link.getId(), () -> missing ? technology.get().planner().establish(link, this)
                : technology.get().planner().change(link, state, this), List.of());
        Part part = add("link " + link.getId(), link.getFrom(), link.getTo(), steps);
        if (missing && !part.steps().isEmpty() && !technology.get().planner().ordersItself()) {
            made.add(part);
        }
    }

    private void unexpected(LinkState link) {
        Optional<ReplicationTechnology> technology = technologies.find(link.technology());
        // A link to something that is not drawn is none of this topology's business.
        if (technology.isEmpty() || !hostOf.containsKey(Topologies.serverId(link.from())) || !hostOf.containsKey(Topologies.serverId(link.to()))) {
            return;
        }
        versions.put(technology.get().id(), technologies.version(technology.get().id()));
        List<Step> steps = guarded("link " + link.id(), () -> technology.get().planner().remove(link, this), List.of());
        removed.put(add("link " + link.id(), link.from(), link.to(), steps), link);
    }

    private boolean physical(String technology) {
        return technologies.find(technology).map(each -> each.descriptor().can(Capability.PHYSICAL)).orElse(Validation.PHYSICAL.contains(technology));
    }

    private Part add(String subject, String from, String to, List<Step> steps) {
        Part part = new Part(subject, Topologies.serverId(from), Topologies.serverId(to), graph.add(steps, subject));
        parts.add(part);
        return part;
    }

    /**
     * A receiver that moves to another provider: a physical one is first connected to the new, then the old forgets it; else the old
     * link goes first, because both would write the same rows.
     */
    private void removals(PlanOrder order) {
        removed.forEach((part, state) -> {
            if (technologies.find(state.technology()).filter(technology -> technology.planner().ordersItself()).isPresent()) {
                return;
            }
            boolean physical = physical(state.technology());
            for (Part other : parts) {
                if (!removed.containsKey(other) && other.to().equals(part.to()) && !other.steps().isEmpty() && !part.steps().isEmpty()) {
                    order.after(physical ? part : other, physical ? other : part);
                }
            }
        });
    }

    private <T> T guarded(String subject, Supplier<T> asked, T otherwise) {
        try {
            return asked.get();
        } catch (RuntimeException fault) {
            report(Findings.fault(subject, "Making the steps failed: " + fault));
            return otherwise;
        }
    }

    private Plan finish(Optional<Plan.Operation> operation, String resultText) {
        graph.faults().forEach(fault -> report(Findings.fault("plan", fault)));
        Set<String> hosts = new LinkedHashSet<>();
        source.topology().getHosts().stream().map(Host::getId).forEach(hosts::add);
        for (Step step : graph.steps()) {
            if (!hosts.contains(step.node())) {
                report(Findings.fault("plan", "Step " + step.id() + " runs on " + step.node() + ", which is not a host of the topology."));
            }
        }
        Map<String, String> facts = Facts.of(observation);
        Instant now = Instant.now();
        String yaml = guarded("topology", () -> TopologyFiles.toYaml(source.topology()), "");
        String name = Objects.requireNonNullElse(source.topology().getId(), "");
        List<Step> steps = graph.ordered();
        Plan unsigned = new Plan(Times.name(now), "", now, operation, name, source.path(), yaml, resultText, source.hash(), Facts.hash(facts), facts,
                versions, errored, steps, List.copyOf(findings));
        return PlanJson.sign(unsigned);
    }
}
