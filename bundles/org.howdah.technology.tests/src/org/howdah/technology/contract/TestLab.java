package org.howdah.technology.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.howdah.app.ApplyPlan;
import org.howdah.app.ConsoleSnippets;
import org.howdah.app.GetStatus;
import org.howdah.app.Howdah;
import org.howdah.app.HowdahHome;
import org.howdah.app.MakePlan;
import org.howdah.app.Observe;
import org.howdah.app.Operate;
import org.howdah.app.Progress;
import org.howdah.engine.Confirmations;
import org.howdah.engine.Executor;
import org.howdah.engine.Plan;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.engine.Status;
import org.howdah.lab.LabSpec;
import org.howdah.lab.Labs;
import org.howdah.model.LoadedTopology;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.remote.Cancellation;
import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlSession;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.Snippet;
import org.howdah.technology.Step;

/** Hosts of a lab, a topology on them, and everything that is done to them by plans, as a user would have it done. */
public final class TestLab implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Howdah howdah;
    private final String name;
    private final Path home;
    private final Path file;

    public TestLab(String name, String... hosts) throws Exception {
        this(LabSpec.of(name, List.of(hosts), false));
    }

    public TestLab(LabSpec spec) throws Exception {
        name = spec.name();
        // A short path: that of a Unix socket has 107 bytes at most. The servers' own user must get through.
        home = Files.createTempDirectory("hw-" + name);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        howdah = new Howdah(new HowdahHome(home), Credentials.NONE, HostKeys.STRICT);
        file = home.resolve(name + ".topology.yaml");
        try {
            howdah.labs().create(spec, text -> {
            }, Cancellation.none());
            TopologyFiles.save(howdah.labs().topology(name), file);
        } catch (Exception failed) {
            howdah.close();
            delete();
            throw failed;
        }
    }

    public Labs labs() {
        return howdah.labs();
    }

    public String name() {
        return name;
    }

    public Path home() {
        return home;
    }

    // ---- the topology ----

    public LoadedTopology loaded() throws Exception {
        return TopologyFiles.load(file);
    }

    public void edit(Consumer<Topology> change) throws Exception {
        Topology topology = loaded().topology();
        change.accept(topology);
        TopologyFiles.save(topology, file);
    }

    public void draw(String id, String technology, String from, String to, Map<String, String> settings) throws Exception {
        edit(topology -> {
            Link link = TopologyFactory.eINSTANCE.createLink();
            link.setId(id);
            link.setTechnology(technology);
            link.setFrom(from);
            link.setTo(to);
            topology.getLinks().add(link);
            settings.forEach((key, value) -> set(link, key, value));
        });
    }

    public void set(String linkId, String key, String value) throws Exception {
        edit(topology -> set(Topologies.link(topology, linkId).orElseThrow(), key, value));
    }

    private static void set(Link link, String key, String value) {
        link.getSettings().removeIf(setting -> setting.getKey().equals(key));
        Setting setting = TopologyFactory.eINSTANCE.createSetting();
        setting.setKey(key);
        setting.setValue(value);
        link.getSettings().add(setting);
    }

    public void erase(String linkId) throws Exception {
        edit(topology -> topology.getLinks().remove(Topologies.link(topology, linkId).orElseThrow()));
    }

    // ---- plans ----

    public Plan plan() throws Exception {
        return new MakePlan(howdah).run(loaded(), Progress.NONE, Cancellation.none());
    }

    public RunResult apply(Plan plan) throws Exception {
        assertFalse(plan.errored(), () -> "the plan has errors: " + plan.findings());
        return new ApplyPlan(howdah).run(plan, Executor.Options.of(Confirmations.YES), new Output(), Cancellation.none());
    }

    /** Plans, applies, and expects success. */
    public Plan deploy() throws Exception {
        Plan plan = plan();
        assertTrue(!plan.steps().isEmpty(), () -> "there is something to do: " + plan.findings());
        RunResult result = apply(plan);
        assertEquals(RunResult.Outcome.DONE, result.outcome(), result::message);
        return plan;
    }

    public Plan planOperation(String operation, String subject, Map<String, String> arguments) throws Exception {
        return new Operate(howdah).plan(loaded(), operation, subject, arguments, Progress.NONE, Cancellation.none());
    }

    /** Plans an operation, applies it, expects success, and lets the file follow. */
    public Plan operate(String operation, String subject, Map<String, String> arguments) throws Exception {
        Plan plan = planOperation(operation, subject, arguments);
        RunResult result = apply(plan);
        assertEquals(RunResult.Outcome.DONE, result.outcome(), result::message);
        new Operate(howdah).follow(plan, result);
        return plan;
    }

    /** What consoles on a server offer. */
    public List<Snippet> snippets(String server) throws Exception {
        return new ConsoleSnippets(howdah.technologies()).of(loaded().topology(), server(server));
    }

    // ---- what is there ----

    public Observation observe() throws Exception {
        return new Observe(howdah).run(loaded(), Progress.NONE, Cancellation.none());
    }

    public LinkState link(String id) throws Exception {
        return observe().link(id).orElseThrow();
    }

    public Status status() throws Exception {
        return new GetStatus(howdah).run(loaded(), Progress.NONE, Cancellation.none());
    }

    public Status awaitStatus(String what, Predicate<Status> expected) throws Exception {
        return await(what, this::status, expected);
    }

    public static boolean has(Status status, String code) {
        return status.findings().stream().anyMatch(finding -> finding.code().equals(code));
    }

    public static boolean has(Plan plan, String code) {
        return plan.findings().stream().anyMatch(finding -> finding.code().equals(code));
    }

    public void execute(String server, String database, String sql) throws Exception {
        try (SqlSession session = session(server, database)) {
            session.execute(sql, PATIENCE);
        }
    }

    /** The first column of the first row. */
    public String query(String server, String database, String sql) throws Exception {
        try (SqlSession session = session(server, database)) {
            return session.query(sql, PATIENCE).getFirst().columns().values().iterator().next();
        }
    }

    public void awaitQuery(String expected, String server, String database, String sql) throws Exception {
        await(sql + " on " + server + " is " + expected, () -> query(server, database, sql), expected::equals);
    }

    public SqlSession session(String server, String database) throws Exception {
        LoadedTopology loaded = loaded();
        return howdah.access(loaded.topology(), file).sql(Topologies.server(loaded.topology(), server).orElseThrow(), database);
    }

    public Server server(String id) throws Exception {
        return Topologies.server(loaded().topology(), id).orElseThrow();
    }

    /** Runs a script on a host as the DBA's login and expects exit code 0. */
    public String shell(String host, String script) throws Exception {
        LoadedTopology loaded = loaded();
        Shell shell = howdah.access(loaded.topology(), file).shell(Topologies.host(loaded.topology(), host).orElseThrow(), "");
        Shell.Result result = shell.run(Shell.Command.of(ShellWords.join("sh", "-c", script), PATIENCE, "test"));
        assertEquals(0, result.exitCode(), () -> script + ": " + result.output() + result.error());
        return result.output().strip();
    }

    public static <T> T await(String what, Callable<T> reading, Predicate<T> expected) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T last = reading.call();
        while (!expected.test(last) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            last = reading.call();
        }
        T found = last;
        assertTrue(expected.test(found), () -> "waited for: " + what + "; last: " + found);
        return found;
    }

    @Override
    public void close() throws Exception {
        howdah.labs().destroy(name, text -> {
        });
        howdah.close();
        delete();
    }

    private void delete() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Keeps the output of steps for the message of a failed test. */
    private static final class Output implements RunListener {
        private final StringBuilder lines = new StringBuilder();

        @Override
        public synchronized void output(Step step, boolean error, String line) {
            lines.append(step.id()).append(": ").append(line).append('\n');
        }

        @Override
        public synchronized void runEnded(RunResult result) {
            if (result.outcome() != RunResult.Outcome.DONE) {
                System.err.print(lines);
                result.steps().forEach((id, step) -> System.err.println(id + " " + step));
            }
        }
    }
}
