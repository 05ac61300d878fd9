package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.List;

import org.howdah.picture.Bounds;

/** Rectangles, found quickly by where they are: a grid of lists. What lies outside of the grid counts to its outermost cells. */
final class Obstacles {

    private static final double CELL = 256;
    private static final int MOST = 400;

    private final List<Bounds> all = new ArrayList<>();
    private final double left;
    private final double top;
    private final double cell;
    private final int columns;
    private final int rows;
    private final Bounds[][] cells;
    private final int[] sizes;

    /** @param extent where most of it will be */
    Obstacles(Bounds extent) {
        left = extent.x();
        top = extent.y();
        cell = Math.max(CELL, Math.max(extent.width(), extent.height()) / MOST);
        columns = (int) (extent.width() / cell) + 1;
        rows = (int) (extent.height() / cell) + 1;
        cells = new Bounds[columns * rows][];
        sizes = new int[columns * rows];
    }

    private int column(double x) {
        return x <= left ? 0 : Math.min(columns - 1, (int) ((x - left) / cell));
    }

    private int row(double y) {
        return y <= top ? 0 : Math.min(rows - 1, (int) ((y - top) / cell));
    }

    void add(Bounds bounds) {
        all.add(bounds);
        int lastColumn = column(bounds.right());
        int lastRow = row(bounds.bottom());
        for (int cx = column(bounds.x()); cx <= lastColumn; cx++) {
            for (int cy = row(bounds.y()); cy <= lastRow; cy++) {
                int at = cx * rows + cy;
                if (cells[at] == null) {
                    cells[at] = new Bounds[4];
                } else if (sizes[at] == cells[at].length) {
                    cells[at] = java.util.Arrays.copyOf(cells[at], 2 * sizes[at]);
                }
                cells[at][sizes[at]++] = bounds;
            }
        }
    }

    List<Bounds> all() {
        return all;
    }

    /** How many of them a rectangle meets, without those that hold one of the two ends. */
    int met(Bounds area, Bounds from, Bounds to) {
        int met = 0;
        int firstColumn = column(area.x());
        int firstRow = row(area.y());
        int lastColumn = column(area.right());
        int lastRow = row(area.bottom());
        for (int cx = firstColumn; cx <= lastColumn; cx++) {
            for (int cy = firstRow; cy <= lastRow; cy++) {
                int at = cx * rows + cy;
                for (int i = 0; i < sizes[at]; i++) {
                    Bounds one = cells[at][i];
                    // A rectangle in several cells counts once: where its first cell within the area is.
                    if (one.intersects(area) && Math.max(column(one.x()), firstColumn) == cx && Math.max(row(one.y()), firstRow) == cy
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
        int firstColumn = column(area.x());
        int firstRow = row(area.y());
        int lastColumn = column(area.right());
        int lastRow = row(area.bottom());
        for (int cx = firstColumn; cx <= lastColumn; cx++) {
            for (int cy = firstRow; cy <= lastRow; cy++) {
                int at = cx * rows + cy;
                for (int i = 0; i < sizes[at]; i++) {
                    Bounds one = cells[at][i];
                    if (one.intersects(area) && Math.max(column(one.x()), firstColumn) == cx && Math.max(row(one.y()), firstRow) == cy) {
                        sum += (Math.min(one.right(), area.right()) - Math.max(one.x(), area.x())) * (Math.min(one.bottom(), area.bottom()) - Math.max(one.y(), area.y()));
                    }
                }
            }
        }
        return sum;
    }
}
