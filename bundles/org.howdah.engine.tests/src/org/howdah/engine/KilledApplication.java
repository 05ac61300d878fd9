package org.howdah.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.howdah.engine.Executor.Options;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.technology.Step;

/** A Java of its own that applies, resumes or undoes, for tests that kill it. Prints each line of output as it comes. */
public final class KilledApplication {

    private KilledApplication() {
    }

    /** @param arguments home, {@code apply} with a plan's file or {@code resume} or {@code undo} with a run, or {@code record} with a run and without end, host=folder … */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        if (arguments[1].equals("record")) {
            record(home, arguments[2]);
        }
        Map<String, Path> folders = new LinkedHashMap<>();
        Arrays.stream(arguments).skip(3).map(word -> word.split("=", 2)).forEach(word -> folders.put(word[0], Path.of(word[1])));
        Executor executor = new Executor(home, Technologies.of(), (Topology topology) -> new TestNodes(topology, folders));
        RunListener printing = new RunListener() {
            @Override
            public void output(Step step, boolean error, String line) {
                System.out.println("output " + line);
            }
        };
        Options options = Options.of(Confirmations.YES);
        RunResult result = switch (arguments[1]) {
        case "apply" -> executor.apply(PlanFiles.fromJson(Files.readString(Path.of(arguments[2])), arguments[2]), options, printing, Cancellation.none());
        case "resume" -> executor.resume(arguments[2], options, printing, Cancellation.none());
        default -> executor.undo(arguments[2], options, printing, Cancellation.none());
        };
        System.out.println("result " + result.outcome() + " " + result.message());
        System.exit(result.exitCode());
    }

    private static void record(Path home, String run) throws EngineException {
        ConsoleRecording recording = new ConsoleRecordings(home).start(run, new ConsoleRecordings.Place("one", "postgres", "one", "postgres@one"), 80, 24, System.out::println);
        for (long i = 0; true; i++) {
            byte[] line = ("line " + i + "\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            recording.output(line, 0, line.length);
            System.out.println(i);
        }
    }
}
