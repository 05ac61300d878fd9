package org.howdah.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.howdah.model.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same picture gives the same bytes: here, in another process, and on the machine where the expected files were made. */
class GoldenTest {

    private static final Path FOLDER = Path.of(System.getProperty("howdah.root", "../.."), "bundles/org.howdah.picture.tests/src/org/howdah/picture/golden");

    static String svg(String name) {
        SceneInput input = Samples.input(Samples.topology(Samples.SHOP));
        return switch (name) {
        case "shop-light" -> SvgWriter.write(Scenes.make(input), Theme.light());
        case "shop-dark" -> SvgWriter.write(Scenes.make(input), Theme.dark());
        case "shop-live" -> SvgWriter.write(Scenes.make(input.with(Samples.shopLive(5_000_000), View.OBSERVED)), Theme.light(), true);
        default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = { "shop-light", "shop-dark", "shop-live" })
    void thePictureIsAsItWas(String name) throws Exception {
        Path file = FOLDER.resolve(name + ".svg");
        String svg = svg(name);
        if (Boolean.getBoolean("howdah.regenerate")) {
            Files.writeString(file, svg);
        }
        assertEquals(Files.readString(file), svg, "look at it; where it is better than before, run this test with the system property howdah.regenerate=true");
    }

    @Test
    void anotherLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        String svg = svg("shop-live");
        try {
            for (String tag : List.of("ar-EG-u-nu-arab", "tr-TR", "de-DE", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertEquals(svg, svg("shop-live"), tag);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Run in another process. */
    public static final class Writer {

        private Writer() {
        }

        public static void main(String[] args) throws Exception {
            Topology topology = LargeTopology.make(120, 180);
            Scene scene = Samples.scene(topology);
            Files.writeString(Path.of(args[0], "large.svg"), SvgWriter.write(scene, Theme.light(), true));
            try (var out = Files.newOutputStream(Path.of(args[0], "large.png"))) {
                PngWriter.write(scene, Theme.dark(), 1, out);
            }
        }
    }

    @Test
    void anotherProcessWithoutADisplayWritesTheSameBytes(@TempDir Path folder) throws Exception {
        Set<String> classPath = new TreeSet<>();
        for (Class<?> type : List.of(GoldenTest.class, Scenes.class, org.howdah.engine.Live.class, org.howdah.technology.State.class, org.howdah.model.Topologies.class,
                org.howdah.remote.Cancellation.class, org.howdah.technology.streaming.StreamingTechnology.class, org.howdah.technology.logshipping.LogShippingTechnology.class,
                org.eclipse.emf.ecore.EObject.class, org.eclipse.emf.common.util.EList.class)) {
            add(classPath, type);
        }
        for (String name : List.of("org.eclipse.elk.core.RecursiveGraphLayoutEngine", "org.eclipse.elk.graph.ElkNode", "org.eclipse.elk.alg.layered.options.LayeredOptions")) {
            add(classPath, Class.forName(name, true, Scenes.class.getClassLoader()));
        }
        // What these need in turn.
        ClassLoader elk = Class.forName("org.eclipse.elk.alg.layered.options.LayeredOptions", true, Scenes.class.getClassLoader()).getClassLoader();
        for (String name : List.of("com.google.common.collect.Lists", "com.google.common.util.concurrent.internal.InternalFutureFailureAccess",
                "org.eclipse.xtext.xbase.lib.Functions", "org.eclipse.core.runtime.Platform", "org.eclipse.elk.alg.common.nodespacing.NodeLabelAndSizeCalculator", "org.eclipse.core.runtime.IProgressMonitor")) {
            try {
                add(classPath, Class.forName(name, false, elk));
            } catch (ClassNotFoundException notSeen) {
                // Then it is not needed either.
            }
        }
        for (String name : List.of("org.yaml.snakeyaml.LoaderOptions", "org.eclipse.emf.ecore.xmi.XMLResource")) {
            add(classPath, Class.forName(name, true, org.howdah.model.Topologies.class.getClassLoader()));
        }
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1", "-Duser.language=tr",
                "-Dfile.encoding=ISO-8859-1", "-cp", String.join(File.pathSeparator, classPath), Writer.class.getName(), folder.toString());
        builder.environment().remove("DISPLAY");
        Process process = builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), () -> log(folder) + "\n" + classPath);
        Scene scene = Samples.scene(LargeTopology.make(120, 180));
        assertEquals(SvgWriter.write(scene, Theme.light(), true), Files.readString(folder.resolve("large.svg"), StandardCharsets.UTF_8));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PngWriter.write(scene, Theme.dark(), 1, png);
        assertArrayEquals(png.toByteArray(), Files.readAllBytes(folder.resolve("large.png")));
    }

    private static String log(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("log"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    private static void add(Set<String> classPath, Class<?> type) throws Exception {
        URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        if (place.getScheme().equals("file")) {
            Path path = Path.of(place);
            // A bundle that is built as a folder keeps its classes in it or beside.
            classPath.add(path.toString());
            for (String inside : List.of("target/classes", "bin")) {
                if (Files.isDirectory(path.resolve(inside))) {
                    classPath.add(path.resolve(inside).toString());
                }
            }
        }
        String resource = type.getName().replace('.', '/') + ".class";
        assertTrue(type.getClassLoader() == null || type.getClassLoader().getResource(resource) != null, resource);
    }
}
