package org.howdah.lab.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.howdah.lab.LabException;

/** Stops the processes of a lab, the databases in good order. */
public final class LabStopper {

    private static final Duration ORDERLY = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofSeconds(6);

    private final LabStore store;
    private final Consumer<String> progress;

    public LabStopper(LabStore store, Consumer<String> progress) {
        this.store = store;
        this.progress = progress;
    }

    public void stop(String name) throws LabException {
        LabRecord record = store.require(name);
        try (Locks lock = Locks.lab(store, name)) {
            HostProcesses now = HostProcesses.look();
            List<Proc> everything = record.hosts().stream().flatMap(host -> now.everything(host).stream()).toList();
            Signals.send("CONT", everything.stream().filter(Proc::frozen).toList());
            List<Proc> postmasters = record.hosts().stream().flatMap(host -> now.postmasters(host).stream()).toList();
            // All at once: a primary waits for its standbys to have received everything.
            Signals.send("INT", postmasters);
            if (!Signals.awaitEnd(postmasters, ORDERLY)) {
                progress.accept("A database did not stop within " + ORDERLY.toSeconds() + " s and is stopped without a checkpoint; it will recover at its start.");
                Signals.send("QUIT", Signals.alive(postmasters));
                Signals.awaitEnd(postmasters, AT_ONCE);
            }
            end(record.hosts());
        }
    }

    /** Ends what is left of the hosts: first asked, then without asking. */
    private static void end(List<LabRecord.Host> hosts) throws LabException {
        Signals.send("TERM", left(hosts));
        if (!Await.until(Duration.ofSeconds(3), () -> left(hosts).isEmpty())) {
            // What was started in between is found by looking again.
            for (int i = 0; i < 5 && !left(hosts).isEmpty(); i++) {
                List<Proc> left = left(hosts);
                Signals.send("KILL", left);
                Signals.awaitEnd(left, Duration.ofSeconds(2));
            }
        }
    }

    private static List<Proc> left(List<LabRecord.Host> hosts) {
        HostProcesses now = HostProcesses.look();
        List<Proc> left = new ArrayList<>();
        hosts.forEach(host -> left.addAll(now.everything(host)));
        return left;
    }
}
