package org.howdah.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Pages and trees on one document share one model and one history; what they show of it is their own. */
class TwoPagesTest extends PageTestCase {

    @Test
    void oneChangesTheOtherUndoes() throws Exception {
        TestPage left = open();
        TestPage right = open();
        int seen = right.mark();
        left.edit("createNode", "elementTypeId", "host");
        right.await(seen, "updateModel");
        String id = right.id("host", "host");
        assertEquals(id, left.id("host", "host"), "ids are the document's");
        seen = left.mark();
        right.edit("glspUndo");
        left.await(seen, "updateModel");
        assertFalse(left.has(id));
    }

    @Test
    void theTreeChangesBoth() throws Exception {
        TestPage left = open();
        TestPage right = open();
        int seenLeft = left.mark();
        int seenRight = right.mark();
        inDocuments(() -> document.change("Rename", () -> document.topology().getHosts().get(2).setId("reserve")));
        left.await(seenLeft, "updateModel");
        right.await(seenRight, "updateModel");
        assertTrue(left.names().contains("host reserve"));
        assertEquals(left.id("host", "reserve"), right.id("host", "reserve"));
    }

    @Test
    void filtersAreThePagesOwn() throws Exception {
        TestPage left = open();
        TestPage right = open();
        int seen = left.mark();
        int other = right.mark();
        left.send("howdah.setView", "hidden", List.of("streaming"));
        left.await(seen, "updateModel");
        assertFalse(left.names().contains("link copy"));
        assertEquals("[\"streaming\"]", left.await(seen, "howdah.view").get("hidden").toString());
        assertTrue(right.names().contains("link copy"));
        assertEquals(List.of(), right.kinds(other));
    }

    @Test
    void selectionGoesToTheSiteAndNotBack() throws Exception {
        DiagramPage page = page(document);
        TestPage shown = open(page);
        String main = shown.id("server", "main");
        shown.send("elementSelected", "selectedElementsIDs", List.of(main), "deselectedElementsIDs", List.of(), "deselectAll", true);
        awaitTold("selected [server main]");
        int seen = shown.mark();
        inDocuments(() -> {
            page.select(List.of(document.topology().getServers().get(1)));
            return null;
        });
        String replica = shown.id("server", "replica");
        assertEquals(List.of(replica), EditingTest.ids(shown.await(seen, "elementSelected")));
        shown.send("elementSelected", "selectedElementsIDs", List.of(replica), "deselectedElementsIDs", List.of(), "deselectAll", true);
        shown.send("howdah.open", "id", replica);
        awaitTold("open server replica");
        assertEquals(1, told.stream().filter(line -> line.startsWith("selected")).count(), told.toString());
    }

    @Test
    void whatTheTreeMakesAndSelectsIsSelectedOnceItIsDrawn() throws Exception {
        DiagramPage page = page(document);
        TestPage shown = open(page);
        int seen = shown.mark();
        String id = inDocuments(() -> {
            var host = org.howdah.edit.Edits.addHost(document, null, null);
            page.reveal(host);
            return document.id(host);
        });
        shown.await(seen, "updateModel");
        shown.await(seen, action -> action.get("kind").getAsString().equals("elementSelected") && EditingTest.ids(action).equals(List.of(id)), "the selection");
        assertTrue(shown.await(seen, "center").toString().contains('"' + id + '"'));
        List<String> kinds = shown.kinds(seen);
        assertTrue(kinds.lastIndexOf("elementSelected") > kinds.indexOf("updateModel"), kinds.toString());
    }

    private void awaitTold(String line) {
        awaitTold(told, line);
    }

    static void awaitTold(List<String> told, String line) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!told.contains(line)) {
            assertTrue(System.nanoTime() < end, line + " in " + told);
            Thread.onSpinWait();
        }
    }
}
