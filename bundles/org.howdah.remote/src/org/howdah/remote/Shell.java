package org.howdah.remote;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** Commands on a host as one login. Implementations are safe for use by many threads. */
public interface Shell {

    /**
     * A command.
     *
     * @param text what the login's shell runs; build it with {@link ShellWords}, never by pasting names
     * @param input what it reads from standard input; secrets travel here, never in {@code text}
     * @param timeout after which the channel is closed and {@link RemoteException.Kind#TIMEOUT} thrown
     * @param reason why it is run, for messages: "read the server's settings"
     */
    record Command(String text, byte[] input, Duration timeout, String reason) {
        public Command {
            Objects.requireNonNull(text);
            Objects.requireNonNull(timeout);
            input = input == null ? new byte[0] : input;
            reason = reason == null ? "" : reason;
        }

        public static Command of(String text, Duration timeout, String reason) {
            return new Command(text, new byte[0], timeout, reason);
        }
    }

    /** A line of output as it arrives, without its line end. */
    record Line(boolean error, String text) {
    }

    /**
     * How a command ended.
     *
     * @param exitCode 0 to 255; 128 + n where signal n ended it
     * @param output standard output, at most the last 16 MiB
     * @param error standard error, at most the last 1 MiB
     */
    record Result(int exitCode, String output, String error) {
        public boolean ok() {
            return exitCode == 0;
        }

        /** The last line that says something, of the error output first: what a person wants to read. */
        public String lastLine() {
            String text = error.isBlank() ? output : error;
            return text.strip().lines().reduce((a, b) -> b.isBlank() ? a : b).orElse("");
        }
    }

    Login login();

    /**
     * Runs a command and waits for its end. An exit code other than 0 is a result, not an exception.
     *
     * @param output called for each line while it runs, from another thread
     */
    Result run(Command command, Consumer<Line> output, Cancellation cancellation) throws RemoteException;

    default Result run(Command command) throws RemoteException {
        return run(command, line -> {
        }, Cancellation.none());
    }

    /**
     * Opens an interactive shell on a pseudo-terminal.
     *
     * @param cancellation ends the wait at once; a question to a person that nobody else waits for is taken back
     */
    Terminal terminal(Terminal.Options options, Cancellation cancellation) throws RemoteException;

    /** Opens an interactive shell on a pseudo-terminal. */
    default Terminal terminal(Terminal.Options options) throws RemoteException {
        return terminal(options, Cancellation.none());
    }
}
