package org.howdah.picture.internal;

import java.util.List;

import org.howdah.picture.Bounds;
import org.howdah.picture.Point;

/** Finds places for the labels of links: on their lines, near the target, where they cover as little as possible. */
final class LabelPlaces {

    private static final double HEAD = 18;
    /** A place that costs less than this is as good as any. */
    private static final double GOOD = 25;
    private static final double FREE = 59;
    /** Above this, something that should be read is covered. */
    private static final double COVERED = 260;
    private static final double[] WHOLE = { 0.5, 0.35, 0.65 };
    private static final double[] PIECE = { 0.5, 0.3, 0.7, 0.15, 0.85 };
    private static final double[] ON = { 0 };

    private final Obstacles boxes;
    private final Obstacles labels;
    private final Obstacles lines;

    private List<Point> route;
    private Bounds[] own;
    private double width;
    private double height;
    private Bounds best;
    private double cost;

    LabelPlaces(Obstacles boxes, Bounds extent) {
        this.boxes = boxes;
        labels = new Obstacles(extent);
        lines = new Obstacles(extent);
    }

    /** Told of every line before the first label is placed. */
    void add(List<Point> line) {
        for (int i = 1; i < line.size(); i++) {
            lines.add(piece(line.get(i - 1), line.get(i)));
        }
    }

    private static Bounds piece(Point a, Point b) {
        return new Bounds(Math.min(a.x(), b.x()) - 1, Math.min(a.y(), b.y()) - 1, Math.abs(a.x() - b.x()) + 2, Math.abs(a.y() - b.y()) + 2);
    }

    private int others(Bounds label) {
        int met = lines.met(label, null, null);
        for (Bounds piece : own) {
            met -= piece.intersects(label) ? 1 : 0;
        }
        return met;
    }

    /** A place where nothing at all is covered, or null: asked for every label before the crowded ones take what is left. */
    Bounds placeFree(List<Point> line, double labelWidth, double labelHeight) {
        search(line, labelWidth, labelHeight, FREE);
        if (best == null) {
            return null;
        }
        labels.add(best);
        return best;
    }

    /** The best place there is. */
    Bounds place(List<Point> line, double labelWidth, double labelHeight) {
        search(line, labelWidth, labelHeight, Double.MAX_VALUE);
        if (cost > COVERED) {
            // Where many lines run beside each other, labels stand above and below them.
            double step = height / 2 + 6;
            for (int i = route.size() - 2; i >= 0; i--) {
                if (route.get(i).y() == route.get(i + 1).y()) {
                    along(i, ON, new double[] { -step, step, -2 * step, 2 * step, -3 * step, 3 * step, -4 * step, 4 * step });
                }
            }
        }
        labels.add(best);
        return best;
    }

    private void search(List<Point> line, double labelWidth, double labelHeight, double most) {
        route = line;
        width = labelWidth;
        height = labelHeight;
        best = null;
        cost = most;
        own = new Bounds[line.size() - 1];
        for (int i = 0; i < own.length; i++) {
            own[i] = piece(line.get(i), line.get(i + 1));
        }
        for (int i = route.size() - 2; i >= 0 && cost >= GOOD; i--) {
            boolean upright = route.get(i).x() == route.get(i + 1).x();
            // Beside a vertical piece there may be room where there is none on it.
            along(i, upright ? new double[] { 0, width / 2 - 10, 10 - width / 2 } : ON, ON);
        }
    }

    /** Tries the piece that begins at a corner. */
    private void along(int from, double[] shiftsX, double[] shiftsY) {
        Point a = route.get(from);
        Point b = route.get(from + 1);
        int pieces = route.size() - 1;
        boolean last = from == pieces - 1;
        double length = Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
        double usable = length - (last ? 14 : 0);
        for (double dx : shiftsX) {
            for (double dy : shiftsY) {
                for (double t : pieces == 1 ? WHOLE : PIECE) {
                    double k = length == 0 ? 0 : t * usable / length;
                    double x = a.x() + (b.x() - a.x()) * k + dx;
                    double y = a.y() + (b.y() - a.y()) * k + dy;
                    if (last && a.y() == b.y()) {
                        // The head of the arrow is never covered.
                        x = b.x() > a.x() ? Math.min(x, b.x() - HEAD - width / 2) : Math.max(x, b.x() + HEAD + width / 2);
                    }
                    Bounds at = new Bounds(Math.round(x - width / 2), Math.round(y - height / 2), width, height);
                    double tight = a.y() == b.y() ? Math.max(0, width + 8 - usable) * 4 : 60;
                    double c = tight + (pieces - 1 - from) * 30 + Math.abs(t - 0.5) * 40 + Math.abs(dx) * 0.1 + Math.abs(dy) * 2;
                    // What costs more to find out is asked only where it still matters.
                    c += c < cost ? boxes.overlap(at.grown(2)) * 3 : 0;
                    c += c < cost ? labels.overlap(at.grown(3)) * 5 : 0;
                    c += c < cost ? others(at) * 60 : 0;
                    if (c < cost) {
                        cost = c;
                        best = at;
                    }
                }
            }
        }
    }
}
