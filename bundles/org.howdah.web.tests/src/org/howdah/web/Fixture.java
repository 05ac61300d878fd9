package org.howdah.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What the tests of the host share: a page that remembers what it was asked, requests as bytes, and what the system says is open. */
final class Fixture {

    private Fixture() {
    }

    /** A page with two files, whose socket sends back what it receives. */
    static class Echo implements PageContent {

        // Read while others write.
        final List<String> asked = new CopyOnWriteArrayList<>();
        final List<String> events = new CopyOnWriteArrayList<>();
        private final AtomicInteger opened = new AtomicInteger();
        volatile Peer peer;

        @Override
        public Asset asset(String path) {
            asked.add(path);
            return switch (path) {
                case "index.html" -> Asset.text(path, "<!DOCTYPE html><title>page</title>");
                case "fonts/text.woff2" -> new Asset("font/woff2", new byte[] { 1, 2, 3 });
                case "broken" -> throw new IllegalStateException("The disk is gone.");
                default -> null;
            };
        }

        @Override
        public Channel connect(Peer other) {
            peer = other;
            int number = opened.incrementAndGet();
            events.add("opened " + number);
            return new Channel() {
                @Override
                public void text(String message) {
                    if (message.equals("fail")) {
                        throw new IllegalArgumentException("That was one message too many.");
                    }
                    other.sendText(message);
                }

                @Override
                public void binary(ByteBuffer message) {
                    byte[] copy = new byte[message.remaining()];
                    message.get(copy);
                    other.sendBinary(ByteBuffer.wrap(copy), () -> {
                    });
                }

                @Override
                public void closed() {
                    events.add("closed " + number);
                }
            };
        }
    }

    /** Sends a request as it stands, "\n" for the ends of lines, and reads the answer until the connection ends or it is complete. */
    static String raw(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            InputStream in = socket.getInputStream();
            for (int read; !complete(answer) && (read = in.read(buffer)) > 0;) {
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }

    private static boolean complete(StringBuilder answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = answer.substring(0, end);
        int length = Arrays.stream(head.split("\r\n")).filter(line -> line.toLowerCase().startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip())).findFirst().orElse(0);
        return answer.length() - end - 4 >= length;
    }

    /** The status of a plain request for a path, with further header lines. */
    static int status(WebHost host, String path, String... headers) throws IOException {
        String lines = String.join("\n", headers);
        return status(raw(host.port(), "GET " + path + " HTTP/1.1\nHost: 127.0.0.1:" + host.port() + "\n" + (lines.isEmpty() ? "" : lines + "\n") + "\n"));
    }

    static int status(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 "), answer);
        return Integer.parseInt(answer.substring(9, 12));
    }

    /** The header lines with which a browser asks for a socket. */
    static String[] upgrade(String... more) {
        List<String> lines = new ArrayList<>(List.of("Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));
        lines.addAll(List.of(more));
        return lines.toArray(String[]::new);
    }

    static void await(String what, BooleanSupplier condition) {
        await(() -> what, condition);
    }

    static void await(Supplier<String> what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** How the kernel spells an IPv4 address that a Java socket, which can do both, is bound to. */
    private static final String MAPPED = "0000000000000000FFFF0000";

    /** What the system has open at a port, "address state" each, the kernel's own spelling: 0A listens, 01 is connected. */
    static List<String> sockets(int port) {
        String suffix = String.format(":%04X", port);
        List<String> found = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            try {
                Files.readAllLines(Path.of("/proc/net", table)).stream().skip(1).map(line -> line.strip().split("\\s+"))
                        .filter(columns -> columns[1].endsWith(suffix)).forEach(columns -> found.add(columns[1].split(":")[0].replaceFirst("^" + MAPPED, "") + " " + columns[3]));
            } catch (IOException e) {
                // No such family on this machine.
            }
        }
        return found;
    }

    static long threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("howdah-web")).count();
    }
}
