package org.howdah.ui.diagram.internal.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** What this process holds of the system. */
record Leaks(int threads, int files, long browsers) {

    private static final int WARM = 10;
    private static final int OPENED = 50;

    private static Leaks now() {
        String[] open = new File("/proc/self/fd").list(); //$NON-NLS-1$
        long browsers = ProcessHandle.current().descendants().filter(child -> child.info().command().orElse("").contains("WebKitWebProcess")).count(); //$NON-NLS-1$ //$NON-NLS-2$
        return new Leaks(Thread.getAllStackTraces().size(), open == null ? 0 : open.length, browsers);
    }

    /** The open files by what they are. */
    private static Map<String, Integer> held() {
        Map<String, Integer> kinds = new TreeMap<>();
        File[] open = new File("/proc/self/fd").listFiles(); //$NON-NLS-1$
        for (File file : open == null ? new File[0] : open) {
            try {
                kinds.merge(Files.readSymbolicLink(file.toPath()).toString().replaceFirst(":\\[\\d+]$", ""), 1, Integer::sum); //$NON-NLS-1$ //$NON-NLS-2$
            } catch (IOException gone) {
                // Closed meanwhile.
            }
        }
        return kinds;
    }

    private int over(Leaks before) {
        return Math.max(0, threads - before.threads) + Math.max(0, files - before.files) + (int) Math.max(0, browsers - before.browsers);
    }

    /** What is opened and closed again. */
    interface Opening {
        void openAndClose() throws Exception;
    }

    /** Opens and closes 50 of something. @return how many threads, files and browser processes are more than before, once everything came to rest */
    static int after(Opening one, String what) throws Exception {
        for (int i = 0; i < WARM; i++) {
            one.openAndClose();
        }
        Leaks before = rest(null);
        Map<String, Integer> held = held();
        for (int i = 0; i < OPENED; i++) {
            one.openAndClose();
        }
        Leaks after = rest(before);
        Map<String, Integer> more = held();
        held.forEach((kind, count) -> more.merge(kind, -count, Integer::sum));
        more.values().removeIf(count -> count == 0);
        System.err.println("files more or less: " + more); //$NON-NLS-1$
        System.err.println("before " + before + ", after " + OPENED + " " + what + " " + after); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        return after.over(before);
    }

    /** Idle connections and threads end by themselves after a while. */
    private static Leaks rest(Leaks before) {
        long end = System.nanoTime() + 30_000_000_000L;
        long quiet = System.nanoTime();
        Leaks last = now();
        while (System.nanoTime() < end && (before == null ? System.nanoTime() - quiet < 12_000_000_000L : last.over(before) > 0)) {
            System.gc();
            LockSupport.parkNanos(500_000_000);
            Leaks now = now();
            if (!now.equals(last)) {
                quiet = System.nanoTime();
                last = now;
            }
        }
        return last;
    }
}
