package org.howdah.console.scenarios;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.howdah.console.kit.HeadlessPage;
import org.howdah.console.kit.HeadlessTerminal;
import org.howdah.remote.kit.Programs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More output than anybody can look at. */
@Tag("slow")
class FloodTest {

    private static final Duration LONG = Duration.ofSeconds(90);

    private static Site site;

    @BeforeAll
    static void open() throws Exception {
        site = Site.create();
    }

    @AfterAll
    static void close() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void aHundredMegabytesPassThroughBoundedMemory() throws Exception {
        HeadlessTerminal console = site.shell();
        console.enter("seq 1 6000").awaitMatch("^6000\\n" + Site.PROMPT + "$");
        long heap = heap();
        HeadlessPage.Stats before = site.page().stats();
        console.enter("clear; head -c 100000000 /dev/zero | tr '\\0' x | fold -w 100; echo; echo o''ver");
        console.await("over\n", LONG);
        HeadlessPage.Stats after = site.page().stats();
        assertTrue(after.bytes() - before.bytes() > 100_000_000, () -> after + " after " + before);
        assertTrue(heap() - heap < 8L << 20, () -> "the heap grew by " + (heap() - heap >> 10) + " kB");
        assertTrue(after.memory() - before.memory() < 120L << 20, () -> "the page grew by " + (after.memory() - before.memory() >> 20) + " MB");
        console.wish("close");
    }

    @Test
    void aPageThatShowsNothingStopsTheFarSide() throws Exception {
        HeadlessTerminal console = site.shell();
        HeadlessTerminal other = site.shell();
        long heap = heap();
        site.page().freeze(true);
        long before = site.page().stats().bytes();
        console.enter("yes");
        awaitRest();
        long came = site.page().stats().bytes() - before;
        assertTrue(came < 4L << 20, () -> came + " bytes came though none was shown");
        assertTrue(heap() - heap < 8L << 20, () -> "the heap grew by " + (heap() - heap >> 10) + " kB");
        // The same page, another console: its output still comes.
        other.enter("echo an''other").await("another");
        site.page().freeze(false);
        long begin = System.nanoTime();
        console.key("Ctrl+C").awaitMatch("\\^C\\n" + Site.PROMPT + "$");
        long millis = (System.nanoTime() - begin) / 1_000_000;
        assertTrue(millis < 2000, () -> millis + " ms from Ctrl+C to the prompt");
        console.wish("close");
        other.wish("close");
    }

    @Test
    void ctrlCEndsAFloodAtOnce() throws Exception {
        HeadlessTerminal console = site.shell();
        long before = site.page().stats().bytes();
        console.enter("yes 'a line that comes again and again'");
        Programs.await("10 MB came", 30, () -> site.page().stats().bytes() - before > 10 << 20);
        long begin = System.nanoTime();
        console.key("Ctrl+C").awaitMatch("\\^C\\n" + Site.PROMPT + "$");
        long millis = (System.nanoTime() - begin) / 1_000_000;
        assertTrue(millis < 1000, () -> millis + " ms from Ctrl+C to the prompt");
        console.wish("close");
    }

    /** Waits until no more output came for a while. */
    private static void awaitRest() {
        long[] last = { -1, System.nanoTime() };
        Programs.await("the flood stands still", 20, () -> {
            long bytes = site.page().stats().bytes();
            if (bytes != last[0]) {
                last[0] = bytes;
                last[1] = System.nanoTime();
            }
            return System.nanoTime() - last[1] > 500_000_000L;
        });
    }

    /** Bytes in use after a collection. */
    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
