package org.howdah.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.howdah.app.InstalledTechnologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A new link is offered only ends that it can join. */
class ChoicesTest {

    @BeforeAll
    static void install() {
        Installed.technologies(InstalledTechnologies::find);
    }

    private static final String CASCADE = """
            topology: t
            hosts: {a: {}, b: {}, c: {}}
            servers:
              one: {host: a, databases: [shop]}
              two: {host: b}
              three: {host: c}
            links:
              x: {technology: streaming, from: one, to: two}
            """;

    private static Link link(String from) {
        Link link = TopologyFactory.eINSTANCE.createLink();
        link.setTechnology("streaming");
        link.setFrom(from);
        return link;
    }

    @Test
    void findsTheTechnologiesThatAreInstalled() {
        assertTrue(Choices.technologies().containsAll(List.of("logshipping", "streaming")), Choices.technologies().toString());
    }

    @Test
    void aPhysicalCopyHasOneProviderAndMakesNoCircle() throws Exception {
        Topology topology = TopologyFiles.parse(CASCADE, "test").topology();
        assertEquals(List.of("three"), Choices.tos(topology, link("one")), "two has a provider already");
        assertEquals(List.of("three"), Choices.tos(topology, link("two")), "one is where two comes from");
        assertEquals(List.of(), Choices.tos(topology, link("three")).stream().filter(end -> end.equals("three")).toList());
    }

    @Test
    void streamingJoinsServersOnly() throws Exception {
        Topology topology = TopologyFiles.parse(CASCADE, "test").topology();
        assertEquals(List.of("one", "two", "three"), Choices.froms(topology, link(null)));
    }
}
