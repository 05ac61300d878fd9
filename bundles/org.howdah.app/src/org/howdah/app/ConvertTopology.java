package org.howdah.app;

import java.nio.file.Path;

import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;

/** Writes a topology in its other form, losing nothing. */
public final class ConvertTopology {

    /** The form of each file is told by its name: {@code .topology}, {@code .topology.yaml} or {@code .topology.yml}. */
    public LoadedTopology run(Path from, Path to) throws TopologyException, HowdahException {
        if (!to.toString().matches("(?s).*\\.(topology|topology\\.yaml|topology\\.yml)")) {
            throw new HowdahException("The name " + to + " does not tell which form to write, so nothing was written.",
                    "End it in .topology for XMI or in .topology.yaml for YAML.");
        }
        LoadedTopology loaded = TopologyFiles.load(from);
        TopologyFiles.write(loaded.topology(), to);
        return loaded;
    }
}
