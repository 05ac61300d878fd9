package org.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.engine.internal.Facts;
import org.howdah.engine.internal.PlanJson;
import org.howdah.engine.internal.Times;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Action;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.Observation;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;

/** Plans of steps that tests make up. */
final class TestPlans {

    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private TestPlans() {
    }

    /** @param access the nodes are read through it, so that the plan is fresh */
    static Plan plan(Topology topology, NodeAccess access, List<Step> steps) {
        Observation observation = Observations.observe(topology, access, Technologies.of(), (read, all) -> {
        }, Cancellation.none());
        observation.servers().values().forEach(server -> assertEquals("", server.problem()));
        return plan(topology, Facts.of(observation), steps);
    }

    static Plan plan(Topology topology, Map<String, String> facts, List<Step> steps) {
        Instant now = Instant.now();
        return PlanJson.sign(new Plan(Times.name(now), "", now, Optional.empty(), "test", "", TopologyFiles.toYaml(topology), "",
                TopologyFiles.hash(topology), Facts.hash(facts), facts, Map.of(), false, steps, List.of()));
    }

    /** A shell step that is done when {@code probe} says so. */
    static Step shell(String id, String node, String script, String probe, String inverse, String... needs) {
        Probe asked = probe == null ? null : Probe.shell(node, "", probe);
        return new Step(id, "Run " + id, "Because the test wants it.", node, "", node, Action.shell(script, TIMEOUT), asked, asked,
                inverse == null ? null : Action.shell(inverse, TIMEOUT), Risk.SAFE, List.of(needs));
    }

    /** A step that makes an empty file in the login's home. */
    static Step touch(String id, String node, String... needs) {
        return shell(id, node, "echo making " + id + "; touch ~/" + id, "test -e ~/" + id, "rm ~/" + id, needs);
    }

    static Step with(Step step, Risk risk) {
        return new Step(step.id(), step.title(), step.why(), step.node(), step.login(), step.subject(), step.action(), step.done(), step.proof(),
                step.inverse(), risk, step.dependsOn());
    }
}
