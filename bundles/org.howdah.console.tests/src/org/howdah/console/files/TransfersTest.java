package org.howdah.console.files;

import static org.howdah.console.files.Bench.end;
import static org.howdah.console.files.Bench.file;
import static org.howdah.console.files.Bench.random;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.howdah.console.files.Conflicts.Answer;
import org.howdah.console.files.Conflicts.Choice;
import org.howdah.console.files.Transfer.State;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and folders both ways over a real SSH server. */
class TransfersTest {

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

    private static String sh(String script) {
        return Programs.run(Programs.find("sh").toString(), "-c", script);
    }

    /** Names as bytes, types, modes, times and contents of everything in a folder. */
    private static String picture(Path folder) {
        return sh("cd '" + folder + "' && find . -printf '%P %y %m %T@ %l\\n' | sed 's/\\.[0-9]* / /' | LC_ALL=C sort && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum");
    }

    private void tree(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("deep/er/empty"));
        file(folder.resolve("plain.txt"), "plain".getBytes());
        file(folder.resolve("none"), new byte[0]);
        file(folder.resolve("deep/er/large"), random(3_000_000));
        for (String name : List.of("a b", "it's", "$(reboot)", "new\nline", "-rf", "ü🐘", "%s%20", "\"", "*", "..x", "\u202egpj.exe", "x".repeat(255), "\\", "~")) {
            file(folder.resolve(name), name.getBytes(StandardCharsets.UTF_8));
        }
        sh("cd '" + folder + "' && printf latin > \"$(printf 'm\\374nchen')\" && mkdir \"$(printf '\\377')\" && printf x > \"$(printf '\\377/\\200')\"");
        Files.createSymbolicLink(folder.resolve("inside"), Path.of("deep/er/large"));
        Files.createSymbolicLink(folder.resolve("deep/up"), Path.of("../plain.txt"));
        Files.setPosixFilePermissions(folder.resolve("plain.txt"), PosixFilePermissions.fromString("rwxr-x--x"));
        Files.setPosixFilePermissions(folder.resolve("none"), PosixFilePermissions.fromString("r--r--r--"));
        sh("chmod -R a+rX '" + folder + "'; find '" + folder + "' -type f -exec touch -d @1234567890 {} +; touch -h -d @1111111111 '" + folder
                + "'/inside '" + folder + "'/deep/up; find '" + folder + "' -depth -type d -exec touch -d @1300000000 {} +; chmod 555 '" + folder + "/deep/er'");
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void copiesAFolderWithEverythingInIt(boolean upload) throws Exception {
        Path source = bench.from(upload).resolve("data");
        tree(source);
        Transfer transfer = bench.send(upload, "data");
        Transfer.Progress end = end(transfer);
        assertEquals(State.DONE, end.state(), end.text());
        assertEquals(List.of(), transfer.notes());
        // The time of a link itself cannot be set over SFTP.
        String links = " [0-9]* (deep|\\.\\.)/";
        assertEquals(picture(source).replaceAll(links, " $1/"), picture(bench.to(upload).resolve("data")).replaceAll(links, " $1/"));
        assertEquals(end.files(), end.filesDone());
        assertEquals(end.bytes(), end.bytesDone());
        assertEquals(end.bytes(), bench.wire.bytes.get());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void leavesOutWhatLeadsElsewhereOrIsNoFile(boolean upload) throws Exception {
        Path source = Bench.open(Files.createDirectory(bench.from(upload).resolve("data")));
        file(source.resolve("file"), random(10));
        for (String target : List.of("/etc/passwd", "../../../etc", "..", "file/../../x", "../data/file")) {
            Files.createSymbolicLink(source.resolve("to" + target.replace('/', '_')), Path.of(target));
        }
        Programs.run(Programs.find("mkfifo").toString(), source.resolve("pipe").toString());
        Transfer transfer = bench.send(upload, "data");
        assertEquals(State.DONE, end(transfer).state());
        try (Stream<Path> all = Files.list(bench.to(upload).resolve("data"))) {
            assertEquals(List.of("file"), all.map(p -> p.getFileName().toString()).toList());
        }
        assertEquals(6, transfer.notes().size(), transfer.notes().toString());
        assertTrue(transfer.notes().stream().anyMatch(n -> n.path().equals("data/pipe") && n.text().contains("a pipe")));
        assertTrue(transfer.notes().stream().anyMatch(n -> n.text().contains("/etc/passwd")));
        assertEquals(0, transfer.progress().problems());
    }

    @Test
    void knowsLinksThatStayInside() {
        for (String inside : List.of("b", "./b", "../x", "d/e", "../a/b")) {
            assertTrue(TransferRun.inside("data/a/link", inside), inside);
        }
        for (String outside : List.of("", "/b", "../../x", "b/../c", "./b/../../..", "../../data/x")) {
            assertFalse(TransferRun.inside("data/a/link", outside), outside);
        }
    }

    @Test
    void doesNotWriteThroughALinkThatIsThere() throws Exception {
        file(bench.there.resolve("data/file"), random(10));
        Path elsewhere = Files.createDirectory(bench.here.resolve("elsewhere"));
        Files.createSymbolicLink(bench.here.resolve("data"), elsewhere);
        Transfer transfer = bench.send(false, "data");
        end(transfer);
        assertEquals(1, transfer.progress().problems());
        assertTrue(transfer.firstProblem().orElseThrow().text().contains("link of this name"), transfer.notes().toString());
        assertEquals(0, elsewhere.toFile().list().length);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void oneFileThatIsNotAllowedDoesNotEndTheFolder(boolean upload) throws Exception {
        for (int i = 0; i < 5; i++) {
            file(bench.from(upload).resolve("data/f" + i), random(1000 + i));
        }
        Path target = bench.to(upload);
        if (upload) {
            // This process may read everything as root; the far side's user may not write into this one.
            Bench.open(Files.createDirectory(target.resolve("data")));
            Files.createDirectories(target.resolve("data/f2"));
        } else {
            assumeTrue(Programs.root(), "Only another user's file is sure not to be readable.");
            Files.setPosixFilePermissions(bench.from(false).resolve("data/f2"), PosixFilePermissions.fromString("rw-------"));
        }
        bench.answer = Optional.of(new Answer(Choice.OVERWRITE, true));
        Transfer transfer = bench.send(upload, "data");
        Transfer.Progress end = end(transfer);
        assertEquals(State.DONE, end.state());
        assertEquals(4, end.filesDone());
        assertEquals(1, end.problems());
        assertEquals("data/f2", transfer.firstProblem().orElseThrow().path());
        assertTrue(transfer.firstProblem().orElseThrow().text().contains(upload ? "a folder of this name" : "permission denied"), transfer.notes().toString());
        assertEquals(end.bytes(), end.bytesDone());
        // Another workbench still tells it.
        bench.transfers.close();
        bench.start();
        transfer = bench.transfers.list().getFirst();
        assertEquals(List.of(4L, 1), List.of(transfer.progress().filesDone(), transfer.progress().problems()));
        assertEquals(end.bytes(), transfer.progress().bytesDone());
        // Mended, only that one is copied.
        if (upload) {
            Files.delete(target.resolve("data/f2"));
        } else {
            Files.setPosixFilePermissions(bench.from(false).resolve("data/f2"), PosixFilePermissions.fromString("rw-r--r--"));
        }
        bench.wire.bytes.set(0);
        transfer.resume();
        end = end(transfer);
        assertEquals(0, end.problems(), transfer.notes().toString());
        assertEquals(1002, bench.wire.bytes.get());
        assertEquals(5, end.filesDone());
    }

    @ParameterizedTest
    @EnumSource(Choice.class)
    void asksOnceForAllWhereFilesAreThere(Choice choice) throws Exception {
        for (int i = 0; i < 4; i++) {
            file(bench.here.resolve("data/f" + i + ".txt"), ("new" + i).getBytes());
            file(bench.there.resolve("data/f" + i + ".txt"), "old".getBytes());
        }
        sh("chmod 777 '" + bench.there + "/data'");
        bench.answer = Optional.of(new Answer(choice, true));
        Transfer transfer = bench.send(true, "data");
        Transfer.Progress end = end(transfer);
        assertEquals(State.DONE, end.state());
        assertEquals(1, bench.questions.size());
        assertEquals(3, bench.questions.getFirst().existing().size());
        assertEquals(bench.there + "/data/f0.txt", bench.questions.getFirst().path());
        Path data = bench.there.resolve("data");
        assertEquals(choice == Choice.OVERWRITE ? "new3" : "old", Files.readString(data.resolve("f3.txt")));
        assertEquals(choice == Choice.KEEP_BOTH, Files.exists(data.resolve("f3 (2).txt")));
        assertEquals(choice == Choice.KEEP_BOTH ? 8 : 4, data.toFile().list().length);
        assertEquals(choice == Choice.SKIP ? 4 : 0, end.filesSkipped());
    }

    @Test
    void noAnswerEndsIt() throws Exception {
        file(bench.here.resolve("a"), random(10));
        file(bench.there.resolve("a"), "old".getBytes());
        Transfer transfer = bench.send(true, "a");
        assertEquals(State.CANCELLED, end(transfer).state());
        assertEquals("old", Files.readString(bench.there.resolve("a")));
    }

    @Test
    void namesTheRunningServerBeforeItsFilesAreOverwritten() throws Exception {
        Path data = Files.createDirectories(bench.there.resolve("main"));
        Path other = Files.createDirectories(bench.there.resolve("elsewhere"));
        sh("chmod 777 '" + data + "' '" + other + "'");
        file(data.resolve("postmaster.pid"), "1\n".getBytes());
        file(data.resolve("postgresql.conf"), "old".getBytes());
        file(other.resolve("postgresql.conf"), "old".getBytes());
        file(bench.here.resolve("postgresql.conf"), "new".getBytes());
        bench.answer = Optional.of(new Answer(Choice.SKIP, false));
        for (Path target : List.of(data, other)) {
            end(bench.transfers.add(Bench.request(true, bench.here.resolve("postgresql.conf"), target, Request.Options.USUAL)));
        }
        bench.servers.add(new DataDirectory("replica", data.toString()));
        Path link = Files.createSymbolicLink(bench.there.resolve("link"), data);
        end(bench.transfers.add(Bench.request(true, bench.here.resolve("postgresql.conf"), link, Request.Options.USUAL)));
        assertEquals(List.of("main", "", "replica"), bench.questions.stream().map(q -> q.server().map(DataDirectory::server).orElse("")).toList());
        Guard guard = new Guard(bench.sessions.files(bench.login), bench.servers);
        assertEquals("replica", guard.of(bench.there.toString(), new org.howdah.remote.Cancellation()).orElseThrow().server(), "what lies above it");
        assertTrue(guard.of(other.toString(), new org.howdah.remote.Cancellation()).isEmpty());
        Files.delete(data.resolve("postmaster.pid"));
        assertTrue(guard.of(data.toString(), new org.howdah.remote.Cancellation()).isEmpty(), "it does not run");
    }

    @Test
    void anAnswerForAllIsNoneForAServerThatIsMetLater() throws Exception {
        for (String name : List.of("a/conf", "main/postgresql.conf", "main/pg_hba.conf")) {
            file(bench.here.resolve("data").resolve(name), "new".getBytes());
            file(bench.there.resolve("data").resolve(name), "old".getBytes());
        }
        file(bench.there.resolve("data/main/postmaster.pid"), "1\n".getBytes());
        sh("chmod -R 777 '" + bench.there + "/data'");
        bench.answer = Optional.of(new Answer(Choice.OVERWRITE, true));
        assertEquals(State.DONE, end(bench.send(true, "data")).state());
        assertEquals(List.of("", "main"), bench.questions.stream().map(q -> q.server().map(DataDirectory::server).orElse("")).toList());
        assertEquals("new", Files.readString(bench.there.resolve("data/main/pg_hba.conf")));
    }

    @Test
    void cancelActsWithinTwoSecondsAlsoOnAFrozenHost() throws Exception {
        try (SshServer other = SshServer.create()) {
            Bench far = new Bench(other);
            file(far.here.resolve("big"), random(50_000_000));
            CountDownLatch begun = new CountDownLatch(1);
            far.wire.each(n -> {
                if (n > 5_000_000 && begun.getCount() > 0) {
                    other.freeze(true);
                    begun.countDown();
                }
            });
            try {
                Transfer transfer = far.send(true, "big");
                assertTrue(begun.await(30, TimeUnit.SECONDS));
                long start = System.nanoTime();
                transfer.cancel();
                assertEquals(State.CANCELLED, end(transfer).state());
                assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(2));
            } finally {
                other.freeze(false);
                far.close();
            }
        }
    }

    @Test
    void runsAFewAtATimeForEachHost() throws Exception {
        AtomicInteger most = new AtomicInteger();
        bench.wire.each(n -> most.accumulateAndGet((int) bench.transfers.list().stream().filter(t -> t.state() == State.RUNNING || t.state() == State.COUNTING).count(),
                Math::max));
        List<Transfer> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            file(bench.here.resolve("f" + i), random(8_000_000 + i));
            all.add(bench.send(true, "f" + i));
        }
        all.getLast().cancel();
        Programs.await("the one that waits is cancelled", 10, () -> all.getLast().state() == State.CANCELLED);
        all.forEach(Bench::end);
        assertEquals(2, most.get());
        assertFalse(Files.exists(bench.there.resolve("f5")));
        bench.transfers.clearEnded();
        assertEquals(List.of(), bench.transfers.list());
        assertEquals(0, bench.home.resolve("transfers").toFile().list().length);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void comparesChecksums(boolean upload) throws Exception {
        file(bench.from(upload).resolve("good"), random(2_000_000));
        file(bench.from(upload).resolve("bad\nname"), random(2_000_000));
        for (String name : List.of("good", "bad\nname")) {
            bench.wire.bytes.set(0);
            bench.wire.spoilAt(name.equals("good") ? -1 : 1_234_567);
            Transfer transfer = bench.transfers.add(Bench.request(upload, bench.from(upload).resolve(name), bench.to(upload), new Request.Options(true, true)));
            end(transfer);
            assertEquals(name.equals("good") ? 0 : 1, transfer.progress().problems(), transfer.notes().toString());
            assertEquals(name.equals("good"), Files.exists(bench.to(upload).resolve(name)));
            if (name.equals("good")) {
                assertEquals(List.of(), transfer.notes());
            } else {
                assertTrue(transfer.notes().getFirst().text().contains("checksums"), transfer.notes().toString());
                bench.wire.spoilAt(-1);
                transfer.resume();
                assertEquals(0, end(transfer).problems(), transfer.notes().toString());
                assertTrue(Files.exists(bench.to(upload).resolve(name)));
            }
        }
    }

    @Test
    void tellsAFileThatChangesWhileItIsCopied() throws Exception {
        Path log = file(bench.there.resolve("log"), random(5_000_000));
        boolean[] done = new boolean[1];
        bench.wire.each(n -> {
            if (!done[0]) {
                done[0] = true;
                try {
                    Files.setLastModifiedTime(log, FileTime.fromMillis(1_500_000_000_000L));
                } catch (java.io.IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        Transfer transfer = bench.send(false, "log");
        assertEquals(State.DONE, end(transfer).state());
        assertTrue(transfer.notes().getFirst().text().contains("changed while it was copied"), transfer.notes().toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void aFullDiskStopsItAndRoomLetsItGoOn(boolean upload) throws Exception {
        assumeTrue(Programs.root(), "Only root can mount a small disk.");
        Path small = Files.createDirectory(bench.to(upload).resolve("small"));
        Programs.run(Programs.find("mount").toString(), "-t", "tmpfs", "-o", "size=8m,mode=1777", "howdah-test", small.toString());
        try {
            byte[] content = random(6_000_000);
            Path source = file(bench.from(upload).resolve("dump"), content);
            Files.write(small.resolve("filler"), new byte[5_000_000]);
            Transfer transfer = bench.transfers.add(Bench.request(upload, source, small, Request.Options.USUAL));
            Transfer.Progress end = end(transfer);
            assertEquals(State.STOPPED, end.state());
            assertTrue(end.text().contains("full disk"), end.text());
            assertTrue(end.hint().contains("Make room") && end.hint().contains("Resume"), end.hint());
            Path part = small.resolve("dump.howdah-part");
            assertTrue(Files.size(part) > 1_000_000);
            assertFalse(Files.exists(small.resolve("dump")));
            Files.delete(small.resolve("filler"));
            bench.wire.bytes.set(0);
            transfer.resume();
            end = end(transfer);
            assertEquals(State.DONE, end.state(), end.text());
            assertEquals(-1, Arrays.mismatch(content, Files.readAllBytes(small.resolve("dump"))));
            assertTrue(bench.wire.bytes.get() < 5_000_000, "moved again " + bench.wire.bytes);
            assertFalse(Files.exists(part, LinkOption.NOFOLLOW_LINKS));
        } finally {
            Programs.run(Programs.find("umount").toString(), small.toString());
        }
    }

    @Test
    void makesNamesThatFit() {
        String longest = "ü".repeat(127);
        for (String name : List.of(longest, "x".repeat(255), "\udcff".repeat(255))) {
            assertTrue(org.howdah.remote.FileNames.bytes(PartNames.part(name)).length <= 255);
            assertTrue(org.howdah.remote.FileNames.bytes(PartNames.another(name, 12)).length <= 255);
            assertFalse(PartNames.part(name).contains("\ufffd"));
        }
        assertEquals("a.howdah-part", PartNames.part("a"));
        assertEquals("dump (2).tar", PartNames.another("dump.tar", 2));
        assertEquals(".profile (2)", PartNames.another(".profile", 2));
        assertEquals("a%3Ab%3F", LocalPaths.windows("a:b?"));
        assertEquals("%CON.txt", LocalPaths.windows("CON.txt"));
        assertEquals("end%2E", LocalPaths.windows("end."));
        for (String text : List.of("/", "/a b", "/ü/\udcff\n%41", "/x\\y")) {
            assertEquals(text, LocalPaths.text(LocalPaths.path(text)));
        }
    }
}
