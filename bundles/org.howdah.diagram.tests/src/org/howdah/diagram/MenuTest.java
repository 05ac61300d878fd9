package org.howdah.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import org.junit.jupiter.api.Test;

/** The context menu: what fits the element, what mends it, what the workbench adds. */
class MenuTest extends PageTestCase {

    @Override
    String topology() {
        return SHOP.replace("host: spare", "host: nowhere");
    }

    @Test
    void aProblemIsMendedFromTheMenuAsOneStep() throws Exception {
        TestPage page = open();
        String third = page.id("server", "third");
        awaitProblem();
        JsonArray items = menu(page, List.of(third));
        JsonObject fix = find(items, label -> label.contains("nowhere"));
        page.edit("howdah.menuChosen", "id", fix.get("id").getAsString());
        assertTrue(inDocuments(() -> document.topology().getHosts().stream().anyMatch(host -> host.getId().equals("nowhere"))));
        page.edit("glspUndo");
        assertFalse(inDocuments(() -> document.isDirty()));
        page.edit("howdah.quickFix", "id", third, "fix", fix.get("label").getAsString());
        assertTrue(inDocuments(() -> document.isDirty()));
        assertFalse(page.refused("howdah.quickFix", "id", third, "fix", "magic").isBlank());
    }

    @Test
    void theMenuDoesWhatItSays() throws Exception {
        TestPage page = open();
        String spare = page.id("host", "spare");
        page.edit("howdah.menuChosen", "id", find(menu(page, List.of(spare)), "Server"::equals).get("id").getAsString());
        assertEquals(spare, page.element(page.id("server", "server")).get("$parent").getAsString());
        int seen = page.mark();
        page.send("howdah.menuChosen", "id", find(menu(page, List.of(spare)), label -> label.startsWith("Rename")).get("id").getAsString());
        assertEquals("rename", page.await(seen, "howdah.command").get("id").getAsString());
        page.edit("howdah.menuChosen", "id", find(menu(page, List.of(spare)), "Delete"::equals).get("id").getAsString());
        assertFalse(page.names().contains("host spare"));
        page.send("howdah.menuChosen", "id", find(menu(page, List.of()), "Show in Navigator"::equals).get("id").getAsString());
        TwoPagesTest.awaitTold(told, "menu site.show");
    }

    @Test
    void aReadOnlyDrawingOffersNoChange() throws Exception {
        TestPage page = open();
        site.readOnly(true);
        int seen = page.mark();
        inDocuments(() -> {
            pages.refresh();
            return null;
        });
        page.await(seen, "howdah.view");
        JsonArray items = menu(page, List.of(page.id("host", "spare")));
        assertFalse(find(items, "Delete"::equals).get("enabled").getAsBoolean());
        assertTrue(find(items, "Copy"::equals).get("enabled").getAsBoolean());
    }

    private void awaitProblem() {
        long end = System.nanoTime() + 20_000_000_000L;
        while (inDocuments(() -> document.problems().stream().noneMatch(problem -> problem.subject().equals("server third")))) {
            assertTrue(System.nanoTime() < end, "no problem was found");
            Thread.onSpinWait();
        }
    }

    private static JsonArray menu(TestPage page, List<String> ids) {
        return page.request("howdah.requestMenu", "ids", ids, "x", 500, "y", 500).getAsJsonArray("items");
    }

    private static JsonObject find(JsonArray items, java.util.function.Predicate<String> wanted) {
        List<String> labels = new ArrayList<>();
        JsonObject found = find(items, wanted, labels);
        assertTrue(found != null, "in " + labels);
        return found;
    }

    private static JsonObject find(JsonArray items, java.util.function.Predicate<String> wanted, List<String> labels) {
        for (JsonElement element : items) {
            JsonObject item = element.getAsJsonObject();
            String label = item.get("label").getAsString();
            labels.add(label);
            if (item.getAsJsonArray("items").isEmpty()) {
                if (wanted.test(label)) {
                    return item;
                }
                continue;
            }
            JsonObject below = find(item.getAsJsonArray("items"), wanted, labels);
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
