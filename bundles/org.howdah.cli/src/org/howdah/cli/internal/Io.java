package org.howdah.cli.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import org.howdah.remote.Cancellation;

/**
 * What a command talks to: results go to {@code out}, everything else to {@code err}. Tests give it captured streams.
 *
 * @param outTerminal whether a person reads {@code out}
 * @param interactive whether a person can be asked: both standard input and the error output are a terminal
 * @param cancellation cancelled by Ctrl-C
 */
public record Io(PrintStream out, PrintStream err, InputStream in, Map<String, String> environment, boolean outTerminal,
        boolean errTerminal, boolean interactive, Cancellation cancellation) {

    private static final int WIDTH = 80;

    public Io {
        Objects.requireNonNull(out);
        Objects.requireNonNull(err);
        Objects.requireNonNull(in);
        Objects.requireNonNull(environment);
        Objects.requireNonNull(cancellation);
    }

    /** This process's own streams. */
    public static Io system() {
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean errTerminal = terminal(2);
        return new Io(out, err, System.in, System.getenv(), terminal(1), errTerminal, terminal(0) && errTerminal, new Cancellation());
    }

    /** Whether a file descriptor is a terminal. The JDK only tells it of all three together. */
    private static boolean terminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(descriptor))).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }

    /** Colour only where a person reads, and not against their will (no-color.org). */
    public boolean colour(boolean error) {
        return (error ? errTerminal : outTerminal) && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    /** Columns to fill: what the terminal says, else 80. */
    public int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = outTerminal && columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : WIDTH;
        return Math.max(40, Math.min(width, 160));
    }

    /** Asks a person for one line; empty where the input has ended. */
    public String ask(String question) throws IOException {
        err.print(question + " ");
        err.flush();
        // Not closed: it is the process's own input, and the next question reads on.
        String line = new BufferedReader(new InputStreamReader(new OneLine(in), StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line.strip();
    }

    /** Ends at the end of a line, so that a buffering reader does not swallow the answer to the next question. */
    private static final class OneLine extends InputStream {
        private final InputStream in;
        private boolean ended;

        OneLine(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int next = ended ? -1 : in.read();
            ended = next < 0 || next == '\n';
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int next = read();
            if (next < 0) {
                return -1;
            }
            buffer[offset] = (byte) next;
            return 1;
        }
    }
}
