package org.howdah.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.howdah.edit.TopologyDocument;
import org.junit.jupiter.api.Test;

/** Copy, cut, paste and drop, in one file and between files. */
class ClipboardTest extends PageTestCase {

    @Test
    void whatIsCopiedCanBePastedIntoAnotherFile() throws Exception {
        TestPage page = open();
        String text = page.request("howdah.copy", "ids", List.of(page.id("site", "berlin"))).get("text").getAsString();
        assertTrue(text.contains("master1") && text.contains("topology:"), text);
        TwoPagesTest.awaitTold(told, "copied " + text.length());
        assertFalse(inDocuments(() -> document.isDirty()));
        TopologyDocument other = hold(write("other.topology.yaml", "topology: other\n"));
        TestPage there = open(page(other));
        int seen = there.mark();
        there.edit("howdah.paste", "text", text, "x", 400, "y", 300);
        assertTrue(there.names().containsAll(List.of("site berlin", "host master1", "server main", "database shop")), there.names().toString());
        assertEquals(400, there.x(there.id("site", "berlin")), 1);
        assertEquals(List.of(there.id("site", "berlin")), EditingTest.ids(there.await(seen, "elementSelected")));
        there.edit("glspUndo");
        assertFalse(inDocuments(() -> other.isDirty()));
    }

    @Test
    void namesThatAreTakenBecomeFreeOnes() throws Exception {
        TestPage page = open();
        String text = page.request("howdah.copy", "ids", List.of(page.id("host", "master1"))).get("text").getAsString();
        page.edit("howdah.paste", "text", text);
        assertTrue(page.names().contains("host master2") || page.names().contains("host master12"), page.names().toString());
        assertEquals(4, inDocuments(() -> document.topology().getHosts().size()));
        assertEquals(4, inDocuments(() -> document.topology().getServers().size()));
        page.edit("glspUndo");
        assertEquals(3, inDocuments(() -> document.topology().getHosts().size()));
    }

    @Test
    void withoutTheBrowsersClipboardTheLastCopyCounts() throws Exception {
        TestPage page = open();
        assertFalse(page.refused("howdah.paste").isBlank());
        page.request("howdah.copy", "ids", List.of(page.id("site", "hamburg")));
        TopologyDocument other = hold(write("other.topology.yaml", "topology: other\n"));
        TestPage there = open(page(other));
        there.edit("howdah.paste");
        assertTrue(there.names().contains("host slave1"), there.names().toString());
    }

    @Test
    void cutIsOneStepAndTakesWhatHangsOnIt() throws Exception {
        TestPage page = open();
        int seen = page.mark();
        String text = page.request("howdah.cut", "ids", List.of(page.id("host", "slave1"))).get("text").getAsString();
        page.await(seen, "updateModel");
        assertTrue(text.contains("replica"), text);
        assertFalse(page.names().contains("host slave1"));
        assertFalse(page.names().contains("link copy"));
        page.edit("glspUndo");
        assertTrue(page.names().contains("link copy"));
        assertFalse(inDocuments(() -> document.isDirty()));
    }

    @Test
    void theClipboardActionsOfGlspDoTheSame() throws Exception {
        TestPage page = open();
        var context = Map.of("selectedElementIds", List.of(page.id("server", "third")));
        var data = page.request("requestClipboardData", "editorContext", context).getAsJsonObject("clipboardData");
        assertTrue(data.get("text/plain").getAsString().contains("third"));
        page.edit("paste", "clipboardData", Map.of("text/plain", data.get("text/plain").getAsString()), "editorContext", context);
        assertEquals(4, inDocuments(() -> document.topology().getServers().size()));
        page.edit("cut", "editorContext", context);
        assertFalse(page.names().contains("server third"));
    }

    @Test
    void rubbishIsRefusedWithASentence() throws Exception {
        TestPage page = open();
        for (String rubbish : List.of("", "   ", "rm -rf /", "hosts: [", "{\"a\": 1}", "&a [*a]", "!!java.net.URL http://x")) {
            assertFalse(page.refused("howdah.paste", "text", rubbish).isBlank());
        }
        assertFalse(page.refused("howdah.copy", "ids", List.of()).isBlank());
        assertEquals(null, inDocuments(() -> document.undoLabel()));
    }

    @Test
    void aHostOfTheNavigatorIsDroppedWhereItIsWanted() throws Exception {
        TestPage page = open();
        String hamburg = page.id("site", "hamburg");
        page.edit("howdah.drop", "text", "howdah:host spare", "x", page.x(hamburg) + 40, "y", page.y(hamburg) + 300, "container", hamburg);
        assertEquals(hamburg, page.element(page.id("host", "spare")).get("$parent").getAsString());
        assertEquals(40, page.x(page.id("host", "spare")), 1);
        page.edit("howdah.drop", "text", "topology: x\nhosts:\n  fresh: {}\n", "x", 1000, "y", 900);
        assertTrue(page.names().contains("host fresh"));
    }
}
