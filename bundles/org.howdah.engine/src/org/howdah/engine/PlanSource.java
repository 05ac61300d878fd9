package org.howdah.engine;

import java.util.Objects;

import org.howdah.model.topology.Topology;

/**
 * The topology that a plan is made from.
 *
 * @param path absolute path of its file; empty where it was not saved
 * @param hash of the file as it was read
 */
public record PlanSource(Topology topology, String path, String hash) {

    public PlanSource {
        Objects.requireNonNull(topology);
        Objects.requireNonNull(path);
        Objects.requireNonNull(hash);
    }
}
