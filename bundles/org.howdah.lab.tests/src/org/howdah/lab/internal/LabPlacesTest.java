package org.howdah.lab.internal;

import static org.howdah.lab.internal.LabHome.ok;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.howdah.lab.LabSpec;
import org.howdah.lab.LabStatus;
import org.junit.jupiter.api.Test;

/** Homes in awkward places, several labs at once, and labs that were only half made. */
class LabPlacesTest {

    @Test
    void aHomeThatOnlyItsOwnerCanPass() throws Exception {
        try (LabHome home = LabHome.closed()) {
            LabStatus lab = home.create("closed", "a");
            LabStatus.Host a = lab.hosts().getFirst();
            assertEquals("1", ok(a, a.sshUsers().getFirst(), "psql -XAtd postgres -c 'select 1'"));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.root)));
            assertTrue(Files.isDirectory(home.store.folder("closed").resolve("a/pgsql/main/base")));
            home.labs.stop("closed", sentence -> { });
            // As after a reboot.
            new Places(home.store, "closed").close();
            assertEquals(false, home.labs.status("closed").running());
            assertEquals(lab, home.labs.start("closed", sentence -> { }));
            home.labs.destroy("closed", sentence -> { });
            assertEquals(List.of(), home.remains("closed"));
        }
    }

    @Test
    void foldersAreOpenedOnlyAsLongAsALabNeedsThem() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(Account.current().isRoot(), "only root's homes are closed to the database user");
        try (LabHome home = LabHome.closed()) {
            Files.createDirectories(home.store.folder("a"));
            Passage passage = new Passage(home.store);
            passage.open(home.store.folder("a"), folder -> Run.run("runuser", "-u", "postgres", "--", "test", "-x", folder.toString()).ok());
            assertEquals("rwx--x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.root)));
            passage.closeIfLast();
            assertEquals("rwx--x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.root)));
            Files.delete(home.store.folder("a"));
            passage.closeIfLast();
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.root)));
        }
    }

    @Test
    void aHomeWhosePathIsTooLongForSockets() throws Exception {
        try (LabHome home = LabHome.open("a rather long one/" + "x".repeat(60) + "/" + "y".repeat(60))) {
            LabStatus lab = home.create("long", "a");
            LabStatus.Host a = lab.hosts().getFirst();
            Path sockets = Path.of(a.servers().getFirst().socketDirectory());
            assertTrue(sockets.startsWith("/tmp"), sockets::toString);
            assertEquals("1", ok(a, a.sshUsers().getFirst(), "psql -XAtd postgres -c 'select 1'"));
            home.labs.stop("long", sentence -> { });
            Places.delete(sockets.getParent());
            assertEquals(lab, home.labs.start("long", sentence -> { }));
            home.labs.destroy("long", sentence -> { });
            assertEquals(List.of(), home.remains("long"));
            assertTrue(Files.notExists(sockets.getParent()));
        }
    }

    @Test
    void labsMadeAtTheSameTimeHaveTheirOwnAddresses() throws Exception {
        try (LabHome home = LabHome.open()) {
            List<LabStatus> labs = Parallel.map(List.of("one", "two", "three"), name -> home.create(LabSpec.of(name, List.of("a"), false)));
            Set<String> addresses = new HashSet<>();
            labs.forEach(lab -> lab.hosts().forEach(host -> addresses.add(host.address())));
            assertEquals(3, addresses.size());
            assertEquals(List.of("one", "three", "two"), home.labs.list());
        }
    }

    @Test
    void aLabThatWasHalfMadeCanBeDestroyed() throws Exception {
        try (LabHome home = LabHome.open()) {
            home.create("half", "a");
            LabRecord record = home.store.read("half").orElseThrow();
            home.store.write(new LabRecord(record.name(), false, record.isolated(), record.network(), record.view(), record.sockets(), record.hosts()));
            assertTrue(org.junit.jupiter.api.Assertions.assertThrows(org.howdah.lab.LabException.class, () -> home.labs.status("half")).getMessage()
                    .contains("howdah lab destroy half"));
            home.labs.destroy("half", sentence -> { });
            assertEquals(List.of(), home.remains("half"));

            home.create("lost", "a");
            Files.writeString(home.store.folder("lost").resolve("lab.json"), "{\"name\": \"lo");
            assertEquals(List.of("lost"), home.labs.list());
            home.labs.destroy("lost", sentence -> { });
            assertEquals(List.of(), home.remains("lost"));

            home.create("gone", "a");
            Files.delete(home.store.folder("gone").resolve("lab.json"));
            home.labs.destroy("gone", sentence -> { });
            assertEquals(List.of(), home.remains("gone"));
        }
    }

    @Test
    void aDirectoryOfTheUserIsNoReasonToEndAProcess() throws Exception {
        try (LabHome home = LabHome.open()) {
            LabStatus lab = home.create("lab", "a");
            Process shell = new ProcessBuilder("sleep", "1000").directory(Path.of(lab.hosts().getFirst().servers().getFirst().dataDirectory()).toFile()).start();
            try {
                home.labs.stop("lab", sentence -> { });
                home.labs.destroy("lab", sentence -> { });
                assertTrue(shell.isAlive());
            } finally {
                shell.destroyForcibly();
            }
        }
    }
}
