package org.howdah.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.Set;

import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrangerTest {

    private static final TopologyFactory FACTORY = TopologyFactory.eINSTANCE;

    private static Topology random(long seed) {
        Random random = new Random(seed);
        Topology topology = FACTORY.createTopology();
        topology.setId("random" + seed);
        int sites = random.nextInt(4);
        for (int i = 0; i < sites; i++) {
            Site site = FACTORY.createSite();
            site.setId("site" + i);
            topology.getSites().add(site);
        }
        int hosts = 1 + random.nextInt(25);
        for (int i = 0; i < hosts; i++) {
            add(topology, "h" + i, sites == 0 || random.nextInt(3) == 0 ? null : "site" + random.nextInt(sites + 1));
        }
        int servers = random.nextInt(40);
        for (int i = 0; i < servers; i++) {
            Server server = FACTORY.createServer();
            server.setId("s" + i);
            server.setHost(random.nextInt(12) == 0 ? "nowhere" : "h" + random.nextInt(hosts));
            topology.getServers().add(server);
        }
        for (int i = 0; i < random.nextInt(60) && servers > 0; i++) {
            Link link = FACTORY.createLink();
            link.setId("l" + i);
            link.setTechnology("streaming");
            link.setFrom("s" + random.nextInt(servers + 1));
            link.setTo("s" + random.nextInt(servers));
            topology.getLinks().add(link);
        }
        return topology;
    }

    private static Host add(Topology topology, String name, String site) {
        Host host = FACTORY.createHost();
        host.setId(name);
        host.setSite(site);
        topology.getHosts().add(host);
        return host;
    }

    private static Scene scene(Topology topology, Layout layout) {
        return Scenes.make(SceneInput.of(topology, layout, Samples.TECHNOLOGIES));
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 })
    void nothingOverlapsWhateverIsArranged(long seed) {
        Topology topology = random(seed);
        Overlaps.assertNone(scene(topology, Layout.EMPTY));
        Layout all = Arranger.arrange(topology, Layout.EMPTY, Scope.ALL);
        Overlaps.assertNone(scene(topology, all));
        Host more = add(topology, "new1", null);
        add(topology, "new2", topology.getSites().isEmpty() ? null : topology.getSites().getFirst().getId());
        Layout grown = Arranger.arrange(topology, all, Scope.NEW);
        Overlaps.assertNone(scene(topology, grown));
        Layout some = Arranger.arrange(topology, grown, Scope.of(Set.of(more, topology.getHosts().getFirst())));
        Overlaps.assertNone(scene(topology, some));
    }

    @ParameterizedTest
    @ValueSource(longs = { 21, 22, 23, 24, 25 })
    void theSameGivesTheSame(long seed) {
        assertEquals(Arranger.arrange(random(seed), Layout.EMPTY, Scope.ALL), Arranger.arrange(random(seed), Layout.EMPTY, Scope.ALL));
    }

    @Test
    void newBoxesLeaveTheOthersWhereTheyAre() {
        Topology shop = Samples.topology(Samples.SHOP);
        Layout byHand = Arranger.arrange(shop, Layout.EMPTY, Scope.ALL).with("host slave1", Place.at(900, -333));
        add(shop, "slave2", null);
        Layout now = Arranger.arrange(shop, byHand, Scope.NEW);
        byHand.places().forEach((key, place) -> assertEquals(place, now.places().get(key), key));
        assertTrue(now.places().containsKey("host slave2"));
    }

    @Test
    void aNewBoxStandsNearWhatItLinksTo() {
        Topology shop = Samples.topology(Samples.SHOP);
        Layout byHand = Arranger.arrange(shop, Layout.EMPTY, Scope.ALL).with("host slave1", Place.at(5000, 5000));
        add(shop, "slave2", null);
        Server server = FACTORY.createServer();
        server.setId("second");
        server.setHost("slave2");
        shop.getServers().add(server);
        Link link = FACTORY.createLink();
        link.setId("copy2");
        link.setTechnology("streaming");
        link.setFrom("replica");
        link.setTo("second");
        shop.getLinks().add(link);
        Place place = Arranger.arrange(shop, byHand, Scope.NEW).places().get("host slave2");
        assertTrue(place.x() > 5200 && place.x() < 5900 && Math.abs(place.y() - 5000) < 400, place.toString());
    }

    @Test
    void aSelectionIsArrangedAndNothingElse() {
        Topology shop = Samples.topology(Samples.SHOP);
        Layout all = Arranger.arrange(shop, Layout.EMPTY, Scope.ALL);
        Layout moved = all.with("server main", Place.at(300, 200)).with("host slave1", Place.at(900, 700));
        Layout now = Arranger.arrange(shop, moved, Scope.of(Set.of(shop.getHosts().getFirst())));
        assertEquals(moved.places().get("host slave1"), now.places().get("host slave1"));
        assertEquals(Place.at(0, 0), now.places().get("server main"), "what is in the selection is arranged with it");
    }

    @Test
    void allForgetsWhereBoxesWerePutButNotHowLargeTheyWereMade() {
        Topology shop = Samples.topology(Samples.SHOP);
        Layout byHand = Layout.EMPTY.with("host slave1", new Place(-4000, 77, 500.0, 400.0));
        Place place = Arranger.arrange(shop, byHand, Scope.ALL).places().get("host slave1");
        assertNotEquals(-4000, place.x());
        assertEquals(500.0, place.width());
        Box box = Samples.box(scene(shop, byHand), "slave1");
        assertEquals(500, box.bounds().width());
    }

    @Test
    void whatIsUpstreamStandsOnTheLeft() {
        Topology circle = Samples.topology("""
                topology: circle
                hosts: {h2: {}, h1: {}}
                servers: {down: {host: h2, databases: [a]}, up: {host: h1, databases: [a]}}
                links:
                  back: {technology: logical, from: down/a, to: up/a}
                  copy: {technology: streaming, from: up, to: down}
                """);
        Scene scene = scene(circle, Layout.EMPTY);
        assertTrue(Samples.box(scene, "h1").bounds().x() < Samples.box(scene, "h2").bounds().x());
    }

    @Test
    void placesInsideCollapsedBoxesAreKept() {
        Topology shop = Samples.topology(Samples.SHOP);
        Layout layout = Layout.EMPTY.with("host master1", Place.at(40, 50)).with("server main", Place.at(7, 9)).collapse("site berlin", true);
        Layout now = Arranger.arrange(shop, layout, Scope.ALL);
        assertEquals(Place.at(7, 9), now.places().get("server main"));
        assertEquals(layout.collapsed(), now.collapsed());
    }

    @Test
    void manyReceiversStandInSeveralColumns() {
        Topology fan = Samples.topology("topology: fan");
        for (int i = 0; i < 40; i++) {
            add(fan, "h" + i, null);
            Server server = FACTORY.createServer();
            server.setId("s" + i);
            server.setHost("h" + i);
            fan.getServers().add(server);
            if (i > 0) {
                Link link = FACTORY.createLink();
                link.setId("l" + i);
                link.setTechnology("streaming");
                link.setFrom("s0");
                link.setTo("s" + i);
                fan.getLinks().add(link);
            }
        }
        Scene scene = scene(fan, Layout.EMPTY);
        Overlaps.assertNone(scene);
        assertTrue(scene.bounds().height() < 2.5 * scene.bounds().width(), scene.bounds().toString());
    }
}
