package org.howdah.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.junit.jupiter.api.Test;

/** What a page asks for becomes steps of the document's history. */
class EditingTest extends PageTestCase {

    @Test
    void aHostIsMadeWhereTheMouseIsAndSelected() throws Exception {
        TestPage page = open();
        int seen = page.mark();
        page.edit("createNode", "elementTypeId", "host", "location", Map.of("x", 900, "y", 700), "containerId", "topology");
        String id = page.id("host", "host");
        assertEquals(900, page.x(id), 1);
        assertEquals(700, page.y(id), 1);
        assertEquals(List.of(id), ids(page.await(seen, "elementSelected")));
        assertTrue(page.await(seen, action -> isView(action) && action.get("dirty").getAsBoolean(), "dirty view").get("canUndo").getAsBoolean());
        page.edit("glspUndo");
        assertFalse(page.has(id));
        assertEquals(false, inDocuments(() -> document.isDirty()));
        page.edit("glspRedo");
        assertTrue(page.has(id));
        assertEquals(900, page.x(id), 1);
    }

    @Test
    void aServerGoesIntoTheHostUnderTheMouse() throws Exception {
        TestPage page = open();
        String spare = page.id("host", "spare");
        page.edit("createNode", "elementTypeId", "server", "location", Map.of("x", 40, "y", 40), "containerId", spare);
        Server made = server("server");
        assertEquals("spare", made.getHost());
        assertEquals(5433, made.getPort(), "5432 is taken on that host");
        assertEquals(spare, page.element(page.id("server", "server")).get("$parent").getAsString());
        page.edit("createNode", "elementTypeId", "database", "containerId", page.id("server", "server"));
        assertEquals("database", server("server").getDatabases().get(0).getName());
        String refused = page.refused("createNode", "elementTypeId", "database", "containerId", spare);
        assertTrue(refused.contains("server"), refused);
    }

    @Test
    void aServerOnTheBareDrawingBringsItsHost() throws Exception {
        TestPage page = open();
        page.edit("createNode", "elementTypeId", "server", "location", Map.of("x", 500, "y", 900), "containerId", "topology");
        String host = page.element(page.id("server", "server")).get("$parent").getAsString();
        assertEquals(host, page.id("host", "host"));
        assertEquals(500, page.x(host), 1);
        page.edit("glspUndo");
        assertFalse(page.has(host), "one step made both");
    }

    @Test
    void aLinkIsDrawnReconnectedAndDeleted() throws Exception {
        TestPage page = open();
        String main = page.id("server", "main");
        String third = page.id("server", "third");
        page.edit("createEdge", "elementTypeId", "link", "sourceElementId", main, "targetElementId", third, "args", Map.of("technology", "streaming"));
        String link = page.id("link", "link");
        assertEquals(third, page.element(link).get("targetId").getAsString());
        page.edit("reconnectEdge", "edgeElementId", link, "sourceElementId", page.id("server", "replica"), "targetElementId", third);
        assertEquals("replica", inDocuments(() -> document.topology().getLinks().get(1).getFrom()));
        page.edit("deleteElement", "elementIds", List.of(link));
        assertFalse(page.has(link));
        page.edit("glspUndo");
        assertEquals(link, page.id("link", "link"), "the same id after it was brought back");
        page.edit("deleteElement", "elementIds", List.of(page.id("host", "slave1")));
        assertEquals(List.of("server main", "server third"), page.names().stream().filter(name -> name.startsWith("server")).sorted().toList());
        assertTrue(page.names().stream().noneMatch(name -> name.equals("link copy")), "what hangs on it goes with it");
        page.edit("glspUndo");
        assertTrue(page.names().contains("link copy") && page.names().contains("server replica"));
    }

    @Test
    void aNameIsCheckedWhileItIsTypedAndGoesToAllThatRefersToIt() throws Exception {
        TestPage page = open();
        String main = page.id("server", "main");
        for (String flawed : List.of("", "  ", "replica", "a/b")) {
            var answer = page.request("requestEditValidation", "contextId", "label-edit", "modelElementId", main + "-name", "text", flawed);
            var status = answer.getAsJsonObject("status");
            assertEquals(1, status.get("severity").getAsInt(), flawed);
            assertFalse(status.get("message").getAsString().isBlank());
            page.refused("applyLabelEdit", "labelId", main + "-name", "text", flawed);
        }
        page.edit("applyLabelEdit", "labelId", main + "-name", "text", "primary");
        assertEquals("primary", inDocuments(() -> document.topology().getLinks().get(0).getFrom()));
        assertEquals(main, page.id("server", "primary"));
        page.edit("applyLabelEdit", "labelId", page.id("link", "copy"), "text", "stream");
        assertTrue(page.names().contains("link stream"));
    }

    @Test
    void whatIsMovedTogetherIsOneStep() throws Exception {
        TestPage page = open();
        String spare = page.id("host", "spare");
        String berlin = page.id("site", "berlin");
        double before = page.x(spare);
        page.edit("changeBounds", "newBounds", List.of(
                Map.of("elementId", spare, "newPosition", Map.of("x", 1200, "y", 40)),
                Map.of("elementId", berlin, "newPosition", Map.of("x", 30, "y", 800))));
        assertEquals(1200, page.x(spare), 1);
        assertEquals(800, page.y(berlin), 1);
        assertFalse(inDocuments(() -> document.layout().places().get("host spare").width() != null), "no size was asked for");
        page.edit("glspUndo");
        assertEquals(before, page.x(spare), 1);
        assertFalse(inDocuments(() -> document.isDirty()));
        assertEquals(null, inDocuments(() -> document.undoLabel()));
    }

    @Test
    void theOthersStayWhenTheFirstBoxIsMovedByHand() throws Exception {
        TestPage page = open();
        Map<String, com.google.gson.JsonObject> before = page.copy();
        String spare = page.id("host", "spare");
        page.edit("changeBounds", "newBounds", List.of(Map.of("elementId", spare, "newPosition", Map.of("x", page.x(spare) + 400, "y", page.y(spare)))));
        for (String type : List.of("host", "site", "server")) {
            for (String id : before.keySet()) {
                var was = before.get(id);
                if (!id.equals(spare) && was.has("type") && was.get("type").getAsString().equals(type)) {
                    assertEquals(was.get("position"), page.element(id).get("position"), "place of " + id);
                }
            }
        }
    }

    @Test
    void aHostIsPutIntoAnotherSite() throws Exception {
        TestPage page = open();
        String spare = page.id("host", "spare");
        String hamburg = page.id("site", "hamburg");
        page.edit("compound", "operationList", List.of(
                Map.of("kind", "changeContainer", "elementId", spare, "targetContainerId", hamburg)));
        assertEquals("hamburg", host("spare").getSite());
        assertEquals(hamburg, page.element(spare).get("$parent").getAsString());
        page.edit("changeContainer", "elementId", spare, "targetContainerId", "topology", "location", Map.of("x", 1500, "y", 600));
        assertEquals(null, host("spare").getSite());
        assertEquals(1500, page.x(spare), 1);
    }

    @Test
    void aSiteThatIsOnlyNamedTakesHostsAndIsMoved() throws Exception {
        inDocuments(() -> {
            document.change("name a site", () -> document.topology().getHosts().stream().filter(one -> one.getId().equals("slave1")).forEach(one -> one.setSite("paris")));
            return null;
        });
        TestPage page = open();
        String paris = "unlisted site paris";
        page.edit("changeContainer", "elementId", page.id("host", "spare"), "targetContainerId", paris, "location", Map.of("x", page.x(paris) + 40, "y", 800));
        assertEquals("paris", host("spare").getSite());
        assertEquals(paris, page.element(page.id("host", "spare")).get("$parent").getAsString());
        double x = page.x(paris);
        page.edit("changeBounds", "newBounds", List.of(Map.of("elementId", paris, "newPosition", Map.of("x", x + 200, "y", 900),
                "newSize", Map.of("width", 400, "height", 300))));
        assertEquals(x + 200, page.x(paris), 1);
        assertEquals("paris", host("spare").getSite());
    }

    private Host host(String id) {
        return inDocuments(() -> document.topology().getHosts().stream().filter(host -> host.getId().equals(id)).findFirst().orElseThrow());
    }

    private Server server(String id) {
        return inDocuments(() -> document.topology().getServers().stream().filter(server -> server.getId().equals(id)).findFirst().orElseThrow());
    }

    static List<String> ids(com.google.gson.JsonObject select) {
        return select.getAsJsonArray("selectedElementsIDs").asList().stream().map(com.google.gson.JsonElement::getAsString).toList();
    }

    static boolean isView(com.google.gson.JsonObject action) {
        return action.get("kind").getAsString().equals("howdah.view");
    }
}
