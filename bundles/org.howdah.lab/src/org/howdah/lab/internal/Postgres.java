package org.howdah.lab.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.lab.LabException;

/** A PostgreSQL server of a host. */
final class Postgres {

    private static final String LOCALE = "C.UTF-8";

    private Postgres() {
    }

    /** Makes the data directory. */
    static void initialise(LabRecord.Server server) throws LabException, IOException {
        Account account = Account.current();
        account.folder(server.data().getParent(), account.databaseUser(), "rwxr-xr-x");
        account.folder(Path.of(server.socketDirectory()), account.databaseUser(), "rwxr-xr-x");
        List<String> command = new ArrayList<>(List.of(server.bin() + "/initdb", "-D", server.dataDirectory(), "-U", account.databaseUser(),
                "-E", "UTF8", "--auth-local=peer", "--auth-host=scram-sha-256",
                // So that a former primary can be rewound, as with every server made since version 18.
                "--data-checksums",
                // A crash of the machine in this very second costs nothing: the lab is made again.
                "--no-sync", "--no-instructions"));
        // Everywhere since glibc 2.35, before that in the distributions that matter; C sorts alike but knows no letters.
        String locale = Run.run("locale", "-a").output().lines().anyMatch(line -> line.equalsIgnoreCase("C.utf8")) ? LOCALE : "C";
        command.add("--locale=" + locale);
        Run.must(account.asDatabaseUser(command), environment(server), 120, "Cannot make the database directory " + server.dataDirectory());
    }

    /** Writes the lab's settings into the server's configuration. */
    static void configure(LabRecord.Host host, LabRecord.Server server) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", quoted(host.address()));
        settings.put("port", Integer.toString(server.port()));
        settings.put("unix_socket_directories", quoted(server.socketDirectory()));
        settings.put("cluster_name", quoted(host.servers().size() == 1 ? host.name() : host.name() + "-" + server.id()));
        // Twenty of them fit on one machine. fsync and the like stay as they are: what is measured here must be true elsewhere.
        settings.put("shared_buffers", "'32MB'");
        settings.put("max_wal_size", "'512MB'");
        // In the data directory and not in shared memory, where a killed server would leave them for good.
        settings.put("dynamic_shared_memory_type", "mmap");
        settings.put("log_line_prefix", "'%m [%p] %q%u@%d '");
        StringBuilder text = new StringBuilder("\n# Howdah lab\n");
        settings.forEach((name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        Files.writeString(server.data().resolve("postgresql.conf"), text, StandardOpenOption.APPEND);
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static Map<String, String> environment(LabRecord.Server server) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PATH", server.bin() + ":/usr/local/bin:/usr/bin:/bin");
        // Otherwise initdb compares the clock with every time zone there is.
        variables.put("TZ", ZoneId.systemDefault().getId());
        return variables;
    }

    static Path log(LabRecord.Host host, LabRecord.Server server) {
        return host.path().resolve("log").resolve("postgresql-" + server.id() + ".log");
    }

    /** Starts what is in the data directory, whatever it is by now, and waits until it is ready. */
    static void start(LabRecord.Host host, LabRecord.Server server) throws LabException, IOException {
        Account account = Account.current();
        removeStale(server);
        Path log = log(host, server);
        long before = Files.exists(log) ? Files.size(log) : 0;
        // As in a login of the host: archive_command and the like find the lab's ssh.
        Map<String, String> variables = new LinkedHashMap<>(Sshd.environment(host, account.databaseUser()));
        variables.put("USER", account.databaseUser());
        variables.put("LOGNAME", account.databaseUser());
        variables.put("SHELL", "/bin/sh");
        variables.remove("PGHOST");
        variables.remove("PGPORT");
        List<String> command = account.asDatabaseUser(List.of(server.bin() + "/pg_ctl", "-D", server.dataDirectory(), "-l", log.toString(),
                "-w", "-t", "60", "start"));
        if (!Run.run(Namespaces.inside(host, command), variables, 90).ok()) {
            String reason = reason(log, before);
            String message = "PostgreSQL " + server.id() + " of " + host.name() + " did not start: " + reason + " (see " + log + ").";
            throw reason.contains("could not bind") ? new AddressTaken(message) : new LabException(message);
        }
    }

    /**
     * Removes the lock files of a server that is gone. PostgreSQL itself only looks whether any process has the number in it,
     * and after a reboot another one may. Nothing runs in the directory, not even a left-over backend: the caller has looked,
     * and we look again.
     */
    private static void removeStale(LabRecord.Server server) throws IOException {
        if (Proc.all().values().stream().noneMatch(process -> process.runs("postgres") && process.directory().equals(server.dataDirectory()))) {
            Files.deleteIfExists(server.data().resolve("postmaster.pid"));
            Files.deleteIfExists(Path.of(server.socketDirectory(), ".s.PGSQL." + server.port() + ".lock"));
        }
    }

    /** The role that everybody expects, where the databases belong to somebody else. */
    static String createRole(LabRecord.Host host, LabRecord.Server server) throws LabException {
        return Run.must(Namespaces.inside(host, List.of(server.bin() + "/psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", server.socketDirectory(), "-p",
                Integer.toString(server.port()), "-d", "postgres", "-c", "create role postgres superuser login createdb createrole replication")), Map.of(), 30,
                "Cannot make the role postgres on " + host.name());
    }

    /** The first serious line that the server has written since. */
    private static String reason(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            return "it wrote no log";
        }
        byte[] all = Files.readAllBytes(log);
        String written = new String(all, (int) Math.min(from, all.length), (int) Math.max(0, all.length - from), StandardCharsets.UTF_8);
        List<String> lines = written.lines().toList();
        return lines.stream().filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("could not")).findFirst()
                .or(() -> lines.stream().reduce((first, second) -> second)).map(line -> line.replaceFirst("^.*?(FATAL|PANIC|LOG|HINT): +", ""))
                .orElse("it did not become ready within 60 s");
    }

    /**
     * Whether a server answers on the host's address. It is asked for encryption, which it answers with one byte before anybody
     * logs in; no file, no role and no database is needed for that.
     */
    static boolean answers(LabRecord.Host host, LabRecord.Server server, Duration limit) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host.address(), server.port()), (int) limit.toMillis());
            socket.setSoTimeout((int) limit.toMillis());
            socket.getOutputStream().write(new byte[] { 0, 0, 0, 8, 4, (byte) 0xd2, 0x16, 0x2f });
            InputStream in = socket.getInputStream();
            int answer = in.read();
            return answer == 'S' || answer == 'N';
        } catch (IOException e) {
            return false;
        }
    }
}
