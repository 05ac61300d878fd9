package org.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.model.topology.Topology;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Finding;
import org.howdah.technology.LinkState.Presence;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Technologies PHYSICAL = Technologies.of(new PaperTechnology(Capability.PHYSICAL));

    private static Plan plan(Topology topology, Observation observation, Technologies technologies) {
        return Planner.plan(PlanSource.of(topology), observation, technologies);
    }

    private static Plan plan(Topology topology) {
        return plan(topology, Paper.observation(topology), PHYSICAL);
    }

    private static List<String> ids(Plan plan) {
        return plan.steps().stream().map(Step::id).toList();
    }

    private static List<String> codes(Plan plan) {
        return plan.findings().stream().map(Finding::code).toList();
    }

    @Test
    void nothingToDo() {
        Topology topology = Paper.topology(2, "a: s1 s2");
        Plan plan = plan(topology, Paper.observation(topology, Paper.link(topology.getLinks().getFirst(), Presence.PRESENT)), PHYSICAL);
        assertEquals(List.of(), plan.findings());
        assertTrue(plan.isEmpty());
        assertEquals(0, plan.exitCode());
    }

    @Test
    void sameStepsOfSeveralLinksAreOne() {
        Plan plan = plan(Paper.topology(3, "a: s1 s2", "b: s1 s3"));
        assertFalse(plan.errored(), plan.findings().toString());
        assertEquals(List.of("s1.role", "a.copy", "a.start", "b.copy", "b.start"), ids(plan));
        assertEquals(2, plan.exitCode());
    }

    @Test
    void providersOfACascadeComeFirst() {
        // Drawn the other way round.
        Plan plan = plan(Paper.topology(4, "c: s3 s4", "b: s2 s3", "a: s1 s2"));
        assertEquals(List.of("s1.role", "a.copy", "a.start", "s2.role", "b.copy", "b.start", "s3.role", "c.copy", "c.start"), ids(plan));
        assertEquals(List.of("a.start"), plan.step("s2.role").orElseThrow().dependsOn());
        assertEquals(List.of("s2.role"), plan.step("b.copy").orElseThrow().dependsOn());
    }

    @Test
    void aRestartComesBeforeWhatOtherHostsDoWithTheServer() {
        Plan plan = plan(Paper.topology(3, "a: s1 s2", "b: s1 s3 restart"));
        assertTrue(plan.step("a.copy").orElseThrow().dependsOn().contains("s1.restart"), plan.steps().toString());
        assertTrue(ids(plan).indexOf("s1.restart") < ids(plan).indexOf("a.copy"));
    }

    @Test
    void whatIsNotDrawnIsRemovedButOnlyBetweenDrawnServers() {
        Topology topology = Paper.topology(3);
        Plan plan = plan(topology, Paper.observation(topology, Paper.link("s1→s2", "paper", "s1", "s2", Presence.UNEXPECTED), Paper.link("s1→x", "paper", "s1",
                "10.0.0.9", Presence.UNEXPECTED)), PHYSICAL);
        assertEquals(List.of("remove.s1→s2"), ids(plan));
    }

    @Test
    void aPhysicalReceiverIsMovedBeforeTheOldProviderForgetsIt() {
        Topology topology = Paper.topology(3, "a: s3 s2");
        Observation observation = Paper.observation(topology, Paper.link("s1→s2", "paper", "s1", "s2", Presence.UNEXPECTED));
        assertEquals(List.of("s3.role", "a.copy", "a.start", "remove.s1→s2"), ids(plan(topology, observation, PHYSICAL)));
        assertEquals("remove.s1→s2", ids(plan(topology, observation, Technologies.of(new PaperTechnology()))).getFirst());
    }

    @Test
    void aMissingPluginLeavesTheLinkAlone() {
        Topology topology = Paper.topology(3, "a: s1 s2", "b: s1 s3 by=quill");
        Plan plan = plan(topology);
        assertEquals(List.of("ENGINE-001"), codes(plan));
        assertTrue(plan.findings().getFirst().reason().contains("\"quill\""));
        assertFalse(plan.errored());
        assertEquals(List.of("s1.role", "a.copy", "a.start"), ids(plan));
        assertEquals(Map.of("paper", PHYSICAL.version("paper")), plan.technologies());
    }

    @Test
    void anUnknownServerStopsThePlanAndIsNamed() {
        Topology topology = Paper.topology(2, "a: s1 s2");
        Observation seen = Paper.observation(topology);
        Map<String, ServerState> servers = new LinkedHashMap<>(seen.servers());
        servers.put("s2", ServerState.unknown("s2", "h2", "127.0.25.3:22 does not answer."));
        Plan plan = plan(topology, new Observation(seen.taken(), servers, seen.links()), PHYSICAL);
        assertTrue(plan.errored());
        assertEquals(1, plan.exitCode());
        assertEquals(List.of(), plan.steps());
        assertTrue(plan.findings().toString().contains("h2") && plan.findings().toString().contains("127.0.25.3:22 does not answer."));
        EngineException refused = assertThrows(EngineException.class, () -> new Executor(java.nio.file.Path.of("/nowhere"), PHYSICAL, each -> null).apply(plan,
                Executor.Options.of(Confirmations.YES), RunListener.NONE, org.howdah.remote.Cancellation.none()));
        assertTrue(refused.getMessage().startsWith("The plan has errors and cannot be applied. server s2: "), refused.getMessage());
    }

    @Test
    void designErrorsStopThePlan() {
        Plan plan = plan(Paper.topology(2, "a: s1 s9"));
        assertTrue(plan.errored());
        assertEquals(List.of(), plan.steps());
    }

    @Test
    void faultsOfPluginsAreFindingsAndNotExceptions() {
        Topology topology = Paper.topology(2, "a: s1 s2");
        Step one = PaperTechnology.step("one", "h1", "s1", Risk.SAFE, "two");
        Step two = PaperTechnology.step("two", "h1", "s1", Risk.SAFE, "one");
        for (List<Step> steps : List.of(List.of(one, two), List.of(one), List.of(two, two), List.of(PaperTechnology.step("x", "h7", "s1", Risk.SAFE)))) {
            Plan plan = plan(topology, Paper.observation(topology), Technologies.of(PaperTechnology.making((link, context) -> steps)));
            assertTrue(plan.errored(), steps.toString());
            assertTrue(codes(plan).contains("ENGINE-004"), plan.findings().toString());
        }
        Plan thrown = plan(topology, Paper.observation(topology), Technologies.of(PaperTechnology.making((link, context) -> {
            throw new IllegalStateException("broken pen");
        })));
        assertTrue(thrown.errored() && thrown.findings().toString().contains("broken pen"));
        Plan reported = plan(topology, Paper.observation(topology), Technologies.of(PaperTechnology.making((link, context) -> {
            context.report(new Finding("PAPER-1", Finding.Severity.CRITICAL, "link a", "No ink.", "", ""));
            return List.of();
        })));
        assertTrue(reported.errored());
    }

    @Test
    void twoStepsOfOneIdThatDifferAreAFault() {
        Topology topology = Paper.topology(3, "a: s1 s2", "b: s1 s3");
        Plan plan = plan(topology, Paper.observation(topology), Technologies.of(PaperTechnology.making((link, context) -> List.of(PaperTechnology.step("x",
                PaperTechnology.host(context.desired(), link.getTo()), "s1", Risk.SAFE)))));
        assertTrue(plan.errored() && plan.findings().toString().contains("has the id x and does something else"), plan.findings().toString());
    }

    @Test
    void hashesFollowWhatMattersOnly() {
        Topology topology = Paper.topology(2, "a: s1 s2");
        Observation seen = Paper.observation(topology);
        Map<String, ServerState> later = new LinkedHashMap<>(seen.servers());
        later.put("s1", Paper.server("s1", "h1", "0/99"));
        Plan first = plan(topology, seen, PHYSICAL);
        Plan second = plan(topology, new Observation(seen.taken().plusSeconds(9), later, seen.links()), PHYSICAL);
        assertEquals(first.observationHash(), second.observationHash());
        assertEquals(first.steps(), second.steps());
        assertNotEquals(first.fingerprint(), second.fingerprint());
        assertNotEquals(first.modelHash(), plan(Paper.topology(2, "a: s2 s1")).modelHash());
    }

    @Test
    void operationsAreOfferedRefusedAndPlanned() throws Exception {
        Topology topology = Paper.topology(3, "a: s1 s2", "b: s1 s3");
        Observation observation = Paper.observation(topology, Paper.link(topology.getLinks().getFirst(), Presence.PRESENT));
        PlanSource source = PlanSource.of(topology);
        assertEquals(List.of("a ", "b The link is not there."), Planner.operations(source, observation, PHYSICAL).stream().map(offer -> offer.subject() + " " + offer
                .refusal()).toList());
        Plan plan = Planner.operation(source, observation, PHYSICAL, "turn", "a", Map.of("patience", "3 s"));
        assertFalse(plan.errored(), plan.findings().toString());
        assertEquals(List.of("turn.a"), ids(plan));
        assertTrue(plan.resultText().contains("from: s2"), plan.resultText());
        assertEquals("s1", topology.getLinks().getFirst().getFrom(), "the drawn topology is left alone");
        assertTrue(Planner.operation(source, observation, PHYSICAL, "turn", "b", Map.of()).errored());
        assertTrue(assertThrows(EngineException.class, () -> Planner.operation(source, observation, PHYSICAL, "turn", "s1", Map.of())).hint().contains("turn a"));
        assertTrue(assertThrows(EngineException.class, () -> Planner.operation(source, observation, PHYSICAL, "turn", "a", Map.of("patience", "x"))).getMessage()
                .contains("is not a time"));
        assertTrue(assertThrows(EngineException.class, () -> Planner.operation(source, observation, PHYSICAL, "turn", "a", Map.of("speed", "1"))).hint().contains(
                "patience"));
    }

    /** The goal is two seconds on an idle machine; the bound leaves room for a busy one. */
    @Test
    void aThousandHostsArePlannedInSeconds() {
        Topology topology = large();
        Observation observation = Paper.observation(topology);
        long start = System.nanoTime();
        Plan plan = plan(topology, observation, PHYSICAL);
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("planning 1,000 hosts, 1,000 links and 10,000 tables: " + millis + " ms, " + plan.steps().size() + " steps");
        assertFalse(plan.errored(), () -> plan.findings().subList(0, 3).toString());
        assertEquals(2000 + 1000, plan.steps().size(), 1000);
        assertTrue(millis < 8000, millis + " ms");
    }

    static Topology large() {
        List<String> links = new ArrayList<>();
        for (int i = 2; i <= 1000; i++) {
            links.add("l" + i + ": s" + i / 2 + " s" + i);
        }
        Topology topology = Paper.topology(1000, links.toArray(String[]::new));
        var set = org.howdah.model.topology.TopologyFactory.eINSTANCE.createReplicationSet();
        set.setId("big");
        set.setTechnology("paper");
        set.setOrigin("s1/shop");
        for (int i = 0; i < 10_000; i++) {
            set.getTables().add("public.t" + i);
        }
        topology.getSets().add(set);
        var database = org.howdah.model.topology.TopologyFactory.eINSTANCE.createDatabase();
        database.setName("shop");
        topology.getServers().getFirst().getDatabases().add(database);
        return topology;
    }
}
