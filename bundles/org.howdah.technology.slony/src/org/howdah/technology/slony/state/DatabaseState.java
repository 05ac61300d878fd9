package org.howdah.technology.slony.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.technology.slony.cluster.TableRef;

/**
 * What was read of one database and the host under it.
 *
 * @param end {@code server/database}
 * @param host id of the host
 * @param presence whether the database is there
 * @param problem why it could not be read; empty where it was
 * @param nodes clusters that it is a node of: hardly ever more than one
 * @param tables what the catalogue says of each wished table and sequence; those that are missing are not in it
 * @param software what is installed: {@code slon}, {@code slonik} (paths of the programs on the host; absent where not there),
 *            {@code programs} (their version, 2.2.11), {@code library} (version of the server's part; absent where not there)
 * @param daemons slon processes and their files on the host, by cluster and node: see {@link Daemon}
 * @param sources address from which this host reaches the server of another end, by end
 * @param facts further facts: {@code encoding}, {@code collate}, {@code ctype}, {@code owner}, {@code role} (whether the role is there:
 *            {@code superuser}, {@code plain}, {@code missing}), {@code made:CLUSTER} (Howdah's folder of that cluster on the host),
 *            {@code recovery}, {@code schema:NAME} (a schema that begins like Slony's and is none), {@code problem:CLUSTER} (why its
 *            schema could not be read), {@code library:CLUSTER} (library that its functions call), {@code hostProblem}, {@code reach:END}
 *            (of a node that is not made yet: exit code and words of pg_isready, asked from this host for the server of that end)
 */
public record DatabaseState(String end, String host, Presence presence, String problem, List<NodeState> nodes, Map<TableRef, TableState> tables,
        Map<String, String> software, List<Daemon> daemons, Map<String, String> sources, Map<String, String> facts) {

    public enum Presence {
        THERE, MISSING, UNKNOWN
    }

    /**
     * A table or sequence as the catalogue has it.
     *
     * @param kind {@code r} table, {@code p} partitioned table, {@code S} sequence, else what pg_class calls it
     * @param columns name and type in order, {@code id integer not null}, with {@link #COLUMN} between name and type
     * @param primaryKey name of its index; empty where there is none
     * @param uniqueKeys indexes that could stand for a primary key: unique, whole, all columns not null
     * @param bytes size with indexes; -1 where not known
     * @param rows estimate of the planner; -1 where not known
     */
    public record TableState(TableRef ref, String kind, List<String> columns, String primaryKey, List<String> uniqueKeys, long bytes, long rows) {
        public TableState {
            columns = List.copyOf(columns);
            uniqueKeys = List.copyOf(uniqueKeys);
        }
    }

    /**
     * A slon that runs, or that Howdah set up.
     *
     * @param cluster name of the cluster
     * @param node number of the node; -1 where it cannot be told
     * @param pid of the process that supervises; 0 where none runs
     * @param supervised {@code keeper} (Howdah's pid file and restart check), {@code systemd}, {@code foreign}, {@code nobody} (it runs, and its keeper does not)
     * @param folder where its files lie; empty for a foreign one
     * @param config SHA-256 of its slon.conf as it lies there, in hexadecimal; empty where there is none
     * @param lastError last line of its log that tells of a failure; empty where none is recent
     * @param paused whether Howdah stopped it on purpose
     */
    public record Daemon(String cluster, int node, long pid, String supervised, String folder, String config, String lastError, boolean paused) {
        public boolean running() {
            return pid > 0;
        }
    }

    /** Name and type in a column's text have this between them, which no name holds. */
    public static final String COLUMN = "\u0001";

    /** Name of a column of {@link TableState#columns}. */
    public static String columnName(String column) {
        int end = column.indexOf(COLUMN);
        return end < 0 ? column.replaceFirst(" .*", "") : column.substring(0, end);
    }

    /** Its type, with {@code not null} after it where it may not be null. */
    public static String columnType(String column) {
        int end = column.indexOf(COLUMN);
        return end < 0 ? column.replaceFirst("^\\S* ?", "") : column.substring(end + 1);
    }

    public DatabaseState {
        nodes = List.copyOf(nodes);
        tables = Map.copyOf(tables);
        software = Map.copyOf(software);
        daemons = List.copyOf(daemons);
        sources = Map.copyOf(sources);
        facts = Map.copyOf(facts);
    }

    public boolean there() {
        return presence == Presence.THERE;
    }

    public Optional<Daemon> daemon(String cluster, int node) {
        return daemons.stream().filter(daemon -> daemon.cluster().equals(cluster) && daemon.node() == node).findFirst();
    }

    public static DatabaseState unknown(String end, String host, String problem) {
        return new DatabaseState(end, host, Presence.UNKNOWN, problem, List.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of());
    }
}
