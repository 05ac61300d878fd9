package org.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.howdah.engine.Executor.Options;
import org.howdah.engine.RunResult.Outcome;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A canary that lies on a node, is used in all kinds of steps, and is looked for everywhere afterwards. */
class SecretTest {

    @TempDir
    Path home;

    @Test
    void noSecretLeavesARun() throws Exception {
        try (RealPlan real = new RealPlan()) {
            String place = real.secretPlace();
            List<Step> steps = new ArrayList<>(real.steps());
            steps.add(TestPlans.shell("shout", "one", "p=" + place + "; echo $p; echo \"error $p\" >&2; echo $p | base64; ps -eo args | grep Canary >~/ps; "
                    + "echo \"$p\" >~/used; exit 3", "grep -q " + RealPlan.CANARY.substring(0, 5) + " ~/used 2>/dev/null || exit 1", null));
            steps.add(TestPlans.shell("fail", "one", "p=" + place + "; echo \"last words: $p\" >&2; exit 3", "false", null));
            steps.add(RealPlan.sqlStep("wrong", "select '" + place + "' from nowhere; select 1/0 as \"" + place + "\"", "select false", null, Step.Risk.SAFE));
            Plan plan = TestPlans.plan(real.topology, real.nodes, steps);
            PlanFiles.write(plan, home.resolve("plan.json"));
            ConsoleRecordings recordings = new ConsoleRecordings(home);
            // Begun before any secret is read; a console may show it afterwards.
            ConsoleRecording recording = recordings.start(new ByHand(home, topology -> null).run("shop", ""), new ConsoleRecordings.Place("one", "postgres", "one",
                    "postgres@one"), 80, 24, problem -> {
                    });
            Recorder recorder = new Recorder();
            Executor executor = new Executor(home, Technologies.of(), topology -> real.nodes);
            RunResult result = executor.apply(plan, Options.of(Confirmations.YES), recorder, Cancellation.none());
            assertEquals(Outcome.FAILED, result.outcome(), result.message());
            assertEquals(StepState.VERIFIED, result.steps().get("shout").state(), result.toString());
            assertTrue(recorder.events.contains("output shout ••••"), recorder.events.toString());
            executor.undo(result.runId(), Options.of(Confirmations.YES), recorder, Cancellation.none());

            assertEquals(RealPlan.CANARY + "\n", Files.readString(real.on("one", "used")), "the secret was used");
            assertEquals("", Files.readString(real.on("one", "ps")).lines().filter(line -> line.contains(RealPlan.CANARY)).reduce("", String::concat));
            clean("listener", String.join("\n", recorder.events));
            byte[] shown = ("$ cat secret\r\n" + RealPlan.CANARY + "\r\n").getBytes(StandardCharsets.UTF_8);
            recording.output(shown, 0, shown.length);
            recording.close();
            assertEquals("$ cat secret\n••••\n", recordings.text(recording.runId(), 1));
            clean("result", result.toString());
            clean("runs", new Runs(home).show(result.runId()).toString());
            try (Stream<Path> all = Files.walk(home)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    clean(file.toString(), Files.readString(file));
                }
            }
            try (Stream<Path> all = Files.walk(real.on("one", ".howdah"))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    clean(file.toString(), Files.readString(file));
                }
            }
        }
    }

    private static void clean(String where, String text) throws IOException {
        assertFalse(text.contains(RealPlan.CANARY), where + ": " + text);
        assertFalse(text.contains(Base64.getEncoder().withoutPadding().encodeToString(RealPlan.CANARY.getBytes(StandardCharsets.UTF_8)).substring(0, 20)), where
                + ": " + text);
    }

    @Test
    void passwordsInConnectionStringsAreNoFacts() {
        assertEquals("host=a password=•••• user=b", org.howdah.engine.internal.FactsAccess.withoutPassword("host=a password=x1 user=b"));
        assertEquals("password = •••• host=c", org.howdah.engine.internal.FactsAccess.withoutPassword("password = 'it''s \\' me' host=c"));
    }

    @Test
    void secretsThatWouldBreakAScriptAreRefused() throws Exception {
        try (RealPlan real = new RealPlan()) {
            String place = real.secretPlace();
            Files.writeString(real.on("one", "secret"), "x'; touch /tmp/never; '\n");
            Plan plan = TestPlans.plan(real.topology, real.nodes, List.of(TestPlans.shell("s", "one", "p='" + place + "'", "false", null)));
            RunResult result = new Executor(home, Technologies.of(), topology -> real.nodes).apply(plan, Options.of(Confirmations.YES), RunListener.NONE, Cancellation
                    .none());
            assertTrue(result.message().contains("cannot stand in a shell script"), result.message());
        }
    }
}
