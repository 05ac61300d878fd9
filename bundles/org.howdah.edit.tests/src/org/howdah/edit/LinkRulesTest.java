package org.howdah.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.howdah.app.InstalledTechnologies;
import org.howdah.edit.LinkRules.End;
import org.howdah.edit.LinkRules.Verdict;
import org.howdah.engine.Technologies;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Descriptor.EndKind;
import org.howdah.technology.ReplicationTechnology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of cases: what may be joined, what dropping would do, and why not. */
class LinkRulesTest {

    /** main → replica → below by streaming; files → shipped by log shipping; orders from main/shop to other/shop by sets; rows between databases. */
    private static final String DRAWING = """
            topology: t
            hosts: {a: {}, b: {}, c: {}, d: {}}
            servers:
              main: {host: a, version: 15, databases: [shop, stock]}
              replica: {host: b, version: 15, databases: [shop]}
              below: {host: c, version: 15}
              bare: {host: d, version: 15, databases: [shop, empty]}
              old: {host: a, port: 5433, version: 11}
              new: {host: b, port: 5433, version: 16, databases: [shop]}
              files: {host: c, port: 5433}
              shipped: {host: d, port: 5433}
              other: {host: a, port: 5434, version: 15, databases: [shop, far]}
              third: {host: a, port: 5435, databases: [shop]}
            sets:
              orders: {technology: sets, origin: main/shop, tables: [public.orders]}
              far: {technology: sets, origin: other/far, tables: [public.far]}
            links:
              copy: {technology: streaming, from: main, to: replica}
              deep: {technology: streaming, from: replica, to: below}
              ship: {technology: logshipping, from: files, to: shipped}
              orders1: {technology: sets, set: orders, from: main/shop, to: other/shop}
              flow: {technology: rows, from: main/stock, to: third/shop}
              gone: {technology: londiste, from: main/shop, to: third/shop}
            """;

    private static Technologies technologies() {
        List<ReplicationTechnology> all = new java.util.ArrayList<>(InstalledTechnologies.find().all());
        all.add(DrawnTechnology.of("sets", EndKind.DATABASE, true, Capability.CASCADES, Capability.CROSS_VERSION));
        all.add(DrawnTechnology.of("rows", EndKind.DATABASE, false, Capability.CASCADES, Capability.CROSS_VERSION));
        all.add(DrawnTechnology.of("both", EndKind.DATABASE, false, Capability.CASCADES, Capability.SEVERAL_ORIGINS));
        return Technologies.of(all);
    }

    private static Topology drawing() throws TopologyException {
        return TopologyFiles.parse(DRAWING, "test").topology();
    }

    @ParameterizedTest(name = "{0}: {1} to {2}, link {3}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            streaming   | main       | bare       | -       | yes | make bare a standby of main
            streaming   | replica    | bare       | -       | yes | make bare a standby of replica, which follows main
            streaming   | main       | replica    | -       | no  | replica already follows main; drag the end of link copy to move it
            streaming   | main       | below      | -       | no  | below already follows replica; drag the end of link deep to move it
            streaming   | below      | main       | -       | no  | would make a circle: main → replica → below → main
            streaming   | main       | main       | -       | no  | main cannot follow itself
            streaming   | main       | bare/shop  | -       | no  | needs a server, this is a database
            streaming   | main/shop  | bare       | -       | no  | needs a server, this is a database
            streaming   | main       | nowhere    | -       | no  | there is no server nowhere
            streaming   | new        | bare       | -       | no  | new runs version 16 and bare version 15; Streaming replication needs the same
            streaming   | main       | old        | -       | no  | old runs version 11; Streaming replication needs 12 or newer
            streaming   | main       | files      | -       | no  | files feeds shipped by Log shipping (WAL files), which cannot pass on
            streaming   | main       | other      | -       | no  | other receives rows by link orders1; a standby is a copy of its provider and nothing else
            streaming   | shipped    | bare       | -       | yes | make bare a standby of shipped, which follows files
            streaming   | main       | below      | deep    | yes | relocate below below main
            streaming   | bare       | replica    | copy    | yes | relocate replica below bare
            streaming   | below      | replica    | copy    | no  | would make a circle: replica → below → replica
            streaming   | main       | bare       | copy    | yes | make bare follow main instead of replica
            streaming   | main       | replica    | copy    | yes | leave it as it is
            streaming   | new        | replica    | copy    | no  | new runs version 16 and replica version 15; Streaming replication needs the same
            logshipping | replica    | bare       | -       | no  | replica receives itself, and Log shipping (WAL files) cannot pass on
            logshipping | shipped    | bare       | -       | no  | shipped receives itself, and Log shipping (WAL files) cannot pass on
            logshipping | main       | bare       | -       | yes | make bare a standby of main
            londiste    | main/shop  | new/shop   | -       | no  | londiste: plug-in not installed
            -           | main       | bare       | -       | no  | ?: plug-in not installed
            rows        | main       | bare/shop  | -       | no  | needs a database, this is a server
            rows        | main/shop  | bare       | -       | no  | needs a database, this is a server
            rows        | main/shop  | bare/none  | -       | no  | server bare has no database none
            rows        | main/shop  | new/shop   | -       | yes | copy main/shop to new/shop
            rows        | main/shop  | main/stock | -       | yes | copy main/shop to main/stock
            rows        | main/shop  | main/shop  | -       | no  | main/shop cannot follow itself
            rows        | main/shop  | replica/shop | -     | no  | replica is a standby of main: nothing else can be written there
            rows        | third/shop | main/stock | -       | no  | would make a circle: main/stock → third/shop → main/stock
            rows        | main/stock | third/shop | -       | no  | link flow does this already
            both        | third/shop | main/stock | -       | yes | copy third/shop to main/stock
            sets        | main/shop  | bare/shop  | -       | yes | bring set orders to bare/shop
            sets        | other/shop | bare/shop  | -       | yes | bring set orders to bare/shop
            sets        | new/shop   | bare/shop  | -       | no  | set orders originates elsewhere, at main/shop
            sets        | main/shop  | other/shop | -       | no  | other/shop already receives set orders
            sets        | other/shop | main/shop  | -       | no  | main/shop is the origin of set orders
            sets        | main/shop  | replica/shop | -     | no  | replica is a standby of main: nothing else can be written there
            sets        | other/far  | new/shop   | -       | yes | bring set far to new/shop
            sets        | other/far  | new/shop   | orders1 | no  | set orders originates elsewhere, at main/shop
            sets        | main/shop  | bare/shop  | orders1 | yes | make bare/shop follow main/shop instead of other/shop
            streaming   | main       | -          | -       | yes | begin at main
            streaming   | -          | bare       | -       | yes | lead to bare
            streaming   | -          | replica    | -       | no  | replica already follows main; drag the end of link copy to move it
            streaming   | main/shop  | -          | -       | no  | needs a server, this is a database
            logshipping | replica    | -          | -       | no  | replica receives itself, and Log shipping (WAL files) cannot pass on
            sets        | new/shop   | -          | -       | no  | set orders originates elsewhere, at main/shop
            """)
    void tells(String technology, String from, String to, String link, String allowed, String text) throws Exception {
        Topology topology = drawing();
        Link existing = link == null ? null : Topologies.link(topology, link).orElseThrow();
        Verdict verdict = LinkRules.check(topology, technologies(), technology, from, to, existing);
        assertEquals(allowed + " | " + text, (verdict.allowed() ? "yes | " + verdict.verb() : "no | " + verdict.reason()));
        assertEquals(verdict.allowed(), verdict.reason().isEmpty());
        assertEquals(!verdict.allowed(), verdict.verb().isEmpty());
    }

    @Test
    void answersForAllEndsAtOnceAsOneByOne() throws Exception {
        Topology topology = drawing();
        Technologies technologies = technologies();
        Link deep = Topologies.link(topology, "deep").orElseThrow();
        for (String technology : List.of("streaming", "logshipping", "sets", "rows", "londiste")) {
            for (End end : LinkRules.ends(topology, technologies, technology, "main", false, null)) {
                assertEquals(LinkRules.check(topology, technologies, technology, "main", end.end(), null), end.verdict());
            }
            for (End end : LinkRules.ends(topology, technologies, technology, null, true, null)) {
                assertEquals(LinkRules.check(topology, technologies, technology, end.end(), null, null), end.verdict());
            }
        }
        List<End> ends = LinkRules.ends(topology, technologies, "streaming", "below", true, deep);
        assertEquals(19, ends.size());
        assertEquals(List.of("main", "replica", "bare", "files", "shipped", "other", "third"), ends.stream().filter(end -> end.verdict().allowed()).map(End::end).toList());
    }

    @Test
    void nothingIsChangedByAsking() throws Exception {
        Topology topology = drawing();
        String before = TopologyFiles.toYaml(topology);
        LinkRules.ends(topology, technologies(), "streaming", "main", false, topology.getLinks().getFirst());
        assertEquals(before, TopologyFiles.toYaml(topology));
    }

    @Test
    void circlesAndDanglingEndsInTheDrawingDoNotHangIt() throws Exception {
        Topology topology = TopologyFiles.parse("""
                topology: t
                hosts: {a: {}}
                servers: {one: {host: a}, two: {host: a}, three: {host: a}}
                links:
                  x: {technology: streaming, from: one, to: two}
                  y: {technology: streaming, from: two, to: one}
                  z: {technology: streaming, from: gone, to: three}
                  u: {technology: streaming}
                """, "test").topology();
        assertFalse(LinkRules.check(topology, technologies(), "streaming", "one", "three", null).allowed());
        Link z = Topologies.link(topology, "z").orElseThrow();
        assertTrue(LinkRules.check(topology, technologies(), "streaming", "one", "three", z).allowed());
        assertEquals("there is no server <img src=x onerror=alert(1)>",
                LinkRules.check(topology, technologies(), "streaming", "<img src=x onerror=alert(1)>", "three", null).reason());
    }

    @Test
    void twoThousandServersAreAnsweredWhileTheMouseMoves() throws Exception {
        StringBuilder yaml = new StringBuilder("topology: t\nhosts: {a: {}}\nservers:\n");
        for (int i = 0; i < 2000; i++) {
            yaml.append("  s" + i + ": {host: a, port: " + (5000 + i) + "}\n");
        }
        yaml.append("links:\n");
        for (int i = 1; i < 1900; i++) {
            yaml.append("  l" + i + ": {technology: streaming, from: s" + (i - 1) + ", to: s" + i + "}\n");
        }
        Topology topology = TopologyFiles.parse(yaml.toString(), "test").topology();
        Technologies technologies = technologies();
        Link last = topology.getLinks().getLast();
        long begun = System.nanoTime();
        List<End> ends = LinkRules.ends(topology, technologies, "streaming", "s1899", true, last);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        assertEquals(1999, ends.stream().filter(end -> end.verdict().allowed()).count());
        assertTrue(millis < 2000, millis + " ms");
    }
}
