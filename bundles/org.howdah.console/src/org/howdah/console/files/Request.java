package org.howdah.console.files;

import java.util.List;
import java.util.Objects;

/**
 * What is to be copied where.
 *
 * @param sources absolute paths of files or whole folders, all of one side
 * @param target an existing directory of the other side
 * @param options how
 */
public record Request(Direction direction, Node node, List<String> sources, String target, Options options) {

    /** Which way. */
    public enum Direction {
        /** From the node to this computer. */
        DOWNLOAD,
        /** From this computer to the node. */
        UPLOAD
    }

    /**
     * @param preserve whether the copies get mode and time of their originals
     * @param checksum whether the contents are compared by SHA-256 at the end, where the node has sha256sum
     */
    public record Options(boolean preserve, boolean checksum) {
        public static final Options USUAL = new Options(true, false);
    }

    public Request {
        Objects.requireNonNull(direction);
        Objects.requireNonNull(node);
        Objects.requireNonNull(target);
        Objects.requireNonNull(options);
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("Nothing to copy");
        }
    }

    /** The last part of a path. */
    public static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of a name in a directory. */
    public static String join(String directory, String name) {
        return directory.endsWith("/") ? directory + name : directory + "/" + name;
    }

    /** The name of what is copied, or of the first with how many more. */
    public String title() {
        String first = name(sources.getFirst());
        String shown = org.howdah.remote.FileNames.shown(first.isEmpty() ? "/" : first);
        return sources.size() == 1 ? shown : shown + " (+" + (sources.size() - 1) + ")";
    }
}
