package org.howdah.cli.internal.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.howdah.app.HowdahException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The diagram with 500 nodes and 800 links, and with four times that, in the window and in Chromium; peer: plain boxes and lines on the same library. */
final class Diagram implements Benchmark {

    /** The start script sets it: the command that measures, {@code @OUT@} the file for the result and {@code @RUNS@} how often in it. */
    private static final String COMMAND = "HOWDAH_BENCH_DIAGRAM";

    static final List<Benchmark> ALL = List.of(
            new Diagram("open", 500, "window", 2, "s"), new Diagram("open", 500, "chromium", 2, "s"),
            new Diagram("layout", 500, "window", 2, "s"), new Diagram("layout", 500, "chromium", 2, "s"),
            new Diagram("pan", 500, "window", 33, "ms"), new Diagram("pan", 500, "chromium", 17, "ms"),
            new Diagram("drag", 500, "window", 33, "ms"), new Diagram("drag", 500, "chromium", 17, "ms"),
            new Diagram("open", 2000, "window", 8, "s"), new Diagram("open", 2000, "chromium", 8, "s"),
            new Diagram("pan", 2000, "window", 100, "ms"), new Diagram("pan", 2000, "chromium", 50, "ms"),
            // The engine keeps an event descriptor of one page in ten, of the bare page too; one for each editor would be 50.
            new Diagram("leak", 50, "window", 10, "left"));

    private static final Map<String, String> TITLES = Map.of(
            "open", "from opening the file until the diagram is painted",
            "layout", "from the wish to lay everything out until it is painted",
            "pan", "median time of a frame while the picture is moved, all of it in sight and in natural size, the slower of the two",
            "drag", "median time of a frame while a server is moved, all of it in sight and in natural size, the slower of the two",
            "leak", "threads, open files and browser processes left after 50 editors were opened and closed");

    /** One run measures everything; each benchmark shows its part. */
    private static JsonObject measured;
    private static boolean failed;

    private final String what;
    private final int size;
    private final String where;
    private final double goal;
    private final String unit;

    private Diagram(String what, int size, String where, double goal, String unit) {
        this.what = what;
        this.size = size;
        this.where = where;
        this.goal = goal;
        this.unit = unit;
    }

    @Override
    public String name() {
        return "diagram-" + what + (size == 2000 ? "-2000" : "") + "-" + where;
    }

    @Override
    public String title() {
        return (what.equals("leak") ? "" : size + " nodes and " + size * 8 / 5 + " links in " + (where.equals("window") ? "the window" : "Chromium") + ": ") + TITLES.get(what);
    }

    @Override
    public Measurement run(Bench bench) throws Exception {
        JsonObject results = results(bench);
        if (what.equals("leak")) {
            double[] bare = { results.get("bareLeft").getAsDouble() };
            return Measurement.absolute(name(), new double[] { results.get("left").getAsDouble() }, bare, goal, unit);
        }
        JsonObject values = results.getAsJsonObject(where).getAsJsonObject(what);
        return Measurement.absolute(name(), values(values.getAsJsonArray("ours-" + size)), values(values.getAsJsonArray("bare-" + size)), goal, unit);
    }

    /** Times as they are; of frames, the median of each run, and of the two ways to see the picture the slower one. */
    private static double[] values(JsonArray runs) {
        List<Double> values = new ArrayList<>();
        for (JsonElement run : runs) {
            values.add(run.isJsonArray() ? median(run.getAsJsonArray()) : run.getAsDouble());
        }
        if (!runs.isEmpty() && runs.get(0).isJsonArray()) {
            List<Double> slower = new ArrayList<>();
            for (int i = 0; i + 1 < values.size(); i += 2) {
                slower.add(Math.max(values.get(i), values.get(i + 1)));
            }
            values = slower;
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double median(JsonArray frames) {
        double[] sorted = frames.asList().stream().mapToDouble(JsonElement::getAsDouble).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static JsonObject results(Bench bench) throws Exception {
        if (failed) {
            throw new HowdahException("The diagram could not be measured, see above.", "Look whether the machine is busy, then try again.");
        }
        if (measured == null) {
            failed = true;
            String command = System.getenv(COMMAND);
            if (command == null) {
                throw new HowdahException("The diagram can only be measured by the start script.", "Run it as './howdah bench diagram'.");
            }
            bench.tell().accept("measuring the window and Chromium, this takes minutes …");
            Path out = Files.createDirectories(bench.folder().resolve("diagram")).resolve("result.json");
            Files.deleteIfExists(out);
            bench.process(Map.of(), "", List.of("bash", "-c", command.replace("@OUT@", out.toString()).replace("@RUNS@", Integer.toString(bench.runs(3)))), 1800);
            failed = false;
            measured = JsonParser.parseString(Files.readString(out)).getAsJsonObject();
        }
        return measured;
    }
}
