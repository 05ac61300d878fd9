package org.howdah.technology.postgresql;

import java.util.List;

import org.howdah.model.Subjects;
import org.howdah.model.topology.Server;
import org.howdah.remote.ShellWords;
import org.howdah.technology.Snippet;

/** What is run by hand on any server, whatever replicates it. Statements work on a primary and on a standby since version 12. */
public final class PostgresSnippets {

    private PostgresSnippets() {
    }

    public static List<Snippet> of(Server server) {
        String subject = Subjects.of(server);
        String log = "(d=" + data(server) + "; f=$(sed -n 's/^[a-z]* //p' \"$d/current_logfiles\" 2>/dev/null | head -n 1); case $f in /*) ;; ?*) f=$d/$f;; "
                + "*) f=$(readlink \"/proc/$(head -n 1 \"$d/postmaster.pid\")/fd/2\");; esac; tail ";
        return List.of(
                Snippet.shell("server.up", "Is it up?", "Whether the server takes connections, and since when its process runs.",
                        program(server, "pg_isready") + where(server) + " && ps -o pid,user,lstart,args -p \"$(head -n 1 " + data(server) + "/postmaster.pid)\"", subject),
                Snippet.shell("server.log", "Last lines of the log", "The newest 50 lines of the server's log, wherever it writes it.", log + "-n 50 \"$f\")", subject),
                Snippet.shell("server.log.follow", "Follow the log", "Lines of the server's log as they are written; Ctrl-C ends it.", log + "-n 20 -F \"$f\")", subject),
                Snippet.shell("server.disk", "Disk space", "How full the data directory's disk is, and how much of it is WAL.",
                        "(d=" + data(server) + "; df -h \"$d\" \"$d/pg_wal/.\"; du -sh \"$d/pg_wal/.\")", subject),
                Snippet.sql("server.role", "Role, version, position", "Whether it is a primary or a standby, since when it runs, and where its WAL is.", """
                        SELECT CASE WHEN pg_is_in_recovery() THEN 'standby' ELSE 'primary' END AS role, current_setting('server_version') AS version,
                        pg_postmaster_start_time()::timestamp(0) AS started, pg_conf_load_time()::timestamp(0) AS settings_read,
                        CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END AS position""", subject),
                Snippet.sql("server.activity", "Activity", "What each client does now, the longest running first.", """
                        SELECT pid, usename, datname, application_name, client_addr, state, wait_event_type || ':' || wait_event AS waits_for,
                        now() - xact_start AS transaction, now() - query_start AS statement, left(regexp_replace(query, E'\\\\s+', ' ', 'g'), 60) AS query
                        FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY query_start""", subject),
                Snippet.sql("server.blockers", "Who blocks whom", "Sessions that wait for a lock, each with those that hold it up; empty is good.", """
                        SELECT w.pid AS waits, w.usename AS as_user, now() - w.query_start AS since, left(w.query, 50) AS statement,
                        b.pid AS blocked_by, b.usename AS by_user, b.state AS its_state, left(b.query, 50) AS its_statement
                        FROM pg_stat_activity w CROSS JOIN LATERAL unnest(pg_blocking_pids(w.pid)) AS p(pid)
                        JOIN pg_stat_activity b ON b.pid = p.pid ORDER BY w.query_start""", subject),
                Snippet.sql("server.transactions", "Long transactions", "Open transactions and prepared ones, the oldest first: they hold back cleaning up, and slots.", """
                        SELECT pid::text AS pid, usename AS name, state, now() - xact_start AS open_for, backend_xmin::text AS holds_back,
                        left(query, 60) AS query FROM pg_stat_activity WHERE xact_start IS NOT NULL AND pid <> pg_backend_pid()
                        UNION ALL SELECT 'prepared', gid, 'prepared', now() - prepared, transaction::text, '' FROM pg_prepared_xacts
                        ORDER BY 4 DESC""", subject),
                Snippet.sql("server.sizes", "Sizes", "How large each database is, the largest first.", """
                        SELECT datname, pg_size_pretty(pg_database_size(oid)) AS size, pg_database_size(oid) AS bytes
                        FROM pg_database WHERE datallowconn ORDER BY 3 DESC""", subject),
                Snippet.sql("server.tables", "Largest tables", "The twenty largest tables of this database, with their indexes.", """
                        SELECT schemaname || '.' || relname AS table, pg_size_pretty(pg_total_relation_size(relid)) AS total,
                        n_live_tup AS rows, n_dead_tup AS dead, last_autovacuum::timestamp(0) AS vacuumed
                        FROM pg_stat_user_tables ORDER BY pg_total_relation_size(relid) DESC LIMIT 20""", subject),
                Snippet.sql("server.settings", "Settings that were changed", "Every setting that is not the default, from where, and whether it waits for a restart.", """
                        SELECT name, CASE WHEN name = 'primary_conninfo' THEN '(hidden)' ELSE setting END AS setting, unit, source,
                        sourcefile || ':' || sourceline AS place, pending_restart
                        FROM pg_settings WHERE source NOT IN ('default', 'override', 'client') ORDER BY name""", subject),
                Snippet.sql("server.hba", "Who may connect (pg_hba)", "The rules as the file has them now, in their order; the first that matches counts. An error makes the whole file void.", """
                        SELECT line_number AS line, type, database, user_name, address, netmask, auth_method, error
                        FROM pg_hba_file_rules ORDER BY line_number""", subject));
    }

    /** The data directory as a word for a shell; asked of the server where the topology does not know it. */
    public static String data(Server server) {
        String directory = server.getDataDirectory();
        return directory == null || directory.isBlank()
                ? "\"$(" + program(server, "psql") + where(server) + " -XAtc 'SHOW data_directory' postgres)\""
                : ShellWords.quote(directory);
    }

    /** A program of the server's own version where the topology knows where they lie. */
    public static String program(Server server, String name) {
        String bin = server.getBinDirectory();
        return bin == null || bin.isBlank() ? name : ShellWords.quote(bin + "/" + name);
    }

    /** How psql and its like are told which server: {@code -h … -p …}, beginning with a blank. */
    public static String where(Server server) {
        String socket = server.getSocketDirectory();
        return (socket == null || socket.isBlank() ? "" : " -h " + ShellWords.quote(socket)) + " -p " + server.getPort();
    }
}
