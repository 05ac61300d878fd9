package org.howdah.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.picture.Place;
import org.howdah.picture.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is copied can be pasted here, elsewhere and into a text editor, and back; whatever else is pasted is refused in a sentence. */
class ClipboardTest extends DocumentCase {

    private TopologyDocument other;

    private Host host(String id) {
        return Topologies.host(document.topology(), id).orElseThrow();
    }

    private Server server(String id) {
        return Topologies.server(document.topology(), id).orElseThrow();
    }

    private void openOther(String yaml) throws Exception {
        Path file = folder.resolve("other.topology.yaml");
        Files.writeString(file, yaml);
        other = get(() -> TopologyDocuments.acquire(file));
    }

    @AfterEach
    void closeOther() throws Exception {
        if (other != null) {
            on(() -> TopologyDocuments.release(other));
        }
    }

    private List<EObject> paste(String text, EObject target, Point point) {
        return Clipboard.paste(document, text, target, point);
    }

    @Test
    void aCopyIsATopologyFile() throws Exception {
        open(SHOP);
        on(() -> {
            document.changeLayout("Place", layout -> layout.with("host slave1", Place.at(10, 20)));
            String text = Clipboard.copy(document, List.of(host("slave1")));
            assertEquals("""
                    # Elements of topology shop. Paste them into a drawing, or into a topology file.
                    topology: shop
                    hosts:
                      slave1: {address: 10.0.0.2, x-place: 10.0 20.0}
                    servers:
                      replica: {host: slave1, port: 5432, databases: [shop]}
                    """, text);
            assertTrue(TopologyFiles.parse(text, "x").warnings().isEmpty());
            assertEquals("", Clipboard.copy(document, List.of()));
            assertEquals("", Clipboard.copy(document, List.of(document.topology())));
        });
    }

    @Test
    void pastedBesideTheOriginalsItHasNewNamesAndReferencesFollow() throws Exception {
        open(SHOP);
        on(() -> {
            String text = Clipboard.copy(document, List.of(document.topology().getSites().getFirst(), host("slave1")));
            List<EObject> made = paste(text, null, null);
            assertEquals(Set.of("site berlin2", "host slave3"), Set.copyOf(made.stream().map(Names::subject).toList()), "slave2 is there already");
            assertEquals("berlin2", host("master2").getSite());
            assertEquals("master2", server("main2").getHost());
            assertEquals("slave3", server("replica2").getHost());
            Link link = Topologies.link(document.topology(), "copy2").orElseThrow();
            assertEquals("main2 → replica2", link.getFrom() + " → " + link.getTo());
            assertEquals("replica", Topologies.setting(link, "slot").orElseThrow());
            assertEquals("Paste 6 elements", document.undoLabel());
            document.undo();
            assertNull(document.undoLabel());
            assertFalse(document.isDirty());
            document.redo();
            assertEquals("slave3", server("replica2").getHost());
        });
    }

    @Test
    void betweenTwoFiles() throws Exception {
        open(SHOP);
        openOther("topology: market\nhosts: {slave1: {address: 10.9.9.9}}\n");
        on(() -> {
            document.changeLayout("Place", layout -> layout.with("host master1", Place.at(10, 20)).with("host slave1", Place.at(400, 70)));
            String text = Clipboard.copy(document, List.of(host("master1"), host("slave1")));
            Clipboard.paste(other, text, null, new Point(100, 100));
            assertEquals(List.of("slave1", "master1", "slave2"), other.topology().getHosts().stream().map(Host::getId).toList());
            assertNull(other.topology().getHosts().get(1).getSite(), "berlin is not there");
            assertEquals("slave2", Topologies.server(other.topology(), "replica").orElseThrow().getHost());
            assertEquals(Place.at(100, 100), other.layout().places().get("host master1"));
            assertEquals(Place.at(490, 150), other.layout().places().get("host slave2"), "as far from each other as they were");
            other.save();
            assertFalse(document.topology().getHosts().isEmpty());
            other.undo();
            assertEquals(1, other.topology().getHosts().size());
            assertTrue(other.isDirty());
        });
        assertTrue(text(folder.resolve("other.topology.yaml")).contains("copy: {technology: streaming, from: main, to: replica, settings: {slot: replica}}"));
        assertFalse(text(folder.resolve("other.topology.yaml")).contains("x-place"));
    }

    @Test
    void cutAndPasteKeepsTheNames() throws Exception {
        open(SHOP);
        on(() -> {
            String text = Clipboard.cut(document, List.of(document.topology().getSites().getFirst()));
            assertEquals("Cut site berlin", document.undoLabel());
            assertTrue(document.topology().getSites().isEmpty());
            assertTrue(Topologies.host(document.topology(), "master1").isEmpty(), "the host lay in the site");
            assertTrue(document.topology().getLinks().isEmpty(), "the link has lost its begin");
            paste(text, null, null);
            assertEquals("berlin", host("master1").getSite());
            assertEquals("master1", server("main").getHost());
            document.undo();
            document.undo();
            assertFalse(document.isDirty());
            assertEquals(SHOP, TopologyFiles.toYaml(document.topology(), SHOP, "x"));
        });
    }

    @Test
    void serversArePastedOntoHosts() throws Exception {
        open(SHOP.replace("main: {host: master1, port: 5432", "main: {host: master1, port: 5432, dataDirectory: /data/main"));
        on(() -> {
            String text = Clipboard.copy(document, List.of(server("main")));
            paste(text, host("slave1"), new Point(5, 6));
            assertEquals("slave1", server("main2").getHost());
            assertEquals(5433, server("main2").getPort(), "replica has 5432");
            assertEquals("/data/main", server("main2").getDataDirectory());
            assertEquals(Place.at(5, 6), document.layout().places().get("server main2"));
            document.undo();
            paste(text, server("main"), null);
            assertEquals("master1", server("main2").getHost());
            assertNull(server("main2").getDataDirectory(), "it is the other's");
            document.undo();
            Edits.delete(document, Edits.withDependents(List.of(host("master1"))));
            String why = assertThrows(EditException.class, () -> paste(text, null, null)).getMessage();
            assertEquals("Nothing was pasted: server main needs a host, and its own is not here. Select a host to paste onto.", why);
        });
    }

    @Test
    void databasesArePastedIntoServers() throws Exception {
        open(SHOP);
        on(() -> {
            String text = Clipboard.copy(document, List.of(server("main").getDatabases().getFirst()));
            assertTrue(text.contains("databases: [shop]"), text);
            paste(text, server("spare"), null);
            assertEquals("shop", server("spare").getDatabases().getFirst().getName());
            assertEquals(3, document.topology().getServers().size(), "the server was not copied");
            List<EObject> made = paste(text, server("spare").getDatabases().getFirst(), null);
            assertEquals(List.of("shop", "shop2"), server("spare").getDatabases().stream().map(Names::of).toList());
            assertEquals("database spare/shop2", Names.subject(made.getFirst()));
            document.undo();
            document.undo();
            assertFalse(document.isDirty());
        });
    }

    @Test
    void aLinkAloneKeepsItsEnds() throws Exception {
        open(SHOP);
        on(() -> {
            String text = Clipboard.copy(document, List.of(document.topology().getLinks().getFirst(), host("slave1")));
            paste(text, null, null);
            Link link = Topologies.link(document.topology(), "copy2").orElseThrow();
            assertEquals("main → replica2", link.getFrom() + " → " + link.getTo());
        });
    }

    @Test
    void namesInTheTextThatLookLikeNewOnesAreNotMixedUp() throws Exception {
        open("topology: t\nhosts: {a: {}}\nservers: {main: {host: a}}\n");
        on(() -> {
            paste("hosts: {a: {address: old}, a2: {address: new}}\nservers: {main: {host: a}, main2: {host: a2}}\nlinks: {x: {technology: streaming, from: main, to: main2}}\n",
                    null, null);
            assertEquals(List.of("a", "a3", "a2"), document.topology().getHosts().stream().map(Host::getId).toList());
            assertEquals("a3", server("main3").getHost());
            assertEquals("a2", server("main2").getHost());
            Link x = document.topology().getLinks().getFirst();
            assertEquals("main3 → main2", x.getFrom() + " → " + x.getTo());
        });
    }

    @Test
    void fromATextEditor() throws Exception {
        open(SHOP);
        on(() -> {
            paste("    hosts:\n      far: {address: 10.8.0.1, x-owner: me}\n", null, null);
            assertEquals("10.8.0.1", host("far").getAddress());
            assertEquals("x-owner", host("far").getExtras().getFirst().getKey(), "keys of one's own stay");
            paste(SHOP, null, null);
            assertEquals(7, document.topology().getHosts().size());
            paste(TopologyFiles.toXmi(TopologyFiles.parse("topology: x\nhosts: {xmi: {}}\n", "x").topology()), null, null);
            assertTrue(Topologies.host(document.topology(), "xmi").isPresent());
        });
    }

    @Test
    void services() throws Exception {
        open(SHOP + "architecture:\n  tiers: [data]\n  services:\n    web: {tier: data, uses: [main/shop]}\n");
        on(() -> {
            EObject web = document.topology().getArchitecture().getServices().getFirst();
            String text = Clipboard.copy(document, List.of(web));
            List<EObject> made = paste(text, null, null);
            assertEquals("service web2", Names.subject(made.getFirst()));
            document.undo();
            document.change("No architecture", () -> document.topology().setArchitecture(null));
            paste(text, null, null);
            assertEquals("web", document.topology().getArchitecture().getServices().getFirst().getId());
            document.undo();
            assertNull(document.topology().getArchitecture());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "   \n", "hello", "hosts", "- a\n- b", "hosts: {a: {", "hosts:\n\ta: {}", "hosts: [a, b]", "hosts: {a: {}, a: {}}", "{", "\u0000", "<topology", "<html><img src=x></html>",
            "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>", "topology: x", "servers: {main: {host: nowhere}}", "servers: {main: {host: slave1, port: many}}",
            "hosts: !!javax.script.ScriptEngineManager [x]", "a: &a [x]\nhosts: *a", "https://www.postgresql.org/docs", "hosts: {a: {ssh: {users: {x: y}}}}" })
    void whateverElseIsPastedIsRefusedInASentence(String text) throws Exception {
        open(SHOP);
        on(() -> {
            String why = assertThrows(EditException.class, () -> paste(text, null, null)).getMessage();
            assertTrue(why.endsWith(".") && why.length() < 600 && why.contains(" "), why);
            assertFalse(why.contains("Exception"), why);
            assertFalse(document.isDirty());
            assertNull(document.undoLabel());
        });
    }

    @Test
    void billionsOfLaughsDoNotFillTheMemory() throws Exception {
        open(SHOP);
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "x]\n");
        }
        on(() -> assertThrows(EditException.class, () -> paste(bomb + "hosts: *a11\n", null, null)));
        on(() -> assertThrows(EditException.class, () -> paste("[".repeat(100_000), null, null)));
        on(() -> assertTrue(assertThrows(EditException.class, () -> paste("#".repeat(20_000_000), null, null)).getMessage().contains("20")));
    }

    @Test
    void hostileNamesGoThereAndBack() throws Exception {
        open(SHOP);
        openOther("topology: market\n");
        List<String> names = List.of("<img src=x onerror=alert(1)>", "x".repeat(10_000), "line\nbreak", "sl/ash", "quo\"te's", "🐘🐘", "abc\u202Efdp.exe", "- dash: {x}", "#no", "null", "~", "0x10", "1e3", "yes",
                " blank ", "\u0007");
        on(() -> {
            document.change("Names", () -> {
                for (int i = 0; i < names.size(); i++) {
                    Host host = org.howdah.model.topology.TopologyFactory.eINSTANCE.createHost();
                    host.setId(names.get(i));
                    document.topology().getHosts().add(host);
                    Server server = org.howdah.model.topology.TopologyFactory.eINSTANCE.createServer();
                    server.setId(names.get(i).replace("/", "-"));
                    server.setHost(names.get(i));
                    document.topology().getServers().add(server);
                }
            });
            String text = Clipboard.copy(document, document.topology().getHosts());
            Clipboard.paste(other, text, null, null);
            assertEquals(names, other.topology().getHosts().stream().map(Host::getId).skip(3).toList());
            assertEquals(names, other.topology().getServers().stream().map(Server::getHost).skip(3).toList());
            Clipboard.paste(other, text, null, null);
            assertEquals(2 * (names.size() + 3), Set.copyOf(other.topology().getHosts().stream().map(Host::getId).toList()).size());
            other.save();
            other.reload();
            document.save();
            document.reload();
            assertEquals(names, document.topology().getHosts().stream().map(Host::getId).skip(3).toList());
            assertEquals(2 * (names.size() + 3), other.topology().getHosts().size());
        });
    }

    @Test
    void placesThatAreNoneAreLeftOut() throws Exception {
        open(SHOP);
        on(() -> {
            paste("hosts: {a: {x-place: NaN 3}, b: {x-place: 1}, c: {x-place: [1, 2]}, d: {x-place: 1e300 5}, e: {x-place: ''}}", null, new Point(1, 2));
            assertEquals(Set.of("host a"), document.layout().places().keySet(), "the first goes where the mouse is");
            assertEquals(8, document.topology().getHosts().size());
        });
    }

    @Test
    void duplicatesAndDanglingReferencesAreCopiedAsFarAsTheyGo() throws Exception {
        open("topology: t\nhosts: {a: {site: gone}}\nservers: {main: {host: a}}\nlinks: {x: {technology: streaming, from: main, to: nowhere}}\n");
        on(() -> {
            document.change("Twice", () -> document.topology().getHosts().add(org.eclipse.emf.ecore.util.EcoreUtil.copy(host("a"))));
            String text = Clipboard.copy(document, document.topology().getHosts());
            assertTrue(text.contains("a:") && text.contains("a2:"), text);
            text = Clipboard.copy(document, document.topology().getLinks());
            paste(text, null, null);
            assertEquals("nowhere", Topologies.link(document.topology(), "x2").orElseThrow().getTo());
        });
    }
}
