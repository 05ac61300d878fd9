package org.howdah.technology.slony.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.technology.slony.state.DatabaseState;
import org.howdah.technology.slony.state.NodeState;
import org.howdah.technology.slony.state.NodeState.KnownMember;
import org.howdah.technology.slony.state.NodeState.KnownNode;
import org.howdah.technology.slony.state.NodeState.KnownPath;
import org.howdah.technology.slony.state.NodeState.KnownSet;
import org.howdah.technology.slony.state.SlonyState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of what exists stay, whoever can be asked; what is new takes what is free. */
class ClustersTest {

    private static final String SHOP = """
            topology: My Shop
            hosts: {a: {address: 10.0.0.1}, b: {address: 10.0.0.2}, c: {address: 10.0.0.3}}
            servers:
              main: {host: a, databases: [shop]}
              replica: {host: b, databases: [shop]}
              third: {host: c, port: 5433, databases: [shop]}
            sets:
              orders: {technology: slony, origin: main/shop, tables: [public.orders, public.lines], sequences: [public.orders_id_seq]SETTINGS}
            links:
              one: {technology: slony, set: orders, from: main/shop, to: replica/shop}
              two: {technology: slony, set: orders, from: replica/shop, to: third/shop}
            """;

    @TempDir
    private java.nio.file.Path folder;

    private Topology topology(String settings) throws Exception {
        java.nio.file.Path file = folder.resolve("shop.topology.yaml");
        java.nio.file.Files.writeString(file, SHOP.replace("SETTINGS", settings.isEmpty() ? "" : ", settings: {" + settings + "}"));
        return TopologyFiles.load(file).topology();
    }

    private Cluster cluster(String settings, SlonyState state) throws Exception {
        List<Cluster> clusters = Clusters.of(topology(settings), state);
        assertEquals(1, clusters.size());
        return clusters.getFirst();
    }

    private static String numbers(Cluster cluster) {
        return String.join(" ", cluster.nodes().values().stream().map(node -> node.end() + "=" + node.id()).toList());
    }

    @Test
    void anEmptyClusterIsNumberedAsDrawn() throws Exception {
        Cluster cluster = cluster("", SlonyState.EMPTY);
        assertEquals("my_shop", cluster.name());
        assertEquals("main/shop=1 replica/shop=2 third/shop=3", numbers(cluster));
        assertEquals(6, cluster.paths().size());
        assertEquals("host=10.0.0.3 port=5433 dbname=shop user=slony connect_timeout=10",
                cluster.path(cluster.node("main/shop").orElseThrow(), cluster.node("third/shop").orElseThrow()).orElseThrow().conninfo());
    }

    @Test
    void whatTheDrawingSaysHolds() throws Exception {
        Cluster cluster = cluster("nodes: {replica/shop: 7}, paths: {main/shop > third/shop: none}, setId: 4", SlonyState.EMPTY);
        assertEquals("main/shop=1 third/shop=2 replica/shop=7", numbers(cluster));
        assertEquals(5, cluster.paths().size());
        assertEquals(4, cluster.sets().getFirst().id());
    }

    /** One node that can be asked knows the others by their comment, or by the way that leads there. */
    @Test
    void numbersStayWhereANodeCannotBeRead() throws Exception {
        NodeState known = new NodeState("my_shop", 5, "2.2.11", List.of(new KnownNode(5, true, false, "replica/shop"), new KnownNode(3, true, false, "main/shop"),
                new KnownNode(9, true, false, "Node 9")), List.of(new KnownPath(9, 5, "host=10.0.0.3 dbname=shop port=5433 user=slony", 10)), List.of(),
                List.of(new KnownSet(2, 3, false, "orders")), List.of(new KnownMember(12, 2, new TableRef("public", "lines"), true, true, "lines_pkey")), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), new NodeState.Activity(0, 0, false, 0, null, "", null, 0));
        Map<String, DatabaseState> databases = new LinkedHashMap<>();
        databases.put("main/shop", DatabaseState.unknown("main/shop", "a", "It is down."));
        databases.put("replica/shop", new DatabaseState("replica/shop", "b", DatabaseState.Presence.THERE, "", List.of(known), Map.of(), Map.of(), List.of(), Map.of(), Map.of()));
        databases.put("third/shop", DatabaseState.unknown("third/shop", "c", "It is down."));
        Cluster cluster = cluster("", new SlonyState(databases));
        assertEquals("main/shop=3 replica/shop=5 third/shop=9", numbers(cluster));
        assertEquals(2, cluster.sets().getFirst().id());
        assertEquals(List.of(13, 12), cluster.sets().getFirst().tables().stream().map(TableSet.Member::id).toList(), "a new table takes the next number");
    }

    @Test
    void whatLibpqDoesByItselfNeedNotBeSaid() {
        String wished = Clusters.conninfo(new Node(1, "m/shop", "m", "shop", "a", "10.0.0.1", 5432, false), "slony", "");
        org.junit.jupiter.api.Assertions.assertTrue(Clusters.sameWay(wished, "user=slony dbname=shop host=10.0.0.1"));
        org.junit.jupiter.api.Assertions.assertFalse(Clusters.sameWay(wished, "user=slony dbname=shop host=10.0.0.1 port=5433"));
        org.junit.jupiter.api.Assertions.assertFalse(Clusters.sameWay(wished, "user=slony dbname=shop host=10.0.0.1 sslmode=require"));
        org.junit.jupiter.api.Assertions.assertFalse(Clusters.sameWay(wished.replace("connect_timeout=10", "connect_timeout=30"), "user=slony dbname=shop host=10.0.0.1"), "it was set");
        assertEquals("host=10.0.0.9 port=5432 dbname=shop", Clusters.conninfo(new Node(1, "m/shop", "m", "shop", "a", "10.0.0.1", 5432, false), "slony", "host=10.0.0.9 user='' connect_timeout=''"));
    }

    @Test
    void aSetIsFoundAgainByTheCommentOfTheAltperlTools() {
        assertEquals("orders", Clusters.commentName("Set 1 (orders) for shop"));
        assertEquals("a (b)", Clusters.commentName("Set 12 (a (b)) for my shop"));
        assertEquals("Set of mine", Clusters.commentName("Set of mine"));
    }
}
