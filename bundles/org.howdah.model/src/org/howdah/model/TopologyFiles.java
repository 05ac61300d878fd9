package org.howdah.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.howdah.model.internal.yaml.ModelNodes;
import org.howdah.model.internal.yaml.YamlParser;
import org.howdah.model.internal.yaml.YamlReader;
import org.howdah.model.internal.yaml.YamlWriter;
import org.howdah.model.topology.Topology;

/** Reads and writes topologies: {@code *.topology} is XMI, {@code *.topology.yaml} and {@code *.yml} are YAML. */
public final class TopologyFiles {

    private TopologyFiles() {
    }

    public static LoadedTopology load(Path file) throws TopologyException {
        try {
            LoadedTopology loaded = parse(Files.readString(file), file.toString());
            return new LoadedTopology(loaded.topology(), file, loaded.hash(), loaded.warnings());
        } catch (TopologyException e) {
            throw e;
        } catch (IOException e) {
            throw new TopologyException(file + " cannot be read: " + e, e);
        }
    }

    public static LoadedTopology parse(String text, String name) throws TopologyException {
        List<Problem> warnings = new ArrayList<>();
        Topology topology = YamlReader.read(YamlParser.parse(text, name), name, warnings);
        return new LoadedTopology(topology, null, hash(topology), warnings);
    }

    public static void save(Topology topology, Path file) throws TopologyException {
        try {
            Files.writeString(file, toYaml(topology));
        } catch (IOException e) {
            throw new TopologyException(file + " cannot be written: " + e, e);
        }
    }

    public static String toYaml(Topology topology) {
        return YamlWriter.document(ModelNodes.of(topology));
    }

    public static String hash(Topology topology) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(toYaml(topology).getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
