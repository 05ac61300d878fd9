package org.howdah.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import org.howdah.model.TopologyFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** import, export --form, plan --form and discover: what they write, and what they say where they cannot. */
class ExchangeCommandsTest {

    @TempDir
    Path folder;
    private Path conf;

    @BeforeEach
    void configuration() throws Exception {
        conf = Files.writeString(folder.resolve("slon_tools.conf"), """
                $CLUSTER_NAME = 'shop';
                $MASTERNODE = 1;
                add_node(node => 1, host => '127.0.26.11', dbname => 'shop', port => 5432, user => 'slony', password => 'the-canary');
                add_node(node => 2, host => '127.0.26.12', dbname => 'shop', port => 5432, user => 'slony');
                $SLONY_SETS = { 'orders' => { 'set_id' => 1, 'table_id' => 1, 'sequence_id' => 1, 'pkeyedtables' => ['public.orders'], 'keyedtables' => {}, 'sequences' => [] } };
                1;
                """);
    }

    private CliRun run(String... arguments) {
        return CliRun.of(folder.resolve("home"), arguments);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aFileIsDrawnAndWrittenAgain() throws Exception {
        CliRun drawn = run("import", conf.toString(), "--form", "slon-tools", "-o", at("shop.topology.yaml")).exits(0);
        assertTrue(drawn.out().contains("SLONY-137") && drawn.out().contains("Drew 2 hosts, 2 servers, 1 set and 1 link"), drawn::toString);
        assertFalse(drawn.toString().contains("the-canary"));
        assertEquals("shop", TopologyFiles.load(folder.resolve("shop.topology.yaml")).topology().getId());
        assertFalse(Files.readString(folder.resolve("shop.topology.yaml")).contains("the-canary"));
        run("validate", at("shop.topology.yaml")).exits(0);
        run("export", at("shop.topology.yaml"), "--form", "slon-tools", "-o", at("again.conf")).exits(0);
        String again = Files.readString(folder.resolve("again.conf"));
        assertTrue(again.contains("$CLUSTER_NAME = 'shop';") && again.contains("'public.orders',"), again);
        CliRun json = run("import", at("again.conf"), "-o", at("json.topology"), "--json").exits(0);
        assertEquals(1, json.json().getAsJsonObject().get("links").getAsInt());
    }

    @Test
    void nothingIsOverwrittenUnasked() throws Exception {
        Path out = Files.writeString(folder.resolve("there.topology.yaml"), "topology: there\n");
        run("import", conf.toString(), "-o", out.toString()).exits(1).tellsOneSentence();
        run("discover", "--host", "a=127.0.26.11", "-o", out.toString()).exits(1).tellsOneSentence();
        assertEquals("topology: there\n", Files.readString(out));
        run("import", conf.toString(), "-o", out.toString(), "--force").exits(0);
    }

    @Test
    void whatIsNoSuchFileIsRefusedInASentence() throws Exception {
        String out = at("out.topology.yaml");
        run("import", at("missing.conf"), "-o", out).exits(1).tellsOneSentence();
        run("import", folder.toString(), "-o", out).exits(1).tellsOneSentence();
        run("import", Files.writeString(folder.resolve("text"), "hello\n").toString(), "-o", out).exits(1).tellsOneSentence();
        byte[] bytes = new byte[4096];
        new java.util.Random(7).nextBytes(bytes);
        run("import", Files.write(folder.resolve("binary"), bytes).toString(), "-o", out).exits(1).tellsOneSentence();
        run("import", conf.toString(), "--form", "nonsense", "-o", out).exits(1).tellsOneSentence();
        run("import", conf.toString(), "-o", at("out.txt")).exits(1).tellsOneSentence();
        try (RandomAccessFile sparse = new RandomAccessFile(folder.resolve("huge").toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        run("import", at("huge"), "-o", out).exits(1).tellsOneSentence();
        assertFalse(Files.exists(Path.of(out)));
    }

    @Test
    void whatCannotBeDrawnEndsWithAnErrorAndIsTold() throws Exception {
        Files.writeString(conf, Files.readString(conf).replace("node => 2", "node => 1"));
        CliRun drawn = run("import", conf.toString(), "-o", at("twice.topology.yaml")).exits(1);
        assertTrue(drawn.out().contains("SLONY-135"), drawn::toString);
    }

    @Test
    void formsThatDoNotFitAreRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("plain.topology.yaml"), "topology: plain\nhosts: {a: {address: 127.0.26.11}}\nservers: {m: {host: a}}\n");
        run("export", file.toString(), "--form", "slon-tools", "-o", at("x.conf")).exits(1).tellsOneSentence();
        run("export", file.toString(), "--form", "slonik", "-o", at("x.conf")).exits(1).tellsOneSentence();
        run("plan", file.toString(), "--form", "slonik").exits(64);
        assertFalse(Files.exists(folder.resolve("x.conf")));
    }

    @Test
    void severalClustersNeedAName() throws Exception {
        run("import", conf.toString(), "-o", at("two.topology.yaml")).exits(0);
        Path two = folder.resolve("two.topology.yaml");
        Files.writeString(two, Files.readString(two).replace("links:", "  other: {technology: slony, origin: 127.0.26.12/shop, tables: [public.other], settings: {cluster: second}}\nlinks:"));
        CliRun refused = run("export", two.toString(), "--form", "slon-tools", "-o", at("two.conf")).exits(1).tellsOneSentence();
        assertTrue(refused.err().contains("shop, second"), refused::toString);
        run("export", two.toString(), "--form", "slon-tools", "--cluster", "second", "-o", at("two.conf")).exits(0);
        assertTrue(Files.readString(folder.resolve("two.conf")).contains("$CLUSTER_NAME = 'second';"));
        run("export", two.toString(), "--form", "slon-tools", "--cluster", "third", "-o", at("three.conf")).exits(1).tellsOneSentence();
    }

    @ParameterizedTest
    @ValueSource(strings = { "a=", "=10.0.0.1", "a=10.0.0.1:", "a=10.0.0.1:99999", "a=10.0.0.1:x", "a=$(reboot)", "-a=10.0.0.1", "a=-oProxyCommand=x" })
    void hostsThatAreNone(String host) {
        run("discover", "--host=" + host, "-o", at("none.topology.yaml")).exits(64);
        assertFalse(Files.exists(folder.resolve("none.topology.yaml")));
    }

    @Test
    void aHostThatCannotBeReachedIsTold() {
        CliRun run = run("discover", "--host", "a=127.0.26.99:1", "-o", at("none.topology.yaml")).exits(1).tellsOneSentence();
        assertTrue(run.err().contains("127.0.26.99"), run::toString);
        assertFalse(Files.exists(folder.resolve("none.topology.yaml")));
    }
}
