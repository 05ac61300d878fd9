package org.howdah.technology.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.app.ConsoleSnippets;
import org.howdah.app.ConsoleTarget;
import org.howdah.engine.Plan;
import org.howdah.engine.Status;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.remote.ShellWords;
import org.howdah.technology.Finding;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.Snippet;
import org.howdah.technology.State;
import org.howdah.technology.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What every technology must do in the same way, tried on real hosts: establish, establish again, observe, break, diagnose, repair,
 * operate, remove, leave nothing behind. Subclasses say what differs.
 */
@Tag("lab")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public abstract class TechnologyContract {

    protected TestLab lab;
    private String before;

    /** The technology's id. */
    protected abstract String technology();

    protected Map<String, String> settings() {
        return Map.of();
    }

    /** The database whose table is watched. */
    protected String database() {
        return "postgres";
    }

    /** Ends of the link: servers, or databases for a technology that joins these. */
    protected String end(String server) {
        return server;
    }

    /** What must be there besides the hosts. */
    protected void prepare() throws Exception {
    }

    /** Draws the link {@code copy} from main to replica, with all that belongs to it. */
    protected void draw() throws Exception {
        lab.draw("copy", technology(), end("main"), end("replica"), settings());
    }

    /** Takes all of that out of the drawing. */
    protected void erase() throws Exception {
        lab.erase("copy");
    }

    /** Makes changes travel at once, where they would wait for something. */
    protected void flush() throws Exception {
    }

    /** Breaks the link in a way that the technology must notice. */
    protected abstract void damage() throws Exception;

    /** Repairs it as the finding's hint says. */
    protected void repair() throws Exception {
        lab.deploy();
    }

    /** An operation that can be done and taken back: two ids. */
    protected abstract List<String> operations();

    /** What there is on the hosts that the technology could leave behind, as text; the same before and after. */
    protected abstract String traces() throws Exception;

    @BeforeAll
    void hosts() throws Exception {
        lab = new TestLab("k" + technology().substring(0, 3), "master1", "slave1");
        prepare();
        lab.execute("main", database(), "create table howdah_contract (id int primary key)");
        before = traces();
    }

    @AfterAll
    void destroy() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    private void arrives(int row) throws Exception {
        lab.execute("main", database(), "insert into howdah_contract values (" + row + ")");
        flush();
        lab.awaitQuery("1", "replica", database(), "select count(*) from howdah_contract where id = " + row);
    }

    @Test
    @Order(1)
    void establishes() throws Exception {
        draw();
        Plan plan = lab.plan();
        assertEquals(2, plan.exitCode(), () -> plan.findings().toString());
        check(plan);
        lab.deploy();
        arrives(1);
    }

    /** Each step says why, names a host of the topology, can be asked whether it is done, and is proved. */
    private static void check(Plan plan) {
        Set<String> known = new HashSet<>();
        for (Step step : plan.steps()) {
            assertTrue(known.containsAll(step.dependsOn()), () -> step.id() + " comes after what it needs");
            assertTrue(known.add(step.id()), () -> step.id() + " is there once");
            assertTrue(step.why().endsWith("."), () -> step.id() + " says why in a sentence");
            boolean waits = step.action().kind() == org.howdah.technology.Action.Kind.WAIT || step.action().kind() == org.howdah.technology.Action.Kind.FILE;
            assertTrue(step.proof() != null || step.risk() == Step.Risk.READ || waits, () -> step.id() + " is proved");
            assertFalse(step.action().command().isBlank(), () -> step.id() + " does something");
        }
    }

    @Test
    @Order(2)
    void establishedAgainThereIsNothingToDo() throws Exception {
        Plan again = lab.plan();
        assertEquals(0, again.exitCode(), () -> again.steps().stream().map(Step::id).toList() + " " + again.findings());
    }

    @Test
    @Order(3)
    void observes() throws Exception {
        LinkState state = TestLab.await("the link is well", () -> lab.link("copy"), found -> found.state() == State.OK);
        assertEquals(LinkState.Presence.PRESENT, state.presence());
        assertEquals(end("main"), state.from());
        assertEquals(end("replica"), state.to());
        assertTrue(state.lagBytes() != null || state.lagSeconds() != null, "the lag is known");
        assertFalse(state.facts().isEmpty(), "what identifies it is known");
    }

    /** Two readings of an unchanged link have the same facts: a plan would be stale at once otherwise. */
    @Test
    @Order(4)
    void factsDoNotChangeByThemselves() throws Exception {
        LinkState one = lab.link("copy");
        arrives(2);
        assertEquals(one.facts(), lab.link("copy").facts());
    }

    /** What is offered for consoles works as it stands, in a shell and in psql; what says that it only reads changes nothing. */
    @Test
    @Order(4)
    void snippetsRunInConsolesAndReadOnlyOnesChangeNothing() throws Exception {
        Topology topology = lab.loaded().topology();
        String untouched = traces();
        int own = 0;
        for (String id : List.of("main", "replica")) {
            Server server = lab.server(id);
            ConsoleTarget shell = ConsoleTarget.data(server.getHost(), "", id);
            ConsoleTarget psql = ConsoleTarget.psql(server.getHost(), id, database());
            for (Snippet snippet : lab.snippets(id)) {
                own += snippet.id().startsWith(technology() + ".") ? 1 : 0;
                assertTrue(snippet.summary().endsWith("."), () -> snippet.id() + " says what it tells in a sentence");
                assertEquals("server " + id, snippet.subject());
                if (snippet.readOnly()) {
                    boolean endless = snippet.id().endsWith(".follow");
                    String inPsql = ConsoleSnippets.text(topology, psql, snippet);
                    for (String text : List.of(ConsoleSnippets.text(topology, shell, snippet), "printf '%s\\n' " + ShellWords.quote(inPsql) + " | psql -X -v ON_ERROR_STOP=1 " + ShellWords.quote(database()))) {
                        String run = "PGOPTIONS='-c default_transaction_read_only=on' " + (endless ? "timeout -s INT 2 " : "") + "bash -c " + ShellWords.quote(text);
                        String errors = lab.shell(server.getHost(), run + " 2>&1 >/dev/null" + (endless ? "; true" : ""));
                        assertEquals("", errors, () -> snippet.id() + ": " + text);
                    }
                }
            }
        }
        assertTrue(own >= 6, "the technology has something to offer on both ends");
        assertEquals(untouched, traces(), "nothing was changed");
    }

    @Test
    @Order(5)
    void diagnosesWhatIsBroken() throws Exception {
        damage();
        Status status = lab.awaitStatus("it is noticed", found -> found.state() != State.OK && found.links().getFirst().state() != State.OK);
        assertTrue(status.exitCode() > 0, "the exit code tells");
        List<Finding> serious = status.findings().stream().filter(finding -> finding.severity() != Finding.Severity.INFO).toList();
        assertFalse(serious.isEmpty(), "something is said about it");
        serious.forEach(finding -> assertFalse(finding.hint().isBlank(), () -> "it says what to do: " + finding));
        repair();
        lab.awaitStatus("it is well again", found -> found.links().getFirst().state() == State.OK);
        arrives(3);
    }

    @Test
    @Order(6)
    void operatesAndTakesBack() throws Exception {
        for (String operation : operations()) {
            Plan plan = lab.operate(operation, "copy", Map.of());
            check(plan);
        }
        lab.awaitStatus("it is well after " + operations(), found -> found.links().getFirst().state() == State.OK);
        arrives(4);
    }

    @Test
    @Order(7)
    void operationsThatCannotBeDoneSayWhy() throws Exception {
        Plan refused = lab.planOperation(operations().getLast(), "copy", Map.of());
        assertTrue(refused.errored(), () -> operations().getLast() + " was just done");
        assertTrue(refused.findings().stream().anyMatch(finding -> !finding.reason().isBlank()), () -> refused.findings().toString());
    }

    @Test
    @Order(8)
    void removesAndLeavesNothingBehind() throws Exception {
        erase();
        Observation observed = lab.observe();
        assertTrue(observed.links().values().stream().anyMatch(link -> link.presence() == LinkState.Presence.UNEXPECTED), "it is there and not drawn");
        Plan plan = lab.deploy();
        check(plan);
        assertEquals(before, traces(), "nothing is left behind");
        Plan again = lab.plan();
        assertEquals(0, again.exitCode(), () -> again.steps().toString());
        assertNull(lab.observe().links().get("copy"));
    }
}
