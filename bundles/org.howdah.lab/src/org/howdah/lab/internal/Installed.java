package org.howdah.lab.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.howdah.lab.LabException;

/** The PostgreSQL versions of this machine. */
final class Installed {

    private static final int OLDEST = 14;
    private static final Pattern MAJOR = Pattern.compile("(\\d+)");

    private Installed() {
    }

    /** The folder with the programs of a version. */
    record Version(String major, String bin) {
    }

    /** The version asked for, else the newest. */
    static Version find(Optional<String> wanted) throws LabException {
        TreeMap<Integer, String> versions = new TreeMap<>(Comparator.reverseOrder());
        for (Path bin : candidates()) {
            if (Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_ctl"))) {
                major(bin).ifPresent(major -> versions.putIfAbsent(major, bin.toString()));
            }
        }
        if (versions.isEmpty() || versions.firstKey() < OLDEST) {
            throw new LabException("No PostgreSQL server of version " + OLDEST + " or newer is installed; install the package postgresql and try again.");
        }
        if (wanted.isEmpty()) {
            return new Version(versions.firstKey().toString(), versions.firstEntry().getValue());
        }
        Matcher matcher = MAJOR.matcher(wanted.get());
        Integer major = matcher.lookingAt() ? Integer.valueOf(matcher.group(1)) : -1;
        if (!versions.containsKey(major)) {
            throw new LabException("PostgreSQL " + LabStore.printable(wanted.get()) + " is not installed, found " + versions.keySet()
                    + "; install the package postgresql-" + major + " or ask for another version.");
        }
        return new Version(major.toString(), versions.get(major));
    }

    private static List<Path> candidates() {
        Stream<Path> debian = children(Path.of("/usr/lib/postgresql")).map(folder -> folder.resolve("bin"));
        Stream<Path> redHat = children(Path.of("/usr")).filter(folder -> folder.getFileName().toString().startsWith("pgsql-"))
                .map(folder -> folder.resolve("bin"));
        Stream<Path> others = Stream.of(Path.of("/usr/local/pgsql/bin"), Path.of("/usr/local/bin"), Path.of("/usr/bin"));
        return Stream.of(debian, redHat, others).flatMap(stream -> stream).toList();
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<Integer> major(Path bin) {
        Matcher folder = Pattern.compile("/postgresql/(\\d+)/bin").matcher(bin.toString());
        if (folder.find()) {
            return Optional.of(Integer.valueOf(folder.group(1)));
        }
        try {
            // "postgres (PostgreSQL) 15.20"
            Matcher printed = Pattern.compile("\\) (\\d+)").matcher(Run.run(List.of(bin.resolve("postgres").toString(), "--version"), Map.of(), 10).output());
            return printed.find() ? Optional.of(Integer.valueOf(printed.group(1))) : Optional.empty();
        } catch (LabException e) {
            return Optional.empty();
        }
    }
}
