package org.howdah.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.howdah.app.StepByHand;
import org.howdah.remote.kit.PostgresServer;
import org.howdah.remote.kit.Programs;
import org.howdah.technology.Action;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is pasted for a step that waits: it says what it does, waits, and says when it is over. */
@Timeout(60)
class WaitByHandTest {

    @TempDir
    Path folder;

    private static Step step(Probe until) {
        return new Step("wait", "Wait for replica", "It must have caught up.", "one", "", "one", Action.await("it has", until, Duration.ofSeconds(30)), null, null, null,
                Step.Risk.SAFE, List.of());
    }

    private static Process start(String text, String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        return process;
    }

    @Test
    void aShellLooksUntilItIsSo() throws Exception {
        Path flag = folder.resolve("it's there");
        String text = StepByHand.text(step(Probe.shell("one", "", "test -e \"" + flag + "\" # no more\n")));
        assertTrue(text.startsWith("# Wait for replica (It must have caught up.)\n# Changes nothing:"), text);
        Process process = start(text, "sh");
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            said.add(out.readLine());
            Files.createFile(flag);
            out.lines().forEach(said::add);
        }
        assertEquals("Not yet; looking again in 2 seconds.", said.getFirst());
        assertEquals("It is so; the next step can be done.", said.getLast());
        assertEquals(0, process.waitFor());
    }

    @Test
    void psqlAsksAgainAndAgainAlsoWhereTheQuestionEndsInAComment() throws Exception {
        try (PostgresServer postgres = PostgresServer.create()) {
            String text = StepByHand.text(step(Probe.sql("one", "main", "postgres", "select clock_timestamp() > '%s' -- late enough".formatted(
                    postgres.psql("postgres", "select clock_timestamp() + interval '1 second'").strip()))));
            List<String> command = new ArrayList<>(Programs.root() ? List.of(Programs.find("runuser").toString(), "-u", Programs.postgresUser(), "--") : List.of());
            command.addAll(List.of(Programs.postgres("psql").toString(), "-XAtq", "-h", postgres.socketDirectory().toString(), "-p", Integer.toString(postgres.port()), "postgres"));
            Process process = start(text, command.toArray(String[]::new));
            List<String> said = new ArrayList<>();
            try (BufferedReader out = process.inputReader()) {
                for (String line = out.readLine(); line != null && !line.equals("t"); line = out.readLine()) {
                    said.add(line);
                }
                assertTrue(said.contains("f"), said::toString);
                assertTrue(process.isAlive(), "it goes on until Ctrl-C: " + said);
            } finally {
                process.descendants().forEach(ProcessHandle::destroy);
                process.destroy();
            }
        }
    }
}
