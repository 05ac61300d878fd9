package org.howdah.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;

import org.howdah.model.topology.Topology;
import org.junit.jupiter.api.Test;

class SubjectsTest {

    @Test
    void leadsBackToTheElementAndItsLine() {
        Topology topology = Examples.parse(Examples.SHOP);
        Map<String, Integer> lines = Subjects.lines(Examples.SHOP);
        for (String subject : new String[] { "topology shop", "host slave1", "server main", "set orders", "link copy", "service shop-v2", "phase after", "tier edge",
                "architecture" }) {
            assertEquals(subject, Subjects.of(Subjects.find(topology, subject).orElseThrow()));
        }
        String[] text = Examples.SHOP.split("\n");
        assertEquals("  slave1: ", text[Subjects.line(lines, "host slave1") - 1].substring(0, 10));
        assertEquals("    - {name: after", text[Subjects.line(lines, "phase after") - 1].substring(0, 18));
        assertEquals(1, Subjects.line(lines, "topology shop"));
        assertSame(topology.getServers().get(0), Subjects.find(topology, "database of server main: shop").orElseThrow());
        assertEquals(Subjects.line(lines, "server main"), Subjects.line(lines, "database of server main: shop"));
        assertEquals(0, Subjects.line(lines, "host none"));
        assertEquals(Map.of(), Subjects.lines("{"));
    }

    @Test
    void everyProblemHasASubjectThatLeadsBack() {
        Topology topology = Examples.parse("topology: t\nhosts:\n  \"a\\u202E\": {ssh: {users: ['-', '-']}}\nlinks: {l: {settings: {-: 1}}}\n");
        Validation.validate(topology).forEach(problem -> Subjects.find(topology, problem.subject()).orElseThrow(() -> new AssertionError(problem)));
    }
}
