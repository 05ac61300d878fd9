package org.howdah.remote.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.howdah.remote.Credentials;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Secret;
import org.howdah.remote.Shell;
import org.howdah.remote.SqlSession;
import org.howdah.remote.SqlTarget;
import org.howdah.remote.kit.Access;
import org.howdah.remote.kit.Failures;
import org.howdah.remote.kit.PostgresServer;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.howdah.remote.sql.JdbcSqlSessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Secrets that are used, rightly or wrongly, show in no message, no stack, no log of the finest level and no argument. */
class SecretsTest {

    private static final String CANARY = "canary-7f3a9";
    private static final List<String> LOGGERS = List.of("", "org.howdah", "org.howdah.remote.ssh.protocol", "org.postgresql", "com.jcraft.jsch");

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final List<Level> levels = new ArrayList<>();
    private final List<Logger> loggers = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if ("java.lang.ProcessBuilder".equals(record.getLoggerName())) {
                // the programs with which the test itself makes keys and roles
                return;
            }
            seen.add(record.getMessage() + " " + Arrays.deepToString(record.getParameters())
                    + (record.getThrown() == null ? "" : Failures.stack(record.getThrown())));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @BeforeEach
    void listen() {
        for (Handler each : Logger.getLogger("").getHandlers()) {
            // The console would show a thousand lines of protocol.
            each.setFilter(record -> record.getLevel().intValue() > Level.FINE.intValue());
        }
        handler.setLevel(Level.ALL);
        for (String name : LOGGERS) {
            Logger logger = Logger.getLogger(name);
            loggers.add(logger);
            levels.add(logger.getLevel());
            logger.setLevel(Level.ALL);
        }
        loggers.get(0).addHandler(handler);
    }

    @AfterEach
    void restore() {
        loggers.get(0).removeHandler(handler);
        for (int i = 0; i < loggers.size(); i++) {
            loggers.get(i).setLevel(levels.get(i));
        }
    }

    private void attempt(org.junit.jupiter.api.function.Executable work) {
        try {
            work.execute();
        } catch (RemoteException e) {
            seen.add(e.getMessage() + e.hint() + e + Failures.stack(e));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static Credentials all(String text) {
        return new Credentials() {
            @Override
            public Optional<Secret> password(Login login) {
                return Optional.of(Secret.of(text));
            }

            @Override
            public Optional<Secret> passphrase(Path identityFile) {
                return Optional.of(Secret.of(text));
            }

            @Override
            public Optional<Secret> password(SqlTarget target) {
                return Optional.of(Secret.of(text));
            }

            @Override
            public Optional<Secret> answer(Login login, String prompt, boolean echo) {
                return Optional.of(Secret.of(text));
            }
        };
    }

    private void use(SshServer server, PostgresServer postgres, Path key, Credentials credentials) {
        Login login = new Login("test1", server.address(), server.port(), server.login().user(), Optional.empty(), Optional.of(key),
                Optional.of(server.knownHosts()), false);
        try (Access access = Adapters.ssh(Access.Settings.usual().with(credentials))) {
            attempt(() -> access.shell(login).run(new Shell.Command("cat >/dev/null; echo done; exit 1", CANARY.getBytes(), Duration.ofSeconds(10), "test")));
            attempt(() -> access.shell(login).run(new Shell.Command("cat >/dev/null; sleep 5", CANARY.getBytes(), Duration.ofMillis(300), "test")));
            attempt(() -> access.files(login).write("/nonexistent/secret", CANARY.getBytes(), 0600));
            attempt(() -> access.files(login).write(server.folder() + "/x", CANARY.getBytes(), 0600));
        }
        try (Access access = Adapters.ssh(Access.Settings.usual())) {
            JdbcSqlSessions sessions = new JdbcSqlSessions(access, credentials);
            attempt(() -> {
                try (SqlSession session = sessions.open(postgres.tcpTarget(server.login(), "postgres", "app"))) {
                    session.query("select 1", Duration.ofSeconds(5));
                    session.query("select 1/0 where ? <> ''", Duration.ofSeconds(5), CANARY);
                }
            });
        }
    }

    @Test
    void secretsShowNowhere() throws Exception {
        try (SshServer server = SshServer.create(); PostgresServer postgres = PostgresServer.create()) {
            postgres.psql("postgres", "create role app login password '" + CANARY + "'");
            for (String secret : List.of(CANARY, "another " + CANARY)) {
                Path key = server.folder().resolve("k" + secret.length());
                Programs.run(Programs.find("ssh-keygen").toString(), "-q", "-t", "ed25519", "-N", CANARY, "-f", key.toString());
                server.authorize(Files.readString(Path.of(key + ".pub")));
                use(server, postgres, key, all(secret));
            }
        }
        assertTrue(seen.stream().anyMatch(text -> text.contains("SSH_MSG_KEXINIT")), "the finest level was really listened to");
        assertTrue(seen.size() > 50);
        for (String text : seen) {
            assertFalse(text.contains(CANARY), text);
        }
        assertFalse(Secret.of(CANARY).toString().contains(CANARY));
    }
}
