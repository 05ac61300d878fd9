package org.howdah.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.howdah.model.AtomicFiles;
import org.howdah.model.TopologyException;
import org.howdah.model.topology.Topology;

/** Reads and writes layouts. A first form, to be replaced by YAML. */
public final class LayoutFiles {

    private LayoutFiles() {
    }

    public static Path fileFor(Path topologyFile) {
        return topologyFile.resolveSibling(topologyFile.getFileName().toString().replaceFirst("(\\.topology)?(\\.ya?ml)?$", "") + ".layout");
    }

    public static LoadedLayout load(Path topologyFile, Topology topology) {
        Path file = fileFor(topologyFile);
        if (!Files.exists(file)) {
            return new LoadedLayout(Layout.EMPTY, List.of());
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || !lines.getLast().equals("end")) {
                return new LoadedLayout(Layout.EMPTY, List.of(file + " is not whole."));
            }
            Layout layout = Layout.EMPTY.forTopology(lines.getFirst());
            if (!layout.topology().equals(topology.getId())) {
                return new LoadedLayout(Layout.EMPTY, List.of(file + " was made for topology " + layout.topology() + "."));
            }
            for (String line : lines.subList(1, lines.size() - 1)) {
                String[] part = line.split("\\|");
                layout = part.length == 1 ? layout.collapse(part[0], true)
                        : layout.with(part[0], new Place(Double.parseDouble(part[1]), Double.parseDouble(part[2]), size(part[3]), size(part[4])));
            }
            return new LoadedLayout(layout, List.of());
        } catch (IOException | RuntimeException unreadable) {
            return new LoadedLayout(Layout.EMPTY, List.of(file + " cannot be read: " + unreadable.getMessage()));
        }
    }

    private static Double size(String text) {
        return text.equals("null") ? null : Double.valueOf(text);
    }

    public static void save(Layout layout, Path topologyFile) throws TopologyException {
        Path file = fileFor(topologyFile);
        try {
            if (layout.isEmpty()) {
                Files.deleteIfExists(file);
                return;
            }
            if (Files.exists(file) && !Files.readAllLines(file).getFirst().equals(layout.topology())) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".aside"));
            }
            StringBuilder text = new StringBuilder(layout.topology() + "\n");
            layout.places().forEach((key, place) -> text.append(key + "|" + place.x() + "|" + place.y() + "|" + place.width() + "|" + place.height() + "\n"));
            layout.collapsed().forEach(key -> text.append(key + "\n"));
            AtomicFiles.write(file, (text + "end\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new TopologyException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
