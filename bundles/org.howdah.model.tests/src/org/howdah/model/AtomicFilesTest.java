package org.howdah.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    private static final byte[] NEW = "new".getBytes();

    @TempDir
    Path dir;

    private List<String> names() throws IOException {
        try (var files = Files.list(dir)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesAndKeepsPermissions() throws Exception {
        Path file = Files.writeString(dir.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        AtomicFiles.write(file, NEW);
        assertEquals("new", Files.readString(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of("a"), names());
    }

    @Test
    void aNewFileFollowsTheUmask() throws Exception {
        AtomicFiles.write(dir.resolve("a"), NEW);
        assertEquals(Files.getPosixFilePermissions(Files.createFile(dir.resolve("b"))), Files.getPosixFilePermissions(dir.resolve("a")));
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path real = Files.writeString(Files.createDirectory(dir.resolve("real")).resolve("a"), "old");
        Path link = Files.createSymbolicLink(dir.resolve("link"), Path.of("real/a"));
        AtomicFiles.write(link, NEW);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
        Path circle = Files.createSymbolicLink(dir.resolve("circle"), Path.of("circle"));
        assertTrue(assertThrows(TopologyException.class, () -> AtomicFiles.write(circle, NEW)).getMessage().contains("circle"));
        Path dangling = Files.createSymbolicLink(dir.resolve("dangling"), Path.of("real/b"));
        AtomicFiles.write(dangling, NEW);
        assertEquals("new", Files.readString(dir.resolve("real/b")));
    }

    @Test
    void whatCannotBeWrittenIsASentence() throws Exception {
        assertTrue(assertThrows(TopologyException.class, () -> AtomicFiles.write(dir, NEW)).getMessage().contains("it is a directory"));
        TopologyException e = assertThrows(TopologyException.class, () -> AtomicFiles.write(dir.resolve("no/a"), NEW));
        assertTrue(e.getMessage().contains("does not exist. Create it"), e.getMessage());
        e = assertThrows(TopologyException.class, () -> AtomicFiles.write(Path.of("/proc/howdah"), NEW));
        assertTrue(e.getMessage().startsWith("/proc/howdah cannot be written: "), e.getMessage());
    }

    /** A real file system with no space left, where the machine lets us mount one. */
    @Test
    void aFullDiskLeavesTheOldFile() throws Exception {
        Path small = Files.createDirectory(dir.resolve("small"));
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString()) == 0, "mounting needs root");
        try {
            Path file = Files.writeString(small.resolve("a.topology.yaml"), "topology: old\n");
            TopologyException e = assertThrows(TopologyException.class, () -> AtomicFiles.write(file, new byte[200_000]));
            assertEquals(file + " cannot be written: No space left on device. The file was left as it is. Free some space and save again, or save on another disk.",
                    e.getMessage());
            assertEquals("topology: old\n", Files.readString(file));
            assertArrayEquals(new String[] { "a.topology.yaml" }, small.toFile().list());
        } finally {
            run("umount", small.toString());
        }
    }

    /** Root may write everywhere except on a file system mounted read-only. */
    @Test
    void aPlaceThatIsProtected() throws Exception {
        Path place = Files.createDirectory(dir.resolve("place"));
        if (run("mount", "-t", "tmpfs", "-o", "size=64k,ro", "tmpfs", place.toString()) == 0) {
            try {
                TopologyException e = assertThrows(TopologyException.class, () -> AtomicFiles.write(place.resolve("b"), NEW));
                assertTrue(e.getMessage().contains("Read-only file system"), e.getMessage());
            } finally {
                run("umount", place.toString());
            }
            return;
        }
        Assumptions.assumeFalse(System.getProperty("user.name").equals("root"), "this machine lets root neither mount nor be refused");
        Path file = Files.writeString(place.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertTrue(assertThrows(TopologyException.class, () -> AtomicFiles.write(file, NEW)).getMessage().contains("write-protected"));
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r-xr-xr-x"));
        assertTrue(assertThrows(TopologyException.class, () -> AtomicFiles.write(place.resolve("b"), NEW)).getMessage().contains("may not create files"));
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertFalse(Files.exists(place.resolve("b")));
    }

    private static int run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (IOException e) {
            return -1;
        }
    }
}
