package org.howdah.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.howdah.model.topology.Topology;

/** Topologies that several tests use. */
public final class Examples {

    /** Everything that the documentation shows of a topology file, written as people write it. */
    public static final String SHOP = read("shop.topology.yaml");

    private Examples() {
    }

    public static String read(String name) {
        try (InputStream in = Examples.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Topology parse(String yaml) {
        try {
            return TopologyFiles.parse(yaml, "test.topology.yaml").topology();
        } catch (TopologyException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
