package org.howdah.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.howdah.app.UndoRun;
import org.howdah.engine.Confirmations;
import org.howdah.engine.Executor;
import org.howdah.engine.Plan;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.engine.Status;
import org.howdah.lab.Daemon;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.remote.Cancellation;
import org.junit.jupiter.api.Test;

/** The life of a standby, as a user leads it: deploy, look, break, repair, switch over, take back. */
class StreamingLifeTest {

    @Test
    void deployBreakRepairSwitchOver() throws Exception {
        try (Scenario scenario = new Scenario("life", "master1", "slave1")) {
            scenario.draw(Map.of("copy", "main→replica"), Map.of("slot", "replica", "mode", "async"));
            scenario.execute("main", "postgres", "CREATE DATABASE shop");
            scenario.execute("main", "shop", "CREATE TABLE orders (id int PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 100)");
            Plan first = scenario.plan();
            assertEquals(2, first.exitCode(), () -> "changes to make: " + first.findings());
            assertEquals(RunResult.Outcome.DONE, scenario.apply(first).outcome());
            scenario.awaitStatus(0);
            scenario.awaitQuery("100", "replica", "shop", "SELECT count(*) FROM orders");
            assertEquals(0, scenario.plan().exitCode(), "nothing to do after it was done");

            // A plan that was applied is stale: the nodes are not as they were.
            assertTrue(refusal(scenario, first).contains("changed"), "says what changed");

            scenario.howdah.labs().kill("life", "slave1", Daemon.POSTGRES);
            Status broken = scenario.awaitStatus(2);
            assertTrue(broken.findings().stream().anyMatch(finding -> !finding.hint().isBlank()), () -> "says what to do: " + broken.findings());
            assertEquals(null, broken.links().getFirst().lagBytes(), "an unknown lag is not 0");
            scenario.execute("main", "shop", "INSERT INTO orders SELECT generate_series(101, 200)");
            scenario.deploy();
            scenario.awaitStatus(0);
            scenario.awaitQuery("200", "replica", "shop", "SELECT count(*) FROM orders");

            scenario.operate("switchover", "copy", Map.of());
            Link turned = Topologies.link(scenario.loaded().topology(), "copy").orElseThrow();
            assertEquals("replica", turned.getFrom(), "the file followed");
            assertEquals("main", turned.getTo(), "the file followed");
            scenario.awaitStatus(0);
            assertEquals("f", scenario.query("replica", "postgres", "SELECT pg_is_in_recovery()"));
            assertEquals("t", scenario.query("main", "postgres", "SELECT pg_is_in_recovery()"));
            scenario.execute("replica", "shop", "INSERT INTO orders SELECT generate_series(201, 300)");
            scenario.awaitQuery("300", "main", "shop", "SELECT count(*) FROM orders");
            Plan after = scenario.plan();
            assertEquals(0, after.exitCode(), () -> "nothing to do after a switchover: " + after.steps() + after.findings());
        }
    }

    @Test
    void takingBack() throws Exception {
        try (Scenario scenario = new Scenario("back", "master1", "slave1")) {
            scenario.draw(Map.of("copy", "main→replica"), Map.of());
            Plan plan = scenario.plan();
            assertEquals(2, plan.exitCode(), () -> "changes to make: " + plan.findings());
            RunResult applied = scenario.apply(plan);
            assertEquals(RunResult.Outcome.DONE, applied.outcome(), applied::message);
            RunResult undone = new UndoRun(scenario.howdah).run("last", Executor.Options.of(Confirmations.YES), RunListener.NONE, Cancellation.none());
            assertEquals(RunResult.Outcome.UNDONE, undone.outcome(), undone::message);
            assertEquals("0", scenario.query("main", "postgres", "SELECT count(*) FROM pg_replication_slots"));
            assertEquals("0", scenario.query("main", "postgres", "SELECT count(*) FROM pg_stat_replication"));
            assertEquals("f", scenario.query("replica", "postgres", "SELECT pg_is_in_recovery()"), "what ran before runs again");
            assertEquals(2, scenario.plan().exitCode(), "what was taken back can be done again");
            scenario.deploy();
            scenario.awaitStatus(0);
        }
    }

    private static String refusal(Scenario scenario, Plan plan) throws Exception {
        try {
            return "not refused: " + scenario.apply(plan).outcome();
        } catch (org.howdah.engine.EngineException refused) {
            assertEquals(org.howdah.engine.EngineException.Kind.STALE, refused.kind());
            return refused.getMessage();
        }
    }
}
