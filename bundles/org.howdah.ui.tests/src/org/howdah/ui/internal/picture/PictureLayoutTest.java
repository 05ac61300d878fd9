package org.howdah.ui.internal.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.graphics.Rectangle;
import org.howdah.model.TopologyFiles;
import org.junit.jupiter.api.Test;

/** Where things stand in the picture. */
class PictureLayoutTest {

    private static PictureLayout layout(String yaml) throws Exception {
        return new PictureLayout(TopologyFiles.parse(yaml, "test").topology());
    }

    private static Rectangle box(PictureLayout layout, String id) {
        return layout.boxes().stream().filter(box -> box.server().getId().equals(id)).findFirst().orElseThrow().bounds();
    }

    @Test
    void providersStandLeftOfTheirReceivers() throws Exception {
        PictureLayout layout = layout("""
                topology: t
                hosts: {a: {}, b: {}, c: {}, d: {}}
                servers:
                  one: {host: a}
                  two: {host: b}
                  three: {host: c}
                  four: {host: d}
                links:
                  x: {technology: streaming, from: one, to: two}
                  y: {technology: streaming, from: two, to: three}
                  z: {technology: streaming, from: one, to: four}
                """);
        assertTrue(box(layout, "one").x < box(layout, "two").x);
        assertTrue(box(layout, "two").x < box(layout, "three").x);
        assertEquals(box(layout, "two").x, box(layout, "four").x);
        assertEquals(3, layout.lines().size());
        for (PictureLayout.Card card : layout.cards()) {
            for (PictureLayout.Card other : layout.cards()) {
                assertFalse(card != other && card.bounds().intersects(other.bounds()), card + " and " + other);
            }
        }
    }

    @Test
    void aCircleAndAMissingHostAreDrawnAllTheSame() throws Exception {
        PictureLayout layout = layout("""
                topology: t
                hosts: {a: {}}
                servers:
                  one: {host: a}
                  two: {host: gone}
                links:
                  x: {technology: streaming, from: one, to: two}
                  y: {technology: streaming, from: two, to: one}
                  z: {technology: streaming, from: one, to: nothing}
                """);
        assertEquals(2, layout.cards().size());
        assertEquals(2, layout.lines().size());
    }

    @Test
    void findsWhatIsAtAPlace() throws Exception {
        PictureLayout layout = layout("topology: t\nhosts: {a: {}}\nservers:\n  one: {host: a}\n");
        Rectangle box = box(layout, "one");
        assertEquals(layout.boxes().getFirst().server(), layout.at(box.x + 5, box.y + 5));
        assertEquals(layout.cards().getFirst().element(), layout.at(box.x + 5, box.y - 10));
        assertEquals(null, layout.at(2, 2));
    }
}
