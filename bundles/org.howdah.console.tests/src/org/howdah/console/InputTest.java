package org.howdah.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.howdah.remote.kit.Programs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed, on its way to the host. */
class InputTest {

    private Playground ground;
    private PlayedPage page;

    @BeforeEach
    void start() {
        ground = new Playground();
        page = ground.page();
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    @Test
    void whatIsTypedBeforeTheShellIsThereIsNotLost() {
        Console console = ground.consoles().open(ground.spec("node1", ""));
        page.type(console, "echo early-$((40+2))\r");
        page.send("size", "id", console.id(), "cols", 80, "rows", 24);
        page.awaitText(console, "early-42");
    }

    @Test
    void aLargePasteComesWholeAndInOrder() throws Exception {
        Path got = ground.server().folder().resolve("got");
        Files.createFile(got);
        Files.setPosixFilePermissions(got, java.nio.file.attribute.PosixFilePermissions.fromString("rw-rw-rw-"));
        Console console = ground.open(page, ground.spec("node1", "stty raw -echo; echo re''ady; head -c 3000000 > " + got + "; echo to''ok"));
        page.awaitText(console, "ready");
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < 3_000_000; i++) {
            all.append(i).append(' ');
        }
        String text = all.substring(0, 3_000_000);
        for (int at = 0; at < text.length(); at += 100_000) {
            page.type(console, text.substring(at, at + 100_000));
        }
        page.awaitText(console, "took");
        assertEquals(text, Files.readString(got));
    }

    @Test
    void umlautsAndOtherCharactersAreTypedAsUtf8AndBytesAsTheyAre() {
        Console console = ground.open(page, ground.spec("node1", "stty raw -echo; echo re''ady; head -c 14 | od -An -tx1"));
        page.awaitText(console, "ready");
        page.type(console, "äß漢😀");
        page.send("bin", "id", console.id(), "d", "\u00e0\u0080A");
        page.awaitText(console, "c3 a4 c3 9f e6 bc a2 f0 9f 98 80 e0 80 41");
    }

    @Test
    void sizesAreToldAndOnlyTheLastCounts() {
        Console console = ground.open(page, "node1");
        for (int columns = 60; columns <= 133; columns++) {
            page.send("size", "id", console.id(), "cols", columns, "rows", 41);
        }
        page.type(console, "echo size=$(stty size)=\r");
        page.awaitText(console, "size=41 133=");
    }

    @Test
    void ctrlCEndsAFloodAtOnceAsSeenOnThePage() {
        Console console = ground.open(page, "node1");
        page.output(console).countOnly();
        page.type(console, "cat /dev/zero | tr '\\0' 'x' | fold -w 70\r");
        page.await("it floods", () -> page.output(console).count() > 20 << 20);
        long start = System.nanoTime();
        page.type(console, "\u0003");
        long quiet = System.nanoTime();
        long count = page.output(console).count();
        while (System.nanoTime() - quiet < 200_000_000L) {
            if (page.output(console).count() != count) {
                count = page.output(console).count();
                quiet = System.nanoTime();
            }
            assertTrue(System.nanoTime() - start < 10_000_000_000L, "the flood does not end");
        }
        long millis = (quiet - start) / 1_000_000;
        assertTrue(millis < 300, "Ctrl-C acted after " + millis + " ms");
    }

    @Test
    void ctrlCDropsTheRestOfAPasteThatTheHostDoesNotTake() {
        Console console = ground.open(page, "node1");
        // Nobody reads: the terminal there takes some kilobytes, SSH some more, the rest waits here.
        page.type(console, "stty -icanon -echo; echo re''ady; sleep 1000\r");
        page.awaitText(console, "ready\r\n");
        String paste = "\u001b[200~" + "echo pasted >> never\r".repeat(200_000);
        page.type(console, paste);
        page.awaitLast("state", state -> state.get("text").getAsString().contains("has not taken what was typed"));
        page.type(console, "\u0003");
        page.await("a note about it", () -> page.notes(console).stream().anyMatch(note -> note.contains("of a paste")));
        // The host is alive and was not told more than it took, so its shell is there again soon.
        page.type(console, "\u0003\u0003\rstty icanon\r");
        Programs.await("the state is fine again", 20, () -> console.stateText().isEmpty());
    }

    @Test
    void aHostThatTakesNothingKeepsNobodyWaitingAndNotMoreThanALimit() {
        Console console = ground.open(page, "node1");
        ground.server().freeze(true);
        try {
            long start = System.nanoTime();
            String piece = "x".repeat(4 << 20);
            for (int i = 0; i < 6; i++) {
                page.type(console, piece);
            }
            page.await("a note that it is refused", () -> page.notes(console).stream().anyMatch(note -> note.contains("does not take any more input")));
            assertTrue(System.nanoTime() - start < 10_000_000_000L);
            Console other = ground.open(page, ground.spec("node2", ""));
            long close = System.nanoTime();
            page.send("close", "id", console.id());
            page.await("the console is closed", () -> page.of("close").size() == 1);
            long millis = (System.nanoTime() - close) / 1_000_000;
            assertTrue(millis < 1000, "closing took " + millis + " ms");
            assertFalse(ground.consoles().list().contains(console));
            assertTrue(ground.consoles().list().contains(other));
        } finally {
            ground.server().freeze(false);
        }
    }

    @Test
    void takesAndGivesTheClipboardLinksSnippetsAndRecordings() {
        Console console = ground.open(page, "node1");
        ground.around().clipboard = "von dort\n";
        page.send("paste", "id", console.id());
        page.awaitLast("pasted", pasted -> pasted.get("text").getAsString().equals("von dort\n"));
        page.send("copy", "text", "kopiert");
        page.send("link", "url", "https://www.postgresql.org/docs/");
        page.send("link", "url", "file:///etc/passwd");
        page.send("link", "url", "javascript:alert(1)");
        page.send("link", "url", "https://user:secret@example.org/");
        page.send("snippets", "id", console.id());
        page.awaitLast("snippets", told -> told.getAsJsonArray("items").get(0).getAsJsonObject().get("text").getAsString().equals("df -h"));
        page.send("snippet", "id", console.id(), "snippet", "disk", "run", true);
        page.send("record", "id", console.id(), "on", true);
        page.awaitLast("record", told -> told.get("on").getAsBoolean());
        page.send("new", "key", "node2", "beside", console.id());
        page.await("the site is asked", () -> ground.around().told.contains("new node2"));
        assertTrue(ground.around().told.contains("copied kopiert"));
        assertTrue(ground.around().told.contains("snippet " + console.id() + " disk true"));
        assertEquals(java.util.List.of("link https://www.postgresql.org/docs/"), ground.around().told.stream().filter(told -> told.startsWith("link")).toList());
        ground.consoles().open(ground.spec("node2", ""));
        page.awaitLast("open", open -> open.get("node").getAsString().equals("node2") && open.get("beside").getAsInt() == console.id());
    }

    @Test
    void aTapHearsWhatIsShownAndNeverWhatIsTyped() throws Exception {
        Console console = ground.open(page, ground.spec("node1", "stty -echo; echo re''ady; read secret; echo th''anks"));
        java.io.ByteArrayOutputStream heard = new java.io.ByteArrayOutputStream();
        java.util.List<String> told = new java.util.concurrent.CopyOnWriteArrayList<>();
        page.awaitText(console, "ready");
        console.addTap(new Tap() {
            @Override
            public void output(byte[] bytes, int offset, int length) {
                heard.write(bytes, offset, length);
            }

            @Override
            public void resized(int columns, int rows) {
                told.add(columns + "x" + rows);
            }

            @Override
            public void note(ConsoleState state, String text) {
                told.add(state.word());
            }

            @Override
            public void closed() {
                told.add("closed");
            }
        });
        page.send("size", "id", console.id(), "cols", 99, "rows", 33);
        page.type(console, "my-password\r");
        page.await("it ends", () -> page.notes(console).contains("The shell ended."));
        console.close();
        assertEquals("thanks", heard.toString(StandardCharsets.UTF_8).strip());
        assertEquals(java.util.List.of("80x24", "99x33", "ended", "ended", "closed"), told);
    }
}
