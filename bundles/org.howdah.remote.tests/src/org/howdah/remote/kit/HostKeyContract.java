package org.howdah.remote.kit;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How host keys are judged, against real OpenSSH servers and files that OpenSSH wrote. */
public abstract class HostKeyContract {

    private static final String KEYGEN = Programs.find("ssh-keygen").toString();

    protected SshServer server;
    private Path known;
    private final List<HostKeys.Unknown> asked = new CopyOnWriteArrayList<>();
    private final HostKeys yes = unknown -> {
        asked.add(unknown);
        return true;
    };

    protected abstract Access open(Access.Settings settings);

    @BeforeEach
    void startServer() {
        server = SshServer.create();
        known = server.knownHosts();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    private void connect(HostKeys hostKeys) throws RemoteException {
        connect(hostKeys, server.login());
    }

    private void connect(HostKeys hostKeys, Login login) throws RemoteException {
        try (Access access = open(Access.Settings.usual().with(hostKeys))) {
            assertEquals("in\n", access.shell(login).run(Shell.Command.of("echo in", Duration.ofSeconds(10), "test")).output());
        }
    }

    private String fingerprint() {
        return server.keygenView().split(" ")[1];
    }

    @Test
    void unknownKeyIsShownAsKeygenShowsIt() throws Exception {
        Files.delete(known);
        connect(yes);
        HostKeys.Unknown unknown = asked.get(0);
        assertEquals(server.login(), unknown.login());
        assertEquals("ssh-ed25519", unknown.type());
        assertEquals(fingerprint(), unknown.fingerprint());
        assertEquals(server.keygenView().lines().skip(1).toList(), unknown.randomart().lines().toList());
        assertEquals(known.toString(), unknown.knownHostsFile());
        assertEquals(server.knownName() + " " + server.hostKey() + "\n", Files.readString(known));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(known)));
        connect(HostKeys.STRICT);
        assertEquals(1, asked.size());
    }

    @Test
    void unknownKeyIsRefusedWhereNobodyConfirms() throws Exception {
        Files.writeString(known, "# nothing\n");
        fails(Kind.HOST_KEY_UNKNOWN, () -> connect(HostKeys.STRICT), "test1", server.knownName(), fingerprint());
        assertEquals("# nothing\n", Files.readString(known));
        assertTrue(server.log().lines().noneMatch(line -> line.startsWith("Accepted")), "nothing was tried on the unknown host");
    }

    @Test
    void changedKeyIsRefusedWithoutAsking() throws Exception {
        Files.writeString(known, "# first line\n" + Files.readString(known));
        String before = fingerprint();
        server.makeHostKey("ed25519");
        server.restart();
        RemoteException e = fails(Kind.HOST_KEY_CHANGED, () -> connect(yes), "test1", before, fingerprint(), known + ":2");
        assertTrue(e.hint().contains("ssh-keygen -f " + known + " -R"), e.hint());
        assertTrue(asked.isEmpty());
    }

    @Test
    void keyOfAnotherTypeIsAChangedKey() throws Exception {
        server.makeHostKey("ecdsa");
        server.restart();
        fails(Kind.HOST_KEY_CHANGED, () -> connect(yes), "ecdsa-sha2-nistp256", "ssh-ed25519", known + ":1");
        assertTrue(asked.isEmpty());
    }

    @Test
    void revokedKeyIsRefused() throws Exception {
        String line = Files.readString(known);
        Files.writeString(known, line + "@revoked * " + server.hostKey() + "\n");
        fails(Kind.HOST_KEY_CHANGED, () -> connect(yes), "revoked", fingerprint(), known + ":2");
        assertTrue(asked.isEmpty());
    }

    @Test
    void hashedFilesAreReadAndStayHashed() throws Exception {
        Programs.run(KEYGEN, "-q", "-H", "-f", known.toString());
        assertTrue(Files.readString(known).startsWith("|1|"));
        connect(HostKeys.STRICT);
        try (SshServer second = SshServer.create()) {
            Login there = new Login("test2", second.address(), second.port(), second.login().user(), Optional.empty(),
                    Optional.of(second.identity()), Optional.of(known), false);
            connect(yes, there);
            assertEquals(1, asked.size());
            assertTrue(Files.readString(known).lines().allMatch(line -> line.startsWith("|1|")));
            assertFalse(Programs.run(KEYGEN, "-F", second.knownName(), "-f", known.toString()).isBlank(), "ssh finds it as well");
            connect(HostKeys.STRICT, there);
        }
        connect(HostKeys.STRICT);
    }

    @Test
    void brokenLinesHarmNobody() throws Exception {
        String good = Files.readString(known);
        String broken = "nonsense\n" + server.knownName() + " ssh-ed25519\n" + server.knownName() + " ssh-ed25519 !!!notbase64\n"
                + server.knownName() + " ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIA==\n@unknown-marker x y z\n|1|a|b ssh-ed25519 AAAA\n\u0000\u0001\ufffd\n"
                + "x".repeat(100_000) + "\n\n# comment\n";
        Files.writeString(known, broken + good);
        connect(HostKeys.STRICT);
        Files.writeString(known, broken + "no line end");
        connect(yes);
        assertEquals(broken + "no line end\n" + good, Files.readString(known), "what is there stays, and the new line is whole");
        connect(HostKeys.STRICT);
    }

    @Test
    void patternsAndAuthoritiesAreUnderstood() throws Exception {
        String key = server.hostKey();
        Files.writeString(known, "@cert-authority * " + key + "\n");
        fails(Kind.HOST_KEY_UNKNOWN, () -> connect(HostKeys.STRICT));
        Files.writeString(known, "other,[127.0.0.*]:" + server.port() + " " + key + " a comment here\n");
        connect(HostKeys.STRICT);
        Files.writeString(known, "![127.0.0.1]:*,[127.*]:* " + key + "\n");
        fails(Kind.HOST_KEY_UNKNOWN, () -> connect(HostKeys.STRICT));
        Files.writeString(known, "127.0.0.1 " + key + "\n");
        fails(Kind.HOST_KEY_UNKNOWN, () -> connect(HostKeys.STRICT));
    }

    @Test
    void knownTypeIsAskedForFirst() throws Exception {
        server.close();
        Path more = Programs.folder();
        try {
            Programs.run(KEYGEN, "-q", "-t", "rsa", "-b", "2048", "-N", "", "-C", "x", "-f", more.resolve("rsa").toString());
            server = SshServer.create("HostKey " + more.resolve("rsa"));
            String[] rsa = Files.readString(more.resolve("rsa.pub")).split(" ");
            Files.writeString(server.knownHosts(), server.knownName() + " " + rsa[0] + " " + rsa[1] + "\n");
            connect(HostKeys.STRICT);
            server.know(server.knownHosts());
            connect(HostKeys.STRICT);
        } finally {
            Programs.delete(more);
        }
    }

    @Test
    void twoWhoAddAtOnceLoseNothingAndAskOnce() throws Exception {
        Files.delete(known);
        List<SshServer> servers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 4; i++) {
                servers.add(SshServer.create());
            }
            List<Future<?>> results = new ArrayList<>();
            for (SshServer each : servers) {
                Login login = new Login("h" + each.port(), each.address(), each.port(), each.login().user(), Optional.empty(),
                        Optional.of(each.identity()), Optional.of(known), false);
                for (int i = 0; i < 3; i++) {
                    results.add(threads.submit(() -> {
                        connect(yes, login);
                        return null;
                    }));
                }
            }
            // Another program writes to the same file meanwhile, as ssh does it.
            for (int i = 0; i < 50; i++) {
                Files.writeString(known, "other" + i + " " + server.hostKey() + "\n", java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND);
                TimeUnit.MILLISECONDS.sleep(2);
            }
            for (Future<?> result : results) {
                result.get();
            }
            List<String> lines = Files.readAllLines(known);
            assertEquals(54, lines.size(), lines::toString);
            assertEquals(4, asked.size(), "each host is asked about once");
        } finally {
            servers.forEach(SshServer::close);
        }
    }

    @Test
    void personMayTakeLongerThanTheConnection() throws Exception {
        Files.delete(known);
        HostKeys slow = unknown -> {
            try {
                TimeUnit.MILLISECONDS.sleep(2500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        };
        try (Access access = open(Access.Settings.usual().with(slow).withConnectTimeout(Duration.ofSeconds(1)))) {
            assertEquals(0, access.shell(server.login()).run(Shell.Command.of("true", Duration.ofSeconds(1), "test")).exitCode());
        }
        server.close();
        server = SshServer.create("LoginGraceTime 1");
        Files.delete(server.knownHosts());
        connect(slow);
    }

    @Test
    void fileThatCannotBeWrittenDoesNotStopAnybody() throws Exception {
        Login login = new Login("test1", server.address(), server.port(), server.login().user(), Optional.empty(), Optional.of(server.identity()),
                Optional.of(Path.of("/proc/none/known_hosts")), false);
        connect(yes, login);
        assertEquals(1, asked.size());
    }
}
