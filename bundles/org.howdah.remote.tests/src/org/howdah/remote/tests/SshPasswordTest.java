package org.howdah.remote.tests;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Secret;
import org.howdah.remote.Shell;
import org.howdah.remote.Terminal;
import org.howdah.remote.kit.Access;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.junit.jupiter.api.Test;

/** Logins by password and by keyboard-interactive; the server's user database needs root. */
class SshPasswordTest {

    private static final String PASSWORD = "pässwörd 1";

    private static Credentials password(String text, AtomicInteger asked) {
        return new Credentials() {
            @Override
            public Optional<Secret> password(Login login) {
                asked.incrementAndGet();
                return Optional.of(Secret.of(text));
            }
        };
    }

    private static void connects(SshServer server, Credentials credentials) throws RemoteException {
        try (Access access = Adapters.ssh(Access.Settings.usual().with(credentials))) {
            assertEquals(0, access.shell(server.login()).run(Shell.Command.of("true", Duration.ofSeconds(10), "test")).exitCode());
        }
    }

    @Test
    void passwordsWorkBothWays() throws Exception {
        assumeTrue(Programs.root(), "needs root");
        String hash = hash();
        for (String[] options : new String[][] { { "PasswordAuthentication yes" }, { "KbdInteractiveAuthentication yes" } }) {
            try (SshServer server = SshServer.createWithPassword(hash, options)) {
                AtomicInteger asked = new AtomicInteger();
                connects(server, password(PASSWORD, asked));
                assertEquals(1, asked.get(), options[0]);
                RemoteException e = fails(Kind.AUTHENTICATION, () -> connects(server, password("wrong one", asked)), server.login().user(), "test1");
                assertEquals(false, e.getMessage().contains("wrong one"));
                fails(Kind.AUTHENTICATION, () -> connects(server, Credentials.NONE));
            }
        }
    }

    @Test
    void wrongPasswordIsAskedForAgainAndCancellingEndsIt() throws Exception {
        assumeTrue(Programs.root(), "needs root");
        String hash = hash();
        for (String option : new String[] { "PasswordAuthentication yes", "KbdInteractiveAuthentication yes",
                "PasswordAuthentication yes\nKbdInteractiveAuthentication yes" }) {
            try (SshServer server = SshServer.createWithPassword(hash, option)) {
                AtomicInteger again = new AtomicInteger();
                connects(server, asking("stored, but old", again, "wrong", PASSWORD));
                assertEquals(2, again.get(), option);
                again.set(0);
                RemoteException e = fails(Kind.AUTHENTICATION, () -> connects(server, asking("wrong", again)), "the password was not accepted");
                assertEquals(1, again.get(), "who cancels is not asked another time, not for another way of logging in either: " + option);
                assertTrue(e.getMessage().contains("test1"), e.getMessage());
                again.set(0);
                fails(Kind.AUTHENTICATION, () -> connects(server, asking("1", again, "2", "3", "4", "5", "6", "7", "8")));
                assertEquals(2, again.get(), "three passwords are enough: " + option);
            }
        }
    }

    /** The first answer, as from a store, then what a person types; empty when they run out. */
    private static Credentials asking(String stored, AtomicInteger again, String... typed) {
        return new Credentials() {
            @Override
            public Optional<Secret> password(Login login) {
                return Optional.of(Secret.of(stored));
            }

            @Override
            public Optional<Secret> passwordAgain(Login login) {
                int n = again.getAndIncrement();
                return n < typed.length ? Optional.of(Secret.of(typed[n])) : Optional.empty();
            }
        };
    }

    private static String hash() {
        return Programs.run(Programs.find("openssl").toString(), "passwd", "-6", PASSWORD).strip();
    }

    @Test
    void twentyFiveTerminalsAndOtherWorkFitIntoFourPlacesWithOneQuestion() throws Exception {
        assumeTrue(Programs.root(), "needs root");
        AtomicInteger asked = new AtomicInteger();
        try (SshServer server = SshServer.createWithPassword(hash(), "PasswordAuthentication yes", "MaxSessions 4")) {
            Files.delete(server.knownHosts());
            AtomicInteger keys = new AtomicInteger();
            try (Access access = Adapters.ssh(Access.Settings.usual().with(password(PASSWORD, asked)).with((HostKeys) unknown -> keys.incrementAndGet() == 1))) {
                Shell shell = access.shell(server.login());
                List<Terminal> terminals = Collections.synchronizedList(new ArrayList<>());
                try (ExecutorService threads = Executors.newFixedThreadPool(35)) {
                    List<Future<?>> all = new ArrayList<>();
                    for (int i = 0; i < 25; i++) {
                        String mark = "t" + i;
                        all.add(threads.submit(() -> {
                            Terminal terminal = shell.terminal(new Terminal.Options("xterm", 80, 24, Map.of(), "echo " + mark + "; exec cat"));
                            terminals.add(terminal);
                            assertEquals(mark + "\r\n", new String(terminal.output().readNBytes(mark.length() + 2), StandardCharsets.UTF_8));
                            return null;
                        }));
                    }
                    for (int i = 0; i < 40; i++) {
                        String text = "echo " + i;
                        all.add(threads.submit(() -> {
                            assertEquals(text.substring(5) + "\n", shell.run(Shell.Command.of(text, Duration.ofSeconds(20), "test")).output());
                            return null;
                        }));
                    }
                    for (Future<?> one : all) {
                        one.get();
                    }
                }
                assertEquals(25, terminals.size());
                assertTrue(terminals.stream().allMatch(Terminal::isOpen));
                access.files(server.login()).stat("/");
                assertEquals(1, asked.get(), "the password is asked for once");
                assertEquals(1, keys.get(), "so is the host key");
                long sessions = server.connections();
                assertTrue(sessions >= 7 && sessions <= 12, sessions + " sessions");
                terminals.forEach(Terminal::close);
                Programs.await("the spare sessions are closed", 15, () -> server.connections() == 1);
                assertEquals("x\n", shell.run(Shell.Command.of("echo x", Duration.ofSeconds(10), "test")).output());
            }
        }
    }
}
