package org.howdah.technology.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.howdah.engine.Status;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.remote.SqlSession;
import org.howdah.technology.Finding;
import org.howdah.technology.LinkState;
import org.howdah.technology.Snippet;
import org.howdah.technology.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** Everything that can be wrong with a living cluster of Slony-I is made wrong, and must be found and named: a cascade of three nodes. */
@Tag("lab")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SlonyFindingsTest {

    /** The folder of a daemon, as {@code $D}. */
    private static final String FOLDER = "d=$(psql -XAtc 'show data_directory' postgres); D=$(dirname \"$d\")/.howdah/$(basename \"$d\")/slony/shop/node%d; ";
    /** Processes of slon that run with a file of that folder. */
    private static final String SLONS = "slons() { for f in $(grep -lsF -- \"$D/\" /proc/[0-9]*/cmdline); do p=${f#/proc/}; p=${p%%/cmdline}; "
            + "case $(readlink /proc/$p/exe) in */slon) echo $p;; esac; done; }; ";

    private TestLab lab;

    @BeforeAll
    void cluster() throws Exception {
        lab = new TestLab("kslf", "master1", "slave1", "slave2");
        lab.execute("main", "postgres", "create database shop");
        lab.execute("main", "shop", "create table orders (id int primary key, note text); create table \"Order Lines\" (id int primary key, t text);"
                + " create table keyed (a int, b int not null); create unique index keyed_uk on keyed (b); create sequence s;"
                + " create table late (id int primary key); insert into late select generate_series(1, 100)");
        lab.edit(topology -> {
            topology.getServers().forEach(server -> {
                Database database = TopologyFactory.eINSTANCE.createDatabase();
                database.setName("shop");
                server.getDatabases().add(database);
            });
            draw(topology, "orders", "main/shop", List.of("public.orders", "public.\"Order Lines\"", "public.keyed"), List.of("public.s"));
            setting(topology, "orders", "cluster", "shop");
            setting(topology, "orders", "syncInterval", "200 ms");
            setting(topology, "orders", "syncTimeout", "2 s");
            setting(topology, "orders", "keys", "{public.keyed: keyed_uk}");
        });
        link("o1", "orders", "main/shop", "replica/shop");
        link("o2", "orders", "replica/shop", "replica2/shop");
        lab.deploy();
    }

    @AfterAll
    void destroy() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    private static void draw(Topology topology, String id, String origin, List<String> tables, List<String> sequences) {
        ReplicationSet set = TopologyFactory.eINSTANCE.createReplicationSet();
        set.setId(id);
        set.setTechnology("slony");
        set.setOrigin(origin);
        set.getTables().addAll(tables);
        set.getSequences().addAll(sequences);
        topology.getSets().add(set);
    }

    private static void setting(Topology topology, String set, String key, String value) {
        ReplicationSet element = Topologies.set(topology, set).orElseThrow();
        element.getSettings().removeIf(setting -> setting.getKey().equals(key));
        Setting setting = TopologyFactory.eINSTANCE.createSetting();
        setting.setKey(key);
        setting.setValue(value);
        element.getSettings().add(setting);
    }

    private void link(String id, String set, String from, String to) throws Exception {
        lab.draw(id, "slony", from, to, Map.of());
        lab.edit(topology -> Topologies.link(topology, id).orElseThrow().setSet(set));
    }

    private String on(int node, String script) throws Exception {
        return lab.shell(node == 1 ? "master1" : "slave" + (node - 1), (FOLDER + SLONS).formatted(node) + script);
    }

    private static Optional<Finding> find(Status status, String code, String subject) {
        return status.findings().stream().filter(one -> one.code().equals("SLONY-" + code) && one.subject().equals(subject)).findFirst();
    }

    /** Waits for a finding, and wants a reason and a next action of it. */
    private Finding found(String code, String subject) throws Exception {
        Finding finding = find(lab.awaitStatus("SLONY-" + code + " of " + subject, status -> find(status, code, subject).isPresent()), code, subject).orElseThrow();
        assertFalse(finding.reason().isBlank() || finding.hint().isBlank(), finding::toString);
        assertFalse(finding.reason().replaceAll("not (be )?null", "").contains("null") || finding.reason().contains("\u0001"), finding::reason);
        return finding;
    }

    /** The same with something in its reason. */
    private void found(String code, String subject, String evidence) throws Exception {
        lab.awaitStatus("SLONY-" + code + " of " + subject + " with " + evidence, status -> status.findings().stream()
                .anyMatch(one -> one.code().equals("SLONY-" + code) && one.subject().equals(subject) && one.reason().contains(evidence)));
    }

    private void gone(String code, String subject) throws Exception {
        lab.awaitStatus("no SLONY-" + code + " of " + subject, status -> find(status, code, subject).isEmpty());
    }

    /** Breaks by SQL, finds, mends by SQL. */
    private Finding broken(String code, String subject, String server, String breaking, String mending) throws Exception {
        lab.execute(server, "shop", breaking);
        Finding finding = found(code, subject);
        lab.execute(server, "shop", mending);
        gone(code, subject);
        return finding;
    }

    /** Draws it otherwise, finds, and draws it as it was. */
    private Finding drawn(String code, String subject, Consumer<Topology> change) throws Exception {
        String text = java.nio.file.Files.readString(lab.loaded().file());
        lab.edit(change::accept);
        Finding finding = found(code, subject);
        java.nio.file.Files.writeString(lab.loaded().file(), text);
        return finding;
    }

    @Test
    @Order(1)
    void aHealthyClusterIsOk() throws Exception {
        Status status = lab.awaitStatus("ok", found -> found.state() == State.OK);
        assertTrue(status.findings().stream().noneMatch(finding -> finding.code().startsWith("SLONY-")), () -> status.findings().toString());
        LinkState link = lab.link("o2");
        assertEquals(LinkState.Presence.PRESENT, link.presence());
        assertTrue(link.lagSeconds() != null && link.lagSeconds() < 30, link::toString);
        assertEquals("active", link.details().get("stage"));
        assertEquals(link.facts(), lab.link("o2").facts(), "what a plan rests on does not change by itself");
        for (Snippet snippet : lab.snippets("replica")) {
            if (snippet.id().startsWith("slony.")) {
                assertFalse(lab.shell("slave1", snippet.text()).isBlank(), snippet::id);
            }
        }
    }

    @Test
    @Order(2)
    void tablesThatAreNotAsTheyMustBe() throws Exception {
        broken("069", "database main/shop", "main", "alter table orders disable trigger _shop_logtrigger", "alter table orders enable trigger _shop_logtrigger");
        broken("069", "database replica/shop", "replica", "drop trigger _shop_denyaccess on orders", "create trigger _shop_denyaccess before insert or update or delete on orders"
                + " for each row execute function _shop.denyaccess('_shop')");
        broken("074", "set orders", "main", "alter index keyed_uk rename to other", "alter index other rename to keyed_uk");
        broken("068", "database replica2/shop", "replica2", "alter table \"Order Lines\" rename to away", "alter table away rename to \"Order Lines\"");
        broken("072", "link o2", "replica2", "alter table keyed rename to away", "alter table away rename to keyed");
        assertTrue(broken("032", "link o1", "replica", "alter table orders add extra int not null default 0", "alter table orders drop extra").reason().contains("extra"));
        broken("081", "set orders", "main", "select _shop.lockset(1)", "select _shop.unlockset(1)");
        drawn("070", "set orders", topology -> Topologies.set(topology, "orders").orElseThrow().getTables().add("public.late"));
        drawn("028", "set orders", topology -> Topologies.set(topology, "orders").orElseThrow().getTables().add("public.nowhere"));
        lab.execute("main", "shop", "create table nokey (a int); create table parts (a int primary key) partition by range (a)");
        assertTrue(drawn("030", "set orders", topology -> Topologies.set(topology, "orders").orElseThrow().getTables().add("public.nokey")).hint().contains("(3)"));
        drawn("029", "set orders", topology -> Topologies.set(topology, "orders").orElseThrow().getTables().add("public.parts"));
        drawn("044", "set orders", topology -> Topologies.set(topology, "orders").orElseThrow().setOrigin("replica/shop"));
    }

    @Test
    @Order(3)
    void pathsListensAndVersions() throws Exception {
        String conninfo = lab.query("replica2", "shop", "select pa_conninfo from _shop.sl_path where pa_server = 1 and pa_client = 3");
        broken("059", "database replica2/shop", "replica2", "update _shop.sl_path set pa_conninfo = '<event pending>' where pa_server = 1 and pa_client = 3",
                "update _shop.sl_path set pa_conninfo = '" + conninfo + "' where pa_server = 1 and pa_client = 3");
        broken("062", "database replica2/shop", "replica2", "update _shop.sl_path set pa_conninfo = pa_conninfo || ' sslmode=disable' where pa_server = 1 and pa_client = 3",
                "update _shop.sl_path set pa_conninfo = '" + conninfo + "' where pa_server = 1 and pa_client = 3");
        broken("058", "database replica2/shop", "replica2", "select _shop.droppath(1, 3)", "select _shop.storepath(1, 3, '" + conninfo + "', 10)");
        broken("060", "database replica2/shop", "replica2", "delete from _shop.sl_listen where li_receiver = 3 and li_origin = 1", "select _shop.rebuildlistenentries()");
        broken("025", "set orders", "replica2", "create or replace function _shop.slonyversionpatchlevel() returns int language sql as 'select 10'",
                "create or replace function _shop.slonyversionpatchlevel() returns int language sql as 'select 11'");
    }

    @Test
    @Order(4)
    void namesAndNumbersThatAreTaken() throws Exception {
        lab.execute("main", "shop", "create schema _taken");
        drawn("076", "database main/shop", topology -> setting(topology, "orders", "cluster", "taken"));
        drawn("077", "database replica/shop", topology -> setting(topology, "orders", "nodes", "{replica/shop: 7}"));
        drawn("080", "set orders", topology -> {
            topology.getLinks().remove(Topologies.link(topology, "o2").orElseThrow());
            topology.getServers().remove(Topologies.server(topology, "replica2").orElseThrow());
        });
        lab.execute("replica2", "postgres", "create database fresh");
        Finding way = drawn("088", "host slave2", topology -> {
            second(topology, "replica2", "fresh");
            setting(topology, "orders", "paths", "{replica2/fresh > main/shop: port=1}");
        });
        assertTrue(way.reason().contains("The way back works"), way::reason);
        lab.execute("replica2", "postgres", "drop database fresh");
        // A copy of a node's database, as a restored dump is, and a second cluster of the same name.
        lab.execute("replica2", "postgres", "create database copied");
        lab.shell("slave2", "pg_dump shop | psql -qX -v ON_ERROR_STOP=1 copied > /dev/null");
        drawn("077", "database replica2/copied", topology -> second(topology, "replica2", "copied"));
        lab.execute("replica2", "postgres", "create database other");
        lab.shell("slave2", "printf '%s' \"cluster name = shop; node 9 admin conninfo = 'dbname=other'; init cluster (id = 9, comment = 'x');\" | slonik");
        drawn("076", "database replica2/other", topology -> second(topology, "replica2", "other"));
        lab.execute("replica2", "postgres", "drop database other");
        lab.execute("replica2", "postgres", "drop database copied");
        lab.execute("main", "postgres", "create database strange");
        lab.shell("master1", "printf '%s' \"cluster name = strange; node 1 admin conninfo = 'dbname=strange'; init cluster (id = 1, comment = 'x');\" | slonik");
        Finding undrawn = found("089", "database main/strange");
        assertEquals(Finding.Severity.INFO, undrawn.severity());
        lab.execute("main", "postgres", "drop database strange");
    }

    private static void second(Topology topology, String server, String name) {
        Database database = TopologyFactory.eINSTANCE.createDatabase();
        database.setName(name);
        Topologies.server(topology, server).orElseThrow().getDatabases().add(database);
        org.howdah.model.topology.Link link = TopologyFactory.eINSTANCE.createLink();
        link.setId("o3");
        link.setTechnology("slony");
        link.setSet("orders");
        link.setFrom("replica/shop");
        link.setTo(server + "/" + name);
        topology.getLinks().add(link);
    }

    @Test
    @Order(5)
    void daemonsThatAreNotAsTheyMustBe() throws Exception {
        on(2, "cp \"$D/slon.conf\" \"$D/kept\"; echo 'log_level=2' >> \"$D/slon.conf\"");
        found("082", "database replica/shop");
        on(2, "mv \"$D/kept\" \"$D/slon.conf\"");
        gone("082", "database replica/shop");
        on(2, "kill -9 $(cat \"$D/keeper.pid\")");
        found("084", "database replica/shop");
        on(2, "kill $(cat \"$D/slon.pid\"); while [ -n \"$(slons)\" ]; do sleep 0.1; done");
        Finding dead = found("051", "database replica/shop");
        assertTrue(dead.summary().contains("does not run"), dead::toString);
        LinkState link = lab.link("o1");
        assertEquals(State.CRITICAL, link.state(), link::toString);
        on(2, "sed 's/slon.pid/foreign.pid/' \"$D/slon.conf\" > \"$D/foreign.conf\"; PGPASSFILE=$D/../pgpass setsid slon -f \"$D/foreign.conf\" < /dev/null > /dev/null 2>&1 &");
        found("083", "database replica/shop");
        on(2, "kill $(cat \"$D/foreign.pid\"); while [ -n \"$(slons)\" ]; do sleep 0.1; done; rm -f \"$D/foreign.conf\"");
        found("051", "database replica/shop");
        lab.deploy();
        gone("051", "database replica/shop");
        on(2, ": > \"$D/paused\"; while [ -n \"$(slons)\" ]; do sleep 0.1; done");
        Finding paused = found("052", "database replica/shop");
        assertEquals(Finding.Severity.WARNING, paused.severity());
        on(2, "rm \"$D/paused\"; setsid sh \"$D/keeper\" \"$D\" < /dev/null > /dev/null 2>&1 9>&- &");
        lab.awaitStatus("ok again", status -> status.state() == State.OK);
    }

    @Test
    @Order(6)
    void aCopyThatFailsAndGoesOnAfterARestart() throws Exception {
        lab.execute("replica", "shop", "create table late (id int primary key check (id < 50))");
        lab.edit(topology -> {
            draw(topology, "late", "main/shop", List.of("public.late"), List.of());
            setting(topology, "late", "cluster", "shop");
        });
        link("l1", "late", "main/shop", "replica/shop");
        String main = lab.query("replica", "shop", "select pa_conninfo from _shop.sl_path where pa_server = 1 and pa_client = 2");
        String replica = lab.query("main", "shop", "select pa_conninfo from _shop.sl_path where pa_server = 2 and pa_client = 1");
        on(1, "PGPASSFILE=$D/../pgpass; export PGPASSFILE; printf '%s\\n' 'cluster name = shop;' \"node 1 admin conninfo = '" + main + "';\" \"node 2 admin conninfo = '" + replica
                + "';\" \"create set (id = 2, origin = 1, comment = 'late');\" \"set add table (set id = 2, origin = 1, id = 20, fully qualified name = 'public.late');\""
                + " 'subscribe set (id = 2, provider = 1, receiver = 2, forward = yes);' | slonik");
        Finding failing = found("067", "link l1");
        assertTrue(failing.reason().contains("late"), failing::reason);
        LinkState link = lab.link("l1");
        assertEquals(null, link.lagSeconds(), "a copy that is not finished has no lag, and not 0");
        assertNotEquals(State.OK, link.state());
        // The cause is mended, and the next try held up: it copies.
        try (SqlSession holder = lab.session("replica", "shop")) {
            holder.execute("alter table late drop constraint late_id_check", TestLab.PATIENCE);
            holder.execute("begin; lock table late in access exclusive mode", TestLab.PATIENCE);
            lab.awaitQuery("true", "replica", "shop", "select (count(*) > 0)::text from pg_stat_activity where application_name like 'slon.remoteWorker%' and wait_event_type = 'Lock'");
        }
        // PostgreSQL is restarted in the middle of the subscription: the daemon connects again, and copies again.
        lab.shell("slave1", "pg_ctl -D \"$(psql -XAtc 'show data_directory' postgres)\" -m fast -w restart > /dev/null");
        lab.awaitStatus("active", status -> status.links().stream().anyMatch(one -> one.id().equals("l1") && "active".equals(one.details().get("stage"))));
        lab.awaitQuery("100", "replica", "shop", "select count(*) from late");
    }

    @Test
    @Order(7)
    void aChangeThatCannotBeApplied() throws Exception {
        lab.execute("replica", "shop", "alter table orders drop column note");
        lab.execute("main", "shop", "insert into orders values (1, 'x')");
        found("065", "link o1", "note");
        lab.execute("replica", "shop", "alter table orders add column note text");
        gone("065", "link o1");
        lab.awaitQuery("x", "replica2", "shop", "select max(note) from orders");
    }

    /** All that shows only after a while, in one while: a frozen daemon, an origin that cannot reach its receivers, an old transaction, a large log. */
    @Test
    @Order(8)
    void whatShowsOnlyAfterAWhile() throws Exception {
        on(3, "kill -STOP $(slons)");
        lab.execute("main", "shop", "update _shop.sl_path set pa_conninfo = regexp_replace(pa_conninfo, 'port=[0-9]+', 'port=1') where pa_client = 1");
        on(1, "kill $(cat \"$D/slon.pid\")");
        try (SqlSession holder = lab.session("main", "shop")) {
            lab.execute("main", "shop", "select _shop.setdroptable(tab_id) from _shop.sl_table where tab_relname = 'keyed'");
            lab.execute("main", "shop", "insert into orders select g, 'y' from generate_series(10, 200100) g");
            holder.execute("begin; select txid_current()", TestLab.PATIENCE);
            found("071", "link o2");
            found("061", "database main/shop", "The way back works");
            found("063", "database main/shop", "events");
            found("053", "link o2");
            found("054", "database replica2/shop");
            found("056", "database replica2/shop");
            found("056", "database main/shop");
            found("057", "database main/shop");
            found("055", "database replica2/shop", "local_");
            found("066", "server main", "database shop");
            found("063", "database main/shop", "replica2/shop");
            assertNotEquals(State.OK, lab.link("o2").state());
            assertTrue(lab.link("o2").lagSeconds() > 30, "a frozen receiver is not at 0");
        }
    }

    @Test
    @Order(9)
    void aNodeThatTheOthersDroppedAndOneThatIsDown() throws Exception {
        lab.execute("main", "shop", "select _shop.dropnode(array[3])");
        assertTrue(found("079", "database replica2/shop").hint().contains("rejoin"));
        on(3, "touch \"$D/paused\"; kill -CONT $(slons); kill -KILL $(slons)");
        lab.shell("slave2", "pg_ctl -D \"$(psql -XAtc 'show data_directory' postgres)\" -m immediate stop > /dev/null");
        long begun = System.nanoTime();
        Status status = lab.status();
        assertTrue((System.nanoTime() - begun) / 1e9 < 10, "a server that is down is not waited for");
        assertTrue(find(status, "050", "database replica2/shop").isPresent(), status::toString);
        LinkState link = lab.link("o2");
        assertEquals(LinkState.Presence.UNKNOWN, link.presence());
        assertEquals(State.UNKNOWN, link.state());
        assertEquals(null, link.lagSeconds(), "unknown is not 0");
    }
}
