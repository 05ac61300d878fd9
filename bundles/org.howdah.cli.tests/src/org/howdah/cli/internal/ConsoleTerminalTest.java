package org.howdah.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.howdah.remote.ShellWords;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code howdah console} as a process of its own, in a terminal that {@code script} makes. */
@Timeout(180)
class ConsoleTerminalTest {

    @Test
    void aPersonsTerminalIsHandedOnAndGivenBack() throws Exception {
        assumeTrue(Programs.terminals(), "an SSH server of this user cannot make terminals here");
        try (ConsoleHosts hosts = new ConsoleHosts(SshServer.create(), true, null); Local local = new Local(hosts, "--record", "new", hosts.file.toString(), "one")) {
            local.type("PS1='rea''dy> '\r");
            local.await("ready> ");
            assertEquals("30 100", local.answer("stty size"));
            assertEquals("xterm-256color", local.answer("echo $TERM"));
            Programs.run("stty", "-F", local.device, "rows", "41", "cols", "133");
            String size = local.answer("stty size");
            for (int i = 0; i < 100 && !size.equals("41 133"); i++) {
                size = local.answer("stty size");
            }
            assertEquals("41 133", size);
            local.type("sh -c 'echo beg''un; cat'\r");
            local.await("begun");
            // Only what answers is certainly there to be interrupted.
            local.type("too\r");
            local.await("too\\s+too");
            local.type("\003");
            local.await("ready> ");
            assertEquals("130", local.answer("echo $?"));
            local.type("exit 7\r");
            local.await("code=7");
            assertEquals(local.before, local.after());
            CliRun shown = hosts.howdah("runs", "show", "last", "--console", "1").exits(0);
            assertTrue(shown.out().contains("<<41 133>>"), shown::toString);
        }
    }

    @Test
    void aLostConnectionIsSaidAndTheTerminalGivenBack() throws Exception {
        assumeTrue(Programs.terminals(), "an SSH server of this user cannot make terminals here");
        try (ConsoleHosts hosts = new ConsoleHosts(SshServer.create(), true, null); Local local = new Local(hosts, hosts.file.toString(), "one")) {
            assertEquals("3", local.answer("echo $((1+2))"));
            hosts.server.stop();
            hosts.server.killConnections();
            local.await("howdah: [^\\n]*one");
            local.await("code=1");
            assertEquals(local.before, local.after());
        }
    }

    /** A shell in a terminal of 100 columns and 30 rows, which runs the command and then says how it ended. */
    private static final class Local implements AutoCloseable {

        final String device;
        final String before;
        private final Process process;
        private final StringBuilder seen = new StringBuilder();

        Local(ConsoleHosts hosts, String... arguments) throws Exception {
            List<String> words = new ArrayList<>(OtherCli.command());
            words.add("console");
            words.addAll(List.of(arguments));
            String script = "stty rows 30 cols 100; echo \"tty=$(tty)=\"; echo \"was=$(stty -g)=\"; " + ShellWords.join(words.toArray(String[]::new))
                    + "; echo \"code=$?\"; echo \"is=$(stty -g)=\"";
            ProcessBuilder builder = new ProcessBuilder(Programs.find("script").toString(), "-qec", script, "/dev/null").redirectErrorStream(true);
            builder.environment().put("HOWDAH_HOME", hosts.home.toString());
            builder.environment().put("SHELL", "/bin/sh");
            process = builder.start();
            Thread.ofPlatform().daemon().start(this::read);
            device = await("tty=(.*?)=");
            before = await("was=(.*?)=");
        }

        private void read() {
            byte[] buffer = new byte[8192];
            try (var in = process.getInputStream()) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    synchronized (seen) {
                        seen.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                        seen.notifyAll();
                    }
                }
            } catch (IOException ended) {
                // Who waits in vain says what was seen.
            }
        }

        void type(String text) throws IOException {
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        }

        /** Waits for a text after what was awaited before. @return its group, or all of it */
        String await(String regex) throws InterruptedException {
            Pattern wanted = Pattern.compile(regex);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
            synchronized (seen) {
                while (true) {
                    Matcher matcher = wanted.matcher(seen);
                    if (matcher.find()) {
                        String found = matcher.group(matcher.groupCount());
                        seen.delete(0, matcher.end());
                        return found;
                    }
                    long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                    if (left <= 0) {
                        return fail("waited for " + regex + "; seen: " + seen);
                    }
                    seen.wait(left);
                }
            }
        }

        String answer(String command) throws Exception {
            type("printf '<<%s>>' \"$(" + command + ")\"\r");
            return await("<<(?!%s)(.*?)>>");
        }

        String after() throws InterruptedException {
            return await("is=(.*?)=");
        }

        @Override
        public void close() throws Exception {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }
}
