package org.howdah.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.howdah.model.AtomicFiles;
import org.howdah.model.TopologyException;
import org.howdah.model.YamlText;
import org.howdah.model.topology.Topology;

/** Reads and writes layouts: {@code shop.layout} beside {@code shop.topology} or {@code shop.topology.yaml}, so that a moved box does not touch the topology. */
public final class LayoutFiles {

    /** More than any topology needs; a larger file is none of ours. */
    private static final long LARGEST = 4 << 20;
    private static final int MOST_PLACES = 50_000;

    private LayoutFiles() {
    }

    /** The layout of a topology's file: its name without {@code .topology}, {@code .topology.yaml}, {@code .yaml} or {@code .yml}, and {@code .layout}. */
    public static Path fileFor(Path topologyFile) {
        String name = topologyFile.getFileName().toString();
        String base = name.replaceFirst("(?i)(\\.topology)?\\.ya?ml$|\\.topology$", "");
        return topologyFile.resolveSibling((base.isEmpty() ? name : base) + ".layout");
    }

    /** The layout of a topology; an empty one, and why in a warning, where it is damaged or was made for another topology. Never fails. */
    public static LoadedLayout load(Path topologyFile, Topology topology) {
        Path file = fileFor(topologyFile);
        List<String> warnings = new ArrayList<>();
        if (!Files.exists(file)) {
            return new LoadedLayout(Layout.EMPTY, warnings);
        }
        Layout layout;
        try {
            layout = read(file, warnings);
        } catch (IOException e) {
            warnings.add("The layout " + file + " is not used: " + e.getMessage() + " The picture is arranged anew; the file is moved aside when a layout is saved.");
            return new LoadedLayout(Layout.EMPTY, warnings);
        }
        String name = topology.getId() == null ? "" : topology.getId();
        if (!layout.topology().isEmpty() && !layout.topology().equals(name)) {
            warnings.add("The layout " + file + " is not used: it was made for the topology " + shown(layout.topology()) + ", and this one is "
                    + shown(name) + ". Give the topology its old name, or move the file away.");
            return new LoadedLayout(Layout.EMPTY, warnings);
        }
        return new LoadedLayout(layout.forTopology(name), warnings);
    }

    private static String shown(String name) {
        return Theme.cut("p-name", name.isEmpty() ? "(unnamed)" : name, 400);
    }

    private static Layout read(Path file, List<String> warnings) throws TopologyException, IOException {
        if (Files.size(file) > LARGEST) {
            throw new TopologyException("it has " + (Files.size(file) >> 20) + " MB, and a layout has at most " + (LARGEST >> 20) + " MB.");
        }
        Object root = YamlText.load(file);
        if (!(root instanceof Map<?, ?> map)) {
            throw new TopologyException(root == null ? "it is empty." : "it holds no map with the key 'places'.");
        }
        SortedMap<String, Place> places = new TreeMap<>();
        int bad = 0;
        if (map.get("places") instanceof Map<?, ?> all) {
            for (Map.Entry<?, ?> entry : all.entrySet()) {
                Place place = entry.getValue() instanceof Map<?, ?> one ? place(one) : null;
                if (place == null || places.size() >= MOST_PLACES) {
                    bad++;
                } else {
                    places.put(entry.getKey().toString(), place);
                }
            }
        }
        SortedSet<String> collapsed = new TreeSet<>();
        if (map.get("collapsed") instanceof List<?> list) {
            list.stream().filter(String.class::isInstance).limit(MOST_PLACES).forEach(key -> collapsed.add(key.toString()));
        }
        if (bad > 0) {
            warnings.add("The layout " + file + " has " + bad + (bad == 1 ? " place that is" : " places that are")
                    + " not two numbers x and y, and perhaps width and height. " + (bad == 1 ? "It is" : "They are") + " not used; those boxes are arranged anew.");
        }
        return new Layout(map.get("topology") instanceof String name ? name : "", places, collapsed);
    }

    private static Place place(Map<?, ?> map) {
        Double x = number(map.get("x"));
        Double y = number(map.get("y"));
        Double width = number(map.get("width"));
        Double height = number(map.get("height"));
        if (x == null || y == null || map.containsKey("width") && width == null || map.containsKey("height") && height == null) {
            return null;
        }
        Place place = new Place(x, y, width, height);
        return place.sound() ? place : null;
    }

    private static Double number(Object value) {
        try {
            return value instanceof String text && text.length() < 40 && text.matches("[-+]?[0-9]*\\.?[0-9]+") ? Double.valueOf(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * Writes whole or not at all; an empty layout leaves no file behind. A file of another topology, or one that cannot be read, is moved aside, not overwritten.
     *
     * @return where it was moved; null where nothing was in the way
     * @throws TopologyException says what, why and what next
     */
    public static Path save(Layout layout, Path topologyFile) throws TopologyException {
        Path file = fileFor(topologyFile);
        Path aside = moveAside(file, layout.topology());
        try {
            if (layout.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                AtomicFiles.write(file, text(layout).getBytes(StandardCharsets.UTF_8));
            }
        } catch (TopologyException e) {
            throw e;
        } catch (IOException e) {
            throw new TopologyException(file + " cannot be deleted: " + e.getMessage() + ". Delete it by hand: the layout is empty now.", e);
        }
        return aside;
    }

    private static Path moveAside(Path file, String topology) throws TopologyException {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            String owner = read(file, new ArrayList<>()).topology();
            if (owner.isEmpty() || topology.isEmpty() || owner.equals(topology)) {
                return null;
            }
        } catch (IOException damaged) {
            // What cannot be read may still be worth something to somebody.
        }
        try {
            if (Files.isRegularFile(file) && Files.size(file) == 0) {
                return null;
            }
            Path aside = null;
            for (int i = 1; aside == null || Files.exists(aside); i++) {
                aside = file.resolveSibling(file.getFileName() + ".old" + (i == 1 ? "" : "-" + i));
            }
            return Files.move(file, aside);
        } catch (IOException e) {
            throw new TopologyException(file + " belongs to another topology and could not be moved aside: " + e.getMessage() + ". Move it away, then save again.", e);
        }
    }

    /** Sorted, one place a line, so that version control shows what moved. */
    static String text(Layout layout) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("topology", layout.topology());
        if (!layout.places().isEmpty()) {
            Map<String, Object> places = new LinkedHashMap<>();
            layout.places().forEach((key, place) -> {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("x", plain(place.x()));
                one.put("y", plain(place.y()));
                if (place.width() != null) {
                    one.put("width", plain(place.width()));
                }
                if (place.height() != null) {
                    one.put("height", plain(place.height()));
                }
                places.put(key, one);
            });
            map.put("places", places);
        }
        if (!layout.collapsed().isEmpty()) {
            map.put("collapsed", List.copyOf(layout.collapsed()));
        }
        return YamlText.write(map);
    }

    private static Number plain(double value) {
        double tenth = Math.rint(value * 10) / 10;
        return tenth == Math.rint(tenth) ? (Number) (long) tenth : (Number) tenth;
    }
}
