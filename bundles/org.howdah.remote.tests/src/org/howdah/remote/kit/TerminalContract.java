package org.howdah.remote.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.howdah.remote.Shell;
import org.howdah.remote.Terminal;
import org.howdah.remote.Terminal.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How terminals end, and how a host that does not answer is noticed, against a real OpenSSH server. */
public abstract class TerminalContract {

    protected static SshServer server;
    protected Access access;

    protected abstract Access open(Access.Settings settings);

    @BeforeAll
    static void startServer() {
        assumeTrue(Programs.terminals(), "an SSH server of this user cannot make terminals here");
        server = SshServer.create();
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void openAccess() {
        access = open(Access.Settings.usual());
    }

    @AfterEach
    void closeAccess() {
        access.close();
    }

    private static Terminal terminal(Access access) throws Exception {
        Terminal terminal = access.shell(server.login()).terminal(Terminal.Options.of(80, 24));
        type(terminal, "PS1=; stty -echo; echo rea''dy\n");
        until(terminal, "ready");
        return terminal;
    }

    static String until(Terminal terminal, String text) throws IOException {
        StringBuilder seen = new StringBuilder();
        byte[] bytes = new byte[4096];
        while (seen.indexOf(text) < 0) {
            int n = terminal.output().read(bytes);
            if (n < 0) {
                throw new AssertionError("Terminal ended after: " + seen);
            }
            seen.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
        }
        return seen.toString();
    }

    static void type(Terminal terminal, String text) throws IOException {
        terminal.input().write(text.getBytes(StandardCharsets.UTF_8));
        terminal.input().flush();
    }

    private static String toEnd(Terminal terminal) throws IOException {
        String rest = new String(terminal.output().readAllBytes(), StandardCharsets.UTF_8);
        assertFalse(terminal.isOpen());
        return rest;
    }

    private static Terminal.End end(Terminal terminal, int seconds) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
            try {
                toEnd(terminal);
            } catch (IOException e) {
                throw new AssertionError("the output ends without an exception", e);
            }
            return terminal.end();
        }).get(seconds, TimeUnit.SECONDS);
    }

    @Test
    void tellsTheExitCode() throws Exception {
        for (int code : new int[] { 0, 3, 255 }) {
            try (Terminal terminal = terminal(access)) {
                assertThrows(IllegalStateException.class, terminal::end);
                type(terminal, "echo la''st; exit " + code + "\n");
                assertTrue(toEnd(terminal).contains("last"));
                assertEquals(new Terminal.End(Reason.EXITED, OptionalInt.of(code), "Ended with the exit code " + code + "."), terminal.end());
                terminal.close();
                assertEquals(Reason.EXITED, terminal.end().reason(), "closing afterwards does not change how it ended");
            }
        }
        try (Terminal command = access.shell(server.login()).terminal(new Terminal.Options("xterm", 80, 24, java.util.Map.of(), "echo only; exit 7"))) {
            assertEquals("only\r\n", toEnd(command));
            assertEquals(OptionalInt.of(7), command.end().exitCode());
        }
    }

    @Test
    void tellsTheSignal() throws Exception {
        try (Terminal terminal = terminal(access)) {
            // An interactive shell ignores TERM, so a plain one takes it.
            type(terminal, "exec sh -c 'kill -TERM $$'\n");
            Terminal.End end = end(terminal, 10);
            assertEquals(Reason.EXITED, end.reason());
            assertEquals(OptionalInt.of(143), end.exitCode());
            assertTrue(end.text().contains("TERM"), end.text());
        }
        try (Terminal terminal = terminal(access)) {
            type(terminal, "kill -KILL $$\n");
            assertEquals(OptionalInt.of(137), end(terminal, 10).exitCode());
        }
    }

    @Test
    void tellsThatTheConnectionBroke() throws Exception {
        try (Terminal terminal = terminal(access)) {
            type(terminal, "echo be''fore; sleep 30\n");
            until(terminal, "before");
            server.killConnections();
            Terminal.End end = end(terminal, 5);
            assertEquals(Reason.LOST, end.reason());
            assertEquals(OptionalInt.empty(), end.exitCode());
            assertTrue(end.text().contains(server.login().toString()), end.text());
            assertThrows(IOException.class, () -> type(terminal, "x"));
        }
    }

    @Test
    void tellsThatItWasClosedHere() throws Exception {
        Terminal terminal = terminal(access);
        CompletableFuture<Terminal.End> reading = CompletableFuture.supplyAsync(() -> {
            try {
                return end(terminal, 10);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        assertFalse(reading.isDone());
        terminal.close();
        assertEquals(Reason.CLOSED, reading.get(5, TimeUnit.SECONDS).reason());
        assertEquals(Reason.CLOSED, terminal.end().reason());
        Terminal withAccess = terminal(access);
        access.close();
        assertEquals(Reason.CLOSED, end(withAccess, 5).reason());
    }

    @Test
    void deadHostIsNoticedInTimeAlsoWhileItIsWrittenTo() throws Exception {
        Duration limit = Duration.ofSeconds(2);
        try (Access watched = open(Access.Settings.usual().withKeepAlive(limit)); Terminal terminal = terminal(watched);
                Terminal busy = terminal(watched)) {
            // Nobody reads this one's input: what is typed fills every buffer until the write hangs.
            type(busy, "stty raw; echo ra''w; sleep 60\n");
            until(busy, "raw");
            server.freeze(true);
            long start = System.nanoTime();
            CompletableFuture<Void> stuck = CompletableFuture.runAsync(() -> {
                try {
                    while (true) {
                        busy.input().write(new byte[1 << 16]);
                    }
                } catch (IOException e) {
                    // the session is over
                }
            });
            try {
                assertFalse(terminal.alive(Duration.ofMillis(200)), "nobody answers");
                assertTrue(terminal.isOpen(), "asking ends nothing");
                Terminal.End end = end(terminal, 10);
                long took = System.nanoTime() - start;
                assertEquals(Reason.LOST, end.reason());
                assertTrue(end.text().contains("no sign of life for 2 s"), end.text());
                assertTrue(took <= limit.toNanos() + TimeUnit.MILLISECONDS.toNanos(500), "took " + took / 1_000_000 + " ms");
                assertTrue(took >= limit.toNanos() / 2, "took " + took / 1_000_000 + " ms");
                assertEquals(Reason.LOST, end(busy, 5).reason());
                stuck.get(5, TimeUnit.SECONDS);
            } finally {
                server.freeze(false);
            }
        }
    }

    @Test
    void hostThatAnswersLateIsLeftAlone() throws Exception {
        try (Access watched = open(Access.Settings.usual().withKeepAlive(Duration.ofSeconds(3))); Terminal terminal = terminal(watched)) {
            for (int i = 0; i < 3; i++) {
                server.freeze(true);
                TimeUnit.MILLISECONDS.sleep(1800);
                server.freeze(false);
                assertTrue(terminal.alive(Duration.ofSeconds(5)));
            }
            type(terminal, "echo st''ill\n");
            until(terminal, "still");
        }
    }

    @Test
    void closingATerminalOfAFrozenHostTakesNoTime() throws Exception {
        Terminal terminal = terminal(access);
        assertTrue(terminal.alive(Duration.ofSeconds(5)));
        server.freeze(true);
        try {
            long start = System.nanoTime();
            terminal.close();
            assertEquals(Reason.CLOSED, end(terminal, 5).reason());
            assertTrue(System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(200));
            assertFalse(terminal.alive(Duration.ofSeconds(5)), "a closed one is not asked");
        } finally {
            server.freeze(false);
        }
        Shell.Result result = access.shell(server.login()).run(Shell.Command.of("echo x", Duration.ofSeconds(10), "test"));
        assertEquals("x\n", result.output());
    }

    @Test
    void speaksUtf8AlsoWhereTheServerTakesNoEnvironment() throws Exception {
        // It lets nothing of interest in, and the host's own locale is C.
        try (SshServer deaf = SshServer.create("AcceptEnv NOTHING", "SetEnv LC_ALL=C"); Access other = open(Access.Settings.usual())) {
            Shell shell = other.shell(deaf.login());
            assertEquals("ANSI_X3.4-1968\n", shell.run(Shell.Command.of("locale charmap", Duration.ofSeconds(10), "test")).output());
            try (Terminal login = shell.terminal(Terminal.Options.of(80, 24))) {
                type(login, "PS1=; stty -echo; echo $(locale charmap) $0 bü''cher 漢''字; echo do''ne\n");
                String seen = until(login, "done");
                assertTrue(seen.contains("UTF-8") && seen.contains("bücher 漢字"), seen);
            }
            try (Terminal command = shell.terminal(new Terminal.Options("xterm", 80, 24, java.util.Map.of("LANG", "C.UTF-8"), "locale charmap; echo \"it's $TERM\""))) {
                assertEquals("UTF-8\r\nit's xterm\r\n", toEnd(command));
            }
            try (Terminal plain = shell.terminal(new Terminal.Options("xterm", 80, 24, java.util.Map.of(), "locale charmap"))) {
                assertEquals("ANSI_X3.4-1968\r\n", toEnd(plain), "who asks for no language gets the host's own");
            }
        }
    }
}
