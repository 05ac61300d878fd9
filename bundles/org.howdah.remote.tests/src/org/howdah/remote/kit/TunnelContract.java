package org.howdah.remote.kit;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Shell;
import org.howdah.remote.Terminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What sockets and terminals through a session must do, against a real OpenSSH server. */
public abstract class TunnelContract {

    protected static SshServer server;

    protected Access access;

    protected abstract Access open(Access.Settings settings);

    @BeforeAll
    static void startServer() {
        server = SshServer.create();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void openAccess() {
        access = open(Access.Settings.usual());
    }

    @AfterEach
    void closeAccess() {
        access.close();
    }

    /** A server that sends back what it gets; one connection. */
    private static ServerSocket echo() throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.bind(new InetSocketAddress("127.0.0.1", 0));
        Thread thread = new Thread(() -> {
            try (Socket caller = listening.accept()) {
                caller.getInputStream().transferTo(caller.getOutputStream());
            } catch (IOException e) {
                // the test is over
            }
        });
        thread.setDaemon(true);
        thread.start();
        return listening;
    }

    @Test
    void tcpCarriesBytesBothWays() throws Exception {
        try (ServerSocket echo = echo(); Socket socket = access.openTcp(server.login(), "127.0.0.1", echo.getLocalPort())) {
            byte[] bytes = new byte[10_000_000];
            new Random(5).nextBytes(bytes);
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> {
                try {
                    socket.getOutputStream().write(bytes);
                    socket.shutdownOutput();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertArrayEquals(bytes, socket.getInputStream().readAllBytes());
            sending.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void socketBehavesAsOne() throws Exception {
        try (ServerSocket echo = echo()) {
            Socket socket = access.openTcp(server.login(), "127.0.0.1", echo.getLocalPort());
            assertTrue(socket.isConnected());
            assertFalse(socket.isClosed());
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.setSoTimeout(200);
            assertEquals(200, socket.getSoTimeout());
            long start = System.nanoTime();
            assertThrows(SocketTimeoutException.class, () -> socket.getInputStream().read());
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertTrue(took >= 190 && took < 1500, () -> took + " ms");
            socket.getOutputStream().write('x');
            assertEquals('x', socket.getInputStream().read(), "a read goes on after a timeout");
            socket.setSoTimeout(0);
            CompletableFuture<Throwable> reading = CompletableFuture.supplyAsync(() -> {
                try {
                    socket.getInputStream().read();
                    return null;
                } catch (IOException e) {
                    return e;
                }
            });
            assertThrows(java.util.concurrent.TimeoutException.class, () -> reading.get(200, TimeUnit.MILLISECONDS));
            socket.close();
            assertTrue(reading.get(2, TimeUnit.SECONDS) instanceof SocketException, "closing lets a reader go");
            assertTrue(socket.isClosed());
            assertThrows(SocketException.class, () -> socket.getOutputStream().write(1));
        }
    }

    @Test
    void unixSocketIsReached() throws Exception {
        Path path = server.folder().resolve("s.sock");
        try (ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listening.bind(UnixDomainSocketAddress.of(path));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
            CompletableFuture<Void> serving = CompletableFuture.runAsync(() -> {
                try (SocketChannel caller = listening.accept()) {
                    caller.write(ByteBuffer.wrap("hello".getBytes(StandardCharsets.UTF_8)));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            try (Socket socket = access.openUnix(server.login(), path.toString())) {
                assertEquals("hello", new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                assertEquals(-1, socket.getInputStream().read());
            }
            serving.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void tellsWhatCannotBeReached() throws Exception {
        fails(Kind.REFUSED, () -> access.openTcp(server.login(), "127.0.0.1", 1), server.login().toString(), "127.0.0.1 port 1", "nobody answers");
        fails(Kind.REFUSED, () -> access.openUnix(server.login(), "/nonexistent/.s.PGSQL.5432"), "/nonexistent/.s.PGSQL.5432");
        try (SshServer closed = SshServer.create("AllowTcpForwarding no", "AllowStreamLocalForwarding no")) {
            assertTrue(fails(Kind.REFUSED, () -> access.openTcp(closed.login(), "127.0.0.1", closed.port())).hint().contains("AllowTcpForwarding"));
            assertTrue(fails(Kind.REFUSED, () -> access.openUnix(closed.login(), "/tmp/x")).hint().contains("AllowStreamLocalForwarding"));
        }
    }

    @Test
    void unreadSocketHoldsUpNobodyElse() throws Exception {
        try (ServerSocket flood = new ServerSocket()) {
            flood.bind(new InetSocketAddress("127.0.0.1", 0));
            Thread thread = new Thread(() -> {
                try (Socket caller = flood.accept()) {
                    byte[] piece = new byte[1 << 16];
                    while (true) {
                        caller.getOutputStream().write(piece);
                    }
                } catch (IOException e) {
                    // the test is over
                }
            });
            thread.setDaemon(true);
            thread.start();
            try (Socket socket = access.openTcp(server.login(), "127.0.0.1", flood.getLocalPort())) {
                InputStream in = socket.getInputStream();
                assertEquals(0, in.read());
                Shell shell = access.shell(server.login());
                for (int i = 0; i < 30; i++) {
                    shell.run(Shell.Command.of("true", Duration.ofSeconds(3), "test"));
                }
                Programs.await("the window is full", 5, () -> {
                    try {
                        return in.available() > 500_000;
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
                assertTrue(in.available() <= 4 << 20, "what waits unread is bounded");
            }
        }
    }

    private static String until(Terminal terminal, String text) throws Exception {
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

    private static void type(Terminal terminal, String text) throws IOException {
        terminal.input().write(text.getBytes(StandardCharsets.UTF_8));
        terminal.input().flush();
    }

    @Test
    void terminalHasSizeTypeAndLanguage() throws Exception {
        assumeTrue(Programs.terminals(), "an SSH server of this user cannot make terminals here");
        Shell shell = access.shell(server.login());
        try (Terminal terminal = shell.terminal(new Terminal.Options("xterm-256color", 101, 31, Map.of("LANG", "C.UTF-8"), "sh"))) {
            type(terminal, "PS1=; stty -echo; echo be''gin\n");
            until(terminal, "begin");
            type(terminal, "stty size; echo $TERM $LANG; echo do''ne\n");
            String seen = until(terminal, "done");
            assertTrue(seen.contains("31 101"), seen);
            assertTrue(seen.contains("xterm-256color C.UTF-8"), seen);
            terminal.resize(77, 22);
            type(terminal, "stty size; echo do''ne\n");
            assertTrue(until(terminal, "done").contains("22 77"));
            assertTrue(terminal.isOpen());
            type(terminal, "exit\n");
            while (terminal.output().read() >= 0) {
                // to the end
            }
            Programs.await("the terminal is closed", 5, () -> !terminal.isOpen());
        }
        fails(Kind.INVALID, () -> shell.terminal(Terminal.Options.of(0, 10)));
    }

    @Test
    void loginShellRunsAndUnreadFloodIsHeldBack() throws Exception {
        assumeTrue(Programs.terminals(), "an SSH server of this user cannot make terminals here");
        Shell shell = access.shell(server.login());
        try (Terminal terminal = shell.terminal(Terminal.Options.of(80, 24))) {
            type(terminal, "echo st''art; yes\n");
            until(terminal, "start");
            for (int i = 0; i < 20; i++) {
                assertEquals("x\n", shell.run(Shell.Command.of("echo x", Duration.ofSeconds(3), "test")).output());
            }
            assertTrue(terminal.output().available() <= 1 << 20);
            type(terminal, "\u0003");
            type(terminal, "echo st''opped\n");
            until(terminal, "stopped");
        }
        for (int i = 0; i < 25; i++) {
            // Each gives its place back.
            shell.terminal(Terminal.Options.of(80, 24)).close();
        }
    }
}
