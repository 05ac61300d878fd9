package org.howdah.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.howdah.model.topology.Server;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.remote.SqlSession;
import org.howdah.technology.NodeAccess;

/** The shop's data: written on the primary, read on the replica, each through its own host. */
public final class DemoData {

    /**
     * What a table holds, so that two of them can be compared.
     *
     * @param checksum over all rows
     */
    public record Content(long rows, String checksum) {
        @Override
        public String toString() {
            return rows + " rows, checksum " + checksum;
        }
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String CONTENT = "SELECT count(*) AS rows, md5(coalesce(sum(hashtextextended(o::text, 0))::text, '')) AS checksum FROM orders o";

    private final NodeAccess access;
    private final Server primary;
    private final Server replica;

    public DemoData(NodeAccess access, Server primary, Server replica) {
        this.access = access;
        this.primary = primary;
        this.replica = replica;
    }

    /** Makes the database and its table. @return how many rows it has */
    public long make(int rows) throws RemoteException {
        try (SqlSession sql = access.sql(primary, "postgres")) {
            sql.execute("CREATE DATABASE " + Demo.DATABASE, TIMEOUT);
        }
        try (SqlSession sql = access.sql(primary, Demo.DATABASE)) {
            sql.execute("CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, item text NOT NULL, "
                    + "placed timestamptz NOT NULL DEFAULT clock_timestamp())", TIMEOUT);
        }
        return write(rows).rows();
    }

    /** Writes rows on the primary. @return what its table holds then */
    public Content write(int rows) throws RemoteException {
        try (SqlSession sql = access.sql(primary, Demo.DATABASE)) {
            sql.execute("INSERT INTO orders (item) SELECT 'item ' || n || ' ' || md5(random()::text) FROM generate_series(1, " + rows + ") n", TIMEOUT);
            return content(sql);
        }
    }

    /** What the replica's table holds. */
    public Content onReplica() throws RemoteException {
        try (SqlSession sql = access.sql(replica, Demo.DATABASE)) {
            return content(sql);
        }
    }

    /** Reads the replica until it holds what is expected. @return what it held at last, whether or not that is it */
    Content awaitOnReplica(Content expected, Duration timeout, Cancellation cancellation) throws RemoteException {
        long deadline = System.nanoTime() + timeout.toNanos();
        try (SqlSession sql = access.sql(replica, Demo.DATABASE)) {
            Content read = content(sql);
            while (!read.equals(expected) && System.nanoTime() < deadline) {
                pause(cancellation);
                read = content(sql);
            }
            return read;
        }
    }

    boolean replicaInRecovery() throws RemoteException {
        try (SqlSession sql = access.sql(replica, "postgres")) {
            return sql.query("SELECT pg_is_in_recovery() AS standby", TIMEOUT).getFirst().flag("standby");
        }
    }

    /** Holds the replica's replay back, or lets it go on. */
    void pauseReplay(boolean pause) throws RemoteException {
        try (SqlSession sql = access.sql(replica, "postgres")) {
            sql.query(pause ? "SELECT pg_wal_replay_pause()" : "SELECT pg_wal_replay_resume()", TIMEOUT);
        }
    }

    private static Content content(SqlSession sql) throws RemoteException {
        SqlSession.Row row = sql.query(CONTENT, TIMEOUT).getFirst();
        return new Content(row.number("rows"), row.text("checksum"));
    }

    /** A short wait between two looks, ended by a cancellation. */
    static void pause(Cancellation cancellation) throws RemoteException {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Cancellation.Registration registration = cancellation.onCancel(cancelled::countDown)) {
            cancelled.await(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            cancellation.cancel();
        }
        cancellation.throwIfCancelled();
    }
}
