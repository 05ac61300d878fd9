package org.howdah.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.howdah.architecture.Sources.Bundle;
import org.junit.jupiter.api.Test;

/** What holds for the tree as a whole: short files, everything built, listed and told, nothing fetched from elsewhere. */
class TreeTest {

    /** About 400 lines is the aim; what is longer is to be split. */
    private static final int LONGEST = 450;

    @Test
    void filesAreShort() {
        List<String> wrong = new ArrayList<>();
        for (Bundle bundle : Sources.bundles().values()) {
            Sources.files(bundle.folder().resolve("src"), file -> file.toString().endsWith(".java")).forEach(file -> {
                long lines = Sources.text(file).lines().count();
                if (lines > LONGEST) {
                    wrong.add(Sources.ROOT.relativize(file) + " has " + lines + " lines");
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyBundleIsBuiltInAFeatureAndInTheReadme() {
        String pom = Sources.text(Sources.ROOT.resolve("pom.xml"));
        String readme = Sources.text(Sources.ROOT.resolve("README.md"));
        StringBuilder features = new StringBuilder();
        Sources.files(Sources.ROOT.resolve("features"), file -> file.endsWith("feature.xml") && !file.toString().contains("/target/"))
                .forEach(file -> features.append(Sources.text(file)));

        List<String> wrong = new ArrayList<>();
        for (Bundle bundle : Sources.bundles().values()) {
            if (!pom.contains("<module>bundles/" + bundle.name() + "</module>")) {
                wrong.add(bundle.name() + " is not built");
            }
            if (!bundle.isTest() && !features.toString().contains("\"" + bundle.name() + "\"")) {
                wrong.add(bundle.name() + " is in no feature");
            }
            if (!readme.contains("bundles/" + bundle.name() + ")")) {
                wrong.add(bundle.name() + " is not in the README");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void thirdPartyComesThroughMavenOnly() {
        String target = Sources.text(Sources.ROOT.resolve("target-platform/org.howdah.target/org.howdah.target.target"));
        assertFalse(target.contains("<repository"), "the target platform names a repository");
        assertEquals(target.split("<location ").length - 1, target.split("type=\"Maven\"").length - 1);
        assertEquals(target.split("<location ").length - 1, target.split("includeDependencyDepth=\"none\"").length - 1);

        Pattern address = Pattern.compile("<(repository|pluginRepository|distributionManagement)>|registry\\.npmjs|repo1?\\.maven");
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> builds = Stream.of("bundles", "features", "product", "build", "target-platform").map(Sources.ROOT::resolve)
                .flatMap(folder -> Sources.files(folder, TreeTest::isBuildFile))) {
            builds.filter(file -> address.matcher(Sources.text(file)).find()).forEach(file -> wrong.add(Sources.ROOT.relativize(file).toString()));
        }
        assertEquals(List.of(), wrong, "the address of a registry belongs to the machine's settings");
    }

    private static boolean isBuildFile(Path file) {
        String name = file.toString();
        return name.matches(".*(pom\\.xml|\\.sh|\\.json|\\.npmrc|\\.target)") && !name.contains("/target/") && !name.contains("/node_modules/");
    }

    @Test
    void theHeadlessProductHasNoWindow() throws Exception {
        Path plugins = Sources.ROOT.resolve("product/org.howdah.product.headless/target/products/org.howdah.headless/linux/gtk/x86_64/plugins");
        assertTrue(Files.isDirectory(plugins), "the headless product is not built; './howdah test' builds it before this test");
        try (Stream<Path> jars = Files.list(plugins)) {
            List<String> names = jars.map(jar -> jar.getFileName().toString().replaceFirst("_.*", "")).sorted().toList();
            assertTrue(names.contains("org.howdah.cli"), names.toString());
            assertEquals(List.of(), names.stream().filter(LayersTest::isWindow).toList());
            assertEquals(List.of(), names.stream().filter(name -> name.matches("org\\.eclipse\\.(jetty|glsp)\\..*|com\\.google\\.inject|slf4j\\.simple")).toList(),
                    "what serves pages is for the window");
        }
    }
}
