package org.howdah.cli.internal.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.howdah.app.ApplyPlan;
import org.howdah.app.HowdahException;
import org.howdah.app.MakePlan;
import org.howdah.app.Observe;
import org.howdah.app.Progress;
import org.howdah.app.TopologyAccess;
import org.howdah.engine.Confirmations;
import org.howdah.engine.Executor;
import org.howdah.engine.Plan;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.lab.LabException;
import org.howdah.lab.LabSpec;
import org.howdah.lab.LabStatus;
import org.howdah.model.LoadedTopology;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlSession;

/** A lab for measuring, with one primary and some standbys that are made again and again. */
final class BenchLab implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(30);

    private final Bench bench;
    private final String name;
    private final LabStatus status;
    private final LoadedTopology loaded;
    private final Path file;
    private final TopologyAccess access;
    private final String bin;

    /** @param standbys hosts beside the primary's */
    BenchLab(Bench bench, String name, int standbys) throws Exception {
        this.bench = bench;
        this.name = name;
        if (bench.howdah().labs().list().contains(name)) {
            bench.howdah().labs().destroy(name, text -> {
            });
        }
        bench.tell().accept("making a lab of " + (standbys + 1) + " hosts");
        List<String> hosts = new ArrayList<>(List.of("master1"));
        IntStream.rangeClosed(1, standbys).forEach(i -> hosts.add("slave" + i));
        bench.howdah().home().create();
        status = bench.howdah().labs().create(LabSpec.of(name, hosts, false), text -> {
        }, bench.cancellation());
        Topology topology = bench.howdah().labs().topology(name);
        topology.getServers().stream().skip(1).forEach(server -> link(topology, server));
        file = bench.folder().resolve(name + ".topology.yaml");
        java.nio.file.Files.deleteIfExists(file);
        TopologyFiles.save(topology, file);
        loaded = TopologyFiles.load(file);
        access = bench.howdah().access(loaded.topology(), file);
        bin = new Observe(bench.howdah()).run(loaded, Progress.NONE, bench.cancellation()).servers().values().iterator().next().binDirectory();
    }

    private static void link(Topology topology, Server server) {
        Link link = TopologyFactory.eINSTANCE.createLink();
        link.setId("to-" + server.getId());
        link.setTechnology("streaming");
        link.setFrom(topology.getServers().getFirst().getId());
        link.setTo(server.getId());
        topology.getLinks().add(link);
    }

    /** The drawing of it. */
    Path file() {
        return file;
    }

    TopologyAccess access() {
        return access;
    }

    Host host(int index) {
        return loaded.topology().getHosts().get(index);
    }

    private Server primary() {
        return loaded.topology().getServers().getFirst();
    }

    private List<Server> standbys() {
        return loaded.topology().getServers().stream().skip(1).toList();
    }

    /** Fills the primary until its databases have the wished size. */
    void fill(long bytes) throws Exception {
        bench.tell().accept("filling a database of " + (bytes >> 20) + " MB");
        try (SqlSession sql = access.sql(primary(), "postgres")) {
            sql.execute("CREATE DATABASE bench", LONG);
        }
        try (SqlSession sql = access.sql(primary(), "bench")) {
            // About 1 kB a row; PostgreSQL compresses only rows of more than 2 kB.
            sql.execute("CREATE UNLOGGED TABLE filler (id bigint, text text)", LONG);
            long rows = Math.max(1, bytes / 1024);
            sql.execute("INSERT INTO filler SELECT n, repeat(md5(n::text), 29) FROM generate_series(1, " + rows + ") n", LONG);
            sql.execute("ALTER TABLE filler SET LOGGED", LONG);
            sql.execute("CHECKPOINT", LONG);
        }
    }

    /** Takes every standby away, with its slot, so that the next one begins from nothing. */
    void clear() throws Exception {
        for (Server server : standbys()) {
            Host host = Topologies.hostOf(loaded.topology(), server).orElseThrow();
            String data = ShellWords.quote(data(server));
            shell(host, ShellWords.quote(bin + "/pg_ctl") + " -D " + data + " -m immediate -w stop >/dev/null 2>&1; rm -rf " + data + " " + data + ".*; true");
        }
        try (SqlSession sql = access.sql(primary(), "postgres")) {
            sql.query("SELECT count(pg_drop_replication_slot(slot_name)) FROM pg_replication_slots WHERE NOT active", LONG);
            sql.execute("CHECKPOINT", LONG);
        }
    }

    /** Plans and applies what is drawn, as {@code howdah apply --yes} does. */
    void ours() throws Exception {
        Plan plan = new MakePlan(bench.howdah()).run(loaded, Progress.NONE, bench.cancellation());
        if (plan.errored()) {
            throw new HowdahException("The plan has errors: " + plan.findings(), "This is a fault in Howdah; report it.");
        }
        RunResult result = new ApplyPlan(bench.howdah()).run(plan, Executor.Options.of(Confirmations.YES), RunListener.NONE, bench.cancellation());
        if (result.outcome() != RunResult.Outcome.DONE) {
            throw new HowdahException("The plan was not applied: " + result.message(), "Look at it with 'howdah runs show " + result.runId() + "'.");
        }
    }

    /** The same by hand: one shell script on the primary's host and one on each standby's, one after another. */
    void byHand() throws Exception {
        String primaryData = data(primary());
        LabStatus.Host from = status.hosts().getFirst();
        String psql = ShellWords.quote(bin + "/psql") + " -XAtq -h " + ShellWords.quote(socket(primary())) + " -p " + primary().getPort();
        String hba = ShellWords.quote(primaryData + "/pg_hba.conf");
        ssh(from, "set -e\n" + psql + " -d postgres -c \"select 1 from pg_roles where rolname='byhand'\" | grep -q 1 || "
                + psql + " -d postgres -c 'create role byhand replication login'\n"
                + "grep -q byhand " + hba + " || sed -i '1i host replication byhand all trust' " + hba + "\n" + psql + " -d postgres -c 'select pg_reload_conf()' >/dev/null\n");
        int number = 0;
        for (Server server : standbys()) {
            number++;
            LabStatus.Host host = status.hosts().get(number);
            String data = ShellWords.quote(data(server));
            String options = ShellWords.quote("-p " + server.getPort() + " -c listen_addresses=" + host.address() + " -c unix_socket_directories=" + socket(server));
            ssh(host, "set -e\n" + ShellWords.quote(bin + "/pg_basebackup") + " -h " + from.address() + " -p " + primary().getPort() + " -U byhand -D " + data
                    + " -X stream -c fast -C -S byhand" + number + " -R\n" + ShellWords.quote(bin + "/pg_ctl") + " -D " + data + " -l " + data
                    + ".log -w -t 60 -o " + options + " start >/dev/null\n");
        }
    }

    /** OpenSSH's client with the lab's key, as the DBA. */
    static List<String> sshCommand(LabStatus.Host host, String... options) {
        List<String> words = new ArrayList<>(List.of("ssh", "-F", "none", "-o", "BatchMode=yes", "-o", "IdentitiesOnly=yes", "-i", host.identityFile(), "-o",
                "UserKnownHostsFile=" + host.knownHostsFile(), "-p", Integer.toString(host.sshPort())));
        words.addAll(List.of(options));
        words.add(host.sshUsers().getFirst() + "@" + host.address());
        return words;
    }

    LabStatus.Host labHost(int index) {
        return status.hosts().get(index);
    }

    private void ssh(LabStatus.Host host, String script) throws Exception {
        List<String> words = sshCommand(host);
        words.add("bash -s");
        bench.process(Map.of(), script, words, 1800);
    }

    private void shell(Host host, String script) throws Exception {
        access.shell(host, "").run(Shell.Command.of(script, LONG, "prepare a benchmark"));
    }

    private String data(Server server) {
        return labServer(server).dataDirectory();
    }

    private String socket(Server server) {
        return labServer(server).socketDirectory();
    }

    private LabStatus.Server labServer(Server server) {
        return status.hosts().stream().flatMap(host -> host.servers().stream()).filter(one -> one.id().equals(server.getId())).findFirst().orElseThrow();
    }

    @Override
    public void close() throws LabException {
        bench.howdah().labs().destroy(name, text -> {
        });
    }
}
