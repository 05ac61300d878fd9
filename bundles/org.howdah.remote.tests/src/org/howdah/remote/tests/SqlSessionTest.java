package org.howdah.remote.tests;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.howdah.remote.Credentials;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Secret;
import org.howdah.remote.SqlException;
import org.howdah.remote.SqlNames;
import org.howdah.remote.SqlSession;
import org.howdah.remote.SqlTarget;
import org.howdah.remote.kit.Access;
import org.howdah.remote.kit.PostgresServer;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.howdah.remote.sql.JdbcSqlSessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQL through a real SSH server to a real PostgreSQL server. */
class SqlSessionTest {

    private static final Duration TIME = Duration.ofSeconds(20);
    private static SshServer server;
    private static PostgresServer postgres;

    private Access access;
    private JdbcSqlSessions sessions;

    @BeforeAll
    static void startServers() {
        server = SshServer.create();
        postgres = PostgresServer.create("password_encryption='scram-sha-256'");
        postgres.psql("postgres", "create role app login password 'app''s secret'");
    }

    @AfterAll
    static void stopServers() {
        postgres.close();
        server.close();
    }

    @BeforeEach
    void open() {
        access = Adapters.ssh(Access.Settings.usual());
        sessions = new JdbcSqlSessions(access, Credentials.NONE);
    }

    @AfterEach
    void close() {
        access.close();
    }

    private SqlSession peer() throws RemoteException {
        return sessions.open(postgres.target(server.login(), "postgres"));
    }

    private static Credentials password(String text, AtomicInteger asked) {
        return new Credentials() {
            @Override
            public Optional<Secret> password(SqlTarget target) {
                asked.incrementAndGet();
                return Optional.of(Secret.of(text));
            }
        };
    }

    private static String value(SqlSession session, String sql, Object... parameters) throws RemoteException {
        List<SqlSession.Row> rows = session.query(sql, TIME, parameters);
        assertEquals(1, rows.size());
        return rows.get(0).columns().values().iterator().next();
    }

    @Test
    void peerNeedsNoPassword() throws Exception {
        try (SqlSession session = peer()) {
            assertEquals(server.login().user(), value(session, "select current_user"));
            assertEquals("howdah", value(session, "select current_setting('application_name')"));
            assertNull(value(session, "select inet_client_addr()"));
            assertEquals(postgres.target(server.login(), "postgres"), session.target());
        }
    }

    @Test
    void valuesAreTextAsTheServerWritesThem() throws Exception {
        try (SqlSession session = peer()) {
            SqlSession.Row row = session.query("select 42 as n, null::int as none, true as yes, false as no, 0.25::float8 as part, 'ü' as text, "
                    + "'2/4A0F'::pg_lsn as lsn, array[1,2] as list, timestamptz '2026-01-02 03:04:05.678+00' at time zone 'UTC' as at", TIME).get(0);
            assertEquals(42L, row.number("n"));
            assertNull(row.number("none"));
            assertTrue(row.flag("yes"));
            assertFalse(row.flag("no"));
            assertEquals(0.25, row.decimal("part"));
            assertEquals("ü", row.text("text"));
            assertEquals("2/4A0F", row.text("lsn"));
            assertEquals("{1,2}", row.text("list"));
            assertEquals("2026-01-02 03:04:05.678", row.text("at"));
            assertEquals(List.of("n", "none", "yes", "no", "part", "text", "lsn", "list", "at"), List.copyOf(row.columns().keySet()));
        }
    }

    @Test
    void parametersNeverBecomePartOfTheStatement() throws Exception {
        try (SqlSession session = peer()) {
            for (String text : List.of("'; drop table x; --", "a\"b", "\\", "%s ? $1", "ü🐘", "")) {
                assertEquals(text, value(session, "select ?::text", text));
            }
            assertEquals("3", value(session, "select 1 + ?::int", 2));
            assertEquals("1", value(session, "select count(*) from pg_class where oid = ? and relname = ?", 1259, "pg_class"));
            assertNull(value(session, "select ?::int", new Object[] { null }));
        }
    }

    @Test
    void hostileDatabaseNamesWork() throws Exception {
        for (String name : List.of("a b\"c%s?x=y/..", "it's", "-d", "x&user=root#", "ü🐘", "\\", "a;b", "$(id)", "localhost:1/x", "d".repeat(63))) {
            postgres.psql("postgres", "create database " + SqlNames.identifier(name));
            try (SqlSession session = sessions.open(postgres.target(server.login(), name))) {
                assertEquals(name, value(session, "select current_database()"));
            }
            postgres.psql("postgres", "drop database " + SqlNames.identifier(name));
        }
        fails(Kind.INVALID, () -> sessions.open(postgres.target(server.login(), "d".repeat(64))), "64 bytes");
        fails(Kind.INVALID, () -> sessions.open(postgres.target(server.login(), "a\0b")));
        fails(Kind.INVALID, () -> sessions.open(postgres.target(server.login(), "")));
    }

    @Test
    void passwordIsAskedForOnlyWhereTheServerWantsOne() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        JdbcSqlSessions right = new JdbcSqlSessions(access, password("app's secret", asked));
        right.open(postgres.target(server.login(), "postgres")).close();
        assertEquals(0, asked.get());
        try (SqlSession session = right.open(postgres.tcpTarget(server.login(), "postgres", "app"))) {
            assertEquals("app", value(session, "select current_user"));
        }
        assertEquals(1, asked.get());
        SqlTarget socket = new SqlTarget(server.login(), "main", postgres.port(), Optional.of(postgres.socketDirectory().toString()), "postgres",
                Optional.of("app"));
        try (SqlSession session = right.open(socket)) {
            assertEquals("app", value(session, "select current_user"), "where peer login is refused, TCP is used");
        }
        SqlException wrong = (SqlException) fails(Kind.AUTHENTICATION,
                () -> new JdbcSqlSessions(access, password("wrong", asked)).open(postgres.tcpTarget(server.login(), "postgres", "app")),
                "app", "main", "password");
        assertEquals("28P01", wrong.sqlState());
        fails(Kind.AUTHENTICATION, () -> sessions.open(postgres.tcpTarget(server.login(), "postgres", "app")), "password", "none is known");
        fails(Kind.AUTHENTICATION, () -> sessions.open(socket), "app", "Over TCP", "none is known");
    }

    @Test
    void tellsWhatIsMissing() throws Exception {
        SqlException none = (SqlException) fails(Kind.REFUSED, () -> sessions.open(postgres.target(server.login(), "nosuch")), "nosuch", "no such database");
        assertEquals("3D000", none.sqlState());
        fails(Kind.UNREACHABLE, () -> sessions.open(new SqlTarget(server.login(), "main", 1, Optional.of("/tmp"), "postgres", Optional.empty())),
                "main", "/tmp", "port 1");
        fails(Kind.UNREACHABLE, () -> sessions.open(new SqlTarget(server.login(), "main", 1, Optional.empty(), "postgres", Optional.empty())),
                "main", "port 1");
        fails(Kind.INVALID, () -> sessions.open(new SqlTarget(server.login(), "main", 1, Optional.of("x".repeat(5)), "postgres", Optional.empty())));
        fails(Kind.INVALID, () -> sessions.open(new SqlTarget(server.login(), "main", 1, Optional.of("/" + "x".repeat(100)), "postgres", Optional.empty())));
        fails(Kind.REFUSED, () -> sessions.open(new SqlTarget(server.login(), "main", server.port(), Optional.empty(), "postgres", Optional.empty())));
    }

    @Test
    void eachStatementHasItsOwnTransaction() throws Exception {
        try (SqlSession session = peer()) {
            session.execute("create database one; drop database one; vacuum pg_class;", TIME);
            fails(Kind.REFUSED, () -> session.execute("create table kept(i int); select 1/0; create table never(i int)", TIME), "division by zero", "select 1/0");
            assertEquals("1", value(session, "select count(*) from pg_class where relname in ('kept', 'never')"));
            session.execute("begin; create table undone(i int); rollback; drop table kept", TIME);
            assertEquals("0", value(session, "select count(*) from pg_class where relname in ('kept', 'undone')"));
        }
    }

    @Test
    void statementsAreTakenApartAsTheServerWould() throws Exception {
        try (SqlSession session = peer()) {
            session.execute("""
                    -- a comment; with a semicolon
                    create function "f;1"() returns text language plpgsql as $body$ begin return 'a;b'; end $body$;
                    /* another; /* nested; */ */ create function f2() returns int begin atomic select 1; select 2; end;
                    do $$ begin perform 1; perform 2; end $$;
                    create table "t;?"("c;d" text default 'x;''y'); insert into "t;?" values (E'it\\';s'), ('{fn now()}'), ('?');
                    ;;
                    """, TIME);
            assertEquals("a;b", value(session, "select \"f;1\"()"));
            assertEquals("2", value(session, "select f2()"));
            assertEquals("it';s,{fn now()},?", value(session, "select string_agg(\"c;d\", ',' order by ctid) from \"t;?\""));
            assertEquals("t", value(session, "select '{\"a\": 1}'::jsonb ? 'a'"));
            session.execute("drop table \"t;?\"; drop function \"f;1\"(), f2()", TIME);
        }
    }

    @Test
    void slowStatementsEndInTime() throws Exception {
        try (SqlSession session = peer()) {
            long start = System.nanoTime();
            fails(Kind.TIMEOUT, () -> session.query("select pg_sleep(30)", Duration.ofSeconds(1)), "pg_sleep", "1 s", "main");
            fails(Kind.TIMEOUT, () -> session.execute("select pg_sleep(30)", Duration.ofMillis(300)), "0.3 s");
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(3));
            assertEquals("1", value(session, "select 1"), "the connection goes on");
        }
    }

    @Test
    void cancelAnswersWithinTwoSeconds() throws Exception {
        try (SqlSession session = peer()) {
            session.cancel();
            CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(session::cancel);
            long start = System.nanoTime();
            fails(Kind.CANCELLED, () -> session.query("select pg_sleep(30)", TIME), "pg_sleep");
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(2));
            assertEquals("1", value(session, "select 1"), "the connection goes on");
        }
    }

    @Test
    void hungServerHoldsNobodyForEver() throws Exception {
        try (SqlSession session = peer(); SqlSession second = peer()) {
            String pid = value(session, "select pg_backend_pid()");
            String secondPid = value(second, "select pg_backend_pid()");
            String kill = Programs.find("kill").toString();
            Programs.run(kill, "-STOP", pid, secondPid);
            try {
                long start = System.nanoTime();
                fails(Kind.TIMEOUT, () -> session.query("select 1", Duration.ofSeconds(1)));
                assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(9));
                CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(second::cancel);
                start = System.nanoTime();
                fails(Kind.CANCELLED, () -> second.query("select 1", TIME));
                assertTrue(System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(2200));
            } finally {
                Programs.run(kill, "-CONT", pid, secondPid);
            }
        }
    }

    @Test
    void brokenConnectionIsTold() throws Exception {
        try (SqlSession session = peer()) {
            String pid = value(session, "select pg_backend_pid()");
            CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS)
                    .execute(() -> postgres.psql("postgres", "select pg_terminate_backend(" + pid + ")"));
            assertTrue(fails(Kind.DISCONNECTED, () -> session.query("select pg_sleep(10)", TIME)).outcomeUnknown());
        }
        try (SqlSession session = peer()) {
            CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(server::killConnections);
            fails(Kind.DISCONNECTED, () -> session.query("select pg_sleep(10)", TIME));
        }
        try (SqlSession session = peer()) {
            assertEquals("1", value(session, "select 1"), "the next connection works");
        }
    }

    @Test
    void serverThatIsDownOrStartingIsTold() throws Exception {
        try (PostgresServer own = PostgresServer.create()) {
            SqlTarget target = own.target(server.login(), "postgres");
            sessions.open(target).close();
            own.stop("fast");
            fails(Kind.UNREACHABLE, () -> sessions.open(target), "main", Integer.toString(own.port()));
            fails(Kind.UNREACHABLE, () -> sessions.open(own.tcpTarget(server.login(), "postgres", "x")), "main", Integer.toString(own.port()));
            own.recoverForEver();
            SqlException starting = (SqlException) fails(Kind.UNREACHABLE, () -> sessions.open(target));
            assertEquals("57P03", starting.sqlState());
            assertTrue(starting.hint().contains("Wait"), starting.hint());
        }
    }

    @Test
    void refusedStatementsCarryCodeAndHint() throws Exception {
        try (SqlSession session = peer()) {
            SqlException e = (SqlException) fails(Kind.REFUSED, () -> session.query("select nosuch from pg_class", TIME), "nosuch", "main");
            assertEquals("42703", e.sqlState());
            assertFalse(e.outcomeUnknown());
            session.execute("begin", TIME);
            fails(Kind.REFUSED, () -> session.query("select 1/0", TIME));
            fails(Kind.REFUSED, () -> session.query("select 1", Duration.ofSeconds(7)), "aborted");
            session.execute("rollback", TIME);
            assertEquals("1", value(session, "select 1"));
        }
    }

    @Test
    void largeResultsCome() throws Exception {
        try (SqlSession session = peer()) {
            assertEquals(200_000, session.query("select i, repeat('x', 100) from generate_series(1, 200000) i", TIME).size());
        }
    }
}
