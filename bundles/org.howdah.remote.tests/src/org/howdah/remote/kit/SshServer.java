package org.howdah.remote.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.howdah.remote.Login;

/** An OpenSSH server on the loopback address, with its own host key, made for one test. */
public final class SshServer implements AutoCloseable {

    private static final String ADDRESS = "127.0.0.1";

    private final Path folder;
    private final List<String> options;
    private final Thread hook = new Thread(this::close);
    private int port;
    private Process process;
    private String preparation;

    private SshServer(Path folder, List<String> options) {
        this.folder = folder;
        this.options = options;
    }

    /** Starts a server. @param options further lines of sshd_config, which win over the usual ones */
    public static SshServer create(String... options) {
        SshServer server = new SshServer(Programs.folder(), List.of(options));
        Programs.atEnd(server.hook);
        try {
            server.makeHostKey("ed25519");
            Programs.run(Programs.find("ssh-keygen").toString(), "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", server.identity().toString());
            server.authorize(Files.readString(Path.of(server.identity() + ".pub")));
            try (ServerSocket free = new ServerSocket()) {
                free.bind(new InetSocketAddress(ADDRESS, 0));
                server.port = free.getLocalPort();
            }
            server.run();
            server.know(server.knownHosts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return server;
    }

    /**
     * Starts a server that knows a password for {@link #login()}, and takes nothing else. The password exists only in a
     * mount namespace of this server, so this needs root and changes nothing on the machine.
     *
     * @param hash as {@code openssl passwd -6} makes it
     */
    public static SshServer createWithPassword(String hash, String... options) {
        List<String> lines = new ArrayList<>(List.of(options));
        lines.add("PubkeyAuthentication no");
        SshServer server = create(lines.toArray(String[]::new));
        try {
            String user = Programs.postgresUser();
            // pam_unix reads the file again for each login
            List<String> shadow = Files.readAllLines(Path.of("/etc/shadow")).stream()
                    .map(line -> line.startsWith(user + ":") ? user + ":" + hash + ":19000:0:99999:7:::" : line).toList();
            Path file = server.folder.resolve("shadow");
            Files.write(file, shadow);
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
            server.prepare("mount --bind " + file + " /etc/shadow");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts anew in a mount namespace of its own, after a shell command that changes what this server alone sees. Needs
     * root.
     */
    public void prepare(String command) {
        preparation = command;
        restart();
    }

    public Path folder() {
        return folder;
    }

    /** The key that every login accepts. */
    public Path identity() {
        return folder.resolve("id");
    }

    /** A file that knows this server; the test may change it. */
    public Path knownHosts() {
        return folder.resolve("known_hosts");
    }

    public String address() {
        return ADDRESS;
    }

    public int port() {
        return port;
    }

    /** {@code [127.0.0.1]:port}, as known_hosts has it. */
    public String knownName() {
        return "[" + ADDRESS + "]:" + port;
    }

    /** Type and base64 of the host key. */
    public String hostKey() {
        try {
            String[] words = Files.readString(folder.resolve("hostkey.pub")).split(" ");
            return words[0] + " " + words[1].strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code ssh-keygen -lv} says about the host key. */
    public String keygenView() {
        return Programs.run(Programs.find("ssh-keygen").toString(), "-lv", "-E", "sha256", "-f", folder.resolve("hostkey.pub").toString());
    }

    /** Replaces the host key; takes effect for new connections after {@link #restart()}. */
    public void makeHostKey(String type) {
        try {
            Files.deleteIfExists(folder.resolve("hostkey"));
            Files.deleteIfExists(folder.resolve("hostkey.pub"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Programs.run(Programs.find("ssh-keygen").toString(), "-q", "-t", type, "-N", "", "-C", "host", "-f", folder.resolve("hostkey").toString());
    }

    /** Writes a known_hosts file that knows this server and nothing else. */
    public void know(Path file) {
        try {
            Files.writeString(file, knownName() + " " + hostKey() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets one more public key in, for every login. */
    public void authorize(String publicKey) {
        Path keys = folder.resolve("authorized_keys");
        try {
            String known = Files.exists(keys) ? Files.readString(keys) : "";
            Files.writeString(keys, known + publicKey.strip() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The login of the user who owns the PostgreSQL servers of the kit: {@code postgres} for root, else the user. */
    public Login login() {
        return login(Programs.postgresUser());
    }

    public Login login(String user) {
        return new Login("test1", ADDRESS, port, user, Optional.empty(), Optional.of(identity()), Optional.of(knownHosts()), false);
    }

    private void run() throws IOException {
        if (Programs.root()) {
            Files.createDirectories(Path.of("/run/sshd"));
        }
        List<String> lines = new ArrayList<>(options);
        lines.addAll(List.of("Port " + port, "ListenAddress " + ADDRESS, "HostKey " + folder.resolve("hostkey"), "PidFile none",
                "AuthorizedKeysFile " + folder.resolve("authorized_keys"), "UsePAM " + (Programs.root() ? "yes" : "no"), "StrictModes no",
                "PermitRootLogin prohibit-password", "PasswordAuthentication no", "KbdInteractiveAuthentication no", "MaxStartups 100:30:200",
                "PrintMotd no", "Subsystem sftp internal-sftp"));
        if (options.stream().noneMatch(line -> line.startsWith("AcceptEnv"))) {
            // Several lines of it add up.
            lines.add("AcceptEnv LANG LC_*");
        }
        Path config = folder.resolve("sshd_config");
        Files.write(config, lines);
        List<String> command = new ArrayList<>();
        if (preparation != null) {
            command.addAll(List.of(Programs.find("unshare").toString(), "-m", "sh", "-c", preparation + " && exec \"$@\"", "sh"));
        }
        command.addAll(List.of(Programs.find("sshd").toString(), "-D", "-f", config.toAbsolutePath().toString(), "-E",
                folder.resolve("sshd.log").toString()));
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("sshd.out").toFile()).start();
        Programs.await("sshd listens on port " + port, 10, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("sshd ended: " + log());
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(ADDRESS, port), 200);
                return true;
            } catch (IOException e) {
                return false;
            }
        });
    }

    public String log() {
        StringBuilder text = new StringBuilder();
        for (String name : List.of("sshd.out", "sshd.log")) {
            try {
                text.append(Files.readString(folder.resolve(name)));
            } catch (IOException e) {
                // not written yet
            }
        }
        return text.toString();
    }

    /** How many connections are open. */
    public long connections() {
        try (Stream<ProcessHandle> children = process.toHandle().children()) {
            return children.filter(SshServer::runs).count();
        }
    }

    /** Ends the processes that serve connections, as a crash would; the server goes on listening. */
    public void killConnections() {
        try (Stream<ProcessHandle> children = process.toHandle().descendants()) {
            children.filter(child -> child.info().command().filter(c -> c.contains("sshd")).isPresent()).toList().forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Stops the processes that serve connections without ending them (and lets them go on): a frozen host. */
    public void freeze(boolean frozen) {
        try (Stream<ProcessHandle> children = process.toHandle().descendants()) {
            children.filter(child -> child.info().command().filter(c -> c.contains("sshd")).isPresent())
                    .forEach(child -> Programs.run(Programs.find("kill").toString(), frozen ? "-STOP" : "-CONT", Long.toString(child.pid())));
        }
    }

    /** Ends everything and starts anew on the same port. */
    public void restart() {
        stop();
        try {
            run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        if (process == null) {
            return;
        }
        // Held while its children are ended: one forked meanwhile would open its log anew in a folder being deleted.
        if (process.isAlive()) {
            Programs.run(Programs.find("kill").toString(), "-STOP", Long.toString(process.pid()));
        }
        List<ProcessHandle> all;
        try (Stream<ProcessHandle> children = process.toHandle().descendants()) {
            all = children.toList();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Programs.await("sshd and its children end", 10, () -> !process.isAlive() && all.stream().noneMatch(SshServer::runs));
    }

    /** A process that has ended but that nobody has waited for yet does not run. */
    private static boolean runs(ProcessHandle child) {
        try {
            String stat = Files.readString(Path.of("/proc/" + child.pid() + "/stat"), StandardCharsets.ISO_8859_1);
            return child.isAlive() && stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        stop();
        Programs.delete(folder);
        Programs.notAtEnd(hook);
    }
}
