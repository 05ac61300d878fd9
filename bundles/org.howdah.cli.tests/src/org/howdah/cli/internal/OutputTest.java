package org.howdah.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.howdah.remote.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed, and where. */
class OutputTest {

    @TempDir
    Path folder;

    @Test
    void colourOnlyOnATerminalThatWantsIt() throws Exception {
        Path file = Files.writeString(folder.resolve("a.topology.yaml"), ExitCodesTest.SHOP.replace("to: replica", "to: nowhere"));
        assertFalse(CliRun.of(folder, "validate", file.toString()).out().contains("\u001b"));
        assertTrue(CliRun.with(folder, Map.of(), "", true, "validate", file.toString()).out().contains("\u001b[31m"));
        assertFalse(CliRun.with(folder, Map.of("NO_COLOR", "1"), "", true, "validate", file.toString()).out().contains("\u001b"));
    }

    @Test
    void linesAreBrokenAtTheWidth() {
        String text = new Style(false, 40).wrap("  why   ", "one two three four five six seven eight nine ten eleven");
        assertTrue(text.lines().allMatch(line -> line.length() <= 40), text);
        assertTrue(text.startsWith("  why   one"), text);
        assertTrue(text.lines().skip(1).allMatch(line -> line.startsWith("        ")), text);
    }

    @Test
    void columnsAlign() {
        assertEquals("A     B\nlong  x\n", Style.table(List.of(List.of("A", "B"), List.of("long", "x"))));
        Style colours = new Style(true, 80);
        assertEquals("A       B", Style.table(List.of(List.of("A", "B"), List.of(colours.bad("failed"), "x"))).lines().findFirst().orElseThrow());
    }

    @Test
    void controlCharactersAreShownAndNotObeyed() {
        assertEquals("a\\u001b[2Jb", Style.printable("a\u001b[2Jb"));
        assertEquals("a\\u202eb", Style.printable("a\u202eb"));
        assertEquals("Müller 東京", Style.printable("Müller 東京"));
    }

    @Test
    void unknownIsNeverZero() {
        assertEquals("unknown", StatusCommand.lag(null, null));
        assertEquals("0 B", StatusCommand.lag(0L, null));
        assertEquals("1.5 MB, 2.3 s", StatusCommand.lag(1_572_864L, 2.3));
        assertEquals("unknown", Style.bytes(null));
    }

    @Test
    void eachQuestionGetsItsOwnLine() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);
        Io io = new Io(print, print, new ByteArrayInputStream("yes\nmäin\n".getBytes(StandardCharsets.UTF_8)), Map.of(), true, true, true,
                new Cancellation());
        assertEquals("yes", io.ask("Go on?"));
        assertEquals("mäin", io.ask("Type the name:"));
        assertEquals("", io.ask("And now?"));
    }

    @Test
    void stackTracesOnlyWhenAskedFor() {
        CliRun quiet = CliRun.of(folder, "validate", folder.resolve("missing.topology.yaml").toString()).exits(1);
        quiet.tellsOneSentence();
        CliRun debug = CliRun.of(folder, "validate", "--debug", folder.resolve("missing.topology.yaml").toString()).exits(1);
        assertTrue(debug.err().contains("\tat "), debug::toString);
    }

    @Test
    void secretsOfTheEnvironmentAreNotPrinted() throws Exception {
        String canary = "canary-7f3a";
        Map<String, String> environment = Map.of("HOWDAH_PASSWORD_MASTER1_POSTGRES", canary, "HOWDAH_PASSWORD_MAIN_POSTGRES", canary,
                "HOWDAH_PASSPHRASE", canary);
        Path file = Files.writeString(folder.resolve("a.topology.yaml"), ExitCodesTest.SHOP);
        for (String command : List.of("validate", "observe", "plan", "status")) {
            for (String option : List.of("--json", "--debug")) {
                CliRun run = CliRun.with(folder, environment, "", false, command, option, file.toString());
                assertFalse((run.out() + run.err()).contains(canary), run::toString);
            }
        }
    }
}
