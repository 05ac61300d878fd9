package org.howdah.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.howdah.app.ApplyPlan;
import org.howdah.app.Operate;
import org.howdah.app.Progress;
import org.howdah.app.ResumeRun;
import org.howdah.engine.Confirmations;
import org.howdah.engine.Executor;
import org.howdah.engine.Plan;
import org.howdah.engine.RunListener;
import org.howdah.engine.RunResult;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Step;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** A living cascade of three nodes: scripts, single tables, clones and files. Rows are compared one by one after each. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SlonyTablesAndScriptsTest {

    private static final String ODD = "\"Odd schema\".\"Order; 'Lines'\"";

    private Scenario scenario;
    private final List<String> said = new ArrayList<>();

    @BeforeAll
    void cluster() throws Exception {
        scenario = new Scenario("ksd", "master1", "slave1", "slave2");
        scenario.draw("slony", Map.of("one", "main/shop→replica/shop", "two", "replica/shop→replica2/shop"), Map.of());
        Topology topology = scenario.loaded().topology();
        topology.getServers().forEach(server -> {
            Database database = TopologyFactory.eINSTANCE.createDatabase();
            database.setName("shop");
            server.getDatabases().add(database);
        });
        ReplicationSet set = TopologyFactory.eINSTANCE.createReplicationSet();
        set.setId("orders");
        set.setTechnology("slony");
        set.setOrigin("main/shop");
        set.getTables().addAll(List.of("public.a", ODD));
        set.getSequences().add("public.numbers");
        Map.of("cluster", "shop", "syncInterval", "200 ms", "syncTimeout", "1 s").forEach((key, value) -> {
            Setting setting = TopologyFactory.eINSTANCE.createSetting();
            setting.setKey(key);
            setting.setValue(value);
            set.getSettings().add(setting);
        });
        topology.getSets().add(set);
        topology.getLinks().forEach(link -> link.setSet("orders"));
        TopologyFiles.save(topology, scenario.file);
        scenario.execute("main", "postgres", "create database shop");
        scenario.execute("main", "shop", "create schema \"Odd schema\"; create table a (id int primary key, note text, n numeric); insert into a select g, md5(g::text), g * 1.5 "
                + "from generate_series(1, 2000) g; create table " + ODD + " (\"Key, 1\" text, k2 int, \"it's\" text unique, primary key (k2, \"Key, 1\")); insert into " + ODD
                + " select 'k' || g, g, 'v\\' || g from generate_series(1, 300) g; create sequence numbers; select setval('numbers', 41)");
        scenario.deploy();
        equal("replica", "shop");
        equal("replica2", "shop");
    }

    @AfterAll
    void destroy() throws Exception {
        if (scenario != null) {
            scenario.close();
        }
    }

    private static String content(String table) {
        return "select count(*) || ' ' || coalesce(md5(string_agg(x.r, chr(10) order by x.r)), '') from (select to_jsonb(t)::text as r from only " + table + " t) x";
    }

    /** Awaits a row written last, then compares row by row. */
    private void equal(String server, String database) throws Exception {
        scenario.execute("main", "shop", "insert into a select max(id) + 1, 'last', null from a");
        String last = scenario.query("main", "shop", "select max(id)::text from a");
        scenario.awaitQuery(last, server, database, "select max(id)::text from a");
        for (String table : List.of("a", ODD)) {
            assertEquals(scenario.query("main", "shop", content(table)), scenario.query(server, database, content(table)), table + " on " + server + "/" + database);
        }
    }

    private Plan planned(String operation, Map<String, String> arguments) throws Exception {
        return new Operate(scenario.howdah).plan(scenario.loaded(), operation, "orders", arguments, Progress.NONE, Cancellation.none());
    }

    private List<String> refused(String operation, Map<String, String> arguments) throws Exception {
        Plan plan = planned(operation, arguments);
        assertTrue(plan.errored(), () -> operation + " " + arguments + " gave " + plan.steps());
        return plan.findings().stream().map(finding -> finding.code()).toList();
    }

    private final RunListener ears = new RunListener() {
        @Override
        public void output(Step step, boolean error, String line) {
            said.add(line);
        }
    };

    private RunResult run(Plan plan) throws Exception {
        said.clear();
        assertTrue(!plan.errored(), () -> "the plan has errors: " + plan.findings());
        return new ApplyPlan(scenario.howdah).run(plan, Executor.Options.of(Confirmations.YES), ears, Cancellation.none());
    }

    private void done(String operation, Map<String, String> arguments) throws Exception {
        Plan plan = planned(operation, arguments);
        RunResult result = run(plan);
        assertEquals(RunResult.Outcome.DONE, result.outcome(), () -> result.message() + said);
        new Operate(scenario.howdah).follow(plan, result);
    }

    private void heard(String text) {
        assertTrue(said.stream().anyMatch(line -> line.contains(text)), () -> "nobody said \"" + text + "\": " + said);
    }

    private String columns(String server, String column) throws Exception {
        return scenario.query(server, "shop", "select count(*)::text from information_schema.columns where table_name = 'a' and column_name = '" + column + "'");
    }

    @Test
    @Order(1)
    void aScriptRunsOnceOnEveryNode() throws Exception {
        // A backslash before a quote is where slon reads strings otherwise than everybody else.
        String sql = "alter table a add column extra text default 'ends with \\'; -- it's\nupdate a set extra = $q$x'; y\\$q$ where id < 5;\n"
                + "create table if not exists journal (line text); insert into journal values ('one \\'), (E'two\\'')";
        Plan plan = planned("execute", Map.of("sql", sql));
        assertTrue(plan.findings().stream().anyMatch(finding -> finding.code().equals("SLONY-113")), "cannot be repeated, and says so");
        assertEquals(RunResult.Outcome.DONE, run(plan).outcome(), () -> said.toString());
        for (String server : List.of("main", "replica", "replica2")) {
            assertEquals("one \\|two'", scenario.query(server, "shop", "select string_agg(line, '|' order by line) from journal"), server);
        }
        equal("replica", "shop");
        equal("replica2", "shop");
        assertTrue(refused("execute", Map.of("sql", sql)).contains("SLONY-115"), "not a second time by accident");
        done("execute", Map.of("sql", "insert into journal values ('again')"));
        done("execute", Map.of("sql", "insert into journal values ('again')", "again", "true"));
        assertEquals("2", scenario.query("replica2", "shop", "select count(*)::text from journal where line = 'again'"));
    }

    @Test
    @Order(2)
    void whatCannotBeInAScriptIsRefused() throws Exception {
        assertTrue(refused("execute", Map.of()).contains("SLONY-111"), "nothing");
        assertTrue(refused("execute", Map.of("sql", "select 1; /* x */ commit; select 2")).contains("SLONY-111"), "commit");
        assertTrue(refused("execute", Map.of("sql", "create index concurrently i on a (n)")).contains("SLONY-111"), "outside of transactions");
        assertTrue(refused("execute", Map.of("sql", "drop table if exists journal, a")).contains("SLONY-112"), "a table of the set");
        assertTrue(refused("execute", Map.of("sql", "select 1", "onlyOn", "nobody/shop")).contains("SLONY-110"), "no such node");
        assertTrue(refused("repair", Map.of("table", "public.nothing")).contains("SLONY-116"), "no such table");
        assertTrue(refused("resync", Map.of("table", "a", "at", "main/shop")).contains("SLONY-117"), "the origin receives nothing");
        assertTrue(refused("clone-node", Map.of("from", "replica2/shop", "to", "replica/shop")).contains("SLONY-118"), "a node already");
    }

    @Test
    @Order(3)
    void aScriptHappensWhollyOrNotAtAll() throws Exception {
        RunResult failed = run(planned("execute", Map.of("rehearse", "false", "sql", "alter table a add column half int; select 1 / 0")));
        assertEquals(RunResult.Outcome.FAILED, failed.outcome());
        heard("Nothing was changed anywhere");
        assertTrue(failed.message().contains("Nothing was changed anywhere"), failed::message);
        for (String server : List.of("main", "replica", "replica2")) {
            assertEquals("0", columns(server, "half"), server);
        }
        equal("replica2", "shop");
    }

    /** Somebody who writes to a table, and then wants what the script has, as soon as the script waits for that table. */
    private CompletableFuture<Void> writer(String then) {
        return CompletableFuture.runAsync(() -> {
            try {
                scenario.execute("main", "shop", "set deadlock_timeout = '60s'; do $$ begin update a set n = 1 where id = 1; for i in 1 .. 600 loop exit when exists (select from pg_locks where not granted and relation = "
                        + "'a'::regclass); perform pg_sleep(0.02); end loop; " + then + " end $$");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    @Order(4)
    void aDeadlockTakesTheScriptBack() throws Exception {
        CompletableFuture<Void> writer = writer("lock table " + ODD + " in row exclusive mode;");
        RunResult failed = run(planned("execute", Map.of("rehearse", "false", "sql", "lock table " + ODD + " in exclusive mode; select pg_sleep(0.5); alter table a add column dead int")));
        writer.get();
        assertEquals(RunResult.Outcome.FAILED, failed.outcome(), () -> said.toString());
        heard("A deadlock broke the script off. Nothing was changed anywhere");
        assertEquals("0", columns("main", "dead"));
        equal("replica", "shop");
        assertEquals("0", columns("replica", "dead"));
    }

    @Test
    @Order(5)
    void aLockThatIsNotHadInTimeTakesItBack() throws Exception {
        CompletableFuture<Void> writer = writer("perform pg_sleep(3);");
        RunResult failed = run(planned("execute", Map.of("rehearse", "false", "lockTimeout", "500 ms", "sql", "alter table a add column late int")));
        assertEquals(RunResult.Outcome.FAILED, failed.outcome(), () -> said.toString());
        heard("did not get its locks in time");
        writer.get();
        assertEquals("0", columns("main", "late"));
    }

    @Test
    @Order(6)
    void someNodesOnly() throws Exception {
        done("execute", Map.of("onlyOn", "main/shop, replica2/shop", "sql", "create index if not exists a_note on a (note)"));
        done("execute", Map.of("onlyOn", "replica/shop", "sql", "create index if not exists a_n on a (n)"));
        String indexes = "select string_agg(indexname, ' ' order by indexname) from pg_indexes where tablename = 'a' and indexname in ('a_note', 'a_n')";
        assertEquals("a_note", scenario.query("main", "shop", indexes));
        assertEquals("a_n", scenario.query("replica", "shop", indexes));
        assertEquals("a_note", scenario.query("replica2", "shop", indexes));
    }

    @Test
    @Order(7)
    void aReceiverThatCannotRunItIsFoundBeforeOrNamed() throws Exception {
        scenario.execute("replica2", "shop", "alter table a add column twice int");
        Map<String, String> arguments = new HashMap<>(Map.of("sql", "alter table a add column twice int"));
        RunResult rehearsed = run(planned("execute", arguments));
        assertEquals(RunResult.Outcome.FAILED, rehearsed.outcome());
        assertTrue(rehearsed.message().contains("already exists"), rehearsed::message);
        assertEquals("0", columns("main", "twice"), "nothing was changed");
        arguments.put("rehearse", "false");
        RunResult stuck = run(planned("execute", arguments));
        assertEquals(RunResult.Outcome.FAILED, stuck.outcome());
        heard("replication stands still until it is mended");
        heard("column \"twice\" of relation \"a\" already exists");
        scenario.execute("replica2", "shop", "alter table a drop column twice");
        RunResult resumed = new ResumeRun(scenario.howdah).run(stuck.runId(), Executor.Options.of(Confirmations.YES), ears, Cancellation.none());
        assertEquals(RunResult.Outcome.DONE, resumed.outcome(), resumed::message);
        equal("replica2", "shop");
    }

    @Test
    @Order(8)
    void rowsThatDifferAreListedAndMendedAndNoOthersTouched() throws Exception {
        String foul = "set session_replication_role = replica; ";
        scenario.execute("replica", "shop", foul + "delete from a where id in (11, 12); update a set note = 'other' where id = 13; insert into a values (-1, 'more'); update " + ODD
                + " set \"it's\" = 'it\\''s' where k2 = 7");
        scenario.execute("replica2", "shop", foul + "update a set note = null where id = 14");
        String versions = "select md5(string_agg(ctid || ' ' || xmin, ' ' order by id)) from a where id > 20 and id <= 2000";
        String before = scenario.query("replica", "shop", versions);
        String changed = scenario.query("replica", "shop", content("a"));
        done("repair", Map.of("table", "public.a"));
        heard("replica/shop: 2 rows are missing, 1 are left over, 1 are different");
        heard("missing (11)");
        heard("left over (-1)");
        heard("replica2/shop: 0 rows are missing, 0 are left over, 1 are different");
        assertEquals(changed, scenario.query("replica", "shop", content("a")), "listed, not mended");
        done("repair", Map.of("table", "public.a", "apply", "true"));
        heard("mended: equal to the origin now");
        done("repair", Map.of("table", ODD, "apply", "true", "at", "replica/shop"));
        heard("0 rows are missing, 0 are left over, 1 are different");
        assertEquals(before, scenario.query("replica", "shop", versions), "no other row was written");
        equal("replica", "shop");
        equal("replica2", "shop");
        done("repair", Map.of("table", "public.a"));
        heard("replica2/shop: no row differs");
    }

    @Test
    @Order(9)
    void oneTableIsCopiedAnewWhileOthersWrite() throws Exception {
        scenario.execute("replica2", "shop", "set session_replication_role = replica; delete from a; insert into " + ODD + " values ('only here', -1, '-1')");
        CompletableFuture<Void> writes = CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < 40; i++) {
                    scenario.execute("main", "shop", "insert into a select max(id) + 1, 'meanwhile', 0.1 from a; update a set n = n + 1 where id = " + (100 + i));
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        done("resync", Map.of("table", "a", "at", "replica2/shop"));
        done("resync", Map.of("table", ODD));
        writes.get();
        equal("replica", "shop");
        equal("replica2", "shop");
    }

    @Test
    @Order(10)
    void theLogIsSwitchedAndEmptied() throws Exception {
        String active = "select last_value::text from _shop.sl_log_status";
        String before = scenario.query("main", "shop", active);
        done("switch-log", Map.of());
        assertNotEquals(before, scenario.query("main", "shop", active), "changes go into the other table now");
        equal("replica2", "shop");
        assertEquals("0", scenario.query("main", "shop", "select count(*)::text from _shop.sl_log_" + (before.equals("0") ? "1" : "2")), "the one before is empty");
    }

    @Test
    @Order(11)
    void aSubscriberIsCloned() throws Exception {
        done("clone-node", Map.of("from", "replica2/shop", "to", "replica2/clone"));
        Link link = scenario.loaded().topology().getLinks().stream().filter(one -> "replica2/clone".equals(one.getTo())).findFirst().orElseThrow();
        assertEquals("replica/shop", link.getFrom(), "fed by the same provider");
        equal("replica2", "clone");
        assertEquals("41", scenario.query("replica2", "clone", "select last_value::text from numbers"));
        scenario.awaitStatus(0);
        Plan after = scenario.plan();
        assertEquals(0, after.exitCode(), () -> "nothing to do: " + after.steps() + after.findings());
        done("execute", Map.of("sql", "alter table a add column if not exists after_clone text default 'c\\'"));
        equal("replica2", "clone");
    }

    @Test
    @Order(12)
    void aDatabaseThatIsNoNodeIsFedWithFiles() throws Exception {
        Map<String, String> to = Map.of("from", "replica/shop", "to", "replica2/files");
        done("log-shipping", to);
        equal("replica2", "files");
        scenario.execute("main", "shop", "update a set note = 'back\\slash ''q', n = null where id = 50; delete from a where id = 51; insert into " + ODD
                + " values ('new', 1000, 'it''s \\'); select nextval('numbers')");
        done("execute", Map.of("sql", "alter table a add column if not exists filed text default 'f\\'; update a set filed = 'x' where id = 1"));
        equal("replica2", "files");
        scenario.awaitQuery("42", "replica2", "files", "select last_value::text from numbers");
        done("log-shipping", to);
        heard("It has applied file ");
        assertEquals("0", scenario.query("replica2", "files", "select count(*)::text from pg_stat_activity where datname = 'files' and application_name like 'slon%'"), "no daemon connects to it");
        Plan after = scenario.plan();
        assertEquals(0, after.exitCode(), () -> "nothing to do: " + after.steps() + after.findings());
        // The feeder goes on where it was when it is killed.
        String data = scenario.query("replica", "postgres", "select current_setting('data_directory')");
        scenario.shell("slave1", "kill -9 $(cat '" + data.replaceFirst("/([^/]+)$", "/.howdah/$1/slony/shop") + "'/feed-*/pid)");
        scenario.execute("main", "shop", "insert into a select max(id) + 1, 'while it was dead', null from a");
        done("log-shipping", to);
        equal("replica2", "files");
        done("log-shipping", Map.of("from", "replica/shop", "to", "replica2/files", "stop", "true"));
        assertEquals("", String.valueOf(scenario.query("replica2", "files", "select coalesce(to_regnamespace('_shop')::text, '')")));
        equal("replica2", "shop");
        equal("replica2", "clone");
    }
}
