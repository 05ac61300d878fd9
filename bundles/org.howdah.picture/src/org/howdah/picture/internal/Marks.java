package org.howdah.picture.internal;

import java.util.List;

import org.howdah.picture.Shape;
import org.howdah.picture.Shape.PathShape;

/** Small signs: one for each state, told apart by their outline alone, and those of hosts, databases and sets. */
final class Marks {

    /** Width and height of a state's glyph. */
    static final double SIZE = 14;

    private Marks() {
    }

    /** @param x of the left edge */
    static void state(List<Shape> shapes, String state, double x, double y) {
        double cx = x + 7;
        double cy = y + 7;
        String filled = "p-glyph p-" + state;
        String open = "p-glyph-open p-" + state;
        switch (state) {
        case "ok" -> {
            shapes.add(new PathShape(new PathData().circle(cx, cy, 6.6).toString(), filled, 0));
            mark(shapes, new PathData().move(cx - 3, cy + 0.2).line(cx - 0.8, cy + 2.6).line(cx + 3.2, cy - 2.6));
        }
        case "warning" -> {
            shapes.add(new PathShape(new PathData().move(cx, cy - 7).line(cx + 7.4, cy + 6.2).line(cx - 7.4, cy + 6.2).close().toString(), filled, 0));
            mark(shapes, new PathData().move(cx, cy - 2.6).line(cx, cy + 1.4).move(cx, cy + 3.9).line(cx, cy + 4));
        }
        case "critical" -> {
            double k = 2.9;
            shapes.add(new PathShape(new PathData().move(cx - k, cy - 7).line(cx + k, cy - 7).line(cx + 7, cy - k).line(cx + 7, cy + k).line(cx + k, cy + 7)
                    .line(cx - k, cy + 7).line(cx - 7, cy + k).line(cx - 7, cy - k).close().toString(), filled, 0));
            mark(shapes, new PathData().move(cx - 2.7, cy - 2.7).line(cx + 2.7, cy + 2.7).move(cx + 2.7, cy - 2.7).line(cx - 2.7, cy + 2.7));
        }
        case "planned" -> {
            shapes.add(new PathShape(new PathData().circle(cx, cy, 6.4).toString(), open, 0));
            own(shapes, state, new PathData().move(cx - 3, cy).line(cx + 3, cy).move(cx, cy - 3).line(cx, cy + 3));
        }
        case "missing" -> {
            shapes.add(new PathShape(new PathData().move(cx - 6, cy - 6).line(cx + 6, cy - 6).line(cx + 6, cy + 6).line(cx - 6, cy + 6).close().toString(), open, 0));
            own(shapes, state, new PathData().move(cx - 3, cy).line(cx + 3, cy));
        }
        case "unexpected" -> {
            shapes.add(new PathShape(new PathData().move(cx, cy - 7.4).line(cx + 7.4, cy).line(cx, cy + 7.4).line(cx - 7.4, cy).close().toString(), filled, 0));
            mark(shapes, new PathData().move(cx, cy - 3.4).line(cx, cy + 0.8).move(cx, cy + 3.4).line(cx, cy + 3.5));
        }
        default -> {
            shapes.add(new PathShape(new PathData().circle(cx, cy, 6.4).toString(), open, 0));
            own(shapes, state, new PathData().move(cx - 2, cy - 1.6).cubic(cx - 2, cy - 4.2, cx + 2.3, cy - 4.2, cx + 2.2, cy - 1.6)
                    .cubic(cx + 2.1, cy - 0.2, cx, cy - 0.2, cx, cy + 1.4).move(cx, cy + 3.6).line(cx, cy + 3.7));
        }
        }
    }

    private static void mark(List<Shape> shapes, PathData path) {
        shapes.add(new PathShape(path.toString(), "p-glyph-mark", 1));
    }

    private static void own(List<Shape> shapes, String state, PathData path) {
        shapes.add(new PathShape(path.toString(), "p-glyph-mark p-" + state, 1));
    }

    /** A machine, 14 by 14. */
    static Shape host(double x, double y) {
        return new PathShape(new PathData().move(x + 1, y + 1.5).line(x + 13, y + 1.5).line(x + 13, y + 6.5).line(x + 1, y + 6.5).close()
                .move(x + 1, y + 7.8).line(x + 13, y + 7.8).line(x + 13, y + 12.8).line(x + 1, y + 12.8).close()
                .move(x + 3.6, y + 4).line(x + 3.7, y + 4).move(x + 3.6, y + 10.3).line(x + 3.7, y + 10.3).toString(), "p-icon", 1);
    }

    /** A place on a map, 14 by 14. */
    static Shape site(double x, double y) {
        return new PathShape(new PathData().move(x + 7, y + 13.4).cubic(x + 3.6, y + 9.4, x + 2.4, y + 7.4, x + 2.4, y + 5.4)
                .cubic(x + 2.4, y + 2.6, x + 4.4, y + 0.8, x + 7, y + 0.8).cubic(x + 9.6, y + 0.8, x + 11.6, y + 2.6, x + 11.6, y + 5.4)
                .cubic(x + 11.6, y + 7.4, x + 10.4, y + 9.4, x + 7, y + 13.4).close().circle(x + 7, y + 5.3, 1.7).toString(), "p-icon", 1);
    }

    /** A small cylinder, 12 by 14. */
    static Shape database(double x, double y) {
        return new PathShape(new PathData().ellipse(x + 6, y + 3, 5, 2).move(x + 1, y + 3).line(x + 1, y + 11).cubic(x + 1, y + 13.7, x + 11, y + 13.7, x + 11, y + 11)
                .line(x + 11, y + 3).toString(), "p-icon", 1);
    }

    /** Sheets behind each other, 14 by 12. */
    static void sheets(List<Shape> shapes, double x, double y) {
        shapes.add(new Shape.Rect(x + 4, y, 9, 9, 1, "p-sheet", 1));
        shapes.add(new Shape.Rect(x + 2, y + 1.6, 9, 9, 1, "p-sheet", 1));
        shapes.add(new Shape.Rect(x, y + 3.2, 9, 9, 1, "p-sheet", 1));
    }
}
