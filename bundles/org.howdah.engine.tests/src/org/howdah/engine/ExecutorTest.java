package org.howdah.engine;

import static org.howdah.engine.TestPlans.shell;
import static org.howdah.engine.TestPlans.touch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.howdah.engine.Executor.Options;
import org.howdah.engine.RunResult.Outcome;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.howdah.technology.Action;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs plans on real SSH servers. */
class ExecutorTest {

    @TempDir
    Path home;
    private Map<String, SshServer> hosts;
    private Topology topology;
    private TestNodes nodes;
    private final Recorder recorder = new Recorder();

    @BeforeEach
    void start() throws Exception {
        hosts = TestNodes.hosts("one", "two");
        topology = TopologyFiles.parse(TestNodes.yaml(hosts), "test").topology();
        nodes = new TestNodes(topology, TestNodes.folders(hosts));
    }

    @AfterEach
    void stop() {
        nodes.close();
        TestNodes.close(hosts);
    }

    private Executor executor() {
        return new Executor(home, Technologies.of(), each -> nodes);
    }

    private RunResult apply(Step... steps) throws EngineException {
        return executor().apply(TestPlans.plan(topology, Map.of(), List.of(steps)), Options.of(Confirmations.YES), recorder, Cancellation.none());
    }

    private Path on(String host, String file) {
        return TestNodes.home(hosts.get(host)).resolve(file);
    }

    @Test
    void runsInOrderThenSkips() throws Exception {
        RunResult first = apply(touch("a", "one"), touch("b", "two", "a"), touch("c", "one", "b"));
        assertEquals(Outcome.DONE, first.outcome(), first.message());
        assertEquals(List.of("started a", "output a making a", "verified a", "started b", "output b making b", "verified b", "started c", "output c making c",
                "verified c"), recorder.starting("started", "output", "verified"));
        assertTrue(Files.exists(on("one", "c")) && Files.exists(on("two", "b")));
        RunResult second = apply(touch("a", "one"), touch("b", "two", "a"), touch("c", "one", "b"));
        assertEquals(Outcome.DONE, second.outcome());
        assertTrue(second.steps().values().stream().allMatch(step -> step.state() == StepState.SKIPPED), second.toString());
        assertTrue(second.runId().compareTo(first.runId()) > 0);
        assertEquals(second.runId(), new Runs(home).show("last").id());
        assertEquals(List.of(second.runId(), first.runId()), new Runs(home).list().stream().map(Runs.Summary::id).toList());
        assertEquals(Outcome.DONE, new Runs(home).show(first.runId()).outcome());
    }

    @Test
    void stepsOnDifferentHostsRunTogetherAndOnOneHostOneByOne() throws Exception {
        // Each waits for the other's sign of life: one after another they would never end.
        String meet = "touch /tmp/$MEET.%s; i=0; until [ -e /tmp/$MEET.%s ]; do sleep 0.05; i=$((i+1)); [ $i -lt 200 ] || exit 3; done; touch ~/met";
        String name = "MEET=howdah-meet-" + ProcessHandle.current().pid() + "\n";
        String alone = "mkdir ~/alone || exit 4; sleep 0.3; rmdir ~/alone; touch ~/%s";
        RunResult result = apply(shell("x", "one", name + meet.formatted("1", "2"), "test -e ~/met", null),
                shell("y", "two", name + meet.formatted("2", "1"), "test -e ~/met", null),
                shell("p", "one", alone.formatted("p"), "test -e ~/p", null), shell("q", "one", alone.formatted("q"), "test -e ~/q", null));
        assertEquals(Outcome.DONE, result.outcome(), result.message());
    }

    @Test
    void exitCodeIsNoProof() throws Exception {
        RunResult result = apply(shell("done-though-failed", "one", "touch ~/f; echo oops >&2; exit 7", "test -e ~/f", null),
                shell("not-done-though-fine", "two", "true", "test -e ~/nowhere || { echo no such file; exit 1; }", null));
        assertEquals(StepState.VERIFIED, result.steps().get("done-though-failed").state());
        assertTrue(result.steps().get("done-though-failed").reason().contains("exit code 7: oops"), result.toString());
        assertEquals(StepState.FAILED, result.steps().get("not-done-though-fine").state());
        assertTrue(result.steps().get("not-done-though-fine").reason().contains("no such file"), result.toString());
        assertEquals(Outcome.FAILED, result.outcome());
        assertEquals(1, result.exitCode());
    }

    @Test
    void failureStopsWhatDependsOnItAndNothingElse() throws Exception {
        RunResult result = apply(shell("bad", "one", "echo because >&2; exit 1", "false", null), touch("after", "one", "bad"), touch("other", "two"),
                touch("more", "two", "other"));
        assertEquals(StepState.FAILED, result.steps().get("bad").state());
        assertEquals(StepState.WAITING, result.steps().get("after").state());
        assertEquals(StepState.VERIFIED, result.steps().get("more").state());
        assertTrue(result.message().contains("because") && result.message().contains("2 of 4 steps"), result.message());
        assertFalse(Files.exists(on("one", "after")));
    }

    @Test
    void filesAreComparedAndWrittenWhole() throws Exception {
        Path path = on("one", "conf 'x'");
        Action write = Action.file(path.toString(), "grüße\n$HOME `x` \"y\"\n", 0640);
        Step step = new Step("file", "Write", "Test.", "one", "", "one", write, null, null, null, Risk.SAFE, List.of());
        assertEquals(StepState.VERIFIED, apply(step).steps().get("file").state());
        assertEquals("grüße\n$HOME `x` \"y\"\n", Files.readString(path));
        assertEquals("rw-r-----", java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        assertEquals(StepState.SKIPPED, apply(step).steps().get("file").state());
        Files.writeString(path, "other");
        assertEquals(StepState.VERIFIED, apply(step).steps().get("file").state());
    }

    @Test
    void scriptsGetEmptyInputAndStandInNoProcessList() throws Exception {
        RunResult result = apply(shell("s", "one", "cat; read line; ps -eo args | grep 'Canary[0-9]' >~/ps; : Canary1; touch ~/s", "test -e ~/s", null));
        assertEquals(Outcome.DONE, result.outcome(), result.message());
        assertEquals("", Files.readString(on("one", "ps")).lines().filter(line -> !line.contains("grep")).reduce("", String::concat));
    }

    @Test
    void daemonsDoNotKeepTheLock() throws Exception {
        RunResult result = apply(shell("d", "one", "nohup sleep 60 >/dev/null 2>&1 & echo $! >~/pid", "test -s ~/pid", null), touch("e", "one", "d"));
        try {
            assertEquals(Outcome.DONE, result.outcome(), result.message());
            RunResult again = apply(shell("d", "one", "touch ~/again", "test -e ~/again", null));
            assertEquals(Outcome.DONE, again.outcome(), again.message());
        } finally {
            Programs.run(Programs.find("kill").toString(), Files.readString(on("one", "pid")).strip());
        }
    }

    @Test
    void waitsUntilSoOrTimeout() throws Exception {
        Step wait = new Step("w", "Wait", "Test.", "one", "", "one", Action.await("there", Probe.shell("one", "", "test -e ~/there"), Duration.ofSeconds(20)), null,
                null, null, Risk.READ, List.of());
        Step never = new Step("n", "Wait in vain", "Test.", "one", "", "one", Action.await("never", Probe.shell("one", "", "echo still not; exit 1"), Duration
                .ofSeconds(1)), null, null, null, Risk.READ, List.of());
        RunResult result = apply(wait, never, shell("t", "one", "sleep 0.5; touch ~/there", "test -e ~/there", null));
        assertEquals(StepState.VERIFIED, result.steps().get("w").state());
        assertEquals(StepState.FAILED, result.steps().get("n").state());
        assertEquals("It was not so within 1 s. still not", result.steps().get("n").reason());
    }

    @Test
    void cancelIsAnsweredWithinTwoSeconds() throws Exception {
        Cancellation cancellation = new Cancellation();
        long[] cancelled = new long[1];
        RunListener cancelling = new RunListener() {
            @Override
            public void output(Step step, boolean error, String line) {
                if (line.equals("ready")) {
                    cancelled[0] = System.nanoTime();
                    cancellation.cancel();
                }
            }
        };
        Plan plan = TestPlans.plan(topology, Map.of(), List.of(shell("long", "one", "echo $$ >~/pid; echo ready; sleep 100; touch ~/long", "test -e ~/long", null),
                touch("after", "one", "long")));
        RunResult result = executor().apply(plan, Options.of(Confirmations.YES), cancelling, cancellation);
        long millis = (System.nanoTime() - cancelled[0]) / 1_000_000;
        assertTrue(millis < 2000, "answered after " + millis + " ms");
        assertEquals(Outcome.CANCELLED, result.outcome());
        assertEquals(130, result.exitCode());
        assertEquals(StepState.FAILED, result.steps().get("long").state(), result.toString());
        assertEquals(StepState.WAITING, result.steps().get("after").state());
        Path pid = on("one", "pid");
        Programs.await("the remote command is ended", 5, () -> !ProcessHandle.of(pid(pid)).map(ProcessHandle::isAlive).orElse(false));
    }

    private static long pid(Path file) {
        try {
            return Long.parseLong(Files.readString(file).strip());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void cancelOfAFrozenHostIsAnsweredToo() throws Exception {
        Cancellation cancellation = new Cancellation();
        long[] cancelled = new long[1];
        RunListener cancelling = new RunListener() {
            @Override
            public void output(Step step, boolean error, String line) {
                hosts.get("one").freeze(true);
                cancelled[0] = System.nanoTime();
                cancellation.cancel();
            }
        };
        Plan plan = TestPlans.plan(topology, Map.of(), List.of(shell("long", "one", "echo ready; sleep 100", "test -e ~/long", null)));
        RunResult result = executor().apply(plan, Options.of(Confirmations.YES), cancelling, cancellation);
        long millis = (System.nanoTime() - cancelled[0]) / 1_000_000;
        hosts.get("one").freeze(false);
        assertTrue(millis < 2000, "answered after " + millis + " ms");
        assertEquals(StepState.UNKNOWN, result.steps().get("long").state());
        assertEquals(Outcome.CANCELLED, result.outcome());
    }

    @Test
    void aHostThatIsGoneFailsItsStepsOnly() throws Exception {
        RunListener stopping = new RunListener() {
            @Override
            public void output(Step step, boolean error, String line) {
                if (line.equals("ready")) {
                    hosts.get("two").stop();
                }
            }
        };
        Plan plan = TestPlans.plan(topology, Map.of(), List.of(shell("a", "one", "echo ready; sleep 1; touch ~/a", "test -e ~/a", null), touch("gone", "two", "a"), touch(
                "b", "one", "a")));
        RunResult result = executor().apply(plan, Options.of(Confirmations.YES), stopping, Cancellation.none());
        assertEquals(StepState.VERIFIED, result.steps().get("b").state(), result.toString());
        assertEquals(StepState.FAILED, result.steps().get("gone").state(), result.toString());
        assertTrue(result.message().contains("two"), result.message());
        hosts.get("two").restart();
        assertEquals(Outcome.DONE, executor().resume("last", Options.of(Confirmations.YES), RunListener.NONE, Cancellation.none()).outcome());
    }

    @Test
    void aConnectionThatBreaksLeavesTheProofToTell() throws Exception {
        RunListener killing = new RunListener() {
            @Override
            public void output(Step step, boolean error, String line) {
                if (line.equals("ready")) {
                    hosts.get("one").killConnections();
                }
            }
        };
        Plan plan = TestPlans.plan(topology, Map.of(), List.of(shell("broken", "one", "echo ready; sleep 1; touch ~/broken", "test -e ~/broken", null),
                touch("after", "one", "broken")));
        RunResult result = executor().apply(plan, Options.of(Confirmations.YES), killing, Cancellation.none());
        assertEquals(Outcome.DONE, result.outcome(), result.toString());
        assertTrue(result.steps().get("broken").reason().contains("The proof holds, although"), result.toString());
    }

    @Test
    void timeoutIsNotAVerdict() throws Exception {
        Probe probe = Probe.shell("one", "", "test -e ~/slow");
        Step slow = new Step("slow", "Slow", "Test.", "one", "", "one", Action.shell("touch ~/slow; sleep 60", Duration.ofSeconds(1)), probe, probe, null,
                Risk.SAFE, List.of());
        RunResult result = apply(slow);
        assertEquals(StepState.VERIFIED, result.steps().get("slow").state(), result.toString());
    }

    @Test
    void upToRunsWhatIsNeeded() throws Exception {
        Plan plan = TestPlans.plan(topology, Map.of(), List.of(touch("a", "one"), touch("b", "one", "a"), touch("c", "two"), touch("d", "two", "b", "c")));
        RunResult result = executor().apply(plan, Options.of(Confirmations.YES).upTo("b"), recorder, Cancellation.none());
        assertEquals(Outcome.DONE, result.outcome());
        assertFalse(Files.exists(on("two", "c")));
        RunResult rest = executor().resume("last", Options.of(Confirmations.YES), recorder, Cancellation.none());
        assertEquals(Outcome.DONE, rest.outcome(), rest.toString());
        assertTrue(Files.exists(on("two", "d")));
    }

    @Test
    void destructiveStepsAreConfirmedFirst() throws Exception {
        Step step = TestPlans.with(touch("a", "one"), Risk.DESTRUCTIVE);
        Plan plan = TestPlans.plan(topology, Map.of(), List.of(step));
        EngineException refused = assertThrows(EngineException.class, () -> executor().apply(plan, Options.of(Confirmations.NO), recorder, Cancellation.none()));
        assertEquals(EngineException.Kind.REFUSED, refused.kind());
        assertFalse(Files.exists(on("one", "a")));
        assertTrue(new Runs(home).list().isEmpty());
    }
}
