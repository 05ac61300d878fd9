package org.howdah.app;

import java.nio.file.Path;

import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;

/** Writes a topology in its other form, losing nothing. */
public final class ConvertTopology {

    /** The form of each file is told by its name: {@code .topology}, {@code .topology.yaml} or {@code .topology.yml}. */
    public LoadedTopology run(Path from, Path to) throws TopologyException {
        LoadedTopology loaded = TopologyFiles.load(from);
        TopologyFiles.save(loaded.topology(), to);
        return loaded;
    }
}
