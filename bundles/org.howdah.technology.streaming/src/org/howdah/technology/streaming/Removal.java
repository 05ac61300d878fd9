package org.howdah.technology.streaming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.howdah.model.topology.Link;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.LinkState;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Step;
import org.howdah.technology.postgresql.ClusterSteps;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Neighbours;
import org.howdah.technology.postgresql.PostgresSteps;

/** Takes a link away that is there and not wished. */
final class Removal {

    private final LinkState state;
    private final PlanContext context;

    Removal(LinkState state, PlanContext context) {
        this.state = state;
        this.context = context;
    }

    List<Step> steps() {
        Optional<Instance> provider = Instance.find(context.desired(), state.from(), context.observed());
        Optional<Instance> standby = Instance.find(context.desired(), state.to(), context.observed());
        if (provider.isEmpty() || standby.isEmpty()) {
            return List.of();
        }
        List<Link> into = Neighbours.to(context.desired(), state.to());
        return into.isEmpty() ? dismantle(provider.get(), standby.get()) : leave(provider.get(), standby.get(), into.get(0));
    }

    /** The standby stays and follows another server: only what it leaves behind goes. */
    private List<Step> leave(Instance provider, Instance standby, Link next) {
        List<Step> steps = new ArrayList<>(StreamingPlanner.synchronous(provider, context));
        String slot = state.facts().getOrDefault("slot", "");
        if (!slot.isEmpty() && provider.state().running()) {
            boolean made = context.observed().link(next.getId()).map(found -> found.presence() == LinkState.Presence.MISSING).orElse(true);
            steps.add(PostgresSteps.dropSlot(provider.id() + ".drop-slot-" + slot, provider, slot, provider.id(),
                    standby.id() + " follows another server now; the slot would keep WAL until the disk is full.",
                    made && StreamingTechnology.ID.equals(next.getTechnology()) ? List.of(next.getId() + ".streaming") : List.of()));
        }
        return steps;
    }

    private List<Step> dismantle(Instance provider, Instance standby) {
        if (standby.fact("made").isEmpty() && standby.fact("pgpass").isEmpty()) {
            context.report(new Finding("STREAMING-091", Severity.WARNING, "server " + standby.id(), "Standby " + standby.id() + " of " + provider.id()
                    + " is not drawn, and is left alone.", "Howdah did not make it: somebody else may need it.",
                    "Draw a link from " + provider.id() + " to " + standby.id() + "; or take it down yourself."));
            return List.of();
        }
        if (!Neighbours.from(context.desired(), standby.id()).isEmpty()) {
            context.report(new Finding("STREAMING-090", Severity.CRITICAL, "server " + standby.id(), "Server " + standby.id() + " no longer follows anybody, but others shall follow it.",
                    "Without a provider it would have to become a primary.", "Draw a link into it, or run the operation promote on it first."));
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        Set<String> ready = new LinkedHashSet<>();
        // First the commits: one that waits for a standby which is gone hangs.
        for (Step step : noLongerSynchronous(provider)) {
            steps.add(step);
            ready.add(step.id());
        }
        steps.add(ClusterSteps.remove(standby.id() + ".remove", standby, Stamps.of(context.observed()), List.copyOf(ready)));
        ready.add(standby.id() + ".remove");
        String slot = state.facts().getOrDefault("slot", "");
        if (!slot.isEmpty() && provider.state().running()) {
            steps.add(PostgresSteps.dropSlot(provider.id() + ".drop-slot-" + slot, provider, slot, provider.id(),
                    "Nobody reads through it any more; it would keep WAL until the disk is full.", List.copyOf(ready)));
            ready.add(provider.id() + ".drop-slot-" + slot);
        }
        String user = state.facts().getOrDefault("user", "");
        if (!user.isEmpty() && provider.state().running() && provider.hasSecret(user) && lastOfItsKind(provider)) {
            steps.add(PostgresSteps.dropRole(provider, user, List.copyOf(ready)));
            steps.add(PostgresSteps.disallow(provider, user, List.copyOf(ready)));
        }
        return steps;
    }

    private List<Step> noLongerSynchronous(Instance provider) {
        String application = state.facts().getOrDefault("application", "");
        String present = provider.setting("synchronous_standby_names");
        if (!provider.state().running() || !SyncNames.names(present, application)) {
            return List.of();
        }
        String wanted = SyncNames.wanted(context.desired(), provider.id());
        return List.of(PostgresSteps.set(provider.id() + ".sync", provider, java.util.Map.of("synchronous_standby_names", wanted),
                "Let commits on " + provider.id() + " no longer wait for " + application, "A commit that waits for a standby which is gone hangs.", List.of()));
    }

    /** Whether no other standby of the cluster needs the role. */
    private boolean lastOfItsKind(Instance provider) {
        boolean wished = context.desired().getLinks().stream().anyMatch(link -> StreamingTechnology.ID.equals(link.getTechnology())
                && Neighbours.cluster(context.desired(), provider.id()).contains(link.getFrom()));
        boolean seen = provider.state().senders().stream().anyMatch(sender -> !state.facts().getOrDefault("slot", "").equals(sender.slot()));
        return !wished && !seen && provider.state().role() == org.howdah.technology.ServerState.Role.PRIMARY;
    }

}
