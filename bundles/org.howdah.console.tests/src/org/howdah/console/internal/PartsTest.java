package org.howdah.console.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;

/** The parts of consoles that need no host. */
class PartsTest {

    private static final long MS = 1_000_000;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void scan(Modes modes, String text) {
        modes.scan(bytes(text), 0, bytes(text).length);
    }

    private static String replayed(Ring ring) {
        return new String(ring.copy(ring.cut(), ring.end()), StandardCharsets.UTF_8);
    }

    private static Ring ring(int size, String... parts) {
        Ring ring = new Ring(size);
        for (String part : parts) {
            ring.add(bytes(part), 0, bytes(part).length);
        }
        return ring;
    }

    @Test
    void theRingKeepsTheLastBytes() {
        assertEquals("abc", replayed(ring(8, "a", "bc")));
        assertEquals("ghi\n", replayed(ring(8, "abcdef\n", "ghi\n")));
        assertEquals("line3\n", replayed(ring(10, "line1\nline2\nline3\n")));
        Ring ring = new Ring(100);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            String piece = "x".repeat(i % 37) + i + "\n";
            ring.add(bytes("__" + piece), 2, piece.length());
            all.append(piece);
            assertTrue(all.toString().endsWith(replayed(ring)), "after " + i);
            assertEquals(all.length(), ring.end());
        }
    }

    @Test
    void aReplayBeginsInTheMiddleOfNothing() {
        assertEquals("後", replayed(ring(8, "長い間前後".repeat(5))).substring(1), "no character is cut");
        assertEquals("shown\nmore", replayed(ring(30, "\u001b]0;a very long title of a window", " that is cut\u001b\\x\nshown\nmore")));
        assertEquals("red\u001b[0m\n", replayed(ring(20, "\u001b[31mabcdefghijkl\nred\u001b[0m\n")));
    }

    @Test
    void modesThatAreOnAreSwitchedOnAgain() {
        Modes modes = new Modes();
        byte[] text = bytes("x\u001b[?1049h\u001b[?1;2004h\u001b=\u001b[31m\u001b[?25l\u001b[?99999h\u001b[?1000h\u001b[?1000l");
        for (byte b : text) {
            modes.scan(new byte[] { b }, 0, 1);
        }
        assertTrue(modes.alternate());
        assertEquals("\u001b[?1h\u001b[?1049h\u001b[?2004h\u001b[?25l\u001b=", new String(modes.restore(), StandardCharsets.US_ASCII));
        scan(modes, "\u001b[?1049l\u001b[?25h\u001b>\u001b[?2004;1l");
        assertEquals("", new String(modes.restore(), StandardCharsets.US_ASCII));
        scan(modes, "\u001b[?7l\u001b[?47h\u001bc");
        assertFalse(modes.alternate());
        scan(modes, "\u001b[?" + "1;".repeat(10_000));
        assertEquals("", new String(modes.restore(), StandardCharsets.US_ASCII));
    }

    @Test
    void aLineIsWhatItsKeysMakeOfIt() {
        TypedLine line = new TypedLine();
        line.type("\rrm xx\u007f y");
        assertEquals("rm x y", line.text());
        assertTrue(line.known());
        line.type("\u0017z");
        assertEquals("rm x z", line.text());
        assertEquals("rm x zq\nls\n", line.wouldRun("q\rls\rhalf"));
        assertEquals("ls\n", line.wouldRun("\u0015ls\r"));
        assertEquals("rm x zab\nc\n", line.wouldRun("\u001b[200~ab\nc\u001b[201~\r"));
        line.type("\u001b[A");
        assertFalse(line.known());
        line.type("\u0003");
        assertTrue(line.known());
        assertEquals("", line.text());
        line.type("ab\u001b[1;5Dc\u001bOP");
        assertEquals("abc", line.text());
        assertFalse(line.known());
    }

    @Test
    void aNapIsNoticedAndABusyMachineIsNone() {
        Naps naps = new Naps(Duration.ofMillis(500), 0, 1000);
        assertEquals(Duration.ZERO, naps.tick(500 * MS, 1500));
        assertEquals(Duration.ZERO, naps.tick(3000 * MS, 4000));
        // The monotonic clock stood: the machine slept.
        assertEquals(Duration.ofMinutes(10), naps.tick(3500 * MS, 4500 + 600_000));
        // Both went on: the process was stopped.
        assertEquals(Duration.ofSeconds(60), naps.tick((3500 + 60_500) * MS, 4500 + 660_500));
        // Somebody set the clock back.
        assertEquals(Duration.ZERO, naps.tick((3500 + 61_000) * MS, 1));
        assertEquals(Duration.ZERO, naps.tick((3500 + 61_500) * MS, 501));
    }

    @Test
    void whatMayBeOnItsWayFollowsWhatThePageCanDo() {
        Pace pace = new Pace();
        assertEquals(Pace.MOST, pace.limit());
        long now = 1;
        for (int i = 0; i < 100; i++) {
            // 4 MB/s
            pace.acknowledged(40_000, true, now += 10 * MS);
        }
        assertEquals(Pace.LEAST, pace.limit());
        for (int i = 0; i < 200; i++) {
            // 12 MB/s
            pace.acknowledged(120_000, true, now += 10 * MS);
        }
        assertEquals(750_000, pace.limit(), 10_000);
        for (int i = 0; i < 100; i++) {
            pace.acknowledged(1, false, now += 10 * MS);
        }
        assertEquals(750_000, pace.limit(), 10_000, "a page with nothing to do tells nothing");
    }

    @Test
    void aStoryIsToldInSentences() {
        assertEquals("59 s", Texts.lasted(Duration.ofSeconds(59)));
        assertEquals("2 min 5 s", Texts.lasted(Duration.ofSeconds(125)));
        assertEquals("1 byte", Texts.bytes(1));
        assertEquals("12,345 bytes", Texts.bytes(12345));
        assertEquals("A. B", Texts.join("A.", "", "B"));
        assertEquals("2nd 3rd 4th 11th 22nd", Texts.nth(2) + " " + Texts.nth(3) + " " + Texts.nth(4) + " " + Texts.nth(11) + " " + Texts.nth(22));
    }
}
