package org.howdah.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.howdah.engine.Plan;
import org.howdah.model.LoadedTopology;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Cancellation;
import org.howdah.remote.RemoteException;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;
import org.howdah.technology.Step;

/** Tries out, on a copy of the drawing, what it takes to let a receiver follow another provider. Changes nothing, neither drawing nor node. */
public final class MoveStandby {

    /**
     * Something that should hold before the move, with what was seen of it.
     *
     * @param state unknown where it could not be seen
     */
    public record Gate(String title, State state, String evidence) {
    }

    /**
     * @param drawn hash of the drawing it was made from; where that is another by now, the proposal is out of date
     * @param plan the whole way from what is there to the changed drawing
     * @param before ids of the steps that were due without the move as well
     */
    public record Proposal(String link, String provider, String drawn, Plan plan, Set<String> before, List<Gate> gates) {

        public Proposal {
            before = Set.copyOf(before);
            gates = List.copyOf(gates);
        }

        /** What the move itself needs. */
        public List<Step> steps() {
            return plan.steps().stream().filter(step -> !before.contains(step.id())).toList();
        }
    }

    /** A standby that is that far ahead of its new provider will hardly be caught up with: some WAL files. */
    private static final long AHEAD = 64L << 20;

    private final Howdah howdah;

    public MoveStandby(Howdah howdah) {
        this.howdah = Objects.requireNonNull(howdah);
    }

    /**
     * @param drawn is left as it is
     * @param link id of the link whose receiver moves
     * @param provider the new end where its data comes from
     * @throws RemoteException only where it was cancelled; what is wrong stands in the plan as findings
     * @throws TopologyException where the drawing has no such link
     */
    public Proposal run(LoadedTopology drawn, String link, String provider, Progress progress, Cancellation cancellation) throws RemoteException, TopologyException {
        Topology wanted = TopologyFiles.copy(drawn.topology());
        Link moved = Topologies.link(wanted, link).orElseThrow(() -> new TopologyException("The drawing has no link " + link + ". Draw it first."));
        moved.setFrom(provider);
        LoadedTopology changed = new LoadedTopology(wanted, drawn.file(), TopologyFiles.hash(wanted), List.of());
        MakePlan plans = new MakePlan(howdah);
        // One look at the nodes for each drawing: what a link is there for depends on what is drawn.
        Observation present = new Observe(howdah).run(drawn, progress, cancellation);
        Observation future = new Observe(howdah).run(changed, progress, cancellation);
        Plan plan = plans.from(changed, future);
        Set<String> before = new HashSet<>();
        plans.from(drawn, present).steps().forEach(step -> plan.step(step.id()).filter(step::equals).ifPresent(same -> before.add(same.id())));
        Link old = Topologies.link(drawn.topology(), link).orElseThrow();
        return new Proposal(link, provider, drawn.hash(), plan, before, gates(old, provider, present));
    }

    private static List<Gate> gates(Link link, String provider, Observation present) {
        String to = Topologies.serverId(link.getTo());
        String next = Topologies.serverId(provider);
        ServerState receiver = present.server(to).orElse(null);
        ServerState source = present.server(next).orElse(null);
        List<Gate> gates = new ArrayList<>();
        gates.add(runs(next, source));
        gates.add(runs(to, receiver));
        if (receiver == null || source == null) {
            return gates;
        }
        present.link(link.getId()).map(state -> follows(link, state)).ifPresent(gates::add);
        present.links().values().stream().filter(state -> Topologies.serverId(state.to()).equals(next) && state.presence() != LinkState.Presence.MISSING)
                .findFirst().map(state -> health(next + " gets its own data from " + state.from(), state)).ifPresent(gates::add);
        if (receiver.role() == ServerState.Role.STANDBY) {
            gates.add(cluster(receiver, source));
            gates.add(position(receiver, source));
        }
        return gates;
    }

    private static Gate runs(String id, ServerState server) {
        String title = id + " runs and answers";
        if (server == null) {
            return new Gate(title, State.UNKNOWN, "It is not drawn.");
        }
        return switch (server.presence()) {
        case RUNNING -> new Gate(title, State.OK, server.role() == ServerState.Role.UNKNOWN ? "" : "It is a " + server.role().word() + ".");
        case UNKNOWN -> new Gate(title, State.UNKNOWN, server.problem());
        default -> new Gate(title, State.CRITICAL, server.problem().isBlank() ? "It does not run." : server.problem());
        };
    }

    private static Gate follows(Link link, LinkState state) {
        String title = link.getTo() + " keeps up with " + link.getFrom() + " now";
        return state.presence() == LinkState.Presence.MISSING ? new Gate(title, State.WARNING, "Link " + link.getId() + " was drawn and not made yet.") : health(title, state);
    }

    private static Gate health(String title, LinkState state) {
        String lag = state.lagBytes() == null ? "Its lag is not known." : state.lagBytes() + " bytes behind"
                + (state.lagSeconds() == null ? "." : String.format(java.util.Locale.ROOT, ", %.1f s.", state.lagSeconds()));
        return new Gate(title, state.presence() == LinkState.Presence.UNKNOWN ? State.UNKNOWN : state.state(), lag);
    }

    private static Gate cluster(ServerState receiver, ServerState source) {
        String title = "Both are copies of one cluster, and on one timeline";
        if (receiver.systemIdentifier().isEmpty() || source.systemIdentifier().isEmpty()) {
            return new Gate(title, State.UNKNOWN, "Not both could be read.");
        }
        if (!receiver.systemIdentifier().equals(source.systemIdentifier())) {
            return new Gate(title, State.CRITICAL, receiver.id() + " is a copy of another cluster than " + source.id() + "; it would have to be made anew.");
        }
        if (receiver.timeline() == null || source.timeline() == null) {
            return new Gate(title, State.UNKNOWN, "Their timelines are not known.");
        }
        return receiver.timeline() > source.timeline()
                ? new Gate(title, State.CRITICAL, receiver.id() + " is on timeline " + receiver.timeline() + " already, " + source.id() + " on " + source.timeline() + ".")
                : new Gate(title, State.OK, "System identifier " + source.systemIdentifier() + ", timeline " + source.timeline() + ".");
    }

    private static Gate position(ServerState receiver, ServerState source) {
        String title = source.id() + " has all that " + receiver.id() + " has";
        Long has = lsn(receiver.lsn());
        Long offers = lsn(source.lsn());
        if (has == null || offers == null) {
            return new Gate(title, State.UNKNOWN, "Not both positions could be read.");
        }
        long ahead = has - offers;
        String evidence = receiver.id() + " is at " + receiver.lsn() + ", " + source.id() + " at " + source.lsn() + ".";
        return new Gate(title, ahead <= 0 ? State.OK : ahead <= AHEAD ? State.WARNING : State.CRITICAL,
                ahead <= 0 ? evidence : evidence + " It streams again once " + source.id() + " has passed it.");
    }

    /** Null where it is none. */
    private static Long lsn(String text) {
        if (text == null || !text.matches("[0-9A-Fa-f]{1,8}/[0-9A-Fa-f]{1,8}")) {
            return null;
        }
        int slash = text.indexOf('/');
        return (Long.parseLong(text.substring(0, slash), 16) << 32) + Long.parseLong(text.substring(slash + 1), 16);
    }
}
