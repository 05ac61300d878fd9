package org.howdah.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file that cannot be a topology ends in one clear message with its name, and is left as it was. */
class BadInputTest {

    @TempDir
    Path dir;

    static Stream<Arguments> yaml() {
        return Stream.of(
                bad("empty", "", "is empty"),
                bad("blank", " \n\n", "is empty"),
                bad("comment only", "# nothing\n", "is empty"),
                bad("null", "~\n", "is empty"),
                bad("scalar", "hello\n", ":1:1: a topology is a map"),
                bad("list", "- a\n", ":1:1: a topology is a map"),
                bad("other", "version: '3'\nservices: {web: {}}\n", "this is not a topology"),
                bad("truncated flow", Examples.SHOP.substring(0, 150), "not valid YAML"),
                bad("truncated quote", "topology: 'a", "not valid YAML"),
                bad("tab", "topology: a\nhosts:\n\th: {}\n", ":3:1: this is not valid YAML"),
                bad("list for map", "topology: a\nhosts:\n  - h\n", ":3:3: 'hosts' must be a map, and this is a list"),
                bad("map for text", "topology: {a: b}\n", ":1:11: 'topology' of the file must be one value, and this is a map"),
                bad("text for list", "topology: a\nservers:\n  s: {databases: shop}\n", ":3:18: 'databases' of server s must be a list"),
                bad("map in list", "topology: a\nservers:\n  s: {databases: [{a: b}]}\n", ":3:19: an item of 'databases' of server s must be one value"),
                bad("text for element", "topology: a\nhosts: {h: 10.0.0.1}\n", "host h must be a map, and this is text"),
                bad("text for settings", "topology: a\nlinks: {l: {settings: [a]}}\n", "settings of link l must be a map"),
                bad("map for phases", "topology: a\narchitecture: {phases: {a: b}}\n", "'phases' of architecture must be a list"),
                bad("port", "topology: a\nservers: {s: {port: many}}\n", ":2:21: 'port' of server s must be a whole number, and this is 'many'"),
                bad("big port", "topology: a\nservers: {s: {port: 99999999999}}\n", "must be a whole number"),
                bad("forwardAgent", "topology: a\nhosts: {h: {ssh: {forwardAgent: maybe}}}\n", "must be true or false, and this is 'maybe'"),
                bad("duplicate", "topology: a\nhosts:\n  h: {}\n  h: {}\n", ":4:3: the key 'h' stands twice in the same map; it was first used in line 3"),
                bad("duplicate setting", "topology: a\nlinks: {l: {settings: {a: 1, a: 2}}}\n", "the key 'a' stands twice"),
                bad("class tag", "topology: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ['http://127.0.0.1/']]]]\n",
                        ":1:11: the type tag 'tag:yaml.org,2002:javax.script.ScriptEngineManager' is not allowed"),
                bad("local tag", "topology: !x a\n", "the type tag '!x' is not allowed"),
                bad("tag in settings", "topology: a\nlinks: {l: {settings: {a: !!binary aGVsbG8=}}}\n", "is not allowed"),
                bad("tag directive", "%TAG !e! tag:evil.example,2000:\n---\ntopology: !e!x a\n", "is not allowed"),
                bad("merge", "topology: a\nhosts:\n  h: &h {address: a}\n  i: {<<: *h}\n", "merge keys (<<)"),
                bad("complex key", "topology: a\n? [x]\n: y\n", "stands where a key should be"),
                bad("unknown alias", "topology: *a\n", "found undefined alias a", "the alias *a stands for nothing"),
                bad("recursive alias", "topology: a\nx: &x [*x]\n", "the alias *x stands for nothing"),
                bad("two documents", "topology: a\n---\ntopology: b\n", ":2:1: a second document begins here"),
                bad("deep flow", "topology: a\nx: " + "[".repeat(100_000), "nested more than 40 levels"),
                bad("deep maps", "topology: a\nx: " + "{a: ".repeat(100_000), "nested more than 40 levels"),
                bad("deep blocks", "topology: a\n" + deepBlocks(), "nested more than 40 levels"),
                bad("bomb", bomb(), "the aliases blow up"),
                bad("many aliases", "topology: a\nx: &x a\ny: [" + "*x, ".repeat(100_000) + "]\n", "the aliases blow up"),
                bad("control character", "topology: a\u0001b\n", ":1:12: the character U+0001 may not stand"),
                bad("html", "<!DOCTYPE html><html><body>404</body></html>", "a topology is a map"));
    }

    static Stream<Arguments> xmi() {
        String head = "<topology:Topology xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                + "xmlns:topology=\"urn:org.howdah:topology:1\" id=\"a\">";
        String foot = "</topology:Topology>";
        return Stream.of(
                bad("empty", "", "is empty"),
                bad("yaml", Examples.SHOP, ":1:1: this is not valid XML"),
                bad("truncated", head + "<hosts id=\"h\"/>", "this is not valid XML"),
                bad("xxe", "<?xml version=\"1.0\"?>\n<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n" + head + "<hosts id=\"&x;\"/>" + foot,
                        ":2:10: a document type (DOCTYPE) is not allowed"),
                bad("external dtd", "<!DOCTYPE t SYSTEM \"http://127.0.0.1:1/x.dtd\">" + head + foot, "DOCTYPE"),
                bad("laughs", "<!DOCTYPE t [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + head + "<hosts id=\"&b;\"/>" + foot, "DOCTYPE"),
                bad("href", head + "<hosts href=\"file:///etc/passwd#/\"/>" + foot, "other files are not opened"),
                bad("other type", head + "<hosts xsi:type=\"topology:Server\"/>" + foot, "stands where a Host should be"),
                bad("other root", "<a/>", "this is not a topology"),
                bad("other version", head.replace("topology:1", "topology:9") + foot, "made by another version of Howdah"),
                bad("no topology", "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"/>", "holds no topology"),
                bad("two", "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\">" + head + foot + head + foot + "</xmi:XMI>", "a second topology"),
                bad("pi", head + "<?php x ?>" + foot, "processing instruction"),
                bad("text", head + "hello" + foot, "text stands where only elements"),
                bad("port", head + "<servers id=\"s\" port=\"many\"/>" + foot, "'port' of Server s must be a whole number, and this is 'many'"),
                bad("twice", head + "<hosts id=\"h\"><ssh/><ssh/></hosts>" + foot, "stands twice in Host h"),
                bad("deep", head + "<x>".repeat(100_000), "nested more than 40 levels"),
                bad("unknown in login", head + "<hosts id=\"h\"><ssh><users name=\"u\" shell=\"/bin/sh\"/></ssh></hosts>" + foot, "has no place to keep it"));
    }

    private static Arguments bad(String title, String text, String... expected) {
        return Arguments.of(title, text, expected[expected.length - 1]);
    }

    private static String deepBlocks() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            out.append(" ".repeat(i)).append("a:\n");
        }
        return out.toString();
    }

    private static String bomb() {
        StringBuilder out = new StringBuilder("topology: a\na0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            out.append("a" + i + ": &a" + i + " [");
            for (int j = 0; j < 9; j++) {
                out.append(j == 0 ? "" : ", ").append("*a").append(i - 1);
            }
            out.append("]\n");
        }
        return out.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("yaml")
    void yamlIsRefused(String title, String text, String expected) throws Exception {
        refused("bad.topology.yaml", text.getBytes(StandardCharsets.UTF_8), expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("xmi")
    void xmiIsRefused(String title, String text, String expected) throws Exception {
        refused("bad.topology", text.getBytes(StandardCharsets.UTF_8), expected);
    }

    private void refused(String name, byte[] content, String expected) throws Exception {
        Path file = dir.resolve(name);
        Files.write(file, content);
        TopologyException e = assertThrows(TopologyException.class,
                () -> assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TopologyFiles.load(file)));
        assertTrue(e.getMessage().contains(expected), e.getMessage());
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
        assertTrue(e.getMessage().endsWith(".") || e.getMessage().endsWith("?"), e.getMessage());
        assertTrue(e.getMessage().length() < 600, e.getMessage());
        assertArrayEquals(content, Files.readAllBytes(file));
    }

    @Test
    void bytesThatAreNoText() throws Exception {
        for (String name : new String[] { "bad.topology.yaml", "bad.topology" }) {
            refused(name, new byte[] { 0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0 }, "is a binary file");
            refused(name, "topology: Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1), ":1:14: the byte 0xE9 is not UTF-8");
            refused(name, "topology: a\n".getBytes(StandardCharsets.UTF_16), "is written in UTF-16");
            byte[] noise = new byte[10_000];
            new Random(1).nextBytes(noise);
            refused(name, noise, "is a binary file");
        }
    }

    @Test
    void aHugeFileIsRefusedWithoutReadingIt() throws Exception {
        for (String name : new String[] { "huge.topology.yaml", "huge.topology" }) {
            Path file = dir.resolve(name);
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(200L * 1024 * 1024);
            }
            TopologyException e = assertTimeoutPreemptively(Duration.ofMillis(500), () -> assertThrows(TopologyException.class, () -> TopologyFiles.load(file)));
            assertEquals(file + " has 200 MB, and a topology has at most 16 MB. Check whether this is the right file.", e.getMessage());
        }
    }

    @Test
    void noFileADirectoryADevice() {
        TopologyException e = assertThrows(TopologyException.class, () -> TopologyFiles.load(dir.resolve("none.topology.yaml")));
        assertTrue(e.getMessage().contains("does not exist"), e.getMessage());
        e = assertThrows(TopologyException.class, () -> TopologyFiles.load(dir));
        assertTrue(e.getMessage().contains("is a directory"), e.getMessage());
        e = assertThrows(TopologyException.class, () -> TopologyFiles.load(Path.of("/dev/zero")));
        assertTrue(e.getMessage().contains("is larger than 16 MB"), e.getMessage());
    }

    @Test
    void marksOfEditorsAndWindowsAreNoMistake() throws Exception {
        assertEquals("a", TopologyFiles.load(Files.write(dir.resolve("bom.yaml"), "\uFEFFtopology: a\r\n".getBytes(StandardCharsets.UTF_8))).topology().getId());
        assertEquals("a", TopologyFiles.load(Files.writeString(dir.resolve("doc.yaml"), "%YAML 1.2\n---\ntopology: a\n...\n")).topology().getId());
        String emoji = "# 😀\ntopology: a\nhosts:\n  😀: {address: x} # 😀\n";
        assertEquals("😀", Examples.parse(emoji).getHosts().get(0).getId());
        var topology = Examples.parse(emoji);
        topology.getHosts().get(0).setAddress("y1");
        assertEquals(emoji.replace(": x}", ": y1}"), TopologyFiles.toYaml(topology, emoji, "e"));
    }

    @Test
    void aMisspeltKeyIsKeptAndNamed() throws Exception {
        LoadedTopology loaded = TopologyFiles.parse("topology: a\nhosts:\n  h: {adress: 10.0.0.1}\n", "x.yaml");
        assertEquals(1, loaded.warnings().size());
        assertEquals("TOPOLOGY-090", loaded.warnings().get(0).code());
        assertEquals("host h", loaded.warnings().get(0).subject());
        assertEquals("The key 'adress' (x.yaml:3) is not known; it is kept but not used.", loaded.warnings().get(0).message());
        assertEquals("Did you mean 'address'?", loaded.warnings().get(0).hint());
    }
}
