package org.howdah.model.internal.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds which part of an old map or list became which part of the new one, and in what order they shall stand. */
final class Alignment {

    /**
     * @param oldIndex in the text; -1 for what is new
     * @param newIndex in what is wanted; -1 for what stays as it is, because it means nothing (a default written out)
     */
    record Part(int oldIndex, int newIndex) {
    }

    private Alignment() {
    }

    /**
     * @param text the map as it stands in the file
     * @param before the same as the model understood it
     * @param wanted what shall stand there
     */
    static List<Part> maps(YamlMap text, YamlMap before, YamlMap wanted) {
        List<YamlMap.Entry> old = text.entries();
        List<String> names = wanted.entries().stream().map(YamlMap.Entry::name).toList();
        int[] became = new int[old.size()];
        Set<Integer> placed = new HashSet<>();
        List<Integer> gone = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            positions.put(names.get(i), i);
        }
        for (int i = 0; i < old.size(); i++) {
            Integer position = positions.get(old.get(i).name());
            if (position != null) {
                became[i] = position;
                placed.add(position);
            } else if (before.has(old.get(i).name())) {
                became[i] = -2;
                gone.add(i);
            } else {
                became[i] = -1;
            }
        }
        renames(old, before, wanted, became, gone, placed);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            if (became[i] != -2) {
                parts.add(new Part(i, became[i]));
            }
        }
        if (reordered(old, before, became)) {
            sort(parts);
        }
        insert(parts, names.size(), placed);
        return parts;
    }

    /** A key that went and one that came with much the same value are the same thing renamed: its comments stay with it. */
    private static void renames(List<YamlMap.Entry> old, YamlMap before, YamlMap wanted, int[] became, List<Integer> gone, Set<Integer> placed) {
        for (int i : gone) {
            YamlNode value = before.get(old.get(i).name());
            for (int j = 0; j < wanted.entries().size(); j++) {
                if (!placed.contains(j) && !before.has(wanted.entries().get(j).name()) && alike(value, wanted.entries().get(j).value())) {
                    became[i] = j;
                    placed.add(j);
                    break;
                }
            }
        }
    }

    private static boolean alike(YamlNode a, YamlNode b) {
        if (a.equals(b)) {
            return true;
        }
        if (!(a instanceof YamlMap before && b instanceof YamlMap after)) {
            return false;
        }
        long same = before.entries().stream().filter(entry -> entry.value().equals(after.get(entry.name()))).count();
        return same > 0 && same * 2 >= Math.max(before.entries().size(), after.entries().size());
    }

    /** Whether the order was changed in the model; the order of the keys of one element is the writer's own. */
    private static boolean reordered(List<YamlMap.Entry> old, YamlMap before, int[] became) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            index.put(old.get(i).name(), i);
        }
        int last = -1;
        for (YamlMap.Entry entry : before.entries()) {
            Integer at = index.get(entry.name());
            if (at != null && became[at] >= 0) {
                if (became[at] < last) {
                    return true;
                }
                last = became[at];
            }
        }
        return false;
    }

    private static void sort(List<Part> parts) {
        List<Part> sorted = new ArrayList<>(parts.stream().filter(part -> part.newIndex() >= 0).toList());
        sorted.sort((a, b) -> Integer.compare(a.newIndex(), b.newIndex()));
        var next = sorted.iterator();
        parts.replaceAll(part -> part.newIndex() >= 0 ? next.next() : part);
    }

    /** Puts what is new behind what it follows in the model. */
    private static void insert(List<Part> parts, int count, Set<Integer> placed) {
        if (placed.size() == count) {
            return;
        }
        List<Part> result = new ArrayList<>();
        // What belongs in front of everything, then each part followed by the new ones that follow it.
        int next = follow(result, 0, count, placed);
        Map<Integer, Integer> runs = new HashMap<>();
        for (int i = next; i < count; i++) {
            if (placed.contains(i)) {
                runs.put(i, i + 1);
            }
        }
        for (Part part : parts) {
            result.add(part);
            if (runs.containsKey(part.newIndex())) {
                follow(result, runs.get(part.newIndex()), count, placed);
            }
        }
        parts.clear();
        parts.addAll(result);
    }

    private static int follow(List<Part> result, int from, int count, Set<Integer> placed) {
        int i = from;
        while (i < count && !placed.contains(i)) {
            result.add(new Part(-1, i++));
        }
        return i;
    }

    /** As for maps; the items of a list stand in the order that is wanted. */
    static List<Part> lists(YamlList before, YamlList wanted) {
        List<YamlNode> old = before.items();
        List<YamlNode> items = wanted.items();
        int[] from = new int[items.size()];
        Arrays.fill(from, -1);
        boolean[] used = new boolean[old.size()];
        match(old, items, from, used, YamlWriter::line);
        match(old, items, from, used, node -> node instanceof YamlMap map && map.get("name") != null ? YamlWriter.line(map.get("name")) : null);
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                left.add(i);
            }
        }
        int without = (int) Arrays.stream(from).filter(i -> i < 0).count();
        List<Part> parts = new ArrayList<>();
        for (int i = 0, k = 0; i < from.length; i++) {
            if (from[i] < 0 && left.size() == without) {
                from[i] = left.get(k++);
            }
            parts.add(new Part(from[i], i));
        }
        return parts;
    }

    private static void match(List<YamlNode> old, List<YamlNode> items, int[] from, boolean[] used, java.util.function.Function<YamlNode, String> name) {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < old.size(); i++) {
            String key = used[i] ? null : name.apply(old.get(i));
            if (key != null) {
                places.computeIfAbsent(key, k -> new ArrayDeque<>()).add(i);
            }
        }
        for (int i = 0; i < items.size(); i++) {
            String key = from[i] >= 0 ? null : name.apply(items.get(i));
            Deque<Integer> candidates = key == null ? null : places.get(key);
            if (candidates != null && !candidates.isEmpty()) {
                from[i] = candidates.poll();
                used[from[i]] = true;
            }
        }
    }
}
