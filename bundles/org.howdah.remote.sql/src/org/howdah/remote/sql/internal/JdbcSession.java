package org.howdah.remote.sql.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.SqlSession;
import org.howdah.remote.SqlStatements;
import org.howdah.remote.SqlTarget;

import org.postgresql.PGConnection;

/** A connection of the driver. */
final class JdbcSession implements SqlSession {

    private static final AtomicInteger COUNT = new AtomicInteger();
    /** The server ends a statement by itself; only when it does not answer at all is the connection given up after this. */
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration CANCEL_GRACE = Duration.ofMillis(1000);

    private final SqlTarget target;
    private final Connection connection;
    private final Object state = new Object();
    private long serverTimeout = -1;
    private boolean busy;
    private long statement;
    private boolean cancelled;

    JdbcSession(SqlTarget target, Connection connection) {
        this.target = target;
        this.connection = connection;
    }

    /** Work on the connection under way. */
    private interface Work<T> {
        T run() throws SQLException;
    }

    @Override
    public SqlTarget target() {
        return target;
    }

    @Override
    public List<Row> query(String sql, Duration timeout, Object... parameters) throws RemoteException {
        return guarded(sql, timeout, () -> {
            List<Row> rows = new ArrayList<>();
            if (parameters.length == 0) {
                // Plain, so that a question mark is the server's operator and not a parameter.
                try (Statement plain = connection.createStatement()) {
                    plain.setEscapeProcessing(false);
                    read(plain.execute(sql), plain, rows);
                }
            } else {
                try (PreparedStatement prepared = connection.prepareStatement(sql)) {
                    for (int i = 0; i < parameters.length; i++) {
                        prepared.setString(i + 1, parameters[i] == null ? null : String.valueOf(parameters[i]));
                    }
                    read(prepared.execute(), prepared, rows);
                }
            }
            return rows;
        });
    }

    private static void read(boolean any, Statement statement, List<Row> rows) throws SQLException {
        if (any) {
            try (ResultSet result = statement.getResultSet()) {
                read(result, rows);
            }
        }
    }

    private static void read(ResultSet result, List<Row> rows) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        int columns = meta.getColumnCount();
        String[] names = new String[columns];
        for (int i = 0; i < columns; i++) {
            names[i] = meta.getColumnLabel(i + 1);
        }
        while (result.next()) {
            Map<String, String> row = new LinkedHashMap<>(columns * 2);
            for (int i = 0; i < columns; i++) {
                row.put(names[i], result.getString(i + 1));
            }
            rows.add(new Row(row));
        }
    }

    @Override
    public void execute(String sql, Duration timeout) throws RemoteException {
        for (String one : SqlStatements.split(sql)) {
            guarded(one, timeout, () -> {
                try (Statement plain = connection.createStatement()) {
                    plain.setEscapeProcessing(false);
                    plain.execute(one);
                    return null;
                }
            });
        }
    }

    private <T> T guarded(String sql, Duration timeout, Work<T> work) throws RemoteException {
        long mine;
        synchronized (state) {
            if (busy) {
                throw new RemoteException(Kind.INVALID, "The connection to " + target + " is in use by another thread.", "Open one connection for each thread.");
            }
            busy = true;
            cancelled = false;
            mine = ++statement;
        }
        String shownTimeout = timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() / 1000.0 + " s";
        try {
            limit(Math.max(1, timeout.toMillis()));
            return work.run();
        } catch (SQLException e) {
            boolean wanted;
            synchronized (state) {
                wanted = cancelled && statement == mine;
            }
            throw Reasons.running(target, sql, e, wanted, shownTimeout);
        } finally {
            synchronized (state) {
                busy = false;
                state.notifyAll();
            }
        }
    }

    private void limit(long millis) throws SQLException {
        if (millis == serverTimeout) {
            return;
        }
        connection.setNetworkTimeout(Runnable::run, (int) Math.min(Integer.MAX_VALUE, millis + GRACE.toMillis()));
        try (Statement plain = connection.createStatement()) {
            plain.execute("SET statement_timeout = " + Math.min(Integer.MAX_VALUE, millis));
            serverTimeout = millis;
        } catch (SQLException e) {
            // In a transaction that has failed nothing can be set; the statement itself says so better.
            if (!"25P02".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    @Override
    public void cancel() {
        long which;
        synchronized (state) {
            if (!busy) {
                return;
            }
            cancelled = true;
            which = statement;
        }
        Thread canceller = new Thread(() -> cancel(which), "SQL cancel " + COUNT.incrementAndGet());
        canceller.setDaemon(true);
        canceller.start();
    }

    private void cancel(long which) {
        Thread asking = new Thread(() -> {
            try {
                connection.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException e) {
                // the connection is closed below
            }
        }, "SQL cancel " + COUNT.incrementAndGet());
        asking.setDaemon(true);
        asking.start();
        long until = System.nanoTime() + CANCEL_GRACE.toNanos();
        try {
            synchronized (state) {
                while (busy && statement == which) {
                    long left = (until - System.nanoTime()) / 1_000_000;
                    if (left <= 0) {
                        break;
                    }
                    state.wait(left);
                }
                if (!busy || statement != which) {
                    return;
                }
            }
            // The server does not answer: whoever waits is let go by closing the connection.
            connection.abort(Runnable::run);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            // closed already
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // closed either way
        }
    }
}
