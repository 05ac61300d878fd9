package org.howdah.cli.internal.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.howdah.app.HowdahException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A console in the workbench's window, read from the page's own screen; peer: OpenSSH's client to the same server, on its own and in xterm. */
final class Consoles implements Benchmark {

    /** The start script sets it: the command that measures the window, with {@code @OUT@} and further places for the benchmark to fill in. */
    private static final String COMMAND = "HOWDAH_BENCH_CONSOLE";
    private static final int TEXT_MB = 100;

    static final List<Benchmark> ALL = List.of(
            new Consoles("cat", TEXT_MB + " MB of text through to the screen; peer: ssh in xterm on the same display", "MB/s", 12, true),
            new Consoles("cat-null", TEXT_MB + " MB of text through to the screen; peer: ssh with a terminal, to /dev/null", "MB/s", 12, true),
            new Consoles("frames", "frames of the page while that text runs through", "1/s", 30, true),
            new Consoles("pause", "longest pause of the window's thread while that text runs through", "ms", 200, false),
            new Consoles("interrupt", "from Ctrl+C in a flood to the prompt on the screen; peer: ssh in a pipe", "ms", 300, false),
            new Consoles("echo", "from a key to its character in the terminal, median of 100; peer: ssh in a pipe; goal: 5 ms over that", "ms", Double.NaN, false),
            new Consoles("echo-drawn", "the same until it is drawn, which is at the next frame", "ms", 22, false),
            new Consoles("prompt-cold", "from the command to the prompt on the screen, first console of the window; peer: ssh in a pipe", "s", 0.6, false),
            new Consoles("prompt-warm", "the same for further consoles; peer: ssh over a master connection", "s", 0.6, false),
            new Consoles("memory", "what 20 consoles take of the machine's memory; peer: 20 xterm with ssh", "MB", 400, false));

    /** One run measures everything; each benchmark shows its part. */
    private static Map<String, double[]> ours;
    private static Map<String, double[]> peers;
    private static boolean failed;

    private final String what;
    private final String title;
    private final String unit;
    private final double goal;
    private final boolean atLeast;

    private Consoles(String what, String title, String unit, double goal, boolean atLeast) {
        this.what = what;
        this.title = title;
        this.unit = unit;
        this.goal = goal;
        this.atLeast = atLeast;
    }

    @Override
    public String name() {
        return "console-" + what;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Measurement run(Bench bench) throws Exception {
        measure(bench);
        double[] mine = ours.get(what.equals("cat-null") ? "cat" : what);
        double[] theirs = peers.getOrDefault(what, new double[0]);
        if (atLeast) {
            return Measurement.atLeast(name(), mine, theirs, goal, unit);
        }
        return Measurement.absolute(name(), mine, theirs, Double.isNaN(goal) ? Measurement.median(theirs) + 5 : goal, unit);
    }

    private static void measure(Bench bench) throws Exception {
        if (failed) {
            throw new HowdahException("The consoles could not be measured, see above.", "Look whether the machine is busy, then try again.");
        }
        if (ours != null) {
            return;
        }
        failed = true;
        String command = System.getenv(COMMAND);
        if (command == null) {
            throw new HowdahException("Consoles can only be measured by the start script.", "Run it as './howdah bench console'.");
        }
        int runs = bench.runs(3);
        Map<String, double[]> mine = new TreeMap<>();
        Map<String, double[]> theirs = new TreeMap<>();
        Path folder = Files.createDirectories(bench.folder().resolve("console"));
        try (BenchLab lab = new BenchLab(bench, "bench-console", 0); ConsolePeers peer = new ConsolePeers(bench, lab, TEXT_MB)) {
            Path topology = lab.file();
            for (int run = 1; run <= runs; run++) {
                Path out = folder.resolve("result.json");
                Files.deleteIfExists(out);
                bench.tell().accept("run " + run + " of " + runs + ": ssh and xterm");
                peer.measure(theirs);
                bench.tell().accept("run " + run + " of " + runs + ": the window");
                bench.process(Map.of("HOWDAH_BENCH_CONSOLE_TEXT", peer.text().toString()), "",
                        List.of("bash", "-c", command.replace("@OUT@", out.toString()).replace("@TOPOLOGY@", topology.toString())), 600);
                JsonObject results = JsonParser.parseString(Files.readString(out)).getAsJsonObject();
                results.entrySet().forEach(one -> one.getValue().getAsJsonArray().forEach(value -> add(mine, one.getKey(), value)));
                bench.tell().accept(ConsolePeers.load());
            }
        }
        ours = mine;
        peers = theirs;
        failed = false;
    }

    private static void add(Map<String, double[]> all, String key, JsonElement value) {
        add(all, key, value.getAsDouble());
    }

    static void add(Map<String, double[]> all, String key, double value) {
        double[] before = all.getOrDefault(key, new double[0]);
        double[] after = java.util.Arrays.copyOf(before, before.length + 1);
        after[before.length] = value;
        all.put(key, after);
    }
}
