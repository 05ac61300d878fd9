package org.howdah.remote;

import java.util.Objects;
import java.util.Optional;

/**
 * A database of a server, reached through the SSH session of a login on its host.
 *
 * @param login whose SSH session carries the connection; its user is the database role where {@code role} is empty
 * @param server name of the server in the topology; for messages
 * @param port TCP port, which also names the Unix socket
 * @param socketDirectory where the Unix socket lies; where empty, or where peer login is refused, TCP is used
 * @param database name of the database
 * @param role role to log in as; where empty, the login's user
 */
public record SqlTarget(Login login, String server, int port, Optional<String> socketDirectory, String database, Optional<String> role) {

    public SqlTarget {
        Objects.requireNonNull(login);
        Objects.requireNonNull(server);
        Objects.requireNonNull(socketDirectory);
        Objects.requireNonNull(database);
        Objects.requireNonNull(role);
    }

    public String user() {
        return role.orElse(login.user());
    }

    /** {@code shop on main (postgres@master1)}: how messages name it. */
    @Override
    public String toString() {
        return database + " on " + server + " (" + login + ")";
    }
}
