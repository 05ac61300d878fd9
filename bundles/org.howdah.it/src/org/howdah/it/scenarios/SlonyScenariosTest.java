package org.howdah.it.scenarios;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.howdah.it.scenarios.ScenarioFile.Line;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every folder {@code scenarios/slony-…}: its steps are done in a lab of its own, then what it expects must be true. */
class SlonyScenariosTest {

    private static final Path FOLDERS = Path.of(System.getProperty("howdah.root", "../.."), "bundles/org.howdah.it/scenarios").toAbsolutePath().normalize();
    /** Slony waits more than it works. */
    private static final int AT_ONCE = 2;

    @TestFactory
    Stream<DynamicTest> scenarios() throws IOException {
        String wanted = System.getProperty("howdah.scenarios", "slony-.*");
        Map<Path, Future<?>> runs = new LinkedHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().factory());
        for (Path folder : folders()) {
            if (folder.getFileName().toString().matches(wanted)) {
                runs.put(folder, pool.submit(() -> {
                    run(folder);
                    return null;
                }));
            }
        }
        pool.shutdown();
        assertFalse(runs.isEmpty(), "no scenario in " + FOLDERS);
        return runs.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey().getFileName().toString(), entry.getKey().toUri(), () -> {
            assumeTrue(Files.exists(Path.of("/usr/bin/slonik")), "Slony-I is not installed (packages slony1-2-bin and postgresql-15-slony1-2).");
            try {
                entry.getValue().get();
            } catch (ExecutionException failed) {
                throw failed.getCause();
            }
        }));
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(FOLDERS)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static void run(Path folder) throws Exception {
        if (!Files.exists(Path.of("/usr/bin/slonik"))) {
            return;
        }
        long begin = System.nanoTime();
        String name = folder.getFileName().toString();
        StringBuilder times = new StringBuilder();
        try (Stage stage = new Stage(folder)) {
            times.append(String.format("%n  %6.1f s  the lab", (System.nanoTime() - begin) / 1e9));
            Player player = new Player(stage);
            try {
                List<Line> lines = new ArrayList<>(ScenarioFile.read(folder.resolve("steps.txt")));
                lines.addAll(ScenarioFile.read(folder.resolve("expectation.txt")));
                for (Line line : lines) {
                    long start = System.nanoTime();
                    player.play(line);
                    times.append(String.format("%n  %6.1f s  %s", (System.nanoTime() - start) / 1e9, line));
                }
            } finally {
                player.end();
            }
        } catch (Exception | AssertionError failed) {
            System.out.println("scenario " + name + " FAILED" + times + "\n" + failed.getMessage());
            throw failed;
        }
        System.out.printf("scenario %s: %.1f s%s%n", name, (System.nanoTime() - begin) / 1e9, Boolean.getBoolean("howdah.scenarios.times") ? times : "");
    }

    /** A scenario is told in full: what it is for, what is drawn, what is done, what must be true, and that no row is lost on the way. */
    @Test
    void everyScenarioIsWhole() throws IOException {
        List<String> wrong = new ArrayList<>();
        String readme = Files.readString(FOLDERS.resolve("README.md"));
        for (Path folder : folders()) {
            for (String file : List.of("topology.yaml", "steps.txt", "expectation.txt")) {
                if (!Files.exists(folder.resolve(file))) {
                    wrong.add(folder.getFileName() + " has no " + file);
                }
            }
            if (!readme.contains("](" + folder.getFileName() + ")")) {
                wrong.add(folder.getFileName() + " is not in the README");
            }
            if (!Files.readString(folder.resolve("expectation.txt")).contains("Every node has the origin's rows")) {
                wrong.add(folder.getFileName() + " does not compare the rows at its end");
            }
        }
        assertTrue(wrong.isEmpty(), wrong::toString);
    }
}
