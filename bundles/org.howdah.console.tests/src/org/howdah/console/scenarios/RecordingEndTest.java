package org.howdah.console.scenarios;

import org.howdah.console.Console;
import org.howdah.console.kit.HeadlessTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Why a console is no longer recorded, such as a full disk, is said where one looks. */
@Timeout(120)
class RecordingEndTest {

    @Test
    void theReasonStandsInTheTerminalAndTheConsoleGoesOn() throws Exception {
        try (Site site = Site.create()) {
            HeadlessTerminal terminal = site.shell();
            Console console = site.consoles().list().getFirst();
            console.recording(true, "console-1.cast");
            console.recording(false, "It is not recorded any more: no space left.");
            terminal.awaitMatch("It is not recorded any more: no space left\\.");
            terminal.enter("echo goes $((1+1)) on");
            terminal.awaitMatch("^goes 2 on$");
        }
    }
}
