package org.howdah.engine;

import java.util.Objects;

import org.howdah.model.LoadedTopology;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;

/**
 * The topology that a plan is made from.
 *
 * @param path absolute path of its file; empty where it was not saved
 * @param hash of its meaning, as {@link TopologyFiles#hash} gives it
 */
public record PlanSource(Topology topology, String path, String hash) {

    public PlanSource {
        Objects.requireNonNull(topology);
        Objects.requireNonNull(path);
        Objects.requireNonNull(hash);
    }

    public static PlanSource of(LoadedTopology loaded) {
        return new PlanSource(loaded.topology(), loaded.file() == null ? "" : loaded.file().toAbsolutePath().normalize().toString(), loaded.hash());
    }

    /** A topology as an editor has it: not saved. */
    public static PlanSource of(Topology topology) {
        return new PlanSource(topology, "", TopologyFiles.hash(topology));
    }
}
