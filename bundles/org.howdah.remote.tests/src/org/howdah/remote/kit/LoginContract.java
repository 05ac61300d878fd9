package org.howdah.remote.kit;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Secret;
import org.howdah.remote.Shell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How logins come about: keys, agent, config, jump hosts; and what is said when they do not. */
public abstract class LoginContract {

    private static final String KEYGEN = Programs.find("ssh-keygen").toString();

    protected static SshServer server;
    private static SshServer target;
    private Path folder;

    protected abstract Access open(Access.Settings settings);

    @BeforeAll
    static void startServers() {
        server = SshServer.create("MaxAuthTries 10");
        target = SshServer.create();
    }

    @AfterAll
    static void stopServers() {
        server.close();
        target.close();
    }

    @BeforeEach
    void makeFolder() {
        folder = Programs.folder();
    }

    @AfterEach
    void deleteFolder() {
        Programs.delete(folder);
    }

    private static String whoAmI(Access access, Login login) throws RemoteException {
        return access.shell(login).run(Shell.Command.of("id -un", Duration.ofSeconds(10), "test")).output().strip();
    }

    private void connects(Access.Settings settings, Login login) throws RemoteException {
        try (Access access = open(settings)) {
            assertEquals(server.login().user(), whoAmI(access, login));
        }
    }

    private Path key(String name, String passphrase, String... options) throws IOException {
        Path file = folder.resolve(name);
        String[] usual = { KEYGEN, "-q", "-N", passphrase, "-C", name, "-f", file.toString() };
        String[] all = java.util.Arrays.copyOf(usual, usual.length + options.length);
        System.arraycopy(options, 0, all, usual.length, options.length);
        Programs.run(all);
        server.authorize(Files.readString(Path.of(file + ".pub")));
        return file;
    }

    private static Login login(Path identity) {
        return new Login("test1", server.address(), server.port(), server.login().user(), Optional.empty(), Optional.ofNullable(identity),
                Optional.of(server.knownHosts()), false);
    }

    private static Login to(String host, String address, int port, String user) {
        return new Login(host, address, port, user, Optional.empty(), Optional.of(server.identity()), Optional.of(server.knownHosts()), false);
    }

    private static Credentials passphrase(String text, AtomicInteger asked) {
        return new Credentials() {
            @Override
            public Optional<Secret> passphrase(Path identityFile) {
                asked.incrementAndGet();
                return Optional.of(Secret.of(text));
            }
        };
    }

    @Test
    void takesEveryUsualKindOfKey() throws Exception {
        connects(Access.Settings.usual(), login(key("ed", "", "-t", "ed25519")));
        connects(Access.Settings.usual(), login(key("rsa", "", "-t", "rsa", "-b", "3072")));
        connects(Access.Settings.usual(), login(key("rsapem", "", "-t", "rsa", "-b", "2048", "-m", "PEM")));
        connects(Access.Settings.usual(), login(key("ec256", "", "-t", "ecdsa", "-b", "256")));
        connects(Access.Settings.usual(), login(key("ec521", "", "-t", "ecdsa", "-b", "521")));
    }

    @Test
    void opensEncryptedKeysOnceForAllHosts() throws Exception {
        for (String[] kind : new String[][] { { "ed25519" }, { "rsa" }, { "rsa", "-m", "PEM" }, { "ecdsa" } }) {
            String[] options = new String[kind.length + 1];
            options[0] = "-t";
            System.arraycopy(kind, 0, options, 1, kind.length);
            Path file = key("k" + String.join("", kind), "pass wörd", options);
            AtomicInteger asked = new AtomicInteger();
            try (Access access = open(Access.Settings.usual().with(passphrase("pass wörd", asked)))) {
                assertEquals(server.login().user(), whoAmI(access, login(file)), String.join(" ", kind));
                Login again = new Login("other", server.address(), server.port(), server.login().user(), Optional.empty(), Optional.of(file),
                        Optional.of(server.knownHosts()), false);
                assertEquals(server.login().user(), whoAmI(access, again));
            }
            assertEquals(1, asked.get(), String.join(" ", kind));
        }
    }

    @Test
    void tellsWhatIsWrongWithAKey() throws Exception {
        Path file = key("locked", "right", "-t", "ed25519");
        AtomicInteger asked = new AtomicInteger();
        fails(Kind.AUTHENTICATION, () -> connects(Access.Settings.usual().with(passphrase("wrong", asked)), login(file)),
                "test1", server.login().user(), file.toString(), "passphrase", "wrong");
        fails(Kind.AUTHENTICATION, () -> connects(Access.Settings.usual(), login(file)), file.toString(), "encrypted");
        fails(Kind.AUTHENTICATION, () -> connects(Access.Settings.usual(), login(folder.resolve("none"))), folder.resolve("none") + " does not exist");
        Path text = folder.resolve("text");
        Files.writeString(text, "not a key");
        fails(Kind.AUTHENTICATION, () -> connects(Access.Settings.usual(), login(text)), text.toString(), "private key");
        Path stranger = folder.resolve("stranger");
        Programs.run(KEYGEN, "-q", "-N", "", "-t", "ed25519", "-f", stranger.toString());
        RemoteException e = fails(Kind.AUTHENTICATION, () -> connects(Access.Settings.usual(), login(stranger)), stranger.toString());
        assertTrue(e.hint().contains("authorized_keys"));
    }

    @Test
    void passphraseIsNotAskedForWhereTheServerDoesNotWantTheKey() throws Exception {
        Path file = folder.resolve("unwanted");
        Programs.run(KEYGEN, "-q", "-N", "secret", "-t", "ed25519", "-f", file.toString());
        AtomicInteger asked = new AtomicInteger();
        fails(Kind.AUTHENTICATION, () -> connects(Access.Settings.usual().with(passphrase("secret", asked)), login(file)));
        assertEquals(0, asked.get());
    }

    @Test
    void usesTheAgent() throws Exception {
        Path file = key("agent", "agents", "-t", "ed25519");
        Path socket = folder.resolve("agent.sock");
        Process agent = new ProcessBuilder(Programs.find("ssh-agent").toString(), "-D", "-a", socket.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("agent.out").toFile()).start();
        try {
            Programs.await("the agent listens", 5, () -> Files.exists(socket));
            Path ask = folder.resolve("ask");
            Files.writeString(ask, "#!/bin/sh\necho agents\n");
            ask.toFile().setExecutable(true);
            ProcessBuilder add = new ProcessBuilder(Programs.find("ssh-add").toString(), "-q", file.toString());
            add.environment().put("SSH_AUTH_SOCK", socket.toString());
            add.environment().put("SSH_ASKPASS", ask.toString());
            add.environment().put("SSH_ASKPASS_REQUIRE", "force");
            assertEquals(0, add.redirectErrorStream(true).redirectOutput(folder.resolve("add.out").toFile()).start().waitFor());
            AtomicInteger asked = new AtomicInteger();
            connects(Access.Settings.usual().withAgent(socket).with(passphrase("none", asked)), login(null));
            assertEquals(0, asked.get());
            Login forwarding = new Login("test1", server.address(), server.port(), server.login().user(), Optional.empty(), Optional.empty(),
                    Optional.of(server.knownHosts()), true);
            try (Access access = open(Access.Settings.usual().withAgent(socket))) {
                String listed = access.shell(forwarding).run(Shell.Command.of("ssh-add -l", Duration.ofSeconds(10), "test")).output();
                assertTrue(listed.contains("ED25519"), listed);
                assertEquals("\n", access.shell(login(null)).run(Shell.Command.of("echo $SSH_AUTH_SOCK", Duration.ofSeconds(10), "test")).output());
            }
        } finally {
            agent.destroy();
            agent.waitFor(5, TimeUnit.SECONDS);
        }
        fails(Kind.AUTHENTICATION, () -> connects(Access.Settings.usual().withAgent(socket), login(null)), socket.toString());
    }

    @Test
    void readsTheUsersConfig() throws Exception {
        Path ssh = folder.resolve(".ssh");
        Files.createDirectory(ssh);
        Path file = key("configured", "", "-t", "ed25519");
        Files.writeString(ssh.resolve("config"), """
                # a comment
                Host nothing !me*
                  User nobody
                Host alias other-*
                  HostName %s
                  Port %d
                  IdentityFile "%s"
                  UserKnownHostsFile %s
                  User %s
                Host *
                  User wrong
                Match exec "false"
                  HostName wrong
                """.formatted(server.address(), server.port(), file, server.knownHosts(), server.login().user()));
        Access.Settings settings = Access.Settings.usual().withSshDirectory(ssh);
        connects(settings, new Login("alias", "", 0, "", Optional.empty(), Optional.empty(), Optional.empty(), false));
        connects(settings, new Login("x", "other-1", 0, "", Optional.empty(), Optional.empty(), Optional.empty(), false));
        Files.copy(file, ssh.resolve("id_ed25519"));
        Files.delete(ssh.resolve("config"));
        Files.copy(server.knownHosts(), ssh.resolve("known_hosts"));
        connects(settings, new Login("x", server.address(), server.port(), server.login().user(), Optional.empty(), Optional.empty(), Optional.empty(), false));
    }

    @Test
    void goesThroughJumpHostsAndChecksEachKey() throws Exception {
        Login jump = server.login();
        Login behind = new Login("behind", target.address(), target.port(), target.login().user(), Optional.of(jump), Optional.of(target.identity()),
                Optional.of(target.knownHosts()), false);
        try (Access access = open(Access.Settings.usual())) {
            assertEquals(target.login().user(), whoAmI(access, behind));
            String from = access.shell(behind).run(Shell.Command.of("echo $SSH_CONNECTION", Duration.ofSeconds(5), "test")).output();
            assertTrue(from.contains(" " + target.port()), from);
            byte[] big = new byte[3_000_000];
            assertEquals("3000000", access.shell(behind).run(new Shell.Command("wc -c", big, Duration.ofSeconds(10), "test")).output().strip());
        }
        Path wrong = folder.resolve("wrong");
        Files.writeString(wrong, target.knownName() + " " + server.hostKey() + "\n");
        Login refused = new Login("behind", target.address(), target.port(), target.login().user(), Optional.of(jump), Optional.of(target.identity()),
                Optional.of(wrong), false);
        fails(Kind.HOST_KEY_CHANGED, () -> connects(Access.Settings.usual(), refused), "behind", target.knownName(), wrong + ":1");
        Login unreachable = new Login("behind", "127.0.0.1", 1, "x", Optional.of(jump), Optional.empty(), Optional.of(wrong), false);
        fails(Kind.UNREACHABLE, () -> connects(Access.Settings.usual(), unreachable), "behind", "through " + jump);
        Login badJump = new Login("jump", server.address(), server.port(), "nosuchuser", Optional.empty(), Optional.of(server.identity()),
                Optional.of(server.knownHosts()), false);
        Login afterBad = new Login("behind", target.address(), target.port(), target.login().user(), Optional.of(badJump), Optional.of(target.identity()),
                Optional.of(target.knownHosts()), false);
        fails(Kind.AUTHENTICATION, () -> connects(Access.Settings.usual(), afterBad), "jump", "nosuchuser");

        Path ssh = folder.resolve(".ssh");
        Files.createDirectory(ssh);
        Path both = folder.resolve("both");
        Files.writeString(both, Files.readString(server.knownHosts()) + Files.readString(target.knownHosts()));
        Files.writeString(ssh.resolve("config"), "Host 127.0.0.1\n ProxyJump none\nHost far\n HostName 127.0.0.1\n ProxyJump " + jump.user()
                + "@near:" + server.port() + "\nHost near\n HostName 127.0.0.1\n ProxyJump none\nHost *\n IdentityFile " + server.identity()
                + "\n IdentityFile " + target.identity() + "\n");
        Login configured = new Login("far", "", target.port(), target.login().user(), Optional.empty(), Optional.empty(), Optional.of(both), false);
        connects(Access.Settings.usual().withSshDirectory(ssh), configured);
        assertTrue(server.log().contains("Accepted"));
    }

    @Test
    void refusesHostileNamesBeforeAnythingIsSent() throws Exception {
        try (Access access = open(Access.Settings.usual().with((HostKeys) unknown -> true))) {
            for (String bad : List.of("-oProxyCommand=x", "a;reboot", "a b", "a\u0000b", "a\nb", "x".repeat(300), "host\u202e", "$(id)", "a/b", "[", "ü.example")) {
                fails(Kind.INVALID, () -> whoAmI(access, to("h", bad, 22, "root")));
                fails(Kind.INVALID, () -> access.files(to("h", bad, 22, "root")).stat("/"));
                fails(Kind.INVALID, () -> access.openTcp(to("h", bad, 22, "root"), "127.0.0.1", 1));
            }
            for (String bad : List.of("-oProxyCommand=x", "a;reboot", "a b", "a\u0000b", "a\nb", "x".repeat(300), "root\u202e", "$(id)", "a/b")) {
                fails(Kind.INVALID, () -> whoAmI(access, to("h", "127.0.0.1", server.port(), bad)));
            }
            fails(Kind.INVALID, () -> whoAmI(access, to("h", "127.0.0.1", 70_000, "root")), "70000");
            Login loop = server.login();
            for (int i = 0; i < 20; i++) {
                loop = new Login("h" + i, "127.0.0.1", server.port(), "root", Optional.of(loop), Optional.empty(), Optional.empty(), false);
            }
            Login deep = loop;
            fails(Kind.INVALID, () -> whoAmI(access, deep), "jump");
        }
    }

    @Test
    void tellsWhyAHostCannotBeReached() throws Exception {
        Access.Settings settings = Access.Settings.usual().withConnectTimeout(Duration.ofSeconds(1));
        fails(Kind.UNREACHABLE, () -> connects(settings, to("gone", "127.0.0.1", 1, "root")), "gone", "127.0.0.1", "port 1", "nobody listens");
        fails(Kind.UNREACHABLE, () -> connects(settings, to("gone", "no-such-name.invalid", 22, "root")), "gone", "no-such-name.invalid", "resolve");
        try (ServerSocket silent = new ServerSocket()) {
            silent.bind(new InetSocketAddress("127.0.0.1", 0));
            long start = System.nanoTime();
            fails(Kind.UNREACHABLE, () -> connects(settings, to("mute", "127.0.0.1", silent.getLocalPort(), "root")), "mute", "did not answer");
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(4));
        }
        try (ServerSocket rude = new ServerSocket()) {
            rude.bind(new InetSocketAddress("127.0.0.1", 0));
            Thread hangUp = new Thread(() -> {
                try {
                    while (true) {
                        Socket caller = rude.accept();
                        caller.close();
                    }
                } catch (IOException e) {
                    // the test is over
                }
            });
            hangUp.setDaemon(true);
            hangUp.start();
            fails(Kind.UNREACHABLE, () -> connects(settings, to("rude", "127.0.0.1", rude.getLocalPort(), "root")), "rude", "closed the connection");
        }
    }

    @Test
    void slowServerThatTricklesIsGivenUp() throws Exception {
        try (ServerSocket slow = new ServerSocket()) {
            slow.bind(new InetSocketAddress("127.0.0.1", 0));
            Thread trickle = new Thread(() -> {
                try (Socket caller = slow.accept()) {
                    caller.getOutputStream().write("SSH-2.0-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    while (true) {
                        caller.getOutputStream().write('x');
                        TimeUnit.MILLISECONDS.sleep(300);
                    }
                } catch (IOException | InterruptedException e) {
                    // given up, as it should be
                }
            });
            trickle.setDaemon(true);
            trickle.start();
            long start = System.nanoTime();
            fails(Kind.UNREACHABLE, () -> connects(Access.Settings.usual().withConnectTimeout(Duration.ofSeconds(1)),
                    to("slow", "127.0.0.1", slow.getLocalPort(), "root")), "slow");
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(4));
        }
        assertFalse(server.log().isEmpty());
    }

    @Test
    void agentThatDoesNotAnswerHoldsNobodyForEver() throws Exception {
        Path path = folder.resolve("mute.sock");
        try (ServerSocketChannel mute = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            mute.bind(UnixDomainSocketAddress.of(path));
            long start = System.nanoTime();
            fails(Kind.UNREACHABLE, () -> connects(Access.Settings.usual().withAgent(path).withConnectTimeout(Duration.ofSeconds(1)), login(null)),
                    server.login().toString());
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5));
        }
    }
}
