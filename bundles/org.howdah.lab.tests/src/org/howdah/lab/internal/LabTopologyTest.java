package org.howdah.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.howdah.lab.LabException;
import org.howdah.lab.LabSpec;
import org.howdah.lab.LabStatus;
import org.howdah.lab.Labs;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.SshAccess;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.remote.Cancellation;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Labs from topologies, and topologies of labs. */
class LabTopologyTest {

    private static final TopologyFactory FACTORY = TopologyFactory.eINSTANCE;

    @Test
    void aLabMadeFromATopologyGivesThatTopology() throws Exception {
        Topology wanted = FACTORY.createTopology();
        wanted.setId("shop");
        // One address of the lab's kind with its own ports, one of a real network, two servers on one host.
        host(wanted, "berlin", "127.0.24.91", 2299);
        host(wanted, "paris", "192.0.2.17", 0);
        server(wanted, "main", "berlin", 5499);
        server(wanted, "copy_1", "paris", 0);
        server(wanted, "copy_2", "paris", 0);
        try (LabHome home = LabHome.open()) {
            List<String> said = new ArrayList<>();
            LabStatus lab = home.labs.create(Labs.spec("shop", wanted, false), said::add, Cancellation.none());
            assertTrue(said.stream().anyMatch(sentence -> sentence.startsWith("paris has the address 127.0.")), said::toString);
            assertTrue(lab.running() && lab.hosts().stream().flatMap(host -> host.servers().stream()).allMatch(LabStatus.Server::answers));
            Topology found = home.labs.topology("shop");
            Topology drawn = FACTORY.createTopology();
            host(drawn, "paris", null, 0);
            host(drawn, "elsewhere", null, 0);
            server(drawn, "copy_1", "paris", 0);
            server(drawn, "main", "elsewhere", 7);
            home.labs.fill("shop", drawn);
            Server filled = Topologies.server(drawn, "copy_1").orElseThrow();
            Server same = Topologies.server(found, "copy_1").orElseThrow();
            assertEquals(List.of(same.getPort(), same.getDataDirectory(), same.getSocketDirectory()), List.of(filled.getPort(), filled.getDataDirectory(), filled.getSocketDirectory()));
            assertEquals(Topologies.host(found, "paris").orElseThrow().getAddress(), Topologies.host(drawn, "paris").orElseThrow().getAddress());
            assertEquals(7, Topologies.server(drawn, "main").orElseThrow().getPort(), "a server that stands elsewhere is not the lab's");
            assertTrue(Topologies.host(drawn, "elsewhere").orElseThrow().getAddress() == null);
            Topology other = FACTORY.createTopology();
            host(other, "elsewhere", null, 0);
            assertTrue(Assertions.assertThrows(LabException.class, () -> home.labs.fill("shop", other)).getMessage().contains("lab create NAME --from FILE"));
            assertEquals("127.0.24.91", Topologies.host(found, "berlin").orElseThrow().getAddress());
            assertEquals(2299, Topologies.sshPort(Topologies.host(found, "berlin").orElseThrow()));
            assertEquals(5499, Topologies.server(found, "main").orElseThrow().getPort());
            assertEquals(List.of("main", "copy_1", "copy_2"), found.getServers().stream().map(Server::getId).toList());
            Server one = Topologies.server(found, "copy_1").orElseThrow();
            Server two = Topologies.server(found, "copy_2").orElseThrow();
            assertEquals("paris", two.getHost());
            assertNotEquals(one.getPort(), two.getPort());
            assertNotEquals(one.getDataDirectory(), two.getDataDirectory());
            SshAccess ssh = Topologies.host(found, "paris").orElseThrow().getSsh();
            assertEquals(Account.current().usualLogins(), ssh.getUsers().stream().map(login -> login.getName()).toList());
            assertTrue(Files.isReadable(java.nio.file.Path.of(ssh.getIdentityFile())) && Files.isReadable(java.nio.file.Path.of(ssh.getKnownHostsFile())));
            LabStatus.Host paris = LabHome.host(lab, "paris");
            for (Server server : List.of(one, two)) {
                assertEquals(server.getDataDirectory(), LabHome.ok(paris, paris.sshUsers().getFirst(),
                        "psql -XAtd postgres -p " + server.getPort() + " -c 'show data_directory'"));
            }
        }
    }

    @Test
    void serversAreNamedAfterTheirPart() throws Exception {
        LabSpec spec = LabSpec.of("lab", List.of("a", "b", "c", "d"), false);
        assertEquals(List.of("main", "replica", "replica2", "replica3"), spec.hosts().stream().map(host -> host.servers().getFirst().id()).toList());
    }

    @Test
    void aTopologyWithoutHostsIsRefused() {
        assertTrue(Assertions.assertThrows(LabException.class, () -> Labs.spec("lab", FACTORY.createTopology(), false)).getMessage().contains("has no hosts"));
    }

    @Test
    void onlyServersOfTheHostAreMade() throws Exception {
        Topology topology = FACTORY.createTopology();
        host(topology, "a", null, 0);
        server(topology, "lost", "nowhere", 0);
        LabSpec spec = Labs.spec("lab", topology, true);
        assertEquals(List.of(), spec.hosts().getFirst().servers());
        assertEquals(Optional.empty(), spec.hosts().getFirst().address());
    }

    private static void host(Topology topology, String id, String address, int sshPort) {
        Host host = FACTORY.createHost();
        host.setId(id);
        host.setAddress(address);
        if (sshPort != 0) {
            host.setSsh(FACTORY.createSshAccess());
            host.getSsh().setPort(sshPort);
        }
        topology.getHosts().add(host);
    }

    private static void server(Topology topology, String id, String host, int port) {
        Server server = FACTORY.createServer();
        server.setId(id);
        server.setHost(host);
        if (port != 0) {
            server.setPort(port);
        }
        topology.getServers().add(server);
    }
}
