package org.howdah.technology.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.howdah.engine.Plan;
import org.howdah.engine.RunResult;
import org.howdah.engine.Status;
import org.howdah.lab.Daemon;
import org.howdah.technology.LinkState;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;
import org.howdah.technology.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** One cluster through its life: two standbys at once, changed settings, a cascade, switchovers that fail and succeed, a failover. */
@Tag("lab")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StreamingChangesTest {

    private TestLab lab;

    @BeforeAll
    void hosts() throws Exception {
        lab = new TestLab("life", "master1", "slave1", "slave2");
        lab.execute("main", "postgres", "create table n (id int primary key)");
        lab.draw("one", "streaming", "main", "replica", Map.of());
        lab.draw("two", "streaming", "main", "replica2", Map.of());
    }

    @AfterAll
    void destroy() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    private void well() throws Exception {
        lab.awaitStatus("all is well", status -> status.links().stream().allMatch(link -> link.state() == State.OK));
        Plan again = lab.plan();
        assertEquals(0, again.exitCode(), () -> again.steps().stream().map(Step::id).toList() + " " + again.findings());
    }

    @Test
    @Order(1)
    void severalStandbysShareTheirProvidersSteps() throws Exception {
        Plan plan = lab.deploy();
        assertEquals(1, plan.steps().stream().filter(step -> step.id().startsWith("main.role")).count());
        Step copy = plan.step("two.base-backup").orElseThrow();
        assertFalse(copy.dependsOn().stream().anyMatch(id -> id.startsWith("one.")), "the copies do not wait for each other");
        well();
    }

    @Test
    @Order(2)
    void changesOnlyWhatDiffers() throws Exception {
        lab.set("one", "slot", "other");
        lab.set("one", "applicationName", "re plica");
        lab.set("one", "mode", "sync");
        lab.set("two", "applyDelay", "3 s");
        Plan plan = lab.deploy();
        assertEquals(List.of("one.change", "one.drop-old-slot", "one.slot", "one.streaming", "main.sync", "two.change", "two.streaming"),
                plan.steps().stream().map(Step::id).sorted(java.util.Comparator.comparing((String id) -> id.startsWith("main") ? "one.t" : id)).toList(), plan.steps()::toString);
        well();
        assertEquals("0", lab.query("main", "postgres", "select count(*) from pg_replication_slots where slot_name = 'replica'"));
        assertEquals("sync", lab.link("one").details().get("syncState"));
        lab.execute("main", "postgres", "insert into n values (1)");
        assertEquals("0", lab.query("replica2", "postgres", "select count(*) from n where id = 1"), "held back");
        lab.awaitQuery("1", "replica", "postgres", "select count(*) from n where id = 1");
        lab.awaitQuery("1", "replica2", "postgres", "select count(*) from n where id = 1");
        lab.set("one", "mode", "async");
        lab.set("two", "applyDelay", "0");
        lab.deploy();
        well();
    }

    @Test
    @Order(3)
    void slotThatVanishedIsMadeAgain() throws Exception {
        lab.execute("main", "postgres", "select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = 'replica2';\n"
                + "do $$ begin for i in 1..200 loop begin perform pg_drop_replication_slot('replica2'); exit; exception when object_in_use then perform pg_sleep(0.01);"
                + " perform pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = 'replica2' and active; end; end loop; end $$;");
        lab.awaitStatus("it is missed", status -> TestLab.has(status, "STREAMING-052"));
        lab.deploy();
        well();
    }

    /** A copy of the same cluster is never made twice. */
    @Test
    @Order(3)
    void standbyThatLostItsWayIsNotCopiedAgain() throws Exception {
        lab.execute("replica", "postgres", "alter system set primary_conninfo = '';\nselect pg_reload_conf();");
        Plan plan = lab.deploy();
        assertTrue(plan.step("one.base-backup").isEmpty() && plan.step("one.follow").isPresent(), () -> plan.steps().toString());
        well();
        String data = org.howdah.remote.ShellWords.quote(lab.server("replica").getDataDirectory());
        lab.shell("slave1", "pg_ctl -D " + data + " -m fast -w stop && sed -i '/^primary_conninfo/d' " + data + "/postgresql.auto.conf");
        Plan stopped = lab.deploy();
        assertTrue(stopped.step("one.base-backup").isEmpty(), () -> stopped.steps().toString());
        well();
    }

    @Test
    @Order(4)
    void standbyMovesBelowAnotherAndBack() throws Exception {
        lab.edit(topology -> topology.getLinks().stream().filter(link -> link.getId().equals("two")).findFirst().orElseThrow().setFrom("replica"));
        Plan plan = lab.deploy();
        assertTrue(plan.steps().stream().noneMatch(step -> step.risk() == Step.Risk.DESTRUCTIVE), "no copy is thrown away");
        well();
        assertEquals("0", lab.query("main", "postgres", "select count(*) from pg_replication_slots where slot_name = 'replica2'"), "no slot is left behind");
        lab.execute("main", "postgres", "insert into n values (2)");
        lab.awaitQuery("1", "replica2", "postgres", "select count(*) from n where id = 2");
        lab.edit(topology -> topology.getLinks().stream().filter(link -> link.getId().equals("two")).findFirst().orElseThrow().setFrom("main"));
        lab.deploy();
        well();
    }

    /** The standby stops receiving between the checks and the stop: the old primary must go on as before. */
    @Test
    @Order(5)
    void switchoverThatCannotBeCompletedGoesBack() throws Exception {
        Plan plan = lab.planOperation("switchover", "replica", Map.of("timeout", "5 s"));
        assertFalse(plan.errored(), () -> plan.findings().toString());
        String receiver = lab.query("replica", "postgres", "select pid from pg_stat_wal_receiver");
        lab.shell("slave1", "kill -STOP " + receiver);
        try {
            RunResult result = lab.apply(plan);
            assertEquals(RunResult.Outcome.FAILED, result.outcome(), result::message);
            assertEquals("f", lab.query("main", "postgres", "select pg_is_in_recovery()"), "main is the primary as before");
            assertEquals("t", lab.query("replica", "postgres", "select pg_is_in_recovery()"), "nobody else is");
            lab.execute("main", "postgres", "insert into n values (3)");
        } finally {
            lab.shell("slave1", "kill -CONT " + receiver + " 2> /dev/null || :");
        }
        lab.awaitQuery("1", "replica", "postgres", "select count(*) from n where id = 3");
        lab.execute("replica", "postgres", "select pg_drop_replication_slot(slot_name) from pg_replication_slots where not active;");
        well();
    }

    @Test
    @Order(6)
    void switchoverTakesTheSiblingsAlong() throws Exception {
        lab.operate("switchover", "replica", Map.of());
        well();
        assertEquals("replica", lab.loaded().topology().getLinks().stream().filter(link -> link.getId().equals("two")).findFirst().orElseThrow().getFrom());
        lab.execute("replica", "postgres", "insert into n values (4)");
        lab.awaitQuery("1", "main", "postgres", "select count(*) from n where id = 4");
        lab.awaitQuery("1", "replica2", "postgres", "select count(*) from n where id = 4");
        lab.operate("switchover", "main", Map.of());
        well();
    }

    @Test
    @Order(7)
    void aHungServerIsToldAndDoesNotHoldUp() throws Exception {
        lab.labs().freeze(lab.name(), "slave2", Daemon.POSTGRES);
        try {
            long before = System.nanoTime();
            ServerState hung = lab.observe().server("replica2").orElseThrow();
            assertTrue(System.nanoTime() - before < 45_000_000_000L, "it ends");
            assertEquals(ServerState.Presence.NOT_ACCEPTING, hung.presence());
            assertFalse(hung.problem().isBlank());
        } finally {
            lab.labs().thaw(lab.name(), "slave2", Daemon.POSTGRES);
        }
        lab.awaitStatus("all is well", status -> status.links().stream().allMatch(link -> link.state() == State.OK));
    }

    /** The primary dies; the standby that received more is the one to promote; the old primary comes back by a whole copy. */
    @Test
    @Order(8)
    void failoverAndRejoinByCopy() throws Exception {
        Plan alive = lab.planOperation("failover", "replica", Map.of());
        assertTrue(alive.errored() && TestLab.has(alive, "STREAMING-079"), "not while the primary answers");
        lab.labs().kill(lab.name(), "master1", Daemon.POSTGRES);
        Status dead = lab.awaitStatus("it is dead", status -> status.exitCode() == 2);
        assertTrue(dead.links().stream().allMatch(link -> link.lagSeconds() == null), "no lag is claimed");
        Plan plan = lab.operate("failover", "replica", Map.of());
        assertTrue(TestLab.has(plan, "STREAMING-080"), "says what may be lost");
        lab.awaitQuery("1", "replica2", "postgres", "select count(*) from n where id = 4");
        lab.execute("replica", "postgres", "insert into n values (5)");
        lab.awaitQuery("1", "replica2", "postgres", "select count(*) from n where id = 5");
        lab.operate("rejoin", "main", Map.of("method", "copy"));
        well();
        lab.awaitQuery("1", "main", "postgres", "select count(*) from n where id = 5");
        assertFalse(lab.shell("master1", "ls -d " + org.howdah.remote.ShellWords.quote(lab.server("main").getDataDirectory()) + ".before-*").isEmpty(), "the old cluster is kept");
    }

    @Test
    @Order(9)
    void promoteLetsAStandbyGo() throws Exception {
        lab.operate("promote", "replica2", Map.of());
        assertEquals("f", lab.query("replica2", "postgres", "select pg_is_in_recovery()"));
        assertTrue(lab.loaded().topology().getLinks().stream().noneMatch(link -> link.getId().equals("two")), "the file followed");
        assertEquals(LinkState.Presence.PRESENT, lab.link("one").presence());
        assertEquals(0, lab.plan().exitCode());
    }
}
