package org.howdah.ui.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.browser.Browser;
import org.howdah.edit.TopologyDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever opens and closes editors all day has nothing more in the end. */
class OpenAndCloseTest {

    private static final int EDITORS = 50;

    @TempDir
    Path folder;

    @Test
    void aClosedEditorsPageAnswersNothing() throws Exception {
        Drawn drawn = Drawn.open(Window.example(folder));
        URI page = URI.create(drawn.browser.getUrl());
        assertEquals(200, status(page));
        Window.closeEditors();
        assertEquals(404, status(page));
    }

    private static int status(URI page) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        try {
            return connection.getResponseCode();
        } finally {
            connection.disconnect();
        }
    }

    @Test
    @Timeout(300)
    void fiftyEditorsLeaveNothingBehind() throws Exception {
        Path file = Window.example(folder);
        // The first ones load classes and fill pools.
        for (int warm = 0; warm < 3; warm++) {
            once(file);
        }
        Use before = settled();
        for (int i = 0; i < EDITORS; i++) {
            once(file);
        }
        // Connections that nobody uses are kept for ten seconds on either side.
        Window.await("everything that was opened is closed", 60_000, () -> before + " before, now " + Use.now(), () -> Use.now().noMoreThan(before));
        assertEquals(0, Window.find(Browser.class).size(), "browsers");
        assertTrue(TopologyDocuments.all().isEmpty(), "documents");
    }

    private static void once(Path file) throws Exception {
        Drawn.open(file);
        Window.closeEditors();
    }

    /** After what ends by itself has ended. */
    private static Use settled() {
        Use[] last = { Use.now() };
        long[] since = { System.currentTimeMillis() };
        Window.await("the machine is quiet", () -> {
            Use now = Use.now();
            if (!now.equals(last[0])) {
                last[0] = now;
                since[0] = System.currentTimeMillis();
            }
            return System.currentTimeMillis() - since[0] > 1000;
        });
        return last[0];
    }

    /** What a leak would make more of. */
    private record Use(long threads, long handles, long processes) {

        static Use now() {
            try (var handles = Files.list(Path.of("/proc/self/fd"))) {
                long processes = ProcessHandle.current().descendants().filter(process -> process.info().command().orElse("").contains("WebKitWebProcess")).count();
                // Pools of workers grow and shrink by themselves.
                long threads = Thread.getAllStackTraces().keySet().stream().filter(thread -> !thread.getName().startsWith("Worker-") && !thread.getName().startsWith("howdah-web"))
                        .count();
                return new Use(threads, handles.count(), processes);
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        boolean noMoreThan(Use before) {
            // Some handles come and go with connections and libraries, however many editors there were: a leak would be one for each.
            return threads <= before.threads + 2 && handles <= before.handles + EDITORS / 2 && processes <= before.processes;
        }
    }
}
