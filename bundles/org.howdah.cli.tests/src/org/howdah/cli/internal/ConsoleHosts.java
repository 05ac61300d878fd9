package org.howdah.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;

import org.howdah.remote.kit.PostgresServer;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;

/** A real SSH server, drawn as host {@code one}, with a HOWDAH_HOME beside it; {@code gone} is a host where nobody listens. */
final class ConsoleHosts implements AutoCloseable {

    final SshServer server;
    final Path home = Programs.folder();
    final Path file = home.resolve("shop.topology.yaml");

    /** @param key whether logins use the server's key; else they have a password only */
    ConsoleHosts(SshServer server, boolean key, PostgresServer postgres) throws Exception {
        this.server = server;
        String identity = key ? ", identityFile: " + server.identity() : "";
        Files.writeString(file, """
                topology: shop
                hosts:
                  one: {address: %1$s, ssh: {port: %2$d, users: [%3$s]%4$s, knownHostsFile: %5$s}}
                  gone: {address: 127.0.0.1, ssh: {port: 1, users: [nobody]}}
                """.formatted(server.address(), server.port(), Programs.postgresUser(), identity, server.knownHosts())
                + (postgres == null ? "" : "servers:\n  main: {host: one, port: %d, dataDirectory: %s, socketDirectory: %s}\n".formatted(postgres.port(),
                        postgres.dataDirectory(), postgres.socketDirectory())));
    }

    CliRun howdah(String... args) {
        return CliRun.of(home, args);
    }

    @Override
    public void close() {
        server.close();
        Programs.delete(home);
    }
}
