package org.howdah.remote.tests;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Host keys and passwords of a host that is reached through another: each question and each refusal names the right one. */
class SshJumpTest {

    private static final String PASSWORD = "jümp 1";

    private final List<SshServer> servers = new ArrayList<>();
    private final List<HostKeys.Unknown> asked = new CopyOnWriteArrayList<>();
    private final HostKeys yes = unknown -> {
        asked.add(unknown);
        return true;
    };

    @AfterEach
    void stopServers() {
        servers.forEach(SshServer::close);
    }

    private SshServer server(String... options) {
        SshServer server = SshServer.create(options);
        servers.add(server);
        return server;
    }

    private static Login login(String host, SshServer server, Login jump) {
        return login(host, server, jump, server.knownHosts());
    }

    private static Login login(String host, SshServer server, Login jump, Path known) {
        return new Login(host, server.address(), server.port(), server.login().user(), Optional.ofNullable(jump), Optional.of(server.identity()),
                Optional.of(known), false);
    }

    private static String fingerprint(SshServer server) {
        return server.keygenView().split(" ")[1];
    }

    private static void connect(Access.Settings settings, Login login) throws RemoteException {
        try (Access access = Adapters.ssh(settings)) {
            assertEquals("in\n", access.shell(login).run(Shell.Command.of("echo in", Duration.ofSeconds(10), "test")).output());
        }
    }

    private static Terminal terminal(Access access, Login login) throws Exception {
        Terminal terminal = access.shell(login).terminal(new Terminal.Options("xterm", 80, 24, Map.of(), "echo up; exec cat"));
        assertEquals("up\r\n", new String(terminal.output().readNBytes(4), StandardCharsets.UTF_8));
        return terminal;
    }

    @Test
    void eachUnknownKeyIsAskedAboutOnceWithItsOwnHost() throws Exception {
        assumeTrue(Programs.terminals(), "an SSH server of this user cannot make terminals here");
        SshServer gate = server();
        SshServer target = server();
        Files.delete(gate.knownHosts());
        Login jump = login("gate", gate, null);
        // Nothing can be written there, so that only what was answered can save a second question.
        Login behind = login("behind", target, jump, Path.of("/proc/none/known_hosts"));
        try (Access access = Adapters.ssh(Access.Settings.usual().with(yes))) {
            List<Terminal> terminals = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                terminals.add(terminal(access, behind));
            }
            assertTrue(terminals.stream().allMatch(Terminal::isOpen));
            assertEquals(List.of(jump, behind), asked.stream().map(HostKeys.Unknown::login).toList());
            assertEquals(List.of(fingerprint(gate), fingerprint(target)), asked.stream().map(HostKeys.Unknown::fingerprint).toList());
            assertEquals(List.of(gate.knownHosts().toString(), "/proc/none/known_hosts"), asked.stream().map(HostKeys.Unknown::knownHostsFile).toList());
            assertEquals(1, gate.connections(), "every session goes through the one of the jump host");
            assertTrue(target.connections() > 1, "the terminals overflow into a further session");
        }
        assertEquals(gate.knownName() + " " + gate.hostKey() + "\n", Files.readString(gate.knownHosts()));
    }

    @Test
    void refusedQuestionNamesTheHostThatWasNotAccepted() throws Exception {
        SshServer gate = server();
        SshServer target = server();
        Login jump = login("gate", gate, null);
        Login behind = login("behind", target, jump);
        Files.delete(target.knownHosts());
        fails(Kind.HOST_KEY_UNKNOWN, () -> connect(Access.Settings.usual(), behind), "behind", target.knownName(), fingerprint(target));
        Files.delete(gate.knownHosts());
        fails(Kind.HOST_KEY_UNKNOWN, () -> connect(Access.Settings.usual(), behind), "gate", gate.knownName(), fingerprint(gate));
        assertTrue(Files.notExists(gate.knownHosts()) && Files.notExists(target.knownHosts()));
    }

    @Test
    void changedKeyOfEitherHostIsRefusedWithBothFingerprintsAndTheLine() throws Exception {
        SshServer gate = server();
        SshServer target = server();
        Login jump = login("gate", gate, null);
        Login behind = login("behind", target, jump);
        for (SshServer changed : List.of(target, gate)) {
            Files.writeString(changed.knownHosts(), "# a line before\n" + Files.readString(changed.knownHosts()));
            String before = fingerprint(changed);
            changed.makeHostKey("ed25519");
            changed.restart();
            RemoteException e = fails(Kind.HOST_KEY_CHANGED, () -> connect(Access.Settings.usual().with(yes), behind),
                    "of " + (changed == gate ? "gate" : "behind") + " (", changed.knownName(), before, fingerprint(changed), changed.knownHosts() + ":2 ");
            assertTrue(e.hint().contains("ssh-keygen -f " + changed.knownHosts() + " -R") && e.hint().contains(changed.knownName()), e.hint());
        }
        assertTrue(asked.isEmpty());
    }

    @Test
    void revokedKeyOfEitherHostIsRefused() throws Exception {
        SshServer gate = server();
        SshServer target = server();
        Login behind = login("behind", target, login("gate", gate, null));
        for (SshServer revoked : List.of(target, gate)) {
            Files.writeString(revoked.knownHosts(), "@revoked * " + revoked.hostKey() + "\n", java.nio.file.StandardOpenOption.APPEND);
            fails(Kind.HOST_KEY_CHANGED, () -> connect(Access.Settings.usual().with(yes), behind), revoked == gate ? "gate" : "behind", revoked.knownName(),
                    "revoked", fingerprint(revoked), revoked.knownHosts() + ":2.");
        }
        assertTrue(asked.isEmpty());
    }

    @Test
    void personMayTakeLongerThanTheConnectionAtTheJumpHost() throws Exception {
        SshServer gate = server();
        SshServer target = server();
        Files.delete(gate.knownHosts());
        Files.delete(target.knownHosts());
        HostKeys slow = unknown -> {
            try {
                TimeUnit.MILLISECONDS.sleep(2500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return yes.accept(unknown);
        };
        connect(Access.Settings.usual().with(slow).withConnectTimeout(Duration.ofSeconds(1)), login("behind", target, login("gate", gate, null)));
        assertEquals(2, asked.size());
    }

    @Test
    void passwordsOfBothHostsAreAskedOnceForAllTerminals() throws Exception {
        assumeTrue(Programs.root() && Programs.terminals(), "needs root");
        String hash = Programs.run(Programs.find("openssl").toString(), "passwd", "-6", PASSWORD).strip();
        SshServer gate = SshServer.createWithPassword(hash, "PasswordAuthentication yes");
        servers.add(gate);
        SshServer target = SshServer.createWithPassword(hash, "KbdInteractiveAuthentication yes");
        servers.add(target);
        List<Login> passwords = new CopyOnWriteArrayList<>();
        Credentials credentials = new Credentials() {
            @Override
            public Optional<Secret> password(Login login) {
                passwords.add(login);
                return Optional.of(Secret.of(PASSWORD));
            }
        };
        Login jump = login("gate", gate, null);
        Login behind = login("behind", target, jump);
        try (Access access = Adapters.ssh(Access.Settings.usual().with(credentials))) {
            for (int i = 0; i < 3; i++) {
                terminal(access, behind);
            }
            assertEquals(List.of(jump, behind), passwords);
            assertEquals(1, gate.connections());
            assertTrue(target.connections() > 1);
        }
    }
}
