package org.howdah.remote.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.howdah.remote.Login;
import org.howdah.remote.SqlTarget;

/** A PostgreSQL server in a temporary folder: peer login on its Unix socket, passwords on the loopback address. */
public final class PostgresServer implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final Thread hook = new Thread(this::close);

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static PostgresServer create(String... settings) {
        try {
            Path folder = Programs.folder();
            int port;
            try (ServerSocket free = new ServerSocket()) {
                free.bind(new InetSocketAddress("127.0.0.1", 0));
                port = free.getLocalPort();
            }
            PostgresServer server = new PostgresServer(folder, port);
            Programs.atEnd(server.hook);
            Path data = server.dataDirectory();
            if (Programs.root()) {
                Programs.run(Programs.find("chown").toString(), Programs.postgresUser(), folder.toString());
            }
            Programs.runAsPostgres(Programs.postgres("initdb").toString(), "-D", data.toString(), "-N", "-U", Programs.postgresUser(), "-E", "UTF8",
                    "--locale=C.UTF-8", "--auth-local=peer", "--auth-host=scram-sha-256");
            StringBuilder lines = new StringBuilder("listen_addresses='127.0.0.1'\nport=" + port + "\nunix_socket_directories='" + folder
                    + "'\nfsync=off\nmax_connections=60\nlog_line_prefix='%m [%p] %q%a '\n");
            for (String setting : settings) {
                lines.append(setting).append('\n');
            }
            Files.writeString(data.resolve("postgresql.conf"), Files.readString(data.resolve("postgresql.conf")) + lines);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path dataDirectory() {
        return folder.resolve("data");
    }

    public Path socketDirectory() {
        return folder;
    }

    public int port() {
        return port;
    }

    private void control(String... arguments) {
        String[] command = new String[arguments.length + 5];
        command[0] = Programs.postgres("pg_ctl").toString();
        command[1] = "-D";
        command[2] = dataDirectory().toString();
        command[3] = "-l";
        command[4] = folder.resolve("log").toString();
        System.arraycopy(arguments, 0, command, 5, arguments.length);
        Programs.runAsPostgres(command);
    }

    public void start() {
        control("-w", "start");
    }

    /** @param mode {@code fast} or {@code immediate} */
    public void stop(String mode) {
        control("-w", "-m", mode, "stop");
    }

    /** Runs SQL as the superuser, without any of what is tested. */
    public String psql(String database, String sql) {
        return Programs.runAsPostgres(Programs.postgres("psql").toString(), "-h", folder.toString(), "-p", Integer.toString(port), "-XAtq", "-v",
                "ON_ERROR_STOP=1", "-d", "dbname='" + database.replace("\\", "\\\\").replace("'", "\\'") + "'", "-c", sql).strip();
    }

    /** Over the Unix socket, as the login's user. */
    public SqlTarget target(Login login, String database) {
        return new SqlTarget(login, "main", port, Optional.of(folder.toString()), database, Optional.empty());
    }

    /** Over TCP, which wants a password. */
    public SqlTarget tcpTarget(Login login, String database, String role) {
        return new SqlTarget(login, "main", port, Optional.empty(), database, Optional.of(role));
    }

    /** Starts as a standby that waits for a primary it never gets, and lets nobody in: like a server that is starting. */
    public void recoverForEver() {
        try {
            Path data = dataDirectory();
            Files.writeString(data.resolve("postgresql.auto.conf"), "hot_standby=off\nrestore_command='false'\n");
            Files.writeString(data.resolve("standby.signal"), "");
            if (Programs.root()) {
                Programs.run(Programs.find("chown").toString(), Programs.postgresUser(), data.resolve("standby.signal").toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        control("-W", "start");
        Programs.await("the server answers", 10, () -> {
            try {
                psql("postgres", "select 1");
                return true;
            } catch (IllegalStateException e) {
                return e.getMessage().contains("not accepting connections") || e.getMessage().contains("starting up");
            }
        });
    }

    public Path logFile() {
        return folder.resolve("log");
    }

    @Override
    public void close() {
        try {
            stop("immediate");
        } catch (IllegalStateException e) {
            // stopped by the test
        }
        Programs.delete(folder);
        Programs.notAtEnd(hook);
    }
}
