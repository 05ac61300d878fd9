package org.howdah.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.model.internal.Duplicates;
import org.howdah.model.internal.FileText;
import org.howdah.model.internal.SourceText;
import org.howdah.model.internal.xmi.TopologyXmiResource;
import org.howdah.model.internal.yaml.ModelNodes;
import org.howdah.model.internal.yaml.YamlMap;
import org.howdah.model.internal.yaml.YamlParser;
import org.howdah.model.internal.yaml.YamlPatcher;
import org.howdah.model.internal.yaml.YamlReader;
import org.howdah.model.internal.yaml.YamlWriter;
import org.howdah.model.topology.Topology;

/**
 * Reads and writes topologies. {@code *.topology} is XMI; {@code *.yaml} and {@code *.yml} are YAML; where the name
 * says neither, the first character does. Nothing but the named file is ever opened.
 */
public final class TopologyFiles {

    private TopologyFiles() {
    }

    /** @throws TopologyException whose message says where the file is wrong, why, and what to do */
    public static LoadedTopology load(Path file) throws TopologyException {
        LoadedTopology loaded = parse(FileText.read(file), file.toString());
        return new LoadedTopology(loaded.topology(), file, loaded.hash(), loaded.warnings());
    }

    /** @param name of the file it came from, for the form and for messages */
    public static LoadedTopology parse(String text, String name) throws TopologyException {
        List<Problem> warnings = new ArrayList<>();
        Topology topology;
        if (isXmi(name, text)) {
            topology = TopologyXmiResource.read(text, name, warnings);
        } else {
            topology = YamlReader.read(YamlParser.parse(text, name), name, warnings);
            SourceText.remember(topology, text);
        }
        return new LoadedTopology(topology, null, hash(topology), warnings);
    }

    /**
     * Saves in the form that the name says, YAML where it says none; the old content stays where this fails. Comments
     * and the layout of an existing YAML file are kept. A file that cannot be read is not overwritten, unless it is empty.
     */
    public static void save(Topology topology, Path file) throws TopologyException {
        String text;
        if (isXmi(file.toString(), "")) {
            text = TopologyXmiResource.write(topology, file.toString());
        } else {
            text = toYaml(topology, Files.exists(file) ? FileText.read(file) : "", file.toString());
            SourceText.remember(topology, text);
        }
        AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes as it was written where it was read, comments included; whatever stood in the file before is replaced. */
    public static void write(Topology topology, Path file) throws TopologyException {
        String text = isXmi(file.toString(), "") ? TopologyXmiResource.write(topology, file.toString()) : toYaml(topology, "", file.toString());
        AtomicFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy that knows what it was read from, as the original does; {@code EcoreUtil.copy} would lose the comments. */
    public static Topology copy(Topology topology) {
        Topology copy = EcoreUtil.copy(topology);
        SourceText.remember(copy, SourceText.of(topology));
        return copy;
    }

    /** The canonical YAML: the same topology always gives the same text. */
    public static String toYaml(Topology topology) {
        return YamlWriter.document(ModelNodes.of(topology));
    }

    /** A YAML text changed only where the topology differs from it; of an empty text, that which the topology was read from. */
    public static String toYaml(Topology topology, String text, String name) throws TopologyException {
        YamlMap wanted = ModelNodes.of(topology);
        Duplicates.refuse(wanted, name);
        if (text.isBlank()) {
            try {
                return YamlPatcher.patch(SourceText.of(topology), name, wanted);
            } catch (TopologyException e) {
                // It came from a file that somebody else may have edited, and holds nothing but the way of writing.
                return YamlWriter.document(wanted);
            }
        }
        try {
            return YamlPatcher.patch(text, name, wanted);
        } catch (TopologyException e) {
            throw new TopologyException(name + " was not overwritten, because what is in it now cannot be read and might be lost: " + e.getMessage()
                    + " Save under another name, or correct or delete that file first.", e.line(), e.column(), e);
        }
    }

    /** The XMI text. */
    public static String toXmi(Topology topology) throws TopologyException {
        return TopologyXmiResource.write(topology, "topology");
    }

    /** SHA-256 of what the topology means, in hexadecimal; the same for both forms. */
    public static String hash(Topology topology) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(toYaml(topology).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a file of this name holds XMI; the text decides where the name does not. */
    static boolean isXmi(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".topology")) {
            return true;
        }
        return !lower.endsWith(".yaml") && !lower.endsWith(".yml") && text.stripLeading().startsWith("<");
    }
}
