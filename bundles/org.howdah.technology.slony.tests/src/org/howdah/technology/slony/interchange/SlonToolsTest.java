package org.howdah.technology.slony.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.Validation;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.technology.Interchange.Imported;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Clusters;
import org.howdah.technology.slony.state.SlonyState;
import org.junit.jupiter.api.Test;

/** slon_tools.conf becomes a topology and comes back as the same cluster. */
class SlonToolsTest {

    private static final String CONF = """
            if ($ENV{"SLONYNODES"}) { require $ENV{"SLONYNODES"}; } else {
                $CLUSTER_NAME = 'shop';
                $LOGDIR = '/var/log/slony1';
                $SYNC_CHECK_INTERVAL = 1000;
                $MASTERNODE = 1;
                $DEBUGLEVEL = 2;
                add_node(node => 1, host => 'db1.example.org', dbname => 'shop', port => 5432, user => 'repl', password => 'the-canary');
                add_node(node => 2, host => 'db2.example.org', dbname => 'my\\ shop', port => 5433, user => 'repl', sslmode => 'require');
                add_node(node => 4, parent => 2, noforward => 'yes', host => '10.0.0.4', dbname => 'shop', port => 5432, user => 'repl', options => '-g 80');
            }
            $SLONY_SETS = {
                "orders" => { "set_id" => 1, "table_id" => 1, "sequence_id" => 1,
                    "pkeyedtables" => [ 'orders', 'Mixed', '"My Schema"."Order.Lines"', ],
                    "keyedtables" => { 'log' => 'log_uk', },
                    "sequences" => [ 'orders_seq' ], },
                "items" => { "set_id" => 7, "origin" => 2, foldCase => 1, "table_id" => 10, "sequence_id" => 5,
                    "pkeyedtables" => ["Shop.ITEMS"], "keyedtables" => {}, "sequences" => [], },
            };
            1;
            """;

    private static Imported imported(String text) {
        return SlonToolsReader.read(text, "slon_tools.conf").orElseThrow();
    }

    private static boolean has(Imported imported, String code) {
        return imported.findings().stream().anyMatch(finding -> finding.code().equals(code));
    }

    private static Cluster cluster(Topology topology) {
        return Clusters.of(topology, SlonyState.EMPTY).getFirst();
    }

    @Test
    void nodesSetsAndSubscriptionsAreDrawn() {
        Imported imported = imported(CONF);
        Topology topology = imported.topology();
        assertEquals(List.of(), Validation.validate(topology), "a sound topology");
        assertTrue(Topologies.databaseOf(topology, "db2/my shop").isPresent());
        assertEquals(List.of("db1", "db2", "10.0.0.4"), topology.getHosts().stream().map(host -> host.getId()).toList());
        assertEquals("db1.example.org", topology.getHosts().getFirst().getAddress());
        Cluster cluster = cluster(topology);
        assertEquals("shop", cluster.name());
        assertEquals(List.of(1, 2, 4), cluster.nodes().values().stream().map(node -> node.id()).toList());
        assertEquals(List.of("public.orders", "public.\"Mixed\"", "\"My Schema\".\"Order.Lines\"", "public.log"), Topologies.set(topology, "orders").orElseThrow().getTables());
        assertEquals(List.of("shop.items"), Topologies.set(topology, "items").orElseThrow().getTables(), "foldCase");
        assertEquals("log_uk", cluster.set("orders").orElseThrow().tables().getLast().key());
        assertEquals(7, cluster.set("items").orElseThrow().id());
        assertEquals(2, cluster.set("items").orElseThrow().origin().id());
        assertEquals(List.of("1 from 1 to 2 true", "1 from 2 to 4 false", "7 from 2 to 1 true", "7 from 2 to 4 false"), cluster.subscriptions().stream()
                .map(one -> one.set().id() + " from " + one.provider().id() + " to " + one.receiver().id() + " " + one.forward()).sorted().toList());
        assertTrue(cluster.paths().stream().filter(path -> path.server().id() == 2).allMatch(path -> path.conninfo().contains("sslmode=require") && path.conninfo().contains("user=repl")));
        assertEquals(1000, cluster.millis(org.howdah.technology.slony.SlonySettings.SYNC_INTERVAL));
    }

    @Test
    void noPasswordComesAlong() {
        Imported imported = imported(CONF);
        assertTrue(has(imported, "SLONY-137"));
        assertFalse(TopologyFiles.toYaml(imported.topology()).contains("the-canary"));
        assertFalse(imported.findings().toString().contains("the-canary"));
    }

    @Test
    void whatWasWrittenIsReadAsTheSameCluster() {
        Cluster before = cluster(imported(CONF).topology());
        Imported again = imported(SlonToolsWriter.write(before));
        Cluster after = cluster(again.topology());
        assertEquals(before.nodes(), after.nodes());
        assertEquals(before.paths(), after.paths());
        assertEquals(before.sets().stream().map(set -> set.id() + set.name() + set.tables() + set.sequences() + set.origin()).toList(),
                after.sets().stream().map(set -> set.id() + set.name() + set.tables() + set.sequences() + set.origin()).toList());
        assertEquals(before.subscriptions().stream().map(one -> one.set().id() + " " + one.provider() + one.receiver() + one.forward()).sorted().toList(),
                after.subscriptions().stream().map(one -> one.set().id() + " " + one.provider() + one.receiver() + one.forward()).sorted().toList());
        assertFalse(has(again, "SLONY-130"), () -> "nothing of our own file is left out: " + again.findings());
    }

    @Test
    void badLinesAreToldAndTheRestIsDrawn() {
        Imported imported = imported("""
                $CLUSTER_NAME = 'shop';
                add_node(node => 1, host => 'a', dbname => 'd', port => 5432);
                add_node(node => 1, host => 'b', dbname => 'd', port => 5432);
                add_node(node => 'x', host => 'c');
                add_node(node => 5, host => '-oProxyCommand=x', dbname => 'd');
                add_node(node => 6, host => 'e');
                add_node(node => 7, host => 'f', dbname => 'd', parent => 99);
                system('reboot');
                $SLONY_SETS = { 'one' => { set_id => 1, pkeyedtables => ['a.b.c', 'fine', ''], keyedtables => {}, sequences => [] },
                    'lost' => { set_id => 2, origin => 42, pkeyedtables => [], keyedtables => {}, sequences => [] },
                    'serial' => { set_id => 3, pkeyedtables => [], serialtables => ['nokey'], keyedtables => {}, sequences => [] } };
                """);
        for (String code : List.of("SLONY-130", "SLONY-134", "SLONY-135", "SLONY-136", "SLONY-140", "SLONY-141", "SLONY-142", "SLONY-144")) {
            assertTrue(has(imported, code), () -> code + " in " + imported.findings());
        }
        assertEquals(List.of("public.fine"), Topologies.set(imported.topology(), "one").orElseThrow().getTables());
        assertTrue(imported.findings().stream().filter(finding -> finding.severity() != Finding.Severity.INFO).noneMatch(finding -> finding.reason().isBlank() || finding.hint().isBlank()));
    }

    @Test
    void theListsOfOldFilesAndOfBuildEnv() {
        Imported imported = imported("""
                &add_node(host => 'a', dbname => 'd', port =>5432, user=>'u', password=>'', node=>1 );
                &add_node(host => 'b', dbname => 'd', port =>5432, user=>'u', password=>'', node=>2 , parent=>1);
                @PKEYEDTABLES=(
                	"public.one",
                	"public.two",
                );
                @SEQUENCES=(
                	"public.s",
                );
                """);
        assertEquals(List.of("public.one", "public.two"), Topologies.set(imported.topology(), "set1").orElseThrow().getTables());
        assertEquals(1, imported.topology().getLinks().size());
    }

    @Test
    void anotherFileIsNone() {
        assertEquals(Optional.empty(), SlonToolsReader.read("topology: shop\nhosts: {}\n", "x"));
        assertEquals(Optional.empty(), SlonToolsReader.read("", "x"));
        assertEquals(Optional.empty(), SlonToolsReader.read("#!/usr/bin/perl\nprint 'hello';\n", "x"));
    }

    @Test
    void namesThatTheToolsCannotQuoteAreRefused() throws Exception {
        String yaml = """
                topology: shop
                hosts: {a: {address: 10.0.0.1}, b: {address: 10.0.0.2}}
                servers: {m: {host: a, databases: ["o'brien"]}, r: {host: b, databases: ["o'brien"]}}
                sets: {s: {technology: slony, origin: "m/o'brien", tables: ["public.\\"it's\\""]}}
                links: {l: {technology: slony, set: s, from: "m/o'brien", to: "r/o'brien"}}
                """;
        Topology hostile = TopologyFiles.parse(yaml, "x.topology.yaml").topology();
        assertThrows(IllegalArgumentException.class, () -> SlonToolsWriter.write(cluster(hostile)));
        Topology table = TopologyFiles.parse(yaml.replace("o'brien", "my db"), "x.topology.yaml").topology();
        String written = SlonToolsWriter.write(cluster(table));
        // Perl reads \\' as a quote, and slonik then two of them as one.
        assertTrue(written.contains("it\\'\\'s"), written);
        assertTrue(written.contains("'my\\\\ db'"), written);
    }
}
