package org.howdah.picture;

/**
 * One primitive of the drawing. A style is one or more class names that {@link Theme} knows, separated by blanks.
 * Level 0 is always drawn, 1 is left out below 50 %, 2 below 25 %; {@link #FAR} is drawn below 50 % only, in place of what is
 * too small there, and never in a file.
 */
public sealed interface Shape {

    int FAR = -1;

    String style();

    int level();

    /** Moved by that much. */
    Shape moved(double dx, double dy);

    record Rect(double x, double y, double width, double height, double radius, String style, int level) implements Shape {

        @Override
        public Rect moved(double dx, double dy) {
            return new Rect(x + dx, y + dy, width, height, radius, style, level);
        }
    }

    /** @param d path data of SVG in absolute coordinates, with the commands M, L, C, Q and Z only */
    record PathShape(String d, String style, int level) implements Shape {

        @Override
        public PathShape moved(double dx, double dy) {
            return new PathShape(org.howdah.picture.internal.PathData.moved(d, dx, dy), style, level);
        }
    }

    /** @param y of the baseline */
    record Text(double x, double y, String text, String style, Anchor anchor, int level) implements Shape {

        @Override
        public Text moved(double dx, double dy) {
            return new Text(x + dx, y + dy, text, style, anchor, level);
        }
    }

    enum Anchor {
        START, MIDDLE, END;

        /** The letter of the page's JSON: s, m or e. */
        public String letter() {
            return name().substring(0, 1).toLowerCase(java.util.Locale.ROOT);
        }
    }
}
