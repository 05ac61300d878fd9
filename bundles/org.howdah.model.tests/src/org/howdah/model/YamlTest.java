package org.howdah.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.howdah.model.topology.Generation;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.SettingForm;
import org.howdah.model.topology.Topology;
import org.junit.jupiter.api.Test;

class YamlTest {

    @Test
    void readsEverythingOfTheExample() throws Exception {
        LoadedTopology loaded = TopologyFiles.parse(Examples.SHOP, "shop.topology.yaml");
        Topology topology = loaded.topology();
        assertEquals(List.of(), loaded.warnings());
        assertEquals("shop", topology.getId());
        assertEquals(List.of("master1", "slave1"), topology.getHosts().stream().map(h -> h.getId()).toList());
        var slave = Topologies.host(topology, "slave1").orElseThrow();
        assertEquals("127.0.10.12", slave.getAddress());
        assertEquals(2222, slave.getSsh().getPort());
        assertEquals("master1", slave.getSsh().getJump());
        assertEquals(List.of("postgres", "root"), slave.getSsh().getUsers().stream().map(Login::getName).toList());
        assertEquals("berlin", Topologies.host(topology, "master1").orElseThrow().getSite());
        var main = Topologies.server(topology, "main").orElseThrow();
        assertEquals("15", main.getVersion());
        assertTrue(main.isSetPort());
        assertEquals("shop", main.getDatabases().get(0).getName());
        var set = topology.getSets().get(0);
        assertEquals(List.of("public.orders", "public.\"Order Lines\""), set.getTables());
        assertEquals("main/shop", set.getOrigin());
        var link = topology.getLinks().get(1);
        assertEquals("orders", link.getSet());
        assertEquals("true", Topologies.setting(link, "forward").orElseThrow());
        assertEquals(SettingForm.PLAIN, link.getSettings().get(0).getForm());
        var v2 = Topologies.service(topology, "shop-v2").orElseThrow();
        assertEquals(Generation.NEW, v2.getGeneration());
        assertEquals("shop-v1", v2.getReplaces());
        assertEquals(List.of("slave1"), v2.getOn());
        var parallel = topology.getArchitecture().getPhases().get(1);
        assertEquals("shadow", parallel.getServices().get(1).getState());
        assertEquals(List.of("lag(orders1) < 5 s", "verify(orders1)"), parallel.getGates());
    }

    @Test
    void longNamesAreReadAndWritten() throws Exception {
        String name = "long name/".repeat(10_000) + "end";
        Topology topology = Examples.parse("topology: a\nhosts:\n  ? '" + name + "'\n  : {address: 10.0.0.1}\n");
        assertEquals(name, Examples.parse(TopologyFiles.toYaml(topology)).getHosts().get(0).getId());
    }

    @Test
    void canonicalTextIsAFixedPoint() throws Exception {
        String canonical = TopologyFiles.toYaml(Examples.parse(Examples.SHOP));
        assertEquals(Examples.read("shop-canonical.topology.yaml"), canonical);
        assertEquals(canonical, TopologyFiles.toYaml(Examples.parse(canonical)));
        assertEquals(TopologyFiles.hash(Examples.parse(Examples.SHOP)), TopologyFiles.hash(Examples.parse(canonical)));
    }

    @Test
    void commentsAndOrderOfKeysDoNotChangeTheHashButValuesDo() {
        String hash = TopologyFiles.hash(Examples.parse("topology: a\nhosts:\n  h: {address: 10.0.0.1, site: x}\n"));
        assertEquals(hash, TopologyFiles.hash(Examples.parse("# c\nhosts:\n  h:\n    site: 'x' # y\n    address: 10.0.0.1\ntopology: a\n")));
        assertFalse(hash.equals(TopologyFiles.hash(Examples.parse("topology: a\nhosts:\n  h: {address: 10.0.0.2, site: x}\n"))));
    }
}
