package org.howdah.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.howdah.app.OpenConsole;
import org.howdah.app.ResumeRun;
import org.howdah.app.StepByHand;
import org.howdah.engine.ByHand;
import org.howdah.engine.Confirmations;
import org.howdah.engine.Executor;
import org.howdah.engine.Plan;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.engine.StepState;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Action;
import org.howdah.technology.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Steps of a real plan, pasted into consoles, checked, and left out when Howdah does the rest. */
@Timeout(180)
class StepByHandTest {

    @Test
    void stepsDoneByHandAreProvedAndSkipped() throws Exception {
        try (Scenario scenario = new Scenario("hand", "master1", "slave1")) {
            scenario.draw("logshipping", Map.of("copy", "main→replica"), Map.of());
            Plan plan = scenario.plan();
            Topology topology = scenario.loaded().topology();
            ByHand byHand = scenario.howdah.byHand(scenario.file);
            String run = "";
            int files = 0;
            int done = 0;
            for (Step step : plan.steps()) {
                if (done >= 3 || step.risk() == Step.Risk.DESTRUCTIVE || StepByHand.refusal(topology, step).isPresent()) {
                    break;
                }
                ByHand.Check before = byHand.check(plan, run, step, Cancellation.none());
                run = before.runId();
                if (before.done()) {
                    continue;
                }
                try (Typing typing = new Typing(new OpenConsole(scenario.howdah.access(topology, scenario.file)).run(StepByHand.target(step),
                        step.action().kind() == Action.Kind.SQL ? step.action().command() : StepByHand.text(step), 120, 40))) {
                    typing.end();
                }
                ByHand.Check after = byHand.check(plan, run, step, Cancellation.none());
                assertTrue(after.done(), () -> step.id() + ": " + after.reason() + "\n" + StepByHand.text(step));
                assertEquals(StepState.VERIFIED, after.result().state());
                files += step.action().kind() == Action.Kind.FILE ? 1 : 0;
                done++;
            }
            assertTrue(done > 0, () -> plan.steps().toString());
            RunResult result = new ResumeRun(scenario.howdah).run(run, Executor.Options.of(Confirmations.YES), RunListener.NONE, Cancellation.none());
            assertEquals(RunResult.Outcome.DONE, result.outcome(), result::message);
            String id = run;
            assertTrue(scenario.howdah.runs().show(id).events().stream().filter(event -> event.text().startsWith("Done by hand by ")).count() >= done);
            assertFalse(scenario.plan().exitCode() == 1);
        }
    }
}
