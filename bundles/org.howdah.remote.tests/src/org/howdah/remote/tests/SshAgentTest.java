package org.howdah.remote.tests;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.howdah.remote.Credentials;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Secret;
import org.howdah.remote.Shell;
import org.howdah.remote.kit.Access;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys that want a passphrase, and a real agent: locked, asking for confirmation, frozen. */
class SshAgentTest {

    private final Path folder = Programs.folder();
    private final Path socket = folder.resolve("agent");
    private final Path key = folder.resolve("key");
    private SshServer server;
    private Process agent;

    @BeforeEach
    void start() {
        server = SshServer.create();
    }

    @AfterEach
    void stop() throws Exception {
        if (agent != null) {
            agent.destroyForcibly();
            agent.waitFor(5, TimeUnit.SECONDS);
        }
        server.close();
        Programs.delete(folder);
    }

    private void makeKey(String passphrase) throws IOException {
        Programs.run(Programs.find("ssh-keygen").toString(), "-q", "-t", "ed25519", "-N", passphrase, "-f", key.toString());
        server.authorize(Files.readString(Path.of(key + ".pub")));
    }

    private Login login(Path identity) {
        return new Login("test1", server.address(), server.port(), server.login().user(), Optional.empty(), Optional.ofNullable(identity),
                Optional.of(server.knownHosts()), false);
    }

    private static void connects(Access.Settings settings, Login login) throws RemoteException {
        try (Access access = Adapters.ssh(settings)) {
            assertEquals("in\n", access.shell(login).run(Shell.Command.of("echo in", Duration.ofSeconds(20), "test")).output());
        }
    }

    /** @param ask a shell script that answers the agent's questions */
    private void startAgent(String ask) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Programs.find("ssh-agent").toString(), "-D", "-a", socket.toString());
        asking(builder, ask);
        agent = builder.redirectErrorStream(true).redirectOutput(folder.resolve("agent.out").toFile()).start();
        Programs.await("the agent listens", 5, () -> Files.exists(socket));
    }

    private void asking(ProcessBuilder builder, String ask) throws IOException {
        Path script = Files.createTempFile(folder, "ask", "");
        Files.writeString(script, "#!/bin/sh\n" + ask + "\n");
        script.toFile().setExecutable(true);
        builder.environment().put("SSH_ASKPASS", script.toString());
        builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
        builder.environment().put("SSH_AUTH_SOCK", socket.toString());
    }

    private void add(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Programs.find("ssh-add").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        asking(builder, "echo secret");
        Process process = builder.redirectErrorStream(true).redirectOutput(folder.resolve("add.out").toFile()).start();
        assertEquals(0, process.waitFor(), () -> String.join(" ", command));
    }

    @Test
    void wrongPassphraseIsCorrectedAtTheSecondTry() throws Exception {
        makeKey("right");
        List<String> asked = new CopyOnWriteArrayList<>();
        Credentials person = new Credentials() {
            @Override
            public Optional<Secret> passphrase(Path identityFile) {
                asked.add("first " + identityFile);
                return Optional.of(Secret.of("wrong"));
            }

            @Override
            public Optional<Secret> passphraseAgain(Path identityFile) {
                asked.add("again " + identityFile);
                return Optional.of(Secret.of("right"));
            }
        };
        try (Access access = Adapters.ssh(Access.Settings.usual().with(person))) {
            for (String host : List.of("test1", "test2")) {
                Login login = new Login(host, server.address(), server.port(), server.login().user(), Optional.empty(), Optional.of(key),
                        Optional.of(server.knownHosts()), false);
                assertEquals("in\n", access.shell(login).run(Shell.Command.of("echo in", Duration.ofSeconds(10), "test")).output());
            }
        }
        assertEquals(List.of("first " + key, "again " + key), asked, "and never again for another host");
    }

    @Test
    void lockedAgentIsNamedAndServesAgainWhenUnlocked() throws Exception {
        makeKey("");
        startAgent("exit 1");
        add("-q", key.toString());
        add("-x");
        fails(Kind.AUTHENTICATION, () -> connects(Access.Settings.usual().withAgent(socket), login(null)), "test1", socket.toString(), "locked");
        connects(Access.Settings.usual().withAgent(socket), login(server.identity()));
        add("-X");
        connects(Access.Settings.usual().withAgent(socket), login(null));
    }

    @Test
    void personMayTakeTheirTimeToConfirmTheUseOfAKey() throws Exception {
        makeKey("");
        startAgent("sleep 2.5");
        add("-q", "-c", key.toString());
        connects(Access.Settings.usual().withAgent(socket).withConnectTimeout(Duration.ofSeconds(1)), login(null));
    }

    @Test
    void refusedConfirmationIsARefusedLogin() throws Exception {
        makeKey("");
        startAgent("exit 1");
        add("-q", "-c", key.toString());
        fails(Kind.AUTHENTICATION, () -> connects(Access.Settings.usual().withAgent(socket), login(null)), "test1", "agent", "did not sign");
    }

    @Test
    void frozenAgentHoldsNobodyForEver() throws Exception {
        makeKey("");
        startAgent("exit 1");
        add("-q", key.toString());
        String kill = Programs.find("kill").toString();
        Programs.run(kill, "-STOP", Long.toString(agent.pid()));
        long start = System.nanoTime();
        RemoteException e = fails(Kind.UNREACHABLE, () -> connects(Access.Settings.usual().withAgent(socket).withConnectTimeout(Duration.ofSeconds(1)), login(null)),
                "test1");
        assertTrue(e.hint().contains("agent"), e.hint());
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5));
        Programs.run(kill, "-CONT", Long.toString(agent.pid()));
        connects(Access.Settings.usual().withAgent(socket), login(null));
    }
}
