package org.howdah.model.internal.yaml;

import java.util.List;

/** A sequence. */
public final class YamlList implements YamlNode {

    private final List<YamlNode> items;
    private final boolean flow;
    private final Span span;
    private final long size;

    public YamlList(List<? extends YamlNode> items, boolean flow, Span span) {
        this.items = List.copyOf(items);
        this.flow = flow;
        this.span = span;
        this.size = this.items.stream().mapToLong(YamlNode::size).sum() + 1;
    }

    public List<YamlNode> items() {
        return items;
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
        return "a list";
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof YamlList list) || list.items.size() != items.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).resolved().equals(list.items.get(i).resolved())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return items.size();
    }
}
