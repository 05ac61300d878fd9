package org.howdah.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a page sends ends its session, and nothing changes by what is refused. */
class RobustnessTest extends PageTestCase {

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[]", "null", "17", "\"text\"", "{\"jsonrpc\":\"2.0\"}", "{\"jsonrpc\":\"2.0\",\"method\":\"process\"}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"process\",\"params\":null}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"process\",\"params\":{\"clientId\":\"howdah\"}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"process\",\"params\":{\"clientId\":\"nobody\",\"action\":{\"kind\":\"glspUndo\"}}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"process\",\"params\":{\"clientId\":\"howdah\",\"action\":{}}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"process\",\"params\":{\"clientId\":\"howdah\",\"action\":{\"kind\":\"formatDisk\"}}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"process\",\"params\":{\"clientId\":\"howdah\",\"action\":{\"kind\":\"changeBounds\",\"newBounds\":7}}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"process\",\"params\":{\"clientId\":\"howdah\",\"action\":{\"kind\":\"changeBounds\",\"newBounds\":[null]}}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"process\",\"params\":{\"clientId\":\"howdah\",\"action\":{\"kind\":\"howdah.layout\",\"ids\":[null]}}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"nothing\",\"params\":{}}", "{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"nothing\",\"params\":{}}",
            "{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{}}" })
    void malformedMessages(String text) throws Exception {
        TestPage page = open();
        page.text(text);
        stillWorks(page);
    }

    @Test
    void deepAndLongMessages() throws Exception {
        TestPage page = open();
        int seen = page.mark();
        page.text("[".repeat(100_000));
        page.text("{\"jsonrpc\":\"2.0\",\"method\":\"process\",\"params\":{\"clientId\":\"howdah\",\"action\":{\"kind\":\"howdah.paste\",\"text\":\"" + "x".repeat(5 << 20) + "\"}}}");
        String told = page.await(seen, action -> action.get("kind").getAsString().equals("message") && action.get("message").getAsString().contains("MB"), "a refusal").toString();
        assertFalse(told.contains("xxxxxxxxxx"));
        stillWorks(page);
    }

    @Test
    void whatIsGoneCannotBeEdited() throws Exception {
        TestPage page = open();
        String copy = page.id("link", "copy");
        String spare = page.id("host", "spare");
        inDocuments(() -> document.change("Delete", () -> {
            document.topology().getLinks().clear();
            document.topology().getHosts().remove(2);
        }));
        for (Object[] operation : new Object[][] { { "reconnectEdge", "edgeElementId", copy, "sourceElementId", spare, "targetElementId", spare },
                { "applyLabelEdit", "labelId", spare + "-name", "text", "x" }, { "deleteElement", "elementIds", List.of(copy, "e9999", "") },
                { "changeBounds", "newBounds", List.of(Map.of("elementId", spare, "newPosition", Map.of("x", 1, "y", 1))) },
                { "changeContainer", "elementId", spare, "targetContainerId", "e9999" }, { "howdah.open", "id", spare },
                { "howdah.collapse", "ids", List.of(spare), "collapsed", true }, { "howdah.moveStandby", "linkId", copy, "newSourceId", spare },
                { "howdah.menuChosen", "id", "" }, { "createEdge", "elementTypeId", "link", "sourceElementId", spare, "targetElementId", spare },
                { "createNode", "elementTypeId", "teapot" }, { "howdah.drop", "text", "howdah:host nobody", "x", 1, "y", 1 } }) {
            Object[] fields = new Object[operation.length - 1];
            System.arraycopy(operation, 1, fields, 0, fields.length);
            assertFalse(page.refused((String) operation[0], fields).isBlank(), (String) operation[0]);
        }
        assertEquals("Delete", inDocuments(() -> document.undoLabel()), "nothing else became a step");
        stillWorks(page);
    }

    @Test
    void placesOutOfThisWorldAreRefused() throws Exception {
        TestPage page = open();
        String spare = page.id("host", "spare");
        String where = "{\"jsonrpc\":\"2.0\",\"method\":\"process\",\"params\":{\"clientId\":\"howdah\",\"action\":{\"kind\":\"changeBounds\",\"newBounds\":"
                + "[{\"elementId\":\"" + spare + "\",\"newPosition\":{\"x\":%s,\"y\":0}}]}}}";
        for (String far : List.of("1e300", "-1e300", "NaN", "\"NaN\"", "Infinity")) {
            int seen = page.mark();
            page.text(where.formatted(far));
            page.await(seen, "message");
        }
        assertFalse(inDocuments(() -> document.isDirty()));
        stillWorks(page);
    }

    @Test
    void readOnlyDocumentsSayWhy() throws Exception {
        TestPage page = open();
        site.readOnly(true);
        int seen = page.mark();
        inDocuments(() -> {
            pages.refresh();
            return null;
        });
        assertTrue(page.await(seen, "howdah.view").get("readOnly").getAsBoolean());
        String said = page.refused("createNode", "elementTypeId", "host");
        assertTrue(said.contains("read-only"), said);
        assertFalse(inDocuments(() -> document.isDirty()));
    }

    @Test
    void aReloadedDocumentIsShown() throws Exception {
        TestPage page = open();
        String main = page.id("server", "main");
        int seen = page.mark();
        Files.writeString(document.file(), SHOP.replace("host: spare", "host: master1"));
        inDocuments(() -> {
            document.reload();
            return null;
        });
        page.await(seen, "updateModel");
        assertEquals(main, page.id("server", "main"), "what kept its name keeps its id");
        assertEquals(page.id("host", "master1"), page.element(page.id("server", "third")).get("$parent").getAsString());
    }

    @Test
    void aPageThatIsLoadedAgainGoesOn() throws Exception {
        DiagramPage shown = page(document);
        TestPage first = open(shown);
        TestPage second = open(shown);
        first.awaitClosed();
        stillWorks(second);
    }

    @Test
    void aClosedPageIsGone() throws Exception {
        DiagramPage shown = page(document);
        TestPage page = open(shown);
        page.send("howdah.layout", "scope", "all");
        inDocuments(() -> {
            shown.close();
            shown.close();
            return null;
        });
        page.awaitClosed();
        var client = java.net.http.HttpClient.newHttpClient();
        assertEquals(404, client.send(java.net.http.HttpRequest.newBuilder(shown.url()).build(), java.net.http.HttpResponse.BodyHandlers.discarding()).statusCode());
        assertEquals(0, site.listeners());
        assertEquals(List.of(), pages.all());
    }

    private static void stillWorks(TestPage page) {
        int before = page.names().size();
        page.edit("createNode", "elementTypeId", "host");
        // What the message before it led to may be answered in between.
        page.waitFor(() -> page.names().size() == before + 1 ? page : null, "one host more");
    }
}
