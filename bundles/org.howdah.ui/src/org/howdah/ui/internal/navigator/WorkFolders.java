package org.howdah.ui.internal.navigator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.howdah.app.HowdahHome;
import org.howdah.ui.internal.UiPlugin;

/** The folders that the navigator shows: plain folders anywhere, remembered by their paths. */
public final class WorkFolders {

    private static final String KEY = "folders"; //$NON-NLS-1$
    private static final int DEPTH = 3;

    private WorkFolders() {
    }

    /** A folder of the navigator. */
    public record Folder(Path path) {
    }

    /** The folder for topologies that have no other place; made when the first is written. */
    public static Path home() {
        return HowdahHome.of(System.getenv()).path().resolve("topologies"); //$NON-NLS-1$
    }

    public static List<Folder> all() {
        Set<Path> paths = new LinkedHashSet<>();
        for (String line : UiPlugin.instance().getPreferenceStore().getString(KEY).split("\n")) { //$NON-NLS-1$
            if (!line.isBlank()) {
                paths.add(Path.of(line));
            }
        }
        Path home = home();
        if (Files.isDirectory(home)) {
            paths.add(home);
        }
        return paths.stream().map(Folder::new).toList();
    }

    public static void add(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        List<Path> paths = new ArrayList<>(all().stream().map(Folder::path).toList());
        if (paths.stream().noneMatch(path::equals)) {
            paths.add(path);
            store(paths);
        }
    }

    /** Takes a folder out of the navigator; on disk it stays. */
    public static void remove(Path folder) {
        store(all().stream().map(Folder::path).filter(path -> !path.equals(folder)).toList());
    }

    private static void store(List<Path> paths) {
        UiPlugin.instance().getPreferenceStore().setValue(KEY, String.join("\n", paths.stream().map(Path::toString).toList())); //$NON-NLS-1$
    }

    public static boolean isTopology(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString(); //$NON-NLS-1$
        return name.endsWith(".topology") || name.endsWith(".topology.yaml") || name.endsWith(".topology.yml"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    /** The topology files of a folder and the folders below, by path. Reads the disk. */
    public static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is not a folder any more."); //$NON-NLS-1$
        }
        try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
            return walk.filter(path -> isTopology(path) && Files.isRegularFile(path)).sorted().limit(2000).toList();
        } catch (java.io.UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
