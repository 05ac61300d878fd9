package org.howdah.it.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.howdah.engine.EngineException;
import org.howdah.engine.Plan;
import org.howdah.engine.RunResult;
import org.howdah.engine.Status;
import org.howdah.it.scenarios.ScenarioFile.Line;
import org.howdah.lab.Daemon;
import org.howdah.remote.SqlNames;
import org.howdah.technology.Finding;

/** Does what the lines of a scenario say. Each kind of line is one entry of {@link #VERBS}; the README of the scenarios explains them. */
final class Player {

    @FunctionalInterface
    private interface Verb {
        void run(Player player, Matcher words, Line line) throws Exception;
    }

    private static final Map<Pattern, Verb> VERBS = new LinkedHashMap<>();

    static {
        verb("Create database (\\S+) on (\\S+)", (p, w, line) -> p.stage.execute(w.group(2) + "/postgres",
                "CREATE DATABASE " + SqlNames.identifier(w.group(1))));
        verb("On (\\S+/.+) run:", (p, w, line) -> p.stage.execute(w.group(1), line.block()));
        verb("On host (\\S+) run:", (p, w, line) -> p.stage.shell(w.group(1), line.block()));
        verb("On (\\S+/.+) is refused with \"(.+)\":", (p, w, line) -> p.refused(w.group(1), w.group(2), line.block()));
        verb("Draw (\\S+)", (p, w, line) -> p.stage.draw(w.group(1)));
        verb("Apply", (p, w, line) -> p.applyPlan());
        verb("Apply, which fails and says \"(.+)\"", (p, w, line) -> p.fails(p.planned(), w.group(1)));
        verb("Apply as often as it takes", (p, w, line) -> p.applyUntilDone());
        verb("The plan is refused with (\\S+)", (p, w, line) -> p.refusal(p.stage.plan(), w.group(1)));
        verb("The plan finds (\\S+)", (p, w, line) -> p.finds(p.stage.plan(), w.group(1)));
        verb("Nothing is left to do", (p, w, line) -> p.nothingLeft());
        verb("Do (\\S+) to ([^\\s:]+)((?: with [^:]*)?)(:?) as often as it takes", (p, w, line) -> p.operateUntilDone(w, line));
        verb("Do (\\S+) to ([^\\s:]+)((?: with [^:]*)?)(:?), which fails and says \"(.+)\"", (p, w, line) -> p.fails(p.operation(w, line), w.group(5)));
        verb("Do (\\S+) to ([^\\s:]+)((?: with [^:]*)?)(:?), which is refused with (\\S+)", (p, w, line) -> p.refusal(p.operation(w, line), w.group(5)));
        verb("Do (\\S+) to ([^\\s:]+)((?: with [^:]*)?)(:?)", (p, w, line) -> p.stage.applied(p.operation(w, line)));
        verb("(\\d+) writers insert into (.+)\\((.+)\\) at (.+)", (p, w, line) -> p.write(w));
        verb("The writers get (\\d+) more rows in", (p, w, line) -> p.awaitRows(Integer.parseInt(w.group(1))));
        verb("The writers stop", (p, w, line) -> p.stopWriters());
        verb("What is written from here on may be lost", (p, w, line) -> p.ledgers.forEach(ledger -> ledger.mayBeLost(true)));
        verb("What is written from here on must be kept", (p, w, line) -> p.ledgers.forEach(ledger -> ledger.mayBeLost(false)));
        verb("slon is killed on (\\S+)", (p, w, line) -> p.killSlon(w.group(1)));
        verb("From here on slon is killed at random", (p, w, line) -> p.beginKilling());
        verb("No slon is killed any more", (p, w, line) -> p.endKilling());
        verb("Meanwhile on host (\\S+):", (p, w, line) -> p.meanwhile(() -> p.stage.shell(w.group(1), line.block())));
        verb("Meanwhile on (\\S+/.+):", (p, w, line) -> p.meanwhile(() -> p.stage.execute(w.group(1), line.block())));
        verb("What went on meanwhile is over", (p, w, line) -> p.awaitMeanwhile());
        verb("(?:Host|Hosts) (.+?) (?:dies|die)", (p, w, line) -> p.kill(w.group(1)));
        verb("All hosts are back", (p, w, line) -> p.stage.labs().start(p.stage.lab(), text -> {
        }));
        verb("Wait until on (\\S+/.+) is (.+):", (p, w, line) -> Stage.await(line.toString(), () -> p.queried(w.group(1), line.block()), w.group(2)::equals));
        verb("On (\\S+/.+) is (.+):", (p, w, line) -> assertEquals(w.group(2), p.stage.query(w.group(1), line.block()), line::toString));
        verb("Wait until the status is (ok|warning|critical)", (p, w, line) -> Stage.await(line.toString(), p.stage::status,
                status -> status.state().word().equals(w.group(1))));
        verb("Wait until the status says (\\S+)", (p, w, line) -> Stage.await(line.toString(), p.stage::status, status -> p.has(status.findings(), w.group(1))));
        verb("Wait until the status does not say (\\S+)", (p, w, line) -> Stage.await(line.toString(), p.stage::status,
                status -> !p.has(status.findings(), w.group(1))));
        verb("Every node has the origin's rows", (p, w, line) -> new Equality(p.stage).await());
        verb("No acknowledged row is lost", (p, w, line) -> p.checkLedgers());
        verb("No acknowledged row is lost at (.+)", (p, w, line) -> p.checkLedgers(List.of(w.group(1).split(", "))));
        verb("Every acknowledged row has got to (\\S+/.+)", (p, w, line) -> p.awaitLedgers(w.group(1)));
    }

    private final Stage stage;
    private final List<Ledger> ledgers = new ArrayList<>();
    private final List<Thread> meanwhile = new ArrayList<>();
    private final List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    private volatile boolean killing;
    private Thread killer;
    private int kills;

    Player(Stage stage) {
        this.stage = stage;
    }

    private static void verb(String pattern, Verb verb) {
        VERBS.put(Pattern.compile(pattern, Pattern.DOTALL), verb);
    }

    /** @throws AssertionError naming the line that did not come true */
    void play(Line line) throws Exception {
        for (Map.Entry<Pattern, Verb> entry : VERBS.entrySet()) {
            Matcher words = entry.getKey().matcher(line.text());
            if (words.matches()) {
                try {
                    entry.getValue().run(this, words, line);
                } catch (Exception | AssertionError failed) {
                    throw new AssertionError(line + "\n  " + failed.getMessage(), failed);
                }
                return;
            }
        }
        throw new AssertionError(line + "\n  is nothing that a scenario can say; the README of the scenarios lists what can be said");
    }

    /** Ends what goes on in the background. */
    void end() throws Exception {
        killing = false;
        for (Ledger ledger : ledgers) {
            ledger.stop();
        }
        for (Thread thread : meanwhile) {
            thread.join(Stage.PATIENCE.toMillis());
        }
        if (killer != null) {
            killer.join(Stage.PATIENCE.toMillis());
        }
    }

    // ---- plans ----

    private Plan planned() throws Exception {
        return Stage.await("there is something to do", stage::plan, plan -> plan.exitCode() == 2);
    }

    private void applyPlan() throws Exception {
        stage.applied(planned());
    }

    private void applyUntilDone() throws Exception {
        for (int attempt = 1; attempt < 6; attempt++) {
            if (done(planned(), attempt)) {
                return;
            }
        }
        applyPlan();
    }

    private void operateUntilDone(Matcher words, Line line) throws Exception {
        for (int attempt = 1; attempt < 6; attempt++) {
            Plan plan = operation(words, line);
            if (!plan.errored() && done(plan, attempt)) {
                return;
            }
        }
        stage.applied(operation(words, line));
    }

    private boolean done(Plan plan, int attempt) throws Exception {
        try {
            RunResult result = stage.apply(plan);
            if (result.outcome() == RunResult.Outcome.DONE) {
                return true;
            }
            System.out.println("  attempt " + attempt + ": " + result.message().lines().limit(3).collect(Collectors.joining(" ")));
        } catch (EngineException stale) {
            System.out.println("  attempt " + attempt + ": " + stale.getMessage());
        }
        return false;
    }

    private void fails(Plan plan, String text) throws Exception {
        RunResult result = stage.apply(plan);
        assertEquals(RunResult.Outcome.FAILED, result.outcome(), result::message);
        assertTrue(result.message().contains(text), result::message);
    }

    private void refusal(Plan plan, String code) {
        assertTrue(plan.errored(), () -> "the plan is not refused: " + plan.steps().stream().map(step -> step.id()).toList() + " " + plan.findings());
        finds(plan, code);
    }

    private void finds(Plan plan, String code) {
        assertTrue(has(plan.findings(), code), () -> "no " + code + " in " + plan.findings());
        assertTrue(plan.findings().stream().filter(finding -> finding.code().equals(code)).allMatch(finding -> !finding.reason().isBlank() && !finding.hint().isBlank()),
                () -> "says why and what next: " + plan.findings());
    }

    private boolean has(List<Finding> findings, String code) {
        return findings.stream().anyMatch(finding -> finding.code().equals(code));
    }

    private void nothingLeft() throws Exception {
        Stage.await("nothing is left to do", stage::plan, plan -> plan.exitCode() == 0);
    }

    private Plan operation(Matcher words, Line line) throws Exception {
        Map<String, String> arguments = new LinkedHashMap<>();
        String with = words.group(3).replaceFirst("^ with ", "");
        if (!with.isEmpty()) {
            for (String each : with.split(", (?=[A-Za-z]+=)")) {
                arguments.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
            }
        }
        if (!line.block().isEmpty()) {
            arguments.put("sql", line.block());
        }
        return stage.operation(words.group(1), words.group(2), arguments);
    }

    private void refused(String end, String text, String sql) throws Exception {
        try {
            stage.execute(end, sql);
        } catch (org.howdah.remote.RemoteException expected) {
            assertTrue(expected.getMessage().contains(text), expected::getMessage);
            return;
        }
        throw new AssertionError("it was not refused");
    }

    private String queried(String end, String sql) {
        try {
            return stage.query(end, sql);
        } catch (Exception failed) {
            return "failed: " + failed.getMessage();
        }
    }

    // ---- writers ----

    private void write(Matcher words) {
        Ledger ledger = new Ledger(stage, words.group(2), words.group(3), List.of(words.group(4).split(", ")));
        ledgers.add(ledger);
        ledger.begin(Integer.parseInt(words.group(1)));
    }

    private void awaitRows(int rows) throws Exception {
        for (Ledger ledger : ledgers) {
            ledger.awaitMore(rows);
        }
    }

    private void stopWriters() throws Exception {
        for (Ledger ledger : ledgers) {
            ledger.stop();
        }
    }

    private void checkLedgers() throws Exception {
        assertFalse(ledgers.isEmpty(), "nothing was written");
        for (Ledger ledger : ledgers) {
            ledger.check(Equality.ends(stage.loaded().topology(), ledger.table()));
        }
    }

    private void checkLedgers(List<String> ends) throws Exception {
        for (Ledger ledger : ledgers) {
            ledger.check(ends);
        }
    }

    private void awaitLedgers(String end) throws Exception {
        for (Ledger ledger : ledgers) {
            Stage.await("acknowledged rows in " + ledger.table() + " of " + end, () -> ledger.lost(end).size(), lost -> lost == 0);
        }
    }

    // ---- faults ----

    /** Every slon of the host, and of no other: all hosts of a lab are on this machine. */
    private int killSlon(String host) throws Exception {
        return Integer.parseInt(stage.shell(host, """
                n=0
                for p in $(pgrep -x slon); do
                  if tr '\\0' '\\n' < /proc/$p/environ 2>/dev/null | grep -qxF "HOWDAH_LAB_HOST=$HOWDAH_LAB_HOST"; then kill -9 $p && n=$((n+1)); fi
                done
                echo $n"""));
    }

    private void beginKilling() throws Exception {
        List<String> hosts = stage.loaded().topology().getHosts().stream().map(host -> host.getId()).toList();
        long seed = System.nanoTime();
        System.out.println("  slon is killed at random, seed " + seed);
        Random random = new Random(seed);
        killing = true;
        killer = Thread.ofPlatform().daemon().name("killer").start(() -> {
            while (killing) {
                try {
                    kills += killSlon(hosts.get(random.nextInt(hosts.size())));
                } catch (Exception | AssertionError failed) {
                    failures.add(failed);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(2500)));
            }
        });
    }

    private void endKilling() throws Exception {
        killing = false;
        killer.join(Stage.PATIENCE.toMillis());
        assertTrue(kills > 0, "a slon was killed at all");
        assertEquals(List.of(), failures);
    }

    @FunctionalInterface
    private interface Deed {
        void run() throws Exception;
    }

    private void meanwhile(Deed deed) {
        meanwhile.add(Thread.ofPlatform().daemon().start(() -> {
            try {
                deed.run();
            } catch (Exception | AssertionError failed) {
                failures.add(failed);
            }
        }));
    }

    private void awaitMeanwhile() throws Exception {
        for (Thread thread : meanwhile) {
            thread.join(Stage.PATIENCE.toMillis());
            assertFalse(thread.isAlive(), "it does not end");
        }
        assertEquals(List.of(), failures);
    }

    private void kill(String hosts) throws Exception {
        for (String host : hosts.split(", | and ")) {
            stage.labs().kill(stage.lab(), host, Daemon.ALL);
        }
    }
}
