package org.howdah.cli.internal;

import java.util.Set;

import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.Validation;

/**
 * Loads the classes of the model while the main thread loads those of the command line: together they are most of a
 * short command's time.
 */
final class Ahead {

    /** Commands that read a topology first. */
    private static final Set<String> READING = Set.of("validate", "observe", "plan", "apply", "status", "operate", "convert");

    private static final String TOPOLOGY = """
            topology: ahead
            hosts:
              a: {address: 127.0.0.1, ssh: {users: [postgres]}}
            servers:
              p: {host: a, version: 15}
            """;

    private static Thread thread;

    private Ahead() {
    }

    static void start(String[] words) {
        if (words.length > 1 && READING.contains(words[0])) {
            thread = new Thread(Ahead::load, "load the model");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /**
     * Waits for it. A command must not begin before: EMF's generated packages and factories initialise each other, and two
     * threads that begin at different ends of that would wait for each other for ever.
     */
    static void join() {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void load() {
        try {
            Validation.validate(TopologyFiles.parse(TOPOLOGY, "ahead.topology.yaml").topology());
        } catch (TopologyException | RuntimeException | LinkageError e) {
            // The command itself will say what is wrong.
        }
    }
}
