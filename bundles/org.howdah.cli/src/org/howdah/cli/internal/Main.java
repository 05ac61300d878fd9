package org.howdah.cli.internal;

import org.howdah.remote.Cancellation;

/** Runs one command line with this process's streams. Also the entry without OSGi, for trying things from an IDE. */
public final class Main {

    private Main() {
    }

    public static void main(String[] args) {
        int code = run(args);
        // Threads of a cancelled command may still be on their way out; the answer does not wait for them.
        System.out.flush();
        System.err.flush();
        System.exit(code);
    }

    static int run(String[] args) {
        // What is logged meanwhile, such as a broken line in known_hosts, reads like every other message.
        boolean debug = java.util.Arrays.asList(args).contains("--debug");
        System.setProperty("java.util.logging.SimpleFormatter.format", debug ? "howdah: %5$s%6$s%n" : "howdah: %5$s%n");
        Io io = Io.system();
        interruptible(io.cancellation());
        int code = Cli.run(io, args);
        io.out().flush();
        io.err().flush();
        return code;
    }

    /**
     * Ctrl-C cancels the command, which then ends by itself with its journal written; a second Ctrl-C ends the process at
     * once. A shutdown hook would not do: it races with OSGi's own.
     */
    private static void interruptible(Cancellation cancellation) {
        cancelOn("INT", 130, cancellation);
        cancelOn("TERM", 143, cancellation);
        // The terminal went away: what runs on the nodes is brought to a clean end all the same.
        cancelOn("HUP", 129, cancellation);
    }

    private static void cancelOn(String signal, int code, Cancellation cancellation) {
        Signals.handle(signal, () -> {
            if (cancellation.isCancelled()) {
                Runtime.getRuntime().halt(code);
            }
            new Thread(cancellation::cancel, "cancel").start();
        });
    }
}
