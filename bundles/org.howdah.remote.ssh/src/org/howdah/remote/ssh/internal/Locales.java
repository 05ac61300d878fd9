package org.howdah.remote.ssh.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

import org.howdah.remote.Cancellation;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;
import org.howdah.remote.Terminal;

/**
 * Terminals speak UTF-8. LANG is sent as SSH has it, and usual servers take it (AcceptEnv LANG LC_*). Where the server does not
 * and the login has no UTF-8 locale of its own, its shell is started with LC_CTYPE set to one that the host has: language, sorting
 * and number formats stay as they are, and what the user's profile sets wins. Asked once for each login, with a plain command
 * that every shell understands; where no answer comes, nothing is changed.
 */
final class Locales {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Pattern CHARMAP = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]+");
    private static final Pattern UTF8 = Pattern.compile("(?i)[a-z0-9_@.-]+\\.utf-?8(@[a-z0-9]+)?");
    private static final List<String> PREFERRED = List.of("C.UTF-8", "C.utf8", "en_US.UTF-8", "en_US.utf8");

    private final ReentrantLock asking = new ReentrantLock();
    private String missing;

    /** What is to be run so that the terminal has a UTF-8 locale; as it was where that is so, and empty for the plain login shell. */
    String command(Login login, Link link, Terminal.Options options, Cancellation cancellation) throws RemoteException {
        if (!UTF8.matcher(options.environment().getOrDefault("LANG", "")).matches()) {
            return options.command();
        }
        String locale = missing(login, link, options.environment(), cancellation);
        if (locale.isEmpty()) {
            return options.command();
        }
        String start = "exec env LC_ALL= LC_CTYPE=" + locale + " ";
        return start + (options.command().isEmpty() ? "\"$SHELL\" -l" : ShellWords.join("sh", "-c", options.command()));
    }

    private String missing(Login login, Link link, Map<String, String> environment, Cancellation cancellation) throws RemoteException {
        try {
            // Whoever asks first may wait for a person's answer; the others can still give up.
            while (!asking.tryLock(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                cancellation.throwIfCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Waiting.cancelled("opening a terminal on " + login);
        }
        try {
            if (missing == null) {
                missing = find(new SshShell(login, link), environment, cancellation);
            }
            return missing;
        } catch (RemoteException e) {
            switch (e.kind()) {
            case REFUSED, TIMEOUT -> missing = "";
            case DISCONNECTED -> {
                // Unknown still; the next terminal asks again.
            }
            // There is no connection: the terminal would only ask the same questions once more.
            default -> throw e;
            }
            return "";
        } finally {
            asking.unlock();
        }
    }

    private static String find(SshShell shell, Map<String, String> environment, Cancellation cancellation) throws RemoteException {
        Shell.Result charmap = run(shell, "locale charmap", environment, cancellation);
        String last = charmap.output().strip().lines().reduce((a, b) -> b).orElse("");
        if (!charmap.ok() || !CHARMAP.matcher(last).matches() || last.equalsIgnoreCase("UTF-8")) {
            return "";
        }
        List<String> known = run(shell, "locale -a", environment, cancellation).output().lines().map(String::strip).filter(UTF8.asMatchPredicate()).toList();
        return PREFERRED.stream().filter(known::contains).findFirst().or(() -> known.stream().findFirst()).orElse("");
    }

    private static Shell.Result run(SshShell shell, String text, Map<String, String> environment, Cancellation cancellation) throws RemoteException {
        return shell.run(Shell.Command.of(text, PATIENCE, "see whether the terminal speaks UTF-8"), environment, line -> {
        }, cancellation);
    }
}
