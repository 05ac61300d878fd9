package org.howdah.technology.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.howdah.engine.Plan;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.technology.LinkState;
import org.howdah.technology.State;
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

/** A living cluster of Slony-I is changed by drawing it otherwise: three nodes in a cascade, with clients at work, row by row equal after each change. */
@Tag("lab")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SlonyChangesTest {

    private static final String[] SERVERS = { "main", "replica", "replica2" };

    private TestLab lab;
    private final List<String> before = new ArrayList<>();
    private int row = 1000;

    @BeforeAll
    void cluster() throws Exception {
        lab = new TestLab("kslc", "master1", "slave1", "slave2");
        for (String server : SERVERS) {
            before.add(traces(server));
        }
        lab.execute("main", "postgres", "create database shop");
        for (String table : List.of("a", "b", "c", "d")) {
            lab.execute("main", "shop", "create table " + table + " (id int primary key, t text); insert into " + table + " select g, md5(g::text) from generate_series(1, 500) g");
        }
        lab.execute("main", "shop", "create sequence s1; create sequence s2; select setval('s1', 77)");
        lab.execute("main", "shop", "create table days (id int, day date, note text, primary key (id, day)) partition by range (day);"
                + " create table days_1 partition of days for values from ('2026-01-01') to ('2026-02-01'); insert into days select g, '2026-01-01'::date + g % 30, 'x' from generate_series(1, 200) g");
        lab.edit(topology -> {
            topology.getServers().forEach(server -> {
                Database database = TopologyFactory.eINSTANCE.createDatabase();
                database.setName("shop");
                server.getDatabases().add(database);
            });
            ReplicationSet set = TopologyFactory.eINSTANCE.createReplicationSet();
            set.setId("orders");
            set.setTechnology("slony");
            set.setOrigin("main/shop");
            set.getTables().addAll(List.of("public.a", "public.days_1"));
            set.getSequences().add("public.s1");
            setting(set, "syncInterval", "200 ms");
            setting(set, "syncTimeout", "1 s");
            topology.getSets().add(set);
        });
        link("o1", "main/shop", "replica/shop");
        link("o2", "replica/shop", "replica2/shop");
        lab.deploy();
        equal("main", "replica", "a", "days_1");
        equal("main", "replica2", "a", "days_1");
    }

    @AfterAll
    void destroy() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    private void link(String id, String from, String to) throws Exception {
        lab.draw(id, "slony", from, to, java.util.Map.of());
        lab.edit(topology -> Topologies.link(topology, id).orElseThrow().setSet("orders"));
    }

    private static void setting(ReplicationSet set, String key, String value) {
        set.getSettings().removeIf(setting -> setting.getKey().equals(key));
        Setting setting = TopologyFactory.eINSTANCE.createSetting();
        setting.setKey(key);
        setting.setValue(value);
        set.getSettings().add(setting);
    }

    private void set(Consumer<ReplicationSet> change) throws Exception {
        lab.edit((Topology topology) -> change.accept(topology.getSets().getFirst()));
    }

    /** Deploys, proves that nothing is left to do, and that no step of it stayed behind. */
    private Plan deploy() throws Exception {
        Plan plan = lab.deploy();
        Plan again = lab.plan();
        assertEquals(0, again.exitCode(), () -> again.steps().stream().map(Step::id).toList() + " " + again.findings());
        return plan;
    }

    /** Writes a row at the origin, waits for it, and compares whole tables. */
    private void equal(String origin, String receiver, String... tables) throws Exception {
        int id = ++row;
        for (String table : tables) {
            String values = table.startsWith("days") ? "(" + id + ", '2026-01-05', 'new')" : "(" + id + ", 'new')";
            lab.execute(origin, "shop", "insert into " + table + " values " + values);
        }
        for (String table : tables) {
            lab.awaitQuery("1", receiver, "shop", "select count(*) from " + table + " where id = " + id);
            String sum = "select count(*) || ' ' || coalesce(sum(hash_record_extended(x, 0)), 0) from " + table + " x";
            lab.awaitQuery(lab.query(origin, "shop", sum), receiver, "shop", sum);
        }
    }

    private String traces(String server) throws Exception {
        String host = lab.server(server).getHost();
        return "roles: " + lab.query(server, "postgres", "select string_agg(rolname, ' ' order by rolname) from pg_roles where rolname !~ '^pg_'") + "\nrules: "
                + lab.query(server, "postgres", "select string_agg(array_to_string(user_name, ',') || coalesce(address, ''), ' ' order by line_number) from pg_hba_file_rules")
                + "\nfiles: " + lab.shell(host, "cd \"$(dirname \"$(psql -XAtc 'show data_directory' postgres)\")\" && ls -A && find .howdah 2> /dev/null || :")
                + "\ndaemons: " + lab.shell(host, "d=$(dirname \"$(psql -XAtc 'show data_directory' postgres)\"); grep -lsF -- \"$d\" /proc/[0-9]*/cmdline | xargs -r -n 1 dirname | while read -r p; do"
                        + " case $(readlink $p/exe) in */slon) echo slon;; esac; done");
    }

    @Test
    @Order(1)
    void aSetGrowsWhileClientsWrite() throws Exception {
        set(set -> {
            set.getTables().addAll(List.of("public.b", "public.c", "public.d"));
            set.getSequences().add("public.s2");
        });
        lab.execute("main", "shop", "create table if not exists busy (stop boolean)");
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 1; i <= 400 && !Thread.currentThread().isInterrupted(); i++) {
                    lab.execute("main", "shop", "insert into b values (" + (100_000 + i) + ", 'busy'); update c set t = t || '!' where id = " + i + "; delete from d where id = " + i
                            + "; select nextval('s2')");
                }
            } catch (Exception stopped) {
                // The comparison tells.
            }
        });
        Plan plan = deploy();
        assertTrue(plan.steps().stream().anyMatch(step -> step.action().command().contains("merge set")), "by a set of its own, merged in");
        writer.join();
        equal("main", "replica", "a", "b", "c", "d");
        equal("main", "replica2", "a", "b", "c", "d");
        assertEquals("1", lab.query("replica2", "shop", "select count(*) from _" + name() + ".sl_set"), "nothing temporary stays");
        lab.awaitQuery(lab.query("main", "shop", "select last_value from s2"), "replica2", "shop", "select last_value from s2");
    }

    private String name() throws Exception {
        return lab.link("o1").facts().get("cluster");
    }

    @Test
    @Order(2)
    void aPartitionIsAddedLive() throws Exception {
        lab.execute("main", "shop", "create table days_2 partition of days for values from ('2026-02-01') to ('2026-03-01'); insert into days values (1, '2026-02-03', 'early')");
        set(set -> set.getTables().add("public.days_2"));
        // As a run leaves it that was killed after its first statements: the temporary set is gone on with.
        String schema = "_" + name() + ".";
        lab.execute("main", "shop", "select " + schema + "storeset(99, 'orders (grows)'); select " + schema + "setaddtable(99, 77, 'public.days_2', 'days_2_pkey', '')");
        for (String server : List.of("replica", "replica2")) {
            lab.awaitQuery("2", server, "shop", "select count(*) from " + schema + "sl_set");
        }
        deploy();
        assertEquals("77 1", lab.query("replica2", "shop", "select tab_id || ' ' || tab_set from " + schema + "sl_table where tab_relname = 'days_2'"));
        lab.execute("main", "shop", "insert into days values (2, '2026-02-04', 'late')");
        for (String receiver : List.of("replica", "replica2")) {
            lab.awaitQuery("2", receiver, "shop", "select count(*) from days where day >= '2026-02-01'");
        }
    }

    @Test
    @Order(3)
    void membersLeaveASetAlsoOnesThatWereDroppedByHand() throws Exception {
        lab.execute("replica2", "shop", "drop table d");
        set(set -> {
            set.getTables().removeAll(List.of("public.c", "public.d"));
            set.getSequences().remove("public.s2");
        });
        deploy();
        lab.execute("replica2", "shop", "insert into c values (-1, 'writable')");
        assertEquals("501", lab.query("replica", "shop", "select count(*) from c").replaceAll("^50[0-9]$", "501"), "rows stay");
        equal("main", "replica2", "a", "b");
    }

    @Test
    @Order(4)
    void aReceiverChangesItsProviderAndKeepsItsRows() throws Exception {
        lab.edit(topology -> Topologies.link(topology, "o2").orElseThrow().setFrom("main/shop"));
        LinkState before = lab.link("o2");
        assertEquals("replica/shop", before.from(), "as it is, not as it is drawn");
        deploy();
        assertEquals("main/shop", lab.link("o2").from());
        equal("main", "replica2", "a", "b");
        lab.edit(topology -> Topologies.link(topology, "o2").orElseThrow().setFrom("replica/shop"));
        deploy();
        equal("main", "replica2", "a", "b");
    }

    @Test
    @Order(5)
    void forwardIsSwitchedAndRefusedWhereOthersAreFed() throws Exception {
        lab.set("o1", "forward", "false");
        assertTrue(lab.plan().errored(), "others receive from it");
        lab.set("o1", "forward", "true");
        lab.set("o2", "forward", "false");
        deploy();
        equal("main", "replica2", "a", "b");
        lab.set("o2", "forward", "true");
        deploy();
        equal("main", "replica2", "a", "b");
    }

    @Test
    @Order(6)
    void aDaemonsFileEditedByHandAndANewSettingAreBroughtInLine() throws Exception {
        lab.shell("slave1", "f=$(find \"$(dirname \"$(psql -XAtc 'show data_directory' postgres)\")/.howdah\" -name slon.conf); sed -i 's/^sync_interval=.*/sync_interval=60000/' \"$f\"");
        Plan plan = deploy();
        assertTrue(plan.steps().stream().anyMatch(step -> step.id().contains("slon-install")), () -> plan.steps().toString());
        set(set -> setting(set, "syncInterval", "300 ms"));
        deploy();
        lab.awaitStatus("it is well again", status -> status.links().stream().allMatch(link -> link.state() == State.OK));
        equal("main", "replica2", "a", "b");
    }

    @Test
    @Order(7)
    void aPathIsChanged() throws Exception {
        // What a growth leaves that was killed and then not wished any more goes by itself.
        String sets = "select count(*) from _" + name() + ".sl_set";
        lab.execute("main", "shop", "select _" + name() + ".storeset(98, 'orders (grows)')");
        for (String server : List.of("replica", "replica2")) {
            lab.awaitQuery("2", server, "shop", sets);
        }
        set(set -> setting(set, "paths", "{replica2/shop > replica/shop: keepalives_idle=30}"));
        deploy();
        assertEquals("1", lab.query("replica2", "shop", "select count(*) from _" + name() + ".sl_path where pa_conninfo like '%keepalives_idle%'"));
        assertEquals("1", lab.query("main", "shop", "select count(*) from _" + name() + ".sl_set"));
        equal("main", "replica2", "a");
    }

    @Test
    @Order(8)
    void aSetDrawnAtAnotherOriginIsNoSilentSwitch() throws Exception {
        set(set -> set.setOrigin("replica/shop"));
        lab.edit(topology -> {
            Topologies.link(topology, "o1").orElseThrow().setFrom("replica/shop");
            Topologies.link(topology, "o1").orElseThrow().setTo("main/shop");
        });
        Plan plan = lab.plan();
        assertTrue(plan.errored() && TestLab.has(plan, "SLONY-044"), () -> plan.findings().toString());
        set(set -> set.setOrigin("main/shop"));
        lab.edit(topology -> {
            Topologies.link(topology, "o1").orElseThrow().setFrom("main/shop");
            Topologies.link(topology, "o1").orElseThrow().setTo("replica/shop");
        });
    }

    @Test
    @Order(9)
    void aNodeLeavesWithoutATrace() throws Exception {
        lab.erase("o2");
        deploy();
        assertEquals(before.get(2), traces("replica2"), "nothing is left behind");
        lab.execute("replica2", "shop", "insert into a values (-1, 'writable')");
        equal("main", "replica", "a");
        assertEquals("2", lab.query("main", "shop", "select count(*) from _" + name() + ".sl_node"));
    }

    @Test
    @Order(10)
    void theClusterGoesWithoutATrace() throws Exception {
        lab.erase("o1");
        deploy();
        for (int i = 0; i < SERVERS.length; i++) {
            assertEquals(before.get(i), traces(SERVERS[i]), "nothing is left behind on " + SERVERS[i]);
        }
        assertEquals("0", lab.query("replica", "shop", "select count(*) from pg_trigger where tgname ~ '^_'"));
        lab.execute("replica", "shop", "insert into a values (-1, 'writable')");
    }
}
