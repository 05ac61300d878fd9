package org.howdah.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.howdah.model.Problem;
import org.howdah.model.Topologies;
import org.junit.jupiter.api.Test;

/** Each repair is offered where it fits, and repairs by one undoable step. */
class QuickFixesTest extends DocumentCase {

    private interface Check {
        void run(TopologyDocument document) throws Exception;
    }

    private void with(String yaml, Check check) throws Exception {
        open(yaml);
        on(() -> check.run(document));
    }

    private static QuickFix fix(TopologyDocument document, String subject, String icon) {
        List<QuickFix> fixes = QuickFixes.of(document, new Problem("TEST-001", Problem.Severity.ERROR, subject, "test", ""));
        return fixes.stream().filter(found -> found.icon().equals(icon)).findFirst().orElseThrow(() -> new AssertionError(fixes.toString()));
    }

    @Test
    void createsAMissingHost() throws Exception {
        with("topology: t\nservers:\n  main: {host: gone}\n", document -> {
            fix(document, "server main", "host").run().run();
            assertTrue(Topologies.host(document.topology(), "gone").isPresent());
            document.undo();
            assertFalse(document.isDirty());
        });
    }

    @Test
    void removesADuplicateLink() throws Exception {
        with("topology: t\nhosts: {a: {}, b: {}}\nservers:\n  one: {host: a}\n  two: {host: b}\nlinks:\n  x: {technology: streaming, from: one, to: two}\n"
                + "  y: {technology: streaming, from: one, to: two}\n", document -> {
                    fix(document, "link y", "delete").run().run();
                    assertEquals(1, document.topology().getLinks().size());
                });
    }

    @Test
    void setsAWrongSettingToItsDefault() throws Exception {
        with("topology: t\nhosts: {a: {}, b: {}}\nservers:\n  one: {host: a}\n  two: {host: b}\nlinks:\n"
                + "  x: {technology: streaming, from: one, to: two, settings: {mode: sometimes}}\n", document -> {
                    fix(document, "link x", "settings").run().run();
                    assertTrue(Topologies.setting(document.topology().getLinks().getFirst(), "mode").isEmpty());
                });
    }

    @Test
    void offersAnotherPort() throws Exception {
        with("topology: t\nhosts: {a: {}}\nservers:\n  one: {host: a, port: 5432}\n  two: {host: a, port: 5432}\n", document -> {
            fix(document, "server two", "server").run().run();
            assertEquals(5433, Topologies.server(document.topology(), "two").orElseThrow().getPort());
        });
    }

    @Test
    void knowsASlipOfTheKeyboard() {
        assertTrue(QuickFixes.near("slave1", "slave2"));
        assertTrue(QuickFixes.near("slave1", "Slave1"));
        assertTrue(QuickFixes.near("slave", "slave1"));
        assertFalse(QuickFixes.near("master1", "slave1"));
    }

    @Test
    void renamesOneOfTwo() throws Exception {
        with("topology: t\nhosts: {a: {}, b: {}}\nservers:\n  one: {host: a}\n", document -> {
            document.change("Twice", () -> document.topology().getHosts().get(1).setId("a"));
            fix(document, "host a", "design").run().run();
            assertEquals(List.of("a2", "a"), document.topology().getHosts().stream().map(Names::of).toList());
        });
    }

    @Test
    void createsWhatALinkMisses() throws Exception {
        with("topology: t\nhosts: {a: {}}\nservers: {one: {host: a}}\nlinks:\n  x: {technology: slony, from: one/shop, to: two/shop}\n", document -> {
            fix(document, "link x", "database").run().run();
            assertEquals("shop", document.topology().getServers().getFirst().getDatabases().getFirst().getName());
            fix(document, "link x", "server").run().run();
            assertTrue(Topologies.server(document.topology(), "two").isPresent());
            document.undo();
            document.undo();
            assertFalse(document.isDirty());
        });
    }
}
