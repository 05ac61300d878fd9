package org.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;

import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.technology.LinkState;
import org.howdah.technology.LinkState.Presence;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class StatusTest {

    private static final Technologies PAPER = Technologies.of(new PaperTechnology());
    private final Topology topology = Paper.topology(2, "a: s1 s2");

    private Status status(LinkState link) {
        return Status.of(topology, Paper.observation(topology, link), PAPER);
    }

    private LinkState link(Presence presence, State state, Long lag) {
        return new LinkState("a", "paper", "s1", "s2", presence, state, lag, null, Map.of("slot", "s2"), Map.of("since", "now"));
    }

    @Test
    void okIsOkAndJsonIsAsTheContractSays() {
        Status status = status(link(Presence.PRESENT, State.OK, 42L));
        assertEquals(0, status.exitCode(), status.findings().toString());
        JsonObject json = JsonParser.parseString(status.toJson()).getAsJsonObject();
        assertEquals("[state, servers, links, findings]", json.keySet().toString());
        assertEquals("ok", json.get("state").getAsString());
        JsonObject server = json.getAsJsonArray("servers").get(0).getAsJsonObject();
        assertEquals("{\"id\":\"s1\",\"host\":\"h1\",\"state\":\"ok\",\"role\":\"primary\",\"version\":\"15.20\",\"timeline\":1}", server.toString());
        JsonObject link = json.getAsJsonArray("links").get(0).getAsJsonObject();
        assertEquals("[id, technology, from, to, state, lagBytes, lagSeconds, details]", link.keySet().toString());
        assertEquals(42, link.get("lagBytes").getAsLong());
        assertTrue(link.get("lagSeconds").isJsonNull());
    }

    @Test
    void aMissingLinkIsCriticalWithAFindingAndWithoutLag() {
        Status status = status(link(Presence.MISSING, State.OK, 0L));
        assertEquals(2, status.exitCode());
        assertEquals("ENGINE-005", status.findings().getFirst().code());
        assertEquals(null, status.links().getFirst().lagBytes());
    }

    @Test
    void unknownIsNeverOk() {
        assertEquals(3, status(link(Presence.UNKNOWN, State.OK, 0L)).exitCode());
        assertEquals(3, status(link(Presence.PRESENT, State.UNKNOWN, null)).exitCode());
        Observation seen = Paper.observation(topology, link(Presence.PRESENT, State.OK, 0L));
        Map<String, ServerState> servers = new LinkedHashMap<>(seen.servers());
        servers.put("s2", ServerState.unknown("s2", "h2", "No route."));
        Status status = Status.of(topology, new Observation(seen.taken(), servers, seen.links()), PAPER);
        assertEquals(3, status.exitCode());
        assertTrue(status.findings().toString().contains("No route."));
    }

    @Test
    void whatIsNotDrawnIsAWarningAndWhatHasNoPluginIsUnknown() {
        Observation both = Paper.observation(topology, link(Presence.PRESENT, State.OK, 0L), Paper.link("s2→s1", "paper", "s2", "s1", Presence.UNEXPECTED));
        assertEquals("ENGINE-006", Status.of(topology, both, PAPER).findings().getFirst().code());
        Status without = Status.of(topology, Paper.observation(topology, link(Presence.UNKNOWN, State.UNKNOWN, null)), Technologies.of());
        assertEquals(3, without.exitCode());
        assertEquals("ENGINE-001", without.findings().getFirst().code());
    }

    @Test
    void findingsCountAndTheWorstComesFirst() {
        PaperTechnology telling = new PaperTechnology() {
            @Override
            public org.howdah.technology.Checker checker() {
                return new org.howdah.technology.Checker() {
                    @Override
                    public java.util.List<Finding> design(Topology desired) {
                        return java.util.List.of(new Finding("P-1", Finding.Severity.WARNING, "link a", "Thin paper.", "", ""));
                    }

                    @Override
                    public java.util.List<Finding> check(Topology desired, Observation observed) {
                        return java.util.List.of(new Finding("P-2", Finding.Severity.CRITICAL, "link a", "It burns.", "", ""));
                    }
                };
            }
        };
        Status status = Status.of(topology, Paper.observation(topology, link(Presence.PRESENT, State.OK, 0L)), Technologies.of(telling));
        assertEquals(2, status.exitCode());
        assertEquals("P-2", status.findings().getFirst().code());
    }
}
