package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds places for boxes from nothing: in layers where links say how the data flows, in rows where they say nothing. */
final class Packing {

    /** Above so many boxes in one container layering takes too long, and nobody would see its finesse. */
    private static final int MOST = 900;
    /** More receivers of one provider than this stand in several columns. */
    private static final int COLUMN = 6;
    private static final int REMEMBERED = 256;

    private record Question(List<Double> sizes, List<Integer> edges, double across, double along) {
    }

    private static final Map<Question, double[][]> ANSWERS = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, double[][]> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final List<double[]> sizes;
    private final List<int[]> edges;
    private final double across;
    private final double along;
    private final double[][] places;

    private Packing(List<double[]> sizes, List<int[]> edges, double across, double along) {
        this.sizes = sizes;
        this.edges = edges;
        this.across = across;
        this.along = along;
        places = new double[sizes.size()][];
    }

    /**
     * @param sizes width and height of each box
     * @param edges from, to (indexes) and weight; each pair at most once
     * @param across least distance between boxes
     * @param along distance between boxes that are linked
     * @return left top corners, from (0, 0)
     */
    static double[][] place(List<double[]> sizes, List<int[]> edges, double across, double along) {
        List<Double> flat = new ArrayList<>();
        sizes.forEach(size -> {
            flat.add(size[0]);
            flat.add(size[1]);
        });
        List<Integer> pairs = new ArrayList<>();
        edges.forEach(edge -> {
            pairs.add(edge[0]);
            pairs.add(edge[1]);
            pairs.add(edge[2]);
        });
        Question question = new Question(flat, pairs, across, along);
        synchronized (ANSWERS) {
            double[][] known = ANSWERS.get(question);
            if (known != null) {
                return known;
            }
        }
        Packing packing = new Packing(sizes, edges, across, along);
        packing.run();
        synchronized (ANSWERS) {
            ANSWERS.put(question, packing.places);
        }
        return packing.places;
    }

    private void run() {
        if (edges.isEmpty()) {
            int[] all = new int[sizes.size()];
            Arrays.setAll(all, i -> i);
            rows(all);
            return;
        }
        int[] group = groups();
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            while (members.size() <= group[i]) {
                members.add(new ArrayList<>());
            }
            members.get(group[i]).add(i);
        }
        List<double[]> outer = new ArrayList<>();
        for (List<Integer> group1 : members) {
            outer.add(group1.size() == 1 ? sizes.get(group1.getFirst()) : grid(group1));
        }
        double[][] corners = members.size() > MOST ? fallback(outer) : ElkPlacer.place(outer, between(group), across, along);
        for (int g = 0; g < members.size(); g++) {
            for (int i : members.get(g)) {
                double[] inside = places[i] == null ? new double[2] : places[i];
                places[i] = new double[] { corners[g][0] + inside[0], corners[g][1] + inside[1] };
            }
        }
    }

    /** Receivers of one provider that pass nothing on, when they are many, form one group; everything else a group of its own. */
    private int[] groups() {
        int n = sizes.size();
        int[] provider = new int[n];
        Arrays.fill(provider, -1);
        boolean[] inner = new boolean[n];
        for (int[] edge : edges) {
            inner[edge[0]] = true;
            provider[edge[1]] = provider[edge[1]] == -1 || provider[edge[1]] == edge[0] ? edge[0] : -2;
        }
        int[] leaves = new int[n];
        for (int i = 0; i < n; i++) {
            if (!inner[i] && provider[i] >= 0) {
                leaves[provider[i]]++;
            }
        }
        int[] group = new int[n];
        int[] groupOf = new int[n];
        Arrays.fill(groupOf, -1);
        int count = 0;
        for (int i = 0; i < n; i++) {
            boolean leaf = !inner[i] && provider[i] >= 0 && leaves[provider[i]] > COLUMN;
            if (leaf && groupOf[provider[i]] >= 0) {
                group[i] = groupOf[provider[i]];
            } else {
                group[i] = count++;
                if (leaf) {
                    groupOf[provider[i]] = group[i];
                }
            }
        }
        return group;
    }

    private List<int[]> between(int[] group) {
        Map<Long, Integer> weights = new LinkedHashMap<>();
        int count = 0;
        for (int[] edge : edges) {
            int from = group[edge[0]];
            int to = group[edge[1]];
            count = Math.max(count, Math.max(from, to) + 1);
            if (from != to) {
                weights.merge((long) from << 32 | to, edge[2], Integer::sum);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        weights.forEach((pair, weight) -> pairs.add(new int[] { (int) (pair >> 32), pair.intValue(), weight }));
        return Acyclic.of(count, pairs);
    }

    /** Columns with room for links between them. @return width and height */
    private double[] grid(List<Integer> members) {
        double wide = members.stream().mapToDouble(i -> sizes.get(i)[0]).max().orElse(0);
        double high = members.stream().mapToDouble(i -> sizes.get(i)[1]).average().orElse(0);
        int columns = (int) Math.max(2, Math.ceil(Math.sqrt(members.size() * (high + across) * 0.9 / (wide + along))));
        int perColumn = (members.size() + columns - 1) / columns;
        double right = 0;
        double bottom = 0;
        double y = 0;
        for (int k = 0; k < members.size(); k++) {
            int i = members.get(k);
            int column = k / perColumn;
            y = k % perColumn == 0 ? 0 : y;
            places[i] = new double[] { column * (wide + along), y };
            right = Math.max(right, places[i][0] + sizes.get(i)[0]);
            y += sizes.get(i)[1] + across;
            bottom = Math.max(bottom, y - across);
        }
        return new double[] { right, bottom };
    }

    private void rows(int[] which) {
        double area = 0;
        double widest = 0;
        for (int i : which) {
            area += (sizes.get(i)[0] + across) * (sizes.get(i)[1] + across);
            widest = Math.max(widest, sizes.get(i)[0]);
        }
        double line = Math.max(widest, Math.sqrt(area * 1.8));
        double x = 0;
        double y = 0;
        double high = 0;
        for (int i : which) {
            if (x > 0 && x + sizes.get(i)[0] > line) {
                x = 0;
                y += high + across;
                high = 0;
            }
            places[i] = new double[] { x, y };
            x += sizes.get(i)[0] + across;
            high = Math.max(high, sizes.get(i)[1]);
        }
    }

    private double[][] fallback(List<double[]> outer) {
        Packing plain = new Packing(outer, List.of(), across + 20, along);
        plain.run();
        return plain.places;
    }
}
