package org.howdah.cli.internal.bench;

import java.util.List;
import java.util.Map;

import org.howdah.app.HowdahException;

/** From the start of the workbench until its window can be used. */
final class WindowStart implements Benchmark {

    /** The start script sets it: the command that starts the workbench so that it ends as soon as its window can be used; {@code @MODE@} in it says how. */
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
        // The first start of each fills caches and leaves a saved window behind, as a user's does.
        start(bench, ours, "close");
        start(bench, peer, "close");
        return bench.alternate(name(), bench.runs(5), 1.3, () -> {
        }, () -> start(bench, ours, "halt"), () -> start(bench, peer, "halt"));
    }

    private static void start(Bench bench, String command, String mode) throws Exception {
        bench.process(Map.of(), "", List.of("bash", "-c", command.replace("@MODE@", mode)), 120);
    }
}
