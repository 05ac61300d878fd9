package org.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.howdah.engine.EngineException.Kind;
import org.howdah.engine.Executor.Options;
import org.howdah.model.TopologyFiles;
import org.howdah.remote.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan whose topology or nodes changed is refused, and says what changed. */
class StaleTest {

    @TempDir
    Path home;

    @Test
    void changedNodesAreNamed() throws Exception {
        try (RealPlan real = new RealPlan()) {
            Plan plan = TestPlans.plan(real.topology, real.nodes, List.of(TestPlans.touch("a", "one")));
            real.server.psql("postgres", "alter system set max_wal_senders = 7");
            real.server.psql("postgres", "select pg_create_physical_replication_slot('foreign one')".replace(" one", "_one"));
            real.server.stop("fast");
            real.server.start();
            EngineException stale = assertThrows(EngineException.class, () -> apply(real, plan));
            assertEquals(Kind.STALE, stale.kind());
            assertTrue(stale.getMessage().contains("server main slots is now foreign_one"), stale.getMessage());
            assertTrue(stale.getMessage().contains("server main setting max_wal_senders was 10, is now 7"), stale.getMessage());
            assertFalse(Files.exists(real.on("one", "a")));
            assertTrue(new Runs(home).list().isEmpty());
        }
    }

    private RunResult apply(RealPlan real, Plan plan) throws EngineException {
        return new Executor(home, Technologies.of(), topology -> real.nodes).apply(plan, Options.of(Confirmations.YES), RunListener.NONE, Cancellation.none());
    }

    @Test
    void changedTopologyIsRefused() throws Exception {
        try (RealPlan real = new RealPlan()) {
            Path file = home.resolve("shop.topology.yaml");
            TopologyFiles.save(real.topology, file);
            Plan made = Planner.plan(PlanSource.of(TopologyFiles.load(file)), Observations.observe(real.topology, real.nodes, Technologies.of(), (read, all) -> {
            }, Cancellation.none()), Technologies.of());
            assertEquals(file.toString(), made.topologyPath());
            Plan plan = org.howdah.engine.internal.PlanJson.sign(new Plan(made.id(), "", made.created(), made.operation(), made.topology(), made.topologyPath(), made
                    .topologyText(), "", made.modelHash(), made.observationHash(), made.facts(), made.technologies(), false, List.of(TestPlans.touch("a", "one")), List
                            .of()));
            Files.writeString(file, "# A comment changes nothing.\n" + Files.readString(file));
            assertEquals(RunResult.Outcome.DONE, apply(real, plan).outcome());
            Files.writeString(file, Files.readString(file).replace("topology: test", "topology: other"));
            EngineException stale = assertThrows(EngineException.class, () -> apply(real, plan));
            assertEquals("The plan is stale: the topology " + file + " was changed after the plan was made.", stale.getMessage());
            Files.writeString(file, ": [");
            assertEquals(Kind.STALE, assertThrows(EngineException.class, () -> apply(real, plan)).kind());
            Files.delete(file);
            assertTrue(assertThrows(EngineException.class, () -> apply(real, plan)).getMessage().endsWith("is not there any more."));
        }
    }
}
