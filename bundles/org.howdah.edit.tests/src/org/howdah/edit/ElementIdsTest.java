package org.howdah.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.junit.jupiter.api.Test;

/** An element keeps its id, whatever happens to it. */
class ElementIdsTest extends DocumentCase {

    private Host host(String id) {
        return Topologies.host(document.topology(), id).orElseThrow();
    }

    @Test
    void everyElementHasItsOwn() throws Exception {
        open(SHOP);
        on(() -> {
            Set<String> ids = new HashSet<>();
            List<EObject> all = new java.util.ArrayList<>();
            document.topology().eAllContents().forEachRemaining(all::add);
            for (EObject element : all) {
                assertTrue(ids.add(document.id(element)));
                assertSame(element, document.find(document.id(element)).orElseThrow());
            }
            assertTrue(ids.contains("e1"));
            assertEquals(Optional.empty(), document.find("e0"));
            assertEquals(Optional.empty(), document.find("<img src=x onerror=alert(1)>"));
        });
    }

    @Test
    void staysAcrossRenameDeletionAndUndo() throws Exception {
        open(SHOP);
        on(() -> {
            Host slave = host("slave1");
            String id = document.id(slave);
            Edits.rename(document, slave, "standby");
            assertEquals(id, document.id(slave));
            Edits.delete(document, Edits.withDependents(Set.of(slave)));
            assertEquals(Optional.empty(), document.find(id));
            document.undo();
            assertSame(slave, document.find(id).orElseThrow());
            assertEquals(id, document.id(host("standby")));
        });
    }

    @Test
    void staysAcrossReloadsByName() throws Exception {
        open(SHOP);
        String[] before = new String[2];
        on(() -> {
            before[0] = document.id(host("slave1"));
            before[1] = document.id(Topologies.link(document.topology(), "copy").orElseThrow());
        });
        Files.writeString(topologyFile(), SHOP.replace("slave1: {address: 10.0.0.2}", "slave0: {address: 10.0.0.8}\n  slave1: {address: 10.0.0.2}"));
        look();
        on(() -> {
            assertEquals(before[0], document.id(host("slave1")));
            assertSame(host("slave1"), document.find(before[0]).orElseThrow());
            assertEquals(before[1], document.id(Topologies.link(document.topology(), "copy").orElseThrow()));
            assertNotEquals(before[0], document.id(host("slave0")));
        });
    }

    @Test
    void duplicatesHaveTheirOwnAlsoAfterAReload() throws Exception {
        String xmi = """
                <?xml version="1.0" encoding="UTF-8"?>
                <topology:Topology xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:topology="urn:org.howdah:topology:1" id="twice">
                  <hosts id="a" address="10.0.0.1"/>
                  <hosts id="a" address="10.0.0.2"/>
                </topology:Topology>
                """;
        Files.writeString(folder.resolve("twice.topology"), xmi);
        document = get(() -> TopologyDocuments.acquire(folder.resolve("twice.topology")));
        on(() -> {
            String first = document.id(document.topology().getHosts().get(0));
            String second = document.id(document.topology().getHosts().get(1));
            assertNotEquals(first, second);
            document.reload();
            assertEquals("10.0.0.1", ((Host) document.find(first).orElseThrow()).getAddress());
            assertEquals("10.0.0.2", ((Host) document.find(second).orElseThrow()).getAddress());
        });
    }
}
