package org.howdah.cli.internal.bench;

import java.util.List;
import java.util.Map;

import org.howdah.app.HowdahException;

/** From the start of the workbench until its window can be used. */
final class WindowStart implements Benchmark {

    /** The start script sets it: the words that start the workbench so that it ends as soon as its window can be used. */
    private static final String OURS = "HOWDAH_BENCH_WINDOW";
    /** The same for a window with nothing of Howdah in it. */
    private static final String PEER = "HOWDAH_BENCH_BARE_WINDOW";

    @Override
    public String name() {
        return "window-start";
    }

    @Override
    public String title() {
        return "start of the workbench until its window can be used; peer: a bare RCP window";
    }

    @Override
    public Measurement run(Bench bench) throws Exception {
        String ours = System.getenv(OURS);
        String peer = System.getenv(PEER);
        if (ours == null || peer == null) {
            throw new HowdahException("The window's start can only be measured by the start script.", "Run it as './howdah bench window-start'.");
        }
        bench.process(Map.of(), "", List.of("bash", "-c", ours), 120);
        bench.process(Map.of(), "", List.of("bash", "-c", peer), 120);
        return bench.alternate(name(), bench.runs(5), 1.3, () -> {
        }, () -> bench.process(Map.of(), "", List.of("bash", "-c", ours), 120), () -> bench.process(Map.of(), "", List.of("bash", "-c", peer), 120));
    }
}
