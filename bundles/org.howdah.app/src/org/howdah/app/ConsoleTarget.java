package org.howdah.app;

import java.util.Objects;

/**
 * What a console is opened on: a login of a host, the folder it starts in, or psql of a database. An empty text means none.
 *
 * @param host id of the host
 * @param login user of the host; empty for the first one, the DBA's
 * @param kind what runs
 * @param server id of the server: with SHELL its data directory is where the shell starts, with PSQL it is connected to
 * @param database PSQL: name of the database; empty for {@code postgres}
 * @param directory SHELL without a server: where it starts; empty for the login's home
 */
public record ConsoleTarget(String host, String login, Kind kind, String server, String database, String directory) {

    public enum Kind {
        SHELL, PSQL;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public ConsoleTarget {
        Objects.requireNonNull(host);
        Objects.requireNonNull(login);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(server);
        Objects.requireNonNull(database);
        Objects.requireNonNull(directory);
    }

    /** The login's own shell in its home. */
    public static ConsoleTarget shell(String host, String login) {
        return new ConsoleTarget(host, login, Kind.SHELL, "", "", "");
    }

    /** The login's own shell in a folder of the host. */
    public static ConsoleTarget in(String host, String login, String directory) {
        return new ConsoleTarget(host, login, Kind.SHELL, "", "", directory);
    }

    /** The login's own shell in the data directory of a server. */
    public static ConsoleTarget data(String host, String login, String server) {
        return new ConsoleTarget(host, login, Kind.SHELL, server, "", "");
    }

    /** psql as the DBA's login. */
    public static ConsoleTarget psql(String host, String server, String database) {
        return new ConsoleTarget(host, "", Kind.PSQL, server, database, "");
    }

    /**
     * A stable text that names this target in its topology, as the command line takes it: {@code slave1}, {@code root@slave1},
     * {@code slave1:replica} (in the data directory), {@code slave1:/var/log}, {@code psql:replica}, {@code psql:replica/shop}.
     */
    public String key() {
        String user = login.isEmpty() ? "" : login + "@";
        if (kind == Kind.PSQL) {
            return "psql:" + user + server + (database.isEmpty() ? "" : "/" + database);
        }
        return user + host + (server.isEmpty() ? directory.isEmpty() ? "" : ":" + directory : ":" + server);
    }

    /** For people, in lists and as a tab's detail: {@code root@slave1}, {@code replica: data directory}, {@code psql replica/shop}. */
    public String label() {
        String user = login.isEmpty() ? "" : login + "@";
        if (kind == Kind.PSQL) {
            return "psql " + user + server + (database.isEmpty() ? "" : "/" + database);
        }
        if (!server.isEmpty()) {
            return server + ": data directory" + (login.isEmpty() ? "" : " as " + login);
        }
        return user + host + (directory.isEmpty() ? "" : ":" + directory);
    }
}
