package org.howdah.lab.internal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.howdah.lab.LabException;

/** Runs local programs: argument lists only, a clean environment, a time limit. */
public final class Run {

    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static final Pattern FAILURE = Pattern.compile("(?i)\\berror\\b|fatal|could not|cannot|denied|not permitted");

    private Run() {
    }

    /** What a program printed on both its outputs, and its exit code. */
    public record Result(int exit, String output) {

        public boolean ok() {
            return exit == 0;
        }

        /** The line that says why it failed, else the last one; for messages. */
        public String reason() {
            return output.lines().map(String::strip).filter(line -> FAILURE.matcher(line).find()).findFirst()
                    .orElseGet(() -> output.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (first, second) -> second));
        }
    }

    /** @throws LabException where the program is not there, or did not end within the limit */
    public static Result run(List<String> command, Map<String, String> environment, int seconds) throws LabException {
        // Into a file and not a pipe: daemons that are started this way keep it open, and reading would never end.
        File output = null;
        Process process = null;
        try {
            output = File.createTempFile("howdah", ".out");
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null"))).directory(new File("/"));
            // Whatever the user has set (PGPASSWORD, PGDATA, LC_ALL, SSH_AUTH_SOCK …) must not change what a lab is.
            builder.environment().clear();
            builder.environment().put("PATH", PATH);
            builder.environment().put("LANG", "C.UTF-8");
            builder.environment().putAll(environment);
            process = builder.start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new LabException("\"" + String.join(" ", command) + "\" did not end within " + seconds + " s and was stopped.");
            }
            return new Result(process.exitValue(), Files.readString(output.toPath(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new LabException("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Cancelled.", e);
        } finally {
            if (process != null && process.isAlive()) {
                process.destroyForcibly();
            }
            if (output != null) {
                output.delete();
            }
        }
    }

    public static Result run(String... command) throws LabException {
        return run(List.of(command), Map.of(), 30);
    }

    /** Runs a program that must succeed. */
    public static String must(String... command) throws LabException {
        return must(List.of(command), Map.of(), 30, "\"" + String.join(" ", command) + "\" failed");
    }

    /** Runs a program that must succeed; the message is completed by what it printed last. */
    public static String must(List<String> command, Map<String, String> environment, int seconds, String failed) throws LabException {
        Result result = run(command, environment, seconds);
        if (!result.ok()) {
            throw new LabException(failed + ": " + (result.reason().isEmpty() ? "exit code " + result.exit() : result.reason()));
        }
        return result.output();
    }

    /** The first of these programs that is there. */
    public static Path program(String name) throws LabException {
        for (String folder : PATH.split(":")) {
            Path candidate = Path.of(folder, name);
            if (Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        throw new LabException("The program " + name + " is not installed; "
                + (switch (name) {
                    case "sshd" -> "install openssh-server";
                    case "ssh", "ssh-keygen" -> "install openssh-client";
                    case "ip", "tc" -> "install iproute2";
                    default -> "install it";
                }) + " and try again.");
    }
}
