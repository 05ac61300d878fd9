package org.howdah.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.howdah.app.DiscoverTopology;
import org.howdah.app.ExchangeFiles;
import org.howdah.app.MakePlan;
import org.howdah.app.Observe;
import org.howdah.app.Progress;
import org.howdah.engine.Plan;
import org.howdah.lab.Daemon;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Plans that are done with Slony's own tools, and clusters that somebody made with them: observed as drawn, discovered from one node. */
@Tag("lab")
class SlonyToolsTest {

    private static final String TABLES = """
            create schema "My Schema";
            create table orders (id int primary key, note text);
            create table "My Schema"."Order Lines" (id int primary key, note text);
            create table log (a int not null, note text); create unique index log_uk on log (a);
            create table items (id int primary key, note text);
            create sequence orders_seq;
            """;

    private static final String DRAWN = """
            sets:
              orders:
                technology: slony
                origin: main/shop
                tables: [public.orders, '"My Schema"."Order Lines"', public.log]
                sequences: [public.orders_seq]
                settings: {cluster: tools, keys: {public.log: log_uk}, syncInterval: 200 ms}
              items: {technology: slony, origin: replica/shop, tables: [public.items], settings: {cluster: tools, setId: 7}}
            links:
              o2: {technology: slony, set: orders, from: main/shop, to: replica/shop}
              o3: {technology: slony, set: orders, from: replica/shop, to: replica2/shop}
              i1: {technology: slony, set: items, from: replica/shop, to: main/shop, settings: {forward: false}}
              i3: {technology: slony, set: items, from: replica/shop, to: replica2/shop}
            """;

    /** As the tools are run by hand: passwords in a file, daemons without a watchdog that would outlive the test. */
    private static final String TOOLS = """
            cd "$HOME/altperl"; PGPASSFILE=$PWD/pgpass; export PGPASSFILE; unset PGHOST PGPORT PGDATA PGUSER
            end() { for p in *.pid; do [ ! -f "$p" ] || kill "$(cat "$p")" 2> /dev/null || :; done
              for i in $(seq 100); do ls *.pid > /dev/null 2>&1 || return 0; sleep 0.1; done; return 1; }
            """;

    @Test
    @Timeout(600)
    void plansAreDoneWithTheirToolsAndTheirClustersAreDiscovered() throws Exception {
        try (Scenario scenario = new Scenario("sltl", "master1", "slave1", "slave2")) {
            prepare(scenario);
            try {
                altperl(scenario);
                asDrawn(scenario);
                discovered(scenario);
                lost(scenario);
                uninstall(scenario);
                slonik(scenario);
                asDrawn(scenario);
            } finally {
                scenario.shell("master1", TOOLS + "end || { kill -9 $(cat *.pid) || :; }");
            }
        }
    }

    private static void prepare(Scenario scenario) throws Exception {
        scenario.draw(java.util.Map.of(), java.util.Map.of());
        String text = Files.readString(scenario.file).replace("databases: [postgres]", "databases: [shop]");
        Files.writeString(scenario.file, text.replaceFirst("(?m)^links:.*\\R", "") + DRAWN);
        for (String server : List.of("main", "replica", "replica2")) {
            scenario.execute(server, "postgres", "create database shop");
            scenario.execute(server, "shop", TABLES);
        }
        scenario.execute("main", "shop", "insert into orders select g, md5(g::text) from generate_series(1, 2000) g; insert into log select g, 'x' from generate_series(1, 50) g;"
                + " insert into \"My Schema\".\"Order Lines\" values (1, 'it''s'); select setval('orders_seq', 77)");
        scenario.execute("replica", "shop", "insert into items select g, 'item' from generate_series(1, 300) g");
        scenario.shell("master1", "mkdir -p \"$HOME/altperl\"; umask 077; echo '*:*:*:slony:only for this test' > \"$HOME/altperl/pgpass\"");
    }

    private static String written(Scenario scenario, String form) throws Exception {
        LoadedTopology loaded = scenario.loaded();
        Observation observed = new Observe(scenario.howdah).run(loaded, Progress.NONE, Cancellation.none());
        Plan plan = new MakePlan(scenario.howdah).from(loaded, observed);
        assertEquals(2, plan.exitCode(), () -> plan.findings().toString());
        return new ExchangeFiles(scenario.howdah.technologies()).write(loaded, observed, plan, form, "");
    }

    /** What the scripts mark as to be done by hand. A role that is there already is somebody's, and a plan would not touch it. */
    private static void byHand(Scenario scenario) throws Exception {
        for (String server : List.of("main", "replica", "replica2")) {
            scenario.execute(server, "postgres", "create role slony superuser login password 'only for this test'");
        }
    }

    private static void put(Scenario scenario, String name, String text) throws Exception {
        scenario.shell("master1", "cat > \"$HOME/altperl/" + name + "\" <<'END OF FILE'\n" + text + "END OF FILE\n");
    }

    private static void altperl(Scenario scenario) throws Exception {
        String script = written(scenario, "altperl");
        for (String command : List.of("slonik_init_cluster", "slon_start", "slonik_create_set --config=\"$CONFIG\" 1", "slonik_create_set --config=\"$CONFIG\" 7",
                "slonik_subscribe_set --config=\"$CONFIG\" 1 2")) {
            assertTrue(script.contains(command), () -> command + " in " + script);
        }
        byHand(scenario);
        String home = scenario.shell("master1", "echo \"$HOME/altperl\"");
        put(scenario, "plan.sh", script.replace("/var/run/slony1", home).replace("/var/log/slony1", home).replace("slon_start ", "slon_start --nowatchdog "));
        run(scenario, "sh plan.sh");
    }

    /** What waits for daemons takes its time on a busy machine: it goes on by itself while its end is asked for. */
    private static void run(Scenario scenario, String script) throws Exception {
        put(scenario, "run.sh", TOOLS + script + "\n");
        scenario.shell("master1", "cd \"$HOME/altperl\"; rm -f rc; (sh run.sh > out 2>&1; echo $? > rc) < /dev/null > /dev/null 2>&1 &");
        String ended = "cd \"$HOME/altperl\"; for i in $(seq 200); do [ ! -s rc ] || { [ \"$(cat rc)\" = 0 ] || { cat out; tail -n 5 node*/*.log; exit 1; }; echo ended; exit 0; }; sleep 0.1; done";
        for (int i = 0; i < 12; i++) {
            if (scenario.shell("master1", ended).endsWith("ended")) {
                return;
            }
        }
        org.junit.jupiter.api.Assertions.fail(scenario.shell("master1", "cat \"$HOME/altperl/out\""));
    }

    private static void asDrawn(Scenario scenario) throws Exception {
        for (String id : List.of("o2", "o3", "i1", "i3")) {
            Observation observed = new Observe(scenario.howdah).run(scenario.loaded(), Progress.NONE, Cancellation.none());
            assertEquals(LinkState.Presence.PRESENT, observed.link(id).orElseThrow().presence(), () -> id + " in " + observed.links());
        }
        for (String server : List.of("main", "replica", "replica2")) {
            scenario.awaitQuery("2000", server, "shop", "select count(*)::text from orders");
            scenario.awaitQuery("1 it's", server, "shop", "select id || ' ' || note from \"My Schema\".\"Order Lines\"");
            scenario.awaitQuery("50", server, "shop", "select count(*)::text from log");
            scenario.awaitQuery("300", server, "shop", "select count(*)::text from items");
            scenario.awaitQuery("77", server, "shop", "select last_value::text from orders_seq");
        }
        Plan plan = scenario.plan();
        assertEquals(0, plan.exitCode(), () -> plan.steps() + " " + plan.findings());
    }

    private static void discovered(Scenario scenario) throws Exception {
        Topology drawn = DiscoverTest.discover(scenario, "found", "slave2").topology();
        assertEquals(3, drawn.getServers().size());
        assertEquals(List.of("items 7", "orders 1"), drawn.getSets().stream().map(set -> set.getId() + " "
                + set.getSettings().stream().filter(setting -> setting.getKey().equals("setId")).findFirst().orElseThrow().getValue()).sorted().toList());
        assertEquals(4, drawn.getLinks().size());
        String yaml = TopologyFiles.toYaml(drawn);
        assertTrue(yaml.contains("keys: {public.log: log_uk}") && yaml.contains("'\"My Schema\".\"Order Lines\"'") && yaml.contains("forward: false"), yaml);
        assertFalse(yaml.contains("paths:"), "the ways are as usual: " + yaml);
        Plan plan = DiscoverTest.plan(scenario, drawn);
        assertEquals(0, plan.exitCode(), () -> plan.steps() + " " + plan.findings());
        // Written for the tools again, it is what they were given.
        ExchangeFiles files = new ExchangeFiles(scenario.howdah.technologies());
        Path file = scenario.file.resolveSibling("found.topology.yaml");
        Observation observed = new Observe(scenario.howdah).run(TopologyFiles.load(file), Progress.NONE, Cancellation.none());
        put(scenario, "again.conf", files.write(TopologyFiles.load(file), observed, "slon-tools", ""));
        scenario.shell("master1", TOOLS + """
                for t in slonik_init_cluster 'slonik_create_set 1' 'slonik_create_set 7' 'slonik_subscribe_set 1 2' 'slonik_subscribe_set 7 3'; do
                  for c in slon_tools.conf again.conf; do ${t%% *} --config="$PWD/$c" $(echo "$t" | cut -s -d' ' -f2-) | sort > "$c.said"; done
                  diff slon_tools.conf.said again.conf.said || exit 1
                done
                """);
    }

    /** A node that cannot be asked is drawn from what the others say. */
    private static void lost(Scenario scenario) throws Exception {
        scenario.howdah.labs().kill("sltl", "slave2", Daemon.ALL);
        DiscoverTopology.Result result = DiscoverTest.discover(scenario, "lost", "master1");
        assertEquals(4, result.topology().getLinks().size(), () -> TopologyFiles.toYaml(result.topology()));
        for (String code : List.of("DISCOVER-001", "SLONY-151")) {
            assertTrue(result.findings().stream().anyMatch(finding -> finding.code().equals(code)), () -> code + " in " + result.findings());
        }
        scenario.howdah.labs().start("sltl", text -> {
        });
        // Its daemon, which runs elsewhere, tries again every ten seconds; meanwhile it counts as gone.
        Plan plan = DiscoverTest.plan(scenario, result.topology());
        for (int i = 0; i < 60 && plan.exitCode() != 0; i++) {
            scenario.shell("master1", "sleep 0.5");
            plan = DiscoverTest.plan(scenario, result.topology());
        }
        Plan last = plan;
        assertEquals(0, last.exitCode(), () -> last.steps() + " " + last.findings());
    }

    private static void uninstall(Scenario scenario) throws Exception {
        run(scenario, "end && slonik_uninstall_nodes --config=\"$PWD/slon_tools.conf\" | slonik 2>&1");
        for (String server : List.of("main", "replica", "replica2")) {
            assertEquals("0", scenario.query(server, "shop", "select count(*)::text from pg_namespace where nspname = '_tools'"));
            scenario.execute(server, "postgres", "drop role slony");
        }
    }

    /** One script, piped by hand, while somebody starts the daemons. */
    private static void slonik(Scenario scenario) throws Exception {
        put(scenario, "plan.slonik", written(scenario, "slonik"));
        byHand(scenario);
        run(scenario, """
                slonik < plan.slonik > slonik.out 2>&1 & script=$!
                address() { sed -n "s/^node $1 admin conninfo = '\\(.*\\)';/\\1/p" plan.slonik; }
                for n in 1 2 3; do
                  for i in $(seq 100); do
                    [ "$(psql -XAtq -d "$(address $n)" -c "select to_regclass('_tools.sl_path') is not null")" = t ] && break; sleep 0.1
                  done
                  slon_start --nowatchdog --config="$PWD/slon_tools.conf" $n > /dev/null 2>&1
                done
                wait $script || { cat slonik.out; exit 1; }
                """);
    }
}
