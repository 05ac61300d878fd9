package org.howdah.cli.internal.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The whole life of {@code howdah validate}, a new process each time. */
final class ValidateStart implements Benchmark {

    private static final String TOPOLOGY = """
            topology: start
            hosts:
              master1: {address: 127.0.0.1, ssh: {users: [postgres]}}
              slave1: {address: 127.0.0.2, ssh: {users: [postgres]}}
            servers:
              main: {host: master1, version: 15, databases: [shop]}
              replica: {host: slave1, version: 15, databases: [shop]}
            links:
              copy: {technology: streaming, from: main, to: replica}
            """;

    @Override
    public String name() {
        return "validate-start";
    }

    @Override
    public String title() {
        return "'./howdah validate' from start to end; peer: the same installation and options, Equinox alone";
    }

    @Override
    public Measurement run(Bench bench) throws Exception {
        Path file = Files.writeString(bench.folder().resolve("start.topology.yaml"), TOPOLOGY);
        List<String> bare = OwnProcess.launch("-Declipse.ignoreApp=true");
        Bench.Work ours = ours(bench, file.toString());
        ours.run();
        return bench.alternate(name(), bench.runs(5), 2.0, () -> {
        }, ours, () -> bench.process(OwnProcess.words(), "", bare, 60));
    }

    /** As a user starts it, with all that the start script does; without the script, the process alone. */
    private static Bench.Work ours(Bench bench, String file) throws Exception {
        String script = System.getenv("HOWDAH_SCRIPT");
        if (script != null) {
            return () -> bench.process(Map.of(), "", List.of(script, "validate", file), 60);
        }
        List<String> launch = OwnProcess.launch();
        return () -> bench.process(OwnProcess.words("validate", file), "", launch, 60);
    }
}
