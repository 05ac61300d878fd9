package org.howdah.cli.internal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.howdah.app.Howdah;
import org.howdah.app.HowdahException;
import org.howdah.remote.Cancellation;

/**
 * What benchmarks work with.
 *
 * @param bytes size of the database where one is copied
 * @param runs how often to measure; 0 for each benchmark's own wish
 * @param tell says what goes on
 */
public record Bench(Howdah howdah, long bytes, int runs, Consumer<String> tell, Cancellation cancellation) {

    /** Work that is measured. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    int runs(int usual) {
        return runs > 0 ? runs : usual;
    }

    /** @return seconds */
    double time(Work work) throws Exception {
        cancellation.throwIfCancelled();
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Measures both alternately, so that what slows the machine down for a while slows both. */
    Measurement alternate(String name, int runs, double goal, Work prepare, Work ours, Work peer) throws Exception {
        double[] mine = new double[runs];
        double[] theirs = new double[runs];
        for (int i = 0; i < runs; i++) {
            prepare.run();
            theirs[i] = time(peer);
            prepare.run();
            mine[i] = time(ours);
            tell.accept(String.format(java.util.Locale.ROOT, "run %d of %d: ours %.3f s, peer %.3f s", i + 1, runs, mine[i], theirs[i]));
        }
        return Measurement.of(name, mine, theirs, goal);
    }

    /** Runs a program to its end. @return what it wrote */
    String process(Map<String, String> environment, String input, List<String> words, int seconds) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        environment.forEach((key, value) -> {
            if (value == null) {
                builder.environment().remove(key);
            } else {
                builder.environment().put(key, value);
            }
        });
        Process process = builder.start();
        try (Cancellation.Registration registration = cancellation.onCancel(process::destroy)) {
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String output;
            try (InputStream in = process.getInputStream()) {
                output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new HowdahException(words.getFirst() + " did not end within " + seconds + " s", "Look whether the machine is busy, then try again.");
            }
            cancellation.throwIfCancelled();
            if (process.exitValue() != 0) {
                throw new HowdahException(words.getFirst() + " ended with exit code " + process.exitValue() + ": " + last(output),
                        "Run the benchmark again with --debug.");
            }
            return output;
        } finally {
            process.destroy();
        }
    }

    private static String last(String output) {
        return output.strip().lines().reduce((a, b) -> b).orElse("it said nothing");
    }

    /** A folder for what a benchmark needs: {@code HOWDAH_HOME/bench}. */
    Path folder() throws IOException {
        return howdah.home().create().path();
    }
}
