package org.howdah.picture;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What people decided about a picture. Immutable.
 *
 * @param topology name of the topology it was made for; empty where that is not known
 * @param places by {@link LayoutKeys key}, of the boxes that were placed by hand or arranged
 * @param collapsed keys of the sites and hosts whose content is hidden, and of the servers whose receivers are
 */
public record Layout(String topology, SortedMap<String, Place> places, SortedSet<String> collapsed) {

    public static final Layout EMPTY = new Layout("", new TreeMap<>(), new TreeSet<>());

    public Layout {
        topology = topology == null ? "" : topology;
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
        collapsed = Collections.unmodifiableSortedSet(new TreeSet<>(collapsed));
    }

    public boolean isEmpty() {
        return places.isEmpty() && collapsed.isEmpty();
    }

    public Layout with(String key, Place place) {
        SortedMap<String, Place> changed = new TreeMap<>(places);
        changed.put(key, place);
        return new Layout(topology, changed, collapsed);
    }

    public Layout withAll(java.util.Map<String, Place> more) {
        SortedMap<String, Place> changed = new TreeMap<>(places);
        changed.putAll(more);
        return new Layout(topology, changed, collapsed);
    }

    /** Forgets where it was and that it was collapsed. */
    public Layout without(String key) {
        SortedMap<String, Place> changed = new TreeMap<>(places);
        changed.remove(key);
        SortedSet<String> rest = new TreeSet<>(collapsed);
        rest.remove(key);
        return new Layout(topology, changed, rest);
    }

    public Layout renamed(String oldKey, String newKey) {
        SortedMap<String, Place> changed = new TreeMap<>(places);
        Place place = changed.remove(oldKey);
        if (place != null) {
            changed.put(newKey, place);
        }
        SortedSet<String> rest = new TreeSet<>(collapsed);
        if (rest.remove(oldKey)) {
            rest.add(newKey);
        }
        return new Layout(topology, changed, rest);
    }

    public Layout collapse(String key, boolean collapse) {
        SortedSet<String> changed = new TreeSet<>(collapsed);
        if (collapse) {
            changed.add(key);
        } else {
            changed.remove(key);
        }
        return new Layout(topology, places, changed);
    }

    public Layout forTopology(String name) {
        return new Layout(name, places, collapsed);
    }
}
