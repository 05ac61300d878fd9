package org.howdah.cli.internal.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.app.MakePlan;
import org.howdah.app.HowdahException;
import org.howdah.engine.Plan;
import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;

/** A plan for 1,000 hosts, 1,000 links and 10,000 tables, as if every host had answered. */
final class Planning implements Benchmark {

    private static final Map<String, String> FACTS = Map.of("freeBytes", "1000000000000", "dataBytes", "1000000000", "parent.writable", "1", "user", "postgres",
            "programs", "postgres (PostgreSQL) 15.10", "arch", "x86_64", "bin", "/usr/lib/postgresql/15/bin");
    private static final int HOSTS = 1000;
    private static final int TABLES = 10_000;

    @Override
    public String name() {
        return "planning";
    }

    @Override
    public String title() {
        return "a plan for 1,000 hosts, 1,000 links and 10,000 tables; no peer, the goal is in seconds";
    }

    @Override
    public Measurement run(Bench bench) throws Exception {
        LoadedTopology loaded = TopologyFiles.parse(text(), "planning.topology.yaml");
        loaded = new LoadedTopology(loaded.topology(), Path.of("planning.topology.yaml"), loaded.hash(), List.of());
        Observation observation = observation();
        MakePlan makePlan = new MakePlan(bench.howdah());
        double[] ours = new double[bench.runs(3)];
        for (int i = 0; i < ours.length; i++) {
            LoadedTopology each = loaded;
            Plan[] plan = new Plan[1];
            ours[i] = bench.time(() -> plan[0] = makePlan.from(each, observation));
            if (plan[0].errored() || plan[0].steps().size() < HOSTS) {
                throw new HowdahException("The plan is not what it should be: " + plan[0].steps().size() + " steps, findings "
                        + plan[0].findings().stream().limit(3).toList(), "This is a fault in Howdah; report it.");
            }
            bench.tell().accept(String.format(java.util.Locale.ROOT, "run %d: %.3f s, %d steps", i + 1, ours[i], plan[0].steps().size()));
        }
        return Measurement.of(name(), ours, new double[0], 2.0);
    }

    /** Trees of ten: each tenth server is a primary with nine standbys, and streams to the next tenth. */
    private static String text() {
        StringBuilder text = new StringBuilder("topology: planning\nhosts:\n");
        for (int i = 0; i <= HOSTS; i++) {
            text.append("  h").append(i).append(": {address: 10.").append(i / 62500).append('.').append(i / 250 % 250).append('.').append(i % 250 + 1)
                    .append(", ssh: {users: [postgres]}}\n");
        }
        text.append("servers:\n");
        for (int i = 0; i <= HOSTS; i++) {
            text.append("  s").append(i).append(": {host: h").append(i).append(", version: 15, dataDirectory: /srv/s").append(i).append(", databases: [shop]}\n");
        }
        text.append("sets:\n");
        for (int i = 0; i < TABLES / 100; i++) {
            text.append("  set").append(i).append(": {technology: none, origin: s0/shop, tables: [");
            for (int j = 0; j < 100; j++) {
                text.append(j == 0 ? "" : ", ").append("public.t").append(i * 100 + j);
            }
            text.append("]}\n");
        }
        text.append("links:\n");
        for (int i = 1; i <= HOSTS; i++) {
            text.append("  l").append(i).append(": {technology: streaming, from: s").append((i - 1) / 10).append(", to: s").append(i).append("}\n");
        }
        return text.toString();
    }

    private static Observation observation() {
        Map<String, ServerState> servers = new LinkedHashMap<>();
        Map<String, LinkState> links = new LinkedHashMap<>();
        for (int i = 0; i <= HOSTS; i++) {
            servers.put("s" + i, server(i));
        }
        for (int i = 1; i <= HOSTS; i++) {
            links.put("l" + i, new LinkState("l" + i, "streaming", "s" + (i - 1) / 10, "s" + i, LinkState.Presence.MISSING, State.UNKNOWN, null, null, Map.of(),
                    Map.of()));
        }
        return new Observation(Instant.now(), servers, links);
    }

    private static ServerState server(int i) {
        boolean primary = i == 0;
        Map<String, String> settings = primary
                ? Map.of("wal_level", "replica", "max_wal_senders", "2000", "max_replication_slots", "2000", "hot_standby", "on", "listen_addresses", "*",
                        "wal_keep_size", "0", "max_slot_wal_keep_size", "-1", "synchronous_standby_names", "", "wal_log_hints", "on", "port", "5432")
                : Map.of();
        return new ServerState("s" + i, "h" + i, primary ? State.OK : State.UNKNOWN, primary ? ServerState.Presence.RUNNING : ServerState.Presence.ABSENT,
                primary ? ServerState.Role.PRIMARY : ServerState.Role.UNKNOWN, primary ? "15.10" : "", primary ? 1 : null, primary ? "7000000000000000001" : "",
                "/srv/s" + i, "/run/postgresql", "/usr/lib/postgresql/15/bin", primary ? "0/3000000" : "", false, settings, List.of(), List.of(), null,
                primary ? List.of("postgres", "shop") : List.of(), FACTS, "");
    }
}
