package org.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.howdah.remote.kit.Programs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HOWDAH_HOME on a small disk that fills up while a console is recorded. A disk of its own can be made by root only. */
class RecordingDiskFullTest {

    private Path home;

    @BeforeEach
    void mount() {
        assumeTrue(Programs.root(), "Only root can mount a small disk.");
        home = Programs.folder();
        Programs.run(Programs.find("mount").toString(), "-t", "tmpfs", "-o", "size=128k,mode=1777", "howdah-test", home.toString());
    }

    @AfterEach
    void unmount() {
        if (home != null) {
            Programs.run(Programs.find("umount").toString(), home.toString());
            Programs.delete(home);
        }
    }

    private static void show(ConsoleRecording recording, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        recording.output(bytes, 0, bytes.length);
    }

    private ConsoleRecording start(String run, List<String> told) throws EngineException {
        return new ConsoleRecordings(home).start(run, new ConsoleRecordings.Place("slave1", "postgres", "slave1", "postgres@slave1"), 80, 24, told::add);
    }

    @Test
    void aFullDiskEndsTheRecordingWithOneWordAndNothingElse() throws Exception {
        String run = new ByHand(home, topology -> null).run("shop", "");
        List<String> told = new ArrayList<>();
        ConsoleRecording recording = start(run, told);
        show(recording, "first line\r\n");
        for (int i = 0; i < 2000; i++) {
            show(recording, "line " + i + " of what fills the disk until there is no space left on it\r\n");
        }
        assertEquals(1, told.size(), told::toString);
        assertTrue(told.getFirst().contains("No space left on device") && told.getFirst().contains("The console itself goes on."), told::toString);
        assertDoesNotThrow(recording::close);
        String text = new ConsoleRecordings(home).text(run, 1);
        assertTrue(text.startsWith("first line\nline 0 of what"), () -> text.substring(0, 60));
        assertFalse(text.contains("\"o\""), "half a line is left out");
        assertEquals(run, new Runs(home).show(run).id());
    }

    @Test
    void oneThatCannotBeginIsRefusedAndLeavesNothing() throws Exception {
        String run = new ByHand(home, topology -> null).run("shop", "");
        fill();
        EngineException refused = assertThrows(EngineException.class, () -> start(run, new ArrayList<>()));
        assertTrue(refused.getMessage().contains("No space left on device"), refused::getMessage);
        assertFalse(refused.hint().isBlank());
        assertFalse(Files.exists(home.resolve("runs").resolve(run).resolve("console-1.cast")));
        Files.delete(home.resolve("filler"));
        start(run, new ArrayList<>()).close();
        assertEquals(1, ConsoleRecordings.of(new Runs(home).show(run)).size());
    }

    private void fill() throws IOException {
        try (var out = Files.newOutputStream(home.resolve("filler"))) {
            byte[] page = new byte[4096];
            for (int i = 0; i < 64; i++) {
                out.write(page);
            }
        } catch (IOException full) {
            assertTrue(full.getMessage().contains("No space left"), full::getMessage);
        }
    }
}
