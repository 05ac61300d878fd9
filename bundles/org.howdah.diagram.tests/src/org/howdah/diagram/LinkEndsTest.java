package org.howdah.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;

/** Which ends light up while a link is drawn, and why the others do not. */
class LinkEndsTest extends PageTestCase {

    @Test
    void theTargetsOfANewLink() throws Exception {
        TestPage page = open();
        String main = page.id("server", "main");
        Map<String, JsonObject> ends = ends(page.request("howdah.requestEnds", "technology", "streaming", "sourceId", main, "end", "target"));
        assertTrue(ends.get(page.id("server", "third")).get("allowed").getAsBoolean());
        assertFalse(ends.get(main).get("allowed").getAsBoolean());
        assertFalse(ends.get(page.id("server", "replica")).get("allowed").getAsBoolean(), "a copy has one provider");
        ends.values().forEach(end -> assertFalse(end.get("text").getAsString().isBlank(), end.toString()));
        String refused = page.refused("createEdge", "elementTypeId", "link", "sourceElementId", main, "targetElementId", page.id("server", "replica"),
                "args", Map.of("technology", "streaming"));
        assertTrue(refused.contains(ends.get(page.id("server", "replica")).get("text").getAsString()), refused);
    }

    @Test
    void theSourcesOfANewLinkAndOfAnExistingOne() throws Exception {
        TestPage page = open();
        Map<String, JsonObject> sources = ends(page.request("howdah.requestEnds", "technology", "streaming"));
        assertTrue(sources.get(page.id("server", "main")).get("allowed").getAsBoolean());
        Map<String, JsonObject> providers = ends(page.request("howdah.requestEnds", "linkId", page.id("link", "copy"), "end", "source"));
        assertTrue(providers.get(page.id("server", "third")).get("allowed").getAsBoolean());
        assertFalse(providers.get(page.id("server", "replica")).get("allowed").getAsBoolean());
    }

    @Test
    void aMissingPluginSaysItsName() throws Exception {
        TestPage page = open();
        var ends = ends(page.request("howdah.requestEnds", "technology", "carrier-pigeon", "sourceId", page.id("server", "main")));
        assertTrue(ends.values().stream().noneMatch(end -> end.get("allowed").getAsBoolean()));
        assertTrue(ends.values().stream().allMatch(end -> end.get("text").getAsString().contains("carrier-pigeon")), ends.toString());
    }

    @Test
    void draggingAStandbyAsksTheSite() throws Exception {
        TestPage page = open();
        page.send("howdah.moveStandby", "linkId", page.id("link", "copy"), "newSourceId", page.id("server", "third"));
        page.send("howdah.open", "id", page.id("server", "third"));
        TwoPagesTest.awaitTold(told, "open server third");
        assertTrue(told.stream().anyMatch(line -> line.startsWith("moveStandby") && line.endsWith(" third")), told.toString());
        assertEquals(null, inDocuments(() -> document.undoLabel()), "nothing is changed without a plan");
    }

    private static Map<String, JsonObject> ends(JsonObject answer) {
        Map<String, JsonObject> ends = new HashMap<>();
        for (JsonElement end : answer.getAsJsonArray("ends")) {
            ends.put(end.getAsJsonObject().get("id").getAsString(), end.getAsJsonObject());
        }
        return ends;
    }
}
