package org.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.howdah.remote.kit.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java that is killed while it records leaves what it had recorded, and a run that can be gone on with. */
class RecordingKilledTest {

    @TempDir
    Path home;

    @Test
    void whatWasRecordedBeforeTheKillIsRead() throws Exception {
        String run = new ByHand(home, topology -> null).run("shop", "");
        Path output = home.resolve("output");
        Process process = OtherJava.start("", output, List.of(home.toString(), "record", run));
        try {
            Programs.await("five hundred lines", 60, () -> size(output) > 2_000);
        } finally {
            // SIGKILL: nothing of it runs any more.
            process.destroyForcibly();
        }
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        List<String> told = Files.readAllLines(output);
        long last = Long.parseLong(told.get(told.size() - 2));
        List<String> lines = new ConsoleRecordings(home).text(run, 1).lines().toList();
        assertTrue(lines.size() > last, () -> lines.size() + " lines are kept, and line " + last + " was written");
        for (int i = 0; i < lines.size(); i++) {
            assertEquals("line " + i, lines.get(i));
        }
        assertEquals(-1, ConsoleRecordings.of(new Runs(home).show(run)).getFirst().bytes(), "its end was not journalled");
        ConsoleRecording next = new ConsoleRecordings(home).start(run, new ConsoleRecordings.Place("one", "postgres", "one", ""), 80, 24, problem -> {
        });
        next.close();
        assertEquals(2, next.number());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (java.io.IOException notYet) {
            return 0;
        }
    }
}
