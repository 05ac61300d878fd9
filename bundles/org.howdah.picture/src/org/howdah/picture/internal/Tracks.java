package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Remembers where lines run, so that no two lie on each other. */
final class Tracks {

    static final double WIDTH = 7;

    private final Map<Integer, List<double[]>> taken = new HashMap<>();

    /** Whether a line at this coordinate, from one end to the other, would lie on another one or too near to it. */
    boolean free(double at, double a, double b) {
        double from = Math.min(a, b) - 3;
        double to = Math.max(a, b) + 3;
        int bucket = (int) Math.floor(at / WIDTH);
        for (int i = bucket - 1; i <= bucket + 1; i++) {
            for (double[] one : taken.getOrDefault(i, List.of())) {
                if (Math.abs(one[0] - at) < WIDTH - 0.5 && one[1] < to && from < one[2]) {
                    return false;
                }
            }
        }
        return true;
    }

    void take(double at, double a, double b) {
        taken.computeIfAbsent((int) Math.floor(at / WIDTH), key -> new ArrayList<>(4)).add(new double[] { at, Math.min(a, b), Math.max(a, b) });
    }

    /** The nearest free coordinate, towards one side first; the wished one where there is none. */
    double nearest(double wished, double least, double most, double a, double b, int side) {
        for (int i = 0; i <= 24; i++) {
            for (int sign : i == 0 ? new int[] { 0 } : new int[] { side, -side }) {
                double at = wished + sign * i * WIDTH;
                if (at >= least - 0.01 && at <= most + 0.01 && free(at, a, b)) {
                    return at;
                }
            }
        }
        return wished;
    }
}
