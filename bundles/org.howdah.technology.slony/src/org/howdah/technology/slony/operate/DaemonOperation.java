package org.howdah.technology.slony.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.technology.Operations.Operation;
import org.howdah.technology.Operations.Subject;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;
import org.howdah.technology.slony.cluster.Cluster;
import org.howdah.technology.slony.cluster.Node;
import org.howdah.technology.slony.daemon.SlonSteps;
import org.howdah.technology.slony.state.DatabaseState.Daemon;

/** Pauses, resumes or restarts the daemons of a server's nodes. */
final class DaemonOperation implements SlonyOperation {

    private enum Kind {
        PAUSE(new Operation("pause", "Pause daemon",
                "The daemon of this server's node stops; what happens at the others is kept for it, and grows there, until it goes on.", Subject.SERVER, List.of())),
        RESUME(new Operation("resume", "Resume daemon", "The daemon of this server's node goes on, and applies what was kept for it.", Subject.SERVER, List.of())),
        RESTART(new Operation("restart-node", "Restart daemon",
                "The daemon of this server's node is stopped and started, and reads its configuration anew; nothing is lost, replication waits for a moment.", Subject.SERVER,
                List.of()));

        final Operation operation;

        Kind(Operation operation) {
            this.operation = operation;
        }
    }

    private record Slon(Cluster cluster, Node node, Optional<Daemon> daemon) {
        boolean ours() {
            return daemon.filter(found -> !found.folder().isEmpty()).isPresent();
        }

        boolean paused() {
            return daemon.filter(Daemon::paused).isPresent();
        }
    }

    private final Kind kind;

    private DaemonOperation(Kind kind) {
        this.kind = kind;
    }

    static DaemonOperation pause() {
        return new DaemonOperation(Kind.PAUSE);
    }

    static DaemonOperation resume() {
        return new DaemonOperation(Kind.RESUME);
    }

    static DaemonOperation restart() {
        return new DaemonOperation(Kind.RESTART);
    }

    @Override
    public Operation describe() {
        return kind.operation;
    }

    private static List<Slon> slons(String server, PlanContext context) {
        List<Slon> found = new ArrayList<>();
        for (Cluster cluster : Live.ofServer(server, context)) {
            Live.on(cluster, server).stream().filter(node -> cluster.observed(node).isPresent())
                    .forEach(node -> found.add(new Slon(cluster, node, Daemons.of(cluster, node))));
        }
        return found;
    }

    @Override
    public Optional<String> refusal(String server, PlanContext context) {
        List<Slon> all = slons(server, context);
        if (all.isEmpty()) {
            return Optional.of("No database of server " + server + " is a node of a cluster of Slony-I, as far as it could be read.");
        }
        List<Slon> ours = all.stream().filter(Slon::ours).toList();
        if (ours.isEmpty()) {
            return Optional.of("The daemon of " + all.getFirst().node().end() + " was not set up by Howdah, which therefore does not know what keeps it running. Stop it where it was started.");
        }
        return switch (kind) {
        case PAUSE -> ours.stream().allMatch(Slon::paused) ? Optional.of("It is paused already.") : Optional.empty();
        case RESUME -> ours.stream().noneMatch(Slon::paused) ? Optional.of("It is not paused.") : Optional.empty();
        case RESTART -> ours.stream().allMatch(Slon::paused) ? Optional.of("It is paused; resume starts it.") : Optional.empty();
        };
    }

    @Override
    public List<Step> steps(String server, Map<String, String> arguments, PlanContext context) {
        SlonSteps daemons = new SlonSteps(context);
        List<Step> steps = new ArrayList<>();
        for (Slon slon : slons(server, context)) {
            if (!slon.ours() || slon.paused() != (kind == Kind.RESUME)) {
                continue;
            }
            steps.add(switch (kind) {
            case PAUSE -> daemons.pause(slon.cluster(), slon.node(), List.of());
            case RESUME -> daemons.resume(slon.cluster(), slon.node(), List.of());
            case RESTART -> daemons.restart(slon.cluster(), slon.node(), "A daemon that hangs, or whose configuration was changed, begins anew; it takes up where it was.", List.of());
            });
        }
        return steps;
    }
}
