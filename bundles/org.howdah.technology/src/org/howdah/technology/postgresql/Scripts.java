package org.howdah.technology.postgresql;

import org.howdah.remote.ShellWords;

/** Beginnings that all scripts share. */
public final class Scripts {

    /** A stray PGPASSWORD beats the password file, and a stray PGHOST or PGCONNECT_TIMEOUT is frozen into a standby's settings. */
    static final String CLEAN_ENVIRONMENT = """
            LC_ALL=C; export LC_ALL
            unset PGPASSWORD PGPASSFILE PGSERVICE PGSERVICEFILE PGOPTIONS PGCONNECT_TIMEOUT PGUSER PGDATABASE PGAPPNAME PGSSLMODE PGHOSTADDR PGTARGETSESSIONATTRS || :
            """;

    private Scripts() {
    }

    /** Stops at the first failure, writes files for the owner only, finds the server's programs first. */
    public static String start(Instance instance) {
        return "set -eu\numask 077\n" + CLEAN_ENVIRONMENT
                + (instance.bin().isEmpty() ? "" : "PATH=" + ShellWords.quote(instance.bin()) + ":$PATH; export PATH\n");
    }

    /** psql over the server's Unix socket, as the login's own role, quiet and stopping at errors. */
    public static String psql(Instance instance, String database) {
        return ShellWords.join("psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-h", instance.socket(), "-p", Integer.toString(instance.port()), "-d",
                database);
    }
}
