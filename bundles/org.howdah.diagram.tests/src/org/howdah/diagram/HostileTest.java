package org.howdah.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

import org.junit.jupiter.api.Test;

/** Names that want to be something else, files with doubles and loose ends, and what must not be in a log. */
class HostileTest extends PageTestCase {

    private static final String LONG = "x".repeat(10_000);

    @Override
    String topology() {
        return """
                topology: '<img src=x onerror=alert(1)>'
                hosts:
                  '<img src=x onerror=alert(1)>': {address: 127.0.24.1, site: nowhere}
                  'javascript:alert(1)': {address: 127.0.24.2}
                  ? '%s'
                  : {address: 127.0.24.3}
                  "\\u202Erevo": {address: 127.0.24.4}
                servers:
                  main: {host: '<img src=x onerror=alert(1)>', port: 5432, databases: [shop, shop]}
                  lost: {host: gone, port: 5432}
                links:
                  dangling: {technology: streaming, from: main, to: nobody}
                  self: {technology: streaming, from: main, to: main}
                  '</script><script>': {technology: 'x"y', from: main, to: lost}
                """.formatted(LONG);
    }

    @Test
    void allOfItIsDrawnAndCanBeEdited() throws Exception {
        TestPage page = open();
        assertTrue(page.names().contains("server main"), page.names().toString());
        assertTrue(page.names().contains("link dangling"), page.names().toString());
        assertTrue(page.modelBytes() < 200_000, "long names are cut for the page: " + page.modelBytes());
        page.edit("applyLabelEdit", "labelId", page.id("link", "dangling") + "-name", "text", "<b onclick=x>");
        assertTrue(page.names().contains("link <b onclick=x>"));
        page.edit("deleteElement", "elementIds", java.util.List.of(page.id("link", "self")));
        assertFalse(page.names().contains("link self"));
    }

    @Test
    void namesThatTwoElementsHaveAreTwoElements() throws Exception {
        var file = write("twice.topology.yaml", """
                topology: twice
                hosts:
                  one: {}
                servers:
                  main: {host: one, port: 1, databases: [db, db]}
                """);
        var twice = hold(file);
        inDocuments(() -> twice.change("Double", () -> {
            var copy = org.eclipse.emf.ecore.util.EcoreUtil.copy(twice.topology().getHosts().get(0));
            twice.topology().getHosts().add(copy);
            twice.topology().getServers().add(org.eclipse.emf.ecore.util.EcoreUtil.copy(twice.topology().getServers().get(0)));
        }));
        TestPage page = open(page(twice));
        assertEquals(2, page.ids("host", "one").size());
        assertEquals(2, page.ids("server", "main").size());
        assertEquals(4, page.ids("database", "db").size());
    }

    @Test
    void noLogHoldsTheToken() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Handler handler = new StreamHandler(out, new SimpleFormatter());
        handler.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        PrintStream err = System.err;
        root.addHandler(handler);
        System.setErr(new PrintStream(out, true, StandardCharsets.UTF_8));
        DiagramPage shown = page(document);
        try {
            TestPage page = open(shown);
            page.text("{ rubbish");
            page.refused("formatDisk");
            page.refused("changeBounds", "newBounds", 7);
        } finally {
            System.setErr(err);
            root.removeHandler(handler);
            handler.flush();
        }
        String token = shown.url().getPath().replace("/", "");
        assertTrue(token.length() >= 32);
        assertFalse(out.toString(StandardCharsets.UTF_8).contains(token));
        assertTrue(told.stream().noneMatch(line -> line.contains(token)));
    }
}
