package org.howdah.remote.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Local programs that the servers of the kit are made with. */
public final class Programs {

    private static final List<String> FOLDERS = List.of("/usr/sbin", "/usr/bin", "/bin", "/sbin", "/usr/local/sbin", "/usr/local/bin");

    private Programs() {
    }

    public static boolean root() {
        return "root".equals(user());
    }

    /**
     * Whether an SSH server that this user runs can make terminals: without being root it can only where the system gives
     * them the right group by itself, as usual machines do and some containers do not.
     */
    public static boolean terminals() {
        try {
            return root() || Files.readAllLines(Path.of("/proc/mounts")).stream().anyMatch(line -> line.contains(" devpts ") && line.contains("gid=5"));
        } catch (IOException e) {
            return false;
        }
    }

    /** The user who runs the tests. */
    public static String user() {
        return System.getProperty("user.name");
    }

    /** The user who owns the test's PostgreSQL servers: they refuse to run as root. */
    public static String postgresUser() {
        return root() ? "postgres" : user();
    }

    public static Path find(String name) {
        return FOLDERS.stream().map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("This test needs the program " + name + "; install its package."));
    }

    /** A program of the newest PostgreSQL on this machine. */
    public static Path postgres(String name) {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin").resolve(name)).filter(Files::isExecutable)
                    .max(Comparator.comparingInt(path -> Integer.parseInt(path.getName(3).toString().replaceAll("\\D.*", "")))).orElseThrow();
        } catch (IOException | RuntimeException e) {
            return find(name);
        }
    }

    /** Runs a program to its end; fails where it fails. */
    public static String run(String... command) {
        return run(Arrays.asList(command));
    }

    /** Runs a program as the owner of the PostgreSQL servers. */
    public static String runAsPostgres(String... command) {
        List<String> all = new ArrayList<>();
        if (root()) {
            all.addAll(List.of(find("runuser").toString(), "-u", postgresUser(), "--"));
        }
        all.addAll(Arrays.asList(command));
        return run(all);
    }

    private static String run(List<String> command) {
        try {
            // A file rather than a pipe: a server that the program leaves behind would hold the pipe open.
            Path output = Files.createTempFile("howdah-run", ".out");
            try {
                ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true)
                        .redirectOutput(output.toFile());
                builder.environment().keySet().removeIf(key -> key.startsWith("PG"));
                Process process = builder.start();
                process.getOutputStream().close();
                if (!process.waitFor(120, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("Not done within 120 s: " + command);
                }
                String text = Files.readString(output, StandardCharsets.ISO_8859_1);
                if (process.exitValue() != 0) {
                    throw new IllegalStateException("Exit code " + process.exitValue() + " of " + command + ": " + text);
                }
                return text;
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Polls until a condition holds; fails after so many seconds. */
    public static void await(String what, int seconds, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + seconds + " s: " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** A folder in the temporary folder with a short name, which other users can enter. */
    public static Path folder() {
        try {
            Path folder = Files.createTempDirectory("hw");
            open(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Nothing is left behind where the tests are interrupted. */
    static void atEnd(Thread hook) {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static void notAtEnd(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is the hook itself that runs
        }
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
