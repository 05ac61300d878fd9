package org.howdah.cli.internal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.howdah.app.HowdahException;
import org.howdah.remote.ShellWords;

/** OpenSSH's client to the lab's host, in a pipe and in xterm, doing what is asked of a console. */
final class ConsolePeers implements AutoCloseable {

    private static final int KEYS = 100;
    private static final int TERMINALS = 20;
    /** How long a flood has run when it is interrupted. */
    private static final long FLOOD_NANOS = 1_000_000_000L;
    /** A prompt that nothing else looks like. */
    private static final String PROMPT = "ready-" + ProcessHandle.current().pid() + "$ ";

    private final Bench bench;
    private final BenchLab lab;
    private final int megabytes;
    private final Path folder;
    private final Path text;

    ConsolePeers(Bench bench, BenchLab lab, int megabytes) throws IOException {
        this.bench = bench;
        this.lab = lab;
        this.megabytes = megabytes;
        // The lab's login reads and writes here, and a socket's path may have 107 bytes.
        folder = Files.createTempDirectory("howdah");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        text = folder.resolve("text");
        write(text, megabytes);
    }

    /** Lines such as a log has them, of different length. */
    private static void write(Path file, int megabytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            StringBuilder block = new StringBuilder();
            for (int line = 0; block.length() < 1 << 20; line++) {
                block.append("2026-01-01 03:00:").append(line % 60).append(" UTC [").append(1000 + line * 7919 % 9000).append("] LOG:  checkpoint complete: wrote ")
                        .append(line * 104729 % 16384).append(" buffers").append(", more of it".repeat(line % 7)).append('\n');
            }
            byte[] bytes = block.substring(0, 1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < megabytes; i++) {
                out.write(bytes);
            }
            out.write("\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The file that runs through. */
    Path text() {
        return text;
    }

    void measure(Map<String, double[]> results) throws Exception {
        Consoles.add(results, "cat", cat(true));
        Consoles.add(results, "cat-null", cat(false));
        prompt(results);
        keys(results);
        Consoles.add(results, "memory", memory());
    }

    /** @return MB/s, from the far side's start of the text until ssh has written all of it */
    private double cat(boolean terminal) throws Exception {
        Path begin = folder.resolve("begin");
        Path end = folder.resolve("end");
        Files.deleteIfExists(begin);
        Files.deleteIfExists(end);
        List<String> ssh = lab.sshCommand(lab.labHost(0), "-tt");
        ssh.add("date +%s%N >" + begin + "; cat " + text);
        String script = words(ssh) + (terminal ? "" : " >/dev/null") + "; date +%s%N >" + end;
        bench.process(Map.of(), "", terminal ? List.of("xterm", "-geometry", "158x40", "-e", "bash", "-c", script) : List.of("bash", "-c", script), 300);
        double seconds = (Long.parseLong(Files.readString(end).strip()) - Long.parseLong(Files.readString(begin).strip())) / 1e9;
        return megabytes / seconds;
    }

    private void prompt(Map<String, double[]> results) throws Exception {
        Consoles.add(results, "prompt-cold", shell(List.of()));
        Path socket = folder.resolve("s");
        List<String> master = lab.sshCommand(lab.labHost(0), "-M", "-S", socket.toString(), "-f", "-N");
        bench.process(Map.of(), words(master) + " >/dev/null 2>&1", List.of("bash", "-s"), 30);
        try {
            for (int i = 0; i < 3; i++) {
                Consoles.add(results, "prompt-warm", shell(List.of("-S", socket.toString())));
            }
        } finally {
            bench.process(Map.of(), words(lab.sshCommand(lab.labHost(0), "-S", socket.toString(), "-O", "exit")) + " >/dev/null 2>&1", List.of("bash", "-s"), 30);
        }
    }

    /** @return seconds until the prompt */
    private double shell(List<String> options) throws Exception {
        long begin = System.nanoTime();
        try (Piped piped = new Piped(options)) {
            piped.read("$ ");
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private void keys(Map<String, double[]> results) throws Exception {
        try (Piped piped = new Piped(List.of())) {
            piped.read("$ ");
            // In two parts, so that the echo of this is not taken for it.
            piped.write("PS1=" + ShellWords.quote(PROMPT.substring(0, 2)) + ShellWords.quote(PROMPT.substring(2)) + "\n");
            piped.read(PROMPT);
            double[] times = new double[KEYS];
            for (int i = 0; i < KEYS; i++) {
                String key = String.valueOf((char) ('a' + i % 26));
                long begin = System.nanoTime();
                piped.write(key);
                piped.read(key);
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
            Consoles.add(results, "echo", Measurement.median(times));
            piped.write("\u0003");
            piped.read(PROMPT);
            piped.write("yes\n");
            piped.drain(FLOOD_NANOS);
            long begin = System.nanoTime();
            piped.write("\u0003");
            piped.read(PROMPT);
            Consoles.add(results, "interrupt", (System.nanoTime() - begin) / 1e6);
        }
    }

    /** @return MB that so many xterm with ssh take, shared memory counted in parts */
    private double memory() throws Exception {
        List<Process> started = new ArrayList<>();
        try {
            for (int i = 0; i < TERMINALS; i++) {
                List<String> words = new ArrayList<>(List.of("xterm", "-geometry", "80x24", "-e"));
                words.addAll(lab.sshCommand(lab.labHost(0), "-tt"));
                words.add("touch " + folder + "/here-" + i + "; exec cat");
                started.add(new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
            }
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (here() < TERMINALS) {
                if (System.nanoTime() > deadline) {
                    throw new HowdahException("Only " + here() + " of " + TERMINALS + " xterm with ssh came up within 60 s", "Look whether the machine is busy, then try again.");
                }
                LockSupport.parkNanos(50_000_000);
            }
            long kilobytes = 0;
            for (Process process : started) {
                for (ProcessHandle one : Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
                    kilobytes += share(one.pid());
                }
            }
            return kilobytes / 1024.0;
        } finally {
            started.forEach(Process::destroy);
            for (int i = 0; i < TERMINALS; i++) {
                Files.deleteIfExists(folder.resolve("here-" + i));
            }
        }
    }

    private long here() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("here-")).count();
        }
    }

    /** @return kB */
    private static long share(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream().filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
    }

    /** How busy the machine is, since it decides what figures are worth. */
    static String load() throws IOException {
        return "load of the machine (1, 5, 15 minutes): " + Files.readString(Path.of("/proc/loadavg")).replaceFirst("^(\\S+ \\S+ \\S+).*\\s*", "$1") + ", processors: "
                + Runtime.getRuntime().availableProcessors();
    }

    private static String words(List<String> words) {
        return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
    }

    /** A login shell on a terminal of the far side, in a pipe on this. */
    private final class Piped implements AutoCloseable {

        private final Process process;
        private final InputStream from;
        private final OutputStream to;
        private final StringBuilder seen = new StringBuilder();
        private final byte[] buffer = new byte[1 << 16];

        Piped(List<String> options) throws IOException {
            List<String> all = new ArrayList<>(List.of("-tt", "-e", "none"));
            all.addAll(options);
            process = new ProcessBuilder(lab.sshCommand(lab.labHost(0), all.toArray(String[]::new))).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            from = process.getInputStream();
            to = process.getOutputStream();
        }

        void write(String keys) throws IOException {
            to.write(keys.getBytes(StandardCharsets.UTF_8));
            to.flush();
        }

        /** Reads on until this came, and forgets what came until then. */
        void read(String wanted) throws IOException, HowdahException {
            int at = seen.indexOf(wanted);
            while (at < 0) {
                int count = from.read(buffer);
                if (count < 0) {
                    throw new HowdahException("ssh ended instead of showing \"" + wanted + "\"", "Run the benchmark again with --debug.");
                }
                seen.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                at = seen.indexOf(wanted);
                if (at < 0 && seen.length() > 1 << 17) {
                    seen.delete(0, seen.length() - 1024);
                }
            }
            seen.delete(0, at + wanted.length());
        }

        /** Reads whatever comes, for so long. */
        void drain(long nanos) throws IOException {
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() < end && from.read(buffer) >= 0) {
                seen.setLength(0);
            }
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    @Override
    public void close() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.delete(folder);
    }
}
