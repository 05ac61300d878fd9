package org.howdah.model.internal.yaml;

/** {@code *name}: stands for the node that was anchored as {@code &name}. */
public record YamlAlias(String name, YamlNode target, Span span) implements YamlNode {

    @Override
    public YamlNode resolved() {
        return target;
    }

    @Override
    public String kind() {
        return target.kind();
    }

    @Override
    public long size() {
        return target.size();
    }
}
