package org.howdah.ui.internal.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.howdah.app.ListTables.Item;
import org.howdah.app.ListTables.Kind;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Topology;
import org.howdah.ui.internal.sets.Choice.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is ticked in the chooser of a set's tables. */
class ChoiceTest {

    private static final List<Item> ITEMS = List.of(
            new Item(Kind.TABLE, "public.orders", List.of("id"), List.of(), 10L, 8192L, "", ""),
            new Item(Kind.TABLE, "public.log", List.of(), List.of("log_uk"), 10L, 8192L, "", ""),
            new Item(Kind.PARTITIONED, "public.parts", List.of("id"), List.of(), null, null, "", "holds no rows itself"),
            new Item(Kind.TABLE, "public.taken", List.of("id"), List.of(), null, null, "", ""),
            new Item(Kind.SEQUENCE, "public.orders_id_seq", List.of(), List.of(), null, null, "public.orders", ""),
            new Item(Kind.SEQUENCE, "public.free", List.of(), List.of(), null, null, "", ""));

    private Choice choice;

    @BeforeEach
    void read() throws Exception {
        Topology topology = TopologyFiles.parse("""
                topology: t
                hosts: {a: {}}
                servers: {main: {host: a, databases: [shop]}}
                sets:
                  one: {technology: slony, origin: main/shop, tables: [public.Orders, public.gone]}
                  two: {technology: slony, origin: main/shop, tables: [public.taken]}
                """, "test").topology();
        ReplicationSet set = topology.getSets().getFirst();
        choice = new Choice(set);
        choice.read(ITEMS);
    }

    private Line line(String name) {
        return choice.lines().stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void whatTheSetNamesIsTickedAndWhatIsGoneComesFirst() {
        assertEquals("public.gone", choice.lines().getFirst().name());
        assertEquals(Set.of("public.gone", "public.orders"), choice.tables());
        choice.tick(line("public.gone"), false, true);
        assertEquals(Set.of("public.orders"), choice.tables());
    }

    @Test
    void sequencesGoWithTheTableThatOwnsThemUnlessTheyShallNot() {
        choice.tick(line("public.orders"), true, true);
        assertEquals(Set.of("public.orders_id_seq"), choice.sequences());
        choice.tick(line("public.orders"), false, false);
        assertEquals(Set.of("public.orders_id_seq"), choice.sequences());
    }

    @Test
    void aTableWithoutAKeyIsUnresolvedUntilAnIndexIsNamed() {
        choice.tick(line("public.log"), true, true);
        assertEquals(List.of(line("public.log")), choice.unresolved());
        choice.key(line("public.log"), "log_uk");
        assertEquals(List.of(), choice.unresolved());
        assertEquals("log_uk", choice.keys().get("public.log"));
    }

    @Test
    void whatHoldsNoRowsIsNeverTicked() {
        choice.tick(line("public.parts"), true, true);
        assertFalse(choice.isTicked(line("public.parts")));
    }

    @Test
    void aTableOfAnotherSetIsToldWhenItIsTickedHereToo() {
        assertTrue(choice.twice().isEmpty());
        choice.tick(line("public.taken"), true, true);
        assertEquals("two", choice.twice().getFirst().other());
    }
}
