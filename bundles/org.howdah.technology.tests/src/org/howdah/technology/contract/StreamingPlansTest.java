package org.howdah.technology.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Finding;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.PlanContext;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.ServerState;
import org.howdah.technology.ServerState.Presence;
import org.howdah.technology.ServerState.Receiver;
import org.howdah.technology.ServerState.Role;
import org.howdah.technology.ServerState.Sender;
import org.howdah.technology.ServerState.Slot;
import org.howdah.technology.State;
import org.howdah.technology.Step;
import org.howdah.technology.streaming.StreamingTechnology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans and judgements of streaming replication from observations that are made up: no node is touched. */
class StreamingPlansTest {

    private static final ReplicationTechnology STREAMING = new StreamingTechnology();

    private static Topology topology(String... links) throws Exception {
        StringBuilder yaml = new StringBuilder("topology: t\nhosts:\n");
        for (int i = 1; i <= 4; i++) {
            yaml.append("  h").append(i).append(": {address: 10.0.0.").append(i).append(", ssh: {users: [postgres]}}\n");
        }
        yaml.append("servers:\n");
        String[] ids = { "a", "b", "c", "d" };
        for (int i = 0; i < 4; i++) {
            yaml.append("  ").append(ids[i]).append(": {host: h").append(i + 1).append(", dataDirectory: /data/").append(ids[i]).append(", socketDirectory: /run/x}\n");
        }
        yaml.append("links:\n");
        for (String link : links) {
            yaml.append("  ").append(link).append('\n');
        }
        return TopologyFiles.parse(yaml.toString(), "test.yaml").topology();
    }

    private static ServerState server(String id, Presence presence, Role role, String identifier, Map<String, String> settings, List<Slot> slots, List<Sender> senders,
            Receiver receiver, String lsn, Map<String, String> facts) {
        Map<String, String> allFacts = new HashMap<>(Map.of("parent.writable", "1", "freeBytes", "100000000000", "dataBytes", "1000000", "programs", "postgres (PostgreSQL) 15.20",
                "hba", "host\treplication\tall\t10.0.0.0\t255.0.0.0\tscram-sha-256", "clockSkewSeconds", "0", "replication_roles", "postgres"));
        allFacts.putAll(facts);
        Map<String, String> allSettings = new HashMap<>(Map.of("wal_level", "replica", "max_wal_senders", "10", "max_replication_slots", "10", "listen_addresses", "*",
                "max_connections", "100", "wal_segment_size", "16777216", "synchronous_standby_names", ""));
        allSettings.putAll(settings);
        String host = "h" + (id.charAt(0) - 'a' + 1);
        return new ServerState(id, host, State.OK, presence, role, presence == Presence.ABSENT ? "" : "15.20", 1, identifier, "/data/" + id, "/run/x", "/usr/lib/postgresql/15/bin",
                lsn, false, presence == Presence.ABSENT ? Map.of() : allSettings, slots, senders, receiver, List.of("postgres"), allFacts, "");
    }

    private static ServerState primary(String id, Map<String, String> settings) {
        return server(id, Presence.RUNNING, Role.PRIMARY, "77", settings, List.of(), List.of(), null, "0/3000000", Map.of());
    }

    private static ServerState absent(String id) {
        return server(id, Presence.ABSENT, Role.UNKNOWN, "", Map.of(), List.of(), List.of(), null, "", Map.of());
    }

    private static final class Context implements PlanContext {
        private final Topology topology;
        private final Observation observation;
        private final List<Finding> findings = new ArrayList<>();

        Context(Topology topology, ServerState... servers) {
            this.topology = topology;
            Map<String, ServerState> byId = new LinkedHashMap<>();
            for (ServerState server : servers) {
                byId.put(server.id(), server);
            }
            Map<String, LinkState> links = new LinkedHashMap<>();
            STREAMING.observer().observe(topology, byId, null, Cancellation.none()).forEach(link -> links.put(link.id(), link));
            observation = new Observation(Instant.parse("2026-01-02T03:04:05Z"), byId, links);
        }

        @Override
        public Topology desired() {
            return topology;
        }

        @Override
        public Observation observed() {
            return observation;
        }

        @Override
        public void report(Finding finding) {
            findings.add(finding);
        }

        List<Step> establish(String link) {
            return STREAMING.planner().establish(Topologies.link(topology, link).orElseThrow(), this);
        }

        boolean found(String code) {
            return findings.stream().anyMatch(finding -> finding.code().equals(code))
                    || STREAMING.checker().check(topology, observation).stream().anyMatch(finding -> finding.code().equals(code))
                    || STREAMING.checker().design(topology).stream().anyMatch(finding -> finding.code().equals(code));
        }
    }

    private static List<String> ids(List<Step> steps) {
        return steps.stream().map(Step::id).toList();
    }

    private static Step step(List<Step> steps, String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow(() -> new AssertionError(id + " not in " + ids(steps)));
    }

    @Test
    void newStandby() throws Exception {
        Context context = new Context(topology("l: {technology: streaming, from: a, to: b}"), primary("a", Map.of()), absent("b"));
        List<Step> steps = context.establish("l");
        assertEquals(List.of("a.role-howdah_replication", "l.slot", "b.folder", "b.secret", "b.passfile", "l.login", "l.base-backup", "l.configure", "l.start", "l.streaming"),
                ids(steps), () -> context.findings.toString());
        assertTrue(steps.stream().allMatch(step -> step.risk() != Step.Risk.DESTRUCTIVE && step.risk() != Step.Risk.RESTART));
        assertFalse(steps.toString().toLowerCase().contains("password '") && steps.toString().contains("scram-sha-256$"), "no secret stands in a plan");
        assertTrue(step(steps, "b.passfile").action().command().contains("${secret:h1::/data/.howdah/a/howdah_replication.secret}"));
        assertEquals(steps, new Context(context.topology, primary("a", Map.of()), absent("b")).establish("l"), "the same plan whenever it is made");
    }

    @Test
    void sharedStepsOfSeveralStandbysAreEqual() throws Exception {
        Context context = new Context(topology("l: {technology: streaming, from: a, to: b}", "m: {technology: streaming, from: a, to: c}"),
                primary("a", Map.of("max_wal_senders", "2", "wal_level", "minimal", "listen_addresses", "localhost")), absent("b"), absent("c"));
        List<Step> first = context.establish("l");
        List<Step> second = context.establish("m");
        for (String shared : List.of("a.settings", "a.role-howdah_replication")) {
            assertEquals(step(first, shared), step(second, shared));
        }
        assertEquals(Step.Risk.RESTART, step(first, "a.settings").risk());
        String configured = step(first, "l.configure").action().command();
        assertTrue(configured.contains("max_wal_senders = '8'"), () -> "a standby needs what its primary is about to have: " + configured);
        assertTrue(step(first, "a.settings").action().command().contains("localhost,10.0.0.1"));
    }

    @Test
    void cascadeMakesTheProviderFirst() throws Exception {
        Context context = new Context(topology("l: {technology: streaming, from: a, to: b}", "m: {technology: streaming, from: b, to: c, settings: {applyDelay: 1 h}}"),
                primary("a", Map.of()), absent("b"), absent("c"));
        List<Step> steps = context.establish("m");
        assertEquals("h2", step(steps, "m.slot").node(), "the slot is on the provider");
        assertEquals("h1", step(steps, "a.role-howdah_replication").node(), "the role is made where writing is possible");
        assertTrue(step(steps, "m.configure").action().command().contains("recovery_min_apply_delay = '3600000'"));
        assertTrue(steps.stream().anyMatch(step -> step.dependsOn().contains("l.streaming")));
    }

    @Test
    void commitsWaitOnlyOnceTheStandbyStreams() throws Exception {
        Context context = new Context(topology("l: {technology: streaming, from: a, to: b, settings: {mode: quorum, quorum: 1, applicationName: 'x\"y'}}",
                "m: {technology: streaming, from: a, to: c, settings: {mode: quorum}}"), primary("a", Map.of()), absent("b"), absent("c"));
        Step sync = step(context.establish("l"), "a.sync");
        assertEquals(List.of("l.streaming", "m.streaming"), sync.dependsOn());
        assertTrue(sync.action().command().contains("ANY 1 (\"x\"\"y\", \"c\")"), sync.action().command());
        assertEquals(sync, step(context.establish("m"), "a.sync"));
    }

    @ParameterizedTest
    @CsvSource({ "STREAMING-016, freeBytes, 1000", "STREAMING-017, parent.writable, ''", "STREAMING-018, listening, '10.0.0.2:5432 '", "STREAMING-015, missing, pg_basebackup",
            "STREAMING-014, programs, postgres (PostgreSQL) 14.1", "STREAMING-019, unresolved:a, x", "STREAMING-031, mountpoint, 1" })
    void standbysHostIsNotReady(String code, String fact, String value) throws Exception {
        ServerState standby = server("b", Presence.ABSENT, Role.UNKNOWN, "", Map.of(), List.of(), List.of(), null, "", Map.of(fact, value));
        Context context = new Context(topology("l: {technology: streaming, from: a, to: b}"), primary("a", Map.of()), standby);
        assertEquals(List.of(), context.establish("l"));
        assertTrue(context.found(code), () -> context.findings.toString());
    }

    @Test
    void clusterOfSomebodyElseIsMovedAside() throws Exception {
        Context context = new Context(topology("l: {technology: streaming, from: a, to: b}"), primary("a", Map.of()),
                server("b", Presence.RUNNING, Role.PRIMARY, "88", Map.of(), List.of(), List.of(), null, "0/1", Map.of()));
        Step aside = step(context.establish("l"), "l.aside");
        assertEquals(Step.Risk.DESTRUCTIVE, aside.risk());
        assertTrue(aside.title().contains("/data/b.before-20260102-030405"), aside.title());
        assertTrue(context.found("STREAMING-025"));
    }

    /** A stopped cluster that merely has the port in its configuration may be anybody's. */
    @Test
    void clusterThatIsOnlyGuessedIsLeftAlone() throws Exception {
        Context context = new Context(topology("l: {technology: streaming, from: a, to: b}"), primary("a", Map.of()),
                server("b", Presence.STOPPED, Role.UNKNOWN, "88", Map.of(), List.of(), List.of(), null, "0/1",
                        Map.of("data.guessed", "/etc/postgresql/15/main/postgresql.conf")));
        assertEquals(List.of(), context.establish("l"));
        assertTrue(context.found("STREAMING-034"));
    }

    @Test
    void formerPrimaryIsNeverOverwritten() throws Exception {
        Context context = new Context(topology("l: {technology: streaming, from: a, to: b}"), primary("a", Map.of()), primary("b", Map.of()));
        assertEquals(List.of(), context.establish("l"));
        assertTrue(context.found("STREAMING-026"));
        assertTrue(context.found("STREAMING-048"), "two primaries");
    }

    @Test
    void roleOfSomebodyElseKeepsItsPassword() throws Exception {
        ServerState a = server("a", Presence.RUNNING, Role.PRIMARY, "77", Map.of(), List.of(), List.of(), null, "0/3", Map.of("replication_roles", "postgres\nrepl"));
        Context context = new Context(topology("l: {technology: streaming, from: a, to: b, settings: {user: repl}}"), a, absent("b"));
        assertEquals(List.of(), context.establish("l"));
        assertTrue(context.found("STREAMING-021"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "STREAMING-002 | {slot: \"it's\"}", "STREAMING-001 | {applyDelay: soon}", "STREAMING-001 | {mode: maybe}", "STREAMING-008 | {colour: red}",
            "STREAMING-006 | {mode: sync, quorum: 3}", "STREAMING-001 | {user: pg_x}", "STREAMING-001 | {quorum: 0}" })
    void designIsChecked(String code, String settings) throws Exception {
        Context context = new Context(topology("l: {technology: streaming, from: a, to: b, settings: " + settings + "}"), primary("a", Map.of()), absent("b"));
        assertTrue(context.found(code), () -> STREAMING.checker().design(context.topology).toString());
    }

    @Test
    void cascadeCannotBeSynchronous() throws Exception {
        Context context = new Context(topology("l: {technology: streaming, from: a, to: b}", "m: {technology: streaming, from: b, to: c, settings: {mode: sync}}"));
        assertTrue(context.found("STREAMING-005"));
    }

    @Test
    void standbyOfSomebodyElseIsLeftAlone() throws Exception {
        Map<String, String> settings = Map.of("primary_conninfo", "host=10.0.0.1 port=5432 user=x", "primary_slot_name", "b");
        for (boolean ours : List.of(false, true)) {
            ServerState b = server("b", Presence.RUNNING, Role.STANDBY, "77", settings, List.of(), List.of(), null, "0/3", ours ? Map.of("made", "77") : Map.of());
            Context context = new Context(topology("m: {technology: streaming, from: a, to: c}"), primary("a", Map.of()), b, absent("c"));
            LinkState unexpected = context.observation.link("a→b").orElseThrow();
            assertEquals(LinkState.Presence.UNEXPECTED, unexpected.presence());
            List<Step> steps = STREAMING.planner().remove(unexpected, context);
            assertEquals(ours ? List.of("b.remove", "a.drop-slot-b") : List.of(), ids(steps));
            assertEquals(!ours, context.found("STREAMING-091"));
        }
    }

    // ---- how WAL flows ----

    private static Sender sender(Double replyAge, Long lagBytes, Double lagSeconds) {
        return new Sender("b", "10.0.0.2", "streaming", "async", "b", "0/3000000", "0/3000000", lagBytes, lagSeconds, replyAge);
    }

    private static LinkState flow(Sender sender, Receiver receiver, String lsn, Map<String, String> facts) throws Exception {
        Map<String, String> settings = Map.of("primary_conninfo", "host=10.0.0.1 port=5432 user=howdah_replication application_name=b", "primary_slot_name", "b",
                "recovery_min_apply_delay", "0");
        ServerState a = server("a", Presence.RUNNING, Role.PRIMARY, "77", Map.of(), List.of(new Slot("b", "physical", sender != null, "reserved", 0L)),
                sender == null ? List.of() : List.of(sender), null, "0/3000000", Map.of());
        ServerState b = server("b", Presence.RUNNING, Role.STANDBY, "77", settings, List.of(), List.of(), receiver, lsn, facts);
        return new Context(topology("l: {technology: streaming, from: a, to: b}"), a, b).observation.link("l").orElseThrow();
    }

    private static final Receiver HEARING = new Receiver("streaming", "10.0.0.1", 5432, "b", 1.0, "0/3000000");

    @Test
    void caughtUpIsZeroHoweverLongNothingWasWritten() throws Exception {
        LinkState state = flow(sender(1.0, 0L, null), HEARING, "0/3000000", Map.of("replay_age", "8000"));
        assertEquals(State.OK, state.state());
        assertEquals(0.0, state.lagSeconds());
    }

    @Test
    void silenceIsUnknown() throws Exception {
        LinkState quiet = flow(sender(40.0, 19_000_000L, null), HEARING, "0/2000000", Map.of());
        assertEquals(State.UNKNOWN, quiet.state());
        assertNull(quiet.lagSeconds());
        assertEquals(0x1000000L, quiet.lagBytes(), "both were asked, so bytes are known");
        LinkState deaf = flow(sender(1.0, 0L, 0.0), new Receiver("streaming", "10.0.0.1", 5432, "b", 36.0, "0/3000000"), "0/3000000", Map.of());
        assertEquals(State.UNKNOWN, deaf.state());
        LinkState noReceiver = flow(sender(1.0, 0L, 0.0), null, "0/3000000", Map.of());
        assertEquals(State.UNKNOWN, noReceiver.state(), "the sender has not noticed yet");
    }

    @Test
    void wrongClockDoesNotMakeALinkSilent() throws Exception {
        assertEquals(State.OK, flow(sender(5000.0, 0L, 0.0), HEARING, "0/3000000", Map.of("clockSkewSeconds", "-5000")).state());
    }

    @Test
    void whatTheRoleMayNotSeeIsUnknown() throws Exception {
        ServerState b = server("b", Presence.RUNNING, Role.STANDBY, "77", Map.of(), List.of(), List.of(), null, "0/3", Map.of());
        LinkState state = new Context(topology("l: {technology: streaming, from: a, to: b}"), primary("a", Map.of()), b).observation.link("l").orElseThrow();
        assertEquals(LinkState.Presence.UNKNOWN, state.presence(), "not missing: a plan would make it again");
    }

    @Test
    void noSenderIsCritical() throws Exception {
        LinkState state = flow(null, HEARING, "0/2000000", Map.of());
        assertEquals(State.CRITICAL, state.state());
        assertNull(state.lagSeconds());
    }

    @Test
    void lagBeyondTheLimitsIsToldApart() throws Exception {
        assertEquals(State.WARNING, flow(sender(1.0, 100L, 40.0), HEARING, "0/2000000", Map.of()).state());
        assertEquals(State.CRITICAL, flow(sender(1.0, 100L, 400.0), HEARING, "0/2000000", Map.of()).state());
    }
}
