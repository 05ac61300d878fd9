package org.howdah.cli.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

import org.howdah.app.HowdahException;
import org.howdah.cli.ExitCodes;
import org.howdah.engine.EngineException;
import org.howdah.remote.RemoteException;

/** Says in a sentence what went wrong, why, and what to do next. */
final class Failures {

    private Failures() {
    }

    /** @return the exit code */
    static int tell(Io io, Throwable failure, boolean debug) {
        boolean cancelled = io.cancellation().isCancelled()
                || failure instanceof RemoteException remote && remote.kind() == RemoteException.Kind.CANCELLED
                || failure instanceof EngineException engine && engine.kind() == EngineException.Kind.CANCELLED
                || failure instanceof InterruptedException;
        io.err().println("howdah: " + (cancelled ? "Cancelled." : Style.printable(sentence(failure))));
        if (debug) {
            failure.printStackTrace(io.err());
        }
        return cancelled ? ExitCodes.CANCELLED : ExitCodes.FAILED;
    }

    static String sentence(Throwable failure) {
        return switch (failure) {
        case RemoteException remote -> join(remote.getMessage(), remote.hint());
        case HowdahException refused -> join(refused.getMessage(), refused.hint());
        case EngineException engine -> join(engine.getMessage(), engine.hint());
        case NoSuchFileException missing -> "There is no file " + missing.getFile() + ". Check its name.";
        case AccessDeniedException denied -> "The file " + denied.getFile() + " may not be accessed. Check its owner and mode.";
        case FileAlreadyExistsException there -> "The file " + there.getFile() + " is there already. Give another name.";
        case IOException io -> io.getMessage() == null ? "Reading or writing failed: " + io.getClass().getSimpleName() + "." : end(io.getMessage());
        case OutOfMemoryError memory -> "There is not enough memory for this. Give the process more with JAVA_TOOL_OPTIONS=-Xmx….";
        default -> known(failure) ? end(failure.getMessage())
                : "This is a fault in Howdah: " + failure + ". Run the command again with --debug and report what it prints.";
        };
    }

    /** The exceptions of the bundles below carry whole sentences. */
    private static boolean known(Throwable failure) {
        return failure.getMessage() != null && !(failure instanceof RuntimeException) && !(failure instanceof Error)
                && failure.getClass().getName().startsWith("org.howdah.");
    }

    private static String join(String message, String hint) {
        return hint.isBlank() ? end(message) : end(message) + " " + end(hint);
    }

    private static String end(String sentence) {
        String text = sentence.strip();
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") || text.endsWith(":") ? text : text + ".";
    }
}
