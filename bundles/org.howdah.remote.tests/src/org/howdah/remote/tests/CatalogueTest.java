package org.howdah.remote.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.howdah.remote.Catalogue;
import org.howdah.remote.Catalogue.Identity;
import org.howdah.remote.Catalogue.Table;
import org.howdah.remote.Credentials;
import org.howdah.remote.RemoteException;
import org.howdah.remote.SqlSession;
import org.howdah.remote.SqlTarget;
import org.howdah.remote.kit.Access;
import org.howdah.remote.kit.PostgresServer;
import org.howdah.remote.kit.SshServer;
import org.howdah.remote.sql.JdbcSqlSessions;
import org.junit.jupiter.api.Test;

/** Reading what a database holds, with 2,000 tables. */
class CatalogueTest {

    private static final Duration TIME = Duration.ofSeconds(20);

    /** Counts the statements that are sent. */
    private static final class Counting implements SqlSession {
        private final SqlSession session;
        private int statements;

        Counting(SqlSession session) {
            this.session = session;
        }

        @Override
        public SqlTarget target() {
            return session.target();
        }

        @Override
        public List<Row> query(String sql, Duration timeout, Object... parameters) throws RemoteException {
            statements++;
            return session.query(sql, timeout, parameters);
        }

        @Override
        public void execute(String sql, Duration timeout) throws RemoteException {
            statements++;
            session.execute(sql, timeout);
        }

        @Override
        public void cancel() {
            session.cancel();
        }

        @Override
        public void close() {
            session.close();
        }
    }

    @Test
    void readsTwoThousandTablesInThreeStatements() throws Exception {
        try (SshServer server = SshServer.create(); PostgresServer postgres = PostgresServer.create("max_locks_per_transaction=256");
                Access access = Adapters.ssh(Access.Settings.usual())) {
            postgres.psql("postgres", """
                    do $$ begin for i in 1..2000 loop execute format('create table t%s(id int primary key, v text)', i); end loop; end $$;
                    create schema "S 1";
                    create table "S 1"."Order Lines"("b c" int, a int, v text, primary key (a, "b c"));
                    create table nokey(i int);
                    create table whole(i int); alter table whole replica identity full;
                    create table never(i int primary key); alter table never replica identity nothing;
                    create table byindex(i int not null); create unique index u on byindex(i); alter table byindex replica identity using index u;
                    create unlogged table fast(i int primary key);
                    create table parted(i int primary key) partition by range (i);
                    create table part1 partition of parted for values from (1) to (10);
                    insert into t1 select g, repeat('x', 200) from generate_series(1, 10000) g; analyze t1;
                    create table withserial(i bigserial primary key); insert into withserial default values; insert into withserial default values;
                    create sequence "Free one" increment 5;
                    create temporary table gone(i int);
                    """);
            try (SqlSession plain = new JdbcSqlSessions(access, Credentials.NONE).open(postgres.target(server.login(), "postgres"));
                    SqlSession locker = new JdbcSqlSessions(access, Credentials.NONE).open(postgres.target(server.login(), "postgres"))) {
                locker.execute("begin; lock table t2 in access exclusive mode", TIME);
                Counting session = new Counting(plain);
                long start = System.nanoTime();
                Catalogue catalogue = Catalogue.read(session, TIME);
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                assertEquals(Catalogue.STATEMENTS, session.statements);
                assertTrue(millis < 5000, () -> millis + " ms");
                assertEquals(2009, catalogue.tables().size());
                var tables = catalogue.tables().stream().collect(Collectors.toMap(Table::name, Function.identity()));

                Table lines = tables.get("Order Lines");
                assertEquals("S 1", lines.schema());
                assertEquals(List.of("a", "b c"), lines.key());
                assertTrue(lines.identified());
                assertNull(lines.rows(), "never analysed is not 0 rows");
                assertEquals(10_000, tables.get("t1").rows());
                assertTrue(tables.get("t1").bytes() > 2_000_000);
                assertNull(tables.get("t2").bytes(), "a locked table is not waited for");
                assertEquals(List.of(), tables.get("nokey").key());
                assertFalse(tables.get("nokey").identified());
                assertEquals(Identity.FULL, tables.get("whole").identity());
                assertTrue(tables.get("whole").identified());
                assertFalse(tables.get("never").identified());
                assertEquals(Identity.INDEX, tables.get("byindex").identity());
                assertTrue(tables.get("byindex").identified());
                assertTrue(tables.get("fast").unlogged());
                assertTrue(tables.get("parted").partitioned());
                assertTrue(tables.get("part1").partition());
                assertFalse(tables.containsKey("gone"));

                assertEquals(2, catalogue.sequences().size());
                Catalogue.Sequence free = catalogue.sequences().stream().filter(s -> s.name().equals("Free one")).findFirst().orElseThrow();
                assertNull(free.last());
                assertEquals(5, free.increment());
                assertEquals("", free.ownedBy());
                Catalogue.Sequence serial = catalogue.sequences().stream().filter(s -> s.name().equals("withserial_i_seq")).findFirst().orElseThrow();
                assertEquals(2, serial.last());
                assertEquals("public.withserial.i", serial.ownedBy());
                assertTrue(catalogue.extensions().stream().anyMatch(e -> e.name().equals("plpgsql")));

                List<Catalogue.Database> databases = Catalogue.databases(session, TIME);
                assertEquals(List.of("postgres", "template0", "template1"), databases.stream().map(Catalogue.Database::name).toList());
                assertFalse(databases.get(1).connectable());
                assertTrue(databases.get(0).bytes() > 1_000_000);
                assertEquals("UTF8", databases.get(0).encoding());
            }
        }
    }
}
