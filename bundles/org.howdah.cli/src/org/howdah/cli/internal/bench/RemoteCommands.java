package org.howdah.cli.internal.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.howdah.app.HowdahException;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;

/** A hundred commands over a session that is there already. */
final class RemoteCommands implements Benchmark {

    private static final int COMMANDS = 100;

    @Override
    public String name() {
        return "remote-commands";
    }

    @Override
    public String title() {
        return "100 remote commands, one after another; peer: OpenSSH with a master connection";
    }

    @Override
    public Measurement run(Bench bench) throws Exception {
        try (BenchLab lab = new BenchLab(bench, "bench-ssh", 1)) {
            // A socket's path may have 107 bytes, and HOWDAH_HOME may be deep.
            Path folder = Files.createTempDirectory("howdah");
            Path socket = folder.resolve("s");
            List<String> master = lab.sshCommand(lab.labHost(0), "-M", "-S", socket.toString(), "-f", "-N", "-E", folder.resolve("log").toString());
            List<String> client = lab.sshCommand(lab.labHost(0), "-S", socket.toString());
            try {
                // Its own output would keep the pipe open as long as the master lives.
                bench.process(Map.of(), words(master) + " >/dev/null 2>&1", List.of("bash", "-s"), 30);
                Shell shell = lab.access().shell(lab.host(0), "");
                run(shell);
                String script = "for i in $(seq " + COMMANDS + "); do " + words(client) + " true || exit 1; done";
                return bench.alternate(name(), bench.runs(5), 1.0, () -> {
                }, () -> {
                    for (int i = 0; i < COMMANDS; i++) {
                        run(shell);
                    }
                }, () -> bench.process(Map.of(), script, List.of("bash", "-s"), 120));
            } finally {
                bench.process(Map.of(), words(lab.sshCommand(lab.labHost(0), "-S", socket.toString(), "-O", "exit")) + " >/dev/null 2>&1; rm -rf "
                        + ShellWords.quote(folder.toString()), List.of("bash", "-s"), 30);
            }
        }
    }

    private static String words(List<String> words) {
        return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
    }

    private static void run(Shell shell) throws Exception {
        if (!shell.run(Shell.Command.of("true", Duration.ofSeconds(10), "measure")).ok()) {
            throw new HowdahException("The command true failed on the lab's host", "Run the benchmark again with --debug.");
        }
    }
}
