package org.howdah.cli.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The help knows every command, argument, option and exit code, and no other. */
class CommandReferenceTest {

    private static final Path PAGE = Path.of(System.getProperty("howdah.root", "../.."), "bundles/org.howdah.help/html/commands.html");

    @Test
    void thePageOfTheCommandLineIsCurrent() throws Exception {
        String page = CommandReference.page(Cli.all(CliRun.io(Map.of())));
        if (Boolean.getBoolean("howdah.regenerate")) {
            Files.writeString(PAGE, page);
        }
        String kept = Files.readString(PAGE);
        String missing = String.join("\n", page.lines().filter(line -> !kept.contains(line)).toList());
        assertTrue(page.equals(kept), "commands.html lacks this; run this test with the system property howdah.regenerate=true to make it anew:\n" + missing);
        assertTrue(page.contains("id=\"lab-create\""));
    }
}
