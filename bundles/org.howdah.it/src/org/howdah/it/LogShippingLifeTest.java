package org.howdah.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.howdah.engine.Plan;
import org.howdah.engine.RunResult;
import org.howdah.engine.Status;
import org.howdah.lab.Daemon;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.junit.jupiter.api.Test;

/** Log shipping as a user leads it: deploy, open, take back, and the ways in which files stop arriving. */
class LogShippingLifeTest {

    private static final Map<String, String> FAST = Map.of("archiveTimeout", "5 s", "retryInterval", "200 ms");

    @Test
    void deployOpenAndTakeBack() throws Exception {
        try (Scenario scenario = new Scenario("ship", "master1", "slave1")) {
            deploy(scenario);
            assertEquals("", scenario.query("replica", "postgres", "select current_setting('primary_conninfo')"), "the servers never connect");
            assertEquals("off", scenario.query("replica", "postgres", "select current_setting('archive_mode')"), "not carried over by the copy");
            write(scenario, 101, 200);
            scenario.operate("switch-wal", "copy", Map.of());
            scenario.awaitQuery("200", "replica", "shop", "select count(*) from orders");

            scenario.operate("pause", "copy", Map.of());
            assertTrue(codes(scenario.status()).contains("LOGSHIPPING-018"));
            write(scenario, 201, 300);
            scenario.operate("switch-wal", "copy", Map.of());
            assertEquals("200", scenario.query("replica", "shop", "select count(*) from orders"), "nothing moves while replay is paused");
            scenario.operate("resume", "copy", Map.of());
            scenario.awaitQuery("300", "replica", "shop", "select count(*) from orders");

            scenario.operate("open", "copy", Map.of());
            scenario.execute("replica", "shop", "insert into orders values (-1)");
            Status opened = scenario.status();
            assertTrue(codes(opened).contains("LOGSHIPPING-011"), opened::toString);
            assertNull(opened.links().getFirst().lagBytes(), "an unknown lag is not 0");
            write(scenario, 301, 400);
            scenario.operate("return", "copy", Map.of());
            scenario.operate("switch-wal", "copy", Map.of());
            scenario.awaitQuery("400", "replica", "shop", "select count(*) from orders");
            assertEquals("0", scenario.query("replica", "shop", "select count(*) from orders where id = -1"), "what was written meanwhile is not in the copy");
            assertEquals(1, asides(scenario, "replica.before-").size() - 1, "and was moved aside, beside what was there before the deployment");
            scenario.awaitStatus(0);
            Plan after = scenario.plan();
            assertEquals(0, after.exitCode(), () -> "nothing to do: " + after.steps());
        }
    }

    @Test
    void aMissingFileIsFoundAndRepaired() throws Exception {
        try (Scenario scenario = new Scenario("gap", "master1", "slave1")) {
            deploy(scenario);
            scenario.operate("pause", "copy", Map.of());
            write(scenario, 101, 200);
            String lost = scenario.query("main", "postgres", "select pg_walfile_name(pg_current_wal_lsn())");
            scenario.operate("switch-wal", "copy", Map.of());
            write(scenario, 201, 300);
            scenario.operate("switch-wal", "copy", Map.of());
            scenario.howdah.labs().kill("gap", "slave1", Daemon.POSTGRES);
            scenario.awaitFinding("LOGSHIPPING-026");
            Files.delete(archive(scenario).resolve(lost));
            scenario.deploy();
            Status status = scenario.awaitFinding("LOGSHIPPING-014");
            Finding gap = status.findings().stream().filter(finding -> finding.code().equals("LOGSHIPPING-014")).findFirst().orElseThrow();
            assertTrue(gap.summary().contains(lost), gap::summary);
            assertEquals(2, status.exitCode());
            Plan repair = scenario.plan();
            assertTrue(repair.findings().stream().anyMatch(finding -> finding.code().equals("LOGSHIPPING-024")), () -> "says that it copies anew: " + repair.findings());
            assertEquals(RunResult.Outcome.DONE, scenario.apply(repair).outcome());
            scenario.awaitQuery("300", "replica", "shop", "select count(*) from orders");
            scenario.awaitStatus(0);
        }
    }

    @Test
    void failuresOfSendingAreCountedAndHeal() throws Exception {
        try (Scenario scenario = new Scenario("send", "master1", "slave1")) {
            deploy(scenario);
            // With the receiver gone ssh itself works, with sshd gone it ends with 255: both have to be counted as failures.
            for (Daemon daemon : new Daemon[] { null, Daemon.SSHD }) {
                Path receiver = archive(scenario).resolveSibling("receive.sh");
                Path away = receiver.resolveSibling("receive.away");
                String before = scenario.query("main", "postgres", "select failed_count from pg_stat_archiver");
                if (daemon == null) {
                    Files.move(receiver, away);
                } else {
                    scenario.howdah.labs().freeze("send", "slave1", daemon);
                }
                scenario.execute("main", "shop", "insert into orders select 1 + max(id) from orders");
                scenario.execute("main", "postgres", "select pg_switch_wal()");
                scenario.awaitQuery("t", "main", "postgres", "select failed_count > " + before + " from pg_stat_archiver");
                if (daemon == null) {
                    assertEquals(2, scenario.awaitFinding("LOGSHIPPING-012").exitCode());
                    Files.move(away, receiver);
                } else {
                    assertTrue(scenario.status().exitCode() >= 2, "a host that does not answer is not well");
                    scenario.howdah.labs().thaw("send", "slave1", daemon);
                }
                String written = scenario.query("main", "shop", "select max(id) from orders");
                scenario.awaitQuery(written, "replica", "shop", "select max(id) from orders");
            }
            scenario.awaitStatus(0);
        }
    }

    @Test
    void aFullDiskIsFoundAndHeals() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "Only root can mount the small file system that is filled.");
        Path small = Files.createTempDirectory("howdah-small");
        mount("mount", "-t", "tmpfs", "-o", "size=200m,mode=0777", "tmpfs", small.toString());
        try (Scenario scenario = new Scenario("full", "master1", "slave1")) {
            deploy(scenario, Map.of("archiveTimeout", "5 s", "retryInterval", "200 ms", "archiveDirectory", small.resolve("wal").toString(), "minimumFree", "1 MB"));
            Path filler = small.resolve("filler");
            try (var out = Files.newOutputStream(filler)) {
                byte[] block = new byte[1 << 16];
                while (true) {
                    out.write(block);
                }
            } catch (IOException full) {
                assertTrue(full.getMessage().contains("space"), full::toString);
            }
            write(scenario, 101, 200);
            scenario.execute("main", "postgres", "select pg_switch_wal()");
            scenario.awaitFinding("LOGSHIPPING-012");
            Status status = scenario.awaitFinding("LOGSHIPPING-015");
            assertEquals(2, status.exitCode());
            try (Stream<Path> files = Files.list(small.resolve("wal"))) {
                assertTrue(files.noneMatch(path -> path.getFileName().toString().contains(".part")), "no part of a file stays on a full disk");
            }
            Files.delete(filler);
            scenario.awaitQuery("200", "replica", "shop", "select count(*) from orders");
            scenario.awaitStatus(0);
        } finally {
            mount("umount", "-l", small.toString());
            Files.delete(small);
        }
    }

    private static void mount(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
    }

    @Test
    void removingLeavesNothingBehind() throws Exception {
        try (Scenario scenario = new Scenario("gone", "master1", "slave1")) {
            deploy(scenario);
            Path directory = archive(scenario);
            Topology topology = scenario.loaded().topology();
            topology.getLinks().clear();
            TopologyFiles.save(topology, scenario.file);
            Status unexpected = scenario.status();
            assertTrue(unexpected.links().stream().anyMatch(link -> link.id().equals("main→replica")), unexpected::toString);
            scenario.deploy();
            assertFalse(Files.exists(directory), "the WAL files are gone");
            Path primary = Path.of(Topologies.server(topology, "main").orElseThrow().getDataDirectory());
            Path home = primary.resolveSibling(".howdah").resolve("main");
            assertFalse(Files.exists(home.resolve("archive.sh")), "the scripts are gone");
            assertFalse(Files.exists(home.resolve("senders")), "the scripts are gone");
            assertEquals("true", scenario.query("main", "postgres", "select current_setting('archive_command')"), "no WAL is kept for nobody");
            assertEquals("f", scenario.query("main", "postgres", "select pg_is_in_recovery()"));
            Plan after = scenario.plan();
            assertEquals(0, after.exitCode(), () -> "nothing to do: " + after.steps() + after.findings());
        }
    }

    private static void deploy(Scenario scenario) throws Exception {
        deploy(scenario, FAST);
    }

    private static void deploy(Scenario scenario, Map<String, String> settings) throws Exception {
        scenario.draw("logshipping", Map.of("copy", "main→replica"), settings);
        scenario.execute("main", "postgres", "create database shop");
        scenario.execute("main", "shop", "create table orders (id int primary key); insert into orders select generate_series(1, 100)");
        scenario.deploy();
        scenario.awaitQuery("100", "replica", "shop", "select count(*) from orders");
        scenario.awaitStatus(0);
        assertEquals(0, scenario.plan().exitCode(), "nothing to do after it was done");
    }

    private static void write(Scenario scenario, int from, int to) throws Exception {
        scenario.execute("main", "shop", "insert into orders select generate_series(" + from + ", " + to + ")");
    }

    private static List<String> codes(Status status) {
        return status.findings().stream().map(Finding::code).toList();
    }

    private static Path archive(Scenario scenario) throws Exception {
        Path data = Path.of(Topologies.server(scenario.loaded().topology(), "replica").orElseThrow().getDataDirectory());
        Path directory = data.resolveSibling(".howdah").resolve("replica/wal");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)), "WAL holds all data");
        return directory;
    }

    private static List<Path> asides(Scenario scenario, String prefix) throws Exception {
        Path data = Path.of(Topologies.server(scenario.loaded().topology(), "replica").orElseThrow().getDataDirectory());
        try (Stream<Path> files = Files.list(data.getParent())) {
            return files.filter(path -> path.getFileName().toString().startsWith(prefix)).toList();
        }
    }
}
