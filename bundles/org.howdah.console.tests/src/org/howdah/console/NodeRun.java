package org.howdah.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.google.gson.Gson;

/** One run of the client's tests by Node.js, in one Chromium. */
final class NodeRun implements AutoCloseable {

    /**
     * A test of the client that is over.
     *
     * @param skipped why it was not run; null where it was
     * @param error what went wrong, with the stack trace; null where it passed
     */
    record Outcome(String name, String skipped, String error, long milliseconds) {
    }

    private static final String MARK = "\u001eTEST ";

    private final Process process;
    private final BufferedReader output;

    private NodeRun(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** What these tests need and this machine lacks, as a sentence with the name of the package. */
    static Optional<String> missing(Path client) {
        if (chromium().isEmpty()) {
            return Optional.of("Chromium is not on this machine; the package is called chromium.");
        }
        if (program("node").isEmpty()) {
            return Optional.of("Node.js is not on this machine; the packages are called nodejs and npm.");
        }
        if (!Files.isDirectory(client.resolve("node_modules/playwright-core"))) {
            return Optional.of("The client's packages are not installed; ./howdah build does it, or npm ci in " + client + ".");
        }
        return Optional.empty();
    }

    static Optional<Path> chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable").map(NodeRun::program).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":")).filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable).findFirst();
    }

    /** @param kept where a failing test leaves its picture and its log */
    static NodeRun start(Path client, String control, Path kept) throws IOException {
        Path tests = client.resolve("e2e");
        ProcessBuilder builder = new ProcessBuilder(program("node").orElseThrow().toString(), "--test-reporter=" + tests.resolve("reporter.mjs").toUri(),
                "--test-reporter-destination=stdout", tests.resolve("main.mjs").toString()).directory(client.toFile()).redirectErrorStream(true);
        builder.environment().put("HOWDAH_E2E_CONTROL", control);
        builder.environment().put("HOWDAH_E2E_OUT", kept.toString());
        builder.environment().put("HOWDAH_BROWSER", chromium().orElseThrow().toString());
        NodeRun run = new NodeRun(builder.start());
        run.process.getOutputStream().close();
        return run;
    }

    /** The tests in the order in which they end, each as soon as it has; at last the run itself, where it did not end well. */
    Stream<Outcome> outcomes() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Outcomes(), Spliterator.ORDERED), false);
    }

    private final class Outcomes implements Iterator<Outcome> {

        private final Gson gson = new Gson();
        private final StringBuilder said = new StringBuilder();
        private Outcome next;
        private int count;
        private boolean over;
        private boolean failed;

        @Override
        public boolean hasNext() {
            if (next == null && !over) {
                next = read();
            }
            return next != null;
        }

        @Override
        public Outcome next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            Outcome outcome = next;
            next = null;
            return outcome;
        }

        private Outcome read() {
            try {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    int mark = line.indexOf(MARK);
                    if (mark >= 0) {
                        Outcome outcome = gson.fromJson(line.substring(mark + MARK.length()), Outcome.class);
                        count++;
                        failed |= outcome.error() != null;
                        return outcome;
                    }
                    said.append(line).append('\n');
                }
                over = true;
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    return new Outcome("the run ends", null, "Node.js closed its output and did not end.", 0);
                }
                boolean ended = process.exitValue() == 0 || failed;
                return ended && count > 0 ? null : new Outcome("the run ends", null, count + " tests, exit code " + process.exitValue() + "\n" + said, 0);
            } catch (IOException e) {
                over = true;
                return new Outcome("the run ends", null, e.toString(), 0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                over = true;
                return new Outcome("the run ends", null, "interrupted", 0);
            }
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
