package org.howdah.lab.internal;

import static org.howdah.lab.internal.LabHome.host;
import static org.howdah.lab.internal.LabHome.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.howdah.lab.Daemon;
import org.howdah.lab.LabStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The life of one lab of two hosts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LabLifecycleTest {

    private static LabHome home;
    private static LabStatus lab;
    private static double seconds;

    @BeforeAll
    static void create() throws Exception {
        home = LabHome.open();
        long start = System.nanoTime();
        lab = home.create("life", "master1", "slave1");
        seconds = (System.nanoTime() - start) / 1e9;
    }

    @AfterAll
    static void close() throws Exception {
        home.close();
    }

    @Test
    @Order(1)
    void isMadeQuickly() {
        assertTrue(seconds < 15, () -> "took " + seconds + " s");
        assertTrue(lab.running());
        assertEquals(List.of("master1", "slave1"), lab.hosts().stream().map(LabStatus.Host::name).toList());
        assertTrue(lab.hosts().stream().allMatch(host -> host.sshAnswers() && host.servers().getFirst().answers()));
        assertEquals(Account.current().usualLogins(), lab.hosts().getFirst().sshUsers());
        assertEquals(lab, status());
    }

    @Test
    @Order(2)
    void everyLoginReachesEveryOther() throws Exception {
        record From(LabStatus.Host host, String user) {
        }
        List<From> logins = lab.hosts().stream().flatMap(host -> host.sshUsers().stream().map(user -> new From(host, user))).toList();
        List<String> expected = logins.stream().map(login -> login.user() + " " + login.host().address()).toList();
        String command = String.join("; ", logins.stream().map(login -> "ssh -n -o BatchMode=yes -o StrictHostKeyChecking=yes " + login.user() + "@"
                + login.host().name() + " 'set -- $SSH_CONNECTION; echo $USER $3'").toList());
        Parallel.map(logins, from -> {
            assertEquals(expected, ok(from.host(), from.user(), command).lines().toList());
            return null;
        });
    }

    @Test
    @Order(3)
    void loginsAreAtHomeInTheLab() throws Exception {
        LabStatus.Host master = lab.hosts().getFirst();
        for (String user : master.sshUsers()) {
            String expected = home.store.folder("life").resolve("master1/home/" + user).toString();
            assertEquals(expected + " " + expected, ok(master, user, "echo $HOME $PWD"));
            assertEquals(expected, ok(master, user, "bash -lc 'cd; pwd'"));
            assertEquals(home.store.folder("life").resolve("master1/bin/ssh").toString(), ok(master, user, "bash -lc 'command -v ssh'"));
        }
        String user = master.sshUsers().getFirst();
        ok(master, user, "echo hello >f && rsync f slave1:g && scp -q f slave1:h");
        assertEquals("hello\nhello", ok(lab.hosts().getLast(), user, "cat g h"));
    }

    @Test
    @Order(4)
    void databasesTakePeerLogins() throws Exception {
        List<String> identifiers = new ArrayList<>();
        for (LabStatus.Host host : lab.hosts()) {
            String user = host.sshUsers().getFirst();
            assertEquals(user + "|on|" + host.name() + "|" + host.address(), ok(host, user,
                    "psql -XAtd postgres -c \"select current_user, current_setting('is_superuser'), current_setting('cluster_name'), current_setting('listen_addresses')\""));
            assertEquals("on|on|UTF8|t", ok(host, user,
                    "psql -XAtd postgres -c \"select current_setting('fsync'), current_setting('full_page_writes'), current_setting('server_encoding'), exists(select from pg_roles where rolname = 'postgres' and rolsuper)\""));
            identifiers.add(ok(host, user, "psql -XAtd postgres -c 'select system_identifier from pg_control_system()'"));
        }
        assertNotEquals(identifiers.getFirst(), identifiers.getLast());
    }

    @Test
    @Order(5)
    void stopsAndStarts() throws Exception {
        LabStatus.Host master = lab.hosts().getFirst();
        ok(master, master.sshUsers().getFirst(), "psql -Xqd postgres -c 'create table kept as select 7 as n'");
        // Something that was left running in a login belongs to the lab too.
        ok(master, master.sshUsers().getFirst(), "nohup sleep 1000 >/dev/null 2>&1 & echo");
        home.labs.stop("life", sentence -> { });
        LabStatus stopped = status();
        assertFalse(stopped.running());
        assertTrue(stopped.hosts().stream().noneMatch(host -> host.sshRunning() || host.servers().getFirst().running()), stopped::toString);
        assertEquals(List.of(), home.remains("life").stream().filter(each -> each.startsWith("process")).toList());
        home.labs.stop("life", sentence -> { });
        assertEquals(lab, home.labs.start("life", sentence -> { }));
        assertEquals(lab, home.labs.start("life", sentence -> { }));
        assertEquals("7", ok(master, master.sshUsers().getFirst(), "psql -XAtd postgres -c 'select n from kept'"));
    }

    @Test
    @Order(6)
    void startsAfterACrashOfEverything() throws Exception {
        // The numbers of dead processes belong to others after a reboot; here one to another server, which PostgreSQL itself would respect.
        String living = Files.readString(Path.of(lab.hosts().getLast().servers().getFirst().dataDirectory(), "postmaster.pid"));
        home.labs.kill("life", "master1", Daemon.ALL);
        assertFalse(host(status(), "master1").sshRunning());
        assertFalse(host(status(), "master1").servers().getFirst().running());
        Path pidFile = Path.of(lab.hosts().getFirst().servers().getFirst().dataDirectory(), "postmaster.pid");
        assertTrue(Files.exists(pidFile));
        Files.writeString(pidFile, living);
        Files.writeString(home.store.folder("life").resolve("master1/sshd.pid"), living.lines().findFirst().orElseThrow() + "\n");
        assertFalse(host(status(), "master1").servers().getFirst().running());
        assertEquals(lab, home.labs.start("life", sentence -> { }));
        assertTrue(living.startsWith(Files.readAllLines(Path.of(lab.hosts().getLast().servers().getFirst().dataDirectory(), "postmaster.pid")).getFirst()));
        assertEquals("7", ok(lab.hosts().getFirst(), lab.hosts().getFirst().sshUsers().getFirst(), "psql -XAtd postgres -c 'select n from kept'"));
    }

    @Test
    @Order(7)
    void frozenDaemonsLiveButDoNotAnswer() throws Exception {
        home.labs.freeze("life", "slave1", Daemon.POSTGRES);
        LabStatus.Host slave = host(status(), "slave1");
        assertTrue(slave.servers().getFirst().running());
        assertFalse(slave.servers().getFirst().answers());
        assertTrue(slave.sshAnswers());
        assertEquals(List.of("postgres frozen"), slave.faults());
        home.labs.freeze("life", "slave1", Daemon.SSHD);
        assertFalse(host(status(), "slave1").sshAnswers());
        home.labs.thaw("life", "slave1", Daemon.ALL);
        assertTrue(Await.until(Duration.ofSeconds(5), () -> lab.equals(status())));
        home.labs.kill("life", "slave1", Daemon.POSTGRES);
        assertFalse(host(status(), "slave1").servers().getFirst().running());
        assertTrue(host(status(), "slave1").sshAnswers());
        // Frozen ones can be stopped.
        home.labs.freeze("life", "master1", Daemon.ALL);
        home.labs.stop("life", sentence -> { });
        assertEquals(List.of(), home.remains("life").stream().filter(each -> each.startsWith("process")).toList());
        assertEquals(lab, home.labs.start("life", sentence -> { }));
    }

    @Test
    @Order(8)
    void startsWhatIsInTheDataDirectoryByNow() throws Exception {
        LabStatus.Host slave = host(lab, "slave1");
        String data = slave.servers().getFirst().dataDirectory();
        String user = slave.sshUsers().getFirst();
        ok(slave, user, "pg_ctl -D '" + data + "' -w -m fast stop && mv '" + data + "' '" + data + ".old' && initdb -D '" + data + "' -N -A trust >/dev/null");
        ok(slave, user, "cp '" + data + ".old/postgresql.conf' '" + data + "'/");
        assertFalse(host(status(), "slave1").servers().getFirst().running());
        assertTrue(home.labs.start("life", sentence -> { }).running());
        ok(slave, user, "pg_ctl -D '" + data + "' -w -m fast stop && rm -r '" + data + "'");
        List<String> said = new ArrayList<>();
        assertFalse(home.labs.start("life", said::add).running());
        assertTrue(said.stream().anyMatch(sentence -> sentence.contains(data)), said::toString);
    }

    @Test
    @Order(9)
    void findsTheLabOfAnAddress() {
        LabStatus.Host slave = host(lab, "slave1");
        assertEquals(slave.identityFile(), home.labs.find(slave.address(), slave.sshPort()).orElseThrow().identityFile().toString());
        assertEquals("slave1", home.labs.find(slave.address(), slave.sshPort()).orElseThrow().host());
        assertTrue(home.labs.find(slave.address(), 22).isEmpty());
    }

    @Test
    @Order(10)
    void destroyLeavesNothing() throws Exception {
        home.labs.freeze("life", "master1", Daemon.POSTGRES);
        List<SharedMemory> memory = SharedMemory.of(home.store.read("life"));
        assertFalse(memory.isEmpty());
        home.labs.destroy("life", sentence -> { });
        assertEquals(List.of(), home.remains("life"));
        assertEquals(List.of(), home.labs.list());
        List<String> segments = Files.readAllLines(Path.of("/proc/sysvipc/shm"));
        memory.forEach(segment -> assertTrue(segments.stream().noneMatch(line -> line.strip().split("\\s+")[1].equals(segment.id()))));
    }

    private static LabStatus status() {
        try {
            return home.labs.status("life");
        } catch (org.howdah.lab.LabException e) {
            throw new AssertionError(e);
        }
    }
}
