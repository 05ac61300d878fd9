package org.howdah.console.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.howdah.console.ConsoleSpec;
import org.howdah.console.ConsoleState;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Terminal;

/** What happened to a console's connection so far, in words, and when it is tried again. Of the console's own thread. */
final class Story {

    /** How much of the last output tells whether tmux or screen was left or ended. */
    static final int TAIL = 512;

    private static final long[] WAITS = { 1_000, 2_000, 4_000, 8_000, 15_000, 30_000 };
    private static final String AUTH_HINT = "This is not tried again by itself.";

    private enum Last {
        NOTHING, LOST, ENDED, FAILED
    }

    private final ConsoleSpec spec;
    private Last last = Last.NOTHING;
    /** Why it is being connected again by itself; empty where it is not. */
    private String why = "";
    private boolean again;
    private int tries;
    private long lostAt;
    private boolean open;

    Story(ConsoleSpec spec) {
        this.spec = spec;
    }

    static Status connecting(ConsoleSpec spec) {
        return Status.of(ConsoleState.CONNECTING, "Connecting to " + spec.title() + "…", "", "close");
    }

    Status connecting(long now) {
        open = false;
        if (!again) {
            return connecting(spec);
        }
        return Status.of(ConsoleState.RECONNECTING, "Connecting to " + spec.title() + " again" + (tries > 1 ? ", try " + tries : "") + "…", why,
                "stop", "close");
    }

    /** The notes for the terminal. */
    List<String> opened(long now) {
        List<String> notes = new ArrayList<>();
        if (last == Last.LOST) {
            notes.add("Connected again at " + Texts.clock(now) + ", after " + Texts.lasted(Duration.ofMillis(now - lostAt)) + ".");
            notes.add(spec.kept() ? "In the " + keeper() + " again. Only a restart of the host begins a new one."
                    : psql() ? "This is a new psql: transaction, settings and temporary tables are gone." : "This is a new shell: what ran in the former one is gone.");
        } else if (last == Last.ENDED) {
            notes.add("Connected again at " + Texts.clock(now) + ".");
        }
        last = Last.NOTHING;
        why = "";
        again = false;
        tries = 0;
        open = true;
        return notes;
    }

    /** It could not be connected. */
    Status refused(RemoteException e, long now) {
        why = Texts.sentence(e.getMessage());
        if (again && temporary(e.kind())) {
            return Status.of(ConsoleState.RECONNECTING, why, e.hint(), "reconnect", "stop", "close");
        }
        boolean wasLost = again;
        again = false;
        if (last == Last.NOTHING) {
            last = Last.FAILED;
        }
        String hint = wasLost && e.kind() != RemoteException.Kind.CANCELLED ? Texts.join(e.hint(), AUTH_HINT) : e.hint();
        return Status.of(ConsoleState.FAILED, why, hint, "reconnect", "close");
    }

    Status broken(RuntimeException e) {
        again = false;
        return Status.of(ConsoleState.FAILED, "The console " + spec.title() + " could not be opened: " + e + ".",
                "This is a fault of Howdah; its log tells more.", "reconnect", "close");
    }

    /** A host may come back from these by itself; a key or a password does not become right. */
    private static boolean temporary(RemoteException.Kind kind) {
        return switch (kind) {
        case UNREACHABLE, TIMEOUT, DISCONNECTED, REFUSED -> true;
        default -> false;
        };
    }

    /** The terminal ended by itself. */
    Status ended(Terminal.End end, byte[] tail, long now) {
        lostAt = now;
        if (end.reason() == Terminal.Reason.EXITED) {
            last = Last.ENDED;
            why = exited(end.exitCode(), new String(tail, StandardCharsets.ISO_8859_1));
            return Status.of(ConsoleState.ENDED, why, "", "reconnect", "close");
        }
        last = Last.LOST;
        again = true;
        tries = 0;
        why = Texts.sentence(end.text());
        return Status.of(ConsoleState.LOST, "Connection lost at " + Texts.clock(now) + ". " + why, "", "reconnect", "close");
    }

    private String exited(OptionalInt code, String tail) {
        if (spec.kept() && code.orElse(0) == 0 && tail.contains("[detached")) {
            return "Detached: the " + keeper() + " goes on at " + spec.node() + ". Connect again to attach to it.";
        }
        String what = spec.kept() ? "The " + keeper() : psql() ? "psql" : "The shell";
        if (code.isEmpty()) {
            return what + " ended.";
        }
        int value = code.getAsInt();
        return what + (value > 128 && value < 128 + 65 ? " was ended by signal " + (value - 128) + Signals.name(value - 128) + "."
                : value == 0 ? " ended." : " ended with exit code " + value + ".");
    }

    /**
     * The notes for the terminal about what was lost, each short enough for a line of it.
     *
     * @param lastOutput when, in milliseconds since 1970; 0 for never
     * @param unanswered typed bytes that the host gave no answer to; a count only, since they may be a password
     */
    List<String> notes(long lastOutput, long unanswered) {
        if (last == Last.ENDED) {
            return List.of(why);
        }
        List<String> notes = new ArrayList<>();
        notes.add("Connection lost at " + Texts.clock(lostAt) + ": " + why);
        if (lastOutput != 0) {
            notes.add("Last output at " + Texts.clock(lastOutput) + ".");
        }
        notes.add(spec.kept() ? "What runs in the " + keeper() + " goes on there."
                : psql() ? "psql ends with its connection: an open transaction is rolled back."
                        : "The shell and what ran in it end with it, but not what tmux or nohup keep.");
        if (unanswered > 0) {
            notes.add(Texts.bytes(unanswered) + " typed had no answer; whether they arrived is not known.");
        }
        return notes;
    }

    /** Milliseconds until the next try; negative where there is none. */
    long retryIn() {
        return again ? WAITS[Math.min(tries, WAITS.length - 1)] : -1;
    }

    /** Before waiting that long. */
    Status waiting(long now) {
        long at = now + retryIn();
        tries++;
        return new Status(ConsoleState.RECONNECTING, "Connection lost at " + Texts.clock(lostAt) + ". " + why,
                "Trying again at " + Texts.clock(at) + (tries > 1 ? ", for the " + Texts.nth(tries) + " time." : "."),
                List.of("reconnect", "stop", "close"), at);
    }

    Status stopped() {
        again = false;
        return Status.of(ConsoleState.LOST, "Connection lost at " + Texts.clock(lostAt) + ". " + why, "It is not tried again by itself.", "reconnect",
                "close");
    }

    /** The user wants it connected. */
    void wished() {
        tries = 0;
        again = last == Last.LOST;
    }

    boolean isOpen() {
        return open;
    }

    private boolean psql() {
        return spec.kind().equals(ConsoleSpec.PSQL);
    }

    private String keeper() {
        return spec.keep() + " session" + (spec.session().isEmpty() ? "" : " " + spec.session());
    }
}
