package org.howdah.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.howdah.architecture.Sources.Bundle;
import org.junit.jupiter.api.Test;

/** Arrows go down only, and a library that could leak has one importer. */
class LayersTest {

    /** What a bundle may require at most; a technology is checked by its own rule. */
    private static final Map<String, Set<String>> BELOW = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("remote", Set.of()),
            Map.entry("launch", Set.of()),
            Map.entry("branding", Set.of()),
            Map.entry("help", Set.of()),
            Map.entry("remote.ssh", Set.of("remote")),
            Map.entry("remote.sql", Set.of("remote")),
            Map.entry("technology", Set.of("model", "remote")),
            Map.entry("engine", Set.of("technology", "model", "remote")),
            Map.entry("picture", Set.of("engine", "technology", "model", "remote")),
            Map.entry("edit", Set.of("picture", "engine", "technology", "model", "remote")),
            Map.entry("lab", Set.of("model", "remote")),
            Map.entry("app", Set.of("picture", "engine", "technology", "lab", "remote", "remote.ssh", "remote.sql", "model")),
            Map.entry("cli", Set.of("app", "picture", "engine", "technology", "lab", "remote", "model")),
            Map.entry("web", Set.of()),
            Map.entry("diagram.client", Set.of()),
            Map.entry("diagram", Set.of("web", "diagram.client", "edit", "picture", "engine", "technology", "model", "remote")),
            Map.entry("console.client", Set.of()),
            Map.entry("console", Set.of("web", "console.client", "app", "engine", "technology", "remote", "model")),
            Map.entry("ui", Set.of("web", "app", "edit", "picture", "engine", "technology", "lab", "remote", "model")),
            Map.entry("ui.diagram", Set.of("ui", "diagram", "web", "app", "edit", "picture", "engine", "technology", "remote", "model")),
            Map.entry("ui.console", Set.of("ui", "console", "console.client", "web", "app", "edit", "engine", "technology", "remote", "model")));

    private static final Set<String> TECHNOLOGY = Set.of("technology", "model", "remote");

    /** Prefix of a library's packages and bundles to the one bundle that may import it. */
    private static final Map<String, String> IMPORTERS = Map.ofEntries(
            Map.entry("com.jcraft.jsch", "org.howdah.remote.ssh"),
            Map.entry("org.postgresql", "org.howdah.remote.sql"),
            Map.entry("picocli", "org.howdah.cli"),
            Map.entry("org.yaml.snakeyaml", "org.howdah.model"),
            Map.entry("org.eclipse.core.runtime.adaptor", "org.howdah.launch"),
            Map.entry("org.eclipse.elk", "org.howdah.picture"),
            Map.entry("org.eclipse.jetty", "org.howdah.web"),
            Map.entry("org.eclipse.glsp", "org.howdah.diagram"),
            Map.entry("org.eclipse.lsp4j", "org.howdah.diagram"),
            Map.entry("com.google.inject", "org.howdah.diagram"),
            Map.entry("org.apache.logging.log4j", "org.howdah.diagram"));

    private static final Set<String> WINDOW = Set.of("org.howdah.ui", "org.howdah.ui.diagram", "org.howdah.ui.console", "org.howdah.branding", "org.howdah.help");

    private final Map<String, Bundle> bundles = Sources.bundles();

    private List<Bundle> own() {
        return bundles.values().stream().filter(bundle -> !bundle.isTest()).toList();
    }

    @Test
    void bundlesRequireOnlyWhatIsBelowThem() {
        List<String> wrong = new ArrayList<>();
        for (Bundle bundle : own()) {
            String name = bundle.name().substring("org.howdah.".length());
            Set<String> below = name.startsWith("technology.") ? TECHNOLOGY : BELOW.get(name);
            if (below == null) {
                wrong.add(bundle.name() + " has no place in the layers yet");
                continue;
            }
            for (String required : bundle.ownRequires()) {
                if (!below.contains(required.substring("org.howdah.".length()))) {
                    wrong.add(bundle.name() + " requires " + required);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void packagesOfOtherBundlesAreNotImportedAroundTheLayers() {
        List<String> wrong = new ArrayList<>();
        for (Bundle bundle : own()) {
            bundle.imports().stream().filter(name -> name.startsWith("org.howdah.")).forEach(name -> wrong.add(bundle.name() + " imports " + name));
        }
        assertEquals(List.of(), wrong, "a bundle of Howdah is required as a bundle, so that the layers can be read");
    }

    @Test
    void nothingBelowTheWindowSeesIt() {
        List<String> wrong = new ArrayList<>();
        for (Bundle bundle : own()) {
            if (WINDOW.contains(bundle.name())) {
                continue;
            }
            Set<String> used = new TreeSet<>(bundle.requires());
            used.addAll(bundle.imports());
            used.stream().filter(LayersTest::isWindow).forEach(name -> wrong.add(bundle.name() + " uses " + name));
        }
        assertEquals(List.of(), wrong);
    }

    static boolean isWindow(String name) {
        return name.matches("org\\.eclipse\\.(swt|jface|ui|e4)(\\..*)?") || WINDOW.contains(name);
    }

    @Test
    void oneLibraryHasOneImporter() {
        List<String> wrong = new ArrayList<>();
        for (Bundle bundle : own()) {
            Set<String> used = new TreeSet<>(bundle.imports());
            used.addAll(bundle.requires());
            for (String name : used) {
                IMPORTERS.forEach((library, importer) -> {
                    if ((name.equals(library) || name.startsWith(library + ".")) && !bundle.name().equals(importer)) {
                        wrong.add(bundle.name() + " uses " + name + ", which is for " + importer);
                    }
                });
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void internalPackagesStayInside() {
        List<String> wrong = new ArrayList<>();
        for (Bundle bundle : own()) {
            bundle.exports().stream().filter(name -> name.matches(".*\\.(internal|impl)(\\..*)?")).forEach(name -> wrong.add(bundle.name() + " exports " + name));
        }
        assertEquals(List.of(), wrong);
    }
}
