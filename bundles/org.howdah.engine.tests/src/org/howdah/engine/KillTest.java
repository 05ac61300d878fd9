package org.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.howdah.engine.Executor.Options;
import org.howdah.engine.RunResult.Outcome;
import org.howdah.remote.Cancellation;
import org.howdah.remote.kit.Programs;
import org.howdah.technology.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A Java that is killed at any boundary of any step leaves a run that another Java brings to the same end. */
@Tag("lab")
class KillTest {

    private static final List<String> STEPS = List.of("role", "table", "file", "count", "once", "wait");
    private static RealPlan real;

    @TempDir
    Path home;

    @BeforeAll
    static void start() throws IOException {
        real = new RealPlan();
    }

    @AfterAll
    static void stop() {
        real.close();
    }

    static List<String> boundaries() {
        List<String> all = new ArrayList<>();
        STEPS.forEach(step -> List.of("start", "started", "executed", "verified").forEach(boundary -> all.add(step + ":" + boundary)));
        return all;
    }

    private List<String> arguments(String what, String argument) {
        List<String> arguments = new ArrayList<>(List.of(home.toString(), what, argument));
        TestNodes.folders(real.hosts).forEach((host, folder) -> arguments.add(host + "=" + folder));
        return arguments;
    }

    private Executor executor() {
        return new Executor(home, Technologies.of(), topology -> real.nodes);
    }

    private Path planFile(List<Step> steps) throws Exception {
        Path file = home.resolve("plan.json");
        PlanFiles.write(TestPlans.plan(real.topology, real.nodes, steps), file);
        return file;
    }

    @ParameterizedTest
    @MethodSource("boundaries")
    void resumeReachesTheSameEnd(String boundary) throws Exception {
        real.clean();
        Path plan = planFile(real.steps());
        Path output = home.resolve("output");
        assertEquals(137, OtherJava.run(boundary, output, arguments("apply", plan.toString())), Files.readString(output));
        assertEquals(Outcome.OPEN, new Runs(home).show("last").outcome());
        Recorder recorder = new Recorder();
        RunResult result = executor().resume("last", Options.of(Confirmations.YES), recorder, Cancellation.none());
        assertEquals(Outcome.DONE, result.outcome(), result.message() + recorder.events);
        assertEquals(RealPlan.DONE, real.state());
        assertTrue(result.steps().values().stream().allMatch(step -> step.state() == StepState.VERIFIED), result.steps().toString());
        RunResult undone = executor().undo("last", Options.of(Confirmations.YES), recorder, Cancellation.none());
        assertEquals(Outcome.UNDONE, undone.outcome(), undone.message());
        assertEquals("0 role, no rows, no conf, no counted, once once", real.state());
    }

    @ParameterizedTest
    @MethodSource("undoBoundaries")
    void undoIsGoneOnWith(String boundary) throws Exception {
        real.clean();
        Path plan = planFile(real.steps());
        executor().apply(PlanFiles.read(plan, Technologies.of()), Options.of(Confirmations.YES), RunListener.NONE, Cancellation.none());
        Path output = home.resolve("output");
        assertEquals(137, OtherJava.run(boundary, output, arguments("undo", "last")), Files.readString(output));
        RunResult undone = executor().undo("last", Options.of(Confirmations.YES), RunListener.NONE, Cancellation.none());
        assertEquals(Outcome.UNDONE, undone.outcome(), undone.message());
        assertEquals("0 role, no rows, no conf, no counted, once once", real.state());
    }

    static List<String> undoBoundaries() {
        return List.of("count:undo-started", "file:undo-executed", "table:undo-verified", "role:undo-executed");
    }

    @Test
    void aCommandThatStillRunsIsWaitedForAndNotStartedAgain() throws Exception {
        real.clean();
        Step slow = TestPlans.shell("slow", "two", "echo ready; sleep 3; echo slow >> ~/counted", "test -s ~/counted", null);
        Path plan = planFile(List.of(slow));
        Path output = home.resolve("output");
        Process process = OtherJava.start("", output, arguments("apply", plan.toString()));
        Programs.await("the command runs", 30, () -> text(output).contains("output ready"));
        process.destroyForcibly().waitFor();
        assertFalse(Files.exists(real.on("two", "counted")));
        RunResult result = executor().resume("last", Options.of(Confirmations.NO), RunListener.NONE, Cancellation.none());
        assertEquals(Outcome.DONE, result.outcome(), result.message());
        assertEquals(List.of("slow"), Files.readAllLines(real.on("two", "counted")));
    }

    @Test
    void aNewPlanWaitsForACommandThatAKilledOneLeft() throws Exception {
        real.clean();
        Step slow = TestPlans.shell("slow", "two", "echo ready; sleep 3; echo slow >> ~/counted", "test -s ~/counted", null);
        Path plan = planFile(List.of(slow));
        Path output = home.resolve("output");
        Process process = OtherJava.start("", output, arguments("apply", plan.toString()));
        Programs.await("the command runs", 30, () -> text(output).contains("output ready"));
        process.destroyForcibly().waitFor();
        Recorder recorder = new Recorder();
        RunResult result = executor().apply(TestPlans.plan(real.topology, real.nodes, List.of(slow)), Options.of(Confirmations.NO), recorder, Cancellation.none());
        assertEquals(StepState.SKIPPED, result.steps().get("slow").state(), recorder.events.toString());
        assertTrue(recorder.events.toString().contains("still runs a command of an earlier run"), recorder.events.toString());
        assertEquals(List.of("slow"), Files.readAllLines(real.on("two", "counted")));
    }

    @Test
    void aStatementThatStillRunsIsWaitedForAndNotStartedAgain() throws Exception {
        real.clean();
        Step slow = RealPlan.sqlStep("slow", "begin; create table t (n int); insert into t values (1); select pg_sleep(4); commit",
                "select to_regclass('t') is not null", null, Step.Risk.SAFE);
        Path plan = planFile(List.of(slow));
        Process process = OtherJava.start("", home.resolve("output"), arguments("apply", plan.toString()));
        Programs.await("the statement runs", 30, () -> real.server.psql("postgres",
                "select count(*) from pg_stat_activity where application_name like 'howdah:%' and wait_event = 'PgSleep'").equals("1"));
        process.destroyForcibly().waitFor();
        RunResult result = executor().resume("last", Options.of(Confirmations.YES), RunListener.NONE, Cancellation.none());
        assertEquals(Outcome.DONE, result.outcome(), result.message());
        assertEquals("1", real.server.psql("postgres", "select count(*) from t"));
    }

    @Test
    void anIrreversibleStepIsNotRepeatedWithoutAsking() throws Exception {
        real.clean();
        Path plan = planFile(real.steps());
        Path output = home.resolve("output");
        assertEquals(137, OtherJava.run("once:started", output, arguments("apply", plan.toString())), Files.readString(output));
        RunResult refused = executor().resume("last", Options.of(Confirmations.NO), RunListener.NONE, Cancellation.none());
        assertEquals(StepState.FAILED, refused.steps().get("once").state());
        assertTrue(refused.message().contains("cannot be taken back, and was not confirmed"), refused.message());
        List<Confirmations.Question> asked = new ArrayList<>();
        RunResult result = executor().resume("last", Options.of(question -> asked.add(question)), RunListener.NONE, Cancellation.none());
        assertEquals(Outcome.DONE, result.outcome(), result.message());
        assertEquals(List.of(Confirmations.Kind.REPEAT), asked.stream().map(Confirmations.Question::kind).toList());
        assertEquals(RealPlan.DONE, real.state());
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
