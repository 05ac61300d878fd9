package org.howdah.model.internal.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mapping with scalar keys, in the order of the text. What was made of a model may have a key twice; what was read never has. */
public final class YamlMap implements YamlNode {

    /** One key with its value. */
    public record Entry(YamlScalar key, YamlNode value) {

        public String name() {
            return key.text();
        }
    }

    private final List<Entry> entries;
    private final Map<String, Entry> byName = new HashMap<>();
    private final boolean flow;
    private final Span span;
    private final long size;

    public YamlMap(List<Entry> entries, boolean flow, Span span) {
        this.entries = List.copyOf(entries);
        long sum = 1;
        for (Entry entry : entries) {
            this.byName.putIfAbsent(entry.name(), entry);
            sum += entry.value().size() + 1;
        }
        this.flow = flow;
        this.span = span;
        this.size = sum;
    }

    public List<Entry> entries() {
        return entries;
    }

    public boolean has(String key) {
        return byName.containsKey(key);
    }

    /** The value of a key, aliases resolved; null where the key is absent. */
    public YamlNode get(String key) {
        Entry entry = byName.get(key);
        return entry == null ? null : entry.value().resolved();
    }

    public Entry entry(String key) {
        return byName.get(key);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public boolean flow() {
        return flow;
    }

    @Override
    public Span span() {
        return span;
    }

    @Override
    public String kind() {
        return "a map";
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof YamlMap map) || map.entries.size() != entries.size()) {
            return false;
        }
        var mine = entries.iterator();
        for (Entry theirs : map.entries) {
            Entry own = mine.next();
            if (!own.name().equals(theirs.name()) || !own.value().resolved().equals(theirs.value().resolved())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return byName.keySet().hashCode();
    }
}
