package org.howdah.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.howdah.lab.LabException;
import org.howdah.lab.LabSpec;
import org.howdah.lab.LabStatus;
import org.howdah.lab.Labs;
import org.howdah.remote.Cancellation;

/** A Howdah home for tests, which is gone with all its labs when closed. */
final class LabHome implements AutoCloseable {

    final Path root;
    final Path path;
    final Labs labs;
    final LabStore store;

    private LabHome(Path root, Path path) {
        this.root = root;
        this.path = path;
        labs = new Labs(path);
        store = new LabStore(path);
    }

    /** A home that every user can pass. */
    static LabHome open() throws IOException {
        return open("home");
    }

    static LabHome open(String relative) throws IOException {
        Path root = Files.createTempDirectory("howdah-test-");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new LabHome(root, root.resolve(relative));
    }

    /** A home below a folder that only its owner can pass, as the one of root is. */
    static LabHome closed() throws IOException {
        Path root = Files.createTempDirectory("howdah-test-");
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        return new LabHome(root, root.resolve("home"));
    }

    LabStatus create(String name, String... hosts) throws LabException {
        return create(LabSpec.of(name, List.of(hosts), false));
    }

    LabStatus create(LabSpec spec) throws LabException {
        return labs.create(spec, sentence -> { }, Cancellation.none());
    }

    /** Runs a command in a login from outside, as an operator does. */
    static Run.Result ssh(LabStatus.Host host, String user, String command) throws LabException {
        return Run.run(List.of("ssh", "-F", "none", "-i", host.identityFile(), "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "ConnectTimeout=4",
                "-o", "LogLevel=ERROR", "-o", "StrictHostKeyChecking=yes", "-o", "UserKnownHostsFile=\"" + host.knownHostsFile() + "\"", "-p", Integer.toString(host.sshPort()),
                user + "@" + host.address(), command), Map.of(), 60);
    }

    /** The same, which must succeed; what it printed without the last line break. */
    static String ok(LabStatus.Host host, String user, String command) throws LabException {
        Run.Result result = ssh(host, user, command);
        assertEquals(0, result.exit(), () -> user + "@" + host.name() + ": " + command + ": " + result.output());
        return result.output().stripTrailing();
    }

    static LabStatus.Host host(LabStatus status, String name) {
        return status.hosts().stream().filter(host -> host.name().equals(name)).findFirst().orElseThrow();
    }

    /** Everything that still tells of the lab. */
    List<String> remains(String name) throws IOException {
        List<String> remains = new ArrayList<>();
        String lab = store.folder(name).toString();
        String view = new Places(store, name).view().toString();
        for (Proc process : Proc.all().values()) {
            String all = process.commandLine() + " " + process.directory() + " " + process.environment();
            if (all.contains(lab + "/") || all.contains(view + "/")) {
                remains.add("process " + process.pid() + " " + process.commandLine());
            }
        }
        for (String folder : List.of("/tmp", "/run/howdah", "/run/netns", "/etc/netns", "/sys/class/net", store.folder().toString())) {
            try (Stream<Path> files = Files.exists(Path.of(folder)) ? Files.list(Path.of(folder)) : Stream.empty()) {
                files.filter(file -> file.getFileName().toString().contains(store.key(name)) || file.toString().startsWith(lab))
                        .forEach(file -> remains.add(file.toString()));
            }
        }
        try (Stream<String> mounts = Files.lines(Path.of("/proc/self/mounts"))) {
            mounts.filter(line -> line.contains(view)).forEach(remains::add);
        }
        return remains;
    }

    @Override
    public void close() throws Exception {
        for (String name : labs.list()) {
            labs.destroy(name, sentence -> { });
        }
        Places.delete(root);
    }
}
