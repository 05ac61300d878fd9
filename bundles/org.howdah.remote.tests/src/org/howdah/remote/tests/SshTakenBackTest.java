package org.howdah.remote.tests;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.howdah.remote.Cancellation;
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

/** Questions whose asker does not want the answer any more. */
class SshTakenBackTest {

    /** Somebody who does not answer the first question until it is taken back, and every further one at once. */
    private static final class Slow {
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private final CountDownLatch open = new CountDownLatch(1);
        private final CountDownLatch back = new CountDownLatch(1);

        boolean answers(String question) {
            asked.add(question);
            if (asked.size() > 1) {
                return true;
            }
            open.countDown();
            try {
                TimeUnit.SECONDS.sleep(30);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                back.countDown();
            }
            return false;
        }
    }

    private static Terminal terminal(Access access, Login login, Cancellation cancellation) throws RemoteException {
        return access.shell(login).terminal(new Terminal.Options("xterm", 80, 24, Map.of("LANG", "C.UTF-8"), "echo up; exec cat"), cancellation);
    }

    private static void takenBack(Access access, Login login, Slow slow, String question) throws Exception {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Throwable> ended = CompletableFuture.supplyAsync(() -> {
            try {
                terminal(access, login, cancellation).close();
                return null;
            } catch (RemoteException e) {
                return e;
            }
        });
        assertTrue(slow.open.await(10, TimeUnit.SECONDS), "the question is open");
        cancellation.cancel();
        assertEquals(Kind.CANCELLED, ((RemoteException) ended.get(1, TimeUnit.SECONDS)).kind());
        assertTrue(slow.back.await(1, TimeUnit.SECONDS), "the question is taken back");
        try (Terminal terminal = terminal(access, login, new Cancellation())) {
            assertEquals("up\r\n", new String(terminal.output().readNBytes(4), StandardCharsets.UTF_8));
        }
        assertEquals(List.of(question, question), slow.asked);
    }

    @Test
    void hostKeyAlsoOfAJumpHost() throws Exception {
        assumeTrue(Programs.terminals(), "an SSH server of this user cannot make terminals here");
        try (SshServer gate = SshServer.create(); SshServer target = SshServer.create()) {
            Login behind = new Login("behind", target.address(), target.port(), target.login().user(), Optional.of(gate.login()), Optional.of(target.identity()),
                    Optional.of(target.knownHosts()), false);
            for (Login login : List.of(gate.login(), behind)) {
                Files.deleteIfExists(gate.knownHosts());
                Slow slow = new Slow();
                try (Access access = Adapters.ssh(Access.Settings.usual().with((HostKeys) unknown -> slow.answers(unknown.login().host())))) {
                    takenBack(access, login, slow, "test1");
                }
            }
        }
    }

    private static Credentials credentials(String password, Slow slow) {
        return new Credentials() {
            @Override
            public Optional<Secret> password(Login login) {
                return slow.answers("password") ? Optional.of(Secret.of(password)) : Optional.empty();
            }
        };
    }

    private static SshServer withPassword(String password, String option) {
        return SshServer.createWithPassword(Programs.run(Programs.find("openssl").toString(), "passwd", "-6", password).strip(), option);
    }

    @Test
    void password() throws Exception {
        assumeTrue(Programs.root(), "needs root");
        for (String option : List.of("PasswordAuthentication yes", "KbdInteractiveAuthentication yes")) {
            Slow slow = new Slow();
            try (SshServer server = withPassword("right", option); Access access = Adapters.ssh(Access.Settings.usual().with(credentials("right", slow)))) {
                takenBack(access, server.login(), slow, "password");
            }
        }
    }

    @Test
    void questionStaysWhileSomebodyElseWaitsForItsAnswer() throws Exception {
        assumeTrue(Programs.terminals(), "an SSH server of this user cannot make terminals here");
        try (SshServer server = SshServer.create()) {
            Files.delete(server.knownHosts());
            CountDownLatch open = new CountDownLatch(1);
            CountDownLatch answer = new CountDownLatch(1);
            AtomicInteger asked = new AtomicInteger();
            HostKeys person = unknown -> {
                asked.incrementAndGet();
                open.countDown();
                try {
                    return answer.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    return false;
                }
            };
            try (Access access = Adapters.ssh(Access.Settings.usual().with(person))) {
                CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> {
                    try {
                        return access.shell(server.login()).run(Shell.Command.of("echo in", Duration.ofSeconds(20), "test")).output();
                    } catch (RemoteException e) {
                        return e.toString();
                    }
                });
                assertTrue(open.await(10, TimeUnit.SECONDS));
                // Two terminals: the second waits for the first.
                Cancellation cancellation = new Cancellation();
                List<CompletableFuture<Kind>> terminals = List.of(0, 1).stream().map(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        terminal(access, server.login(), cancellation);
                        return null;
                    } catch (RemoteException e) {
                        return e.kind();
                    }
                })).toList();
                assertFalse(terminals.stream().anyMatch(CompletableFuture::isDone));
                cancellation.cancel();
                for (CompletableFuture<Kind> each : terminals) {
                    assertEquals(Kind.CANCELLED, each.get(1, TimeUnit.SECONDS));
                }
                answer.countDown();
                assertEquals("in\n", other.get(10, TimeUnit.SECONDS));
                assertEquals(1, asked.get());
            }
        }
    }

    @Test
    void terminalAsksForNothingTwice() throws Exception {
        assumeTrue(Programs.root(), "needs root");
        AtomicInteger asked = new AtomicInteger();
        Credentials nothing = new Credentials() {
            @Override
            public Optional<Secret> password(Login login) {
                asked.incrementAndGet();
                return Optional.empty();
            }
        };
        try (SshServer server = withPassword("right", "PasswordAuthentication yes"); Access access = Adapters.ssh(Access.Settings.usual().with(nothing))) {
            fails(Kind.AUTHENTICATION, () -> terminal(access, server.login(), new Cancellation()), "test1");
            assertEquals(1, asked.get());
        }
    }
}
