package org.howdah.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Layout of all, of the selection and of what is new; aligning; folding. */
class ArrangingTest extends PageTestCase {

    @Test
    void layoutOfEverythingIsOneStep() throws Exception {
        TestPage page = open();
        String spare = page.id("host", "spare");
        double x = page.x(spare);
        page.edit("changeBounds", "newBounds", List.of(Map.of("elementId", spare, "newPosition", Map.of("x", 3000, "y", 3000))));
        page.edit("howdah.layout", "scope", "all", "ids", List.of());
        assertEquals(x, page.x(spare), 1, "as it was arranged at first");
        page.edit("glspUndo");
        assertEquals(3000, page.x(spare), 1);
    }

    @Test
    void layoutOfTheSelectionLeavesTheOthers() throws Exception {
        TestPage page = open();
        String spare = page.id("host", "spare");
        String berlin = page.id("site", "berlin");
        String hamburg = page.id("site", "hamburg");
        page.edit("changeBounds", "newBounds", List.of(Map.of("elementId", spare, "newPosition", Map.of("x", 3000, "y", 3000)),
                Map.of("elementId", berlin, "newPosition", Map.of("x", 50, "y", 60)), Map.of("elementId", hamburg, "newPosition", Map.of("x", 50, "y", 60))));
        page.edit("howdah.layout", "scope", "selection", "ids", List.of(berlin, hamburg));
        assertEquals(3000, page.x(spare), 1);
        assertEquals(3000, page.y(spare), 1);
        assertTrue(Math.abs(page.x(berlin) - page.x(hamburg)) + Math.abs(page.y(berlin) - page.y(hamburg)) > 100, "they do not lie on each other any more");
        assertTrue(page.refused("howdah.layout", "scope", "selection", "ids", List.of()).contains("Select"));
        assertFalse(page.refused("howdah.layout", "scope", "sideways").isBlank());
    }

    @Test
    void edgesAreAligned() throws Exception {
        TestPage page = open();
        String spare = page.id("host", "spare");
        String berlin = page.id("site", "berlin");
        page.edit("changeBounds", "newBounds", List.of(Map.of("elementId", spare, "newPosition", Map.of("x", 700, "y", 900)),
                Map.of("elementId", berlin, "newPosition", Map.of("x", 100, "y", 60))));
        page.edit("howdah.align", "ids", List.of(spare, berlin), "how", "left");
        assertEquals(100, page.x(spare), 1);
        assertEquals(900, page.y(spare), 1);
        assertTrue(page.refused("howdah.align", "ids", List.of(spare, berlin), "how", "inside out").contains("inside out"));
    }

    @Test
    void aFoldedSiteHidesItsHostsInAllPages() throws Exception {
        TestPage page = open();
        TestPage other = open();
        int seen = other.mark();
        String hamburg = page.id("site", "hamburg");
        String copy = page.id("link", "copy");
        page.edit("howdah.collapse", "ids", List.of(hamburg), "collapsed", true);
        other.await(seen, "updateModel");
        for (TestPage one : List.of(page, other)) {
            assertFalse(one.names().contains("host slave1"), one.names().toString());
            var args = one.element(hamburg).getAsJsonObject("args");
            assertTrue(args.get("collapsed").getAsBoolean());
            assertTrue(args.get("hidden").getAsInt() > 0);
            assertTrue(one.names().stream().anyMatch(name -> name.startsWith("link")), "its links lead into the folded box: " + one.names());
        }
        page.edit("howdah.collapse", "ids", List.of(hamburg), "collapsed", false);
        assertEquals(copy, page.id("link", "copy"));
        assertTrue(page.refused("howdah.collapse", "ids", List.of(copy), "collapsed", true).contains("collapsed"));
    }
}
