package org.howdah.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.model.internal.FileText;
import org.howdah.model.internal.yaml.Span;
import org.howdah.model.internal.yaml.YamlList;
import org.howdah.model.internal.yaml.YamlMap;
import org.howdah.model.internal.yaml.YamlNode;
import org.howdah.model.internal.yaml.YamlParser;
import org.howdah.model.internal.yaml.YamlScalar;
import org.howdah.model.internal.yaml.YamlWriter;

/** YAML that is not a topology but lies beside one: maps, lists and texts, read with the same limits and written in the same way. */
public final class YamlText {

    private YamlText() {
    }

    /** @throws TopologyException says where the file is wrong, why, and what to do */
    public static Object load(Path file) throws TopologyException {
        return parse(FileText.read(file), file.toString());
    }

    /**
     * @param name of the file, for messages
     * @return maps with texts as keys, lists, and texts for everything else, numbers too; null for an empty document
     */
    public static Object parse(String text, String name) throws TopologyException {
        YamlNode root = YamlParser.parse(text, name);
        return root == null ? null : plain(root);
    }

    private static Object plain(YamlNode node) {
        return switch (node.resolved()) {
        case YamlMap map -> {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.entries().forEach(entry -> plain.put(entry.name(), plain(entry.value())));
            yield plain;
        }
        case YamlList list -> new ArrayList<>(list.items().stream().map(YamlText::plain).toList());
        case YamlScalar scalar -> scalar.text();
        default -> throw new IllegalStateException(node.kind());
        };
    }

    /**
     * One document. Maps within maps stand on lines of their own; what is deeper in, and every list, on one line where it fits.
     *
     * @param map of texts, numbers, booleans, lists and maps
     */
    public static String write(Map<String, ?> map) {
        return YamlWriter.document((YamlMap) node(map, 0));
    }

    /**
     * A map on one line, {@code {main/shop: 1, replica/shop: 7}}, as it stands in a setting.
     *
     * @param map of texts, numbers, booleans, lists and maps
     */
    public static String line(Map<String, ?> map) {
        return YamlWriter.line(node(map, 2));
    }

    /** A coordinate's name needs no quotes, although YAML 1.1 takes it for a boolean: it is read by its name. */
    private static YamlScalar key(String name) {
        return name.equals("y") ? YamlScalar.ofPlain(name) : YamlScalar.ofText(name);
    }

    private static YamlNode node(Object value, int depth) {
        return switch (value) {
        case Map<?, ?> map -> new YamlMap(map.entrySet().stream().map(entry -> new YamlMap.Entry(key(entry.getKey().toString()),
                node(entry.getValue(), depth + 1))).toList(), depth > 1, Span.NONE);
        case List<?> list -> new YamlList(list.stream().map(item -> node(item, depth + 1)).toList(), true, Span.NONE);
        case Number number -> YamlScalar.ofPlain(number.toString());
        case Boolean truth -> YamlScalar.ofPlain(truth.toString());
        default -> YamlScalar.ofText(value.toString());
        };
    }
}
