package org.howdah.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Site;
import org.howdah.picture.Bounds;
import org.howdah.picture.Layout;
import org.howdah.picture.Place;
import org.junit.jupiter.api.Test;

/** Each edit does what it says, in one step, and undo leaves nothing of it. */
class EditsTest extends DocumentCase {

    private Host host(String id) {
        return Topologies.host(document.topology(), id).orElseThrow();
    }

    private Server server(String id) {
        return Topologies.server(document.topology(), id).orElseThrow();
    }

    private Site berlin() {
        return document.topology().getSites().getFirst();
    }

    /** Undoes the one step, and checks that all is as it was. */
    private void undone() throws Exception {
        document.undo();
        assertNull(document.undoLabel(), "it was more than one step");
        assertFalse(document.isDirty());
        assertEquals(SHOP, org.howdah.model.TopologyFiles.toYaml(document.topology(), SHOP, "test"));
        assertTrue(document.layout().isEmpty());
    }

    @Test
    void createsInItsContainerAtItsPlace() throws Exception {
        open(SHOP);
        on(() -> {
            Host made = Edits.addHost(document, berlin(), Place.at(30, 40));
            assertEquals("berlin", made.getSite());
            assertEquals(Place.at(30, 40), document.layout().places().get("host host"));
            assertEquals("postgres", made.getSsh().getUsers().getFirst().getName());
            undone();
            Server server = Edits.addServer(document, host("master1"), Place.at(1, 2));
            assertEquals("master1", server.getHost());
            assertEquals(5433, server.getPort(), "5432 is main's");
            assertEquals(Place.at(1, 2), document.layout().places().get("server server"));
            undone();
            Edits.addSite(document, null);
            assertEquals(List.of("berlin", "site"), document.topology().getSites().stream().map(Site::getId).toList());
            assertTrue(document.layout().isEmpty(), "without a place there is room somewhere");
            undone();
            assertEquals("database", Edits.addDatabase(document, server("spare")).getName());
            undone();
            assertEquals("main/shop", Edits.addSet(document, null, "main/shop").getOrigin());
            undone();
        });
    }

    @Test
    void linksOnlyWhatMayBeLinked() throws Exception {
        open(SHOP);
        on(() -> {
            Link link = Edits.addLink(document, "streaming", "replica", "spare");
            assertEquals("replica → spare", link.getFrom() + " → " + link.getTo());
            undone();
            String why = assertThrows(EditException.class, () -> Edits.addLink(document, "streaming", "main", "replica")).getMessage();
            assertEquals("The link cannot lead there: replica already follows main; drag the end of link copy to move it.", why);
            assertFalse(document.isDirty());
        });
    }

    @Test
    void aLinkOfSetsTakesTheSetAlong() throws Exception {
        Installed.technologies(() -> org.howdah.engine.Technologies.of(DrawnTechnology.of("sets", org.howdah.technology.Descriptor.EndKind.DATABASE, true)));
        try {
            open(SHOP + "sets:\n  orders: {technology: sets, origin: main/shop, tables: [public.orders]}\n");
            on(() -> {
                server("spare").getDatabases().add(org.howdah.model.topology.TopologyFactory.eINSTANCE.createDatabase());
                server("spare").getDatabases().getFirst().setName("shop");
                document.topology().getLinks().clear();
                assertEquals("orders", Edits.addLink(document, "sets", "main/shop", "spare/shop").getSet());
            });
        } finally {
            install();
        }
    }

    @Test
    void reconnects() throws Exception {
        open(SHOP);
        on(() -> {
            Link copy = document.topology().getLinks().getFirst();
            Edits.reconnect(document, copy, "spare", "replica");
            assertEquals("spare", copy.getFrom());
            undone();
            assertThrows(EditException.class, () -> Edits.reconnect(document, copy, "replica", "replica"));
            assertThrows(EditException.class, () -> Edits.reconnect(document, copy, "main/shop", "replica"));
            assertEquals("main", copy.getFrom());
        });
    }

    @Test
    void hostsGoIntoSitesAndOut() throws Exception {
        open(SHOP);
        on(() -> {
            Edits.reparent(document, host("slave1"), berlin(), Place.at(5, 6));
            assertEquals("berlin", host("slave1").getSite());
            assertEquals(Place.at(5, 6), document.layout().places().get("host slave1"));
            undone();
            Edits.reparent(document, host("master1"), null, null);
            assertNull(host("master1").getSite());
            undone();
            assertTrue(Edits.whyNotInto(host("slave1"), server("main")).isPresent());
            assertThrows(EditException.class, () -> Edits.reparent(document, host("slave1"), host("slave2"), null));
        });
    }

    @Test
    void serversGoToOtherHosts() throws Exception {
        open(SHOP);
        on(() -> {
            Edits.reparent(document, server("spare"), host("slave1"), Place.at(7, 8));
            assertEquals("slave1", server("spare").getHost());
            assertEquals(Place.at(7, 8), document.layout().places().get("server spare"));
            undone();
            document.changeLayout("Move", layout -> layout.with("server spare", Place.at(1, 1)));
            Edits.reparent(document, server("spare"), host("slave1"), null);
            assertFalse(document.layout().places().containsKey("server spare"), "its old place meant another host");
            document.undo();
            Edits.reparent(document, server("spare"), host("slave2"), Place.at(3, 3));
            assertEquals("Move spare", document.undoLabel());
            assertEquals(Place.at(3, 3), document.layout().places().get("server spare"));
            assertTrue(Edits.whyNotInto(server("spare"), null).isPresent());
            assertTrue(Edits.whyNotInto(server("spare"), berlin()).isPresent());
        });
    }

    @Test
    void databasesGoToOtherServersAndTheirLinksFollow() throws Exception {
        open(SHOP + "sets:\n  orders: {technology: slony, origin: main/shop, tables: [public.orders]}\n");
        on(() -> {
            Database shop = server("main").getDatabases().getFirst();
            String why = assertThrows(EditException.class, () -> Edits.reparent(document, shop, server("replica"), null)).getMessage();
            assertEquals("database shop cannot be put there: replica has a database shop already.", why);
            Edits.reparent(document, shop, server("spare"), null);
            assertEquals("spare/shop", document.topology().getSets().getFirst().getOrigin());
            assertEquals(List.of(shop), server("spare").getDatabases());
            document.undo();
            assertEquals("main/shop", document.topology().getSets().getFirst().getOrigin());
            Edits.reparent(document, document.topology().getSets().getFirst(), server("replica").getDatabases().getFirst(), null);
            assertEquals("replica/shop", document.topology().getSets().getFirst().getOrigin());
            document.undo();
            assertFalse(document.isDirty());
        });
    }

    @Test
    void deletesWithWhatHangsOnIt() throws Exception {
        open(SHOP);
        on(() -> {
            Set<EObject> all = Edits.withDependents(List.of(host("slave1")));
            assertEquals(3, all.size(), "host, server, link");
            Edits.delete(document, all);
            assertEquals(Optional.empty(), Topologies.server(document.topology(), "replica"));
            assertTrue(document.topology().getLinks().isEmpty());
            undone();
        });
    }

    @Test
    void hostsOfADeletedSiteStayWhereTheyAre() throws Exception {
        open(SHOP);
        on(() -> {
            document.changeLayout("Place", layout -> layout.with("site berlin", Place.at(100, 200)).with("host master1", Place.at(10, 20)));
            Bounds before = new Frames(document.topology(), document.layout()).of(host("master1")).bounds();
            Edits.delete(document, Edits.withDependents(List.of(berlin())));
            assertNull(host("master1").getSite());
            Bounds after = new Frames(document.topology(), document.layout()).of(host("master1")).bounds();
            assertEquals(before.x(), after.x(), 0.01);
            assertEquals(before.y(), after.y(), 0.01);
            document.undo();
            assertEquals("berlin", host("master1").getSite());
            assertEquals(Place.at(10, 20), document.layout().places().get("host master1"));
        });
    }

    @Test
    void alignsAndDistributes() throws Exception {
        open(SHOP);
        on(() -> {
            document.changeLayout("Place", layout -> layout.with("host slave1", Place.at(100, 50)).with("host slave2", Place.at(500, 90))
                    .with("site berlin", Place.at(1000, 400)));
            List<EObject> three = List.of(host("slave1"), host("slave2"), berlin());
            assertAligned(three, Align.LEFT, bounds -> bounds.x(), 100);
            assertAligned(three, Align.TOP, bounds -> bounds.y(), 50);
            double right = frame(berlin()).right();
            assertAligned(three, Align.RIGHT, Bounds::right, right);
            double bottom = frame(berlin()).bottom();
            assertAligned(three, Align.BOTTOM, Bounds::bottom, bottom);
            assertAligned(three, Align.CENTER, Bounds::centerX, (100 + right) / 2);
            assertAligned(three, Align.MIDDLE, Bounds::centerY, (50 + bottom) / 2);
            assertTrue(Edits.align(document, three, Align.HORIZONTALLY));
            double first = frame(host("slave2")).x() - frame(host("slave1")).right();
            double second = frame(berlin()).x() - frame(host("slave2")).right();
            assertEquals(first, second, 0.01);
            document.undo();
            assertTrue(Edits.align(document, List.of(berlin(), host("slave1")), Align.SIZE));
            assertEquals(frame(berlin()).width(), frame(host("slave1")).width(), 0.01);
            assertEquals(frame(berlin()).height(), frame(host("slave1")).height(), 0.01);
        });
        assertEquals(SHOP, text(topologyFile()));
    }

    private interface Side {
        double of(Bounds bounds);
    }

    private void assertAligned(List<EObject> elements, Align kind, Side side, double wanted) {
        Layout before = document.layout();
        assertTrue(Edits.align(document, elements, kind), kind.word());
        elements.forEach(element -> assertEquals(wanted, side.of(frame(element)), 0.01, kind.word() + " " + Names.of(element)));
        assertFalse(Edits.align(document, elements, kind), "it is so already");
        document.undo();
        assertEquals(before, document.layout());
    }

    private Bounds frame(EObject element) {
        return new Frames(document.topology(), document.layout()).of(element).bounds();
    }

    @Test
    void oneBoxOrNoneIsNotAligned() throws Exception {
        open(SHOP);
        on(() -> {
            assertFalse(Edits.align(document, List.of(host("slave1")), Align.LEFT));
            assertFalse(Edits.align(document, List.of(), Align.LEFT));
            assertFalse(Edits.align(document, List.of(host("slave1"), host("slave2")), Align.HORIZONTALLY));
            assertFalse(Edits.align(document, document.topology().getLinks(), Align.LEFT));
            assertFalse(Edits.align(document, List.of(host("slave1"), server("replica")), Align.LEFT), "the server lies in the host");
            assertFalse(document.isDirty());
        });
    }

    @Test
    void othersStayWhereTheyAreDrawnWhenSomeAreAligned() throws Exception {
        open(SHOP);
        on(() -> {
            Bounds before = frame(host("slave2"));
            Edits.align(document, List.of(berlin(), host("slave1")), Align.BOTTOM);
            assertEquals(before, frame(host("slave2")));
        });
    }

    @Test
    void namesAreCheckedWhileTyped() throws Exception {
        open(SHOP);
        on(() -> {
            assertEquals(Optional.empty(), NameRules.flaw(host("slave1"), "standby"));
            assertEquals(Optional.empty(), NameRules.flaw(host("slave1"), "slave1"), "its own");
            assertEquals(Optional.empty(), NameRules.flaw(host("slave1"), "<img src=x onerror=alert(1)>"));
            assertEquals(Optional.empty(), NameRules.flaw(host("slave1"), "🐘 \"it's\""));
            assertTrue(NameRules.flaw(host("slave1"), "slave2").orElseThrow().contains("slave2"));
            for (String bad : List.of("", "  ", "a\nb", "a/b", "x".repeat(10_000), "abc\u202Egnp", "-rf", "a\u0000")) {
                String flaw = NameRules.flaw(host("slave1"), bad).orElseThrow(() -> new AssertionError(bad));
                assertFalse(flaw.chars().anyMatch(Character::isISOControl) || flaw.contains("\u202E"), flaw);
            }
            assertEquals(Optional.empty(), NameRules.flaw(server("main").getDatabases().getFirst(), "a/b"));
        });
    }

    @Test
    void nextNamesCountOn() {
        assertEquals("main", Names.next("main", Set.of()));
        assertEquals("main2", Names.next("main", Set.of("main")));
        assertEquals("slave3", Names.next("slave1", Set.of("slave1", "slave2")));
        assertEquals("db010", Names.next("db009", Set.of("db009")));
        assertEquals("x91000000000", Names.next("x9999999999", Set.of("x9999999999")), "no number is too long");
        assertEquals("🐘2", Names.next("🐘", Set.of("🐘")));
    }
}
