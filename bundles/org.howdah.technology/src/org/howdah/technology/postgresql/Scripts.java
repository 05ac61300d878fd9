package org.howdah.technology.postgresql;

import org.howdah.remote.ShellWords;

/** Beginnings that all scripts share. */
public final class Scripts {

    /** A stray PGPASSWORD beats the password file, and a stray PGHOST or PGCONNECT_TIMEOUT is frozen into a standby's settings. */
    static final String CLEAN_ENVIRONMENT = """
            LC_ALL=C; export LC_ALL
            unset PGPASSWORD PGPASSFILE PGSERVICE PGOPTIONS PGCONNECT_TIMEOUT PGSSLMODE PGHOSTADDR
            """;

    private Scripts() {
    }

    /**
     * Stops at the first failure, writes files for the owner only, finds the server's programs first. {@code $D} is the data
     * directory, {@code $H} Howdah's folder beside it.
     */
    public static String start(Instance instance) {
        return "set -eu\numask 077\n" + CLEAN_ENVIRONMENT
                + (instance.bin().isEmpty() ? "" : "PATH=" + ShellWords.quote(instance.bin()) + ":$PATH; export PATH\n")
                + (instance.data().isEmpty() ? "" : "D=" + ShellWords.quote(instance.data()) + "\nH=" + ShellWords.quote(instance.home()) + "\n");
    }

    /** psql over the server's Unix socket, as the login's own role, quiet and stopping at errors. */
    public static String psql(Instance instance, String database) {
        return ShellWords.join("psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-h", instance.socket(), "-p", Integer.toString(instance.port()), "-d",
                database);
    }
}
