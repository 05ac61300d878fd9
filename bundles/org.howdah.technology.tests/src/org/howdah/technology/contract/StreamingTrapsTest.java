package org.howdah.technology.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.howdah.engine.Plan;
import org.howdah.engine.Status;
import org.howdah.lab.Daemon;
import org.howdah.lab.LabSpec;
import org.howdah.model.Topologies;
import org.howdah.remote.ShellWords;
import org.howdah.technology.LinkState;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;
import org.howdah.technology.Step;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What goes wrong in practice with streaming replication, each made to happen on real hosts. */
@Tag("lab")
@Timeout(300)
class StreamingTrapsTest {

    private static final String NAMES = "select name || '=' || setting from pg_settings where name = '%s'";

    private static TestLab deployed(String name, Map<String, String> settings) throws Exception {
        TestLab lab = new TestLab(name, "master1", "slave1");
        lab.draw("copy", "streaming", "main", "replica", settings);
        return lab;
    }

    private static String setting(TestLab lab, String server, String name) throws Exception {
        return lab.query(server, "postgres", NAMES.formatted(name)).substring(name.length() + 1);
    }

    /** A base backup, and pg_rewind, bring the settings of the source along. */
    @Test
    void settingsOfTheSourceAreNotKept() throws Exception {
        try (TestLab lab = deployed("carry", Map.of())) {
            lab.execute("main", "postgres", "alter system set archive_command = 'false';\nalter system set restore_command = 'false';\n"
                    + "alter system set primary_conninfo = 'host=nowhere connect_timeout=1';\nalter system set primary_slot_name = 'stale';\n"
                    + "alter system set recovery_min_apply_delay = '1h';\nalter system set archive_mode = 'on';\nselect pg_reload_conf();");
            lab.deploy();
            lab.awaitStatus("it streams", status -> status.links().getFirst().state() == State.OK);
            own(lab, "replica");

            // The primary dies, the standby takes over, the old one comes back with writes of its own and is rewound.
            lab.labs().kill(lab.name(), "master1", Daemon.POSTGRES);
            lab.operate("failover", "replica", Map.of());
            lab.labs().start(lab.name(), text -> {
            });
            lab.awaitStatus("the old primary is told apart", status -> TestLab.has(status, "STREAMING-048"));
            lab.execute("main", "postgres", "create table rogue (id int)");
            lab.execute("replica", "postgres", "create table kept (id int);\nalter system set archive_command = 'false';");
            Plan rejoin = lab.operate("rejoin", "main", Map.of());
            assertTrue(rejoin.step("rejoin.rewind").isPresent(), "the lab's clusters have checksums, so pg_rewind can be used");
            lab.awaitStatus("it streams again", status -> status.links().getFirst().state() == State.OK);
            own(lab, "main");
            lab.awaitQuery("1", "main", "postgres", "select count(*) from pg_class where relname = 'kept'");
            assertEquals("0", lab.query("main", "postgres", "select count(*) from pg_class where relname = 'rogue'"), "one history");
            assertEquals(0, lab.plan().exitCode(), "nothing is left to do");
        }
    }

    private static void own(TestLab lab, String standby) throws Exception {
        String address = Topologies.host(lab.loaded().topology(), lab.server(standby).getHost()).orElseThrow().getAddress();
        assertEquals(address, setting(lab, standby, "listen_addresses"));
        assertEquals(standby, setting(lab, standby, "cluster_name"));
        assertEquals(lab.server(standby).getSocketDirectory(), setting(lab, standby, "unix_socket_directories"));
        assertEquals("off", setting(lab, standby, "archive_mode"));
        assertEquals("", setting(lab, standby, "archive_command").replace("(disabled)", ""));
        assertEquals("", setting(lab, standby, "restore_command"));
        assertEquals("0", setting(lab, standby, "recovery_min_apply_delay"));
        assertEquals(standby, setting(lab, standby, "primary_slot_name"));
        assertTrue(setting(lab, standby, "primary_conninfo").contains("passfile="), "no password in the settings");
    }

    /** During a partition both sides say "streaming", and the standby's own formula says no lag. */
    @Test
    void partitionIsUnknownNotZero() throws Exception {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "hosts in network namespaces need root");
        try (TestLab lab = new TestLab(LabSpec.of("part", java.util.List.of("master1", "slave1"), true))) {
            lab.draw("copy", "streaming", "main", "replica", Map.of());
            lab.deploy();
            lab.awaitStatus("it streams", status -> status.exitCode() == 0);
            lab.labs().cut(lab.name(), "slave1", "master1");
            lab.execute("main", "postgres", "create table written (id int);\ninsert into written select generate_series(1, 100000);");
            Status cut = lab.awaitStatus("it is noticed", status -> status.links().getFirst().state() != State.OK);
            assertEquals(State.UNKNOWN, cut.links().getFirst().state(), cut::toString);
            assertNull(cut.links().getFirst().lagSeconds(), "seconds are not known, and never 0");
            Long bytes = cut.links().getFirst().lagBytes();
            assertTrue(bytes == null || bytes > 0, () -> "not 0 bytes: " + bytes);
            lab.labs().heal(lab.name(), "slave1", "master1");
            lab.awaitStatus("it heals", status -> status.exitCode() == 0);

            // The whole host is away: nothing can be said of the link at all.
            lab.labs().cut(lab.name(), "slave1");
            Status gone = lab.status();
            assertEquals(State.UNKNOWN, gone.links().getFirst().state(), gone::toString);
            assertNull(gone.links().getFirst().lagBytes());
            assertNull(gone.links().getFirst().lagSeconds());
            assertTrue(gone.exitCode() >= 2, "never ok");
            lab.labs().heal(lab.name(), "slave1");
            lab.awaitStatus("it heals again", status -> status.exitCode() == 0);
        }
    }

    /** A client that gave up waiting for a synchronous standby has not rolled back. */
    @Test
    void timeoutIsNoRollback() throws Exception {
        try (TestLab lab = deployed("sync", Map.of("mode", "sync"))) {
            lab.execute("main", "postgres", "create table paid (id int primary key)");
            lab.deploy();
            lab.awaitStatus("it is synchronous", status -> "sync".equals(status.links().getFirst().details().get("syncState")));
            lab.labs().kill(lab.name(), "slave1", Daemon.POSTGRES);
            lab.shell("master1", "psql -X -d postgres -c 'insert into paid values (1)' > /dev/null 2>&1 & sleep 1; kill $!; wait $! || :");
            Status status = lab.awaitStatus("commits hang", found -> TestLab.has(found, "STREAMING-049"));
            assertTrue(status.findings().stream().filter(finding -> finding.code().equals("STREAMING-049")).findFirst().orElseThrow().reason().contains("not rolled back"));
            lab.set("copy", "mode", "async");
            Plan plan = lab.plan();
            assertTrue(plan.step("main.sync").isPresent(), () -> plan.steps().toString());
            lab.deploy();
            lab.awaitQuery("1", "main", "postgres", "select count(*) from paid");
            lab.awaitQuery("1", "replica", "postgres", "select count(*) from paid");
        }
    }

    /** A standby whose WAL is gone answers queries and can never catch up. */
    @Test
    void lostSlotIsFoundAndRebuilt() throws Exception {
        try (TestLab lab = deployed("lost", Map.of())) {
            lab.deploy();
            lab.execute("main", "postgres", "alter system set max_slot_wal_keep_size = '1MB';\nalter system set max_wal_size = '32MB';\nselect pg_reload_conf();");
            lab.shell("slave1", "pg_ctl -D " + ShellWords.quote(lab.server("replica").getDataDirectory()) + " -m fast -w stop");
            for (int i = 0; i < 6; i++) {
                lab.execute("main", "postgres", "select pg_logical_emit_message(false, 'x', 'y');\nselect pg_switch_wal();\ncheckpoint;");
            }
            lab.awaitQuery("lost", "main", "postgres", "select wal_status from pg_replication_slots");
            lab.deploy();
            Status status = lab.awaitStatus("the loss is noticed", found -> TestLab.has(found, "STREAMING-041"));
            assertEquals("1", lab.query("replica", "postgres", "select 1"), "the standby answers all the same");
            assertEquals(State.CRITICAL, status.links().getFirst().state());
            assertNull(status.links().getFirst().lagSeconds());
            lab.execute("main", "postgres", "alter system reset max_slot_wal_keep_size;\nselect pg_reload_conf();");
            lab.operate("rebuild", "replica", Map.of());
            lab.awaitStatus("it streams", found -> found.links().getFirst().state() == State.OK);
        }
    }

    /** Without a slot, a provider removes WAL that a standby which was away still needs. */
    @Test
    void standbyThatCanNeverCatchUpIsFound() throws Exception {
        try (TestLab lab = deployed("gone", Map.of())) {
            lab.deploy();
            String data = ShellWords.quote(lab.server("replica").getDataDirectory());
            lab.shell("slave1", "pg_ctl -D " + data + " -m fast -w stop");
            lab.execute("main", "postgres", "alter system set max_wal_size = '32MB';\nalter system set wal_recycle = off;\nselect pg_reload_conf();\n"
                    + "select pg_drop_replication_slot('replica');");
            for (int i = 0; i < 6; i++) {
                lab.execute("main", "postgres", "select pg_logical_emit_message(false, 'x', 'y');\nselect pg_switch_wal();\ncheckpoint;");
            }
            lab.shell("slave1", "pg_ctl -D " + data + " -l " + data + ".log -w start > /dev/null < /dev/null");
            Status status = lab.awaitStatus("it is noticed", found -> TestLab.has(found, "STREAMING-042"));
            assertEquals(State.CRITICAL, status.links().getFirst().state());
            assertTrue(status.links().getFirst().lagBytes() > 0, "bytes are known from both ends");
            assertEquals(java.util.List.of(), lab.plan().steps(), "no slot that would keep WAL in vain");
            lab.operate("rebuild", "replica", Map.of());
            lab.awaitStatus("it streams", found -> found.exitCode() == 0);
        }
    }

    /** What lies in the data directory is moved aside, whatever it is. */
    @Test
    void nothingIsOverwritten() throws Exception {
        try (TestLab lab = deployed("aside", Map.of())) {
            String data = lab.server("replica").getDataDirectory();
            String quoted = ShellWords.quote(data);
            lab.shell("slave1", "pg_ctl -D " + quoted + " -m fast -w stop && rm -rf " + quoted + " && mkdir " + quoted + " && echo precious > " + quoted + "/letter");
            assertEquals(ServerState.Presence.FOREIGN, lab.observe().server("replica").orElseThrow().presence());
            Plan plan = lab.plan();
            Step aside = plan.step("copy.aside").orElseThrow();
            assertEquals(Step.Risk.DESTRUCTIVE, aside.risk(), "a person is asked");
            assertTrue(TestLab.has(plan, "STREAMING-025"), "and told");
            assertEquals(org.howdah.engine.RunResult.Outcome.DONE, lab.apply(plan).outcome());
            assertEquals("precious", lab.shell("slave1", "cat " + quoted + ".before-*/letter"));
            lab.awaitStatus("it streams", status -> status.links().getFirst().state() == State.OK);
        }
    }

    @Test
    void portInUseIsFoundBeforeAnythingIsDone() throws Exception {
        try (TestLab lab = deployed("port", Map.of())) {
            String data = ShellWords.quote(lab.server("replica").getDataDirectory());
            lab.shell("slave1", "pg_ctl -D " + data + " -m fast -w stop");
            String address = Topologies.host(lab.loaded().topology(), "slave1").orElseThrow().getAddress();
            try (ServerSocket taken = new ServerSocket(5432, 1, InetAddress.getByName(address))) {
                Plan plan = lab.plan();
                assertTrue(plan.errored());
                assertTrue(TestLab.has(plan, "STREAMING-018"), () -> plan.findings().toString());
                assertTrue(plan.steps().isEmpty());
                assertTrue(taken.isBound());
            }
            assertFalse(lab.plan().errored(), "free again");
        }
    }

    /** A server whose IPv4 address is taken starts on IPv6 alone, and pg_ctl says "server started". */
    @Test
    void serverThatDoesNotListenIsNotTakenForStarted() throws Exception {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "hosts in network namespaces need root");
        try (TestLab lab = new TestLab(LabSpec.of("listen", java.util.List.of("master1", "slave1"), true))) {
            lab.draw("copy", "streaming", "main", "replica", Map.of());
            String main = ShellWords.quote(lab.server("main").getDataDirectory());
            lab.execute("main", "postgres", "alter system set listen_addresses = '*'");
            lab.shell("master1", "pg_ctl -D " + main + " -l " + main + ".log -w restart > /dev/null < /dev/null");
            lab.shell("slave1", "pg_ctl -D " + ShellWords.quote(lab.server("replica").getDataDirectory()) + " -m fast -w stop");
            Plan plan = lab.plan();
            lab.shell("slave1", "perl -MIO::Socket::INET -e '$s = IO::Socket::INET->new(LocalAddr => \"0.0.0.0\", LocalPort => 5432, Listen => 1) or die; sleep 60'"
                    + " > /dev/null 2>&1 < /dev/null & sleep 0.5");
            org.howdah.engine.RunResult result = lab.apply(plan);
            assertEquals(org.howdah.engine.RunResult.Outcome.FAILED, result.outcome(), result::message);
            assertTrue(result.steps().get("copy.start").reason().contains("listen") || result.steps().get("copy.start").reason().contains("shut down"),
                    () -> result.steps().get("copy.start").reason());
        }
    }

    @Test
    void fullDiskIsFoundBeforeAnythingIsDone() throws Exception {
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "a small file system needs root");
        try (TestLab lab = deployed("full", Map.of())) {
            Path small = lab.home().resolve("small");
            Files.createDirectory(small);
            run("mount", "-t", "tmpfs", "-o", "size=8m,mode=0777", "none", small.toString());
            try {
                lab.edit(topology -> {
                    Topologies.server(topology, "replica").orElseThrow().setDataDirectory(small.resolve("data").toString());
                    Topologies.server(topology, "replica").orElseThrow().setPort(5499);
                });
                Plan plan = lab.plan();
                assertTrue(TestLab.has(plan, "STREAMING-016"), () -> plan.findings().toString());
                assertTrue(plan.errored());
            } finally {
                run("umount", small.toString());
            }
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        Assumptions.assumeTrue(process.waitFor() == 0, () -> String.join(" ", command) + ": " + output);
    }

    /** Names that would break a script that pastes them. */
    @Test
    void hostileNames() throws Exception {
        String role = "o'brien \"the\" %s $x; \\d:";
        try (TestLab lab = deployed("names", Map.of("user", role, "applicationName", "re'pl %s \"x\" $(id)", "mode", "sync"))) {
            String data = Path.of(lab.server("replica").getDataDirectory()).resolveSibling("it's a \"%s\" $(touch x) data;dir").toString();
            lab.edit(topology -> Topologies.server(topology, "replica").orElseThrow().setDataDirectory(data));
            lab.shell("slave1", "pg_ctl -D " + ShellWords.quote(Path.of(data).resolveSibling("replica").toString()) + " -m fast -w stop");
            lab.deploy();
            lab.awaitStatus("it streams", status -> status.links().getFirst().state() == State.OK);
            assertEquals("sync", lab.link("copy").details().get("syncState"), "the name arrived as it is");
            assertEquals(data, setting(lab, "replica", "data_directory"));
            assertEquals(0, lab.plan().exitCode());
            lab.operate("switchover", "replica", Map.of());
            lab.awaitStatus("it streams the other way", status -> status.links().getFirst().state() == State.OK);
            LinkState turned = lab.link("copy");
            assertEquals("main", turned.to());
            assertNotEquals("", turned.facts().get("slot"));
            lab.operate("switchover", "main", Map.of());
            lab.awaitStatus("and back", status -> status.links().getFirst().state() == State.OK);
            lab.erase("copy");
            lab.deploy();
            assertEquals("0", lab.query("main", "postgres", "select count(*) from pg_roles where rolname like 'o''brien%'"), "nothing is left");
            assertEquals("0", lab.query("main", "postgres", "select count(*) from pg_replication_slots"));
        }
    }
}
