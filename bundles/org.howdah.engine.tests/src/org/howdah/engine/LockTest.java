package org.howdah.engine;

import static org.howdah.engine.TestPlans.shell;
import static org.howdah.engine.TestPlans.touch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.howdah.engine.EngineException.Kind;
import org.howdah.engine.Executor.Options;
import org.howdah.engine.RunResult.Outcome;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.howdah.technology.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two operators: the second is refused and told who the first is. */
class LockTest {

    @TempDir
    Path first;
    @TempDir
    Path second;
    private Map<String, SshServer> hosts;
    private Topology topology;
    private TestNodes nodes;

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

    private RunResult apply(Path home, RunListener listener, Step... steps) throws EngineException {
        return new Executor(home, Technologies.of(), each -> nodes).apply(TestPlans.plan(topology, Map.of(), List.of(steps)), Options.of(Confirmations.YES),
                listener, Cancellation.none());
    }

    /** Applies a step that runs until the second operator was refused. */
    private String refused(Path secondHome) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        RunListener waiting = new RunListener() {
            @Override
            public void output(Step step, boolean error, String line) {
                running.countDown();
            }
        };
        CompletableFuture<RunResult> result = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            try {
                result.complete(apply(first, waiting, shell("long", "one", "echo ready; until [ -e ~/go ]; do sleep 0.1; done; touch ~/long", "test -e ~/long", null)));
            } catch (EngineException e) {
                result.completeExceptionally(e);
            }
        });
        running.await();
        EngineException refusal = assertThrows(EngineException.class, () -> apply(secondHome, RunListener.NONE, touch("other", "one")));
        assertEquals(Kind.LOCKED, refusal.kind());
        Files.createFile(TestNodes.home(hosts.get("one")).resolve("go"));
        assertEquals(Outcome.DONE, result.get().outcome());
        assertTrue(refusal.getMessage().contains(System.getProperty("user.name") + "@") && refusal.getMessage().contains(result.get().runId()),
                refusal.getMessage());
        assertEquals(Outcome.DONE, apply(secondHome, RunListener.NONE, touch("other", "one")).outcome());
        return refusal.getMessage();
    }

    @Test
    void onOneMachine() throws Exception {
        assertTrue(refused(first).startsWith("The topology is being changed by "));
    }

    @Test
    void onTwoMachines() throws Exception {
        assertTrue(refused(second).startsWith("Host one is being changed by "));
    }

    @Test
    void refusedRunsLeaveNothing() throws Exception {
        hosts.get("two").stop();
        EngineException refusal = assertThrows(EngineException.class, () -> apply(first, RunListener.NONE, touch("a", "one"), touch("b", "two")));
        assertTrue(refusal.getMessage().contains("two"), refusal.getMessage());
        assertTrue(new Runs(first).list().isEmpty());
        // The lock that was taken before the refusal is given back.
        assertEquals(Outcome.DONE, apply(second, RunListener.NONE, touch("a", "one")).outcome());
    }

    @Test
    void twoHostsOnOneMachineHaveOneLock() throws Exception {
        String yaml = TestNodes.yaml(Map.of("one", hosts.get("one"))) + TestNodes.yaml(Map.of("alias", hosts.get("one"))).lines().skip(2).reduce("", (a, b) -> a + b
                + "\n");
        Topology doubled = TopologyFiles.parse(yaml, "test").topology();
        Map<String, Path> folders = Map.of("one", hosts.get("one").folder(), "alias", hosts.get("one").folder());
        try (TestNodes both = new TestNodes(doubled, folders)) {
            RunResult result = new Executor(first, Technologies.of(), each -> both).apply(TestPlans.plan(doubled, Map.of(), List.of(touch("a", "one"), touch("b",
                    "alias"))), Options.of(Confirmations.YES), RunListener.NONE, Cancellation.none());
            assertEquals(Outcome.DONE, result.outcome());
        }
    }

    @Test
    void theLockIsTakenAgainAfterTheConnectionBroke() throws Exception {
        RunListener killing = new RunListener() {
            @Override
            public void output(Step step, boolean error, String line) {
                if (line.equals("ready")) {
                    hosts.get("one").killConnections();
                }
            }
        };
        RunResult result = apply(first, killing, shell("a", "one", "echo ready; sleep 1; touch ~/a", "test -e ~/a", null), touch("b", "one", "a"), shell("held", "one",
                "flock -n ~/.howdah/lock true && exit 3; touch ~/held", "test -e ~/held", null, "b"));
        assertEquals(Outcome.DONE, result.outcome(), result.message());
    }

    /** A cut cable rather than a crash: the far side goes on holding the lock and does not know. */
    @Test
    void aLockThatOneOfOursLeftIsTakenOver() throws Exception {
        Path home = TestNodes.home(hosts.get("one"));
        apply(first, RunListener.NONE, touch("a", "one"));
        String lock = Files.readAllLines(home.resolve(".howdah/lock")).getFirst();
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        String left = lock.replaceFirst("\"pid\":\\d+", "\"pid\":" + ended.pid());
        List<String> command = new java.util.ArrayList<>(Programs.root() ? List.of("runuser", "-u", Programs.postgresUser(), "--") : List.of());
        String script = "exec 9>>" + home + "/.howdah/lock; flock 9; printf '%s\\n%s\\n' \"$1\" $$ >" + home + "/.howdah/lock; while sleep 1 9>&-; do :; done";
        command.addAll(List.of("sh", "-c", script, "sh", left));
        Process holder = new ProcessBuilder(command).start();
        Programs.await("the lock is held", 5, () -> text(home.resolve(".howdah/lock")).startsWith(left));
        assertEquals(Outcome.DONE, apply(second, RunListener.NONE, touch("b", "one")).outcome());
        assertTrue(holder.waitFor(5, java.util.concurrent.TimeUnit.SECONDS), "the holder was ended");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
