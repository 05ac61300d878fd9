package org.howdah.picture.internal;

import java.util.List;

import org.howdah.picture.Bounds;
import org.howdah.picture.Point;

/** Finds places for the labels of links: on their lines, near the target, where they cover as little as possible. */
final class LabelPlaces {

    private static final double HEAD = 18;

    private final Obstacles boxes;
    private final Obstacles labels;
    private final Obstacles lines;

    LabelPlaces(Obstacles boxes, Bounds extent) {
        this.boxes = boxes;
        labels = new Obstacles(extent);
        lines = new Obstacles(extent);
    }

    /** Told of every line before the first label is placed. */
    void add(List<Point> route) {
        for (int i = 1; i < route.size(); i++) {
            lines.add(piece(route.get(i - 1), route.get(i)));
        }
    }

    private static Bounds piece(Point a, Point b) {
        return new Bounds(Math.min(a.x(), b.x()) - 1, Math.min(a.y(), b.y()) - 1, Math.abs(a.x() - b.x()) + 2, Math.abs(a.y() - b.y()) + 2);
    }

    private int others(Bounds label, List<Point> route) {
        int met = lines.met(label, null, null);
        for (int i = 1; i < route.size(); i++) {
            met -= piece(route.get(i - 1), route.get(i)).intersects(label) ? 1 : 0;
        }
        return met;
    }

    Bounds place(List<Point> route, double width, double height) {
        Bounds best = null;
        double cost = Double.MAX_VALUE;
        int pieces = route.size() - 1;
        for (int i = pieces - 1; i >= 0; i--) {
            Point a = route.get(i);
            Point b = route.get(i + 1);
            double length = Math.abs(a.x() - b.x()) + Math.abs(a.y() - b.y());
            boolean last = i == pieces - 1;
            double usable = length - (last ? 14 : 0);
            // Beside a vertical piece there may be room where there is none on it.
            for (double shift : a.x() == b.x() ? new double[] { 0, width / 2 - 10, 10 - width / 2 } : new double[] { 0 }) {
                for (double t : pieces == 1 ? new double[] { 0.5, 0.35, 0.65 } : new double[] { 0.5, 0.3, 0.7, 0.15, 0.85 }) {
                    double k = length == 0 ? 0 : t * usable / length;
                    double x = a.x() + (b.x() - a.x()) * k + shift;
                    double y = a.y() + (b.y() - a.y()) * k;
                    if (last && a.y() == b.y()) {
                        // The head of the arrow is never covered.
                        x = b.x() > a.x() ? Math.min(x, b.x() - HEAD - width / 2) : Math.max(x, b.x() + HEAD + width / 2);
                    }
                    Bounds at = new Bounds(Math.round(x - width / 2), Math.round(y - height / 2), width, height);
                    double tight = a.y() == b.y() ? Math.max(0, width + 8 - usable) * 4 : 60;
                    double c = boxes.overlap(at.grown(2)) * 3 + labels.overlap(at.grown(3)) * 5 + tight + others(at, route) * 60 + (pieces - 1 - i) * 30 + Math.abs(t - 0.5) * 40 + Math.abs(shift) * 0.1;
                    if (c < cost) {
                        cost = c;
                        best = at;
                    }
                }
            }
            if (cost < 25) {
                break;
            }
        }
        labels.add(best);
        return best;
    }
}
