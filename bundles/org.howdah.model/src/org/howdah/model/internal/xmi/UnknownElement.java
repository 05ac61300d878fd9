package org.howdah.model.internal.xmi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.model.internal.yaml.Span;
import org.howdah.model.internal.yaml.YamlMap;
import org.howdah.model.internal.yaml.YamlNode;
import org.howdah.model.internal.yaml.YamlScalar;
import org.howdah.model.internal.yaml.YamlWriter;
import org.xml.sax.Attributes;

/** An element this version does not know, kept as YAML: attributes and children become keys, text becomes a value. */
final class UnknownElement {

    private final String name;
    private final Map<String, List<Object>> parts = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    UnknownElement(String name, Attributes attributes) {
        this.name = name;
        for (int i = 0; i < attributes.getLength(); i++) {
            add(attributes.getQName(i), attributes.getValue(i));
        }
    }

    String name() {
        return name;
    }

    UnknownElement child(String childName, Attributes attributes) {
        UnknownElement child = new UnknownElement(childName, attributes);
        add(childName, child);
        return child;
    }

    void text(String more) {
        text.append(more);
    }

    private void add(String key, Object part) {
        parts.computeIfAbsent(key, k -> new ArrayList<>()).add(part);
    }

    String yaml() {
        return YamlWriter.line(node());
    }

    static String scalar(String text) {
        return YamlWriter.line(YamlScalar.ofPlain(text));
    }

    private YamlNode node() {
        if (parts.isEmpty()) {
            return YamlScalar.ofPlain(text.toString().strip());
        }
        List<YamlMap.Entry> entries = new ArrayList<>();
        parts.forEach((key, values) -> {
            List<YamlNode> nodes = values.stream().map(UnknownElement::node).toList();
            entries.add(new YamlMap.Entry(YamlScalar.ofText(key), nodes.size() == 1 ? nodes.getFirst() : YamlNode.list(nodes)));
        });
        if (!text.toString().isBlank()) {
            entries.add(new YamlMap.Entry(YamlScalar.ofText("#text"), YamlScalar.ofPlain(text.toString().strip())));
        }
        return new YamlMap(entries, true, Span.NONE);
    }

    private static YamlNode node(Object part) {
        return part instanceof UnknownElement element ? element.node() : YamlScalar.ofPlain((String) part);
    }
}
