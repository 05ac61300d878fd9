package org.howdah.console;

import java.util.List;
import java.util.Objects;

/** A node and what can be opened there, the default first. */
public record TargetNode(String node, List<Item> items) {

    /**
     * @param key given back to {@link ConsoleSite#newConsole(String)}
     * @param label {@code postgres@slave1}
     */
    public record Item(String key, String label) {
        public Item {
            Objects.requireNonNull(key);
            Objects.requireNonNull(label);
        }
    }

    public TargetNode {
        Objects.requireNonNull(node);
        items = List.copyOf(items);
    }
}
