package org.howdah.edit;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.howdah.picture.Layout;
import org.howdah.picture.Place;

/**
 * What one step changed of a layout. Only that is taken back by undo, so that places which came from outside meanwhile stay.
 *
 * @param topology the name before and after; null where it stayed
 * @param places by key, null for none
 * @param collapsed by key, whether it was and is
 */
record LayoutDiff(Change<String> topology, Map<String, Change<Place>> places, Map<String, Change<Boolean>> collapsed) {

    static final LayoutDiff NONE = new LayoutDiff(null, Map.of(), Map.of());

    record Change<T>(T before, T after) {
        Change<T> reversed() {
            return new Change<>(after, before);
        }
    }

    static LayoutDiff between(Layout before, Layout after) {
        if (before == after) {
            return NONE;
        }
        Map<String, Change<Place>> places = new HashMap<>();
        for (String key : union(before.places().keySet(), after.places().keySet())) {
            Place was = before.places().get(key);
            Place is = after.places().get(key);
            if (!Objects.equals(was, is)) {
                places.put(key, new Change<>(was, is));
            }
        }
        Map<String, Change<Boolean>> collapsed = new HashMap<>();
        for (String key : union(before.collapsed(), after.collapsed())) {
            boolean was = before.collapsed().contains(key);
            boolean is = after.collapsed().contains(key);
            if (was != is) {
                collapsed.put(key, new Change<>(was, is));
            }
        }
        Change<String> topology = before.topology().equals(after.topology()) ? null : new Change<>(before.topology(), after.topology());
        return new LayoutDiff(topology, places, collapsed);
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    boolean isEmpty() {
        return topology == null && places.isEmpty() && collapsed.isEmpty();
    }

    LayoutDiff reversed() {
        Map<String, Change<Place>> back = new HashMap<>();
        places.forEach((key, change) -> back.put(key, change.reversed()));
        Map<String, Change<Boolean>> opened = new HashMap<>();
        collapsed.forEach((key, change) -> opened.put(key, change.reversed()));
        return new LayoutDiff(topology == null ? null : topology.reversed(), back, opened);
    }

    /** Whether both would change the same thing to something different. */
    boolean clashes(LayoutDiff other) {
        return clash(places, other.places) || clash(collapsed, other.collapsed);
    }

    private static <T> boolean clash(Map<String, Change<T>> some, Map<String, Change<T>> others) {
        return !Collections.disjoint(some.keySet(), others.keySet())
                && some.entrySet().stream().anyMatch(entry -> others.containsKey(entry.getKey()) && !Objects.equals(entry.getValue().after(), others.get(entry.getKey()).after()));
    }

    Layout applyTo(Layout layout) {
        if (isEmpty()) {
            return layout;
        }
        SortedMap<String, Place> placed = new TreeMap<>(layout.places());
        places.forEach((key, change) -> {
            if (change.after() == null) {
                placed.remove(key);
            } else {
                placed.put(key, change.after());
            }
        });
        SortedSet<String> closed = new TreeSet<>(layout.collapsed());
        collapsed.forEach((key, change) -> {
            if (change.after()) {
                closed.add(key);
            } else {
                closed.remove(key);
            }
        });
        return new Layout(topology == null ? layout.topology() : topology.after(), placed, closed);
    }
}
