package org.howdah.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.howdah.engine.Confirmations;
import org.howdah.engine.EngineException;
import org.howdah.engine.Executor;
import org.howdah.engine.Plan;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.engine.Status;
import org.howdah.lab.LabException;
import org.howdah.lab.LabSpec;
import org.howdah.lab.LabStatus;
import org.howdah.model.LoadedTopology;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.technology.LinkState;
import org.howdah.technology.State;

/**
 * The main job from end to end on a lab of its own: two hosts, a drawn topology, its plan, replication, and the evidence. The
 * stages are called one after another, all of them by {@link #all()} or one by one by the window, which shows each. A stage
 * throws where what it should show does not hold.
 */
public final class Demo {

    /** The stages, in their order. */
    public enum Stage {
        LAB("Make two hosts, each with an SSH server and PostgreSQL"), DATABASE("Make the database shop on master1"),
        TOPOLOGY("Draw the topology: main on master1 streams to replica on slave1"), VALIDATE("Check the design"),
        PLAN("Make the plan from what is drawn and what is there"), APPLY("Apply the plan"),
        REPLICATION("Write rows on master1, read them on slave1"), LAG("Let the lag grow and see it caught up"),
        STATUS("Ask how the topology is"), CLEANUP("Destroy the lab");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Follows the demo. Called from the thread that runs it. */
    public interface Listener {

        default void started(Stage stage) {
        }

        /** Something that was measured or read from a node. */
        default void evidence(Stage stage, String text) {
        }

        default void planned(Plan plan) {
        }

        default RunListener run() {
            return RunListener.NONE;
        }

        default void ended(Stage stage, Duration duration) {
        }
    }

    public static final String LAB = "demo";
    public static final String DATABASE = "shop";
    public static final String LINK = "copy";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int ROWS = 1000;

    private final Howdah howdah;
    private final Listener listener;
    private final Cancellation cancellation;
    private final Map<Stage, Duration> durations = new EnumMap<>(Stage.class);
    private DemoData data;
    private LoadedTopology loaded;
    private Plan plan;

    public Demo(Howdah howdah, Listener listener, Cancellation cancellation) {
        this.howdah = Objects.requireNonNull(howdah);
        this.listener = Objects.requireNonNull(listener);
        this.cancellation = Objects.requireNonNull(cancellation);
    }

    /** The topology of the demo: {@code HOWDAH_HOME/demo/shop.topology.yaml}. */
    public Path file() {
        return howdah.home().demo().resolve("shop.topology.yaml");
    }

    /** How long each stage took that has ended. */
    public Map<Stage, Duration> durations() {
        return Map.copyOf(durations);
    }

    /** Every stage but the clean-up. */
    public void all() throws Exception {
        prepare();
        validate();
        plan();
        apply();
        replication();
        lag();
        status();
    }

    /** What the window needs to begin: the lab, the database and the topology's file. */
    public Path prepare() throws Exception {
        lab();
        database();
        return topology();
    }

    public void lab() throws Exception {
        stage(Stage.LAB, () -> {
            howdah.home().create();
            if (howdah.labs().list().contains(LAB)) {
                evidence(Stage.LAB, "destroying what an earlier demo left");
                howdah.labs().destroy(LAB, text -> {
                });
            }
            LabStatus status = howdah.labs().create(LabSpec.of(LAB, LabSpec.DEFAULT_HOSTS, false), text -> {
            }, cancellation);
            for (LabStatus.Host host : status.hosts()) {
                evidence(Stage.LAB, host.name() + ": SSH on " + host.address() + " port " + host.sshPort() + ", PostgreSQL "
                        + host.servers().getFirst().version() + " on port " + host.servers().getFirst().port());
            }
        });
    }

    public void database() throws Exception {
        stage(Stage.DATABASE, () -> {
            Topology bare = howdah.labs().topology(LAB);
            data = new DemoData(howdah.access(bare, null), Topologies.server(bare, "main").orElseThrow(), Topologies.server(bare, "replica").orElseThrow());
            evidence(Stage.DATABASE, "table orders in " + DATABASE + ": " + data.make(ROWS) + " rows");
        });
    }

    public Path topology() throws Exception {
        stage(Stage.TOPOLOGY, () -> {
            Topology topology = howdah.labs().topology(LAB);
            topology.setId(DATABASE);
            TopologyFactory factory = TopologyFactory.eINSTANCE;
            for (Server server : topology.getServers()) {
                if (server.getDatabases().stream().noneMatch(one -> DATABASE.equals(one.getName()))) {
                    Database database = factory.createDatabase();
                    database.setName(DATABASE);
                    server.getDatabases().add(database);
                }
            }
            Link link = factory.createLink();
            link.setId(LINK);
            link.setTechnology("streaming");
            link.setFrom("main");
            link.setTo("replica");
            for (String[] setting : new String[][] { { "slot", "replica" }, { "mode", "async" } }) {
                Setting one = factory.createSetting();
                one.setKey(setting[0]);
                one.setValue(setting[1]);
                link.getSettings().add(one);
            }
            topology.getLinks().add(link);
            Files.createDirectories(file().getParent());
            // A new file rather than a changed one: what an earlier demo left must not shine through.
            Files.deleteIfExists(file());
            TopologyFiles.save(topology, file());
            loaded = TopologyFiles.load(file());
            evidence(Stage.TOPOLOGY, file().toString());
        });
        return file();
    }

    public void validate() throws Exception {
        stage(Stage.VALIDATE, () -> {
            ValidateTopology.Result result = new ValidateTopology(howdah.technologies()).run(file());
            check(result.valid(), "The demo's topology has errors: " + result.findings());
            evidence(Stage.VALIDATE, "no errors, " + result.findings().size() + " warnings");
        });
    }

    public Plan plan() throws Exception {
        stage(Stage.PLAN, () -> {
            plan = new MakePlan(howdah).run(loaded, Progress.NONE, cancellation);
            listener.planned(plan);
            check(!plan.errored(), "The plan has errors: " + plan.findings());
            check(!plan.isEmpty(), "The plan has nothing to do although nothing is deployed.");
            evidence(Stage.PLAN, plan.steps().size() + " steps");
        });
        return plan;
    }

    public void apply() throws Exception {
        stage(Stage.APPLY, () -> {
            // The lab is the demo's own, so nobody needs to be asked about what lies on it.
            RunResult result = new ApplyPlan(howdah).run(plan, Executor.Options.of(Confirmations.YES), listener.run(), cancellation);
            cancellation.throwIfCancelled();
            check(result.outcome() == RunResult.Outcome.DONE, "The plan was not applied: " + result.message());
            evidence(Stage.APPLY, "run " + result.runId() + ": " + result.steps().size() + " steps, each proved on its node");
        });
    }

    public void replication() throws Exception {
        stage(Stage.REPLICATION, () -> {
            DemoData.Content written = data.write(ROWS);
            long begin = System.nanoTime();
            DemoData.Content read = data.awaitOnReplica(written, TIMEOUT, cancellation);
            double seconds = (System.nanoTime() - begin) / 1e9;
            evidence(Stage.REPLICATION, "written on master1: " + ROWS + " rows, in all " + written);
            evidence(Stage.REPLICATION, "read on slave1:     in all " + read + ", in recovery: " + data.replicaInRecovery());
            check(written.equals(read), "The rows that were written on master1 are not on slave1 after " + TIMEOUT.toSeconds() + " s.");
            evidence(Stage.REPLICATION, String.format(Locale.ROOT, "they were there %.2f s after the commit", seconds));
        });
    }

    public void lag() throws Exception {
        stage(Stage.LAG, () -> {
            LinkState before = awaitLag(bytes -> bytes == 0);
            data.pauseReplay(true);
            LinkState behind;
            try {
                data.write(ROWS * 50);
                behind = awaitLag(bytes -> bytes > 1 << 20);
            } finally {
                data.pauseReplay(false);
            }
            long begin = System.nanoTime();
            LinkState after = awaitLag(bytes -> bytes == 0);
            evidence(Stage.LAG, "lag before: " + lag(before));
            evidence(Stage.LAG, "lag while slave1 is held back and " + ROWS * 50 + " rows are written: " + lag(behind));
            evidence(Stage.LAG, String.format(Locale.ROOT, "lag after it goes on: %s, caught up in %.1f s", lag(after), (System.nanoTime() - begin) / 1e9));
        });
    }

    public void status() throws Exception {
        stage(Stage.STATUS, () -> {
            Status status = new GetStatus(howdah).run(loaded, Progress.NONE, cancellation);
            evidence(Stage.STATUS, "topology " + status.state().word());
            status.servers().forEach(server -> evidence(Stage.STATUS,
                    server.id() + " on " + server.host() + ": " + server.state().word() + ", " + server.role() + ", timeline " + server.timeline()));
            check(status.state() == State.OK, "The topology is " + status.state().word() + ": " + status.findings());
        });
    }

    public void cleanUp() throws Exception {
        stage(Stage.CLEANUP, () -> {
            if (howdah.labs().list().contains(LAB)) {
                howdah.labs().destroy(LAB, text -> {
                });
            }
            evidence(Stage.CLEANUP, "lab destroyed");
        });
    }

    private LinkState awaitLag(java.util.function.LongPredicate wanted) throws Exception {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            LinkState link = new Observe(howdah).run(loaded, Progress.NONE, cancellation).link(LINK).orElseThrow();
            if (link.lagBytes() != null && wanted.test(link.lagBytes())) {
                return link;
            }
            check(System.nanoTime() < deadline, "The lag is " + lag(link) + " and does not become what it should within " + TIMEOUT.toSeconds() + " s.");
            DemoData.pause(cancellation);
        }
    }

    private static String lag(LinkState link) {
        return (link.lagBytes() == null ? "unknown" : String.format(Locale.ROOT, "%,d B", link.lagBytes()))
                + (link.lagSeconds() == null ? "" : String.format(Locale.ROOT, ", %.1f s", link.lagSeconds()));
    }

    private interface Work {
        void run() throws HowdahException, RemoteException, EngineException, LabException, IOException, Exception;
    }

    private void stage(Stage stage, Work work) throws Exception {
        if (stage != Stage.CLEANUP) {
            cancellation.throwIfCancelled();
        }
        listener.started(stage);
        long begin = System.nanoTime();
        work.run();
        Duration duration = Duration.ofNanos(System.nanoTime() - begin);
        durations.put(stage, duration);
        listener.ended(stage, duration);
    }

    private void evidence(Stage stage, String text) {
        listener.evidence(stage, text);
    }

    private static void check(boolean holds, String otherwise) throws HowdahException {
        if (!holds) {
            throw new HowdahException(otherwise, "Run the demo again with --keep and look at the lab with 'howdah lab status " + LAB + "'.");
        }
    }
}
