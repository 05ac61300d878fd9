package org.howdah.ui.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import org.howdah.console.Console;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.Topologies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever opens and closes consoles all day has nothing more in the end; many at once cost what was promised. */
class LeakTest {

    private static final int TIMES = 50;
    private static final int MANY = 20;
    private static final long MOST_MB = 400;

    @TempDir
    Path folder;
    private Lab lab;
    private TopologyDocument document;

    @BeforeEach
    void makeLab() throws Exception {
        Shown.prepare();
        lab = new Lab("leak", folder);
        document = lab.open();
    }

    @AfterEach
    void close() throws Exception {
        Shown.closeAll();
        lab.close();
    }

    private void open(String host, int count) {
        new ConsolesOfWindow().open(Topologies.host(document.topology(), host).orElseThrow());
        Shown.opened(count);
    }

    private static void closeConsoles() {
        Shown.consoles().forEach(Console::close);
        Window.await("no console is left", () -> Shown.consoles().isEmpty());
    }

    @Test
    @Timeout(300)
    void fiftyConsolesLeaveNothingBehind() throws Exception {
        for (int warm = 0; warm < 5; warm++) {
            open("master1", 1);
            closeConsoles();
        }
        Use before = Use.now();
        for (int i = 0; i < TIMES; i++) {
            open(i % 2 == 0 ? "master1" : "slave1", 1);
            closeConsoles();
        }
        System.out.println("LEFT BY " + TIMES + ": " + before + " before, " + Use.now() + " after");
        Window.await("everything that was opened is closed", 60_000, () -> before + " before, now " + Use.now(), () -> Use.now().noMoreThan(before));
    }

    @Test
    @Timeout(300)
    void twentyConsolesCostLittle() throws Exception {
        // The view stands, without a console: that is what "none" is.
        open("master1", 1);
        closeConsoles();
        Window.quiet(1000);
        long none = megabytes();
        for (int i = 1; i <= MANY; i++) {
            open(i % 2 == 0 ? "master1" : "slave1", i);
        }
        Window.quiet(1000);
        long many = megabytes();
        System.out.printf(Locale.ROOT, "MEMORY none %d MB, %d consoles %d MB: %d MB more%n", none, MANY, many, many - none);
        assertTrue(many - none < MOST_MB, () -> none + " MB without, " + many + " MB with " + MANY);
    }

    /** Of this process and its children, what is shared counted by its share. */
    private static long megabytes() throws IOException {
        System.gc();
        long kilobytes = proportional(ProcessHandle.current());
        for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
            if (child.info().command().orElse("").contains("WebKit")) {
                kilobytes += proportional(child);
            }
        }
        return kilobytes / 1024;
    }

    private static long proportional(ProcessHandle process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        }
    }

    /** What a leak would make more of. */
    private record Use(long threads, long sockets, long processes, long megabytes) {

        static Use now() {
            try (var handles = Files.list(Path.of("/proc/self/fd"))) {
                long sockets = handles.filter(Use::isSocket).count();
                long threads = Thread.getAllStackTraces().keySet().stream().filter(thread -> !thread.getName().startsWith("Worker-") && !thread.getName().startsWith("howdah-web"))
                        .count();
                long processes = ProcessHandle.current().descendants().filter(process -> process.info().command().orElse("").contains("WebKitWebProcess")).count();
                return new Use(threads, sockets, processes, LeakTest.megabytes());
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        private static boolean isSocket(Path handle) {
            try {
                return Files.readSymbolicLink(handle).toString().startsWith("socket:");
            } catch (IOException closed) {
                return false;
            }
        }

        boolean noMoreThan(Use before) {
            // Two consoles more in memory would be 2 MB; fifty that leak would be fifty times their 5,000 lines.
            return threads <= before.threads + 3 && sockets <= before.sockets + 3 && processes <= before.processes && megabytes <= before.megabytes + 100;
        }
    }
}
