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

    /**
     * For looking at closely, and one of double size for looking at from afar: below 50 % only the outline tells states apart.
     *
     * @param x of the left edge
     */
    static void state(List<Shape> shapes, String state, double x, double y) {
        near(shapes, state, x, y);
        far(shapes, state, x + 7, y + 7);
    }

    /** @param x of the left edge */
    static void near(List<Shape> shapes, String state, double x, double y) {
        glyph(shapes, state, x + 7, y + 7, 1, "", 1);
    }

    /** @param cx of the middle */
    static void far(List<Shape> shapes, String state, double cx, double cy) {
        glyph(shapes, state, cx, cy, 2, " p-far", Shape.FAR);
    }

    private static void glyph(List<Shape> shapes, String state, double cx, double cy, double f, String size, int level) {
        PathData outline = new PathData();
        PathData mark = new PathData();
        boolean open = false;
        switch (state) {
        case "ok" -> {
            outline.circle(cx, cy, 6.6 * f);
            mark.move(cx - 3 * f, cy + 0.2 * f).line(cx - 0.8 * f, cy + 2.6 * f).line(cx + 3.2 * f, cy - 2.6 * f);
        }
        case "warning" -> {
            outline.move(cx, cy - 7 * f).line(cx + 7.4 * f, cy + 6.2 * f).line(cx - 7.4 * f, cy + 6.2 * f).close();
            mark.move(cx, cy - 2.6 * f).line(cx, cy + 1.4 * f).move(cx, cy + 3.9 * f).line(cx, cy + 4 * f);
        }
        case "critical" -> {
            double k = 2.9 * f;
            double r = 7 * f;
            outline.move(cx - k, cy - r).line(cx + k, cy - r).line(cx + r, cy - k).line(cx + r, cy + k).line(cx + k, cy + r).line(cx - k, cy + r)
                    .line(cx - r, cy + k).line(cx - r, cy - k).close();
            double m = 2.7 * f;
            mark.move(cx - m, cy - m).line(cx + m, cy + m).move(cx + m, cy - m).line(cx - m, cy + m);
        }
        case "planned" -> {
            open = true;
            outline.circle(cx, cy, 6.4 * f);
            mark.move(cx - 3 * f, cy).line(cx + 3 * f, cy).move(cx, cy - 3 * f).line(cx, cy + 3 * f);
        }
        case "missing" -> {
            open = true;
            outline.move(cx - 6 * f, cy - 6 * f).line(cx + 6 * f, cy - 6 * f).line(cx + 6 * f, cy + 6 * f).line(cx - 6 * f, cy + 6 * f).close();
            mark.move(cx - 3 * f, cy).line(cx + 3 * f, cy);
        }
        case "unexpected" -> {
            outline.move(cx, cy - 7.4 * f).line(cx + 7.4 * f, cy).line(cx, cy + 7.4 * f).line(cx - 7.4 * f, cy).close();
            mark.move(cx, cy - 3.4 * f).line(cx, cy + 0.8 * f).move(cx, cy + 3.4 * f).line(cx, cy + 3.5 * f);
        }
        default -> {
            open = true;
            outline.circle(cx, cy, 6.4 * f);
            mark.move(cx - 2 * f, cy - 1.6 * f).cubic(cx - 2 * f, cy - 4.2 * f, cx + 2.3 * f, cy - 4.2 * f, cx + 2.2 * f, cy - 1.6 * f)
                    .cubic(cx + 2.1 * f, cy - 0.2 * f, cx, cy - 0.2 * f, cx, cy + 1.4 * f).move(cx, cy + 3.6 * f).line(cx, cy + 3.7 * f);
        }
        }
        shapes.add(new PathShape(outline.toString(), (open ? "p-glyph-open p-" : "p-glyph p-") + state + size, level));
        shapes.add(new PathShape(mark.toString(), "p-glyph-mark" + (open ? " p-" + state : "") + size, level));
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
