package org.howdah.technology.slony.slonik;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.howdah.technology.Action;
import org.howdah.technology.Step;
import org.junit.jupiter.api.Test;

class SlonikTest {

    @Test
    void textsAreQuotedAsSlonikReadsThem() {
        assertEquals("'public.\"It''s\\ here\"'", Slonik.literal("public.\"It's\\ here\""));
        assertEquals("'one line'", Slonik.literal("one\nline"));
    }

    @Test
    void namesOfClustersThatSlonikCannotRead() {
        for (String name : List.of("shop", "Wei_rd", "_x9")) {
            assertTrue(Slonik.nameProblem(name).isEmpty(), name);
        }
        for (String name : List.of("my shop", "9lives", "", "set", "SYNC", "a-b", "x".repeat(60))) {
            assertTrue(Slonik.nameProblem(name).isPresent(), name);
        }
    }

    private static Step step(String id, String... after) {
        return new Step(id, id, "Because.", "host", "", "it", Action.shell("true", Duration.ofSeconds(1)), null, null, null, Step.Risk.SAFE, List.of(after));
    }

    /** Two slonik runs at once are impossible; other steps wait for nothing but what they say. */
    @Test
    void eachSlonikWaitsForTheOneBefore() {
        List<Step> steps = new Chain().slonik(step("one")).add(step("other")).slonik(step("two", "other")).slonik(step("three", "two")).steps();
        assertEquals(List.of("one", "other", "two", "three"), steps.stream().map(Step::id).toList());
        assertEquals(List.of(List.of(), List.of(), List.of("other", "one"), List.of("two")), steps.stream().map(Step::dependsOn).toList());
    }
}
