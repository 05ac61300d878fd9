package org.howdah.technology.logshipping;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Topology;
import org.howdah.remote.ShellWords;
import org.howdah.technology.Action;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.Operations;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.ServerState;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.ClusterSteps;
import org.howdah.technology.postgresql.Instance;

/** What can be done to a live log shipping link. */
final class LogShippingOperations implements Operations {

    static final String SEND = "switch-wal";
    static final String PAUSE = "pause";
    static final String RESUME = "resume";
    static final String OPEN = "open";
    static final String RETURN = "return";
    static final String REMOVE = "remove";

    private static final List<Operation> ALL = List.of(
            new Operation(SEND, "Send WAL now", "Switches to a new WAL file and waits until the old one has arrived.", Subject.LINK, List.of()),
            new Operation(PAUSE, "Pause replay", "The standby stays as it is and answers queries; WAL files gather.", Subject.LINK, List.of()),
            new Operation(RESUME, "Resume replay", "The standby goes on replaying what has gathered.", Subject.LINK, List.of()),
            new Operation(OPEN, "Bring online…", "Keeps a copy of the standby and promotes it, so that it can be read and written for a while.", Subject.LINK, List.of()),
            new Operation(RETURN, "Take back to replication…", "Puts the kept copy back, or copies anew; what was written to the standby meanwhile is moved aside.",
                    Subject.LINK, List.of()),
            new Operation(REMOVE, "Remove…", "Stops sending, stops the standby and moves its data aside.", Subject.LINK, List.of()));

    @Override
    public List<Operation> list() {
        return ALL;
    }

    @Override
    public Optional<String> refusal(String operation, String subject, PlanContext context) {
        Optional<Shipment> shipment = Topologies.link(context.desired(), subject).filter(link -> LogShippingTechnology.ID.equals(link.getTechnology()))
                .flatMap(link -> Shipment.of(context.desired(), link, context.observed()));
        if (shipment.isEmpty()) {
            return Optional.of("There is no log shipping link " + subject + " in the topology.");
        }
        ServerState standby = shipment.get().standby().state();
        boolean replicating = LogShippingObserver.presence(shipment.get()) == org.howdah.technology.LinkState.Presence.PRESENT;
        return switch (operation) {
        case SEND -> refuse(!shipment.get().primary().state().running(), "Server " + shipment.get().primary().id() + " does not run.");
        case PAUSE -> refuse(!replicating || !standby.running(), "Server " + shipment.get().standby().id() + " is not replaying.")
                .or(() -> refuse(standby.paused(), "Replay on server " + shipment.get().standby().id() + " is paused already."));
        case RESUME -> refuse(!standby.running() || !standby.paused(), "Replay on server " + shipment.get().standby().id() + " is not paused.");
        case OPEN -> refuse(!replicating || !standby.running(), "Server " + shipment.get().standby().id() + " is not a running standby of this link.")
                .or(() -> noRoom(shipment.get()));
        case RETURN -> refuse(replicating || !shipment.get().primary().state().running(),
                "Server " + shipment.get().standby().id() + " replays already, or its primary does not run.");
        case REMOVE -> Optional.empty();
        default -> Optional.of("Log shipping has no operation " + operation + ".");
        };
    }

    private static Optional<String> refuse(boolean when, String why) {
        return when ? Optional.of(why) : Optional.empty();
    }

    private static Optional<String> noRoom(Shipment shipment) {
        String free = shipment.standby().fact("freeBytes");
        String size = shipment.standby().fact("dataBytes");
        boolean tight = free.matches("\\d{1,18}") && size.matches("\\d{1,18}") && Long.parseLong(free) < Long.parseLong(size) * 12 / 10;
        return refuse(tight, "The copy that is kept would not fit: " + free + " bytes are free, the data take " + size + ".");
    }

    @Override
    public List<Step> plan(String operation, String subject, Map<String, String> arguments, PlanContext context) {
        Optional<String> refusal = refusal(operation, subject, context);
        if (refusal.isPresent()) {
            context.report(new Finding("LOGSHIPPING-030", Severity.CRITICAL, "link " + subject, refusal.get(), "", "See operate --list for what can be done."));
            return List.of();
        }
        Shipment shipment = Shipment.of(context.desired(), Topologies.link(context.desired(), subject).orElseThrow(), context.observed()).orElseThrow();
        return switch (operation) {
        case SEND -> List.of(ShippingSteps.firstFile(shipment, List.of()));
        case PAUSE -> List.of(replay(shipment, true));
        case RESUME -> List.of(replay(shipment, false));
        case OPEN -> open(shipment);
        case RETURN -> comeBack(shipment, context);
        default -> Removal.steps(shipment, context);
        };
    }

    private static Step replay(Shipment shipment, boolean pause) {
        Instance standby = shipment.standby();
        Probe so = Probe.sql(standby.host(), standby.id(), "postgres", pause ? standby.major() >= 14 ? "select pg_get_wal_replay_pause_state() = 'paused'"
                : "select pg_is_wal_replay_paused()" : "select not pg_is_wal_replay_paused()");
        String call = pause ? "pg_wal_replay_pause()" : "pg_wal_replay_resume()";
        String back = pause ? "pg_wal_replay_resume()" : "pg_wal_replay_pause()";
        // Pausing is asked for here and takes place at the next record: the proof waits for it.
        String wait = pause && standby.major() >= 14 ? "\ndo $howdah$ begin for i in 1..300 loop exit when pg_get_wal_replay_pause_state() = 'paused'; "
                + "perform pg_sleep(0.1); end loop; end $howdah$;" : "";
        return new Step(shipment.id() + (pause ? ".pause" : ".resume"), (pause ? "Pause" : "Resume") + " replay on " + standby.id(),
                pause ? "Queries see one state of the data, and nothing that was replayed by mistake can follow." : "The standby replays what has gathered.",
                standby.host(), "", standby.id(), Action.sql(standby.id(), "postgres", "select " + call + ";" + wait, Duration.ofSeconds(60)), so, so,
                Action.sql(standby.id(), "postgres", "select " + back + ";", Duration.ofSeconds(60)), Risk.SAFE, List.of());
    }

    static String keptCopy(Shipment shipment) {
        return shipment.standby().data() + ".howdah-kept";
    }

    /** Keeps a copy to come back to, then promotes. The way back is made before the way out. */
    private static List<Step> open(Shipment shipment) {
        Instance standby = shipment.standby();
        String data = ShellWords.quote(standby.data());
        String kept = ShellWords.quote(keptCopy(shipment));
        Step stop = ClusterSteps.stop(shipment.id() + ".stop", standby, "Its files must not change while they are copied.", Duration.ofMinutes(5), List.of());
        Probe there = Probe.shell(standby.host(), "", "[ -e " + kept + "/standby.signal ]");
        Step keep = new Step(shipment.id() + ".keep", "Keep a copy of " + standby.data() + " in " + keptCopy(shipment),
                "It is the way back: a promoted standby has a history of its own and cannot replay any more.", standby.host(), "", shipment.id(),
                Action.shell("set -eu\numask 077\nrm -rf -- " + kept + ".part\ncp -a --reflink=auto -- " + data + " " + kept + ".part\nmv -T -- " + kept + ".part " + kept + "\n",
                        Duration.ofHours(24)),
                there, there, Action.shell("rm -rf -- " + kept + " " + kept + ".part\n", Duration.ofMinutes(30)), Risk.SAFE, List.of(stop.id()));
        Step start = ClusterSteps.start(shipment.id() + ".start", standby, "It starts as a standby once more, to be promoted.", Risk.SAFE, List.of(keep.id()));
        Probe primary = Probe.sql(standby.host(), standby.id(), "postgres", "select not pg_is_in_recovery()");
        Step promote = new Step(shipment.id() + ".promote", "Promote " + standby.id(),
                "It replays what has arrived and becomes writable. " + shipment.primary().id()
                        + " stays a primary too: keep applications that belong there away from this one.",
                standby.host(), "", standby.id(),
                Action.sql(standby.id(), "postgres", "select case when pg_is_in_recovery() then pg_promote(true, 300) end;", Duration.ofMinutes(6)), primary, primary, null,
                Risk.DESTRUCTIVE, List.of(start.id()));
        return List.of(stop, keep, start, promote);
    }

    /** Whether the observer saw a kept copy on the standby's host. */
    private static boolean kept(Shipment shipment, PlanContext context) {
        return context.observed().link(shipment.id()).map(link -> link.facts().containsKey("kept")).orElse(false);
    }

    /** Puts the kept copy back where there is one that can still follow; else copies anew. */
    private static List<Step> comeBack(Shipment shipment, PlanContext context) {
        Instance standby = shipment.standby();
        if (!kept(shipment, context)) {
            return LogShippingPlanner.rebuild(shipment, context, List.of());
        }
        Step aside = ClusterSteps.aside(shipment.id() + ".aside", standby, Preconditions.stamp(context), "What was written to it while it was open goes with it.", List.of());
        String data = ShellWords.quote(standby.data());
        String kept = ShellWords.quote(keptCopy(shipment));
        Probe back = Probe.shell(standby.host(), "", "[ -e " + data + "/standby.signal ] && [ ! -e " + kept + " ]");
        Step put = new Step(shipment.id() + ".put-back", "Put " + keptCopy(shipment) + " back", "The copy kept before it was opened goes on where it stood.", standby.host(), "",
                shipment.id(), Action.shell("set -eu\nmv -T -- " + kept + " " + data + "\n", Duration.ofSeconds(60)), back, back,
                Action.shell("set -eu\nmv -T -- " + data + " " + kept + "\n", Duration.ofSeconds(60)), Risk.SAFE, List.of(aside.id()));
        Step configure = ShippingSteps.configure(shipment, List.of(put.id()));
        Step start = ClusterSteps.start(shipment.id() + ".start", standby, "The standby starts, and replays what has arrived meanwhile.", Risk.SAFE, List.of(configure.id()));
        return List.of(aside, put, configure, start, ShippingSteps.replaying(shipment, List.of(start.id())));
    }

    @Override
    public void rewrite(String operation, String subject, Map<String, String> arguments, Topology copy) {
        if (REMOVE.equals(operation)) {
            Topologies.link(copy, subject).ifPresent(link -> copy.getLinks().remove(link));
        }
    }
}
