package org.howdah.technology.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.howdah.engine.Plan;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.technology.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.TestMethodOrder;

/** Several sets over the same nodes: members change sides, providers change to nodes that are new, sets go; and a cluster that others made. */
@Tag("lab")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SlonyRemovalTest {

    private TestLab lab;
    private int row = 1000;

    @BeforeAll
    void cluster() throws Exception {
        lab = new TestLab("kslr", "master1", "slave1", "slave2");
        for (String server : List.of("main", "replica")) {
            lab.execute(server, "postgres", "create database shop");
        }
        for (String table : List.of("a", "b", "c")) {
            lab.execute("main", "shop", "create table " + table + " (id int primary key, note text); insert into " + table + " select g, md5(g::text) from generate_series(1, 200) g");
        }
        lab.execute("replica", "shop", "create table back (id int primary key, note text); insert into back select g, 'x' from generate_series(1, 200) g");
        lab.edit(topology -> topology.getServers().forEach(server -> {
            Database database = TopologyFactory.eINSTANCE.createDatabase();
            database.setName("shop");
            server.getDatabases().add(database);
        }));
        set("one", "main/shop", "public.a", "public.b");
        set("two", "main/shop", "public.c");
        set("back", "replica/shop", "public.back");
        link("one1", "one", "main/shop", "replica/shop");
        link("two1", "two", "main/shop", "replica/shop");
        link("back1", "back", "replica/shop", "main/shop");
        lab.deploy();
        equal("main", "replica", "a", "b", "c");
        equal("replica", "main", "back");
    }

    @AfterAll
    void destroy() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    private void set(String id, String origin, String... tables) throws Exception {
        lab.edit(topology -> {
            ReplicationSet set = TopologyFactory.eINSTANCE.createReplicationSet();
            set.setId(id);
            set.setTechnology("slony");
            set.setOrigin(origin);
            set.getTables().addAll(List.of(tables));
            Setting setting = TopologyFactory.eINSTANCE.createSetting();
            setting.setKey("syncTimeout");
            setting.setValue("1 s");
            set.getSettings().add(setting);
            topology.getSets().add(set);
        });
    }

    private void link(String id, String set, String from, String to) throws Exception {
        lab.draw(id, "slony", from, to, Map.of());
        lab.edit(topology -> Topologies.link(topology, id).orElseThrow().setSet(set));
    }

    private Plan deploy() throws Exception {
        Plan plan = lab.deploy();
        Plan again = lab.plan();
        assertEquals(0, again.exitCode(), () -> again.steps().stream().map(Step::id).toList() + " " + again.findings());
        return plan;
    }

    private static boolean says(Plan plan, String statement) {
        return plan.steps().stream().anyMatch(step -> step.action().command().contains(statement));
    }

    /** Writes a row at the origin, waits for it, and compares whole tables. */
    private void equal(String origin, String receiver, String... tables) throws Exception {
        int id = ++row;
        for (String table : tables) {
            lab.execute(origin, "shop", "insert into " + table + " values (" + id + ", 'new')");
        }
        for (String table : tables) {
            lab.awaitQuery("1", receiver, "shop", "select count(*) from " + table + " where id = " + id);
            String sum = "select count(*) || ' ' || coalesce(sum(hash_record_extended(x, 0)), 0) from " + table + " x";
            lab.awaitQuery(lab.query(origin, "shop", sum), receiver, "shop", sum);
        }
    }

    @Test
    @Order(1)
    void aTableChangesSidesBetweenSetsWithoutACopy() throws Exception {
        lab.edit(topology -> {
            Topologies.set(topology, "one").orElseThrow().getTables().remove("public.b");
            Topologies.set(topology, "two").orElseThrow().getTables().add("public.b");
        });
        Plan plan = deploy();
        assertTrue(says(plan, "set move table"), () -> plan.steps().toString());
        assertFalse(says(plan, "subscribe set"), "nothing is copied");
        equal("main", "replica", "a", "b", "c");
    }

    /** Two sets of one origin move together, behind a node that the same plan makes. */
    @Test
    @Order(2)
    void aProviderMayBeANodeThatIsNew() throws Exception {
        link("one2", "one", "main/shop", "replica2/shop");
        link("two2", "two", "main/shop", "replica2/shop");
        lab.edit(topology -> {
            Topologies.link(topology, "one1").orElseThrow().setFrom("replica2/shop");
            Topologies.link(topology, "two1").orElseThrow().setFrom("replica2/shop");
        });
        Plan plan = deploy();
        assertTrue(says(plan, "resubscribe node"), () -> plan.steps().toString());
        equal("main", "replica2", "a", "b", "c");
        equal("main", "replica", "a", "b", "c");
        assertEquals("replica2/shop", lab.link("one1").from());
    }

    /** The node in the middle leaves: what it feeds is first fed by another. */
    @Test
    @Order(3)
    void theNodeInTheMiddleLeaves() throws Exception {
        lab.erase("one2");
        lab.erase("two2");
        lab.edit(topology -> {
            Topologies.link(topology, "one1").orElseThrow().setFrom("main/shop");
            Topologies.link(topology, "two1").orElseThrow().setFrom("main/shop");
        });
        deploy();
        equal("main", "replica", "a", "b", "c");
        equal("replica", "main", "back");
        assertEquals("t", lab.query("replica2", "shop", "select to_regnamespace('_kslr') is null"));
        lab.execute("replica2", "shop", "insert into a values (-1, 'writable')");
    }

    @Test
    @Order(4)
    void aSetGoesAndItsTableCanBeInAnother() throws Exception {
        lab.erase("two1");
        lab.edit(topology -> {
            topology.getSets().remove(Topologies.set(topology, "two").orElseThrow());
            Topologies.set(topology, "one").orElseThrow().getTables().add("public.c");
        });
        Plan plan = deploy();
        assertTrue(says(plan, "drop set"), () -> plan.steps().toString());
        equal("main", "replica", "a", "c");
        lab.execute("replica", "shop", "insert into b values (-1, 'writable')");
        equal("replica", "main", "back");
    }

    @Test
    @Order(5)
    void anOperationTakesTheClusterAway() throws Exception {
        Plan plan = lab.operate("uninstall", "one", Map.of());
        assertTrue(says(plan, "uninstall node"));
        assertEquals(0, lab.plan().exitCode(), "the drawing followed");
        for (String server : List.of("main", "replica")) {
            assertEquals("0", lab.query(server, "shop", "select count(*) from pg_namespace where nspname ~ '^_'"));
            assertEquals("0", lab.query(server, "postgres", "select count(*) from pg_roles where rolname = 'slony'"));
        }
        assertTrue(lab.planOperation("uninstall", "one", Map.of()).errored(), "nothing is left to take away");
    }

    /** Made by hand, with daemons that Howdah knows nothing of. */
    @Test
    @Order(6)
    void aClusterOfOthersIsLeftAloneAndTakenAwayOnlyWhenAskedFor() throws Exception {
        String one = conninfo("master1", "main");
        String two = conninfo("slave1", "replica");
        lab.execute("replica", "shop", "truncate a, b, c");
        String preamble = "timeout 60 slonik <<'S'\ncluster name = hand;\nnode 1 admin conninfo = '" + one + "';\nnode 2 admin conninfo = '" + two + "';\n";
        lab.shell("master1", preamble + "init cluster (id = 1, comment = 'one');\nstore node (id = 2, comment = 'two', event node = 1);\nstore path (server = 1, client = 2, conninfo = '"
                + one + "');\nstore path (server = 2, client = 1, conninfo = '" + two + "');\nS");
        lab.shell("master1", "nohup slon hand \"" + one + "\" > /dev/null 2>&1 &");
        lab.shell("slave1", "nohup slon hand \"" + two + "\" > /dev/null 2>&1 &");
        lab.shell("master1", preamble + "create set (id = 1, origin = 1, comment = 'one');\nset add table (set id = 1, origin = 1, id = 1, fully qualified name = 'public.a');\n"
                + "subscribe set (id = 1, provider = 1, receiver = 2, forward = yes);\nS");
        lab.awaitQuery(lab.query("main", "shop", "select count(*) from a"), "replica", "shop", "select count(*) from a");
        Plan plan = lab.plan();
        assertEquals(0, plan.exitCode(), () -> plan.steps().stream().map(Step::id).toList().toString());
        lab.edit(topology -> {
            Setting setting = TopologyFactory.eINSTANCE.createSetting();
            setting.setKey("cluster");
            setting.setValue("hand");
            Topologies.set(topology, "one").orElseThrow().getSettings().add(setting);
        });
        Plan still = lab.plan();
        assertEquals(0, still.exitCode(), () -> still.steps().stream().map(Step::id).toList().toString());
        assertTrue(TestLab.has(still, "SLONY-045"), () -> still.findings().toString());
        lab.operate("uninstall", "one", Map.of());
        for (String server : List.of("main", "replica")) {
            assertEquals("0", lab.query(server, "shop", "select count(*) from pg_namespace where nspname ~ '^_'"));
            assertEquals("0", lab.query(server, "shop", "select count(*) from pg_stat_activity where application_name ~ '^slon'"));
        }
        lab.execute("replica", "shop", "insert into a values (-1, 'writable')");
    }

    private String conninfo(String host, String server) throws Exception {
        return "host=" + lab.shell(host, "psql -XAtc 'show unix_socket_directories' postgres") + " port=" + lab.server(server).getPort() + " dbname=shop user=postgres";
    }
}
