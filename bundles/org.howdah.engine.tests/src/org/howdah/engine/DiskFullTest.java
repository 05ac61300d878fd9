package org.howdah.engine;

import static org.howdah.engine.TestPlans.shell;
import static org.howdah.engine.TestPlans.touch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.howdah.engine.Executor.Options;
import org.howdah.engine.RunResult.Outcome;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.howdah.technology.Step;
import org.junit.jupiter.api.Test;

/** HOWDAH_HOME on a small disk that fills up during a run. A disk of its own can be made by root only. */
class DiskFullTest {

    @Test
    void nothingIsBegunThatCannotBeJournalled() throws Exception {
        assumeTrue(Programs.root(), "Only root can mount a small disk.");
        Path home = Programs.folder();
        Programs.run(Programs.find("mount").toString(), "-t", "tmpfs", "-o", "size=256k,mode=1777", "howdah-test", home.toString());
        Map<String, SshServer> hosts = TestNodes.hosts("one");
        Topology topology = TopologyFiles.parse(TestNodes.yaml(hosts), "test").topology();
        try (TestNodes nodes = new TestNodes(topology, TestNodes.folders(hosts))) {
            Executor executor = new Executor(home, Technologies.of(), each -> nodes);
            List<Step> steps = new ArrayList<>(List.of(shell("fill", "one", "dd if=/dev/zero of=" + home + "/filler bs=4k 2>/dev/null; touch ~/filled",
                    "test -e ~/filled", null)));
            // Some events still fit into the journal's last page.
            for (int i = 0; i < 40; i++) {
                steps.add(touch("step" + i, "one", steps.getLast().id()));
            }
            Plan plan = TestPlans.plan(topology, Map.of(), steps);
            RunResult result = executor.apply(plan, Options.of(Confirmations.YES), RunListener.NONE, Cancellation.none());
            Path last = TestNodes.home(hosts.get("one")).resolve("step39");
            assertEquals(Outcome.FAILED, result.outcome());
            assertTrue(result.message().contains("cannot be written: No space left on device. Nothing more was begun"), result.message());
            assertFalse(Files.exists(last));
            Run run = new Runs(home).show("last");
            for (Step step : steps) {
                boolean begun = run.events().stream().anyMatch(event -> event.type().equals("started") && event.step().equals(step.id()));
                assertTrue(begun || !Files.exists(TestNodes.home(hosts.get("one")).resolve(step.id())), step.id() + " was begun without a word in the journal");
            }
            assertEquals(Outcome.OPEN, run.outcome());
            Files.delete(home.resolve("filler"));
            RunResult resumed = executor.resume("last", Options.of(Confirmations.YES), RunListener.NONE, Cancellation.none());
            assertEquals(Outcome.DONE, resumed.outcome(), resumed.message());
            assertTrue(Files.exists(last));
        } finally {
            TestNodes.close(hosts);
            Programs.run(Programs.find("umount").toString(), home.toString());
            Programs.delete(home);
        }
    }
}
