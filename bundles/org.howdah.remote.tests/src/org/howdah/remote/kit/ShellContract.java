package org.howdah.remote.kit;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a {@link Shell} must do, against a real OpenSSH server that allows ten channels at a time. */
public abstract class ShellContract {

    protected static SshServer server;
    private static Path shared;

    protected Access access;
    protected Shell shell;

    protected abstract Access open(Access.Settings settings);

    @BeforeAll
    static void startServer() throws Exception {
        server = SshServer.create("MaxSessions 10");
        shared = server.folder().resolve("shared");
        Files.createDirectory(shared);
        Files.setPosixFilePermissions(shared, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void openAccess() throws Exception {
        access = open(Access.Settings.usual());
        shell = access.shell(server.login());
    }

    @AfterEach
    void closeAccess() {
        access.close();
    }

    private static Shell.Command command(String text) {
        return Shell.Command.of(text, Duration.ofSeconds(30), "test");
    }

    private static Path fresh() {
        return shared.resolve("f" + System.nanoTime());
    }

    @Test
    void tellsExitCodesAndSignals() throws Exception {
        for (int code : new int[] { 0, 1, 3, 127, 255 }) {
            assertEquals(code, shell.run(command("exit " + code)).exitCode());
        }
        assertEquals(137, shell.run(command("kill -9 $$")).exitCode());
        assertEquals(143, shell.run(command("kill -TERM $$")).exitCode());
        assertEquals(127, shell.run(command("no-such-program-anywhere")).exitCode());
    }

    @Test
    void keepsOutputAndErrorsApart() throws Exception {
        List<Shell.Line> lines = new ArrayList<>();
        Shell.Result result = shell.run(command("echo out; echo err >&2; printf 'no end'"), lines::add, Cancellation.none());
        assertEquals("out\nno end", result.output());
        assertEquals("err\n", result.error());
        assertEquals(3, lines.size());
        assertTrue(lines.contains(new Shell.Line(true, "err")));
        assertTrue(lines.contains(new Shell.Line(false, "no end")));
    }

    @Test
    void readsUtf8HoweverItIsCut() throws Exception {
        Shell.Result result = shell.run(command("printf 'Gr\\303'; printf '\\274\\303'; printf '\\237e \\360\\237\\220\\230\\r\\n'; printf '\\377x'"));
        assertEquals("Grüße 🐘\r\n\ufffdx", result.output());
    }

    @Test
    void showsLinesWhileTheCommandRuns() throws Exception {
        Path go = fresh();
        Shell.Result result = shell.run(command("echo ready; while [ ! -e " + go + " ]; do sleep 0.02; done; echo went"), line -> {
            if (line.text().equals("ready")) {
                assertEquals(0, go.toFile().length());
                try {
                    Files.createFile(go);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }, Cancellation.none());
        assertEquals("ready\nwent\n", result.output());
    }

    @Test
    void handsInputOver() throws Exception {
        byte[] input = new byte[5_000_000];
        new Random(7).nextBytes(input);
        String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(input));
        Shell.Result result = shell.run(new Shell.Command("sha256sum", input, Duration.ofSeconds(30), "test"));
        assertEquals(sum, result.output().split(" ")[0]);
        assertEquals("", shell.run(command("cat")).output(), "without input a command sees its end at once");
    }

    @Test
    void survivesCommandsThatDoNotReadTheirInput() throws Exception {
        Shell.Result result = shell.run(new Shell.Command("exit 4", new byte[8_000_000], Duration.ofSeconds(30), "test"));
        assertEquals(4, result.exitCode());
    }

    @Test
    void keepsTheEndOfLargeOutput() throws Exception {
        AtomicLong bytes = new AtomicLong();
        Shell.Result result = shell.run(command("head -c 50000000 /dev/zero | tr '\\0' x; echo; echo last"),
                line -> bytes.addAndGet(line.text().length()), Cancellation.none());
        assertEquals(50_000_004, bytes.get());
        assertTrue(result.output().length() <= 16 << 20);
        assertTrue(result.output().endsWith("x\nlast\n"));
    }

    @Test
    void slowReaderHoldsUpNobodyElse() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Shell.Result> slow = CompletableFuture.supplyAsync(() -> {
            try {
                return shell.run(command("yes 123456789 | head -n 3000000"), line -> {
                    blocked.countDown();
                    try {
                        release.await(20, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }, Cancellation.none());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertTrue(blocked.await(10, TimeUnit.SECONDS));
        for (int i = 0; i < 20; i++) {
            assertEquals("here\n", shell.run(Shell.Command.of("echo here", Duration.ofSeconds(3), "test")).output());
        }
        release.countDown();
        assertEquals(0, slow.get(30, TimeUnit.SECONDS).exitCode());
    }

    @Test
    void timesOutAndEndsTheCommand() throws Exception {
        String mark = "61." + System.nanoTime();
        shell.run(command("true"));
        long start = System.nanoTime();
        fails(Kind.TIMEOUT, () -> shell.run(Shell.Command.of("sleep " + mark, Duration.ofSeconds(1), "wait for nothing")),
                server.login().toString(), "sleep " + mark, "wait for nothing", "1 s");
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(4), "a timeout must not take longer than it says");
        Programs.await("the command is gone", 10, () -> ProcessHandle.allProcesses()
                .noneMatch(p -> p.info().commandLine().filter(line -> line.contains(mark)).isPresent()));
    }

    @Test
    void cancelAnswersWithinTwoSeconds() throws Exception {
        Cancellation cancellation = new Cancellation();
        Path seen = fresh();
        // One that does not listen to a polite request.
        CompletableFuture<Throwable> running = CompletableFuture.supplyAsync(() -> {
            try {
                shell.run(command("trap '' TERM; echo on; while [ -e " + shared + " ]; do sleep 0.1; done"), line -> seen.toFile().mkdir(), cancellation);
                return null;
            } catch (Exception e) {
                return e;
            }
        });
        Programs.await("the command runs", 10, () -> Files.exists(seen));
        long start = System.nanoTime();
        cancellation.cancel();
        Throwable e = running.get(5, TimeUnit.SECONDS);
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(2));
        fails(Kind.CANCELLED, () -> {
            throw e;
        }, server.login().toString());
        Programs.await("the command is gone", 5, () -> ProcessHandle.allProcesses()
                .noneMatch(p -> p.info().commandLine().filter(line -> line.contains("trap") && line.contains(shared.toString())).isPresent()));
        fails(Kind.CANCELLED, () -> shell.run(command("echo never"), line -> {
        }, cancellation));
    }

    @Test
    void manyAtOnceShareOneSessionAndWaitForAPlace() throws Exception {
        long before = accepted();
        parallel(200);
        assertEquals(1, accepted() - before, "equal logins share one session");
    }

    @Test
    void findsOutThatAServerAllowsFewer() throws Exception {
        try (SshServer small = SshServer.create("MaxSessions 2")) {
            shell = access.shell(small.login());
            parallel(40);
        }
    }

    private void parallel(int count) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(40)) {
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String text = "echo " + i + "; sleep 0.02";
                results.add(threads.submit(() -> shell.run(command(text)).output()));
            }
            for (int i = 0; i < count; i++) {
                assertEquals(i + "\n", results.get(i).get());
            }
        }
    }

    private static long accepted() {
        return server.log().lines().filter(line -> line.startsWith("Accepted")).count();
    }

    @Test
    void returnsAlthoughADaemonHoldsTheOutput() throws Exception {
        long start = System.nanoTime();
        assertEquals("started\n", shell.run(command("sleep 15 & echo started")).output());
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(6));
    }

    @Test
    void brokenConnectionIsToldAndNothingRunsTwice() throws Exception {
        Path log = fresh();
        CountDownLatch on = new CountDownLatch(1);
        CompletableFuture<Throwable> running = CompletableFuture.supplyAsync(() -> {
            try {
                shell.run(command("echo once >> " + log + "; echo on; sleep 20"), line -> on.countDown(), Cancellation.none());
                return null;
            } catch (Exception e) {
                return e;
            }
        });
        assertTrue(on.await(10, TimeUnit.SECONDS));
        server.killConnections();
        Throwable e = running.get(5, TimeUnit.SECONDS);
        assertTrue(fails(Kind.DISCONNECTED, () -> {
            throw e;
        }, server.login().toString(), "sleep 20").outcomeUnknown());
        assertEquals("again\n", shell.run(command("echo again")).output(), "the next request opens the session anew");
        assertEquals("once\n", Files.readString(log));
    }

    @Test
    void sessionThatDiedInBetweenIsOpenedAnew() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertEquals("x\n", shell.run(command("echo x")).output());
            server.killConnections();
        }
        server.restart();
        assertEquals("x\n", shell.run(command("echo x")).output());
    }

    @Test
    void frozenHostIsNoticedAndCancelStillAnswers() throws Exception {
        try (Access patient = open(Access.Settings.usual().withKeepAlive(Duration.ofMillis(300)))) {
            Shell frozen = patient.shell(server.login());
            try {
                fails(Kind.DISCONNECTED, () -> frozen.run(command("echo on; sleep 25"), line -> server.freeze(true), Cancellation.none()),
                        server.login().toString());
                // Nothing was asked of the frozen connection yet: a new one is made.
                assertEquals("x\n", frozen.run(command("echo x")).output());
            } finally {
                server.freeze(false);
            }
        }
        shell.run(command("true"));
        server.freeze(true);
        try {
            Cancellation cancellation = new Cancellation();
            CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(cancellation::cancel);
            long start = System.nanoTime();
            fails(Kind.CANCELLED, () -> shell.run(command("echo x"), line -> {
            }, cancellation));
            assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(2));
            fails(Kind.TIMEOUT, () -> access.shell(server.login()).run(Shell.Command.of("echo x", Duration.ofSeconds(1), "test")));
        } finally {
            server.freeze(false);
        }
    }

    @Test
    void quotedWordsArriveAsTheyAre() throws Exception {
        for (String word : List.of("a b", "it's", "$(reboot)", "`id`", "a;b", "-n", "new\nline", "\"", "\\", "*", "~", "ü🐘", "", "%s\\n", "a\tb")) {
            assertEquals(word, shell.run(command(ShellWords.join("printf", "%s", word))).output());
        }
    }

    @Test
    void refusesBadCommandsBeforeSendingThem() throws Exception {
        fails(Kind.INVALID, () -> shell.run(command("echo a\0b")), server.login().toString());
        fails(Kind.INVALID, () -> shell.run(command(" ")));
        fails(Kind.INVALID, () -> shell.run(command("echo " + "x".repeat(200_000))));
        fails(Kind.INVALID, () -> shell.run(Shell.Command.of("true", Duration.ZERO, "test")));
        String longest = "x".repeat(100_000);
        assertEquals(longest + "\n", shell.run(command("echo " + longest)).output());
    }

    @Test
    void runsAsTheLoginsUserWithoutAnAgent() throws Exception {
        assertEquals(server.login().user() + "\n", shell.run(command("id -un")).output());
        assertEquals("\n", shell.run(command("echo $SSH_AUTH_SOCK")).output());
    }

    @Test
    void closedAccessSaysSo() throws Exception {
        shell.run(command("true"));
        access.close();
        fails(Kind.INVALID, () -> shell.run(command("true")));
        assertFalse(accepted() == 0);
    }
}
