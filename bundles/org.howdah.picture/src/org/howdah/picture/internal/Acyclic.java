package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns links round that lead back, so that what is upstream stands on the left: by weight, and among equals the first in the topology comes first. (After Eades, Lin and
 * Smyth, A fast and effective heuristic for the feedback arc set problem.)
 */
final class Acyclic {

    private Acyclic() {
    }

    /** @param edges from, to, weight @return from, to; one for each pair of boxes, and no circle */
    static List<int[]> of(int count, List<int[]> edges) {
        int[] in = new int[count];
        int[] out = new int[count];
        List<List<int[]>> touching = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            touching.add(new ArrayList<>());
        }
        for (int[] edge : edges) {
            out[edge[0]] += edge[2];
            in[edge[1]] += edge[2];
            touching.get(edge[0]).add(edge);
            touching.get(edge[1]).add(edge);
        }
        int[] rank = new int[count];
        boolean[] done = new boolean[count];
        for (int first = 0, last = count - 1; first <= last;) {
            int node = next(done, in, out);
            boolean sink = out[node] == 0 && in[node] > 0;
            rank[node] = sink ? last-- : first++;
            done[node] = true;
            for (int[] edge : touching.get(node)) {
                int other = edge[0] == node ? edge[1] : edge[0];
                if (!done[other]) {
                    (edge[0] == node ? in : out)[other] -= edge[2];
                }
            }
        }
        Map<Long, int[]> forward = new LinkedHashMap<>();
        for (int[] edge : edges) {
            int from = rank[edge[0]] < rank[edge[1]] ? edge[0] : edge[1];
            int to = from == edge[0] ? edge[1] : edge[0];
            forward.putIfAbsent((long) from << 32 | to, new int[] { from, to });
        }
        return new ArrayList<>(forward.values());
    }

    /** A sink, else a source, else the one that gives most more than it takes. */
    private static int next(boolean[] done, int[] in, int[] out) {
        int best = -1;
        for (int i = 0; i < done.length; i++) {
            if (done[i]) {
                continue;
            }
            if (out[i] == 0 && in[i] > 0) {
                return i;
            }
            if (best < 0 || value(i, in, out) > value(best, in, out)) {
                best = i;
            }
        }
        return best;
    }

    private static int value(int i, int[] in, int[] out) {
        return in[i] == 0 ? Integer.MAX_VALUE : out[i] - in[i];
    }
}
