package org.howdah.lab.internal;

import static org.howdah.lab.internal.LabHome.host;
import static org.howdah.lab.internal.LabHome.ok;
import static org.howdah.lab.internal.LabHome.ssh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.howdah.lab.Daemon;
import org.howdah.lab.LabException;
import org.howdah.lab.LabSpec;
import org.howdah.lab.LabStatus;
import org.howdah.lab.Labs;
import org.howdah.lab.SlowLink;
import org.howdah.model.topology.Topology;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A lab in network namespaces, and faults that are really felt. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IsolatedLabTest {

    private static LabHome home;
    private static LabStatus lab;
    private static LabStatus.Host master;
    private static LabStatus.Host slave;

    @BeforeAll
    static void create() throws Exception {
        Assumptions.assumeTrue(Account.current().isRoot(), "network namespaces need root");
        home = LabHome.open();
        lab = home.create(LabSpec.of("iso", List.of("master1", "slave1", "slave2"), true));
        master = host(lab, "master1");
        slave = host(lab, "slave1");
    }

    @AfterAll
    static void close() throws Exception {
        if (home != null) {
            home.close();
        }
    }

    @Test
    @Order(1)
    void hostsHaveRealAddressesAndNames() throws Exception {
        assertTrue(lab.running() && lab.isolated());
        assertEquals(slave.address(), ok(master, "postgres", "getent hosts slave1").split(" ")[0]);
        assertEquals(master.address() + " " + slave.address(), ok(master, "root", "ssh -o BatchMode=yes postgres@slave1 'set -- $SSH_CONNECTION; echo $1 $3'"));
        assertEquals("1", ok(slave, "postgres", "psql -XAtd postgres -c 'select 1'"));
        assertFalse(Files.readString(Path.of("/etc/hosts")).contains("slave1"));
    }

    @Test
    @Order(2)
    void aHostThatIsCutOffAnswersNobody() throws Exception {
        home.labs.cut("iso", "slave1");
        LabStatus.Host cut = host(home.labs.status("iso"), "slave1");
        assertTrue(cut.sshRunning() && cut.servers().getFirst().running());
        assertFalse(cut.sshAnswers() || cut.servers().getFirst().answers());
        assertEquals(List.of("cut"), cut.faults());
        assertEquals(255, ssh(slave, "postgres", "true").exit());
        assertNotEquals(0, ssh(master, "postgres", "ssh -o BatchMode=yes -o ConnectTimeout=2 slave1 true").exit());
        ok(master, "postgres", "ssh -o BatchMode=yes slave2 true");
        home.labs.heal("iso", "slave1");
        assertEquals(lab, home.labs.status("iso"));
        ok(master, "postgres", "ssh -o BatchMode=yes slave1 true");
    }

    @Test
    @Order(3)
    void twoHostsAreCutFromEachOtherOnly() throws Exception {
        home.labs.cut("iso", "master1", "slave1");
        assertEquals(List.of("cut from slave1"), host(home.labs.status("iso"), "master1").faults());
        Run.Result lost = ssh(master, "postgres", "ssh -o BatchMode=yes -o ConnectTimeout=2 slave1 true");
        // Silence and not a refusal, as from a cable that was pulled.
        assertTrue(lost.output().contains("timed out"), lost::output);
        assertTrue(ssh(slave, "postgres", "ssh -o BatchMode=yes -o ConnectTimeout=2 master1 true").output().contains("timed out"));
        ok(slave, "postgres", "ssh -o BatchMode=yes slave2 true");
        home.labs.heal("iso", "slave1", "master1");
        assertEquals(lab, home.labs.status("iso"));
        ok(master, "postgres", "ssh -o BatchMode=yes slave1 true");
    }

    @Test
    @Order(4)
    void aSlowLinkIsSlowInBothDirections() throws Exception {
        home.labs.slow("iso", "slave1", new SlowLink(OptionalLong.of(1_000_000), OptionalLong.empty(), OptionalDouble.empty()));
        assertTrue(host(home.labs.status("iso"), "slave1").faults().getFirst().startsWith("slow: rate 1Mbit"));
        assertTrue(seconds("head -c 250000 /dev/urandom | ssh -o BatchMode=yes slave1 'cat >/dev/null'") > 1.2);
        assertTrue(seconds("ssh -o BatchMode=yes slave1 'head -c 250000 /dev/urandom' >/dev/null") > 1.2);
        home.labs.heal("iso", "slave1");
        assertEquals(lab, home.labs.status("iso"));
        // Where the kernel has netem it works, else the sentence says so.
        try {
            home.labs.slow("iso", "slave1", new SlowLink(OptionalLong.empty(), OptionalLong.of(300), OptionalDouble.empty()));
            assertTrue(seconds("ssh -o BatchMode=yes slave1 true") > 1.2);
            home.labs.heal("iso", "slave1");
        } catch (LabException e) {
            assertTrue(e.getMessage().contains("has no netem"), e::getMessage);
        }
        assertEquals(lab, home.labs.status("iso"));
    }

    private static double seconds(String command) throws LabException {
        long start = System.nanoTime();
        ok(master, "postgres", command);
        return (System.nanoTime() - start) / 1e9;
    }

    @Test
    @Order(5)
    void startsAfterARebootTookTheNetwork() throws Exception {
        home.labs.kill("iso", "master1", Daemon.ALL);
        home.labs.kill("iso", "slave1", Daemon.ALL);
        home.labs.stop("iso", sentence -> { });
        Network.remove(home.store, "iso");
        assertEquals(lab, home.labs.start("iso", sentence -> { }));
        assertEquals("1", ok(slave, "postgres", "psql -XAtd postgres -c 'select 1'"));
    }

    @Test
    @Order(6)
    void twoLabsHaveTwoNetworks() throws Exception {
        LabStatus other = home.create(LabSpec.of("other", List.of("master1"), true));
        assertNotEquals(master.address(), other.hosts().getFirst().address());
        home.labs.destroy("other", sentence -> { });
        assertEquals(List.of(), home.remains("other"));
        assertEquals(lab, home.labs.status("iso"));
        String message = assertThrows(LabException.class, () -> home.create(Labs.spec("other", home.labs.topology("iso"), true))).getMessage();
        assertTrue(message.contains("belongs to another lab"), message);
    }

    @Test
    @Order(7)
    void isMadeAgainFromItsTopology() throws Exception {
        Topology topology = home.labs.topology("iso");
        home.labs.destroy("iso", sentence -> { });
        assertEquals(lab, home.create(Labs.spec("iso", topology, true)));
    }

    @Test
    @Order(8)
    void destroyLeavesNothing() throws Exception {
        home.labs.cut("iso", "slave1");
        home.labs.cut("iso", "master1", "slave2");
        home.labs.freeze("iso", "slave2", Daemon.ALL);
        Files.delete(home.store.folder("iso").resolve("lab.json"));
        home.labs.destroy("iso", sentence -> { });
        assertEquals(List.of(), home.remains("iso"));
    }
}
