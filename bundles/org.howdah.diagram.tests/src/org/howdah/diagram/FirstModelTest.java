package org.howdah.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a page gets when it is opened. */
class FirstModelTest extends PageTestCase {

    @Test
    void theModelHoldsWhatTheFileHolds() throws Exception {
        TestPage page = open();
        for (String name : new String[] { "host master1", "host slave1", "host spare", "server main", "server replica", "server third", "link copy" }) {
            assertTrue(page.names().contains(name), name + " in " + page.names());
        }
        String main = page.id("server", "main");
        assertEquals(page.id("host", "master1"), page.element(main).get("$parent").getAsString());
        var link = page.element(page.id("link", "copy"));
        assertEquals(main, link.get("sourceId").getAsString());
        assertEquals(page.id("server", "replica"), link.get("targetId").getAsString());
        assertTrue(link.getAsJsonObject("args").getAsJsonArray("route").size() >= 4);
        assertTrue(page.element(main).getAsJsonObject("args").getAsJsonArray("shapes").size() > 0);
    }

    @Test
    void theViewTellsPaletteAndState() throws Exception {
        TestPage page = open();
        var view = page.await(0, "howdah.view");
        assertEquals("shop", view.get("title").getAsString());
        assertEquals(false, view.get("dirty").getAsBoolean());
        assertEquals(false, view.get("readOnly").getAsBoolean());
        var technologies = view.getAsJsonArray("technologies");
        assertTrue(technologies.toString().contains("\"streaming\"") && technologies.toString().contains("\"WAL_STREAM\""), technologies.toString());
        var palette = page.request("requestContextActions", "contextId", "tool-palette", "editorContext", java.util.Map.of("selectedElementIds", java.util.List.of()));
        assertTrue(palette.toString().contains("triggerEdgeCreation"), palette.toString());
    }
}
