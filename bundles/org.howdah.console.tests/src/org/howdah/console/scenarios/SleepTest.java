package org.howdah.console.scenarios;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.howdah.app.TopologyAccess;
import org.howdah.console.kit.HeadlessTerminal;
import org.howdah.console.kit.HeadlessTerminal.Told;
import org.howdah.lab.Daemon;
import org.howdah.lab.LabSpec;
import org.howdah.lab.Labs;
import org.howdah.remote.Cancellation;
import org.howdah.remote.kit.Programs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A laptop that sleeps and wakes without its network: the session stands still, then nothing gets through any more. */
@Tag("lab")
class SleepTest {

    private static final String LAB = "sleeping";
    private static final String HOST = "master1";
    private static final Duration LONG = Duration.ofSeconds(60);

    private Path home;
    private Labs labs;
    private Site site;

    @BeforeEach
    void makeLab() throws Exception {
        assumeTrue(Programs.root(), "Only root can take a host off the network.");
        home = Files.createTempDirectory("howdah-" + LAB);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        labs = new Labs(home);
        labs.create(LabSpec.of(LAB, List.of(HOST), true), text -> {
        }, Cancellation.none());
        site = Site.of(labs.topology(LAB), this::key, Site.options().withKeepAlive(Duration.ofSeconds(2)));
    }

    private Optional<TopologyAccess.Key> key(String address, int port) {
        return labs.find(address, port).map(found -> new TopologyAccess.Key(found.identityFile(), found.knownHostsFile()));
    }

    @AfterEach
    void destroyLab() throws Exception {
        if (site != null) {
            site.close();
        }
        if (labs != null) {
            labs.heal(LAB, HOST);
            labs.destroy(LAB, text -> {
            });
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    @Test
    void aConsoleComesBackByItselfAndTellsWhatWasLost() throws Exception {
        HeadlessTerminal console = site.shell(HOST);
        console.enter("clear; kept=value; top -d 1").await("load average");
        labs.freeze(LAB, HOST, Daemon.SSHD);
        labs.cut(LAB, HOST);
        Told lost = console.awaitState("lost|reconnecting", LONG);
        assertTrue(lost.actions().contains("reconnect"), lost::toString);
        assertTrue(!lost.text().isBlank(), lost::toString);
        // The screen of top is left, and what is said stands on the shell's.
        String note = site.page().received("note").getFirst().get("text").getAsString();
        assertTrue(note.contains("lost") && note.contains(HOST), note);
        // The host is awake again, but still out of reach: that is not given up.
        labs.thaw(LAB, HOST, Daemon.SSHD);
        console.awaitState("reconnecting", LONG);
        labs.heal(LAB, HOST);
        console.awaitState("open", LONG);
        console.awaitMatch("[$#] *$");
        assertTrue(site.page().received("note").getLast().get("text").getAsString().contains("new shell"), () -> site.page().received("note").toString());
        console.enter("clear; echo it is \"${kept:-gone}\"").await("it is gone");
    }
}
