package org.howdah.technology.streaming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.PlanContext;
import org.howdah.technology.ServerState.Presence;
import org.howdah.technology.SettingType;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.ClusterSteps;
import org.howdah.technology.postgresql.HbaRules;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Neighbours;
import org.howdah.technology.postgresql.PostgresSteps;
import org.howdah.technology.postgresql.RewindSteps;

/** A former primary, or a standby that cannot go on, becomes a standby of its provider again. */
final class Rejoin {

    static final List<SettingType> ARGUMENTS = List.of(SettingType.choice("method", "auto", List.of("auto", "rewind", "copy"),
            "auto: pg_rewind where it can be, else a whole copy; copy: always a whole copy, the old cluster is kept aside"));

    private final StreamingLink link;
    private final PlanContext context;
    private final String method;
    private final List<Step> steps = new ArrayList<>();

    Rejoin(StreamingLink link, Map<String, String> arguments, PlanContext context) {
        this.link = link;
        this.context = context;
        this.method = arguments.getOrDefault("method", "auto");
    }

    /** Pages that differ are fetched, or all of them. */
    List<Step> steps() {
        Instance provider = link.provider();
        Instance lost = link.standby();
        boolean possible = RewindSteps.possible(lost);
        if (!possible && !method.equals("copy")) {
            report("082", method.equals("rewind") ? Severity.CRITICAL : Severity.WARNING, "server " + lost.id(), "Server " + lost.id() + " cannot be rewound.",
                    "Its cluster has neither data checksums nor wal_log_hints.", method.equals("rewind") ? "Use method=copy." : "A whole copy is made; the old cluster is kept aside.");
        }
        Set<String> ready = access(possible && !method.equals("copy"));
        if (lost.state().presence() == Presence.RUNNING || lost.state().presence() == Presence.NOT_ACCEPTING) {
            steps.add(ClusterSteps.fence("rejoin.stop", lost, "Its files can only be changed while it is down; and two primaries of one cluster must not both take writes.",
                    List.copyOf(ready)));
            StreamingPlanner.only(ready, "rejoin.stop");
        }
        if (possible && !method.equals("copy")) {
            steps.add(RewindSteps.rewind("rejoin.rewind", provider, lost, link.conninfo(), List.of("-X", "stream", "-S", link.settings().slot()),
                    Stamps.of(context.observed()), List.copyOf(ready)));
            StreamingPlanner.only(ready, "rejoin.rewind");
        } else {
            copyAnew(ready, "It went its own way.");
        }
        return finish(ready);
    }

    /** A standby that can never catch up gets a new copy. */
    List<Step> rebuild() {
        Set<String> ready = access(false);
        for (var below : Neighbours.from(context.desired(), link.standby().id())) {
            report("088", Severity.WARNING, "link " + below.getId(), "Server " + below.getTo() + " below " + link.standby().id() + " will have to be rebuilt as well.",
                    "A new copy has neither the slots nor the WAL that it still needs.", "Run rebuild on " + below.getTo() + " afterwards.");
        }
        copyAnew(ready, "It can never catch up.");
        return finish(ready);
    }

    private void report(String code, Severity severity, String subject, String summary, String reason, String hint) {
        context.report(new Finding("STREAMING-" + code, severity, subject, summary, reason, hint));
    }

    private Set<String> access(boolean rewind) {
        Instance provider = link.provider();
        String user = link.settings().user();
        Set<String> ready = new LinkedHashSet<>();
        List<String> role = new ArrayList<>();
        if (!link.holder().hasSecret(user) && link.root().state().running() && !trusted("replication")) {
            steps.add(PostgresSteps.replicationRole(link.root(), user, List.of()));
            role.add(PostgresSteps.roleStep(link.root(), user));
        }
        for (String database : rewind ? List.of("replication", "postgres") : List.of("replication")) {
            if (HbaRules.deciding(provider, database, user, link.source()).isEmpty()) {
                steps.add(PostgresSteps.allow(provider, database, user, link.source(), link.standby().id(), role));
                ready.add(PostgresSteps.allowStep(provider, database, user, link.source()));
            }
        }
        if (rewind) {
            steps.add(RewindSteps.grant(provider.id() + ".grant-rewind", link.root(), user, role));
            ready.add(provider.id() + ".grant-rewind");
        }
        steps.add(PostgresSteps.slot(link.step("slot"), provider, link.settings().slot(), link.id(), link.standby().id(), role));
        ready.add(link.step("slot"));
        ready.addAll(role);
        ready.addAll(StreamingPlanner.credentials(link, steps, role));
        steps.add(ClusterSteps.login(link.step("login"), provider, link.standby(), link.conninfo(), List.copyOf(ready)));
        StreamingPlanner.only(ready, link.step("login"));
        return ready;
    }

    private boolean trusted(String database) {
        return HbaRules.deciding(link.provider(), database, link.settings().user(), link.source()).map(rule -> rule.method().equals("trust")).orElse(false);
    }

    private void copyAnew(Set<String> ready, String why) {
        Instance standby = link.standby();
        if (standby.state().presence() != Presence.ABSENT) {
            steps.add(ClusterSteps.aside(link.step("aside"), standby, Stamps.of(context.observed()), why, List.copyOf(ready)));
            StreamingPlanner.only(ready, link.step("aside"));
        }
        steps.add(ClusterSteps.baseBackup(link.step("base-backup"), link.provider(), standby, link.conninfo(), List.of("-X", "stream", "-S", link.settings().slot()),
                link.root().state().systemIdentifier(), List.copyOf(ready)));
        StreamingPlanner.only(ready, link.step("base-backup"));
    }

    private List<Step> finish(Set<String> ready) {
        steps.add(ClusterSteps.configure(link.step("configure"), link.standby(), link.ownSettings(Map.of()), null, List.copyOf(ready)));
        steps.add(ClusterSteps.start(link.step("start"), link.standby(), "It replays the WAL and opens for reading.", Risk.SAFE, List.of(link.step("configure"))));
        steps.add(StreamingPlanner.streaming(link, Set.of(link.step("start"))));
        steps.addAll(StreamingPlanner.synchronousAfter(link.provider(), context, link.step("streaming")));
        return steps;
    }
}
