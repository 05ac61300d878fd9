package org.howdah.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.howdah.remote.RemoteException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that end, break, hang and come back. */
class ReconnectTest {

    private Playground ground;
    private PlayedPage page;

    private void start(Duration keepAlive) {
        ground = new Playground(keepAlive);
        page = ground.page();
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    private String note(Console console, String part) {
        page.await("a note with " + part + ", not " + page.notes(console), () -> page.notes(console).stream().anyMatch(note -> note.contains(part)));
        return page.notes(console).stream().filter(note -> note.contains(part)).findFirst().orElseThrow();
    }

    @Test
    void aBrokenConnectionIsToldAndComesBackByItself() {
        start(Duration.ofSeconds(15));
        Console console = ground.open(page, "node1");
        page.type(console, "cd /tmp; sleep 1000\r");
        page.awaitText(console, "sleep 1000");
        ground.server().killConnections();
        note(console, "Connection lost at ");
        note(console, "Last output at ");
        note(console, "The shell and what ran in it end with it");
        note(console, "Connected again at ");
        note(console, "This is a new shell");
        assertEquals(List.of("lost", "reconnecting", "reconnecting", "open"), tail(page.states(console), 4));
        page.type(console, "echo a$((1+1))b\r");
        page.awaitText(console, "a2b");
        assertTrue(page.of("note").get(0).get("reset").getAsBoolean(), "what programs did to the terminal is undone");
        assertTrue(page.of("state").stream().anyMatch(state -> state.has("retryAt") && state.get("hint").getAsString().startsWith("Trying again at ")));
    }

    private static List<String> tail(List<String> all, int n) {
        return all.subList(Math.max(0, all.size() - n), all.size());
    }

    @Test
    void whileTheServerIsAwayItIsTriedAgainUntilTheUserStopsIt() {
        start(Duration.ofSeconds(15));
        Console console = ground.open(page, "node1");
        ground.server().stop();
        page.await("two tries", () -> page.of("state").stream().filter(state -> state.has("retryAt")).count() >= 3);
        assertEquals(ConsoleState.RECONNECTING, console.state());
        page.send("stop", "id", console.id());
        page.awaitLast("state", state -> state.get("state").getAsString().equals("lost"));
        assertTrue(page.last("state").get("actions").toString().contains("reconnect"));
        ground.server().restart();
        page.output(console).forget();
        page.send("reconnect", "id", console.id());
        page.awaitLast("state", state -> state.get("state").getAsString().equals("open"));
        page.awaitText(console, Playground.PROMPT);
    }

    @Test
    void aWishToReconnectDoesNotWaitForTheNextTry() {
        start(Duration.ofSeconds(15));
        Console console = ground.open(page, "node1");
        ground.server().stop();
        page.await("the waits have grown", () -> page.of("state").stream().filter(state -> state.has("retryAt")).count() >= 3);
        ground.server().restart();
        long start = System.nanoTime();
        page.send("reconnect", "id", console.id());
        page.awaitLast("state", state -> state.get("state").getAsString().equals("open"));
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(3), "it waited");
    }

    @Test
    void typedBytesWithoutAnAnswerAreCountedAndNeverShown() {
        start(Duration.ofSeconds(2));
        Console console = ground.open(page, "node1");
        ground.server().freeze(true);
        try {
            page.type(console, "my-secret");
            page.awaitLast("state", state -> state.get("state").getAsString().equals("reconnecting"));
            note(console, "9 bytes typed had no answer");
            note(console, "no sign of life");
            assertFalse(page.of("note").toString().contains("my-secret"));
        } finally {
            ground.server().freeze(false);
        }
    }

    @Test
    void aHostThatDoesNotAnswerIsToldBeforeItIsGivenUp() {
        start(Duration.ofSeconds(60));
        Console console = ground.open(page, "node1");
        ground.server().freeze(true);
        page.type(console, "x");
        page.awaitLast("state", state -> state.get("text").getAsString().contains("does not answer"));
        assertEquals(ConsoleState.OPEN, console.state());
        ground.server().freeze(false);
        page.awaitLast("state", state -> state.get("text").getAsString().isEmpty());
    }

    @Test
    void afterASleepTheHostIsAskedAtOnce() {
        start(Duration.ofSeconds(60));
        Console console = ground.open(page, "node1");
        ground.consoles().stoodStill(Duration.ofMinutes(90));
        page.await("the question is told", () -> page.of("state").stream().anyMatch(state -> state.get("text").getAsString().contains("stood still for 1 h 30 min")));
        page.awaitLast("state", state -> state.get("text").getAsString().isEmpty());
        ground.server().freeze(true);
        try {
            ground.consoles().stoodStill(Duration.ofMinutes(90));
            String lost = note(console, "gave no sign of life within 12 s");
            assertTrue(lost.contains("This machine stood still for 1 h 30 min"), lost);
            assertEquals(ConsoleState.RECONNECTING, console.state());
        } finally {
            ground.server().freeze(false);
        }
    }

    @Test
    void anEndIsToldWithItsCodeOrSignalAndIsNotTriedAgain() {
        start(Duration.ofSeconds(15));
        Console code = ground.open(page, ground.spec("node1", "exit 3"));
        page.await("it ended", () -> code.state() == ConsoleState.ENDED);
        assertEquals("The shell ended with exit code 3.", code.stateText());
        Console signal = ground.open(page, ground.spec("node1", "kill -9 $$"));
        page.await("it ended", () -> signal.state() == ConsoleState.ENDED);
        assertEquals("The shell was ended by signal 9 (kill).", signal.stateText());
        Console fine = ground.open(page, "node1");
        page.type(fine, "exit\r");
        page.await("it ended", () -> fine.state() == ConsoleState.ENDED);
        assertEquals("The shell ended.", fine.stateText());
        page.output(fine).forget();
        page.send("reconnect", "id", fine.id());
        page.awaitText(fine, Playground.PROMPT);
        assertEquals(ConsoleState.OPEN, fine.state());
    }

    @Test
    void whatCannotBeConnectedSaysWhyAndWhatNext() {
        start(Duration.ofSeconds(15));
        AtomicInteger tries = new AtomicInteger();
        Console console = ground.open(page, new ConsoleSpec("node1", "dba@node1", "", "shell", "none", "node1", (columns, rows) -> {
            tries.incrementAndGet();
            throw new RemoteException(RemoteException.Kind.HOST_KEY_CHANGED, "The host key of node1 is another", "Ask its owner.");
        }));
        page.await("it failed", () -> console.state() == ConsoleState.FAILED);
        assertEquals("The host key of node1 is another.", page.last("state").get("text").getAsString());
        assertEquals("Ask its owner.", page.last("state").get("hint").getAsString());
        page.send("reconnect", "id", console.id());
        page.await("it is tried again when asked", () -> tries.get() == 2);
    }

    @Test
    void aLostConsoleIsNotTriedAgainWhereTheHostKeyChanged() {
        start(Duration.ofSeconds(15));
        AtomicInteger opened = new AtomicInteger();
        ConsoleSpec real = ground.spec("node1", "");
        Console console = ground.open(page, new ConsoleSpec("node1", "dba@node1", "", "shell", "none", "node1", (columns, rows) -> {
            if (opened.getAndIncrement() > 0) {
                throw new RemoteException(RemoteException.Kind.HOST_KEY_CHANGED, "The host key of node1 is another.", "Ask its owner.");
            }
            return real.opener().open(columns, rows);
        }));
        page.awaitText(console, Playground.PROMPT);
        ground.server().killConnections();
        page.await("it failed", () -> console.state() == ConsoleState.FAILED);
        assertTrue(page.last("state").get("hint").getAsString().contains("not tried again by itself"));
        assertEquals(2, opened.get());
    }

    @Test
    void aConsoleCanBeClosedWhateverItDoes() throws Exception {
        start(Duration.ofSeconds(60));
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ConsoleSpec real = ground.spec("node1", "");
        Console connecting = ground.consoles().open(new ConsoleSpec("node1", "dba@node1", "", "shell", "none", "node1", (columns, rows) -> {
            hanging.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return real.opener().open(columns, rows);
        }));
        assertTrue(hanging.await(10, TimeUnit.SECONDS));
        Console frozen = ground.open(page, "node2");
        ground.server().freeze(true);
        page.type(frozen, "x".repeat(5 << 20));
        long start = System.nanoTime();
        connecting.close();
        frozen.close();
        page.await("both are gone from the page", () -> page.of("close").size() == 2);
        assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(1), "closing waited");
        assertEquals(List.of(), ground.consoles().list());
        ground.server().freeze(false);
        goOn.countDown();
        // What was opened for nobody is closed again.
        page.await("no shell is left", () -> ground.server().log().isEmpty() || consoleThreads() == 0);
    }

    private static long consoleThreads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().matches("Howdah console( input)? dba@.*")).count();
    }
}
