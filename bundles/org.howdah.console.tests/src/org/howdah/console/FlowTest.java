package org.howdah.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import org.howdah.console.PlayedPage.Output;
import org.howdah.remote.Shell;
import org.howdah.remote.kit.Programs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Output on its way to the page: nothing lost, nothing doubled, nothing piling up. */
class FlowTest {

    private static final int MB = 1 << 20;
    /** What a console may have on its way: the page's debt, one more piece. */
    private static final long LIMIT = MB + (64 << 10);

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

    private Path file(int bytes) throws Exception {
        Path file = ground.server().folder().resolve("text");
        StringBuilder line = new StringBuilder();
        Random random = new Random(4);
        for (int i = 0; i < 1000; i++) {
            line.append(random.nextInt(100_000)).append(i % 9 == 8 ? "\n" : " äöü 漢字 ");
        }
        byte[] block = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(file)) {
            for (int written = 0; written < bytes; written += block.length) {
                out.write(block);
            }
        }
        return file;
    }

    @Test
    void everyByteComesOnceAndInOrderWhereverPiecesAreCut() throws Exception {
        Path file = file(5 * MB);
        // Without a terminal's changes to ends of lines.
        Console console = ground.open(page, ground.spec("node1", "stty raw -echo; cat " + file));
        page.await("it ends", () -> console.state() == ConsoleState.ENDED);
        assertArrayEquals(Files.readAllBytes(file), page.output(console).bytes());
        assertTrue(page.output(console).largest() <= 64 << 10, "largest piece " + page.output(console).largest());
    }

    @Test
    void aPageThatDoesNotAcknowledgeStopsTheSourceAndNothingElse() throws Exception {
        Path file = file(100 * MB);
        page.acknowledging(false);
        Console flood = ground.open(page, ground.spec("node1", "stty raw -echo; cat " + file));
        Output output = page.output(flood);
        output.countOnly();
        page.await("as much comes as may be on its way", () -> output.count() >= MB);
        Shell shell = ground.shell("node1");
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            assertEquals("1\n", shell.run(Shell.Command.of("echo 1", Duration.ofSeconds(10), "see that it answers")).output());
            long millis = (System.nanoTime() - start) / 1_000_000;
            assertTrue(millis < 2000, "another command of the host took " + millis + " ms");
        }
        assertTrue(output.count() <= LIMIT, output.count() + " bytes came without an acknowledgement");
        // A console beside it goes on, on the same session.
        Console other = ground.open(page, "node1");
        page.acknowledging(true);
        page.type(other, "echo b$((1+1))b\r");
        page.awaitText(other, "b2b");
        Programs.await("all of the flood", 60, () -> flood.state() == ConsoleState.ENDED);
        assertEquals(Files.size(file), output.count());
    }

    @Test
    void memoryStaysBoundedWithASlowPage() throws Exception {
        Path file = file(100 * MB);
        page.acknowledging(false);
        System.gc();
        long before = used();
        Console flood = ground.open(page, ground.spec("node1", "stty raw -echo; cat " + file));
        Output output = page.output(flood);
        output.countOnly();
        long most = 0;
        long most100 = 0;
        while (flood.state() != ConsoleState.ENDED && output.count() < 30L * MB) {
            long at = output.count();
            page.await("more output", () -> output.count() > at || output.owed() >= MB || flood.state() == ConsoleState.ENDED);
            if (output.owed() >= MB) {
                most100 = Math.max(most100, output.owed());
                page.acknowledge(flood.id());
            }
            if (output.count() / (10L * MB) != at / (10L * MB)) {
                System.gc();
                most = Math.max(most, used() - before);
            }
        }
        assertTrue(most100 <= LIMIT, "on its way: " + most100);
        assertTrue(most < 24L * MB, "the heap grew by " + most + " bytes");
        flood.close();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void outputGoesOnWithoutAPageAndTheNextOneGetsTheLastOfIt() throws Exception {
        Console console = ground.open(page, "node1");
        page.close();
        // Typed by a page that came and went would be lost: the shell is told to wait for a file instead.
        PlayedPage second = ground.page();
        second.type(console, "while [ ! -e go ]; do sleep 0.05; done; seq 1 200000; echo en''d\r".replace("go", ground.server().folder().resolve("go").toString()));
        second.awaitText(console, "seq");
        second.close();
        Files.writeString(ground.server().folder().resolve("go"), "");
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        Tap tap = new Tap() {
            @Override
            public synchronized void output(byte[] bytes, int offset, int length) {
                heard.write(bytes, offset, length);
            }

            @Override
            public void resized(int columns, int rows) {
                // not of interest
            }

            @Override
            public void note(ConsoleState state, String text) {
                // not of interest
            }
        };
        console.addTap(tap);
        Programs.await("the flood is through", 30, () -> {
            synchronized (tap) {
                return heard.toString(StandardCharsets.UTF_8).contains("end\r\n");
            }
        });
        PlayedPage third = ground.page();
        third.awaitText(console, "end\r\n");
        third.awaitText(console, "199999\r\n200000\r\n");
        String text = third.output(console).text();
        assertTrue(third.output(console).count() <= (256 << 10) + 100, "replayed " + third.output(console).count());
        assertTrue(text.lines().findFirst().orElse("").strip().matches("\\d{6}"), "begins in the middle: " + text.substring(0, 20));
        third.type(console, "echo c$((2+1))c\r");
        third.awaitText(console, "c3c");
    }
}
