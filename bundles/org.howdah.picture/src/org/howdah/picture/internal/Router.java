package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.howdah.picture.Bounds;
import org.howdah.picture.Point;

/**
 * Leads links around boxes with horizontal and vertical pieces, from the right of one box to the left of the other where data flows forward. Cheap and
 * deterministic: it tries a few dozen ways and takes the shortest that crosses no box, then moves pieces apart that would lie on each other.
 */
final class Router {

    /** Room before and behind a box for turning. */
    private static final double STUB = 16;
    /** Room for a label before the target. */
    static final double LABEL = 194;
    private static final double CROSSING = 3000;
    private static final double BEND = 20;

    private final Obstacles obstacles;
    private final Tracks vertical = new Tracks();
    private final Tracks horizontal = new Tracks();
    private final double[] gaps;
    private final Map<Wire, double[]> ports = new java.util.IdentityHashMap<>();

    private record Side(Bounds box, boolean right) {
    }

    private record Port(Wire wire, boolean outgoing) {
    }

    Router(Obstacles obstacles) {
        this.obstacles = obstacles;
        gaps = obstacles.all().stream().flatMapToDouble(one -> java.util.stream.DoubleStream.of(one.y() - 14, one.bottom() + 14)).sorted().distinct().toArray();
    }

    /** 1: enters from the left, leaves to the right. -1: the mirror image. 0: leaves and enters on the right. */
    private static int direction(Wire wire) {
        if (wire.targetOuter.x() - wire.sourceOuter.right() >= 2 * STUB || wire.target.x() - wire.source.right() >= 3 * STUB) {
            return 1;
        }
        if (wire.sourceOuter.x() - wire.targetOuter.right() >= 2 * STUB || wire.source.x() - wire.target.right() >= 3 * STUB) {
            return -1;
        }
        return 0;
    }

    void route(List<Wire> wires) {
        assignPorts(wires);
        List<Wire> ordered = new ArrayList<>(wires);
        Map<String, Integer> sources = new HashMap<>();
        wires.forEach(wire -> sources.putIfAbsent(wire.sourceId, sources.size()));
        // Those that go a short way up or down turn nearest to the target, so that siblings do not cross each other.
        ordered.sort(Comparator.comparingInt((Wire wire) -> sources.get(wire.sourceId)).thenComparingDouble(wire -> Math.abs(ports.get(wire)[1] - ports.get(wire)[0]))
                .thenComparing(wire -> wire.id));
        for (Wire wire : ordered) {
            wire.route = route(wire);
        }
    }

    private void assignPorts(List<Wire> wires) {
        Map<Side, List<Port>> sides = new java.util.LinkedHashMap<>();
        for (Wire wire : wires) {
            int direction = direction(wire);
            sides.computeIfAbsent(new Side(wire.source, direction >= 0), key -> new ArrayList<>()).add(new Port(wire, true));
            sides.computeIfAbsent(new Side(wire.target, direction <= 0), key -> new ArrayList<>()).add(new Port(wire, false));
            ports.put(wire, new double[2]);
        }
        sides.forEach((side, list) -> {
            list.sort(Comparator.comparingDouble((Port port) -> port.outgoing ? port.wire.target.centerY() : port.wire.source.centerY())
                    .thenComparingDouble(port -> port.outgoing ? port.wire.target.x() : port.wire.source.x()).thenComparing(port -> port.wire.id));
            Bounds box = side.box();
            double room = box.height() > 60 ? box.height() - 28 : box.height() - 8;
            double step = list.size() < 2 ? 0 : Math.min(14, room / (list.size() - 1));
            // Servers are linked at their heads, where their names are, and not at some database.
            double middle = box.height() > 60 ? box.y() + 27 : box.centerY();
            middle = Math.max(middle, box.y() + (box.height() > 60 ? 14 : 4) + step * (list.size() - 1) / 2);
            for (int i = 0; i < list.size(); i++) {
                Port port = list.get(i);
                ports.get(port.wire)[port.outgoing ? 0 : 1] = middle + (i - (list.size() - 1) / 2.0) * step;
            }
        });
        for (Wire wire : wires) {
            int direction = direction(wire);
            if (direction != 0) {
                straighten(wire, sides.get(new Side(wire.source, direction > 0)), sides.get(new Side(wire.target, direction < 0)));
            }
        }
    }

    /** Shifts both ends to one height where they are nearly at one already and no other line is in the way: a small step looks like a mistake. */
    private void straighten(Wire wire, List<Port> beside, List<Port> opposite) {
        double[] own = ports.get(wire);
        if (own[0] == own[1] || Math.abs(own[0] - own[1]) > 30) {
            return;
        }
        for (double y : new double[] { own[1], own[0], Math.round((own[0] + own[1]) / 2) }) {
            if (within(wire.source, y) && within(wire.target, y) && clear(wire, beside, y) && clear(wire, opposite, y)) {
                own[0] = y;
                own[1] = y;
                return;
            }
        }
    }

    private static boolean within(Bounds box, double y) {
        double edge = box.height() > 40 ? 16 : 7;
        return y >= box.y() + edge && y <= Math.min(box.bottom() - edge, box.y() + 58);
    }

    private boolean clear(Wire wire, List<Port> side, double y) {
        return side.stream().noneMatch(port -> port.wire != wire && Math.abs(ports.get(port.wire)[port.outgoing ? 0 : 1] - y) < 9);
    }

    private List<Point> route(Wire wire) {
        int direction = direction(wire);
        double sy = ports.get(wire)[0];
        double ty = ports.get(wire)[1];
        double sx = direction >= 0 ? wire.source.right() : wire.source.x();
        double tx = direction > 0 ? wire.target.x() : wire.target.right();
        if (direction != 0 && Math.abs(sy - ty) < 3 && crossings(wire, List.of(new Point(sx, ty), new Point(tx, ty))) == 0) {
            // A little step would only be untidy.
            take(List.of(new Point(sx, ty), new Point(tx, ty)));
            return List.of(new Point(sx, ty), new Point(tx, ty));
        }
        List<Point> best = null;
        double cost = Double.MAX_VALUE;
        for (List<Point> way : direction == 0 ? around(wire, sx, sy, tx, ty) : across(wire, direction, sx, sy, tx, ty)) {
            double c = cost(wire, way);
            if (c < cost) {
                cost = c;
                best = way;
            }
            if (cost < CROSSING) {
                // The others are no shorter.
                break;
            }
        }
        if (cost > CROSSING) {
            for (List<Point> way : detours(wire, direction, sx, sy, tx, ty)) {
                if (length(way) > cost) {
                    continue;
                }
                double c = cost(wire, way);
                if (c < cost) {
                    cost = c;
                    best = way;
                }
            }
        }
        List<Point> spread = spread(wire, best, direction);
        take(spread);
        return spread;
    }

    /** One vertical piece, between the columns. */
    private List<List<Point>> across(Wire wire, int direction, double sx, double sy, double tx, double ty) {
        double near = direction > 0 ? Math.max(wire.sourceOuter.right(), sx) + STUB : Math.min(wire.sourceOuter.x(), sx) - STUB;
        double far = direction > 0 ? Math.min(wire.targetOuter.x(), tx) - STUB : Math.max(wire.targetOuter.right(), tx) + STUB;
        double wished = direction > 0 ? Math.max(near, Math.min(far, wire.targetOuter.x() - LABEL)) : Math.min(near, Math.max(far, wire.targetOuter.right() + LABEL));
        List<List<Point>> ways = new ArrayList<>();
        for (double x : new double[] { wished, far, near, (near + far) / 2 }) {
            ways.add(List.of(new Point(sx, sy), new Point(x, sy), new Point(x, ty), new Point(tx, ty)));
        }
        return ways;
    }

    /** Out of the right and into the right: boxes above each other. */
    private List<List<Point>> around(Wire wire, double sx, double sy, double tx, double ty) {
        List<List<Point>> ways = new ArrayList<>();
        boolean sameHost = wire.sourceOuter.equals(wire.targetOuter);
        double right = sameHost ? Math.max(sx, tx) : Math.max(wire.sourceOuter.right(), wire.targetOuter.right());
        for (double x : new double[] { right + STUB + 8, right + 60, right + 120 }) {
            ways.add(List.of(new Point(sx, sy), new Point(x, sy), new Point(x, ty), new Point(tx, ty)));
        }
        return ways;
    }

    /** Two vertical pieces and a way between rows of boxes. */
    private List<List<Point>> detours(Wire wire, int direction, double sx, double sy, double tx, double ty) {
        List<List<Point>> ways = new ArrayList<>();
        double a = direction >= 0 ? Math.max(wire.sourceOuter.right(), sx) + STUB : Math.min(wire.sourceOuter.x(), sx) - STUB;
        double b = direction > 0 ? Math.min(wire.targetOuter.x(), tx) - STUB : Math.max(wire.targetOuter.right(), tx) + STUB;
        double wished = direction > 0 ? wire.targetOuter.x() - LABEL : wire.targetOuter.right() + LABEL;
        boolean roomy = direction > 0 ? wished > a : direction < 0 && wished < a;
        double middle = (sy + ty) / 2;
        int at = Arrays.binarySearch(gaps, middle);
        at = at < 0 ? -at - 1 : at;
        for (int k = 0, low = at - 1, high = at; k < 40 && (low >= 0 || high < gaps.length); k++) {
            boolean up = high >= gaps.length || low >= 0 && middle - gaps[low] < gaps[high] - middle;
            double y = up ? gaps[low--] : gaps[high++];
            if (roomy) {
                ways.add(List.of(new Point(sx, sy), new Point(a, sy), new Point(a, y), new Point(wished, y), new Point(wished, ty), new Point(tx, ty)));
            }
            ways.add(List.of(new Point(sx, sy), new Point(a, sy), new Point(a, y), new Point(b, y), new Point(b, ty), new Point(tx, ty)));
        }
        return ways;
    }

    private double cost(Wire wire, List<Point> way) {
        return CROSSING * crossings(wire, way) + BEND * way.size() + length(way);
    }

    private static double length(List<Point> way) {
        double length = 0;
        for (int i = 1; i < way.size(); i++) {
            length += Math.abs(way.get(i).x() - way.get(i - 1).x()) + Math.abs(way.get(i).y() - way.get(i - 1).y());
        }
        return length;
    }

    private int crossings(Wire wire, List<Point> way) {
        int met = 0;
        for (int i = 1; i < way.size(); i++) {
            Point a = way.get(i - 1);
            Point b = way.get(i);
            Bounds piece = new Bounds(Math.min(a.x(), b.x()) - 5, Math.min(a.y(), b.y()) - 5, Math.abs(a.x() - b.x()) + 10, Math.abs(a.y() - b.y()) + 10);
            met += obstacles.met(piece, wire.source, wire.target);
        }
        return met;
    }

    /** Moves the inner pieces to where no other line runs yet. */
    private List<Point> spread(Wire wire, List<Point> way, int direction) {
        Point[] points = way.toArray(Point[]::new);
        for (int i = 1; i + 2 < points.length; i++) {
            Point a = points[i];
            Point b = points[i + 1];
            if (a.x() == b.x()) {
                double most = i == 1 && points.length == 4 && direction > 0 ? Math.min(wire.targetOuter.x(), wire.target.x()) - 8 : a.x() + 60;
                double least = i == 1 && direction >= 0 ? Math.max(wire.source.right(), Math.min(wire.sourceOuter.right(), a.x())) + 8 : a.x() - 60;
                double x = vertical.nearest(a.x(), least, most, a.y(), b.y(), direction == 0 ? 1 : -direction);
                points[i] = new Point(x, a.y());
                points[i + 1] = new Point(x, b.y());
                if (x != a.x() && crossings(wire, Arrays.asList(points)) > crossings(wire, way)) {
                    points[i] = a;
                    points[i + 1] = b;
                }
            } else if (a.y() == b.y()) {
                double y = horizontal.nearest(a.y(), a.y() - 60, a.y() + 60, a.x(), b.x(), 1);
                points[i] = new Point(a.x(), y);
                points[i + 1] = new Point(b.x(), y);
                if (y != a.y() && crossings(wire, Arrays.asList(points)) > crossings(wire, way)) {
                    points[i] = a;
                    points[i + 1] = b;
                }
            }
        }
        return List.of(points);
    }

    private void take(List<Point> way) {
        for (int i = 1; i < way.size(); i++) {
            Point a = way.get(i - 1);
            Point b = way.get(i);
            if (a.x() == b.x()) {
                vertical.take(a.x(), a.y(), b.y());
            } else {
                horizontal.take(a.y(), a.x(), b.x());
            }
        }
    }
}
