package org.howdah.technology.streaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.remote.SqlNames;
import org.howdah.technology.Finding;
import org.howdah.technology.LinkPlanner;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.ServerState.Presence;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.ClusterSteps;
import org.howdah.technology.postgresql.HbaRules;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Neighbours;
import org.howdah.technology.postgresql.PostgresSteps;
import org.howdah.technology.postgresql.RewindSteps;

/** The way to standbys as they are drawn. */
final class StreamingPlanner implements LinkPlanner {

    private static final Duration CATCH_UP = Duration.ofMinutes(60);
    private static final Duration CONNECT = Duration.ofMinutes(3);

    @Override
    public List<Step> establish(Link wished, PlanContext context) {
        Optional<StreamingLink> found = StreamingLink.of(wished, context.desired(), context.observed());
        if (found.isEmpty()) {
            return List.of();
        }
        StreamingLink link = found.get();
        List<Finding> findings = Preflight.of(link, context.desired(), context.observed());
        findings.forEach(context::report);
        if (Preflight.critical(findings)) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        Set<String> ready = new LinkedHashSet<>(provider(link, context, steps));
        boolean copy = Preflight.needsCopy(link);
        steps.add(PostgresSteps.slot(link.step("slot"), link.provider(), link.settings().slot(), link.id(), link.standby().id(), List.copyOf(ready)));
        only(ready, link.step("slot"));
        ready.addAll(credentials(link, steps, roleSteps(link)));
        steps.add(ClusterSteps.login(link.step("login"), link.provider(), link.standby(), link.conninfo(), List.copyOf(ready)));
        only(ready, link.step("login"));
        if (copy) {
            copy(link, context.observed(), ready, steps);
            configureAndStart(link, raised(link.provider(), context), ready, steps);
        } else if (link.standby().state().running() && link.standby().major() >= 13) {
            steps.add(PostgresSteps.set(link.step("follow"), link.standby(), following(link), "Let " + link.standby().id() + " follow " + link.provider().id(),
                    "It is a copy of the same cluster already; only where it receives from changes.", List.copyOf(ready)));
            only(ready, link.step("follow"));
        } else {
            if (link.standby().state().presence() != Presence.STOPPED) {
                steps.add(ClusterSteps.stop(link.step("stop"), link.standby(), "It reads its settings when it starts.", Duration.ofMinutes(5), List.copyOf(ready)));
                only(ready, link.step("stop"));
            }
            configureAndStart(link, raised(link.provider(), context), ready, steps);
        }
        steps.add(streaming(link, ready));
        steps.addAll(synchronous(link.provider(), context));
        return steps;
    }

    /** What the provider needs before anybody can follow it; the same steps for all its links. */
    private static List<String> provider(StreamingLink link, PlanContext context, List<Step> steps) {
        Instance provider = link.provider();
        List<String> ready = new ArrayList<>();
        Optional<Link> first = Preflight.incoming(provider, context.desired(), context.observed());
        first.ifPresent(into -> ready.add(into.getId() + "." + "streaming"));
        Map<String, String> raised = first.isPresent() ? Map.of() : raised(link.provider(), context);
        if (!raised.isEmpty()) {
            String id = provider.id() + ".settings";
            steps.add(PostgresSteps.setAndRestart(id, provider, raised,
                    "Without these a server does not write, or does not hand out, what a standby needs; they take effect at a start only.", List.of()));
            ready.add(id);
        }
        role(link, context, ready, steps);
        rule(link, ready, steps);
        return ready;
    }

    private static void role(StreamingLink link, PlanContext context, List<String> ready, List<Step> steps) {
        if (needsRole(link)) {
            Instance root = link.root();
            List<String> before = raised(root, context).isEmpty() ? List.of() : List.of(root.id() + ".settings");
            steps.add(PostgresSteps.replicationRole(root, link.settings().user(), before));
            ready.add(PostgresSteps.roleStep(root, link.settings().user()));
        }
    }

    private static List<String> roleSteps(StreamingLink link) {
        return needsRole(link) ? List.of(PostgresSteps.roleStep(link.root(), link.settings().user())) : List.of();
    }

    private static boolean needsRole(StreamingLink link) {
        return !link.roleExists() || !link.holder().hasSecret(link.settings().user()) && !trusted(link);
    }

    private static boolean trusted(StreamingLink link) {
        return HbaRules.deciding(link.provider(), "replication", link.settings().user(), link.source()).map(rule -> rule.method().equals("trust")).orElse(false);
    }

    private static void rule(StreamingLink link, List<String> ready, List<Step> steps) {
        if (HbaRules.deciding(link.provider(), "replication", link.settings().user(), link.source()).isEmpty()) {
            steps.add(PostgresSteps.allow(link.provider(), "replication", link.settings().user(), link.source(), "the standby", List.copyOf(ready)));
            ready.clear();
            ready.add(PostgresSteps.allowStep(link.provider(), "replication", link.settings().user(), link.source()));
        }
    }

    /** Folder, password and password file beside the standby's data directory. */
    static List<String> credentials(StreamingLink link, List<Step> steps, List<String> role) {
        List<String> ready = new ArrayList<>();
        Instance standby = link.standby();
        steps.add(ClusterSteps.prepare(standby.id() + ".folder", standby, List.of()));
        ready.add(standby.id() + ".folder");
        boolean password = !role.isEmpty() || link.holder().hasSecret(link.settings().user());
        if (password) {
            List<String> before = new ArrayList<>(role);
            before.add(standby.id() + ".folder");
            steps.add(ClusterSteps.secret(standby.id() + ".secret", link.holder(), standby, link.settings().user(), before));
            steps.add(ClusterSteps.passFile(standby.id() + ".passfile", link.holder(), standby, link.settings().user(), before));
            ready.add(standby.id() + ".secret");
            ready.add(standby.id() + ".passfile");
        }
        return ready;
    }

    private static void copy(StreamingLink link, Observation observed, Set<String> ready, List<Step> steps) {
        Instance standby = link.standby();
        if (standby.state().presence() != Presence.ABSENT) {
            steps.add(ClusterSteps.aside(link.step("aside"), standby, Stamps.of(observed), "There is something in the data directory that is not a copy of "
                    + link.root().id() + ".", List.copyOf(ready)));
            only(ready, link.step("aside"));
        }
        steps.add(ClusterSteps.baseBackup(link.step("base-backup"), link.provider(), standby, link.conninfo(),
                List.of("-X", "stream", "-S", link.settings().slot()), link.root().state().systemIdentifier(), List.copyOf(ready)));
        only(ready, link.step("base-backup"));
    }

    static void configureAndStart(StreamingLink link, Map<String, String> raised, Set<String> ready, List<Step> steps) {
        steps.add(ClusterSteps.configure(link.step("configure"), link.standby(), link.ownSettings(raised), ClusterSteps.nothing(), List.copyOf(ready)));
        only(ready, link.step("configure"));
        steps.add(ClusterSteps.start(link.step("start"), link.standby(), "It replays the WAL and opens for reading.", Risk.SAFE, List.copyOf(ready)));
        only(ready, link.step("start"));
    }

    /** From here on, steps wait for this one, which waited for the others. */
    static void only(Set<String> ready, String step) {
        ready.clear();
        ready.add(step);
    }

    /** What lets a running standby follow another provider. */
    static Map<String, String> following(StreamingLink link) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("primary_conninfo", link.primaryConninfo());
        settings.put("primary_slot_name", link.settings().slot());
        settings.put("recovery_min_apply_delay", Long.toString(link.settings().delayMillis()));
        return settings;
    }

    /** Who catches up is connected; only commits that wait need more than that. */
    private static Probe streams(StreamingLink link, boolean synchronous) {
        return Probe.sql(link.provider().host(), link.provider().id(), "postgres", "select exists (select from pg_stat_replication r join pg_replication_slots s"
                + " on s.active_pid = r.pid where r.state in ('streaming'" + (synchronous ? "" : ", 'catchup'") + ") and s.slot_name = "
                + SqlNames.literal(link.settings().slot()) + ")");
    }

    static Step streaming(StreamingLink link, Set<String> ready) {
        boolean synchronous = link.settings().synchronous();
        return ClusterSteps.await(link.step("streaming"), link.standby().id() + " streams from " + link.provider().id(),
                "A standby that runs may still fail to connect; " + link.provider().id() + " knows whether it does.", link.id(), streams(link, synchronous),
                synchronous ? CATCH_UP : CONNECT, List.copyOf(ready));
    }

    /** Makes commits wait for standbys, or no longer, once all that are to be waited for stream. */
    static List<Step> synchronous(Instance provider, PlanContext context) {
        Topology desired = context.desired();
        String wanted = SyncNames.wanted(desired, provider.id());
        String present = provider.setting("synchronous_standby_names");
        List<String> before = new ArrayList<>();
        boolean ours = false;
        for (Link link : Neighbours.from(desired, provider.id())) {
            if (StreamingTechnology.ID.equals(link.getTechnology())) {
                boolean missing = context.observed().link(link.getId()).map(state -> state.presence() == LinkState.Presence.MISSING).orElse(true);
                ours |= SyncNames.names(present, Settings.of(link).application()) && !SyncNames.names(present).contains("*");
                if (missing && Settings.of(link).synchronous()) {
                    before.add(link.getId() + ".streaming");
                }
            }
        }
        if (wanted.equals(present) || wanted.isEmpty() && !ours) {
            return List.of();
        }
        return List.of(PostgresSteps.set(provider.id() + ".sync", provider, Map.of("synchronous_standby_names", wanted),
                wanted.isEmpty() ? "Let commits on " + provider.id() + " no longer wait" : "Let commits on " + provider.id() + " wait for " + wanted,
                wanted.isEmpty() ? "A commit that waits for a standby which is gone hangs." : "Only now: a commit that waits for a standby which does not stream yet would hang.",
                before));
    }

    /** The same once one further standby streams. */
    static List<Step> synchronousAfter(Instance provider, PlanContext context, String streaming) {
        List<Step> steps = new ArrayList<>();
        for (Step step : synchronous(provider, context)) {
            steps.add(new Step(step.id(), step.title(), step.why(), step.node(), step.login(), step.subject(), step.action(), step.done(), step.proof(), step.inverse(),
                    step.risk(), List.of(streaming)));
        }
        return steps;
    }

    /** Settings of the provider that are too low for what is wished. All take a restart. */
    private static Map<String, String> raised(Instance provider, PlanContext context) {
        Map<String, String> raised = new LinkedHashMap<>();
        if (!provider.state().running()) {
            return raised;
        }
        List<Link> links = Neighbours.from(context.desired(), provider.id()).stream().filter(other -> StreamingTechnology.ID.equals(other.getTechnology())).toList();
        int missing = (int) links.stream().filter(other -> context.observed().link(other.getId())
                .map(state -> state.presence() == LinkState.Presence.MISSING).orElse(true)).count();
        if (missing == 0) {
            return raised;
        }
        if (provider.setting("wal_level").equals("minimal")) {
            raised.put("wal_level", "replica");
        }
        // A copy takes two connections, one for the files and one for the WAL.
        raise(raised, provider, "max_wal_senders", Math.max(links.size() + 2, provider.state().senders().size() + 2 * missing));
        long named = links.stream().map(other -> Settings.of(other).slot()).filter(slot -> provider.state().slots().stream().noneMatch(there -> there.name().equals(slot))).count();
        raise(raised, provider, "max_replication_slots", provider.state().slots().size() + (int) named);
        if (!Preflight.listensOn(provider) && links.stream().anyMatch(other -> Settings.of(other).address().isEmpty()
                && Topologies.serverOf(context.desired(), other.getTo()).map(to -> !provider.host().equals(to.getHost())).orElse(false))) {
            String present = provider.setting("listen_addresses");
            raised.put("listen_addresses", present.isEmpty() ? provider.address() : present + "," + provider.address());
        }
        if (!raised.isEmpty() && !RewindSteps.possible(provider)) {
            // It is restarted anyway; with this, a former primary can be rewound instead of copied.
            raised.put("wal_log_hints", "on");
        }
        return raised;
    }

    private static void raise(Map<String, String> raised, Instance provider, String setting, int needed) {
        Long present = Preflight.number(provider.setting(setting));
        if (present != null && present < needed) {
            raised.put(setting, Integer.toString(needed + 4));
        }
    }

    @Override
    public List<Step> change(Link wished, LinkState state, PlanContext context) {
        return StreamingLink.of(wished, context.desired(), context.observed()).map(link -> new Changes(link, context).steps()).orElse(List.of());
    }

    @Override
    public List<Step> remove(LinkState state, PlanContext context) {
        return new Removal(state, context).steps();
    }
}
