package org.howdah.it.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.howdah.remote.SqlSession;

/**
 * Writers that insert rows as applications do, and remember each row that the server acknowledged. What was refused, or whose fate is
 * unknown since the connection broke, is not in the ledger.
 */
final class Ledger {

    private static final Duration STATEMENT = Duration.ofSeconds(10);

    private final Stage stage;
    private final String table;
    private final String column;
    private final List<String> places;
    private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean stopped;
    /** Whether an acknowledged row may be lost: Slony promises none that had not been carried on when its node died. */
    private volatile boolean risky;
    private volatile String lastRefusal = "";

    /** @param places where to write; a writer that is refused at one goes on at the next */
    Ledger(Stage stage, String table, String column, List<String> places) {
        this.stage = stage;
        this.table = table;
        this.column = column;
        this.places = places;
    }

    void begin(int count) {
        for (int i = 1; i <= count; i++) {
            long first = i * 1_000_000L;
            writers.add(Thread.ofPlatform().daemon().name("writer " + i).start(() -> write(first)));
        }
    }

    private void write(long first) {
        long id = first;
        int place = 0;
        SqlSession session = null;
        while (!stopped) {
            try {
                if (session == null) {
                    session = stage.session(places.get(place));
                }
                id++;
                boolean counts = !risky;
                session.execute("INSERT INTO " + table + " (" + column + ") VALUES (" + id + ")", STATEMENT);
                if (counts && !risky) {
                    acknowledged.add(id);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            } catch (Exception refused) {
                lastRefusal = String.valueOf(refused.getMessage());
                place = (place + 1) % places.size();
                close(session);
                session = null;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        close(session);
    }

    private static void close(SqlSession session) {
        if (session != null) {
            session.close();
        }
    }

    void mayBeLost(boolean lost) {
        risky = lost;
    }

    /** Waits until so many more rows than now are acknowledged: writers are at work again. */
    void awaitMore(int rows) throws Exception {
        int before = acknowledged.size();
        Stage.await(rows + " more rows acknowledged; last refusal: " + lastRefusal, acknowledged::size, size -> size >= before + rows);
    }

    void stop() throws InterruptedException {
        stopped = true;
        for (Thread writer : writers) {
            writer.join(STATEMENT.toMillis() * 2);
            assertTrue(!writer.isAlive(), "a writer does not end");
        }
    }

    /** Fails with the rows that a node has not. */
    void check(List<String> ends) throws Exception {
        assertTrue(!acknowledged.isEmpty(), () -> "no row was acknowledged at all; last refusal: " + lastRefusal);
        for (String end : ends) {
            Set<Long> lost = lost(end);
            assertEquals(Set.of(), lost, "rows that were acknowledged and are not in " + table + " of " + end + " (" + lost.size() + " of " + acknowledged.size() + ")");
        }
    }

    /** Acknowledged rows that a node has not. */
    Set<Long> lost(String end) throws Exception {
        Set<Long> there = new HashSet<>();
        try (SqlSession session = stage.session(end)) {
            session.query("SELECT " + column + "::text AS id FROM " + table, Stage.PATIENCE).forEach(row -> there.add(row.number("id")));
        }
        Set<Long> lost = new TreeSet<>(acknowledged);
        lost.removeAll(there);
        return lost;
    }

    String table() {
        return table;
    }
}
