package org.howdah.model.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the circles in what leads from name to name. */
final class Loops {

    private Loops() {
    }

    /** @param next where each name leads to; every circle is found at least once, by the names on it in order */
    static List<List<String>> find(Map<String, List<String>> next) {
        List<List<String>> loops = new ArrayList<>();
        Map<String, Integer> state = new HashMap<>();
        Set<Set<String>> seen = new HashSet<>();
        for (String start : next.keySet()) {
            if (!state.containsKey(start)) {
                walk(start, next, state, seen, loops);
            }
        }
        return loops;
    }

    // With a stack of its own: a cascade may be thousands of servers long.
    private static void walk(String start, Map<String, List<String>> next, Map<String, Integer> state, Set<Set<String>> seen, List<List<String>> loops) {
        List<String> path = new ArrayList<>();
        List<Integer> position = new ArrayList<>();
        path.add(start);
        position.add(0);
        state.put(start, 1);
        while (!path.isEmpty()) {
            int top = path.size() - 1;
            List<String> followers = next.getOrDefault(path.get(top), List.of());
            int at = position.get(top);
            if (at == followers.size()) {
                state.put(path.get(top), 2);
                path.remove(top);
                position.remove(top);
                continue;
            }
            position.set(top, at + 1);
            String to = followers.get(at);
            Integer known = state.get(to);
            if (known == null) {
                state.put(to, 1);
                path.add(to);
                position.add(0);
            } else if (known == 1) {
                List<String> loop = List.copyOf(path.subList(path.indexOf(to), path.size()));
                if (seen.add(new LinkedHashSet<>(loop))) {
                    loops.add(loop);
                }
            }
        }
    }

    /** a → b → a */
    static String shown(List<String> loop) {
        List<String> names = new ArrayList<>(loop.size() > 10 ? loop.subList(0, 10) : loop);
        if (loop.size() > 10) {
            names.add("…");
        }
        names.add(loop.getFirst());
        return String.join(" → ", names);
    }
}
