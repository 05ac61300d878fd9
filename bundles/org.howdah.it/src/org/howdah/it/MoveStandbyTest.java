package org.howdah.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Map;

import org.howdah.app.MoveStandby;
import org.howdah.app.MoveStandby.Proposal;
import org.howdah.app.Progress;
import org.howdah.engine.RunResult;
import org.howdah.lab.Daemon;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.State;
import org.howdah.technology.Step.Risk;
import org.junit.jupiter.api.Test;

/** A standby is dragged below another one: first it is told what that would do, then it is done, and it streams. */
class MoveStandbyTest {

    private static Proposal propose(Scenario scenario, String link, String provider) throws Exception {
        return new MoveStandby(scenario.howdah).run(scenario.loaded(), link, provider, Progress.NONE, Cancellation.none());
    }

    @Test
    void aStandbyIsMovedBelowAnother() throws Exception {
        try (Scenario scenario = new Scenario("move", "master1", "slave1", "slave2")) {
            Topology bare = scenario.howdah.labs().topology("move");
            String main = bare.getServers().get(0).getId();
            String one = bare.getServers().get(1).getId();
            String two = bare.getServers().get(2).getId();
            scenario.draw(Map.of("first", main + "→" + one, "second", main + "→" + two), Map.of());
            scenario.deploy();
            scenario.awaitStatus(0);
            scenario.execute(main, "postgres", "CREATE TABLE orders AS SELECT generate_series(1, 100) AS id");
            // Until it has arrived, a query of the table itself is an error.
            scenario.awaitQuery("1", two, "postgres", "SELECT count(*) FROM pg_class WHERE relname = 'orders'");
            String file = Files.readString(scenario.file);

            Proposal proposal = propose(scenario, "second", one);
            assertEquals(file, Files.readString(scenario.file), "nothing was changed");
            assertEquals(main, Topologies.link(scenario.loaded().topology(), "second").orElseThrow().getFrom());
            assertEquals("2", scenario.query(main, "postgres", "SELECT count(*) FROM pg_stat_replication"), "both still follow " + main);
            assertFalse(proposal.plan().errored(), () -> proposal.plan().findings().toString());
            assertFalse(proposal.steps().isEmpty());
            assertTrue(proposal.before().isEmpty(), () -> "nothing else was due: " + proposal.before());
            assertEquals(0, proposal.plan().count(Risk.DESTRUCTIVE), () -> "no new base backup: " + proposal.plan().steps());
            assertTrue(proposal.gates().size() >= 5, () -> proposal.gates().toString());
            assertTrue(proposal.gates().stream().allMatch(gate -> gate.state() == State.OK || gate.state() == State.WARNING && gate.title().contains("has all")), () -> proposal.gates().toString());
            assertEquals(scenario.loaded().hash(), proposal.drawn());

            // As after the confirmation: the drawing is changed, and the plan that was shown is the one that is applied.
            Topology drawn = scenario.loaded().topology();
            Topologies.link(drawn, "second").orElseThrow().setFrom(one);
            TopologyFiles.save(drawn, scenario.file);
            RunResult result = scenario.apply(proposal.plan());
            assertEquals(RunResult.Outcome.DONE, result.outcome(), result::message);
            scenario.awaitStatus(0);
            assertEquals("1", scenario.query(one, "postgres", "SELECT count(*) FROM pg_stat_replication"), "a cascade");
            assertEquals("1", scenario.query(main, "postgres", "SELECT count(*) FROM pg_stat_replication"));
            assertEquals("1", scenario.query(main, "postgres", "SELECT count(*) FROM pg_replication_slots"), "the old slot is gone");
            scenario.execute(main, "postgres", "INSERT INTO orders SELECT generate_series(101, 200)");
            scenario.awaitQuery("200", two, "postgres", "SELECT count(*) FROM orders");
            assertEquals(0, scenario.plan().exitCode(), "nothing to do after it was done");

            // With the new provider's server dead, the proposal says so before anybody confirms it.
            scenario.howdah.labs().kill("move", "slave1", Daemon.POSTGRES);
            scenario.awaitStatus(2);
            Proposal back = propose(scenario, "second", main);
            assertTrue(back.gates().stream().anyMatch(gate -> gate.title().contains("keeps up") && gate.state() != State.OK), () -> back.gates().toString());
        }
    }
}
