package org.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.engine.Comparison.Kind;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Checker;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.LinkObserver;
import org.howdah.technology.LinkPlanner;
import org.howdah.technology.LinkState;
import org.howdah.technology.LinkState.Presence;
import org.howdah.technology.Observation;
import org.howdah.technology.Operations;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.ServerState;
import org.howdah.technology.ServerState.Role;
import org.howdah.technology.State;
import org.junit.jupiter.api.Test;

/** What is drawn beside what was observed: as drawn, planned, missing, unexpected, different, or not known. */
class ComparisonTest {

    private static final String DRAWING = """
            topology: t
            hosts: {h1: {}, h2: {}, h3: {}}
            servers:
              main: {host: h1, version: 15, databases: [shop, stock]}
              replica: {host: h2, version: 15, databases: [shop]}
              third: {host: h3, dataDirectory: /d}
            links:
              copy: {technology: whole, from: main, to: replica}
            """;

    /** Only its descriptor is asked. */
    private record Whole() implements ReplicationTechnology {
        @Override
        public String id() {
            return "whole";
        }

        @Override
        public Descriptor descriptor() {
            return new Descriptor("Whole", "", "", Descriptor.Line.WAL_STREAM, Descriptor.EndKind.SERVER, false, List.of(), List.of(), 12, Set.of(Capability.PHYSICAL));
        }

        @Override
        public LinkObserver observer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Checker checker() {
            throw new UnsupportedOperationException();
        }

        @Override
        public LinkPlanner planner() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Operations operations() {
            throw new UnsupportedOperationException();
        }
    }

    private static final Technologies TECHNOLOGIES = Technologies.of(new Whole());

    private final Map<String, ServerState> servers = new LinkedHashMap<>();
    private final Map<String, LinkState> links = new LinkedHashMap<>();
    private final Topology topology = Paper.parse(DRAWING);

    ComparisonTest() {
        seen("main", "h1", ServerState.Presence.RUNNING, Role.PRIMARY, "15.20", "shop", "stock", "postgres");
        seen("replica", "h2", ServerState.Presence.RUNNING, Role.STANDBY, "15.20", "shop");
        seen("third", "h3", ServerState.Presence.RUNNING, Role.PRIMARY, "15.20", "postgres");
        links.put("copy", Paper.link("copy", "whole", "main", "replica", Presence.PRESENT));
    }

    private void seen(String id, String host, ServerState.Presence presence, Role role, String version, String... databases) {
        servers.put(id, new ServerState(id, host, State.OK, presence, role, version, 1, "72", "/d", "/s", "/b", "0/1", false, Map.of(), List.of(), List.of(), null,
                List.of(databases), Map.of(), ""));
    }

    private Comparison compare() {
        return Comparison.of(topology, new Observation(Instant.now(), servers, links), TECHNOLOGIES);
    }

    private Kind kind(String subject) {
        return compare().of(subject).orElseThrow().kind();
    }

    private String reason(String subject) {
        return String.join(" ", compare().of(subject).orElseThrow().reasons());
    }

    @Test
    void allAsDrawn() {
        assertEquals(Set.of(Kind.SAME), Set.copyOf(compare().elements().values().stream().map(Comparison.Entry::kind).toList()), () -> compare().toString());
        assertEquals(7, compare().elements().size());
        assertTrue(compare().unexpected().isEmpty());
        assertTrue(compare().elements().values().stream().allMatch(entry -> entry.reasons().isEmpty()));
    }

    @Test
    void nothingIsKnownBeforeTheFirstLook() {
        Comparison none = Comparison.of(topology, null, TECHNOLOGIES);
        assertEquals(Set.of(Kind.UNKNOWN), Set.copyOf(none.elements().values().stream().map(Comparison.Entry::kind).toList()));
    }

    @Test
    void whatIsNotThereIsPlannedOrMissing() {
        seen("replica", "h2", ServerState.Presence.ABSENT, Role.UNKNOWN, "");
        links.put("copy", Paper.link("copy", "whole", "main", "replica", Presence.MISSING));
        assertEquals(Kind.PLANNED, kind("server replica"));
        assertEquals(Kind.PLANNED, kind("database replica/shop"));
        assertEquals(Kind.PLANNED, kind("link copy"));
        seen("third", "h3", ServerState.Presence.ABSENT, Role.UNKNOWN, "");
        assertEquals(Kind.MISSING, kind("server third"), "nothing copies it from anywhere");
        seen("third", "h3", ServerState.Presence.NO_SOFTWARE, Role.UNKNOWN, "");
        assertEquals("No PostgreSQL is installed on host h3.", reason("server third"));
        seen("replica", "h2", ServerState.Presence.RUNNING, Role.STANDBY, "15.20", "shop");
        assertEquals(Kind.MISSING, kind("link copy"), "its servers are there");
        seen("main", "h1", ServerState.Presence.RUNNING, Role.PRIMARY, "15.20", "shop");
        assertEquals(Kind.MISSING, kind("database main/stock"));
        assertEquals(Kind.SAME, kind("database main/shop"));
    }

    @Test
    void whatIsOtherwiseThanDrawn() {
        seen("replica", "h2", ServerState.Presence.RUNNING, Role.PRIMARY, "16.1", "shop");
        assertEquals(Kind.DIFFERS, kind("server replica"));
        assertEquals("It runs version 16.1, drawn is 15. It is a primary, and drawn as a standby.", reason("server replica"));
        seen("main", "h1", ServerState.Presence.RUNNING, Role.STANDBY, "15.20", "shop", "stock");
        assertEquals("It is a standby, and drawn as a primary.", reason("server main"));
        topology.getServers().get(2).setDataDirectory("/other");
        assertEquals("Its data directory is /d, drawn is /other.", reason("server third"));
        topology.getServers().get(2).setHost("h1");
        assertEquals("It was looked at on host h3, and is drawn on h1.", reason("server third"));
        seen("main", "h1", ServerState.Presence.FOREIGN, Role.UNKNOWN, "");
        assertEquals(Kind.DIFFERS, kind("server main"));
    }

    @Test
    void whatCannotBeTold() {
        servers.put("main", ServerState.unknown("main", "h1", "No route to host."));
        links.put("copy", Paper.link("copy", "whole", "main", "replica", Presence.UNKNOWN));
        assertEquals("No route to host.", reason("server main"));
        assertEquals(Kind.UNKNOWN, kind("database main/shop"));
        assertEquals(Kind.UNKNOWN, kind("link copy"));
        topology.getLinks().getFirst().setTechnology("londiste");
        assertEquals("The plug-in of londiste is not installed.", reason("link copy"));
    }

    @Test
    void whatIsThereAndNotDrawn() {
        LinkState found = Paper.link("main→third", "whole", "main", "third", Presence.UNEXPECTED);
        links.put("main→third", found);
        assertEquals(List.of(found), compare().unexpected());
    }

    @Test
    void theDrawingMayBeNewerThanTheLook() {
        // Drawn otherwise: the old way is there and not drawn any more, the new one is to be made.
        topology.getLinks().getFirst().setFrom("third");
        assertEquals(Kind.PLANNED, kind("link copy"));
        assertEquals("It leads from main to replica until a plan is applied.", reason("link copy"));
        assertEquals(List.of("main→replica"), compare().unexpected().stream().map(link -> link.from() + "→" + link.to()).toList());
        // Drawn by another name: it is there all the same.
        topology.getLinks().getFirst().setFrom("main");
        topology.getLinks().getFirst().setId("renamed");
        assertEquals(Kind.SAME, kind("link renamed"));
        assertTrue(compare().unexpected().isEmpty());
        // Not drawn any more.
        topology.getLinks().clear();
        assertEquals(1, compare().unexpected().size());
        // New.
        Topology newer = Paper.parse(DRAWING.replace("links:", "  fourth: {host: h1, databases: [x]}\nlinks:\n  fresh: {technology: whole, from: main, to: fourth}"));
        Comparison comparison = Comparison.of(newer, new Observation(Instant.now(), servers, links), TECHNOLOGIES);
        assertEquals(Kind.UNKNOWN, comparison.of("server fourth").orElseThrow().kind());
        assertEquals(Kind.UNKNOWN, comparison.of("database fourth/x").orElseThrow().kind());
        assertEquals(Kind.PLANNED, comparison.of("link fresh").orElseThrow().kind());
    }

    @Test
    void drawingWhatWasUnexpectedMakesItExpected() {
        links.put("main→third", Paper.link("main→third", "whole", "main", "third", Presence.UNEXPECTED));
        Topology drawn = Paper.parse(DRAWING + "  also: {technology: whole, from: main, to: third}\n");
        Comparison comparison = Comparison.of(drawn, new Observation(Instant.now(), servers, links), TECHNOLOGIES);
        assertEquals(Kind.SAME, comparison.of("link also").orElseThrow().kind());
        assertTrue(comparison.unexpected().isEmpty());
    }

    @Test
    void duplicatesAndDanglingEndsAreNoTrouble() {
        topology.getServers().get(1).setId("main");
        topology.getServers().get(2).setId(null);
        topology.getServers().get(2).setHost(null);
        topology.getLinks().getFirst().setTo("nowhere");
        Comparison comparison = compare();
        assertEquals(Kind.PLANNED, comparison.of("link copy").orElseThrow().kind());
        assertEquals(1, comparison.unexpected().size());
    }
}
