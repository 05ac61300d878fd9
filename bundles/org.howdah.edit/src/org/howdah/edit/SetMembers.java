package org.howdah.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.osgi.util.NLS;
import org.howdah.model.TopologyException;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.validation.TableName;

/** The tables and sequences of a set, chosen all at once: one step of the undo history. */
public final class SetMembers {

    /** The setting of sets that names a unique index for a table without a primary key, where a technology has it. */
    public static final String KEYS = "keys"; //$NON-NLS-1$

    private SetMembers() {
    }

    /** A name as everybody writes it, quoted only where needed; the text itself where it is no name. */
    public static String canonical(String text) {
        TableName name = TableName.parse(text);
        return name.flaw() != null ? text : part(name.parts().get(0)) + '.' + part(name.parts().get(1));
    }

    private static String part(String text) {
        return text.matches("[a-z_][a-z0-9_$]*") ? text : '"' + text.replace("\"", "\"\"") + '"'; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    /** The set of the same technology, other than this one, that holds each table or sequence; by canonical name. */
    public static Map<String, String> elsewhere(ReplicationSet set) {
        Map<String, String> found = new LinkedHashMap<>();
        for (ReplicationSet other : TopologyTree.topology(set).getSets()) {
            if (other != set && Objects.equals(other.getTechnology(), set.getTechnology())) {
                other.getTables().forEach(name -> found.putIfAbsent(canonical(name), Names.of(other)));
                other.getSequences().forEach(name -> found.putIfAbsent(canonical(name), Names.of(other)));
            }
        }
        return found;
    }

    /** Unique indexes named for tables, by canonical name; nothing where the setting is malformed. */
    public static Map<String, String> keys(ReplicationSet set) {
        Map<String, String> keys = new LinkedHashMap<>();
        try {
            SettingMaps.read(set, KEYS).forEach((name, index) -> keys.put(canonical(name), index));
        } catch (TopologyException malformed) {
            // The checker says so; it is left as it is.
        }
        return keys;
    }

    /**
     * Takes over what was chosen. What stays keeps its place and its spelling; what is new comes after it.
     *
     * @param tables canonical names
     * @param sequences canonical names
     * @param keys unique index of a table without a primary key, by canonical name; those of tables that are not chosen are taken out. Null
     *            leaves the setting alone
     */
    public static void choose(TopologyDocument document, ReplicationSet set, Set<String> tables, Set<String> sequences, Map<String, String> keys) {
        List<String> nextTables = merged(set.getTables(), tables);
        List<String> nextSequences = merged(set.getSequences(), sequences);
        Map<String, String> wanted = keys == null ? null : new LinkedHashMap<>(keys);
        if (wanted != null) {
            wanted.keySet().retainAll(tables);
            wanted.values().removeIf(String::isBlank);
        }
        boolean keysChange = wanted != null && !wanted.equals(keys(set));
        if (nextTables.equals(set.getTables()) && nextSequences.equals(set.getSequences()) && !keysChange) {
            return;
        }
        document.change(NLS.bind(Messages.Edit_tables, Names.of(set)), () -> {
            replace(set.getTables(), nextTables);
            replace(set.getSequences(), nextSequences);
            if (keysChange) {
                SettingMaps.set(set.getSettings(), KEYS, wanted.isEmpty() ? "" : SettingMaps.text(wanted)); //$NON-NLS-1$
            }
        });
    }

    private static List<String> merged(List<String> now, Set<String> chosen) {
        Set<String> left = new LinkedHashSet<>(chosen);
        List<String> next = new ArrayList<>();
        for (String name : now) {
            if (left.remove(canonical(name))) {
                next.add(name);
            }
        }
        next.addAll(left);
        return next;
    }

    private static void replace(EList<String> list, List<String> next) {
        if (!list.equals(next)) {
            list.clear();
            list.addAll(next);
        }
    }
}
