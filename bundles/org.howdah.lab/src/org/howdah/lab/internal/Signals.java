package org.howdah.lab.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.howdah.lab.LabException;

/** Signals to processes that were just looked at. */
final class Signals {

    private Signals() {
    }

    /** Sends the signal to those that are still the same processes. */
    static void send(String signal, List<Proc> processes) throws LabException {
        List<Proc> alive = alive(processes);
        if (alive.isEmpty()) {
            return;
        }
        // The shell's own kill: Java only knows TERM and KILL, and /bin/kill is not everywhere. One that ended meanwhile is no failure.
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "s=$1; shift; for p; do kill -s \"$s\" \"$p\" 2>/dev/null; done; true", "sh", signal));
        alive.forEach(process -> command.add(Long.toString(process.pid())));
        Run.must(command, java.util.Map.of(), 10, "Cannot send the signal " + signal);
    }

    static List<Proc> alive(List<Proc> processes) {
        return processes.stream().filter(Proc::alive).toList();
    }

    /** Whether all ended in time. */
    static boolean awaitEnd(List<Proc> processes, Duration limit) {
        return Await.until(limit, () -> alive(processes).isEmpty());
    }
}
