package org.howdah.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.RemoteException;
import org.howdah.remote.SqlSession;
import org.howdah.remote.kit.PostgresServer;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.howdah.technology.Action;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;

/** Two hosts, a PostgreSQL server on the first, and a plan with a step of each kind, one of them irreversible. */
final class RealPlan implements AutoCloseable {

    static final String CANARY = "Canary-9f3e51-Secret";
    private static final String DATABASE = "postgres";

    final Map<String, SshServer> hosts = TestNodes.hosts("one", "two");
    final PostgresServer server = PostgresServer.create();
    final Topology topology;
    final TestNodes nodes;

    RealPlan() throws IOException {
        topology = TopologyFiles.parse(TestNodes.yaml(hosts, "main: {host: one, port: " + server.port() + ", socketDirectory: " + server.socketDirectory()
                + ", dataDirectory: " + server.dataDirectory() + ", databases: [postgres]}"), "test").topology();
        nodes = new TestNodes(topology, TestNodes.folders(hosts));
    }

    Path on(String host, String file) {
        return TestNodes.home(hosts.get(host)).resolve(file);
    }

    /** The file with the secret, readable by the login only. */
    Path secret() throws IOException {
        Path file = on("one", "secret");
        Files.writeString(file, CANARY + "\n");
        Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        if (Programs.root()) {
            Programs.run(Programs.find("chown").toString(), Programs.postgresUser(), file.toString());
        }
        return file;
    }

    String secretPlace() throws IOException {
        return "${secret:one:" + Programs.postgresUser() + ":" + secret() + "}";
    }

    static Probe sql(String query) {
        return Probe.sql("one", "main", DATABASE, query);
    }

    static Step sqlStep(String id, String statements, String probe, String inverse, Risk risk, String... needs) {
        return new Step(id, "Run " + id, "Because the test wants it.", "one", "", "main", Action.sql("main", DATABASE, statements, Duration.ofSeconds(30)),
                sql(probe), sql(probe), inverse == null ? null : Action.sql("main", DATABASE, inverse, Duration.ofSeconds(30)), risk, List.of(needs));
    }

    /** Steps in the order they run: shell and SQL steps whose second run would do harm that can be seen. */
    List<Step> steps() throws IOException {
        Step role = sqlStep("role", "create role app login password '" + secretPlace() + "'", "select exists (select from pg_roles where rolname = 'app')",
                "drop role app", Risk.SAFE);
        // One statement: the other branch's kill may fall between two, and a table alone is all that the probe asks for.
        Step table = sqlStep("table", "create table t (n) as values (1)", "select to_regclass('t') is not null", "drop table t", Risk.SAFE, "role");
        Step file = new Step("file", "Write the file", "Test.", "two", "", "two", Action.file(on("two", "conf").toString(), "password=" + secretPlace() + "\n", 0600),
                null, null, Action.shell("rm -f ~/conf", TestPlans.TIMEOUT), Risk.SAFE, List.of("role"));
        Step count = TestPlans.shell("count", "two", "echo count >> ~/counted; echo counted", "test -s ~/counted", "rm ~/counted", "file");
        Step once = TestPlans.with(new Step("once", "Do once", "Test.", "two", "", "two", Action.shell("echo once >> ~/once", TestPlans.TIMEOUT), Probe.shell("two",
                "", "test -s ~/once"), Probe.shell("two", "", "test -s ~/once"), null, Risk.SAFE, List.of("count")), Risk.DESTRUCTIVE);
        Step wait = new Step("wait", "Wait for the row", "Test.", "one", "", "main", Action.await("the row", sql("select count(*) = 1 from t"), Duration.ofSeconds(
                20)), null, null, null, Risk.READ, List.of("table", "once"));
        return List.of(role, table, file, count, once, wait);
    }

    /** What must be so in the end, and only once. */
    String state() throws IOException {
        String rows = value("select to_regclass('t') is not null").equals("t") ? value("select count(*) from t") : "no";
        return value("select count(*) from pg_roles where rolname = 'app'") + " role, " + rows + " rows, " + read("conf") + " conf, " + read("counted") + " counted, " + read("once") + " once";
    }

    private String value(String query) {
        try (SqlSession session = nodes.sql(topology.getServers().getFirst(), DATABASE)) {
            return session.query(query, TestPlans.TIMEOUT).getFirst().columns().values().iterator().next();
        } catch (RemoteException e) {
            throw new IllegalStateException(e);
        }
    }

    static final String DONE = "1 role, 1 rows, password=" + CANARY + " conf, count counted, once once";

    private String read(String file) throws IOException {
        return Files.exists(on("two", file)) ? Files.readString(on("two", file)).strip().replace('\n', '+') : "no";
    }

    /** Takes everything away that the steps made, as root would. */
    void clean() throws IOException {
        try (SqlSession session = nodes.sql(topology.getServers().getFirst(), DATABASE)) {
            session.execute("set client_min_messages = error; drop table if exists t; drop role if exists app", TestPlans.TIMEOUT);
        } catch (RemoteException e) {
            throw new IllegalStateException(e);
        }
        for (String file : List.of("conf", "counted", "once")) {
            Files.deleteIfExists(on("two", file));
        }
    }

    @Override
    public void close() {
        nodes.close();
        server.close();
        TestNodes.close(hosts);
    }
}
