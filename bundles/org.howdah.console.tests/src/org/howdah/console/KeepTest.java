package org.howdah.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.howdah.remote.kit.Programs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Consoles in tmux and screen: left, ended, lost. */
class KeepTest {

    private static final String NAME = "howdah-keep-" + ProcessHandle.current().pid();

    private static final String SHELL = Playground.SHELL.replace("'", "\"");

    private Playground ground;
    private PlayedPage page;

    @BeforeEach
    void start() {
        ground = new Playground();
        page = ground.page();
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    private Console open(String program) {
        String command = program.equals("tmux") ? Programs.find("tmux") + " -L " + NAME + " -f /dev/null new-session -A -s " + NAME + " '" + SHELL + "'"
                : Programs.find("screen") + " -D -R -S " + NAME + " sh -c '" + SHELL + "'";
        ConsoleSpec plain = ground.spec("node1", command);
        ConsoleSpec kept = new ConsoleSpec("node1", "dba@node1", "", ConsoleSpec.SHELL, program, NAME, "node1", plain.opener());
        Console console = ground.open(page, kept);
        page.await("the shell is there", () -> page.output(console).text().contains(Playground.PROMPT));
        return console;
    }

    private void leave(Console console, String program) {
        // tmux has C-b d, screen C-a d
        page.type(console, program.equals("tmux") ? "\u0002d" : "\u0001d");
        page.await("it ended", () -> console.state() == ConsoleState.ENDED);
        assertEquals("Detached: the " + program + " session " + NAME + " goes on at node1. Connect again to attach to it.", console.stateText());
    }

    @ParameterizedTest
    @ValueSource(strings = { "tmux", "screen" })
    void whatWasLeftGoesOnAndIsFoundAgain(String program) {
        Console console = open(program);
        page.type(console, "mine=$((40+2)); echo set-$mine\r");
        page.awaitText(console, "set-42");
        leave(console, program);
        page.send("reconnect", "id", console.id());
        page.await("it is open", () -> console.state() == ConsoleState.OPEN);
        page.type(console, "echo still-$mine\r");
        page.awaitText(console, "still-42");
        ground.server().killConnections();
        page.await("the notes about it", () -> page.notes(console).contains("What runs in the " + program + " session " + NAME + " goes on there.")
                && page.notes(console).stream().anyMatch(note -> note.startsWith("In the " + program + " session " + NAME + " again.")));
        page.output(console).forget();
        page.type(console, "echo and-$mine\r");
        page.awaitText(console, "and-42");
        page.type(console, "exit\r");
        page.await("it ended", () -> console.state() == ConsoleState.ENDED);
        assertTrue(console.stateText().equals("The " + program + " session " + NAME + " ended."), console.stateText());
    }
}
