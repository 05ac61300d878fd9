package org.howdah.model.internal.yaml;

import java.util.List;

/**
 * A YAML document as a tree of values. Nodes that were read know their place in the text; equality is about
 * meaning only: places, quotes that change nothing, and flow or block style do not count.
 */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar, YamlAlias {

    Span span();

    /** The node itself, or what an alias stands for. */
    default YamlNode resolved() {
        return this;
    }

    /** Of what kind it is, in the words of an error message. */
    String kind();

    /** Number of nodes in it, aliases counted with all they stand for; used against alias bombs. */
    long size();

    static YamlScalar text(String text) {
        return YamlScalar.ofText(text);
    }

    static YamlList list(List<? extends YamlNode> items) {
        return new YamlList(List.copyOf(items), true, Span.NONE);
    }
}
