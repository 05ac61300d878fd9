package org.howdah.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.model.topology.Topology;
import org.junit.jupiter.api.Test;

class RenamesTest {

    private static final String BEFORE = Examples.read("shop-canonical.topology.yaml");

    private final Topology topology = Examples.parse(BEFORE);

    private void became(String regex, String replacement) {
        assertEquals(BEFORE.replaceAll(regex, replacement), TopologyFiles.toYaml(topology));
    }

    @Test
    void host() {
        Renames.rename(topology, topology.getHosts().get(0), "db1");
        became("\\bmaster1\\b", "db1");
    }

    @Test
    void server() {
        Renames.rename(topology, topology.getServers().get(0), "primary");
        became("(?<!/)\\bmain\\b", "primary");
    }

    @Test
    void database() {
        Renames.rename(topology, topology.getServers().get(0).getDatabases().get(0), "store");
        assertEquals(BEFORE.replace("main/shop", "main/store").replaceFirst("databases: \\[shop\\]", "databases: [store]"), TopologyFiles.toYaml(topology));
    }

    @Test
    void set() {
        Renames.rename(topology, topology.getSets().get(0), "all");
        assertEquals(BEFORE.replace("  orders:", "  all:").replace("set: orders", "set: all"), TopologyFiles.toYaml(topology));
    }

    @Test
    void link() {
        Renames.rename(topology, topology.getLinks().get(1), "$1\\");
        assertEquals(BEFORE.replace("orders1:", "$1\\:").replace("(orders1)", "($1\\)").replace("  $1\\:", "  '$1\\':").replace("verify($1\\)", "'verify($1\\)'"),
                TopologyFiles.toYaml(topology));
    }

    @Test
    void serviceAndTier() {
        Renames.rename(topology, topology.getArchitecture().getServices().get(0), "old-shop");
        Renames.rename(topology, topology.getArchitecture().getTiers().get(1), "app");
        assertEquals(BEFORE.replace("shop-v1", "old-shop").replace("tier: application", "tier: app").replace("edge, application", "edge, app"),
                TopologyFiles.toYaml(topology));
    }

    @Test
    void site() {
        Topology t = Examples.parse("topology: t\nsites: {s: {}}\nhosts: {h: {site: s}, i: {site: t}}\n");
        Renames.rename(t, t.getSites().get(0), "berlin");
        assertEquals("topology: t\nsites:\n  berlin: {}\nhosts:\n  h: {site: berlin}\n  i: {site: t}\n", TopologyFiles.toYaml(t));
    }

    @Test
    void ofTwoWithOneNameOnlyTheNameChanges() {
        topology.getHosts().add(EcoreUtil.copy(topology.getHosts().get(0)));
        Renames.rename(topology, topology.getHosts().get(2), "master2");
        assertEquals("master1", topology.getServers().get(0).getHost());
    }
}
