package org.howdah.ui.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.widgets.Display;
import org.howdah.console.Console;
import org.howdah.console.ConsoleState;
import org.howdah.console.Tap;
import org.howdah.edit.TopologyDocument;
import org.howdah.lab.Daemon;
import org.howdah.model.Topologies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a host does or does not do, the window answers within 200 ms and the console can be closed. */
class ResponsiveTest {

    private static final long LONGEST_MILLIS = 200;
    private static final long FLOOD = 100_000_000;

    @TempDir
    static Path folder;
    private static Lab lab;
    private TopologyDocument document;

    @BeforeAll
    static void makeLab() throws Exception {
        Shown.prepare();
        lab = new Lab("hung", folder);
    }

    @AfterAll
    static void destroyLab() throws Exception {
        lab.close();
    }

    @BeforeEach
    void open() throws Exception {
        document = lab.open();
        // Classes are loaded and the view is there: what is measured is not the first console.
        console("master1");
    }

    @AfterEach
    void close() {
        Shown.closeAll();
    }

    private Console console(String host) {
        int before = Shown.consoles().size();
        new ConsolesOfWindow().open(Topologies.host(document.topology(), host).orElseThrow());
        return Shown.opened(before + 1);
    }

    private static void assertQuick(String when, Pings pings) {
        System.out.println("LONGEST PAUSE " + when + ": " + pings.longest() + " ms in " + pings.answers() + " answers");
        assertTrue(pings.longest() < LONGEST_MILLIS, () -> when + ": " + pings.longest() + " ms");
    }

    @Test
    void aHostThatHangsBlocksNothing() throws Exception {
        Console open = console("slave1");
        lab.labs().freeze(lab.name, "slave1", Daemon.ALL);
        try (Pings pings = new Pings(Display.getCurrent())) {
            Shown.focus();
            Shown.type("echo nobody hears this\n");
            new ConsolesOfWindow().open(Topologies.host(document.topology(), "slave1").orElseThrow());
            Window.await("another one", () -> Shown.consoles().size() == 3);
            Console waiting = Shown.consoles().getLast();
            Window.quiet(1500);
            assertTrue(waiting.state() == ConsoleState.CONNECTING || waiting.state() == ConsoleState.RECONNECTING, () -> waiting.state().toString());
            Shown.focus();
            Keyboard.press("Ctrl+Shift+w");
            Window.await("the tab is closed", 2_000, () -> Shown.consoles().toString(), () -> Shown.consoles().size() == 2 && waiting.isClosed());
            open.focus();
            Window.await("the other tab is in front", () -> Shown.is("return howdahConsoles.active && howdahConsoles.active.id === " + open.id()));
            Keyboard.press("Ctrl+Shift+w");
            Window.await("the tab of the connection that hangs is closed", 2_000, () -> Shown.consoles().toString(), () -> Shown.consoles().size() == 1 && open.isClosed());
            assertQuick("while a host hangs", pings);
        } finally {
            lab.labs().thaw(lab.name, "slave1", Daemon.ALL);
        }
        console("slave1");
    }

    @Test
    @Timeout(180)
    void aFloodLeavesTheWindowToItsUser() {
        Console console = Shown.consoles().getFirst();
        AtomicLong bytes = new AtomicLong();
        console.addTap(new Tap() {
            @Override
            public void output(byte[] output, int offset, int length) {
                bytes.addAndGet(length);
            }

            @Override
            public void resized(int columns, int rows) {
                // The same.
            }

            @Override
            public void note(ConsoleState state, String text) {
                // None.
            }
        });
        Shown.focus();
        Shown.type("yes 'flood 0123456789 abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ' | head -c " + FLOOD + "; echo; echo flood-is-over\n");
        long begin = System.nanoTime();
        try (Pings pings = new Pings(Display.getCurrent())) {
            Window.await("all of it came", 150_000, () -> bytes + " bytes", () -> bytes.get() > FLOOD);
            System.out.printf("FLOOD %.1f MB/s%n", FLOOD / 1e6 / ((System.nanoTime() - begin) / 1e9));
            assertQuick("during 100 MB", pings);
        }
        Shown.awaitText(console, "\nflood-is-over");
    }
}
