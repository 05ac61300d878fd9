package org.howdah.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.internal.yaml.YamlList;
import org.howdah.model.internal.yaml.YamlMap;
import org.howdah.model.internal.yaml.YamlNode;
import org.howdah.model.internal.yaml.YamlParser;
import org.howdah.model.internal.yaml.YamlScalar;
import org.howdah.model.topology.Architecture;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Tier;
import org.howdah.model.topology.Topology;
import org.howdah.model.validation.Names;

/**
 * What a problem or finding is about: kind and id, such as {@code link copy}. From there back to the element and to
 * the line of the file.
 */
public final class Subjects {

    private static final Map<String, String> SECTIONS = Map.of("sites", "site", "hosts", "host", "servers", "server", "sets", "set", "links", "link");

    private Subjects() {
    }

    /** The subject of an element, as validation names it. */
    public static String of(EObject object) {
        String kind = object instanceof ReplicationSet ? "set" : object.eClass().getName().toLowerCase(Locale.ROOT);
        String name = switch (object) {
        case Element element -> element.getId();
        case Phase phase -> phase.getName();
        case Tier tier -> tier.getName();
        default -> "";
        };
        return Names.visible(kind + " " + name).strip();
    }

    /** The element of a subject; of a part ({@code database of server main: shop}) the element it is a part of. */
    public static Optional<EObject> find(Topology topology, String subject) {
        String wanted = whole(subject);
        if (wanted.startsWith("topology")) {
            return Optional.of(topology);
        }
        for (var all = topology.eAllContents(); all.hasNext();) {
            EObject object = all.next();
            if ((object instanceof Element || object instanceof Phase || object instanceof Tier || object instanceof Architecture) && of(object).equals(wanted)) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    /**
     * The lines at which the elements of a YAML file begin, by subject, counted from 1; empty for XMI and for what
     * cannot be read.
     */
    public static Map<String, Integer> lines(String yaml) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        try {
            if (YamlParser.parse(yaml, "") instanceof YamlMap root) {
                collect(root, lines);
            }
        } catch (TopologyException e) {
            // Then nobody has problems of single elements to show either.
        }
        return lines;
    }

    /** The line of a subject in {@link #lines}; 0 where it has none. */
    public static int line(Map<String, Integer> lines, String subject) {
        return lines.getOrDefault(whole(subject), 0);
    }

    private static void collect(YamlMap root, Map<String, Integer> lines) {
        if (root.entry("topology") != null) {
            lines.put("topology " + (root.get("topology") instanceof YamlScalar name ? Names.visible(name.text()) : ""), root.entry("topology").key().span().line());
        }
        SECTIONS.forEach((section, kind) -> section(root.get(section), kind, lines));
        if (root.get("architecture") instanceof YamlMap architecture) {
            lines.put("architecture", root.entry("architecture").key().span().line());
            section(architecture.get("services"), "service", lines);
            items(architecture.get("tiers"), "tier", lines);
            items(architecture.get("phases"), "phase", lines);
        }
    }

    private static void section(YamlNode node, String kind, Map<String, Integer> lines) {
        if (node instanceof YamlMap map) {
            map.entries().forEach(entry -> lines.put(kind + " " + Names.visible(entry.name()), entry.key().span().line()));
        }
    }

    private static void items(YamlNode node, String kind, Map<String, Integer> lines) {
        if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                YamlNode name = item.resolved() instanceof YamlMap map ? map.get("name") : item.resolved();
                if (name instanceof YamlScalar scalar) {
                    lines.putIfAbsent(kind + " " + Names.visible(scalar.text()), item.span().line());
                }
            }
        }
    }

    private static String whole(String subject) {
        return subject.replaceFirst("^(login|database|setting) of ((host|server|link|set) [^:]*):.*$", "$2").replaceFirst("^ssh of ", "");
    }
}
