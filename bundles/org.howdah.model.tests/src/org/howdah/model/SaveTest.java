package org.howdah.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a file that somebody wrote by hand when the model is edited and saved into it. */
class SaveTest {

    private static final String COMMENTED = Examples.read("commented.topology.yaml");

    private static String edited(String text, Consumer<Topology> edit) {
        try {
            Topology topology = Examples.parse(text);
            edit.accept(topology);
            String saved = TopologyFiles.toYaml(topology, text, "test.topology.yaml");
            assertEquals(TopologyFiles.toYaml(topology), TopologyFiles.toYaml(Examples.parse(saved)), saved);
            return saved;
        } catch (TopologyException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static void changesOnly(String before, String after, Consumer<Topology> edit) {
        assertTrue(COMMENTED.contains(before), "the test file lost: " + before);
        assertEquals(COMMENTED.replace(before, after), edited(COMMENTED, edit));
    }

    private static Host host(String id, String address) {
        Host host = TopologyFactory.eINSTANCE.createHost();
        host.setId(id);
        host.setAddress(address);
        return host;
    }

    @Test
    void nothingChangedNothingWritten() {
        assertEquals(COMMENTED, edited(COMMENTED, t -> { }));
        assertEquals(Examples.SHOP, edited(Examples.SHOP, t -> { }));
    }

    @Test
    void aValueChangesInItsPlace() {
        changesOnly("address: 10.1.0.11   # the old machine", "address: 10.1.0.99   # the old machine", t -> t.getHosts().get(0).setAddress("10.1.0.99"));
        changesOnly("port: 2222,", "port: 2022,", t -> t.getHosts().get(1).getSsh().setPort(2022));
    }

    @Test
    void aKeyIsAddedBesideItsNeighboursAndRemovedWithItsComment() {
        changesOnly("    site: berlin\n", "    site: berlin\n    rack: 7\n", t -> {
            var extra = TopologyFactory.eINSTANCE.createExtra();
            extra.setKey("rack");
            extra.setValue("7");
            t.getHosts().get(0).getExtras().add(extra);
        });
        changesOnly("    address: 10.1.0.11   # the old machine\n", "", t -> t.getHosts().get(0).setAddress(null));
    }

    @Test
    void anElementIsAddedAndRemoved() {
        changesOnly("\n# Servers", "  third: {address: 10.1.0.13}\n\n# Servers", t -> t.getHosts().add(host("third", "10.1.0.13")));
        changesOnly("  # the copy follows\n  replica: {host: slave1, port: 5432, 'version': \"15\"} # flow\n", "", t -> t.getServers().remove(1));
    }

    @Test
    void aRenamedElementKeepsItsComments() {
        changesOnly("  # the copy follows\n  replica: {", "  # the copy follows\n  standby: {", t -> t.getServers().get(1).setId("standby"));
    }

    @Test
    void movedElementsTakeTheirCommentsAlong() {
        String saved = edited(COMMENTED, t -> t.getServers().move(0, 1));
        assertTrue(saved.contains("servers:\n  # the copy follows\n  replica: {host: slave1, port: 5432, 'version': \"15\"} # flow\n  main:"), saved);
    }

    @Test
    void itemsOfListsAreAddedAndRemovedInPlace() {
        changesOnly("      - public.lines   # the big one\n", "      - public.lines   # the big one\n      - public.new\n",
                t -> t.getSets().get(0).getTables().add("public.new"));
        changesOnly("      # details\n      - public.lines   # the big one\n", "", t -> t.getSets().get(0).getTables().remove("public.lines"));
        changesOnly("users: [postgres, root]", "users: [postgres]", t -> t.getHosts().get(1).getSsh().getUsers().remove(1));
    }

    @Test
    void defaultsThatWereWrittenOutStay() {
        changesOnly("forwardAgent: false, jump: master1", "forwardAgent: false", t -> t.getHosts().get(1).getSsh().setJump(null));
    }

    @Test
    void sectionsAppearAndDisappear() {
        assertEquals("# c\ntopology: a\nhosts:\n  h: {address: 10.0.0.1}\n",
                edited("# c\ntopology: a\n", t -> t.getHosts().add(host("h", "10.0.0.1"))));
        assertEquals("topology: a\n", edited("topology: a\nhosts:\n  # gone with it\n  h: {address: 10.0.0.1}\n", t -> t.getHosts().clear()));
        assertEquals("topology: a\nhosts:\n  h: {address: 10.0.0.1}\n", edited("topology: a\nhosts: {}\n", t -> t.getHosts().add(host("h", "10.0.0.1"))));
        assertEquals("topology: a\nhosts:\n  h: {address: 10.0.0.1}\n", edited("topology: a\nhosts:", t -> t.getHosts().add(host("h", "10.0.0.1"))));
    }

    @Test
    void whatGetsTooLongForItsLineIsWrittenOverSeveral() {
        String saved = edited("topology: a\nsets:\n  # why\n  s: {technology: slony, tables: [public.a]} # because\n", t -> {
            for (int i = 0; i < 30; i++) {
                t.getSets().get(0).getTables().add("public.table_" + i);
            }
        });
        assertTrue(saved.startsWith("topology: a\nsets:\n  # why\n  # because\n  s:\n    technology: slony\n    tables:\n      - public.a\n      - public.table_0\n"), saved);
    }

    @Test
    void sharedPartsAreWrittenOutWhenOneOfThemChanges() {
        String text = "topology: a\nhosts:\n  # one\n  h1: {ssh: &s {port: 2222, users: [postgres]}}\n  h2: {ssh: *s} # two\n  h3: {address: 10.0.0.3}\n";
        String saved = edited(text, t -> t.getHosts().get(0).getSsh().setPort(22));
        assertTrue(saved.contains("h2: {ssh: {port: 2222, users: [postgres]}} # two"), saved);
        assertTrue(saved.contains("  # one\n  h1: "), saved);
        assertEquals(text.replace("10.0.0.3", "10.0.0.4"), edited(text, t -> t.getHosts().get(2).setAddress("10.0.0.4")));
        assertEquals(text.replace("*s}", "{port: 23, users: [postgres]}}"), edited(text, t -> t.getHosts().get(1).getSsh().setPort(23)));
    }

    @Test
    void windowsLineEndsStay() {
        String text = "topology: a\r\n# c\r\nhosts:\r\n  h: {address: 10.0.0.1}\r\n";
        assertEquals(text + "  i: {address: 10.0.0.2}\r\n", edited(text, t -> t.getHosts().add(host("i", "10.0.0.2"))));
    }

    @Test
    void jsonIsYamlAndStaysJson() {
        String text = "{\n  \"topology\": \"a\",\n  \"hosts\": {\n    \"h\": {\"address\": \"10.0.0.1\"}\n  }\n}\n";
        assertEquals(text.replace("\"10.0.0.1\"}", "10.0.0.2}"), edited(text, t -> t.getHosts().get(0).setAddress("10.0.0.2")));
    }

    @Test
    void settingsOfUnknownTechnologiesKeepTheirForm() {
        String text = "topology: a\nlinks:\n  l: {technology: magic, from: x, to: y, settings: {a: true, b: 'true', c: 1.50, d: 0x1F, e: [1, {k: 'no'}], "
                + "f: {g: 2001-12-14, h: null}, i: '', j: 'null', k: \"tab\\t\", l: ~}}\n";
        Topology topology = Examples.parse(text);
        String canonical = TopologyFiles.toYaml(topology);
        assertTrue(canonical.contains("{a: true, b: 'true', c: 1.50, d: 0x1F, e: [1, {k: 'no'}], f: {g: 2001-12-14, h: null}, i: '', j: 'null', "
                + "k: \"tab\\t\", l: null}"), canonical);
        String saved = edited(text, t -> t.getLinks().get(0).setTo("z"));
        assertEquals(text.replace("to: y", "to: z"), saved);
    }

    @Test
    void unknownKeysAtEveryLevelStay() {
        String text = Examples.read("unknown.topology.yaml");
        Topology topology = Examples.parse(text);
        assertEquals(TopologyFiles.toYaml(topology), TopologyFiles.toYaml(Examples.parse(TopologyFiles.toYaml(topology))));
        for (int i = 1; i <= 9; i++) {
            assertTrue(TopologyFiles.toYaml(topology).contains("unknown" + i + ": "), "unknown" + i);
        }
        assertEquals(text.replace("10.0.0.1", "10.0.0.2"), edited(text, t -> t.getHosts().get(0).setAddress("10.0.0.2")));
    }

    @Test
    void hostileNamesAreQuotedAndReadBack() {
        String[] names = { "a: b", "- x", "# no", "a #b", "'", "\"", "{x}", "[x]", "a,b", "*a", "&a", "!a", "%s", "@a", "`a`", "|", ">", "?", "? x", "yes", "no", "on",
                "null", "~", "", " ", " a ", "1", "1.5", "0x1", "1:30", "2001-12-14", "=", "<<", "\t", "a\nb", "a\r\nb", "\u202Eabc", "\u200F", "\u0001", "\u0085",
                "\u2028", "\uFEFF", "ü", "東京", "😀", "a\\b", "$(reboot)", "a;reboot", "-oProxyCommand=x", "---", "...", "--- a", "a:", ":a", "::1", "x".repeat(300),
                "public.\"Order Lines\"", "true", "y", "N", ".inf", "0o17", "\u00A0", "\uFFFD", "a  b" };
        StringBuilder failures = new StringBuilder();
        for (String name : names) {
            Topology topology = Examples.parse("topology: t\n");
            Host host = host(name, name);
            topology.getHosts().add(host);
            var server = TopologyFactory.eINSTANCE.createServer();
            server.setId(name);
            Database database = TopologyFactory.eINSTANCE.createDatabase();
            database.setName(name);
            server.getDatabases().add(database);
            topology.getServers().add(server);
            Link link = TopologyFactory.eINSTANCE.createLink();
            link.setId(name);
            Setting setting = TopologyFactory.eINSTANCE.createSetting();
            setting.setKey(name);
            setting.setValue(name);
            link.getSettings().add(setting);
            topology.getLinks().add(link);
            String yaml = TopologyFiles.toYaml(topology);
            try {
                Topology read = TopologyFiles.parse(yaml, "x.yaml").topology();
                if (!yaml.equals(TopologyFiles.toYaml(read)) || !name.equals(read.getHosts().get(0).getId())
                        || !name.isEmpty() && !name.equals(read.getHosts().get(0).getAddress())
                        || !name.equals(read.getServers().get(0).getDatabases().get(0).getName()) || !name.equals(read.getLinks().get(0).getSettings().get(0).getKey())) {
                    failures.append(name).append(" → ").append(yaml);
                }
            } catch (TopologyException e) {
                failures.append(name).append(" → ").append(yaml).append(e.getMessage()).append('\n');
            }
        }
        assertEquals("", failures.toString());
    }

    @Test
    void writingAnewTakesNothingFromTheFileThatIsThere(@TempDir Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("a.topology.yaml"), "# other\ntopology: [\n");
        TopologyFiles.write(TopologyFiles.copy(Examples.parse(COMMENTED)), file);
        assertEquals(COMMENTED, Files.readString(file));
    }

    @Test
    void twoElementsOfOneNameAreNotWritten(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("a.topology.yaml");
        Files.writeString(file, "topology: a\n");
        Topology topology = Examples.parse("topology: a\n");
        topology.getHosts().add(host("h", "1.1.1.1"));
        topology.getHosts().add(EcoreUtil.copy(topology.getHosts().get(0)));
        TopologyException e = assertThrows(TopologyException.class, () -> TopologyFiles.save(topology, file));
        assertTrue(e.getMessage().contains("two entries have the name 'h'"), e.getMessage());
        assertEquals("topology: a\n", Files.readString(file));
    }

    @Test
    void aFileThatCannotBeReadIsNotOverwritten(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("a.topology.yaml");
        Files.writeString(file, "topology: [a\n");
        TopologyException e = assertThrows(TopologyException.class, () -> TopologyFiles.save(Examples.parse("topology: a\n"), file));
        assertTrue(e.getMessage().contains("was not overwritten"), e.getMessage());
        assertEquals("topology: [a\n", Files.readString(file));
        Files.writeString(file, "");
        TopologyFiles.save(Examples.parse("topology: a\n"), file);
        assertEquals("topology: a\n", Files.readString(file));
    }

    @Test
    void longTextsAndNamesAreWrittenAndPatched() throws Exception {
        Topology topology = TopologyFactory.eINSTANCE.createTopology();
        topology.setId("a");
        topology.setDescription("x".repeat(100_000) + ":".repeat(10_000) + "y");
        topology.getHosts().add(host("h", "a:b".repeat(5_000)));
        String text = TopologyFiles.toYaml(topology, "", "a.topology.yaml");
        assertEquals(topology.getDescription(), TopologyFiles.parse(text, "a").topology().getDescription());
        assertEquals(topology.getHosts().get(0).getAddress(), TopologyFiles.parse(text, "a").topology().getHosts().get(0).getAddress());
        String name = "n".repeat(10_000);
        topology.getHosts().add(host(name, "10.0.0.1"));
        text = TopologyFiles.toYaml(topology, text, "a.topology.yaml");
        Topology again = TopologyFiles.parse(text, "a").topology();
        again.getHosts().get(1).setAddress("10.0.0.2");
        again.getHosts().get(0).setId("k".repeat(2_000));
        text = TopologyFiles.toYaml(again, text, "a.topology.yaml");
        assertEquals("10.0.0.2", Topologies.host(TopologyFiles.parse(text, "a").topology(), name).orElseThrow().getAddress());
        again.getHosts().get(1).setId("short");
        again.getHosts().remove(0);
        text = TopologyFiles.toYaml(again, text, "a.topology.yaml");
        assertEquals("short", TopologyFiles.parse(text, "a").topology().getHosts().get(0).getId());
    }
}
