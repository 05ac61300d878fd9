package org.howdah.ui.internal.sets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.howdah.app.ListTables.Item;
import org.howdah.app.ListTables.Kind;
import org.howdah.edit.SetMembers;
import org.howdah.model.topology.ReplicationSet;

/** What is ticked, without a widget. */
final class Choice {

    /**
     * A line of the chooser.
     *
     * @param item null where the database does not have it
     * @param sequence whether it is a sequence, or stands among them in the set
     * @param other set that holds it already; empty for none
     */
    record Line(String name, Item item, boolean sequence, String other) {
        boolean keyless() {
            return item != null && item.keyless();
        }
    }

    private final Set<String> ticked = new LinkedHashSet<>();
    private final Map<String, String> keys;
    private final Map<String, String> elsewhere;
    private final Set<String> wasTable = new LinkedHashSet<>();
    private final Set<String> wasSequence = new LinkedHashSet<>();
    private List<Line> lines;

    Choice(ReplicationSet set) {
        keys = new LinkedHashMap<>(SetMembers.keys(set));
        elsewhere = SetMembers.elsewhere(set);
        set.getTables().forEach(name -> wasTable.add(SetMembers.canonical(name)));
        set.getSequences().forEach(name -> wasSequence.add(SetMembers.canonical(name)));
        ticked.addAll(wasTable);
        ticked.addAll(wasSequence);
        read(List.of());
    }

    /** What the database has; what the set names besides comes first, for it is what somebody has to look at. */
    void read(List<Item> items) {
        Map<String, Item> found = new TreeMap<>();
        items.forEach(item -> found.put(item.name(), item));
        lines = new ArrayList<>();
        for (Set<String> named : List.of(wasTable, wasSequence)) {
            named.stream().filter(name -> !found.containsKey(name)).forEach(name -> lines.add(new Line(name, null, named == wasSequence, ""))); //$NON-NLS-1$
        }
        items.forEach(item -> lines.add(new Line(item.name(), item, item.kind() == Kind.SEQUENCE, elsewhere.getOrDefault(item.name(), "")))); //$NON-NLS-1$
    }

    List<Line> lines() {
        return lines;
    }

    boolean isTicked(Line line) {
        return ticked.contains(line.name());
    }

    /** Why it cannot be ticked; empty where it can. */
    static String refusal(Line line) {
        return line.item() == null ? "" : line.item().replicable(); //$NON-NLS-1$
    }

    /** @param owned whether the sequences of a table go with it */
    void tick(Line line, boolean on, boolean owned) {
        if (on && !refusal(line).isEmpty()) {
            return;
        }
        set(line.name(), on);
        if (owned && !line.sequence()) {
            lines.stream().filter(one -> one.item() != null && one.sequence() && one.item().ownedBy().equals(line.name())).forEach(one -> set(one.name(), on));
        }
    }

    private void set(String name, boolean on) {
        if (on) {
            ticked.add(name);
        } else {
            ticked.remove(name);
        }
    }

    /** The unique index that stands for the primary key of a table; empty for none. */
    String key(Line line) {
        return keys.getOrDefault(line.name(), ""); //$NON-NLS-1$
    }

    void key(Line line, String index) {
        keys.put(line.name(), index);
    }

    Map<String, String> keys() {
        return keys;
    }

    Set<String> tables() {
        return names(false);
    }

    Set<String> sequences() {
        return names(true);
    }

    private Set<String> names(boolean sequences) {
        Set<String> names = new LinkedHashSet<>();
        lines.stream().filter(line -> line.sequence() == sequences && isTicked(line)).forEach(line -> names.add(line.name()));
        return names;
    }

    /** Bytes of the ticked tables, as far as known. */
    long bytes() {
        return lines.stream().filter(line -> isTicked(line) && line.item() != null && line.item().bytes() != null).mapToLong(line -> line.item().bytes()).sum();
    }

    /** A ticked table whose rows nothing tells apart. */
    List<Line> unresolved() {
        return lines.stream().filter(line -> isTicked(line) && line.keyless() && key(line).isBlank()).toList();
    }

    List<Line> twice() {
        return lines.stream().filter(line -> isTicked(line) && !line.other().isEmpty()).toList();
    }
}
