package org.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.kit.SshServer;
import org.howdah.technology.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonParser;

/** What consoles showed, beside the journal. */
class ConsoleRecordingTest {

    @TempDir
    Path home;

    private final List<String> told = new ArrayList<>();

    private ConsoleRecording start(String run, long limit) throws EngineException {
        return new ConsoleRecordings(home).start(run, new ConsoleRecordings.Place("slave1", "postgres", "slave1:replica", "postgres@slave1"), 100, 30, limit, told::add);
    }

    private String run() throws EngineException {
        return new ByHand(home, topology -> null).run("shop", "");
    }

    private static void show(ConsoleRecording recording, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        recording.output(bytes, 0, bytes.length);
    }

    @Test
    void aConsoleIsAnAsciicastAndStandsInTheJournal() throws Exception {
        String run = run();
        ConsoleRecording recording = start(run, ConsoleRecording.LIMIT);
        byte[] bytes = "\033[1mgrün\033[0m 日本\r\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            recording.output(bytes, i, 1);
        }
        recording.resized(120, 40);
        recording.note("The connection was lost.");
        // Broken UTF-8 is shown as such and breaks nothing.
        recording.output(new byte[] { 'a', (byte) 0xff, 'b', '\n' }, 0, 4);
        recording.close();
        List<String> lines = Files.readAllLines(recording.file());
        assertEquals(2, JsonParser.parseString(lines.getFirst()).getAsJsonObject().get("version").getAsInt());
        lines.subList(1, lines.size()).forEach(line -> assertEquals(3, JsonParser.parseString(line).getAsJsonArray().size()));
        assertEquals("grün 日本\n\n[The connection was lost.]\na\uFFFDb\n", new ConsoleRecordings(home).text(run, 1));
        ConsoleRecordings.Recorded recorded = ConsoleRecordings.of(new Runs(home).show(run)).getFirst();
        assertEquals(Files.size(recording.file()), recorded.bytes());
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(recording.file()))), recorded.sha256());
        assertEquals("slave1:replica", recorded.target());
        assertEquals(RunResult.Outcome.DONE, new Runs(home).show(run).outcome());
    }

    @Test
    void secretsAreMaskedHoweverTheyArrive() throws Exception {
        String run = run();
        try (ConsoleRecording recording = start(run, ConsoleRecording.LIMIT)) {
            recording.hide("s3cret-word");
            for (char c : "x s3cret-word y s3cre z\n".toCharArray()) {
                show(recording, String.valueOf(c));
            }
            show(recording, "password=hunter2 \n");
        }
        String kept = Files.readString(home.resolve("runs").resolve(run).resolve("console-1.cast"));
        assertFalse(kept.contains("s3cret-word") || kept.contains("hunter2"), kept);
        assertTrue(new ConsoleRecordings(home).text(run, 1).startsWith("x •••• y s3cre z"), () -> kept);
    }

    @Test
    void whatThisProcessKnowsIsMaskedAlsoWhenItComesToKnowItLater() throws Exception {
        String run = run();
        KnownSecrets.of(home).add("before-4711");
        try (ConsoleRecording recording = start(run, ConsoleRecording.LIMIT); ConsoleRecording other = start(run, ConsoleRecording.LIMIT)) {
            KnownSecrets.of(home.resolve("../" + home.getFileName())).add("during-4712\nline-two");
            KnownSecrets.of(home).add("abc");
            for (ConsoleRecording one : List.of(recording, other)) {
                show(one, "before-4711 during-4712 line-two b'before-4711' YmVmb3JlLTQ3MTE= abc\n");
                one.note("during-4712");
            }
        }
        for (int number = 1; number <= 2; number++) {
            String kept = Files.readString(home.resolve("runs").resolve(run).resolve("console-" + number + ".cast"));
            assertFalse(kept.contains("4711") || kept.contains("4712") || kept.contains("line-two") || kept.contains("YmVmb3JlLTQ3"), kept);
            assertTrue(kept.contains("abc"), "too short to be taken out");
        }
    }

    @Test
    void aPlanThatNobodyAppliedHasOneRunForItsStepsByHandAndItsConsoles() throws Exception {
        Map<String, SshServer> hosts = TestNodes.hosts("one");
        Topology topology = TopologyFiles.parse(TestNodes.yaml(hosts), "test").topology();
        try (TestNodes nodes = new TestNodes(topology, TestNodes.folders(hosts))) {
            List<Step> steps = List.of(TestPlans.touch("a", "one"), TestPlans.touch("b", "one", "a"));
            Plan plan = TestPlans.plan(topology, Map.of(), steps);
            ByHand byHand = new ByHand(home, each -> nodes);
            String run = byHand.run(plan, "");
            try (ConsoleRecording recording = start(run, ConsoleRecording.LIMIT)) {
                show(recording, "$ touch a\r\n");
            }
            assertFalse(byHand.check(plan, "", steps.getFirst(), Cancellation.none()).done(), "nobody did it");
            Files.createFile(TestNodes.home(hosts.get("one")).resolve("a"));
            ByHand.Check check = byHand.check(plan, "", steps.getFirst(), Cancellation.none());
            assertTrue(check.done(), check::reason);
            assertEquals(run, check.runId());
            assertEquals(run, byHand.run(plan, ""));
            Run kept = new Runs(home).show(run);
            assertEquals(1, ConsoleRecordings.of(kept).size());
            assertEquals(StepState.VERIFIED, kept.steps().get("a").state());
            assertTrue(kept.steps().get("a").reason().startsWith("Done by hand by "), kept.steps()::toString);
            RunResult result = new Executor(home, Technologies.of(), each -> nodes).resume(run, Executor.Options.of(Confirmations.YES), RunListener.NONE,
                    Cancellation.none());
            assertEquals(RunResult.Outcome.DONE, result.outcome(), result.message());
            assertEquals(1, new Runs(home).list().size(), "one run");
        } finally {
            TestNodes.close(hosts);
        }
    }

    @Test
    void recordedBytesDoNotActOnTheReadersTerminal() throws Exception {
        String run = run();
        try (ConsoleRecording recording = start(run, ConsoleRecording.LIMIT)) {
            show(recording, "a\033]0;title\007b\033]52;c;ZXZpbA==\033\\c\033[6nd\033P$q\"p\033\\e\u009b31mf\u202eg\033\033[31mh\033c\007\b\u200fi\033]8;;file:///x\033\\j\033");
            recording.note("note \033[2J\u0007");
        }
        String text = new ConsoleRecordings(home).text(run, 1);
        assertTrue(text.chars().allMatch(c -> c == '\n' || c == '\t' || c >= 32 && c < 127), text);
        assertTrue(text.startsWith("ab"), text);
    }

    @Test
    void whatWasWrittenIsReadableThoughItWasNotClosed() throws Exception {
        String run = run();
        ConsoleRecording recording = start(run, ConsoleRecording.LIMIT);
        show(recording, "before\r\n");
        Files.writeString(recording.file(), "[1.5,\"o\",\"torn", StandardOpenOption.APPEND);
        assertEquals("before\n", new ConsoleRecordings(home).text(run, 1));
        assertEquals(-1, ConsoleRecordings.of(new Runs(home).show(run)).getFirst().bytes());
        ConsoleRecording second = start(run, ConsoleRecording.LIMIT);
        assertEquals(2, second.number());
        second.close();
        recording.close();
        List<Run.Event> events = new Runs(home).show(run).events();
        for (int i = 0; i < events.size(); i++) {
            assertEquals(i + 1, events.get(i).sequence(), "two writers, one order");
        }
    }

    @Test
    void aRecordingIsBoundedAndSaysSo() throws Exception {
        String run = run();
        ConsoleRecording recording = start(run, 10_000);
        for (int i = 0; i < 1000; i++) {
            show(recording, "line " + i + " of very many lines\r\n");
        }
        recording.close();
        assertTrue(Files.size(recording.file()) < 10_400);
        assertEquals(1, told.size());
        assertTrue(new ConsoleRecordings(home).text(run, 1).contains("[The recording ends here"));
        assertTrue(ConsoleRecordings.of(new Runs(home).show(run)).getFirst().leftOut() > 0);
    }
}
