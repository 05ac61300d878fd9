package org.howdah.ui.diagram.internal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.howdah.engine.Technologies;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Arranger;
import org.howdah.picture.Layout;
import org.howdah.picture.LayoutFiles;
import org.howdah.picture.Line;
import org.howdah.picture.Scene;
import org.howdah.picture.SceneInput;
import org.howdah.picture.Scenes;
import org.howdah.picture.Scope;
import org.howdah.web.Asset;
import org.howdah.web.Channel;
import org.howdah.web.PageContent;
import org.howdah.web.Peer;

/** The same topology as plain boxes and lines on the same library: what the diagram is measured against. */
final class BarePage implements PageContent {

    private final Path assets;
    private final Path file;

    /** @param assets the built page */
    BarePage(Path assets, Path file) {
        this.assets = assets;
        this.file = file;
    }

    @Override
    public Asset asset(String path) {
        try {
            return switch (path) {
            case "index.html" -> read("bare.html");
            case "bare.js", "bare.css" -> read(path);
            case "model.json" -> Asset.text(path, model(false));
            // What our own "Lay Out" does on the server, then as much as it takes to show it.
            case "arranged.json" -> Asset.text(path, model(true));
            default -> null;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Asset read(String name) throws IOException {
        URL url = assets.resolve(name).toUri().toURL();
        return Files.exists(assets.resolve(name)) ? Asset.from(url) : null;
    }

    private String model(boolean arranged) throws TopologyException {
        Topology topology = TopologyFiles.load(file).topology();
        Layout layout = LayoutFiles.load(file, topology).layout();
        if (arranged) {
            layout = Arranger.arrange(topology, layout, Scope.ALL);
        }
        Scene scene = Scenes.make(SceneInput.of(topology, layout, Technologies.of(java.util.List.of())));
        StringBuilder json = new StringBuilder("{\"type\":\"graph\",\"id\":\"graph\",\"children\":[");
        Map<String, Boolean> known = new HashMap<>();
        scene.forEach((box, bounds) -> {
            known.put(box.id(), true);
            json.append(String.format(Locale.ROOT,
                    "{\"type\":\"node\",\"id\":\"%s\",\"position\":{\"x\":%.1f,\"y\":%.1f},\"size\":{\"width\":%.1f,\"height\":%.1f},\"children\":["
                            + "{\"type\":\"label\",\"id\":\"%s-name\",\"text\":\"%s\",\"position\":{\"x\":8,\"y\":16}}]},",
                    box.id(), bounds.x(), bounds.y(), bounds.width(), bounds.height(), box.id(), box.name()));
        });
        for (Line line : scene.lines()) {
            if (known.containsKey(line.sourceId()) && known.containsKey(line.targetId())) {
                json.append(String.format("{\"type\":\"edge\",\"id\":\"%s\",\"sourceId\":\"%s\",\"targetId\":\"%s\"},", line.id(), line.sourceId(), line.targetId()));
            }
        }
        json.setLength(json.length() - 1);
        return json.append("]}").toString();
    }

    @Override
    public Channel connect(Peer peer) {
        throw new IllegalStateException("The bare page has no socket.");
    }
}
