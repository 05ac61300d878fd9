package org.howdah.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.howdah.app.Howdah;
import org.howdah.app.HowdahHome;
import org.howdah.cli.ExitCodes;
import org.howdah.cli.internal.bench.Bench;
import org.howdah.cli.internal.bench.Benchmark;
import org.howdah.cli.internal.bench.Benchmarks;
import org.howdah.cli.internal.bench.Measurement;
import org.howdah.technology.SettingType;

import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "bench", description = "Measure how fast this is beside the usual way, both in one run.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:measured; whether each goal was reached stands in the result", "1:something could not be measured" }, footer = { "",
                "Benchmarks: planning, validate-start, remote-commands, standby-setup,", "four-standbys, window-start, files, diagram, console,", "slony." })
final class BenchCommand extends AbstractCommand {

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Only these benchmarks.")
    List<String> names = new ArrayList<>();

    @Option(names = "--size", paramLabel = "SIZE", defaultValue = "1 GB", description = "Size of the database to copy; 1 GB where it is left out.")
    String size;

    @Option(names = "--runs", paramLabel = "NUMBER", description = "How often to measure each.")
    int runs;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        List<Benchmark> wanted = new ArrayList<>();
        for (String name : names) {
            // "diagram" is all that begin so.
            List<Benchmark> named = Benchmarks.ALL.stream().filter(one -> one.name().equals(name) || one.name().startsWith(name + "-")).toList();
            if (named.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "There is no benchmark '" + name + "'");
            }
            wanted.addAll(named);
        }
        long bytes = SettingType.bytes(size).filter(amount -> amount >= 1 << 20)
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "--size takes at least 1 MB, such as '1 GB', not '" + size + "'"));
        if (runs < 0) {
            throw new ParameterException(spec.commandLine(), "--runs takes a number from 1");
        }
        List<Measurement> measured = new ArrayList<>();
        int code = ExitCodes.OK;
        // A home of its own: what is measured does not belong among the user's labs and runs.
        try (Howdah howdah = openHowdah(new HowdahHome(HowdahHome.of(io.environment()).create().path().resolve("bench")))) {
            for (Benchmark benchmark : wanted.isEmpty() ? Benchmarks.ALL : wanted) {
                tell(benchmark.name() + ": " + benchmark.title());
                try {
                    measured.add(benchmark.run(new Bench(howdah, bytes, runs, text -> tell("  " + text), io.cancellation())));
                } catch (Exception failure) {
                    code = Math.max(code, Failures.tell(io, failure, debug));
                    if (code == ExitCodes.CANCELLED) {
                        return code;
                    }
                }
            }
        }
        if (json) {
            print(Json.array(measured, BenchCommand::json));
        } else {
            print(measured);
        }
        return code;
    }

    private void print(List<Measurement> measured) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("BENCHMARK", "OURS", "PEER", "RATIO", "GOAL", "RUNS", ""));
        for (Measurement one : measured) {
            rows.add(List.of(one.name(), amount(one.ours(), one.unit()), one.peer() == null ? "-" : amount(one.peer(), one.unit()),
                    one.ratio() == null ? "-" : number("%.2f", one.ratio()), goal(one),
                    Integer.toString(one.runs()), one.reached() ? style().good("reached") : style().bad("missed")));
        }
        io.out().print(Style.table(rows));
    }

    private static String goal(Measurement one) {
        return (one.atLeast() ? "≥ " : "") + (one.absolute() ? amount(one.goal(), one.unit()) : number("%.2f", one.goal()));
    }

    private static String amount(double value, String unit) {
        return number("%.3f ", value) + unit;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static JsonObject json(Measurement one) {
        JsonObject object = new JsonObject();
        object.addProperty("name", one.name());
        object.addProperty("ours", one.ours());
        object.addProperty("peer", one.peer());
        object.addProperty("ratio", one.ratio());
        object.addProperty("goal", one.goal());
        object.addProperty("unit", one.unit());
        object.addProperty("runs", one.runs());
        object.addProperty("reached", one.reached());
        return object;
    }
}
