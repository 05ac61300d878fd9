package org.howdah.technology.streaming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.technology.Action;
import org.howdah.technology.Observation;
import org.howdah.technology.Probe;
import org.howdah.technology.ServerState;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.ClusterSteps;
import org.howdah.technology.postgresql.HbaRules;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.PostgresSteps;

/** What switchover and failover share: a standby becomes the primary, and the others follow it. */
final class Promotion {

    final String prefix;
    final Instance next;
    final Observation observed;
    final List<Step> steps = new ArrayList<>();
    /** Last steps of what must be done before the promotion. */
    final Set<String> prepared = new LinkedHashSet<>();

    Promotion(String prefix, Instance next, Observation observed) {
        this.prefix = prefix;
        this.next = next;
        this.observed = observed;
    }

    /** Lets the followers in and makes their slots, while the new primary still is a standby: the way back begins before the switch. */
    void prepare(List<StreamingLink> followers, Set<String> gates) {
        if (!next.setting("synchronous_standby_names").isEmpty()) {
            add(PostgresSteps.set(prefix + ".no-sync", next, Map.of("synchronous_standby_names", ""), "Let commits on " + next.id() + " wait for nobody at first",
                    "The names were copied from the old primary; commits would hang until those standbys are there.", gates));
        }
        for (StreamingLink link : followers) {
            String user = link.settings().user();
            if (HbaRules.deciding(next, "replication", user, link.source()).isEmpty()
                    && prepared.add(PostgresSteps.allowStep(next, "replication", user, link.source()))) {
                steps.add(PostgresSteps.allow(next, "replication", user, link.source(), "its new standbys", gates));
            }
            add(PostgresSteps.slot(next.id() + ".slot-" + link.settings().slot(), next, link.settings().slot(), next.id(), link.standby().id(), gates));
        }
    }

    void add(Step step) {
        steps.add(step);
        prepared.add(step.id());
    }

    String promote(String why, Set<String> before) {
        String id = prefix + ".promote";
        Probe primary = Probe.sql(next.host(), next.id(), "postgres", "select not pg_is_in_recovery()");
        steps.add(new Step(id, "Promote " + next.id() + " (point of no return)", why, next.host(), "", next.id(),
                Action.sql(next.id(), "postgres", "select pg_promote(true, 120);", java.time.Duration.ofMinutes(3)), primary, primary, null, Risk.RESTART,
                List.copyOf(before)));
        return id;
    }

    /** A standby of the old primary follows the new one, without a restart where its version can. */
    Set<String> follow(StreamingLink link, String promoted) {
        Set<String> ready = new LinkedHashSet<>(List.of(promoted));
        ServerState state = link.standby().state();
        if (!state.running()) {
            return Set.of();
        }
        steps.add(PostgresSteps.set(link.step("follow"), link.standby(), StreamingPlanner.following(link), "Let " + link.standby().id() + " follow " + next.id(),
                "It goes on from where it is; no copy is needed.", List.copyOf(ready)));
        StreamingPlanner.only(ready, link.step("follow"));
        if (link.standby().major() < 13) {
            steps.add(ClusterSteps.stop(link.step("stop"), link.standby(), "Before version 13 this takes a restart.", java.time.Duration.ofMinutes(5), List.copyOf(ready)));
            steps.add(ClusterSteps.start(link.step("start"), link.standby(), "It follows the new primary.", Risk.SAFE, List.of(link.step("stop"))));
            StreamingPlanner.only(ready, link.step("start"));
        }
        steps.add(StreamingPlanner.streaming(link, ready));
        return Set.of(link.step("streaming"));
    }

    /** Makes commits wait again, for the standbys of the new primary. */
    void synchronous(String wanted, Set<String> streaming) {
        if (!wanted.isEmpty()) {
            steps.add(PostgresSteps.set(next.id() + ".sync", next, Map.of("synchronous_standby_names", wanted), "Let commits on " + next.id() + " wait for " + wanted,
                    "Only now: a commit that waits for a standby which does not stream yet would hang.", streaming));
        }
    }
}
