package org.howdah.console.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.howdah.app.Keep;
import org.howdah.console.kit.HeadlessTerminal;
import org.howdah.console.kit.HeadlessTerminal.Screen;
import org.howdah.console.kit.HeadlessTerminal.Told;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hosts that go away, hang or come back. */
@Tag("slow")
class ConnectionTest {

    @Test
    void aKilledServerIsSeenAndFoundAgain() throws Exception {
        try (Site site = Site.create()) {
            HeadlessTerminal console = site.shell();
            console.enter("vim -u NONE -N --cmd 'set mouse=a'").await("VIM - Vi IMproved");
            console.type("iunsaved").await("unsaved");
            site.server().stop();
            Told lost = console.awaitState("lost|reconnecting");
            assertTrue(lost.actions().contains("reconnect"), lost::toString);
            Screen screen = console.screen();
            assertFalse(screen.alternate(), "the program is gone, its screen is too");
            assertEquals("none", screen.modes().get("mouseTrackingMode").getAsString());
            assertFalse(screen.modes().get("bracketedPasteMode").getAsBoolean());
            // Typing at a dead console must not be kept for the next one.
            console.type("rm -rf important").key("Enter");
            site.server().restart();
            console.wish("reconnect");
            console.awaitState("open");
            console.enter("clear; echo back a''gain").await("back again");
            assertFalse(console.screen().text().contains("important"));
            assertTrue(site.page().received("note").size() >= 1, "a note says what was lost");
        }
    }

    @Test
    void onlyTheConnectionBroke() throws Exception {
        try (Site site = Site.create()) {
            HeadlessTerminal first = site.shell();
            HeadlessTerminal second = site.shell();
            site.server().killConnections();
            first.awaitState("lost|reconnecting");
            second.awaitState("lost|reconnecting");
            first.wish("reconnect");
            first.awaitState("open");
            first.enter("clear; echo back a''gain").await("back again");
            second.wish("close");
            Programs.await("it is closed", 5, () -> !site.page().consoles().contains(second.id()));
        }
    }

    @Test
    void aHungHostBlocksNothing() throws Exception {
        try (Site site = Site.create(); SshServer other = SshServer.create()) {
            HeadlessTerminal hung = site.shell();
            site.add("other", other, "");
            HeadlessTerminal working = site.shell("other");
            site.server().freeze(true);
            hung.type("x".repeat(2000));
            long begin = System.nanoTime();
            hung.wish("close");
            Programs.await("its tab is closed", 5, () -> !site.page().consoles().contains(hung.id()));
            long millis = (System.nanoTime() - begin) / 1_000_000;
            assertTrue(millis < 500, () -> "after " + millis + " ms");
            working.enter("clear; echo all r''ight").await("all right");
            // A new one there waits, and can be closed as well.
            HeadlessTerminal waiting = site.connecting("test1");
            working.enter("clear; echo still all r''ight").await("still all right");
            waiting.wish("close");
            Programs.await("its tab is closed", 5, () -> !site.page().consoles().contains(waiting.id()));
            site.server().freeze(false);
        }
    }

    @Test
    void aHostThatHangsTooLongIsLost() throws Exception {
        try (Site site = Site.create(Site.options().withKeepAlive(java.time.Duration.ofSeconds(1)))) {
            HeadlessTerminal console = site.shell();
            site.server().freeze(true);
            Told lost = console.awaitState("lost|reconnecting");
            assertFalse(lost.text().isBlank());
            site.server().freeze(false);
            site.server().restart();
            console.wish("reconnect");
            console.awaitState("open");
        }
    }

    @Test
    void workInTmuxSurvives() throws Exception {
        keeps(Keep.How.TMUX);
    }

    @Test
    void workInScreenSurvives() throws Exception {
        keeps(Keep.How.SCREEN);
    }

    private static void keeps(Keep.How program) throws Exception {
        try (Site site = Site.create()) {
            HeadlessTerminal console = site.shellKept(program);
            console.enter("clear; kept=value; echo on the sc''reen").await("on the screen");
            site.server().killConnections();
            console.awaitState("lost|reconnecting");
            console.wish("reconnect");
            console.awaitState("open");
            console.await("on the screen");
            console.enter("echo it is $kept").await("it is value");
            console.enter("exit");
            console.awaitState("ended");
        }
    }

    @Test
    void moreConsolesThanOneSessionMayHave() throws Exception {
        try (Site site = Site.create(Site.options(), "MaxSessions 10")) {
            List<HeadlessTerminal> all = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                all.add(site.shell());
            }
            for (int i = 0; i < 25; i++) {
                all.get(i).enter("clear; echo number=" + i + "-").awaitMatch("^number=" + i + "-$");
            }
            // Commands on the same host still find a place.
            assertEquals("fine", site.run("echo fine"));
        }
    }

    @Test
    void aPasswordIsAskedForOnce() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(Programs.root(), "Only root can make a server that takes a password.");
        AtomicInteger asked = new AtomicInteger();
        String hash = Programs.run("openssl", "passwd", "-6", "correct horse").strip();
        try (SshServer server = SshServer.createWithPassword(hash, "PasswordAuthentication yes", "MaxSessions 3");
                Site site = Site.create(server, Site.options(), Site.password("correct horse", asked))) {
            List<HeadlessTerminal> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(site.shell());
            }
            assertEquals(1, asked.get(), "for the first of 8 consoles in 3 or more sessions");
            server.killConnections();
            all.getFirst().awaitState("lost|reconnecting");
            all.getFirst().wish("reconnect");
            all.getFirst().awaitState("open");
            assertEquals(1, asked.get(), "and not again for the way back");
        }
    }

    @Test
    void throughAJumpHost() throws Exception {
        try (SshServer behind = SshServer.create(); Site site = Site.create()) {
            site.add("behind", behind, "test1");
            HeadlessTerminal console = site.shell("behind");
            console.enter("clear; echo \"came from port ${SSH_CONNECTION##* }\"").await("came from port " + behind.port());
            site.server().killConnections();
            assertTrue(console.awaitState("lost|reconnecting").actions().contains("reconnect"));
            console.wish("reconnect");
            console.awaitState("open");
        }
    }
}
