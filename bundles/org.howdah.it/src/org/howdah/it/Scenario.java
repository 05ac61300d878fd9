package org.howdah.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.howdah.app.ApplyPlan;
import org.howdah.app.GetStatus;
import org.howdah.app.Howdah;
import org.howdah.app.HowdahHome;
import org.howdah.app.MakePlan;
import org.howdah.app.Operate;
import org.howdah.app.Progress;
import org.howdah.engine.Confirmations;
import org.howdah.engine.Executor;
import org.howdah.engine.Plan;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.engine.Status;
import org.howdah.lab.LabSpec;
import org.howdah.model.LoadedTopology;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.remote.Cancellation;
import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlSession;

/** A lab with a home of its own, and the use cases on it as a user would call them. */
final class Scenario implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    final Howdah howdah;
    final Path file;
    private final String lab;
    private final Path home;

    Scenario(String lab, String... hosts) throws Exception {
        this.lab = lab;
        // Not in the build's folder: a Unix socket's path has at most 107 bytes, and postgres must get through.
        home = Files.createTempDirectory("howdah-" + lab);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        howdah = new Howdah(new HowdahHome(home), Credentials.NONE, HostKeys.STRICT);
        file = home.resolve(lab + ".topology.yaml");
        howdah.labs().create(LabSpec.of(lab, List.of(hosts), false), text -> {
        }, Cancellation.none());
    }

    /** Draws streaming links into the bare lab's topology: id → {@code from→to}. */
    void draw(Map<String, String> links, Map<String, String> settings) throws Exception {
        draw("streaming", links, settings);
    }

    /** Draws links of a technology into the bare lab's topology: id → {@code from→to}. */
    void draw(String technology, Map<String, String> links, Map<String, String> settings) throws Exception {
        Topology topology = howdah.labs().topology(lab);
        links.forEach((id, ends) -> {
            Link link = TopologyFactory.eINSTANCE.createLink();
            link.setId(id);
            link.setTechnology(technology);
            link.setFrom(ends.split("→")[0]);
            link.setTo(ends.split("→")[1]);
            settings.forEach((key, value) -> {
                Setting setting = TopologyFactory.eINSTANCE.createSetting();
                setting.setKey(key);
                setting.setValue(value);
                link.getSettings().add(setting);
            });
            topology.getLinks().add(link);
        });
        TopologyFiles.save(topology, file);
    }

    LoadedTopology loaded() throws Exception {
        return TopologyFiles.load(file);
    }

    Plan plan() throws Exception {
        return new MakePlan(howdah).run(loaded(), Progress.NONE, Cancellation.none());
    }

    RunResult apply(Plan plan) throws Exception {
        assertFalse(plan.errored(), () -> "the plan has errors: " + plan.findings());
        return new ApplyPlan(howdah).run(plan, Executor.Options.of(Confirmations.YES), RunListener.NONE, Cancellation.none());
    }

    /** Plans, applies, and expects success. */
    Plan deploy() throws Exception {
        Plan plan = awaitChanges();
        RunResult result = apply(plan);
        assertEquals(RunResult.Outcome.DONE, result.outcome(), result::message);
        return plan;
    }

    /** Plans until there is something to do: a killed server may be seen dying for a moment. */
    private Plan awaitChanges() throws Exception {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        Plan plan = plan();
        while (plan.exitCode() != 2 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            plan = plan();
        }
        Plan last = plan;
        assertEquals(2, last.exitCode(), () -> "changes to make: " + last.findings());
        return last;
    }

    /** Plans an operation, applies it, expects success, and lets the file follow. */
    RunResult operate(String operation, String subject, Map<String, String> arguments) throws Exception {
        Operate operate = new Operate(howdah);
        Plan plan = operate.plan(loaded(), operation, subject, arguments, Progress.NONE, Cancellation.none());
        RunResult result = apply(plan);
        assertEquals(RunResult.Outcome.DONE, result.outcome(), result::message);
        operate.follow(plan, result);
        return result;
    }

    Status status() throws Exception {
        return new GetStatus(howdah).run(loaded(), Progress.NONE, Cancellation.none());
    }

    /** Waits until the status has this exit code. */
    Status awaitStatus(int exitCode) throws Exception {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        Status status = status();
        while (status.exitCode() != exitCode && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            status = status();
        }
        Status last = status;
        assertEquals(exitCode, last.exitCode(), last::toString);
        return last;
    }

    /** Waits until the status has a finding with this code. */
    Status awaitFinding(String code) throws Exception {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        Status status = status();
        while (status.findings().stream().noneMatch(finding -> finding.code().equals(code)) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            status = status();
        }
        Status last = status;
        assertTrue(last.findings().stream().anyMatch(finding -> finding.code().equals(code)), () -> "no " + code + " in " + last);
        return last;
    }

    void execute(String server, String database, String sql) throws Exception {
        try (SqlSession session = session(server, database)) {
            session.execute(sql, TIMEOUT);
        }
    }

    /** The first column of the first row. */
    String query(String server, String database, String sql) throws Exception {
        try (SqlSession session = session(server, database)) {
            return session.query(sql, TIMEOUT).getFirst().columns().values().iterator().next();
        }
    }

    /** Waits until a query says what is expected. */
    void awaitQuery(String expected, String server, String database, String sql) throws Exception {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        String last = query(server, database, sql);
        while (!expected.equals(last) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            last = query(server, database, sql);
        }
        assertEquals(expected, last, sql + " on " + server);
    }

    /** Runs a script on a host as the DBA's login, expects exit code 0, and gives its output. */
    String shell(String host, String script) throws Exception {
        LoadedTopology loaded = loaded();
        Shell shell = howdah.access(loaded.topology(), file).shell(Topologies.host(loaded.topology(), host).orElseThrow(), "");
        Shell.Result result = shell.run(Shell.Command.of(ShellWords.join("sh", "-c", script), TIMEOUT, "test"));
        assertEquals(0, result.exitCode(), () -> script + ": " + result.output() + result.error());
        return result.output().strip();
    }

    private SqlSession session(String server, String database) throws Exception {
        LoadedTopology loaded = loaded();
        return howdah.access(loaded.topology(), file).sql(Topologies.server(loaded.topology(), server).orElseThrow(), database);
    }

    @Override
    public void close() throws Exception {
        howdah.labs().destroy(lab, text -> {
        });
        howdah.close();
        assertTrue(howdah.labs().list().isEmpty(), "the lab is gone");
        assertFalse(processesBelow(home), "a process of the lab is still there");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static boolean processesBelow(Path folder) {
        return ProcessHandle.allProcesses().anyMatch(process -> process.info().commandLine().orElse("").contains(folder.toString() + "/")
                && process.pid() != ProcessHandle.current().pid());
    }
}
