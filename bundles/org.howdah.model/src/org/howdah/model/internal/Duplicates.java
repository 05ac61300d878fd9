package org.howdah.model.internal;

import java.util.HashSet;
import java.util.Set;

import org.howdah.model.TopologyException;
import org.howdah.model.internal.yaml.YamlList;
import org.howdah.model.internal.yaml.YamlMap;
import org.howdah.model.internal.yaml.YamlNode;

/** Two elements of one name can be drawn but not written as YAML, where one of them would be lost. */
public final class Duplicates {

    private Duplicates() {
    }

    public static void refuse(YamlMap map, String name) throws TopologyException {
        check(map, "the file", name);
    }

    private static void check(YamlNode node, String where, String name) throws TopologyException {
        switch (node) {
        case YamlMap map -> {
            Set<String> seen = new HashSet<>();
            for (YamlMap.Entry entry : map.entries()) {
                if (!seen.add(entry.name())) {
                    throw new TopologyException(name + " cannot be written: in '" + where + "' two entries have the name '" + entry.name()
                            + "', and one would be lost. Rename one of them, then save again.");
                }
                check(entry.value(), entry.name(), name);
            }
        }
        case YamlList list -> {
            for (YamlNode item : list.items()) {
                check(item, where, name);
            }
        }
        default -> {
            // Scalars have no names in them.
        }
        }
    }
}
