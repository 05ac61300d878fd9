package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.List;

import org.howdah.picture.Point;

/** Path data for routes: rounded corners, double lines, arrow heads. */
final class Strokes {

    private static final double RADIUS = 11;
    static final double HEAD = 11;

    private Strokes() {
    }

    /** Corners rounded. */
    static String rounded(List<Point> points) {
        PathData path = new PathData().move(points.getFirst().x(), points.getFirst().y());
        for (int i = 1; i < points.size() - 1; i++) {
            Point before = points.get(i - 1);
            Point at = points.get(i);
            Point after = points.get(i + 1);
            double in = length(before, at);
            double out = length(at, after);
            double r = Math.min(RADIUS, Math.min(in, out) / 2);
            if (r < 0.5) {
                path.line(at.x(), at.y());
                continue;
            }
            path.line(at.x() + (before.x() - at.x()) * r / in, at.y() + (before.y() - at.y()) * r / in);
            path.quad(at.x(), at.y(), at.x() + (after.x() - at.x()) * r / out, at.y() + (after.y() - at.y()) * r / out);
        }
        return path.line(points.getLast().x(), points.getLast().y()).toString();
    }

    private static double length(Point a, Point b) {
        return Math.max(1e-6, Math.hypot(b.x() - a.x(), b.y() - a.y()));
    }

    /** The route without its last bit, for the head to stand there. */
    static List<Point> shortened(List<Point> points, double by) {
        List<Point> shorter = new ArrayList<>(points);
        Point end = points.getLast();
        Point before = points.get(points.size() - 2);
        double length = length(before, end);
        double k = Math.min(by, length - 0.1) / length;
        shorter.set(shorter.size() - 1, new Point(end.x() + (before.x() - end.x()) * k, end.y() + (before.y() - end.y()) * k));
        return shorter;
    }

    /** A line beside, on the left in its direction where positive; pieces are horizontal or vertical. */
    static List<Point> beside(List<Point> points, double by) {
        List<Point> moved = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double dx = 0;
            double dy = 0;
            Point at = points.get(i);
            for (int j : new int[] { i - 1, i }) {
                if (j >= 0 && j + 1 < points.size()) {
                    Point a = points.get(j);
                    Point b = points.get(j + 1);
                    double length = length(a, b);
                    double nx = (b.y() - a.y()) / length * by;
                    double ny = -(b.x() - a.x()) / length * by;
                    dx = Math.abs(nx) > Math.abs(dx) ? nx : dx;
                    dy = Math.abs(ny) > Math.abs(dy) ? ny : dy;
                }
            }
            moved.add(new Point(at.x() + dx, at.y() + dy));
        }
        return moved;
    }

    static String head(List<Point> points) {
        Point end = points.getLast();
        Point before = points.get(points.size() - 2);
        double length = length(before, end);
        double ux = (end.x() - before.x()) / length;
        double uy = (end.y() - before.y()) / length;
        double bx = end.x() - ux * HEAD;
        double by = end.y() - uy * HEAD;
        return new PathData().move(end.x() - ux, end.y() - uy).line(bx - uy * 5, by + ux * 5).line(bx + uy * 5, by - ux * 5).close().toString();
    }
}
