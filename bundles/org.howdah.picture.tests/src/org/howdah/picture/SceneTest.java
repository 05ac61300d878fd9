package org.howdah.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.howdah.engine.Technologies;
import org.howdah.model.Problem;
import org.howdah.model.topology.Topology;
import org.howdah.technology.LinkState.Presence;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;
import org.junit.jupiter.api.Test;

class SceneTest {

    private final Topology shop = Samples.topology(Samples.SHOP);

    @Test
    void boxesLieInsideEachOther() {
        Scene scene = Samples.scene(shop);
        assertEquals(List.of("berlin", "slave1"), scene.boxes().stream().map(Box::name).sorted().toList());
        Box main = Samples.box(scene, "main");
        assertEquals(List.of("shop", "orders"), main.children().stream().map(Box::name).toList());
        assertEquals(List.of(Kind.DATABASE, Kind.SET), main.children().stream().map(Box::kind).toList());
        assertTrue(Samples.texts(Samples.box(scene, "orders").shapes()).contains("2 tables · 1 seq"));
        assertTrue(Samples.texts(main.shapes()).containsAll(List.of("primary", "v15  :5432")));
        assertTrue(Samples.texts(Samples.box(scene, "replica").shapes()).contains("standby"));
    }

    @Test
    void aSiteThatIsNotListedIsDrawnWithoutAnElement() {
        Box berlin = Samples.box(Samples.scene(shop), "berlin");
        assertNull(berlin.element());
        assertTrue(berlin.classes().contains("unlisted"));
    }

    @Test
    void idsAreThoseThatWereGivenAndUnique() {
        Scene scene = Samples.scene(LargeTopology.make(200, 300));
        Set<String> ids = new HashSet<>();
        scene.forEach((box, bounds) -> assertTrue(ids.add(box.id()), box.id()));
        scene.lines().forEach(line -> assertTrue(ids.add(line.id()), line.id()));
        assertTrue(ids.contains("e1"));
    }

    @Test
    void everyLineBeginsAndEndsAtTheBordersOfItsBoxes() {
        for (Topology topology : List.of(shop, LargeTopology.make(300, 500))) {
            Scene scene = Samples.scene(topology);
            java.util.Map<String, Bounds> places = new java.util.HashMap<>();
            scene.forEach((box, bounds) -> places.put(box.id(), bounds));
            for (Line line : scene.lines()) {
                assertAtBorder(places.get(line.sourceId()), line.route().getFirst(), line);
                assertAtBorder(places.get(line.targetId()), line.route().getLast(), line);
            }
        }
    }

    private static void assertAtBorder(Bounds box, Point end, Line line) {
        boolean side = Math.abs(end.x() - box.x()) < 0.01 || Math.abs(end.x() - box.right()) < 0.01;
        assertTrue(side && end.y() >= box.y() - 0.01 && end.y() <= box.bottom() + 0.01, line.id() + " at " + end + ", box " + box);
    }

    @Test
    void linksSayTechnologyAndModeOrSet() {
        Scene scene = Samples.scene(shop);
        assertEquals(List.of("streaming · async"), Samples.texts(Samples.line(scene, "copy").shapes()));
        assertEquals(List.of("slony · orders"), Samples.texts(Samples.line(scene, "orders1").shapes()));
        assertTrue(Samples.line(scene, "copy").classes().contains("wal_stream"));
        assertTrue(Samples.line(scene, "orders1").classes().contains("trigger_log"));
    }

    @Test
    void synchronousHasAFilledHead() {
        Scene scene = Samples.scene(Samples.topology(Samples.SHOP.replace("mode: async", "mode: sync")));
        assertTrue(Samples.line(scene, "copy").shapes().stream().anyMatch(shape -> shape.style().equals("p-head")));
        assertTrue(Samples.line(scene, "orders1").shapes().stream().anyMatch(shape -> shape.style().equals("p-head-open")));
    }

    @Test
    void aMissingPlugInIsGreyWithItsName() {
        Scene scene = Scenes.make(SceneInput.of(shop, Layout.EMPTY, Technologies.of()));
        Line copy = Samples.line(scene, "copy");
        assertEquals(List.of("streaming · async · not installed"), Samples.texts(copy.shapes()));
        assertTrue(copy.classes().containsAll(Set.of("no-plugin", "absent")));
        assertTrue(copy.tooltip().contains("streaming (this plug-in is not installed)"), copy.tooltip());
    }

    @Test
    void problemsAreShownOnTheirElementWithSignAndWord() {
        List<Problem> problems = List.of(new Problem("TOPOLOGY-001", Problem.Severity.ERROR, "server main", "It is wrong.", "Make it right."),
                new Problem("TOPOLOGY-002", Problem.Severity.WARNING, "link copy", "It is odd.", ""),
                new Problem("TOPOLOGY-003", Problem.Severity.WARNING, "login of host slave1: root", "No.", ""));
        SceneInput plain = Samples.input(shop);
        Scene scene = Scenes.make(new SceneInput(shop, Layout.EMPTY, Samples.TECHNOLOGIES, null, problems, View.DESIGN, plain.ids()));
        assertTrue(Samples.texts(Samples.box(scene, "main").shapes()).contains("1 error"));
        assertTrue(Samples.box(scene, "main").classes().contains("critical"));
        assertTrue(Samples.box(scene, "main").tooltip().contains("Error: It is wrong. Make it right."));
        assertTrue(Samples.texts(Samples.line(scene, "copy").shapes()).contains("1 warning"));
        assertTrue(Samples.texts(Samples.box(scene, "slave1").shapes()).contains("1 warning"));
        assertEquals(Samples.scene(shop).boxes().stream().map(Box::bounds).toList(), scene.boxes().stream().map(Box::bounds).toList(), "nothing moves for a problem");
    }

    @Test
    void whatWasObservedIsShownAsWordAndSign() {
        Scene scene = Scenes.make(Samples.input(shop).with(Samples.shopLive(5_000_000), View.OBSERVED));
        assertTrue(Samples.texts(Samples.box(scene, "replica").shapes()).containsAll(List.of("standby", "warning", "v15.20  :5432")));
        assertTrue(Samples.texts(Samples.line(scene, "copy").shapes()).contains("warning · 4.8 MB · 12.5 s"));
        assertTrue(Samples.texts(Samples.line(scene, "orders1").shapes()).contains("unknown · lag unknown"), "unknown lag is never 0");
    }

    @Test
    void anUnexpectedLinkIsALineOfItsOwn() {
        Scene scene = Scenes.make(Samples.input(shop).with(Samples.shopLive(1), View.OBSERVED));
        Line unexpected = scene.lines().stream().filter(line -> line.classes().contains("unexpected")).findFirst().orElseThrow();
        assertNull(unexpected.element());
        assertEquals(Kind.UNEXPECTED, Samples.box(scene, "10.9.9.9").kind());
        assertTrue(Samples.texts(unexpected.shapes()).contains("unexpected · 0 B · 0.0 s"));
        assertTrue(Samples.scene(shop).lines().stream().noneMatch(line -> line.classes().contains("unexpected")));
    }

    @Test
    void plannedAndMissingAreToldApart() {
        var links = List.of(Samples.link("copy", "streaming", "main", "replica", Presence.MISSING, State.UNKNOWN, null, null));
        var main = Samples.server("main", State.OK, ServerState.Presence.RUNNING, ServerState.Role.PRIMARY);
        Scene planned = Scenes.make(Samples.input(shop).with(Samples.live(List.of(main,
                Samples.server("replica", State.UNKNOWN, ServerState.Presence.ABSENT, ServerState.Role.UNKNOWN)), links), View.OBSERVED));
        assertTrue(Samples.line(planned, "copy").classes().contains("planned"));
        assertTrue(Samples.box(planned, "replica").classes().contains("planned"));
        Scene missing = Scenes.make(Samples.input(shop).with(Samples.live(List.of(main,
                Samples.server("replica", State.OK, ServerState.Presence.RUNNING, ServerState.Role.PRIMARY)), links), View.OBSERVED));
        assertTrue(Samples.line(missing, "copy").classes().contains("missing"));
        assertEquals(List.of("streaming · async", "missing"), Samples.texts(Samples.line(missing, "copy").shapes()));
    }

    @Test
    void nothingObservedIsUnknownAndNotOk() {
        Scene scene = Scenes.make(Samples.input(shop).with(null, View.OBSERVED));
        assertTrue(Samples.texts(Samples.box(scene, "main").shapes()).contains("unknown"));
        assertTrue(scene.all().stream().noneMatch(box -> box.classes().contains("ok")));
        assertTrue(scene.lines().stream().allMatch(line -> line.classes().contains("unknown")));
    }

    @Test
    void theFilterLeavesLinksOutAndMovesNothing() {
        Scene all = Samples.scene(shop);
        Scene some = Scenes.make(Samples.input(shop).with(null, View.DESIGN.hiding(Set.of("slony"))));
        assertEquals(1, some.lines().size());
        assertEquals(all.boxes(), some.boxes());
        assertEquals("orders1", Scenes.make(Samples.input(shop).with(null, View.DESIGN.withOnlySet("orders"))).lines().getFirst().element().getId());
    }

    @Test
    void theSameInputGivesTheSameScene() {
        Topology large = LargeTopology.make(200, 320);
        assertEquals(Samples.scene(large).boxes(), Samples.scene(large).boxes());
        assertEquals(Samples.scene(large).lines(), Samples.scene(large).lines());
        assertFalse(Samples.scene(large).lines().isEmpty());
    }
}
