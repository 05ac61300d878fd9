package org.howdah.remote.tests;

import static org.howdah.remote.kit.Failures.fails;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.RemoteException.Kind;
import org.howdah.remote.Shell;
import org.howdah.remote.kit.Access;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The file of known hosts where others write to it meanwhile, and where it cannot be written. */
class SshKnownHostsTest {

    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            warnings.add(String.valueOf(record.getMessage()));
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private final AtomicInteger asked = new AtomicInteger();
    private SshServer server;
    private Process holder;

    @BeforeEach
    void start() {
        Logger.getLogger("org.howdah").addHandler(handler);
        server = SshServer.create();
    }

    @AfterEach
    void stop() {
        Logger.getLogger("org.howdah").removeHandler(handler);
        if (holder != null) {
            holder.destroyForcibly();
        }
        server.close();
    }

    private void connects(Path known, Runnable meanwhile) throws RemoteException {
        HostKeys person = unknown -> {
            asked.incrementAndGet();
            meanwhile.run();
            return true;
        };
        Login login = new Login("test1", server.address(), server.port(), server.login().user(), Optional.empty(), Optional.of(server.identity()),
                Optional.of(known), false);
        try (Access access = Adapters.ssh(Access.Settings.usual().with(person))) {
            for (int i = 0; i < 2; i++) {
                assertEquals("in\n", access.shell(login).run(Shell.Command.of("echo in", Duration.ofSeconds(10), "test")).output());
                if (i == 0) {
                    server.killConnections();
                    Programs.await("the session is gone", 5, () -> server.connections() == 0);
                }
            }
        }
    }

    private void ssh(Path known) {
        Programs.run(Programs.find("ssh").toString(), "-F", "/dev/null", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=accept-new", "-o", "UserKnownHostsFile=" + known, "-i",
                server.identity().toString(), "-p", Integer.toString(server.port()), server.login().user() + "@" + server.address(), "true");
    }

    @Test
    void keyThatSshAddsMeanwhileIsNotAddedTwice() throws Exception {
        Path known = server.knownHosts();
        Files.delete(known);
        connects(known, () -> ssh(known));
        assertEquals(server.knownName() + " " + server.hostKey() + "\n", Files.readString(known));
        assertEquals(1, asked.get());
    }

    @Test
    void otherKeyThatIsWrittenMeanwhileIsAChangedKey() throws Exception {
        Path known = server.knownHosts();
        Files.delete(known);
        try (SshServer other = SshServer.create()) {
            fails(Kind.HOST_KEY_CHANGED, () -> connects(known, () -> {
                try {
                    Files.writeString(known, server.knownName() + " " + other.hostKey() + "\n");
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }), "test1", known + ":1", other.keygenView().split(" ")[1], server.keygenView().split(" ")[1]);
            assertEquals(1, Files.readAllLines(known).size());
        }
    }

    @Test
    void missingFolderIsMadeForTheOwnerAlone() throws Exception {
        Path known = server.folder().resolve("new/.ssh/known_hosts");
        connects(known, () -> {
        });
        assertEquals(server.knownName() + " " + server.hostKey() + "\n", Files.readString(known));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(known.getParent())));
        assertEquals(1, asked.get());
    }

    /** A small file system of its own, seen through a process that has it, with a file of known hosts of so many bytes. */
    private Path small(int bytes, String then) throws Exception {
        assumeTrue(Programs.root(), "needs root");
        Path mount = Files.createDirectory(server.folder().resolve("small"));
        holder = new ProcessBuilder(Programs.find("unshare").toString(), "-m", "sh", "-c", "mount -t tmpfs -o size=4k small " + mount
                + " && head -c " + bytes + " /dev/zero | tr '\\0' '#' > " + mount + "/known_hosts && " + then + " && touch " + server.folder()
                + "/ready && exec sleep 600").redirectErrorStream(true).redirectOutput(server.folder().resolve("holder.out").toFile()).start();
        Programs.await("the file system is there", 5, () -> Files.exists(server.folder().resolve("ready")));
        return Path.of("/proc/" + holder.pid() + "/root" + mount + "/known_hosts");
    }

    private void goesOnWithAWord(Path known, int bytes, String why) throws Exception {
        connects(known, () -> {
        });
        assertEquals(1, asked.get(), "who said yes is not asked again");
        assertEquals("#".repeat(bytes), Files.readString(known), "no part of a line is left");
        assertEquals(1, warnings.stream().filter(w -> w.contains("could not be added to " + known) && w.contains(why)).count(), warnings::toString);
    }

    @Test
    void fullDiskLeavesNoPartOfALine() throws Exception {
        goesOnWithAWord(small(4040, "true"), 4040, "No space left");
    }

    @Test
    void readOnlyFileStopsNobody() throws Exception {
        goesOnWithAWord(small(10, "mount -o remount,ro \"$(dirname " + server.folder() + "/small/x)\""), 10, "Read-only");
    }
}
