package org.howdah.remote.kit;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.howdah.remote.Cancellation;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Shell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a {@link FileTransfer} must do, against a real OpenSSH server. */
public abstract class FilesContract {

    protected static SshServer server;

    protected Access access;
    protected FileTransfer files;
    private Path folder;

    protected abstract Access open(Access.Settings settings);

    @BeforeAll
    static void startServer() {
        server = SshServer.create("MaxSessions 10");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void openAccess() throws Exception {
        folder = Files.createTempDirectory(server.folder(), "files");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        access = open(Access.Settings.usual());
        files = access.files(server.login());
    }

    @AfterEach
    void closeAccess() {
        access.close();
    }

    private String at(String name) {
        return folder + "/" + name;
    }

    private List<String> names() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesReadsAndDescribes() throws Exception {
        files.write(at("a"), "one".getBytes(StandardCharsets.UTF_8), 0600);
        assertArrayEquals("one".getBytes(StandardCharsets.UTF_8), files.read(at("a"), 3));
        FileTransfer.Entry entry = files.stat(at("a")).orElseThrow();
        assertEquals("a", entry.name());
        assertEquals(3, entry.size());
        assertEquals(0600, entry.mode());
        assertFalse(entry.directory());
        assertTrue(Math.abs(entry.modified().toEpochMilli() - System.currentTimeMillis()) < 60_000);
        files.write(at("a"), "twice".getBytes(StandardCharsets.UTF_8), 0644);
        assertEquals("twice", new String(files.read(at("a"), 100), StandardCharsets.UTF_8));
        assertEquals(0644, files.stat(at("a")).orElseThrow().mode());
        assertEquals(List.of("a"), names());
        files.write(at("empty"), new byte[0], 0640);
        assertEquals(0, files.read(at("empty"), 0).length);
    }

    @Test
    void replacesAFileInOneStep() throws Exception {
        files.write(at("a"), "old".getBytes(StandardCharsets.UTF_8), 0644);
        // Whoever has the old file open keeps the whole old file.
        try (InputStream reader = Files.newInputStream(folder.resolve("a"))) {
            files.write(at("a"), "new and longer".getBytes(StandardCharsets.UTF_8), 0644);
            assertEquals("old", new String(reader.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void missingFileIsNoErrorToStatAndOneToRead() throws Exception {
        assertTrue(files.stat(at("none")).isEmpty());
        fails(Kind.REFUSED, () -> files.read(at("none"), 10), server.login().toString(), at("none"), "no such file");
        fails(Kind.REFUSED, () -> files.list(at("none")), "no such file");
        fails(Kind.REFUSED, () -> files.write(at("none/a"), new byte[1], 0600), "no such file");
        files.delete(at("none"));
    }

    @Test
    void tellsWhatIsNotAllowed() throws Exception {
        if (server.login().user().equals("root")) {
            return;
        }
        fails(Kind.REFUSED, () -> files.write("/etc/howdah-test", new byte[1], 0600), "/etc/howdah-test", "permission denied");
        fails(Kind.REFUSED, () -> files.read("/etc/shadow", 100_000), "permission denied");
        fails(Kind.INVALID, () -> files.read("relative", 10));
        fails(Kind.INVALID, () -> files.read("/a\0b", 10));
    }

    @Test
    void refusesToReadMoreThanAskedFor() throws Exception {
        Files.write(folder.resolve("big"), new byte[3_000_000]);
        fails(Kind.REFUSED, () -> files.read(at("big"), 1000), at("big"), "1000 bytes");
        fails(Kind.REFUSED, () -> files.read("/dev/zero", 1000), "1000 bytes");
        assertEquals(3_000_000, files.read(at("big"), 3_000_000).length);
    }

    @Test
    void copiesLargeFilesBothWays() throws Exception {
        byte[] content = new byte[20_000_003];
        new Random(3).nextBytes(content);
        AtomicLong sent = new AtomicLong();
        files.upload(new ByteArrayInputStream(content), at("large"), 0640, sent::set, Cancellation.none());
        assertEquals(content.length, sent.get());
        assertEquals(-1, Arrays.mismatch(content, Files.readAllBytes(folder.resolve("large"))));
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        AtomicLong received = new AtomicLong();
        files.download(at("large"), back, received::set, Cancellation.none());
        assertEquals(content.length, received.get());
        assertEquals(-1, Arrays.mismatch(content, back.toByteArray()));
    }

    @Test
    void cancelledUploadLeavesNothingUnderTheName() throws Exception {
        Cancellation cancellation = new Cancellation();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        long start = System.nanoTime();
        fails(Kind.CANCELLED, () -> files.upload(endless, at("never"), 0600, sent -> {
            if (sent > 1_000_000) {
                cancellation.cancel();
            }
        }, cancellation));
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5));
        assertTrue(files.stat(at("never")).isEmpty());
    }

    @Test
    void failingEndOnThisSideIsTold() throws Exception {
        Files.write(folder.resolve("some"), new byte[5_000_000]);
        fails(Kind.REFUSED, () -> files.download(at("some"), new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full here");
            }
        }, n -> {
        }, Cancellation.none()), "disk full here");
        assertEquals(5_000_000, files.stat(at("some")).orElseThrow().size(), "the channel goes on working");
    }

    @Test
    void makesListsAndDeletesDirectories() throws Exception {
        files.makeDirectories(at("x/y/z"), 0750);
        files.makeDirectories(at("x/y/z"), 0750);
        assertEquals(0750, files.stat(at("x/y/z")).orElseThrow().mode());
        assertTrue(files.stat(at("x/y")).orElseThrow().directory());
        for (int i = 0; i < 300; i++) {
            Files.createFile(folder.resolve("x/y/z/f" + i));
        }
        assertEquals(300, files.list(at("x/y/z")).size());
        files.write(at("file"), new byte[1], 0600);
        fails(Kind.REFUSED, () -> files.makeDirectories(at("file/sub"), 0700), "not a directory");
        fails(Kind.REFUSED, () -> files.delete(at("x")), at("x"));
        files.makeDirectories(at("e"), 0700);
        files.delete(at("e"));
        assertFalse(Files.exists(folder.resolve("e")));
    }

    @Test
    void takesHostileNames() throws Exception {
        for (String name : List.of("a b", "it's", "$(reboot)", "new\nline", "-rf", "ü🐘", "%s", "\"", "*", "x".repeat(255))) {
            files.write(at(name), name.getBytes(StandardCharsets.UTF_8), 0600);
            assertEquals(name, new String(files.read(at(name), 1000), StandardCharsets.UTF_8));
            assertTrue(files.list(folder.toString()).stream().anyMatch(entry -> entry.name().equals(name)), name);
            files.delete(at(name));
        }
        assertEquals(List.of(), names());
    }

    @Test
    void slowDownloadHoldsUpNobodyElse() throws Exception {
        Files.write(folder.resolve("slow"), new byte[8_000_000]);
        Shell shell = access.shell(server.login());
        files.download(at("slow"), new OutputStream() {
            private boolean first = true;

            @Override
            public void write(int b) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (first) {
                    first = false;
                    try {
                        for (int i = 0; i < 10; i++) {
                            assertEquals("x\n", shell.run(Shell.Command.of("echo x", Duration.ofSeconds(3), "test")).output());
                        }
                    } catch (org.howdah.remote.RemoteException e) {
                        throw new IOException(e);
                    }
                }
            }
        }, n -> {
        }, Cancellation.none());
    }

    @Test
    void manyAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(30)) {
            List<Future<byte[]>> results = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String name = at("n" + i);
                byte[] content = name.getBytes(StandardCharsets.UTF_8);
                results.add(threads.submit(() -> {
                    files.write(name, content, 0600);
                    return files.read(name, 1000);
                }));
            }
            for (int i = 0; i < 60; i++) {
                assertEquals(at("n" + i), new String(results.get(i).get(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void brokenConnectionIsToldAndTheNextTransferWorks() throws Exception {
        files.write(at("a"), new byte[10], 0600);
        server.killConnections();
        Programs.await("a transfer works again", 5, () -> {
            try {
                return files.stat(at("a")).isPresent();
            } catch (org.howdah.remote.RemoteException e) {
                assertEquals(Kind.DISCONNECTED, e.kind());
                return false;
            }
        });
    }

    @Test
    void newKeysInTheMiddleHarmNothing() throws Exception {
        try (SshServer strict = SshServer.create("RekeyLimit 1M")) {
            FileTransfer there = access.files(strict.login());
            byte[] content = new byte[20_000_000];
            new Random(9).nextBytes(content);
            there.upload(new ByteArrayInputStream(content), at("rekeyed"), 0600, n -> {
            }, Cancellation.none());
            ByteArrayOutputStream back = new ByteArrayOutputStream();
            there.download(at("rekeyed"), back, n -> {
            }, Cancellation.none());
            assertEquals(-1, Arrays.mismatch(content, back.toByteArray()));
            Shell shell = access.shell(strict.login());
            Shell.Result result = shell.run(new Shell.Command("cat", content, Duration.ofSeconds(60), "test"));
            assertEquals(0, result.exitCode());
        }
    }

    @Test
    void fullDiskIsToldAndLeavesTheOldFile() throws Exception {
        assumeTrue(Programs.root(), "needs root");
        try (SshServer small = SshServer.create()) {
            Files.createDirectory(small.folder().resolve("small"));
            small.prepare("mount -t tmpfs -o size=1m,mode=777 none " + small.folder() + "/small");
            FileTransfer there = access.files(small.login());
            String path = small.folder() + "/small/a";
            there.write(path, "old".getBytes(StandardCharsets.UTF_8), 0600);
            fails(Kind.REFUSED, () -> there.write(path, new byte[3_000_000], 0600), path, "full disk");
            assertEquals("old", new String(there.read(path, 10), StandardCharsets.UTF_8));
            assertEquals(1, there.list(small.folder() + "/small").size(), "no leftovers");
        }
    }
}
