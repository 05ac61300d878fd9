package org.howdah.picture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** Whether boxes keep clear of each other and inside their containers. */
final class Overlaps {

    private Overlaps() {
    }

    static void assertNone(Scene scene) {
        siblings(scene.boxes());
        for (Box root : scene.boxes()) {
            assertTrue(scene.bounds().contains(root.bounds()), root.name() + " is outside of the picture");
        }
        scene.forEach((box, bounds) -> {
            siblings(box.children());
            for (Box child : box.children()) {
                assertTrue(new Bounds(0, 0, box.bounds().width(), box.bounds().height()).contains(child.bounds()), child.name() + " sticks out of " + box.name());
            }
        });
    }

    private static void siblings(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                Box a = boxes.get(i);
                Box b = boxes.get(j);
                assertFalse(a.bounds().intersects(b.bounds()), () -> a.name() + " " + a.bounds() + " lies over " + b.name() + " " + b.bounds());
            }
        }
    }
}
