package org.howdah.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exit codes that scripts rely on. */
class ExitCodesTest {

    static final String SHOP = """
            topology: shop
            hosts:
              master1: {address: 127.0.27.11, ssh: {port: 2222, users: [postgres, root]}}
              slave1:  {address: 127.0.27.12, ssh: {port: 2222, users: [postgres, root]}}
            servers:
              main:    {host: master1, port: 5432, version: 15, databases: [shop]}
              replica: {host: slave1, port: 5432, version: 15, databases: [shop]}
            links:
              copy:    {technology: streaming, from: main, to: replica, settings: {slot: replica, mode: async}}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            64 |
            0  | --help
            0  | --version
            64 | nonsense
            64 | --nonsense
            64 | validate
            64 | validate a b
            64 | validate --nonsense a
            1  | validate missing.topology.yaml
            1  | observe missing.topology.yaml
            1  | plan missing.topology.yaml
            1  | apply missing.topology.yaml
            1  | apply missing.plan
            64 | apply
            64 | apply a --resume last
            1  | apply --resume last
            1  | undo last
            64 | undo
            3  | status missing.topology.yaml
            64 | status missing.topology.yaml --watch 0
            64 | status missing.topology.yaml --watch often
            64 | operate a
            64 | operate a switchover
            1  | operate missing.topology.yaml switchover copy
            64 | operate a switchover copy nonsense
            64 | operate a switchover copy a=1 a=2
            1  | convert missing.topology.yaml out.topology
            64 | convert a
            64 | runs
            0  | runs list
            1  | runs show last
            1  | runs show ../../etc/passwd
            64 | lab
            64 | lab create
            0  | lab list
            1  | lab status nobody
            1  | lab start nobody
            1  | lab destroy nobody
            1  | lab kill nobody master1
            64 | lab kill nobody master1 nonsense
            64 | lab slow nobody master1 --delay soon
            64 | lab topology nobody
            64 | completion fish
            64 | bench nonsense
            1  | demo
            """)
    void exitCode(int code, String line) {
        String[] words = line == null ? new String[0] : Stream.of(line.split(" ")).map(this::inFolder).toArray(String[]::new);
        CliRun run = CliRun.of(folder.resolve("home"), words).exits(code);
        assertTrue(code == 0 || !run.err().isBlank(), run::toString);
        assertTrue(code == 0 || run.out().isBlank(), run::toString);
        assertTrue(!run.err().contains("\tat ") && !run.err().contains("This is a fault"), run::toString);
    }

    private String inFolder(String word) {
        return word.matches("(missing|out)\\..*") ? folder.resolve(word).toString() : word;
    }

    @ParameterizedTest
    @ValueSource(strings = { "demo", "lab", "lab create", "lab start", "lab stop", "lab destroy", "lab status", "lab list", "lab topology", "lab cut",
            "lab heal", "lab slow", "lab freeze", "lab thaw", "lab kill", "validate", "observe", "plan", "apply", "undo", "status", "operate", "convert",
            "runs", "runs list", "runs show", "bench", "completion" })
    void everyCommandHasHelpWithin80Columns(String command) {
        CliRun run = CliRun.of(folder, (command + " --help").split(" ")).exits(0);
        assertTrue(run.out().startsWith("Usage: howdah " + command), run::toString);
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run::toString);
        assertEquals("", run.err());
    }

    @Test
    void aGoodTopologyIsValid() throws Exception {
        Path file = Files.writeString(folder.resolve("shop.topology.yaml"), SHOP);
        CliRun.of(folder, "validate", file.toString()).exits(0);
        CliRun run = CliRun.of(folder, "validate", "--json", file.toString()).exits(0);
        assertTrue(run.json().getAsJsonObject().get("valid").getAsBoolean());
    }

    @Test
    void aTopologyWithErrorsIsNot() throws Exception {
        Path file = Files.writeString(folder.resolve("shop.topology.yaml"), SHOP.replace("to: replica", "to: nowhere"));
        CliRun run = CliRun.of(folder, "validate", "--json", file.toString()).exits(1);
        var finding = run.json().getAsJsonObject().getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals("critical", finding.get("severity").getAsString());
        assertTrue(finding.get("summary").getAsString().contains("nowhere"), run::toString);
    }

    @Test
    void aTopologyThatCannotBeReachedIsUnknownRatherThanGood() throws Exception {
        // Nothing listens there: the address is this test's own.
        Path file = Files.writeString(folder.resolve("shop.topology.yaml"), SHOP);
        CliRun run = CliRun.of(folder, "status", "--json", file.toString()).exits(3);
        assertEquals("unknown", run.json().getAsJsonObject().get("state").getAsString());
        var link = run.json().getAsJsonObject().getAsJsonArray("links").get(0).getAsJsonObject();
        assertTrue(link.get("lagBytes").isJsonNull() && link.get("lagSeconds").isJsonNull(), run::toString);
        CliRun.of(folder, "plan", file.toString()).exits(1);
        CliRun.of(folder, "apply", "--yes", file.toString()).exits(1);
        CliRun.of(folder, "observe", file.toString()).exits(0);
    }

    @Test
    void theCompletionIsAScriptThatBashReads() throws Exception {
        CliRun run = CliRun.of(folder, "completion", "bash").exits(0);
        Path script = Files.writeString(folder.resolve("completion"), run.out());
        Process bash = new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();
        String said = new String(bash.getInputStream().readAllBytes());
        assertEquals(0, bash.waitFor(), said);
        assertTrue(run.out().contains("operate"), "commands are in the completion");
    }

    @Test
    void converting() throws Exception {
        Path yaml = Files.writeString(folder.resolve("shop.topology.yaml"), SHOP);
        Path xmi = folder.resolve("shop.topology");
        Path back = folder.resolve("back.topology.yaml");
        CliRun.of(folder, "convert", yaml.toString(), xmi.toString()).exits(0);
        CliRun.of(folder, "convert", xmi.toString(), back.toString()).exits(0);
        CliRun.of(folder, "convert", yaml.toString(), xmi.toString()).exits(0);
        Path other = Files.writeString(folder.resolve("other.topology.yaml"), SHOP.replace("topology: shop", "topology: other"));
        String before = Files.readString(other);
        CliRun.of(folder, "convert", yaml.toString(), other.toString()).exits(1).tellsOneSentence();
        assertEquals(before, Files.readString(other));
        CliRun.of(folder, "convert", "--force", yaml.toString(), other.toString()).exits(0);
    }
}
