package org.howdah.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.howdah.model.internal.yaml.Keys;
import org.howdah.model.internal.yaml.YamlList;
import org.howdah.model.internal.yaml.YamlMap;
import org.howdah.model.internal.yaml.YamlNode;
import org.howdah.model.internal.yaml.YamlParser;
import org.howdah.model.internal.yaml.YamlScalar;
import org.junit.jupiter.api.Test;

/** The published JSON schema and the reader agree. */
class SchemaTest {

    private final YamlMap schema = (YamlMap) YamlParser.parse(text(), "topology.schema.json");

    SchemaTest() throws Exception {
    }

    private static String text() throws Exception {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/schema/topology.schema.json")) {
            return in != null ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(System.getProperty("howdah.root", "../.."), "bundles/org.howdah.model/schema/topology.schema.json"));
        }
    }

    @Test
    void hasTheKeysOfTheReader() {
        Map<String, Set<String>> reader = new LinkedHashMap<>();
        reader.put("site", Keys.SITE);
        reader.put("host", Keys.HOST);
        reader.put("ssh", Keys.SSH);
        reader.put("server", Keys.SERVER);
        reader.put("set", Keys.SET);
        reader.put("link", Keys.LINK);
        reader.put("architecture", Keys.ARCHITECTURE);
        reader.put("service", Keys.SERVICE);
        reader.put("phase", Keys.PHASE);
        YamlMap defs = (YamlMap) schema.get("$defs");
        assertEquals(reader.keySet(), names(defs));
        reader.forEach((name, keys) -> assertEquals(keys, names((YamlMap) ((YamlMap) defs.get(name)).get("properties")), name));
        assertEquals(Keys.TOPOLOGY, names((YamlMap) schema.get("properties")));
    }

    @Test
    void everyPropertyIsExplained() {
        List<YamlMap> objects = new ArrayList<>(List.of(schema));
        ((YamlMap) schema.get("$defs")).entries().forEach(entry -> objects.add((YamlMap) entry.value()));
        for (YamlMap object : objects) {
            for (YamlMap.Entry property : ((YamlMap) object.get("properties")).entries()) {
                YamlMap target = (YamlMap) property.value();
                assertTrue(resolved(target).has("description"), property.name());
            }
        }
    }

    @Test
    void acceptsWhatTheReaderReads() throws Exception {
        for (String name : List.of("shop.topology.yaml", "shop-canonical.topology.yaml", "commented.topology.yaml")) {
            assertEquals(List.of(), check(Examples.read(name)), name);
        }
        assertEquals(List.of(), check("topology: 5\nx-team: [a]\nhosts:\n  h:\n    x-rack: 7\n"));
        assertEquals(List.of(), TopologyFiles.parse("topology: a\nx-team: [a]\n", "x.yaml").warnings());
    }

    @Test
    void refusesWhatTheReaderRefusesOrWarnsOf() throws Exception {
        for (String bad : List.of("hosts: {}\n", "topology: a\nhost: {}\n", "topology: a\nhosts: []\n", "topology: a\nhosts: {h: {adress: x}}\n",
                "topology: a\nhosts: {h: {ssh: {port: many}}}\n", "topology: a\nservers: {s: {port: 70000}}\n", "topology: a\nservers: {s: {databases: shop}}\n",
                "topology: a\nhosts: {h: {address: -oProxyCommand=x}}\n", "topology: a\nservers: {s: {dataDirectory: here}}\n",
                "topology: a\narchitecture: {services: {v: {generation: ancient}}}\n", "topology: a\narchitecture: {phases: [{gates: []}]}\n")) {
            assertFalse(check(bad).isEmpty(), bad);
        }
    }

    // ---- as much of a validator as this schema needs; an unknown keyword fails the test

    private List<String> check(String yaml) throws Exception {
        List<String> errors = new ArrayList<>();
        check(YamlParser.parse(yaml, "x.yaml"), schema, "", errors);
        return errors;
    }

    private void check(YamlNode value, YamlMap raw, String at, List<String> errors) {
        YamlMap rules = resolved(raw);
        for (YamlMap.Entry rule : rules.entries()) {
            switch (rule.name()) {
            case "type" -> {
                List<String> types = rule.value() instanceof YamlList list ? list.items().stream().map(i -> ((YamlScalar) i).text()).toList()
                        : List.of(((YamlScalar) rule.value()).text());
                if (types.stream().noneMatch(type -> is(value, type))) {
                    errors.add(at + " is not " + types);
                    return;
                }
            }
            case "required" -> ((YamlList) rule.value()).items().forEach(key -> {
                if (value instanceof YamlMap map && !map.has(((YamlScalar) key).text())) {
                    errors.add(at + " lacks " + ((YamlScalar) key).text());
                }
            });
            case "additionalProperties" -> {
                if (value instanceof YamlMap map) {
                    children(map, rules, rule.value(), at, errors);
                }
            }
            case "items" -> {
                if (value instanceof YamlList list) {
                    list.items().forEach(item -> check(item, (YamlMap) rule.value(), at + "[]", errors));
                }
            }
            case "enum" -> {
                if (((YamlList) rule.value()).items().stream().noneMatch(value::equals)) {
                    errors.add(at + " is none of its words");
                }
            }
            case "pattern" -> {
                if (value instanceof YamlScalar scalar && !Pattern.compile(((YamlScalar) rule.value()).text()).matcher(scalar.text()).find()) {
                    errors.add(at + " has another form");
                }
            }
            case "minimum", "maximum" -> {
                int bound = Integer.parseInt(((YamlScalar) rule.value()).text());
                int number = value instanceof YamlScalar scalar && scalar.text().matches("-?[0-9]+") ? Integer.parseInt(scalar.text()) : bound;
                if (rule.name().equals("minimum") ? number < bound : number > bound) {
                    errors.add(at + " is out of range");
                }
            }
            case "minLength", "maxLength", "description", "default", "examples", "properties", "patternProperties", "$schema", "$id", "$defs", "title" -> {
                // No rule, or of no use here.
            }
            default -> errors.add("unknown keyword " + rule.name());
            }
        }
    }

    private void children(YamlMap map, YamlMap rules, YamlNode additional, String at, List<String> errors) {
        YamlMap properties = rules.get("properties") instanceof YamlMap known ? known : new YamlMap(List.of(), true, map.span());
        for (YamlMap.Entry entry : map.entries()) {
            String path = at + "/" + entry.name();
            if (properties.get(entry.name()) instanceof YamlMap child) {
                check(entry.value(), child, path, errors);
            } else if (additional instanceof YamlMap child) {
                check(entry.value(), child, path, errors);
            } else if (additional instanceof YamlScalar scalar && scalar.text().equals("false")
                    && !(rules.has("patternProperties") && entry.name().startsWith("x-"))) {
                errors.add(path + " is not known");
            }
        }
    }

    private YamlMap resolved(YamlMap rules) {
        return rules.get("$ref") instanceof YamlScalar ref ? (YamlMap) ((YamlMap) schema.get("$defs")).get(ref.text().replace("#/$defs/", "")) : rules;
    }

    private static boolean is(YamlNode value, String type) {
        return switch (type) {
        case "object" -> value instanceof YamlMap;
        case "array" -> value instanceof YamlList;
        case "null" -> value instanceof YamlScalar scalar && scalar.isNull();
        case "boolean" -> value instanceof YamlScalar scalar && scalar.typed() && scalar.text().matches("true|false");
        case "integer" -> value instanceof YamlScalar scalar && scalar.typed() && scalar.text().matches("-?[0-9]+");
        case "number" -> value instanceof YamlScalar scalar && scalar.typed() && scalar.text().matches("-?[0-9.]+");
        case "string" -> value instanceof YamlScalar scalar && !scalar.typed();
        default -> false;
        };
    }

    private static Set<String> names(YamlMap map) {
        return map.entries().stream().map(YamlMap.Entry::name).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
