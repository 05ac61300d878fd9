package org.howdah.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.howdah.model.topology.Topology;

/**
 * A topology as it was read.
 *
 * @param file where it was read from; null where it came from a text
 * @param hash SHA-256 of its meaning in hexadecimal: comments, order of keys and the form of the file do not count
 * @param warnings what was read but will not be used, such as a misspelt key
 */
public record LoadedTopology(Topology topology, Path file, String hash, List<Problem> warnings) {

    public LoadedTopology {
        Objects.requireNonNull(topology);
        Objects.requireNonNull(hash);
        warnings = List.copyOf(warnings);
    }
}
