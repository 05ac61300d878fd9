package org.howdah.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.engine.Technologies;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Operations;
import org.howdah.technology.SettingType;
import org.junit.jupiter.api.Test;

/** A set's tables chosen at once, and settings that are maps: each one step of the history. */
class SetMembersTest extends DocumentCase {

    private static final String SETS = """
            topology: shop
            hosts: {a: {}, b: {}, c: {}}
            servers:
              main: {host: a, databases: [shop]}
              replica: {host: b, databases: [shop]}
              third: {host: c, databases: [shop]}
            sets:
              orders: {technology: slony, origin: main/shop, tables: [public.Items, '"My Schema"."Order Lines"', public.gone], settings: {keys: {public.gone: gone_uk}}}
              other: {technology: slony, origin: replica/shop, tables: [public.log], sequences: [public.s]}
            links:
              one: {technology: slony, set: orders, from: main/shop, to: replica/shop}
            """;

    private ReplicationSet set() throws Exception {
        open(SETS);
        return document.topology().getSets().getFirst();
    }

    @Test
    void whatStaysKeepsItsPlaceAndSpellingAndUndoBringsAllBack() throws Exception {
        ReplicationSet set = set();
        on(() -> SetMembers.choose(document, set, new LinkedHashSet<>(List.of("public.new", "\"My Schema\".\"Order Lines\"", "public.items")),
                new LinkedHashSet<>(List.of("public.new_id_seq")), Map.of("public.new", "new_uk", "public.gone", "gone_uk")));
        assertEquals(List.of("public.Items", "\"My Schema\".\"Order Lines\"", "public.new"), set.getTables());
        assertEquals(List.of("public.new_id_seq"), set.getSequences());
        assertEquals(Map.of("public.new", "new_uk"), SetMembers.keys(set), "a table that left takes its key with it");
        on(document::save);
        assertTrue(text(topologyFile()).contains("keys: {public.new: new_uk}"), text(topologyFile()));
        on(document::undo);
        assertEquals(List.of("public.Items", "\"My Schema\".\"Order Lines\"", "public.gone"), set.getTables());
        assertEquals(List.of(), set.getSequences());
        assertEquals(Map.of("public.gone", "gone_uk"), SetMembers.keys(set));
    }

    @Test
    void choosingTheSameChangesNothing() throws Exception {
        ReplicationSet set = set();
        on(() -> SetMembers.choose(document, set, new LinkedHashSet<>(List.of("public.gone", "public.items", "\"My Schema\".\"Order Lines\"")), new LinkedHashSet<>(),
                Map.of("public.gone", "gone_uk")));
        assertFalse(get(document::isDirty));
    }

    @Test
    void aTableOfAnotherSetIsKnown() throws Exception {
        assertEquals(Map.of("public.log", "other", "public.s", "other"), SetMembers.elsewhere(set()));
    }

    @Test
    void anOverrideIsOneEntryOfAMapAndCanBeTakenBack() throws Exception {
        ReplicationSet set = set();
        on(() -> SettingMaps.put(document, set, "nodes", "main/shop", "7"));
        on(() -> SettingMaps.put(document, set, "nodes", "replica/shop", " 8 "));
        assertEquals(Map.of("main/shop", "7", "replica/shop", "8"), SettingMaps.read(set, "nodes"));
        on(document::save);
        assertTrue(text(topologyFile()).contains("nodes: {main/shop: 7, replica/shop: 8}"), text(topologyFile()));
        on(() -> SettingMaps.put(document, set, "nodes", "main/shop", ""));
        on(() -> SettingMaps.put(document, set, "nodes", "replica/shop", ""));
        assertTrue(set.getSettings().stream().noneMatch(setting -> setting.getKey().equals("nodes")), "nothing is left of it");
        on(document::undo);
        assertEquals(Map.of("replica/shop", "8"), SettingMaps.read(set, "nodes"));
    }

    @Test
    void aSettingThatIsNoMapIsLeftAsItIs() throws Exception {
        ReplicationSet set = set();
        on(() -> SettingMaps.put(document, set, "nodes", "", "nonsense"));
        EditException refused = assertThrows(EditException.class, () -> on(() -> SettingMaps.put(document, set, "nodes", "main/shop", "7")));
        assertTrue(refused.getMessage().contains("nonsense"), refused.getMessage());
        assertEquals("nonsense", set.getSettings().getLast().getValue());
    }

    @Test
    void anOperationIsOfferedTheDatabasesOfItsSet() throws Exception {
        set();
        assertEquals(List.of("main/shop", "replica/shop"), Choices.endsOf(document.topology(), "slony", Operations.Subject.SET, "orders"));
        assertEquals(List.of("replica/shop"), Choices.endsOf(document.topology(), "slony", Operations.Subject.SET, "other"));
        assertEquals(List.of("main/shop", "replica/shop", "third/shop"), Choices.endsOf(document.topology(), "streaming", Operations.Subject.SERVER, "main"));
    }

    @Test
    void settingsOfASetAreRepairedByItsTechnology() throws Exception {
        Descriptor of = new Descriptor("slony", "", "", Descriptor.Line.TRIGGER_LOG, Descriptor.EndKind.DATABASE, true, List.of(), List.of(), 12, Set.of(),
                List.of(SettingType.integer("groupSize", 20, 0, 100, "How many")));
        Installed.technologies(() -> Technologies.of(new DrawnTechnology("slony", of)));
        open(SETS.replace("keys: {public.gone: gone_uk}", "groupSize: many"));
        ReplicationSet set = document.topology().getSets().getFirst();
        var problem = new org.howdah.model.Problem("TEST-001", org.howdah.model.Problem.Severity.ERROR, "set orders", "", "");
        assertTrue(QuickFixes.of(document, problem).stream().anyMatch(fix -> fix.label().contains("groupSize")),
                QuickFixes.of(document, problem).stream().map(QuickFix::label).toList().toString());
        on(() -> QuickFixes.of(document, problem).stream().filter(fix -> fix.label().contains("groupSize")).findFirst().orElseThrow().run().run());
        assertEquals(List.of(), set.getSettings());
    }
}
