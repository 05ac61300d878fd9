package org.howdah.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;

/**
 * The one folder outside the topology files that Howdah writes to: labs, journals, the demo, secure storage.
 *
 * @param path {@code HOWDAH_HOME}, else {@code ~/.howdah}; absolute
 */
public record HowdahHome(Path path) {

    public HowdahHome {
        Objects.requireNonNull(path);
        path = path.toAbsolutePath().normalize();
    }

    /** The folder that the environment names. It need not exist. */
    public static HowdahHome of(Map<String, String> environment) {
        String wish = environment.getOrDefault("HOWDAH_HOME", "");
        return new HowdahHome(wish.isBlank() ? Path.of(System.getProperty("user.home"), ".howdah") : Path.of(wish));
    }

    /** Makes the folder where it is missing, readable by its owner alone: journals tell much about a site. */
    public HowdahHome create() throws IOException {
        if (!Files.isDirectory(path)) {
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            // Labs let the postgres user reach its own files below, so others may pass through but not list.
            Files.createDirectories(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        }
        return this;
    }

    /** Where the demo keeps its topology file. */
    public Path demo() {
        return path.resolve("demo");
    }

    /** Where passwords are kept, encrypted. */
    public Path secureStorage() {
        return path.resolve("secure_storage");
    }
}
