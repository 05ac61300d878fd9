package org.howdah.cli.internal.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.howdah.app.ApplyPlan;
import org.howdah.app.HowdahException;
import org.howdah.app.MakePlan;
import org.howdah.app.Progress;
import org.howdah.app.TopologyAccess;
import org.howdah.engine.Confirmations;
import org.howdah.engine.Executor;
import org.howdah.engine.Plan;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.engine.StepState;
import org.howdah.lab.LabException;
import org.howdah.lab.LabSpec;
import org.howdah.lab.LabStatus;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.remote.SqlSession;

/** A lab whose first server's database {@code shop} is replicated to all others by Slony-I: by a plan, or by hand with altperl's tools. */
final class SlonyLab implements AutoCloseable {

    static final String DATABASE = "shop";
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Bench bench;
    private final String name;
    private final LabStatus status;
    private final Path file;

    SlonyLab(Bench bench, String name, int receivers) throws Exception {
        this.bench = bench;
        this.name = name;
        if (!Files.exists(Path.of("/usr/bin/slonik"))) {
            throw new HowdahException("Slony-I is not installed on this machine.", "Install the packages slony1-2-bin and postgresql-15-slony1-2 (for your version).");
        }
        if (bench.howdah().labs().list().contains(name)) {
            close();
        }
        List<String> hosts = IntStream.rangeClosed(0, receivers).mapToObj(i -> i == 0 ? "master1" : "slave" + i).toList();
        bench.howdah().home().create();
        status = bench.howdah().labs().create(LabSpec.of(name, hosts, false), text -> {
        }, bench.cancellation());
        file = bench.folder().resolve(name + ".topology.yaml");
    }

    /** Makes a database with tables {@code PREFIX1 …} of ten rows each, on these servers. */
    void tables(String database, String prefix, int count, List<Server> servers) throws Exception {
        for (Server server : servers) {
            try (SqlSession sql = access().sql(server, "postgres")) {
                if (sql.query("SELECT 1 FROM pg_database WHERE datname = ?", LONG, database).isEmpty()) {
                    sql.execute("CREATE DATABASE " + database, LONG);
                }
            }
            try (SqlSession sql = access().sql(server, database)) {
                sql.execute("DO $$BEGIN FOR n IN 1.." + count + " LOOP EXECUTE 'CREATE TABLE " + prefix + "' || n || ' (id int PRIMARY KEY, text text)'; END LOOP; END$$", LONG);
                if (server.equals(servers.getFirst())) {
                    sql.execute("DO $$BEGIN FOR n IN 1.." + count + " LOOP EXECUTE 'INSERT INTO " + prefix
                            + "' || n || ' SELECT i, md5(i::text) FROM generate_series(1, 10) i'; END LOOP; END$$", LONG);
                }
            }
        }
    }

    /** Draws a set of all these tables, and a subscription of every other server to it. */
    void draw(List<String> tables) throws Exception {
        Topology topology = bench.howdah().labs().topology(name);
        List<Server> servers = topology.getServers();
        ReplicationSet set = TopologyFactory.eINSTANCE.createReplicationSet();
        set.setId("orders");
        set.setTechnology("slony");
        set.setOrigin(servers.getFirst().getId() + "/" + DATABASE);
        set.getTables().addAll(tables);
        topology.getSets().add(set);
        for (Server server : servers) {
            org.howdah.model.topology.Database database = TopologyFactory.eINSTANCE.createDatabase();
            database.setName(DATABASE);
            server.getDatabases().add(database);
        }
        for (Server server : servers.subList(1, servers.size())) {
            Link link = TopologyFactory.eINSTANCE.createLink();
            link.setId("to-" + server.getId());
            link.setTechnology("slony");
            link.setSet("orders");
            link.setFrom(set.getOrigin());
            link.setTo(server.getId() + "/" + DATABASE);
            topology.getLinks().add(link);
        }
        Files.deleteIfExists(file);
        TopologyFiles.save(topology, file);
    }

    static List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "public." + prefix + n).toList();
    }

    List<Server> servers() throws Exception {
        return bench.howdah().labs().topology(name).getServers();
    }

    LoadedTopology loaded() throws Exception {
        return TopologyFiles.load(file);
    }

    private TopologyAccess access() throws Exception {
        return bench.howdah().access(bench.howdah().labs().topology(name), file);
    }

    /** Plans and applies what is drawn, as {@code howdah apply --yes} does. */
    void ours() throws Exception {
        Plan plan = new MakePlan(bench.howdah()).run(loaded(), Progress.NONE, bench.cancellation());
        if (plan.errored() || plan.steps().isEmpty()) {
            throw new HowdahException("The plan is not what it should be: " + plan.steps().size() + " steps, " + plan.findings(), "This is a fault in Howdah; report it.");
        }
        RunResult result = new ApplyPlan(bench.howdah()).run(plan, Executor.Options.of(Confirmations.YES), RunListener.NONE, bench.cancellation());
        if (result.outcome() != RunResult.Outcome.DONE) {
            throw new HowdahException("The plan was not applied: " + result.message(), "Look at it with 'howdah runs show " + result.runId() + "'.");
        }
        if (result.steps().values().stream().noneMatch(step -> step.state() == StepState.VERIFIED)) {
            throw new HowdahException("The plan had nothing to do.", "This is a fault in Howdah; report it.");
        }
    }

    LabStatus.Host host(int index) {
        return status.hosts().get(index);
    }

    int size() {
        return status.hosts().size();
    }

    /** Runs a script on a host as the DBA, with {@code C} the name of the cluster made by hand and {@code psql} fit for scripts. */
    String byHand(int index, String script) throws Exception {
        List<String> words = BenchLab.sshCommand(host(index));
        words.add("bash -s");
        return bench.process(Map.of(), "set -e -o pipefail\nexport PGPASSFILE=$HOME/byhand.pgpass PGOPTIONS='-c client_min_messages=warning'\nC=byhand\n" + script, words, 600);
    }

    @Override
    public void close() throws LabException {
        bench.howdah().labs().destroy(name, text -> {
        });
    }
}
