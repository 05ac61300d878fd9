package org.howdah.cli.internal;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import org.howdah.remote.RemoteException;
import org.howdah.remote.Terminal;

/** The terminal this process runs in, with every key handed on, until it is closed or the process ends in whatever way it can notice. */
final class ConsoleTerminal implements AutoCloseable {

    private static final File TTY = new File("/dev/tty");

    private final String before;
    private final Thread hook = new Thread(this::restore, "howdah-console-restore");

    private ConsoleTerminal(String before) {
        this.before = before;
    }

    /** @param resized told columns and rows when they change */
    static ConsoleTerminal raw(Terminal terminal, BiConsumer<Integer, Integer> resized) throws IOException {
        ConsoleTerminal local = new ConsoleTerminal(stty("-g"));
        Runtime.getRuntime().addShutdownHook(local.hook);
        stty("raw", "-echo");
        Signals.handle("WINCH", () -> Thread.ofVirtual().start(() -> {
            int[] size = size(true);
            try {
                resized.accept(size[0], size[1]);
                terminal.resize(size[0], size[1]);
            } catch (RemoteException ended) {
                // It is over.
            }
        }));
        return local;
    }

    /** Columns and rows; 80 and 24 where nobody looks. */
    static int[] size(boolean terminal) {
        try {
            String[] words = terminal ? stty("size").split(" ") : new String[0];
            if (words.length == 2 && Integer.parseInt(words[0]) > 0 && Integer.parseInt(words[1]) > 0) {
                return new int[] { Integer.parseInt(words[1]), Integer.parseInt(words[0]) };
            }
        } catch (IOException | NumberFormatException unknown) {
            // as where nobody looks
        }
        return new int[] { 80, 24 };
    }

    private static String stty(String... words) throws IOException {
        String[] command = new String[words.length + 1];
        command[0] = "stty";
        System.arraycopy(words, 0, command, 1, words.length);
        Process process = new ProcessBuilder(command).redirectInput(TTY).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip();
            if (!process.waitFor(5, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("The terminal cannot be set up: stty said \"" + output + "\".");
            }
            return output;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void restore() {
        try {
            stty(before);
        } catch (IOException gone) {
            // The terminal is gone, and its settings with it.
        }
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endsAnyway) {
            // It restores once more, which does no harm.
        }
    }
}
