package org.howdah.cli.internal.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
        return "start of 'howdah validate' to its end; peer: the same installation and options, Equinox started and stopped";
    }

    @Override
    public Measurement run(Bench bench) throws Exception {
        Path file = Files.writeString(bench.folder().resolve("start.topology.yaml"), TOPOLOGY);
        List<String> ours = OwnProcess.launch();
        List<String> bare = OwnProcess.launch("-Declipse.ignoreApp=true");
        bench.process(OwnProcess.words("validate", file.toString()), "", ours, 60);
        return bench.alternate(name(), bench.runs(5), 2.0, () -> {
        }, () -> bench.process(OwnProcess.words("validate", file.toString()), "", ours, 60), () -> bench.process(OwnProcess.words(), "", bare, 60));
    }
}
