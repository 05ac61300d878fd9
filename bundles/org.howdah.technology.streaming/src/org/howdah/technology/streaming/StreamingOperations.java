package org.howdah.technology.streaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Action;
import org.howdah.technology.Operations;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.ServerState;
import org.howdah.technology.ServerState.Presence;
import org.howdah.technology.ServerState.Role;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.PostgresSteps;

/** What can be done to live streaming replication. The subject is the standby, or the link that leads to it. */
final class StreamingOperations implements Operations {

    private static final List<Operation> LIST = List.of(
            new Operation("switchover", "Switchover…", "The standby and its primary change roles without loss; nobody can write for a second or so.", Subject.SERVER,
                    Switchover.ARGUMENTS),
            new Operation("failover", "Failover…", "The standby takes over from a primary that is gone; what it had not received is lost.", Subject.SERVER, Failover.ARGUMENTS),
            new Operation("rejoin", "Rejoin…", "A former primary becomes a standby of the new one; what was written to it alone is given up.", Subject.SERVER, Rejoin.ARGUMENTS),
            new Operation("rebuild", "Rebuild…", "A standby that can never catch up gets a new copy; the old one is kept aside.", Subject.SERVER, List.of()),
            new Operation("promote", "Promote…", "The standby becomes a primary of its own and follows nobody any more; its provider goes on.", Subject.SERVER, List.of()),
            new Operation("pause", "Pause replay", "The standby goes on receiving and stops replaying; what is read from it stands still.", Subject.SERVER, List.of()),
            new Operation("resume", "Resume replay", "The standby replays again what it has received.", Subject.SERVER, List.of()));

    @Override
    public List<Operation> list() {
        return LIST;
    }

    @Override
    public Optional<String> refusal(String operation, String subject, PlanContext context) {
        Optional<Link> wished = Roles.link(context.desired(), subject);
        Optional<StreamingLink> link = wished.flatMap(found -> StreamingLink.of(found, context.desired(), context.observed()));
        if (link.isEmpty()) {
            return Optional.of(subject + " is no standby: no streaming link leads into it.");
        }
        Instance standby = link.get().standby();
        Instance provider = link.get().provider();
        boolean follows = standby.state().role() == Role.STANDBY;
        boolean running = standby.state().running();
        return Optional.ofNullable(switch (operation) {
        case "switchover" -> !running || !follows ? standby.id() + " is not a running standby." : !provider.state().running() ? provider.id()
                + " does not answer; use failover if it is gone." : provider.state().role() != Role.PRIMARY ? provider.id() + " is itself a standby, not the primary." : null;
        case "failover" -> !running || !follows ? standby.id() + " is not a running standby." : provider.state().role() == Role.STANDBY ? provider.id()
                + " is itself a standby, not the primary." : null;
        case "rejoin" -> rejoin(link.get());
        case "rebuild" -> !follows ? standby.id() + " is not a standby." : !provider.state().running() ? provider.id() + " does not run." : null;
        case "promote" -> !running || !follows ? standby.id() + " is not a running standby." : null;
        case "pause" -> !running || !follows ? standby.id() + " is not a running standby." : standby.state().paused() ? "Replay is paused already." : null;
        case "resume" -> !running || !follows ? standby.id() + " is not a running standby." : !standby.state().paused() ? "Replay is not paused." : null;
        default -> "Streaming replication has no operation " + operation + ".";
        });
    }

    private static String rejoin(StreamingLink link) {
        ServerState lost = link.standby().state();
        if (!link.provider().state().running()) {
            return link.provider().id() + " does not run.";
        }
        if (lost.presence() == Presence.UNKNOWN) {
            return link.standby().id() + " cannot be asked: " + lost.problem();
        }
        boolean same = !lost.systemIdentifier().isEmpty() && lost.systemIdentifier().equals(link.root().state().systemIdentifier());
        if (!same) {
            return link.standby().id() + " holds no cluster of " + link.root().id() + "'s; plan and apply makes a new copy.";
        }
        return lost.running() && lost.role() == Role.STANDBY && lost.receiver() != null && "streaming".equals(lost.receiver().status())
                ? link.standby().id() + " is a standby already." : null;
    }

    @Override
    public List<Step> plan(String operation, String subject, Map<String, String> arguments, PlanContext context) {
        Optional<Link> wished = Roles.link(context.desired(), subject);
        Optional<StreamingLink> found = wished.flatMap(each -> StreamingLink.of(each, context.desired(), context.observed()));
        Optional<String> refusal = refusal(operation, subject, context);
        if (refusal.isPresent() || found.isEmpty()) {
            context.report(new org.howdah.technology.Finding("STREAMING-069", org.howdah.technology.Finding.Severity.CRITICAL, "server " + subject,
                    "The operation " + operation + " cannot be done on " + subject + ".", refusal.orElse(""), ""));
            return List.of();
        }
        StreamingLink link = found.get();
        return switch (operation) {
        case "switchover" -> new Switchover(wished.get(), link, arguments, context).steps();
        case "failover" -> new Failover(wished.get(), link, arguments, context).steps();
        case "rejoin" -> new Rejoin(link, arguments, context).steps();
        case "rebuild" -> new Rejoin(Roles.effective(link, context.observed()), arguments, context).rebuild();
        case "promote" -> promote(Roles.effective(link, context.observed()));
        default -> List.of(replay(link.standby(), operation.equals("pause")));
        };
    }

    private static Step replay(Instance standby, boolean pause) {
        String pauseIt = "select pg_wal_replay_pause();";
        String resumeIt = "select pg_wal_replay_resume();";
        Probe so = Probe.sql(standby.host(), standby.id(), "postgres", pause ? "select pg_is_wal_replay_paused()" : "select not pg_is_wal_replay_paused()");
        return new Step(standby.id() + (pause ? ".pause" : ".resume"), (pause ? "Pause replay on " : "Resume replay on ") + standby.id(),
                pause ? "What is read from it stands still while it goes on receiving; a restart ends the pause." : "It catches up with what it has received.", standby.host(), "",
                standby.id(), Action.sql(standby.id(), "postgres", pause ? pauseIt : resumeIt, Duration.ofSeconds(30)), so, so,
                Action.sql(standby.id(), "postgres", pause ? resumeIt : pauseIt, Duration.ofSeconds(30)), Risk.SAFE, List.of());
    }

    private static List<Step> promote(StreamingLink link) {
        List<Step> steps = new ArrayList<>();
        Instance standby = link.standby();
        Probe primary = Probe.sql(standby.host(), standby.id(), "postgres", "select not pg_is_in_recovery()");
        steps.add(new Step("promote.promote", "Promote " + standby.id() + " (point of no return)", "It takes writes of its own from now on, on a new timeline; it cannot go back but by a rewind.",
                standby.host(), "", standby.id(), Action.sql(standby.id(), "postgres", "select pg_promote(true, 120);", Duration.ofMinutes(3)), primary, primary, null,
                Risk.RESTART, List.of()));
        if (link.provider().state().running() && link.provider().state().slots().stream().anyMatch(slot -> slot.name().equals(link.settings().slot()))) {
            steps.add(PostgresSteps.dropSlot(link.provider().id() + ".drop-slot-" + link.settings().slot(), link.provider(), link.settings().slot(), link.provider().id(),
                    standby.id() + " reads through it no more; it would keep WAL until the disk is full.", List.of("promote.promote")));
        }
        return steps;
    }

    @Override
    public void rewrite(String operation, String subject, Map<String, String> arguments, Topology copy) {
        Optional<Link> link = Roles.link(copy, subject);
        switch (operation) {
        case "switchover", "failover" -> link.ifPresent(found -> Roles.turn(copy, found.getId()));
        case "promote" -> link.ifPresent(found -> copy.getLinks().remove(found));
        default -> {
            // The links stay as they are.
        }
        }
    }
}
