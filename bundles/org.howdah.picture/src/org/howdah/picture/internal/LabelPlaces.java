package org.howdah.picture.internal;

import java.util.List;

import org.howdah.picture.Bounds;
import org.howdah.picture.Point;

/** Finds places for the labels of links: on their lines, near the target, where they cover as little as possible. */
final class LabelPlaces {

    private final Obstacles boxes;
    private final Obstacles labels = new Obstacles();

    LabelPlaces(Obstacles boxes) {
        this.boxes = boxes;
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
            for (double t : pieces == 1 ? new double[] { 0.5, 0.35, 0.65 } : new double[] { 0.5, 0.3, 0.7, 0.15, 0.85 }) {
                double k = length == 0 ? 0 : t * usable / length;
                double x = a.x() + (b.x() - a.x()) * k;
                double y = a.y() + (b.y() - a.y()) * k;
                Bounds at = new Bounds(Math.round(x - width / 2), Math.round(y - height / 2), width, height);
                double tight = a.y() == b.y() ? Math.max(0, width + 8 - usable) * 4 : 60;
                double c = boxes.overlap(at.grown(2)) * 3 + labels.overlap(at.grown(3)) * 5 + tight + (pieces - 1 - i) * 30 + Math.abs(t - 0.5) * 40;
                if (c < cost) {
                    cost = c;
                    best = at;
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
