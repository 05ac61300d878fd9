package org.howdah.remote.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.Shell;
import org.howdah.remote.Terminal;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.howdah.remote.ssh.SshOptions;
import org.howdah.remote.ssh.SshSessions;
import org.junit.jupiter.api.Test;

/** A machine that sleeps for longer than a host may stay silent, while the connection lives on. */
class SshSleepTest {

    private static final int KEEP_ALIVE_MS = 1000;

    /** In a Java of its own: keeps a terminal, and answers each line with what the terminal said to it. */
    public static void main(String[] a) throws Exception {
        Login login = new Login("test1", "127.0.0.1", Integer.parseInt(a[0]), a[1], Optional.empty(), Optional.of(Path.of(a[2])), Optional.of(Path.of(a[3])), false);
        try (SshSessions sessions = new SshSessions(Credentials.NONE, HostKeys.STRICT, SshOptions.defaults().withKeepAlive(Duration.ofMillis(KEEP_ALIVE_MS))
                .withSshDirectory(Path.of("/nonexistent/.ssh")).withAgentSocket(Optional.empty()));
                Terminal terminal = sessions.shell(login).terminal(new Terminal.Options("xterm", 80, 24, java.util.Map.of(), "stty -echo; echo ready; exec cat"));
                BufferedReader far = new BufferedReader(new java.io.InputStreamReader(terminal.output()));
                BufferedReader asked = new BufferedReader(new java.io.InputStreamReader(System.in))) {
            System.out.println(far.readLine());
            for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                terminal.input().write((line + "\n").getBytes());
                String answer = far.readLine();
                System.out.println(answer == null ? terminal.end().toString() : answer + " " + terminal.isOpen());
            }
        }
    }

    private static String classPath() throws Exception {
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> each : List.of(SshSleepTest.class, SshServer.class, Shell.class, SshSessions.class, Test.class,
                Class.forName("com.jcraft.jsch.JSch", false, SshSessions.class.getClassLoader()))) {
            Path place = Path.of(URI.create(each.getProtectionDomain().getCodeSource().getLocation().toString().replace(" ", "%20")));
            String file = each.getName().replace('.', '/') + ".class";
            // A bundle that runs out of its project has its classes below it.
            for (Path folder : List.of(place, place.resolve("target/classes"), place.resolve("bin"))) {
                if (!Files.isDirectory(place) || Files.exists(folder.resolve(file))) {
                    path.add(folder.toString());
                    break;
                }
            }
        }
        return String.join(File.pathSeparator, path);
    }

    @Test
    void terminalLivesOnAfterTheMachineSlept() throws Exception {
        assumeTrue(Programs.terminals(), "an SSH server of this user cannot make terminals here");
        try (SshServer server = SshServer.create()) {
            Process java = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-cp", classPath(),
                    SshSleepTest.class.getName(), Integer.toString(server.port()), server.login().user(), server.identity().toString(),
                    server.knownHosts().toString()).redirectError(server.folder().resolve("java.err").toFile()).start();
            try (BufferedReader answers = java.inputReader(); var asks = java.outputWriter()) {
                assertEquals("ready", answers.readLine(), () -> error(server));
                String kill = Programs.find("kill").toString();
                // Shorter and longer than the limit; a look of the watch may fall anywhere in it.
                for (int millis : new int[] { 700, 1100, 3000 }) {
                    Programs.run(kill, "-STOP", Long.toString(java.pid()));
                    TimeUnit.MILLISECONDS.sleep(millis);
                    Programs.run(kill, "-CONT", Long.toString(java.pid()));
                    // Some looks of the watch, which would find the silence too long if it counted the sleep.
                    TimeUnit.MILLISECONDS.sleep(KEEP_ALIVE_MS / 3);
                    asks.write("after " + millis + "\n");
                    asks.flush();
                    assertEquals("after " + millis + " true", answers.readLine(), () -> error(server));
                }
                assertEquals(1, server.connections(), "it is the same connection");
            } finally {
                java.destroyForcibly();
                java.waitFor(5, TimeUnit.SECONDS);
            }
        }
    }

    private static String error(SshServer server) {
        try {
            return Files.readString(server.folder().resolve("java.err"));
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
