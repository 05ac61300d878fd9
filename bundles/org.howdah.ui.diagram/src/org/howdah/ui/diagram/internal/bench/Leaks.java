package org.howdah.ui.diagram.internal.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** What this process holds of the system. */
record Leaks(int threads, int files, long browsers) {

    private static final int OPENED = 50;

    private static Leaks now() {
        String[] open = new File("/proc/self/fd").list(); //$NON-NLS-1$
        long browsers = ProcessHandle.current().descendants().filter(child -> child.info().command().orElse("").contains("WebKitWebProcess")).count(); //$NON-NLS-1$ //$NON-NLS-2$
        return new Leaks(Thread.getAllStackTraces().size(), open == null ? 0 : open.length, browsers);
    }

    private int over(Leaks before) {
        return Math.max(0, threads - before.threads) + Math.max(0, files - before.files) + (int) Math.max(0, browsers - before.browsers);
    }

    /** Opens and closes editors. @return how many threads, files and browser processes are more than before, once everything came to rest */
    static int afterEditors(WindowRuns window, Path file) throws Exception {
        for (int i = 0; i < 5; i++) {
            window.openAndClose(file);
        }
        Leaks before = rest(null);
        for (int i = 0; i < OPENED; i++) {
            window.openAndClose(file);
        }
        Leaks after = rest(before);
        System.err.println("before " + before + ", after " + OPENED + " editors " + after); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
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
