package org.howdah.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The drawing of a topology, the same for the page, the files, the printer and the miniature.
 *
 * @param title for people
 * @param bounds of everything, with a margin
 * @param boxes the outermost ones, in the order to draw
 * @param lines drawn over all boxes
 */
public record Scene(String title, Bounds bounds, List<Box> boxes, List<Line> lines) {

    public Scene {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /** Goes through every box, parents first, with its absolute bounds. */
    public void forEach(BiConsumer<Box, Bounds> visitor) {
        boxes.forEach(box -> visit(box, 0, 0, visitor));
    }

    private static void visit(Box box, double x, double y, BiConsumer<Box, Bounds> visitor) {
        Bounds bounds = box.bounds().moved(x, y);
        visitor.accept(box, bounds);
        box.children().forEach(child -> visit(child, bounds.x(), bounds.y(), visitor));
    }

    /** All boxes, parents before their children. */
    public List<Box> all() {
        List<Box> all = new ArrayList<>();
        forEach((box, bounds) -> all.add(box));
        return all;
    }
}
