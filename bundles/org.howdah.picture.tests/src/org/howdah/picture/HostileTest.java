package org.howdah.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;

import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Names that want to be more than names. */
class HostileTest {

    private static final TopologyFactory FACTORY = TopologyFactory.eINSTANCE;

    static List<String> names() {
        return List.of("<img src=x onerror=alert(1)>", "javascript:alert(1)", "</title></text></svg><script>alert(1)</script>", "]]>&amp;&#x0;'\"", "url(http://x.example/)",
                "x".repeat(10_000), "\u202Egnp.exe\u2066", "\u0000\u0007\u001B[31m\n\r\t", "\uD800", "\uDC00\uD83D", "\uFFFE\uFFFF", "שלום עולם", "مرحبا", "データベース",
                "👩‍👩‍👧‍👦".repeat(200), "e\u0301".repeat(500), "", " ", "a/b", "server main#2", "--", "${jndi:ldap://x}", "\u2028\u2029");
    }

    private static Topology topology(String name) {
        Topology topology = FACTORY.createTopology();
        topology.setId(name);
        for (int i = 0; i < 2; i++) {
            Site site = FACTORY.createSite();
            site.setId(name);
            topology.getSites().add(site);
            Host host = FACTORY.createHost();
            host.setId(name);
            host.setSite(i == 0 ? name : name + "!");
            host.setAddress(name);
            topology.getHosts().add(host);
            Server server = FACTORY.createServer();
            server.setId(name);
            server.setHost(i == 0 ? name : "another " + name);
            server.setVersion(name);
            Database database = FACTORY.createDatabase();
            database.setName(name);
            server.getDatabases().add(database);
            topology.getServers().add(server);
            ReplicationSet set = FACTORY.createReplicationSet();
            set.setId(name);
            set.setTechnology(name);
            set.setOrigin(i == 0 ? name + "/" + name : null);
            set.getTables().add(name);
            topology.getSets().add(set);
            Link link = FACTORY.createLink();
            link.setId(name);
            link.setTechnology(i == 0 ? name : "streaming");
            link.setFrom(name + "/" + name);
            link.setTo(i == 0 ? name : "nobody " + name);
            link.setSet(name);
            topology.getLinks().add(link);
        }
        return topology;
    }

    @ParameterizedTest
    @MethodSource("names")
    void theFileHoldsNothingButShapesAndTexts(String name) throws Exception {
        String svg = SvgWriter.write(Samples.scene(topology(name)), Theme.light(), true);
        Set<String> elements = new TreeSet<>();
        var all = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getElementsByTagName("*");
        Set<String> attributes = new TreeSet<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            elements.add(element.getTagName());
            for (int j = 0; j < element.getAttributes().getLength(); j++) {
                attributes.add(element.getAttributes().item(j).getNodeName());
            }
        }
        assertTrue(Set.of("svg", "title", "desc", "style", "rect", "g", "path", "text").containsAll(elements), elements.toString());
        assertTrue(attributes.stream().noneMatch(attribute -> attribute.startsWith("on") || attribute.contains("href")), attributes.toString());
        String css = svg.substring(svg.indexOf("<style>"), svg.indexOf("</style>"));
        assertFalse(css.replace("url(data:font/ttf;base64,", "").contains("url("), "the style refers to nothing outside");
        assertFalse(css.contains("alert"), "no name gets into the style");
    }

    @ParameterizedTest
    @MethodSource("names")
    void thePictureKeepsItsShape(String name) throws Exception {
        Scene scene = Samples.scene(topology(name));
        Overlaps.assertNone(scene);
        assertTrue(scene.bounds().width() < 3000, scene.bounds().toString());
        scene.forEach((box, bounds) -> {
            assertTrue(box.label().right() <= box.bounds().width() + 0.01, box.name() + " sticks out of its box");
            assertFalse(box.name().isBlank(), "there is always something to read");
            assertTrue(box.name().chars().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT), box.name());
        });
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngWriter.write(scene, Theme.dark(), 0.5, png);
        assertTrue(png.size() > 100);
    }

    @Test
    void aLongNameIsCutWithAnEllipsisAndTheTooltipHasAllOfIt() {
        Scene scene = Samples.scene(topology("x".repeat(10_000)));
        Box server = scene.all().stream().filter(box -> box.kind() == Kind.SERVER).findFirst().orElseThrow();
        assertTrue(server.name().matches("x{10,40}…"), server.name());
        assertTrue(server.tooltip().startsWith("x".repeat(10_000)));
    }

    @Test
    void whatCannotBeSeenIsWrittenOut() {
        assertEquals("\\u202Egnp.exe", Theme.cut("p-name", "\u202Egnp.exe", 500));
        assertEquals("tab\\u0009", Theme.cut("p-name", "tab\t", 500));
    }

    @Test
    void cuttingNeverSplitsWhatPeopleTakeForOneCharacter() {
        String cut = Theme.cut("p-name", "e\u0301".repeat(100), 60);
        assertTrue(cut.matches("(e\u0301)+…"), cut);
        String emoji = Theme.cut("p-name", "😀".repeat(100), 60);
        assertTrue(emoji.matches("(😀)+…"), emoji);
        assertTrue(Theme.width("p-name", cut) <= 60);
    }
}
