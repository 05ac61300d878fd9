package org.howdah.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

/** One input for many consoles. */
class GroupTest {

    private Playground ground;
    private PlayedPage page;
    private Console one;
    private Console two;
    private Console three;

    @BeforeEach
    void start() {
        ground = new Playground();
        page = ground.page();
        one = ground.open(page, "node1");
        two = ground.open(page, "node2");
        three = ground.open(page, "node3");
        page.send("group", "ids", List.of(one.id(), two.id()));
        page.awaitLast("group", group -> group.getAsJsonArray("ids").size() == 2);
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    private boolean shows(Console console, String text) {
        return page.output(console).text().contains(text);
    }

    @Test
    void inputGoesToAllMembersAndToNobodyElse() {
        page.type(one, "echo to-$((1+1))\r");
        page.awaitText(one, "to-2");
        page.awaitText(two, "to-2");
        page.type(three, "echo alone-$((1+2))\r");
        page.awaitText(three, "alone-3");
        assertFalse(shows(three, "to-2"));
        assertFalse(shows(one, "alone-3"));
        assertTrue(page.of("confirm").isEmpty());
        assertEquals(List.of(one, two), ground.consoles().group());
    }

    @Test
    void aDestructiveLineIsSentAfterAYesAndNotBefore() {
        page.type(one, "true; rm -f /nonexistent/x; echo gone-$((1+1))");
        page.awaitText(two, "gone-");
        page.send("enter", "id", one.id(), "d", "\r", "line", "ready> whatever stands there");
        JsonObject question = page.awaitLast("confirm", any -> true);
        assertEquals("Run on 2 Consoles?", question.get("title").getAsString());
        assertEquals("[\"true; rm -f /nonexistent/x; echo gone-$((1+1))\"]", question.get("lines").toString());
        assertEquals("[\"dba@node1\",\"dba@node2\"]", question.get("nodes").toString());
        assertTrue(question.get("text").getAsString().contains("deletes files"), question.toString());
        page.send("confirmed", "token", question.get("token").getAsString(), "yes", true);
        page.awaitText(one, "gone-2");
        page.awaitText(two, "gone-2");
    }

    @Test
    void aRefusedLineIsNotSentAndCanBeEdited() {
        page.type(one, "rm -f /nonexistent/x");
        page.type(one, "\r");
        JsonObject question = page.awaitLast("confirm", any -> true);
        // While it is asked nothing passes by it.
        page.type(one, "\r");
        page.type(two, "echo passed-$((1+1))\r");
        page.send("confirmed", "token", "wrong", "yes", true);
        page.send("confirmed", "token", question.get("token").getAsString(), "yes", false);
        page.type(one, "\u0015echo edited-$((1+1))\r");
        page.awaitText(one, "edited-2");
        page.awaitText(two, "edited-2");
        assertFalse(shows(one, "passed-2"));
        assertFalse(shows(two, "passed-2"));
        assertFalse(shows(two, "rm -f /nonexistent/x\r\n"), "it was run");
        assertEquals(1, page.of("confirm").size());
    }

    @Test
    void whatHistoryBroughtIsReadFromTheScreen() {
        page.type(one, "\u001b[A");
        page.send("enter", "id", one.id(), "d", "\r", "line", "ready> sudo systemctl stop postgresql");
        JsonObject question = page.awaitLast("confirm", any -> true);
        assertTrue(question.get("text").getAsString().contains("systemctl stop"), question.toString());
        page.send("confirmed", "token", question.get("token").getAsString(), "yes", false);
    }

    @Test
    void aPasteOfManyLinesIsReadLineByLine() {
        page.send("enter", "id", one.id(), "d", "echo first\rrm -rf /nonexistent/y\recho last\r", "line", "");
        JsonObject question = page.awaitLast("confirm", any -> true);
        assertEquals("[\"rm -rf /nonexistent/y\"]", question.get("lines").toString());
        page.send("confirmed", "token", question.get("token").getAsString(), "yes", false);
        page.type(two, "echo done-$((1+1))\r");
        page.awaitText(one, "done-2");
        assertFalse(shows(one, "first"));
    }

    @Test
    void membersThatAreNotOpenAreNamedAndLeftOut() {
        page.type(three, "exit\r");
        page.await("it ended", () -> three.state() == ConsoleState.ENDED);
        page.send("group", "ids", List.of(one.id(), two.id(), three.id()));
        page.awaitLast("group", group -> group.getAsJsonArray("ids").size() == 3);
        page.type(one, "echo open-$((1+1))\r");
        page.awaitText(two, "open-2");
        page.await("the one that is not open says so", () -> page.notes(three).stream().anyMatch(note -> note.contains("does not come here")));
        page.type(one, "reboot\r");
        JsonObject question = page.awaitLast("confirm", any -> true);
        assertTrue(question.get("text").getAsString().contains("Left out, since not open: dba@node3."), question.toString());
        assertEquals("Run on 2 Consoles?", question.get("title").getAsString());
        page.send("confirmed", "token", question.get("token").getAsString(), "yes", false);
    }

    @Test
    void aQuestionDiesWithItsPageAndWithTheGroup() {
        page.type(one, "reboot\r");
        JsonObject question = page.awaitLast("confirm", any -> true);
        page.close();
        page = ground.page();
        page.send("confirmed", "token", question.get("token").getAsString(), "yes", true);
        page.type(one, "\u0015echo still-$((1+1))\r");
        page.awaitText(two, "still-2");
        assertFalse(shows(two, "reboot: "));
        two.close();
        page.awaitLast("group", group -> group.getAsJsonArray("ids").size() == 1);
        // Alone, nobody is asked.
        page.type(one, "rm -f /nonexistent/z; echo alone-$((1+1))\r");
        page.awaitText(one, "alone-2");
    }
}
