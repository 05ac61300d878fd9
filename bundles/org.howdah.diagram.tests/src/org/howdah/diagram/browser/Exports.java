package org.howdah.diagram.browser;

import java.nio.file.Path;

import org.howdah.engine.Technologies;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.picture.LayoutFiles;
import org.howdah.picture.SceneInput;
import org.howdah.picture.Scenes;
import org.howdah.picture.SvgWriter;
import org.howdah.picture.Theme;

/** The picture of a file, from the disk alone. */
final class Exports {

    private Exports() {
    }

    static String svg(Path file, Technologies technologies) throws TopologyException {
        Topology topology = TopologyFiles.load(file).topology();
        return SvgWriter.write(Scenes.make(SceneInput.of(topology, LayoutFiles.load(file, topology).layout(), technologies)), Theme.light());
    }
}
