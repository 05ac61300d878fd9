package org.howdah.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.howdah.app.DiscoverTopology;
import org.howdah.app.DiscoverTopology.Start;
import org.howdah.app.MakePlan;
import org.howdah.app.Progress;
import org.howdah.engine.Plan;
import org.howdah.lab.Daemon;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What runs is drawn from some of its hosts, and a plan of the drawing then has nothing to do. */
@Tag("lab")
class DiscoverTest {

    /** Discovers from some hosts of the bare lab's topology. */
    static DiscoverTopology.Result discover(Scenario scenario, String name, String... hosts) throws Exception {
        Topology lab = scenario.loaded().topology();
        List<Start> starts = List.of(hosts).stream().map(host -> Topologies.host(lab, host).orElseThrow())
                .map(host -> new Start(host.getId(), Topologies.address(host), Topologies.sshPort(host))).toList();
        return new DiscoverTopology(scenario.howdah).run(new DiscoverTopology.Request(name, starts, List.of("postgres"), ""), Progress.NONE, Cancellation.none());
    }

    /** The plan of what was drawn, as it is read back from a file. */
    static Plan plan(Scenario scenario, Topology drawn) throws Exception {
        Path file = scenario.file.resolveSibling(drawn.getId() + ".topology.yaml");
        TopologyFiles.write(drawn, file);
        return new MakePlan(scenario.howdah).run(TopologyFiles.load(file), Progress.NONE, Cancellation.none());
    }

    @Test
    @Timeout(180)
    void standbysAreFoundFromEitherEnd() throws Exception {
        try (Scenario scenario = new Scenario("disc", "master1", "slave1", "slave2")) {
            scenario.draw("streaming", Map.of("copy", "main→replica"), Map.of("slot", "of_its_own", "applyDelay", "200 ms"));
            Topology topology = scenario.loaded().topology();
            org.howdah.model.topology.Link files = org.eclipse.emf.ecore.util.EcoreUtil.copy(topology.getLinks().getFirst());
            files.setId("nightly files");
            files.setTechnology("logshipping");
            files.setTo("replica2");
            files.getSettings().clear();
            topology.getLinks().add(files);
            TopologyFiles.save(topology, scenario.file);
            scenario.deploy();
            // The streaming standby names its primary; the other one is known by its own host alone.
            Topology drawn = discover(scenario, "found", "slave1", "slave2").topology();
            assertEquals(3, drawn.getHosts().size());
            Host primary = drawn.getHosts().stream().filter(host -> !host.getId().startsWith("slave")).findFirst().orElseThrow();
            assertEquals(Topologies.address(Topologies.host(topology, "master1").orElseThrow()), Topologies.address(primary));
            assertEquals(List.of("logshipping", "streaming"), drawn.getLinks().stream().map(link -> link.getTechnology()).sorted().toList());
            assertTrue(Topologies.link(drawn, "nightly files").isPresent(), "the name that its link had");
            Plan plan = plan(scenario, drawn);
            assertEquals(0, plan.exitCode(), () -> plan.steps() + " " + plan.findings());

            // A dead primary is drawn from what its standby says.
            scenario.howdah.labs().kill("disc", "master1", Daemon.ALL);
            DiscoverTopology.Result dead = discover(scenario, "dead", "slave1");
            assertEquals(2, dead.topology().getServers().size());
            assertEquals(1, dead.topology().getLinks().size());
            assertTrue(dead.findings().stream().anyMatch(finding -> finding.code().equals("DISCOVER-001") && finding.reason().contains("follows it")), dead.findings()::toString);
        }
    }
}
