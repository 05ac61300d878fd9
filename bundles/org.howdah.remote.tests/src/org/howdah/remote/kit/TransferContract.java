package org.howdah.remote.kit;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.howdah.remote.Cancellation;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.FileTransfer.Entry;
import org.howdah.remote.FileTransfer.Type;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a {@link FileTransfer} must do for transfers that go on where they stopped, and for a view of a directory. */
public abstract class TransferContract {

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
        folder = Files.createTempDirectory(server.folder(), "transfer");
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

    private static byte[] random(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    @Test
    void readsFromAnOffset() throws Exception {
        byte[] content = random(3_000_001);
        Files.write(folder.resolve("a"), content);
        for (int offset : new int[] { 0, 1, 32768, 1_000_003, content.length - 1, content.length, content.length + 5 }) {
            ByteArrayOutputStream rest = new ByteArrayOutputStream();
            AtomicLong progress = new AtomicLong();
            files.download(at("a"), offset, rest, progress::set, Cancellation.none());
            byte[] expected = offset > content.length ? new byte[0] : Arrays.copyOfRange(content, offset, content.length);
            assertEquals(-1, Arrays.mismatch(expected, rest.toByteArray()), "from " + offset);
            assertEquals(expected.length, progress.get());
        }
        assertArrayEquals(Arrays.copyOfRange(content, 70_000, 170_000), files.read(at("a"), 70_000, 100_000));
        assertArrayEquals(Arrays.copyOfRange(content, content.length - 10, content.length), files.read(at("a"), content.length - 10, 100_000));
    }

    @Test
    void writesOnAtAnOffset() throws Exception {
        byte[] content = random(2_500_000);
        files.append(new ByteArrayInputStream(content, 0, 1_000_000), at("a"), 0, 0600, n -> {
        }, Cancellation.none());
        assertEquals(1_000_000, files.stat(at("a")).orElseThrow().size());
        AtomicLong progress = new AtomicLong();
        // What is there behind the offset goes.
        files.append(new ByteArrayInputStream(content, 900_000, 1_600_000), at("a"), 900_000, 0640, progress::set, Cancellation.none());
        assertEquals(1_600_000, progress.get(), "only what this call wrote");
        assertEquals(-1, Arrays.mismatch(content, Files.readAllBytes(folder.resolve("a"))));
        assertEquals(0640, files.stat(at("a")).orElseThrow().mode());
        files.append(InputStream.nullInputStream(), at("a"), 7, 0640, n -> {
        }, Cancellation.none());
        assertEquals(7, files.stat(at("a")).orElseThrow().size());
    }

    @Test
    void whatWasConfirmedBeforeTheConnectionBrokeIsThere() throws Exception {
        byte[] content = random(60_000_000);
        AtomicLong confirmed = new AtomicLong();
        RemoteException lost = fails(Kind.DISCONNECTED, () -> files.append(new ByteArrayInputStream(content), at("part"), 0, 0600, n -> {
            if (confirmed.getAndSet(n) < 20_000_000 && n >= 20_000_000) {
                server.killConnections();
            }
        }, Cancellation.none()), server.login().toString());
        assertTrue(lost.outcomeUnknown());
        byte[] part = Files.readAllBytes(folder.resolve("part"));
        assertTrue(part.length >= confirmed.get() && part.length < content.length, part.length + " and " + confirmed);
        assertEquals(-1, Arrays.mismatch(part, Arrays.copyOf(content, part.length)), "no gap");
        files.append(new ByteArrayInputStream(content, part.length, content.length - part.length), at("part"), part.length, 0600, n -> {
        }, Cancellation.none());
        assertEquals(-1, Arrays.mismatch(content, Files.readAllBytes(folder.resolve("part"))));
    }

    @Test
    void aChannelThatDiedWhileNobodyUsedItIsNotUsedAgain() throws Exception {
        try (SshServer other = SshServer.create()) {
            FileTransfer there = access.files(other.login());
            there.home();
            other.restart();
            Programs.await("the end of the connection is known", 5, () -> {
                try {
                    // A command finds the session dead before anything is asked, and opens another one.
                    return access.shell(other.login()).run(org.howdah.remote.Shell.Command.of("true", Duration.ofSeconds(5), "test")).ok();
                } catch (RemoteException e) {
                    return false;
                }
            });
            assertTrue(there.home().startsWith("/"));
        }
    }

    @Test
    void cancelOfAFrozenTransferActsAtOnce() throws Exception {
        try (SshServer other = SshServer.create()) {
            FileTransfer there = access.files(other.login());
            Files.write(folder.resolve("big"), new byte[50_000_000]);
            Cancellation cancellation = new Cancellation();
            AtomicLong frozenAt = new AtomicLong();
            try {
                fails(Kind.CANCELLED, () -> there.download(at("big"), OutputStream.nullOutputStream(), n -> {
                    if (frozenAt.get() == 0 && n > 5_000_000) {
                        other.freeze(true);
                        frozenAt.set(System.nanoTime());
                        Thread.startVirtualThread(cancellation::cancel);
                    }
                }, cancellation));
                assertTrue(System.nanoTime() - frozenAt.get() < TimeUnit.SECONDS.toNanos(2));
            } finally {
                other.freeze(false);
            }
        }
    }

    @Test
    void frozenServerIsToldAsLost() throws Exception {
        access.close();
        access = open(Access.Settings.usual().withKeepAlive(Duration.ofSeconds(1)).withConnectTimeout(Duration.ofSeconds(2)));
        try (SshServer other = SshServer.create()) {
            FileTransfer there = access.files(other.login());
            Files.write(folder.resolve("big"), new byte[50_000_000]);
            boolean[] frozen = new boolean[1];
            try {
                long start = System.nanoTime();
                RemoteException lost = org.junit.jupiter.api.Assertions.assertThrows(RemoteException.class,
                        () -> there.download(at("big"), OutputStream.nullOutputStream(), n -> {
                            if (!frozen[0] && n > 5_000_000) {
                                frozen[0] = true;
                                other.freeze(true);
                            }
                        }, Cancellation.none()));
                assertTrue(lost.outcomeUnknown(), Failures.stack(lost));
                assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(15));
            } finally {
                other.freeze(false);
            }
        }
    }

    @Test
    void tellsLinksPipesAndDirectoriesApart() throws Exception {
        files.write(at("file"), new byte[3], 0600);
        files.makeDirectory(at("dir"), 0750);
        files.makeLink(at("link"), "file");
        files.makeLink(at("away"), "/etc");
        files.makeLink(at("dangling"), "nowhere/ü");
        Programs.run(Programs.find("mkfifo").toString(), at("pipe"));
        List<Entry> all = files.list(folder.toString());
        for (Entry entry : all) {
            Type expected = switch (entry.name()) {
                case "file" -> Type.FILE;
                case "dir" -> Type.DIRECTORY;
                case "pipe" -> Type.OTHER;
                default -> Type.LINK;
            };
            assertEquals(expected, entry.type(), entry.name());
            assertEquals(expected, files.look(at(entry.name())).orElseThrow().type(), entry.name());
        }
        assertEquals(6, all.size());
        assertEquals(Type.DIRECTORY, files.stat(at("away")).orElseThrow().type());
        assertEquals(Type.FILE, files.stat(at("link")).orElseThrow().type());
        assertTrue(files.stat(at("dangling")).isEmpty());
        assertTrue(files.look(at("dangling")).isPresent());
        assertEquals("/etc", files.readLink(at("away")));
        assertEquals("nowhere/ü", files.readLink(at("dangling")));
        fails(Kind.REFUSED, () -> files.makeDirectory(at("dir"), 0750), "already");
        assertEquals(folder.toRealPath() + "/file", files.realPath(at("dir/../link")));
        assertTrue(files.home().startsWith("/"));
        assertTrue(files.stat(files.home()).orElseThrow().directory());
        FileTransfer.Space space = files.space(folder.toString()).orElseThrow();
        assertTrue(space.free() > 0 && space.total() >= space.free());
    }

    @Test
    void renamesAndSetsAttributes() throws Exception {
        files.write(at("a"), "a".getBytes(StandardCharsets.UTF_8), 0600);
        files.write(at("b"), "b".getBytes(StandardCharsets.UTF_8), 0600);
        fails(Kind.REFUSED, () -> files.rename(at("a"), at("b"), false), at("b"), "already");
        assertEquals("b", new String(files.read(at("b"), 10), StandardCharsets.UTF_8));
        files.rename(at("a"), at("b"), true);
        assertEquals("a", new String(files.read(at("b"), 10), StandardCharsets.UTF_8));
        files.makeDirectory(at("d"), 0700);
        files.rename(at("d"), at("e"), false);
        assertTrue(files.stat(at("e")).orElseThrow().directory());
        Instant then = Instant.ofEpochSecond(1_234_567_890);
        files.setAttributes(at("b"), OptionalInt.of(0755), Optional.of(then));
        Entry changed = files.stat(at("b")).orElseThrow();
        assertEquals(0755, changed.mode());
        assertEquals(then, changed.modified());
        files.setAttributes(at("b"), OptionalInt.empty(), Optional.of(Instant.ofEpochSecond(4_000_000_000L)));
        assertEquals(4_000_000_000L, files.stat(at("b")).orElseThrow().modified().getEpochSecond(), "after 2038");
    }

    @Test
    void keepsNamesThatAreNoText() throws Exception {
        // ISO 8859-1, and bytes that no encoding has
        Programs.run(Programs.find("sh").toString(), "-c", "cd '" + folder + "' && printf x > \"$(printf 'm\\374nchen')\" && printf yy > \"$(printf '\\377\\200\\n\\355\\240\\200')\"");
        Set<String> names = new HashSet<>();
        for (Entry entry : files.list(folder.toString())) {
            names.add(entry.name());
            assertEquals(entry.size(), files.read(at(entry.name()), 10).length);
        }
        assertTrue(names.contains("m\udcfcnchen"), names::toString);
        assertEquals(2, names.size());
        RemoteException missing = fails(Kind.REFUSED, () -> files.read(at("none\udcff"), 10), "\\udcff");
        assertFalse(missing.getMessage().contains("\udcff"));
        for (String name : names) {
            files.rename(at(name), at("r" + name), false);
            files.delete(at("r" + name));
        }
        assertEquals(0, files.list(folder.toString()).size());
    }

    @Test
    void listsALargeDirectoryPieceByPiece() throws Exception {
        Path large = Files.createDirectory(folder.resolve("large"));
        for (int i = 0; i < 50_000; i++) {
            Files.createFile(large.resolve("file" + i));
        }
        List<Integer> pieces = new ArrayList<>();
        Set<String> names = new HashSet<>();
        files.list(at("large"), piece -> {
            pieces.add(piece.size());
            piece.forEach(entry -> names.add(entry.name()));
        }, Cancellation.none());
        assertEquals(50_000, names.size());
        assertTrue(pieces.size() > 100 && pieces.stream().allMatch(n -> n < 5_000), pieces.size() + " pieces");
        Cancellation cancellation = new Cancellation();
        int[] seen = new int[1];
        fails(Kind.CANCELLED, () -> files.list(at("large"), piece -> {
            seen[0] += piece.size();
            cancellation.cancel();
        }, cancellation));
        assertTrue(seen[0] < 10_000);
        assertEquals(1, files.list(folder.toString()).size(), "the next one works");
    }

    @Test
    void fullDiskIsToldAndThePartEndsWhereTheRoomEnded() throws Exception {
        assumeTrue(Programs.root(), "needs root");
        try (SshServer small = SshServer.create()) {
            Path place = Files.createDirectory(small.folder().resolve("small"));
            small.prepare("mount -t tmpfs -o size=2m,mode=777 none " + place);
            FileTransfer there = access.files(small.login());
            byte[] content = random(5_000_000);
            AtomicLong confirmed = new AtomicLong();
            RemoteException full = fails(Kind.REFUSED, () -> there.append(new ByteArrayInputStream(content), place + "/part", 0, 0600, confirmed::set,
                    Cancellation.none()), place + "/part", "full disk");
            assertTrue(full.hint().contains("room"), full.hint());
            long size = there.stat(place + "/part").orElseThrow().size();
            assertTrue(size >= confirmed.get() && size > 1_000_000 && size < 2_200_000, size + " and " + confirmed);
            assertEquals(-1, Arrays.mismatch(Arrays.copyOf(content, (int) size), there.read(place + "/part", 3_000_000)), "no gap");
        }
    }
}
