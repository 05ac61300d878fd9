package org.howdah.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;
import org.junit.jupiter.api.Test;

class CollapseTest {

    private final Topology topology = LargeTopology.make(130, 120);

    private Scene scene(String... keys) {
        Layout layout = Layout.EMPTY;
        for (String key : keys) {
            layout = layout.collapse(key, true);
        }
        return Scenes.make(SceneInput.of(topology, layout, Samples.TECHNOLOGIES));
    }

    @Test
    void aCollapsedSiteSaysWhatItHides() {
        Box site = Samples.box(scene("site site2"), "site2");
        assertTrue(site.collapsed());
        assertEquals(40, site.hidden(), "twenty hosts with a server each");
        assertTrue(site.children().isEmpty());
        assertTrue(Samples.texts(site.shapes()).contains("+20 hosts, 20 servers"));
    }

    @Test
    void itSaysHowTheHiddenOnesAre() {
        List<ServerState> servers = new ArrayList<>();
        for (Server server : topology.getServers()) {
            boolean bad = server.getId().equals("s22") || server.getId().equals("s23");
            servers.add(Samples.server(server.getId(), bad ? State.CRITICAL : State.OK, ServerState.Presence.RUNNING, ServerState.Role.STANDBY));
        }
        Scene scene = Scenes.make(SceneInput.of(topology, Layout.EMPTY.collapse("site site2", true), Samples.TECHNOLOGIES).with(Samples.live(servers, List.of()), View.OBSERVED));
        Box site = Samples.box(scene, "site2");
        assertTrue(Samples.texts(site.shapes()).contains("+20 hosts, 20 servers, 2 critical"), Samples.texts(site.shapes()).toString());
        assertTrue(site.classes().contains("critical"));
    }

    @Test
    void linksOfHiddenEndsAreBundledOntoTheBox() {
        Topology two = Samples.topology(Samples.SHOP.replace("users: [postgres, root], jump: master1}}", "users: [postgres]}, site: hamburg}"));
        Scene scene = Scenes.make(SceneInput.of(two, Layout.EMPTY.collapse("site hamburg", true), Samples.TECHNOLOGIES));
        String site = Samples.box(scene, "hamburg").id();
        assertEquals(1, scene.lines().size(), "the stream and the set, from the server and from its database");
        Line bundle = scene.lines().stream().filter(line -> line.classes().contains("bundle")).findFirst().orElseThrow();
        assertNull(bundle.element());
        assertTrue(bundle.sourceId().equals(site) || bundle.targetId().equals(site));
        assertEquals(List.of("2 links"), Samples.texts(bundle.shapes()));
        assertTrue(scene("site site2").lines().stream().noneMatch(line -> line.sourceId().equals(line.targetId()) && line.sourceId().equals(site)), "links within it are hidden");
    }

    @Test
    void receiversOfAServerFoldIntoIt() {
        Topology fan = Samples.topology("""
                topology: fan
                hosts: {h0: {}, h1: {}, h2: {}, h3: {}}
                servers: {s0: {host: h0}, s1: {host: h1}, s2: {host: h2}, s3: {host: h3}}
                links:
                  a: {technology: streaming, from: s0, to: s1}
                  b: {technology: streaming, from: s0, to: s2}
                  c: {technology: streaming, from: s2, to: s3}
                """);
        Scene scene = Scenes.make(SceneInput.of(fan, Layout.EMPTY.collapse("server s0", true), Samples.TECHNOLOGIES));
        assertEquals(List.of("h0", "h2", "h3"), scene.boxes().stream().map(Box::name).sorted().toList(), "h2 passes something on and stays");
        Box server = Samples.box(scene, "s0");
        assertTrue(server.collapsed());
        assertTrue(Samples.texts(server.shapes()).contains("+1 receiver"));
        assertEquals(2, scene.lines().size());
    }

    @Test
    void nothingOverlapsAfterExpandingWhatWasArrangedCollapsed() {
        Layout collapsed = Arranger.arrange(topology, Layout.EMPTY.collapse("site site1", true).collapse("site site2", true), Scope.ALL);
        Layout expanded = collapsed.collapse("site site1", false).collapse("site site2", false);
        Overlaps.assertNone(Scenes.make(SceneInput.of(topology, expanded, Samples.TECHNOLOGIES)));
        assertEquals(collapsed.places().get("site site3"), expanded.places().get("site site3"), "its place is not forgotten");
    }
}
