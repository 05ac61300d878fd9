package org.howdah.console.files;

import static org.howdah.console.files.Bench.end;
import static org.howdah.console.files.Bench.file;
import static org.howdah.console.files.Bench.random;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A transfer goes on where it stopped, and only where what is there is of the same source. */
class ResumeTest {

    private static final int SIZE = 40_000_000;
    private static final int HALF = 20_000_000;
    /** What may be under way when a connection breaks. */
    private static final int SLACK = 6_000_000;

    private static SshServer server;
    private Bench bench;

    @BeforeAll
    static void startServer() {
        server = SshServer.create("MaxSessions 10");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void start() throws Exception {
        bench = new Bench(server);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private static Path part(Path target) {
        return target.resolveSibling(target.getFileName() + ".howdah-part");
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void goesOnByItselfAfterTheConnectionWasKilled(boolean upload) throws Exception {
        byte[] content = random(SIZE);
        file(bench.from(upload).resolve("dump"), content);
        boolean[] killed = new boolean[1];
        bench.wire.each(n -> {
            if (!killed[0] && n >= HALF) {
                killed[0] = true;
                server.killConnections();
            }
        });
        Transfer transfer = bench.send(upload, "dump");
        Bench.await(transfer, p -> p.state() == Transfer.State.RECONNECTING);
        assertTrue(transfer.progress().text().contains("test1"), transfer.progress().text());
        assertTrue(transfer.progress().hint().contains("by itself"), transfer.progress().hint());
        Transfer.Progress end = end(transfer);
        assertEquals(Transfer.State.DONE, end.state(), end.text());
        assertEquals(-1, Arrays.mismatch(content, Files.readAllBytes(bench.to(upload).resolve("dump"))));
        assertFalse(Files.exists(part(bench.to(upload).resolve("dump"))));
        assertTrue(bench.wire.bytes.get() < SIZE + SLACK, "moved in all " + bench.wire.bytes);
        assertEquals(SIZE, end.bytesDone());
    }

    @Test
    void whatANodeThatStaysAwayLeftIsResumedByHand() throws Exception {
        byte[] content = random(SIZE);
        file(bench.here.resolve("dump"), content);
        try (SshServer other = SshServer.create()) {
            Bench far = new Bench(other);
            byte[] same = content;
            file(far.here.resolve("dump"), same);
            boolean[] stopped = new boolean[1];
            far.wire.each(n -> {
                if (!stopped[0] && n >= HALF) {
                    stopped[0] = true;
                    other.stop();
                }
            });
            Transfer transfer = far.send(true, "dump");
            Transfer.Progress end = end(transfer);
            assertEquals(Transfer.State.STOPPED, end.state());
            assertTrue(end.hint().contains("Resume"), end.hint());
            long before = far.wire.bytes.get();
            other.restart();
            transfer.resume();
            end = end(transfer);
            assertEquals(Transfer.State.DONE, end.state(), end.text());
            assertEquals(-1, Arrays.mismatch(content, Files.readAllBytes(far.there.resolve("dump"))));
            assertTrue(far.wire.bytes.get() - before < SIZE - HALF + SLACK, "moved again " + (far.wire.bytes.get() - before));
            far.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void goesOnInANewProcessAfterKill9(boolean upload) throws Exception {
        byte[] content = random(SIZE);
        Path source = file(bench.from(upload).resolve("dump"), content);
        Path target = bench.to(upload).resolve("dump");
        bench.transfers.close();
        Process process = KilledTransfer.start(bench, upload, source, bench.to(upload));
        try {
            Programs.await("half of it is there: " + Files.readString(bench.home.resolve("output")), 60,
                    () -> process.isAlive() && Files.exists(part(target)) && part(target).toFile().length() >= HALF);
        } finally {
            // As kill -9 does.
            process.destroyForcibly();
        }
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        long there = Files.size(part(target));
        assertTrue(there >= HALF && there < SIZE, there + " bytes");
        bench.start();
        Transfer left = bench.transfers.list().getFirst();
        assertEquals(Transfer.State.STOPPED, left.state());
        assertTrue(left.progress().text().contains("closed"), left.progress().text());
        left.resume();
        Transfer.Progress end = end(left);
        assertEquals(Transfer.State.DONE, end.state(), end.text());
        assertEquals(List.of(), left.notes());
        assertEquals(-1, Arrays.mismatch(content, Files.readAllBytes(target)));
        assertTrue(bench.wire.bytes.get() <= SIZE - HALF, "moved again " + bench.wire.bytes);
    }

    private Transfer stopInTheMiddle(boolean upload, String name) throws Exception {
        Transfer[] transfer = new Transfer[1];
        java.util.concurrent.CountDownLatch known = new java.util.concurrent.CountDownLatch(1);
        bench.wire.each(n -> {
            if (n >= HALF) {
                try {
                    known.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                transfer[0].cancel();
            }
        });
        transfer[0] = bench.send(upload, name);
        known.countDown();
        assertEquals(Transfer.State.CANCELLED, end(transfer[0]).state());
        bench.wire.each(n -> {
        });
        bench.wire.bytes.set(0);
        return transfer[0];
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void aSourceThatChangedIsCopiedAnew(boolean upload) throws Exception {
        Path source = file(bench.from(upload).resolve("dump"), random(SIZE));
        Path target = bench.to(upload).resolve("dump");
        Transfer transfer = stopInTheMiddle(upload, "dump");
        assertTrue(Files.size(part(target)) > 1_000_000);
        assertFalse(Files.exists(target), "never a part under the name");
        byte[] other = random(SIZE + 1);
        Files.write(source, other);
        Files.setLastModifiedTime(source, FileTime.fromMillis(1_600_000_000_000L));
        transfer.resume();
        assertEquals(Transfer.State.DONE, end(transfer).state());
        assertEquals(-1, Arrays.mismatch(other, Files.readAllBytes(target)));
        assertEquals(SIZE + 1, bench.wire.bytes.get());
        assertTrue(transfer.notes().getFirst().text().contains("has changed since"), transfer.notes().toString());
        assertFalse(transfer.notes().getFirst().problem());
    }

    @Test
    void aPartWithOtherContentIsNotTrusted() throws Exception {
        byte[] content = random(SIZE);
        file(bench.here.resolve("dump"), content);
        Path target = bench.there.resolve("dump");
        Transfer transfer = stopInTheMiddle(true, "dump");
        // As a machine that lost power leaves it: the size is there, the last content is not.
        try (RandomAccessFile part = new RandomAccessFile(part(target).toFile(), "rw")) {
            part.seek(part.length() - 5000);
            part.write(new byte[4096]);
        }
        transfer.resume();
        assertEquals(Transfer.State.DONE, end(transfer).state());
        assertEquals(-1, Arrays.mismatch(content, Files.readAllBytes(target)));
        assertEquals(SIZE, bench.wire.bytes.get());
        assertTrue(transfer.notes().getFirst().text().contains("not of this file"), transfer.notes().toString());
    }

    @Test
    void aLinkInPlaceOfThePartIsNotWrittenThrough() throws Exception {
        file(bench.there.resolve("dump"), random(1000));
        Path victim = file(bench.here.resolve("victim"), "dear".getBytes());
        Files.createSymbolicLink(part(bench.here.resolve("dump")), victim);
        Transfer transfer = bench.send(false, "dump");
        assertEquals(Transfer.State.DONE, end(transfer).state());
        assertEquals("dear", Files.readString(victim));
        assertEquals(-1, Arrays.mismatch(random(1000), Files.readAllBytes(bench.here.resolve("dump"))));
    }

    @Test
    void aClosedWorkbenchLeavesItForTheNext() throws Exception {
        byte[] content = random(SIZE);
        file(bench.here.resolve("dump"), content);
        java.util.concurrent.CountDownLatch half = new java.util.concurrent.CountDownLatch(1);
        bench.wire.each(n -> {
            if (n >= HALF) {
                half.countDown();
            }
        });
        bench.send(true, "dump");
        assertTrue(half.await(30, TimeUnit.SECONDS));
        bench.transfers.close();
        bench.wire.bytes.set(0);
        bench.start();
        Transfer left = bench.transfers.list().getFirst();
        assertEquals(Transfer.State.STOPPED, left.state());
        left.resume();
        assertEquals(Transfer.State.DONE, end(left).state());
        assertEquals(-1, Arrays.mismatch(content, Files.readAllBytes(bench.there.resolve("dump"))));
        assertTrue(bench.wire.bytes.get() < SIZE - HALF + SLACK, "moved again " + bench.wire.bytes);
    }

    @Test
    void aFolderGoesOnWithTheFilesThatAreMissing() throws Exception {
        for (int i = 0; i < 40; i++) {
            file(bench.here.resolve("folder/f" + i), random(1_000_000 + i));
        }
        Transfer transfer = stopInTheMiddle(true, "folder");
        transfer.resume();
        Transfer.Progress end = end(transfer);
        assertEquals(Transfer.State.DONE, end.state());
        assertEquals(40, end.filesDone());
        assertEquals(end.bytes(), end.bytesDone());
        assertTrue(bench.wire.bytes.get() < SIZE - HALF + SLACK, "moved again " + bench.wire.bytes);
        assertEquals(List.of(), bench.questions, "what it copied itself is no conflict");
        for (int i = 0; i < 40; i++) {
            assertEquals(-1, Arrays.mismatch(random(1_000_000 + i), Files.readAllBytes(bench.there.resolve("folder/f" + i))));
        }
    }

    @Test
    void filesBeyondFourGigabytesGoOnToo() throws Exception {
        long size = 5_000_000_000L;
        Path source = bench.here.resolve("huge");
        Path target = bench.there.resolve("huge");
        try (RandomAccessFile file = new RandomAccessFile(source.toFile(), "rw")) {
            file.setLength(size);
            file.seek(size - 3);
            file.write(new byte[] { 1, 2, 3 });
        }
        Transfer transfer = stopInTheMiddle(true, "huge");
        // All zeros so far: the part may as well be this long, and takes no room.
        try (RandomAccessFile part = new RandomAccessFile(part(target).toFile(), "rw")) {
            part.setLength(size - 10_000_000);
        }
        transfer.resume();
        assertEquals(Transfer.State.DONE, end(transfer).state());
        assertEquals(10_000_000, bench.wire.bytes.get());
        assertEquals(size, Files.size(target));
        try (RandomAccessFile copy = new RandomAccessFile(target.toFile(), "r")) {
            copy.seek(size - 4);
            assertEquals(0x00010203, copy.readInt());
        }
    }
}
