package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.howdah.picture.Bounds;

/** Rectangles, found quickly by where they are. */
final class Obstacles {

    private static final double CELL = 256;

    private final Map<Long, List<Bounds>> cells = new HashMap<>();
    private final List<Bounds> all = new ArrayList<>();

    void add(Bounds bounds) {
        all.add(bounds);
        for (int cx = cell(bounds.x()); cx <= cell(bounds.right()); cx++) {
            for (int cy = cell(bounds.y()); cy <= cell(bounds.bottom()); cy++) {
                cells.computeIfAbsent(key(cx, cy), key -> new ArrayList<>(4)).add(bounds);
            }
        }
    }

    List<Bounds> all() {
        return all;
    }

    private static int cell(double at) {
        return (int) Math.floor(at / CELL);
    }

    private static long key(int cx, int cy) {
        return (long) cx << 32 | cy & 0xFFFFFFFFL;
    }

    /** How many of them a rectangle meets, without those that hold one of the two ends. */
    int met(Bounds area, Bounds from, Bounds to) {
        int met = 0;
        for (int cx = cell(area.x()); cx <= cell(area.right()); cx++) {
            for (int cy = cell(area.y()); cy <= cell(area.bottom()); cy++) {
                for (Bounds one : cells.getOrDefault(key(cx, cy), List.of())) {
                    // A rectangle in several cells counts once: where its first cell within the area is.
                    if (one.intersects(area) && Math.max(cell(one.x()), cell(area.x())) == cx && Math.max(cell(one.y()), cell(area.y())) == cy
                            && !(from != null && one.contains(from)) && !(to != null && one.contains(to))) {
                        met++;
                    }
                }
            }
        }
        return met;
    }

    /** The area of all overlaps with a rectangle. */
    double overlap(Bounds area) {
        double sum = 0;
        for (int cx = cell(area.x()); cx <= cell(area.right()); cx++) {
            for (int cy = cell(area.y()); cy <= cell(area.bottom()); cy++) {
                for (Bounds one : cells.getOrDefault(key(cx, cy), List.of())) {
                    if (one.intersects(area) && Math.max(cell(one.x()), cell(area.x())) == cx && Math.max(cell(one.y()), cell(area.y())) == cy) {
                        sum += (Math.min(one.right(), area.right()) - Math.max(one.x(), area.x())) * (Math.min(one.bottom(), area.bottom()) - Math.max(one.y(), area.y()));
                    }
                }
            }
        }
        return sum;
    }
}
