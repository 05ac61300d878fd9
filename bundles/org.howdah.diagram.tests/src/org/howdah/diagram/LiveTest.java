package org.howdah.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** The observed state comes as a patch: nothing moves, nothing is selected anew. */
class LiveTest extends PageTestCase {

    private static final String STATUS = """
            {"state":"ok","servers":[
             {"id":"main","host":"master1","state":"ok","role":"primary","version":"15.4","timeline":1},
             {"id":"replica","host":"slave1","state":"%s","role":"standby","version":"15.4","timeline":1},
             {"id":"third","host":"spare","state":"ok","role":"primary","version":"15.4","timeline":1}],
             "links":[{"id":"copy","technology":"streaming","from":"main","to":"replica","state":"%s","lagBytes":%d,"lagSeconds":%s,
             "details":{"presence":"present"}}],"findings":[]}""";

    @Test
    void whatWasObservedIsPatched() throws Exception {
        TestPage page = open();
        site.live(status("ok", 0, "0.1"));
        int seen = page.mark();
        page.send("howdah.setView", "observed", true);
        page.await(seen, action -> EditingTest.isView(action) && action.get("observed").getAsBoolean(), "observed view");
        seen = page.mark();
        site.live(status("critical", 123_456_789, "77.5"));
        String link = page.id("link", "copy");
        var patch = page.await(seen, action -> action.get("kind").getAsString().equals("howdah.patch") && action.toString().contains("critical"), "a patch");
        String text = patch.toString();
        assertTrue(text.contains('"' + link + '"'), text);
        assertFalse(patch.getAsJsonArray("elements").size() > 4, "only what changed: " + text);
        assertFalse(page.kinds(seen).contains("updateModel"), page.kinds(seen).toString());
        assertTrue(page.element(link).getAsJsonObject("args").get("tooltip").getAsString().contains("MB"), page.element(link).toString());
    }

    @Test
    void thePlainDesignDoesNotCare() throws Exception {
        TestPage page = open();
        site.live(status("ok", 0, "0.1"));
        int seen = page.mark();
        site.live(status("critical", 99, "9"));
        page.edit("createNode", "elementTypeId", "host");
        assertFalse(page.kinds(seen).contains("howdah.patch"), page.kinds(seen).toString());
        assertEquals("host", page.names().stream().filter(name -> name.equals("host host")).findFirst().orElseThrow().substring(5));
    }

    private Path status(String state, long bytes, String seconds) throws Exception {
        return write("status.json", STATUS.formatted(state, state, bytes, seconds));
    }
}
