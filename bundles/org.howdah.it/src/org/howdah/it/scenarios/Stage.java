package org.howdah.it.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
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
import org.howdah.engine.StepResult;
import org.howdah.lab.Labs;
import org.howdah.model.LoadedTopology;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlSession;
import org.howdah.technology.Step;

/** The hosts of a scenario and its drawing, and what a user does with them. */
final class Stage implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Howdah howdah;
    private final Path folder;
    private final Path home;
    private final Path file;
    private final String lab;

    /** Makes a lab with the hosts that the folder's topology draws. */
    Stage(Path folder) throws Exception {
        this.folder = folder;
        // A short path: that of a Unix socket has 107 bytes at most. The servers' own user must get through.
        home = Files.createTempDirectory("hs");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        howdah = new Howdah(new HowdahHome(home), Credentials.NONE, HostKeys.STRICT);
        file = home.resolve("drawing.topology.yaml");
        Topology topology = TopologyFiles.load(folder.resolve("topology.yaml")).topology();
        lab = topology.getId();
        try {
            howdah.labs().create(Labs.spec(lab, topology, false), text -> {
            }, Cancellation.none());
            draw("topology.yaml");
        } catch (Exception failed) {
            close();
            throw failed;
        }
    }

    /** Takes a file of the folder as what is wished from now on. */
    void draw(String name) throws Exception {
        Topology topology = TopologyFiles.load(folder.resolve(name)).topology();
        howdah.labs().fill(lab, topology);
        TopologyFiles.save(topology, file);
    }

    LoadedTopology loaded() throws Exception {
        return TopologyFiles.load(file);
    }

    Plan plan() throws Exception {
        return new MakePlan(howdah).run(loaded(), Progress.NONE, Cancellation.none());
    }

    Plan operation(String operation, String subject, Map<String, String> arguments) throws Exception {
        return new Operate(howdah).plan(loaded(), operation, subject, arguments, Progress.NONE, Cancellation.none());
    }

    /** @return the result, and what the steps wrote as its message where it is not done */
    RunResult apply(Plan plan) throws Exception {
        assertTrue(!plan.errored(), () -> "the plan has errors: " + plan.findings());
        StringBuffer output = new StringBuffer();
        RunListener listener = new RunListener() {
            @Override
            public void output(Step step, boolean error, String line) {
                output.append("\n    ").append(step.id()).append(": ").append(line);
            }
        };
        RunResult result = new ApplyPlan(howdah).run(plan, Executor.Options.of(Confirmations.YES), listener, Cancellation.none());
        if (result.outcome() == RunResult.Outcome.DONE) {
            new Operate(howdah).follow(plan, result);
            return result;
        }
        StringBuilder message = new StringBuilder(String.valueOf(result.message())).append(output);
        result.steps().values().stream().filter(step -> !step.reason().isEmpty()).forEach(step -> message.append("\n    ").append(text(step)));
        return new RunResult(result.runId(), result.outcome(), result.steps(), message.toString());
    }

    private static String text(StepResult step) {
        return step.toString().replaceAll("\\s+", " ");
    }

    /** The same, and it must succeed. */
    void applied(Plan plan) throws Exception {
        RunResult result = apply(plan);
        assertEquals(RunResult.Outcome.DONE, result.outcome(), result::message);
    }

    Status status() throws Exception {
        return new GetStatus(howdah).run(loaded(), Progress.NONE, Cancellation.none());
    }

    SqlSession session(String end) throws Exception {
        LoadedTopology loaded = loaded();
        return howdah.access(loaded.topology(), file).sql(Topologies.server(loaded.topology(), Topologies.serverId(end)).orElseThrow(),
                end.substring(end.indexOf('/') + 1));
    }

    void execute(String end, String sql) throws Exception {
        try (SqlSession session = session(end)) {
            session.execute(sql, PATIENCE);
        }
    }

    /** The first column of the first row. */
    String query(String end, String sql) throws Exception {
        try (SqlSession session = session(end)) {
            return session.query(sql, PATIENCE).getFirst().columns().values().iterator().next();
        }
    }

    /** Runs a script on a host as the DBA's login, and expects it to succeed. */
    String shell(String host, String script) throws Exception {
        LoadedTopology loaded = loaded();
        Shell shell = howdah.access(loaded.topology(), file).shell(Topologies.host(loaded.topology(), host).orElseThrow(), "");
        Shell.Result result = shell.run(Shell.Command.of(ShellWords.join("bash", "-c", script), PATIENCE, "scenario"));
        assertEquals(0, result.exitCode(), () -> script + ": " + result.output() + result.error());
        return result.output().strip();
    }

    Labs labs() {
        return howdah.labs();
    }

    String lab() {
        return lab;
    }

    static <T> T await(String what, Callable<T> reading, Predicate<T> expected) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T last = reading.call();
        while (!expected.test(last) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            last = reading.call();
        }
        T found = last;
        assertTrue(expected.test(found), () -> "waited for: " + what + "; last: " + shown(found));
        return found;
    }

    private static String shown(Object found) {
        if (found instanceof Plan plan) {
            return "a plan of the steps " + plan.steps().stream().map(Step::id).toList() + " with the findings " + plan.findings();
        }
        if (found instanceof Status status) {
            return "state " + status.state().word() + ", findings " + status.findings() + ", links " + status.links();
        }
        return String.valueOf(found);
    }

    @Override
    public void close() throws IOException {
        try {
            if (howdah.labs().list().contains(lab)) {
                howdah.labs().destroy(lab, text -> {
                });
            }
        } catch (org.howdah.lab.LabException failed) {
            throw new IOException(failed);
        } finally {
            howdah.close();
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
