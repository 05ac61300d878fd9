package org.howdah.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The checkout as its files say, without resolving anything. */
final class Sources {

    static final Path ROOT = Path.of(System.getProperty("howdah.root", "../..")).toAbsolutePath().normalize();

    private Sources() {
    }

    /** What a bundle's manifest names. Versions, directives and attributes are left out. */
    record Bundle(String name, Path folder, Set<String> requires, Set<String> imports, Set<String> exports, String host) {

        boolean isTest() {
            return name.endsWith(".tests") || name.equals("org.howdah.it");
        }

        Set<String> ownRequires() {
            Set<String> own = new LinkedHashSet<>(requires);
            own.removeIf(required -> !required.startsWith("org.howdah."));
            return own;
        }
    }

    /** Every bundle of the checkout by its symbolic name. */
    static Map<String, Bundle> bundles() {
        Map<String, Bundle> bundles = new TreeMap<>();
        for (Path folder : list(ROOT.resolve("bundles"))) {
            Path file = folder.resolve("META-INF/MANIFEST.MF");
            if (Files.exists(file)) {
                Bundle bundle = read(folder, file);
                bundles.put(bundle.name(), bundle);
            }
        }
        return bundles;
    }

    private static Bundle read(Path folder, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var headers = new Manifest(in).getMainAttributes();
            String host = headers.getValue("Fragment-Host");
            return new Bundle(name(headers.getValue("Bundle-SymbolicName")), folder, names(headers.getValue("Require-Bundle")),
                    names(headers.getValue("Import-Package")), names(headers.getValue("Export-Package")), host == null ? null : name(host));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(String clause) {
        int end = clause.indexOf(';');
        return (end < 0 ? clause : clause.substring(0, end)).strip();
    }

    /** Splits a header at its commas, but not at those within a version range. */
    private static Set<String> names(String header) {
        Set<String> names = new LinkedHashSet<>();
        if (header != null) {
            for (String clause : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                names.add(name(clause));
            }
        }
        return names;
    }

    static Stream<Path> files(Path folder, Predicate<Path> wanted) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(wanted).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Iterable<Path> list(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
