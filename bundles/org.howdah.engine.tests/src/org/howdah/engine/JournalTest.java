package org.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import org.howdah.engine.EngineException.Kind;
import org.howdah.engine.internal.Journal;
import org.howdah.engine.internal.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path home;

    private Plan plan() {
        return TestPlans.plan(Paper.topology(1), Map.of(), List.of(TestPlans.touch("a", "h1"), TestPlans.touch("b", "h1", "a")));
    }

    private Path run(String... events) throws Exception {
        RunStore store = new RunStore(home);
        Path directory = store.directory(store.create(plan()));
        try (Journal journal = Journal.open(directory)) {
            for (String event : events) {
                String[] words = event.split(" ", 3);
                journal.write(words[0], words.length > 1 ? words[1] : "", words.length > 2 ? words[2] : "", "");
            }
        }
        return directory;
    }

    @Test
    void eventsAreReadBackInOrder() throws Exception {
        run("run", "planned a", "planned b", "started a", "executed a", "verified a", "started b", "failed b no space\nleft", "ended  failed: Because.");
        Run run = new Runs(home).show("last");
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L), run.events().stream().map(Run.Event::sequence).toList());
        assertEquals(StepState.VERIFIED, run.steps().get("a").state());
        assertEquals("no space\nleft", run.steps().get("b").reason());
        assertEquals(RunResult.Outcome.FAILED, run.outcome());
        assertEquals("Because.", run.message());
    }

    @Test
    void aTornLineIsDroppedAndWrittenOver() throws Exception {
        Path directory = run("run", "started a");
        Path file = directory.resolve(Journal.FILE);
        Files.writeString(file, "{\"seq\":3,\"time\":\"2026", StandardOpenOption.APPEND);
        assertEquals(2, Journal.read(directory).size());
        assertEquals(StepState.RUNNING, new Runs(home).show("last").steps().get("a").state());
        try (Journal journal = Journal.open(directory)) {
            journal.write("verified", "a", "", "");
        }
        assertEquals(List.of("run", "started", "verified"), Journal.read(directory).stream().map(Run.Event::type).toList());
        assertEquals(3, Journal.read(directory).getLast().sequence());
        Files.write(file, new byte[0]);
        assertEquals(List.of(), Journal.read(directory));
    }

    @Test
    void aDamagedLineIsNamed() throws Exception {
        Path directory = run("run", "started a", "verified a");
        Path file = directory.resolve(Journal.FILE);
        Files.writeString(file, Files.readString(file).replaceFirst("started", "star\"ted"));
        EngineException damaged = assertThrows(EngineException.class, () -> new Runs(home).show("last"));
        assertEquals(Kind.JOURNAL, damaged.kind());
        assertTrue(damaged.getMessage().startsWith("Line 2 of the journal "), damaged.getMessage());
        assertEquals(List.of(), new Runs(home).list());
    }

    @Test
    void aClockThatWasSetBackDoesNotBreakTheOrder() throws Exception {
        RunStore store = new RunStore(home);
        Path future = store.directory("29991231-235959-999-abcd");
        Files.createDirectories(future);
        PlanFiles.write(plan(), future.resolve("plan.json"));
        Files.writeString(future.resolve(Journal.FILE), "{\"seq\":1,\"time\":\"2999-12-31T23:59:59Z\",\"type\":\"started\",\"step\":\"a\",\"text\":\"\",\"hint\":\"\"}\n");
        try (Journal journal = Journal.open(future)) {
            journal.write("verified", "a", "", "");
        }
        assertEquals(List.of(1L, 2L), Journal.read(future).stream().map(Run.Event::sequence).toList());
        assertEquals(StepState.VERIFIED, new Runs(home).show("2999").steps().get("a").state());
        assertFalse(new Runs(home).show("last").steps().get("a").duration().isNegative());
        Path later = run("run");
        assertTrue(later.getFileName().toString().compareTo(future.getFileName().toString()) > 0, later.toString());
        assertEquals(later.getFileName().toString(), new Runs(home).show("last").id());
    }

    @Test
    void idsMayBeShortened() throws Exception {
        String first = run("run").getFileName().toString();
        run("run");
        assertEquals(first, new Runs(home).show(first).id());
        assertEquals("2 runs begin with 20.", assertThrows(EngineException.class, () -> new Runs(home).show("20")).getMessage());
        assertEquals("There is no run x.", assertThrows(EngineException.class, () -> new Runs(home).show("x")).getMessage());
        assertEquals(Kind.NO_RUN, assertThrows(EngineException.class, () -> new Runs(home.resolve("none")).show("last")).kind());
        assertEquals("There is no run ../x.", assertThrows(EngineException.class, () -> new Runs(home).show("../x")).getMessage());
    }

    @Test
    void aFolderWithoutJournalIsNoRun() throws Exception {
        RunStore store = new RunStore(home);
        store.create(plan());
        assertEquals(List.of(), new Runs(home).list());
    }
}
