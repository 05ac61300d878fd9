package org.howdah.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input ends in one clear sentence, the right exit code, and nothing lost. */
class BadInputTest {

    @TempDir
    Path folder;

    static Stream<String> badYaml() {
        return texts().keySet().stream();
    }

    static Map<String, String> texts() {
        String anchors = IntStream.range(1, 30).mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ",*a" + (i - 1) + ",*a" + (i - 1) + "]\n")
                .collect(Collectors.joining());
        return Map.of("empty", "", "blank", " \n\n", "truncated", ExitCodesTest.SHOP.substring(0, 130), "tag",
                "topology: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]\n", "alias bomb", "topology: shop\na0: &a0 [x,x,x]\n" + anchors,
                "list", "- a\n- b\n", "tab", "topology: shop\nhosts:\n\tmaster1: {}\n", "twice", "topology: shop\nhosts: {}\nhosts: {}\n", "deep",
                "topology: shop\nx: " + "[".repeat(5000) + "]".repeat(5000) + "\n");
    }

    @ParameterizedTest
    @MethodSource("badYaml")
    void yaml(String name) throws Exception {
        refused("bad.topology.yaml", texts().get(name).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void binary() throws Exception {
        byte[] bytes = new byte[4096];
        new java.util.Random(7).nextBytes(bytes);
        refused("bad.topology.yaml", bytes);
        refused("bad.topology", bytes);
    }

    @Test
    void emptyXmi() throws Exception {
        refused("bad.topology", new byte[0]);
    }

    @Test
    void externalEntity() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the-canary");
        refused("bad.topology", ("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri()
                + "\">]><topology:Topology xmlns:topology=\"urn:org.howdah:topology:1\" id=\"&e;\"/>").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void billionLaughs() throws Exception {
        String entities = IntStream.range(1, 10).mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        refused("bad.topology", ("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"lol\">" + entities
                + "]><topology:Topology xmlns:topology=\"urn:org.howdah:topology:1\" id=\"&l9;\"/>").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = { "bad.topology.yaml", "bad.topology" })
    void twoHundredMegabytes(String name) throws Exception {
        Path file = folder.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        CliRun.of(folder, "validate", file.toString()).exits(1).tellsOneSentence();
    }

    @Test
    void aFolderAndAWrongEnding() throws Exception {
        Path there = Files.createDirectory(folder.resolve("dir.topology.yaml"));
        CliRun.of(folder, "validate", there.toString()).exits(1).tellsOneSentence();
        Path text = Files.writeString(folder.resolve("shop.txt"), ExitCodesTest.SHOP);
        CliRun.of(folder, "convert", text.toString(), folder.resolve("x.pdf").toString()).exits(1).tellsOneSentence();
    }

    static Stream<String> hostileNames() {
        return Stream.of("-oProxyCommand=touch /tmp/howdah-was-here", "a;reboot", "$(reboot)", "h".repeat(300), "host\u202etxt", "a b", "a\nb", "");
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void hostileAddresses(String name) throws Exception {
        String quoted = '"' + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
        Path file = Files.writeString(folder.resolve("h.topology.yaml"),
                ExitCodesTest.SHOP.replace("address: 127.0.27.11", "address: " + quoted).replace("address: 127.0.27.12", "address: " + quoted));
        // An empty address is none: the host's id is resolved, and does not.
        CliRun validated = CliRun.of(folder, "validate", file.toString());
        assertTrue(name.isEmpty() || validated.code() == 1, validated::toString);
        assertFalse(validated.out().contains("\u202e"), "a mark that turns the reading direction reaches the terminal");
        CliRun.of(folder, "plan", file.toString()).exits(1);
        CliRun status = CliRun.of(folder, "status", file.toString());
        assertTrue(status.code() == 2 || status.code() == 3, status::toString);
        assertFalse(Files.exists(Path.of("/tmp/howdah-was-here")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "{}", "[]", "{\"fingerprint\":\"x\"}", "{\"fingerprint\":\"x\",\"steps\":[]}", "\u0000\u0001\u0002", "null", "topology: shop" })
    void foreignPlans(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("bad.plan"), text);
        CliRun.of(folder, "apply", "--yes", file.toString()).exits(1).tellsOneSentence();
    }

    @Test
    void hostileSettingsDoNotReachTheTerminal() throws Exception {
        Path file = Files.writeString(folder.resolve("e.topology.yaml"), ExitCodesTest.SHOP.replace("to: replica,", "to: \"\\e[2Jnowhere\","));
        CliRun run = CliRun.of(folder, "validate", file.toString()).exits(1);
        assertFalse(run.out().contains("\u001b"), run::toString);
    }

    private void refused(String name, byte[] content) throws Exception {
        Path file = Files.write(folder.resolve(name), content);
        CliRun.of(folder, "validate", file.toString()).exits(1).tellsOneSentence();
        CliRun.of(folder, "plan", "--json", file.toString()).exits(1).tellsOneSentence();
        CliRun.of(folder, "apply", "--yes", file.toString()).exits(1).tellsOneSentence();
        CliRun.of(folder, "status", file.toString()).exits(3).tellsOneSentence();
        Path out = folder.resolve("out-" + name);
        CliRun.of(folder, "convert", file.toString(), out.toString()).exits(1).tellsOneSentence();
        assertFalse(Files.exists(out), "a part of a result was written");
        assertArrayEquals(content, Files.readAllBytes(file));
    }
}
