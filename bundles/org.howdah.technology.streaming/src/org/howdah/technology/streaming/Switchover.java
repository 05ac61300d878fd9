package org.howdah.technology.streaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlNames;
import org.howdah.technology.Action;
import org.howdah.technology.PlanContext;
import org.howdah.technology.Probe;
import org.howdah.technology.SettingType;
import org.howdah.technology.Step;
import org.howdah.technology.Step.Risk;
import org.howdah.technology.postgresql.ClusterSteps;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.PostgresSteps;
import org.howdah.technology.postgresql.Scripts;

/**
 * A planned change of roles without loss. Everything that can be made ready is made ready while the old primary still works;
 * then it stops, proves that the standby has all it ever wrote, and only then is the standby promoted.
 */
final class Switchover {

    static final List<SettingType> ARGUMENTS = List.of(
            SettingType.bytes("maxLag", "16 MB", 0, 1L << 50, "Most lag at which the switch begins"),
            SettingType.duration("timeout", "60 s", Duration.ofSeconds(5), Duration.ofHours(2), "How long the old primary may take to stop; beyond it, it goes on as before"),
            SettingType.duration("longTransactions", "60 s", Duration.ZERO, Duration.ofDays(1), "Transactions open for longer keep the switch from beginning"));

    private final PlanContext context;
    private final StreamingLink link;
    private final Topology after;
    private final List<StreamingLink> followers;
    private final long mostLag;
    private final Duration timeout;
    private final long longMillis;

    Switchover(Link wished, StreamingLink link, Map<String, String> arguments, PlanContext context) {
        this.context = context;
        this.link = Roles.effective(link, context.observed());
        this.after = Roles.turned(context.desired(), wished);
        this.followers = Roles.followers(after, link.standby().id(), context.observed());
        this.mostLag = SettingType.bytes(arguments.getOrDefault("maxLag", "16 MB")).orElse(16L << 20);
        this.timeout = Duration.ofMillis(SettingType.millis(arguments.getOrDefault("timeout", "60 s")).orElse(60_000L));
        this.longMillis = SettingType.millis(arguments.getOrDefault("longTransactions", "60 s")).orElse(60_000L);
    }

    List<Step> steps() {
        Instance old = link.provider();
        Instance next = link.standby();
        new Gates(context).switchover(link, followers, mostLag, longMillis / 1000.0);
        StreamingLink back = followers.stream().filter(follower -> follower.standby().id().equals(old.id())).findFirst().orElseThrow();
        Promotion promotion = new Promotion("switchover", next, context.observed());
        Set<String> gates = gates(promotion, old);
        promotion.prepare(followers, gates);
        Set<String> ready = new LinkedHashSet<>(promotion.prepared);
        ready.addAll(credentials(back, promotion, gates));
        promotion.steps.add(ClusterSteps.login("switchover.login", next, old, back.conninfo(), ready));
        promotion.steps.add(checkpoint(old, List.of("switchover.login")));
        promotion.steps.add(stop(old, next, back, List.of("switchover.checkpoint")));
        String promoted = promotion.promote("From here on " + next.id() + " takes the writes. Until here, undoing the run brings " + old.id() + " back as it was.",
                Set.of("switchover.stop"));
        Set<String> streaming = new LinkedHashSet<>(oldFollows(promotion, back, promoted));
        for (StreamingLink follower : followers) {
            if (follower != back) {
                streaming.addAll(promotion.follow(follower, promoted));
            }
        }
        leftovers(promotion, old, streaming);
        promotion.synchronous(SyncNames.wanted(after, next.id()), streaming);
        return promotion.steps;
    }

    private Set<String> gates(Promotion promotion, Instance old) {
        String slot = link.settings().slot();
        String streams = "select coalesce(bool_or(r.state = 'streaming' and pg_wal_lsn_diff(pg_current_wal_lsn(), r.replay_lsn) <= " + mostLag
                + "), false) as ready from pg_stat_replication r left join pg_replication_slots s on s.active_pid = r.pid where s.slot_name = " + SqlNames.literal(slot)
                + " or r.application_name = " + SqlNames.literal(link.settings().application());
        promotion.steps.add(gate("switchover.gate-lag", old, "Check that " + link.standby().id() + " has caught up",
                "The less it lags, the shorter nobody can write.", streams));
        String quiet = "select count(*) = 0 as ready from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() and state <> 'idle'"
                + " and clock_timestamp() - xact_start > " + SqlNames.literal(longMillis + " milliseconds") + "::interval";
        promotion.steps.add(gate("switchover.gate-quiet", old, "Check that no long transaction is open on " + old.id(), "Stopping the server would abort it.", quiet));
        String exclusive = "select count(*) = 0 as ready from pg_stat_progress_basebackup";
        if (old.major() >= 13) {
            promotion.steps.add(gate("switchover.gate-backup", old, "Check that no base backup runs on " + old.id(), "Stopping the server would break it off.", exclusive));
            return new LinkedHashSet<>(List.of("switchover.gate-lag", "switchover.gate-quiet", "switchover.gate-backup"));
        }
        return new LinkedHashSet<>(List.of("switchover.gate-lag", "switchover.gate-quiet"));
    }

    private static Step gate(String id, Instance server, String title, String why, String query) {
        return new Step(id, title, why, server.host(), "", server.id(), Action.sql(server.id(), "postgres", query + ";", Duration.ofSeconds(30)), null,
                Probe.sql(server.host(), server.id(), "postgres", query), null, Risk.READ, List.of());
    }

    /** The old primary becomes a standby and needs what standbys need. */
    private static List<String> credentials(StreamingLink back, Promotion promotion, Set<String> gates) {
        String user = back.settings().user();
        Instance old = back.standby();
        Instance next = back.provider();
        List<Step> steps = new ArrayList<>();
        List<String> ready = new ArrayList<>();
        if (old.hasSecret(user) || next.hasSecret(user)) {
            Instance from = old.hasSecret(user) ? old : next;
            steps.add(ClusterSteps.prepare(old.id() + ".folder", old, List.copyOf(gates)));
            if (!old.hasSecret(user)) {
                steps.add(ClusterSteps.secret(old.id() + ".secret", next, old, user, List.of(old.id() + ".folder")));
            } else if (!next.hasSecret(user)) {
                steps.add(ClusterSteps.secret(next.id() + ".secret", old, next, user, List.copyOf(gates)));
            }
            steps.add(ClusterSteps.passFile(old.id() + ".passfile", from, old, user, List.of(old.id() + ".folder")));
        }
        steps.forEach(step -> ready.add(step.id()));
        promotion.steps.addAll(steps);
        return ready;
    }

    private static Step checkpoint(Instance old, List<String> dependsOn) {
        return new Step("switchover.checkpoint", "Write a checkpoint on " + old.id(), "What is written now need not be written while everybody waits for the stop.", old.host(),
                "", old.id(), Action.sql(old.id(), "postgres", "checkpoint;", Duration.ofMinutes(30)), null,
                Probe.sql(old.host(), old.id(), "postgres", "select true"), ClusterSteps.nothing(), Risk.SAFE, dependsOn);
    }

    /** Stops the old primary and proves that the standby received all of it; where that fails, starts it again. */
    private Step stop(Instance old, Instance next, StreamingLink back, List<String> dependsOn) {
        String ask = "psql -XAtw -F ' ' -d " + ShellWords.quote(back.conninfo() + " dbname=postgres replication=true connect_timeout=5") + " -c IDENTIFY_SYSTEM";
        String functions = "at() { echo $(( (0x${1%%/*} << 32) + 0x${1##*/} )); }\n"
                + "control() { pg_controldata \"$D\" | sed -n \"s/^$1: *//p\"; }\n"
                + "complete() {\n  case $(control 'Database cluster state') in 'shut down') ;; *) return 1;; esac\n  end=$(control 'Latest checkpoint location')\n"
                + "  got=$(" + ask + " 2>/dev/null | awk '{print $3}') || got=\n  [ -n \"$got\" ] || return 1\n  [ \"$(at \"$got\")\" -gt \"$(at \"$end\")\" ]\n}\n";
        String script = Scripts.start(old) + ClusterSteps.rememberLog() + functions
                + "back() { echo \"$1 " + old.id().replaceAll("[^\\w.-]", "_") + " is started again, as it was.\" >&2\n" + ClusterSteps.start(old) + "exit 1; }\n"
                + "pg_ctl -D \"$D\" status > /dev/null 2>&1 && { pg_ctl -D \"$D\" -m fast -w -t " + timeout.toSeconds() + " stop || {\n"
                + "  pg_ctl -D \"$D\" -m immediate -w stop || :\n  back 'It did not stop in time.'; }; }\n"
                + "n=0; until complete; do n=$((n + 1)); [ $n -lt " + Math.max(20, timeout.toSeconds() * 4) + " ] || back 'The standby did not receive everything in time.'; sleep 0.25; done\n"
                + "echo \"It ended at $end; the standby has received up to $got.\"\n";
        Probe complete = Probe.shell(old.host(), "", Scripts.start(old) + functions + "pg_ctl -D \"$D\" status > /dev/null 2>&1 && exit 1\ncomplete || exit 1\n");
        String undo = Scripts.start(old) + "if [ ! -e \"$D/standby.signal\" ]; then\n  mine=$(pg_controldata \"$D\" "
                + "| sed -n \"s/^Latest checkpoint's TimeLineID: *//p\")\n  its=$(" + ask + " | awk '{print $2}') || { echo 'Whether the standby was promoted cannot be told, so this server stays down.' >&2; exit 1; }\n"
                + "  [ \"$mine\" = \"$its\" ] || { echo 'The standby has been promoted; starting this server as a primary too would split the data.' >&2; exit 1; }\nfi\n"
                + ClusterSteps.start(old);
        return new Step("switchover.stop", "Stop " + old.id() + " and check that " + next.id() + " has everything",
                "A primary that shuts down sends all its WAL first. Nobody can write from now on; if the check fails, " + old.id() + " is started again.", old.host(), "",
                old.id(), Action.shell(script, timeout.multipliedBy(3).plusMinutes(5)), complete, complete, Action.shell(undo, Duration.ofMinutes(15)), Risk.RESTART, dependsOn);
    }

    private Set<String> oldFollows(Promotion promotion, StreamingLink back, String promoted) {
        Map<String, String> settings = new LinkedHashMap<>(StreamingPlanner.following(back));
        settings.put("recovery_target_timeline", "latest");
        settings.put("synchronous_standby_names", "");
        Set<String> ready = new LinkedHashSet<>(List.of(promoted));
        promotion.steps.add(ClusterSteps.configure(back.step("configure"), back.standby(), settings,
                "They tell it whom to follow, and standby.signal makes it a standby when it starts.", null, List.copyOf(ready)));
        promotion.steps.add(ClusterSteps.start(back.step("start"), back.standby(), "It stopped cleanly, so it goes on as a standby of " + back.provider().id()
                + " from where it ended.", Risk.SAFE, List.of(back.step("configure"))));
        promotion.steps.add(StreamingPlanner.streaming(back, Set.of(back.step("start"))));
        return Set.of(back.step("streaming"));
    }

    /** Slots on the old primary through which nobody will read again. */
    private void leftovers(Promotion promotion, Instance old, Set<String> streaming) {
        Set<String> slots = new LinkedHashSet<>();
        Roles.followers(context.desired(), old.id(), context.observed()).forEach(follower -> {
            String slot = Roles.effective(follower, context.observed()).settings().slot();
            if (old.state().slots().stream().anyMatch(found -> found.name().equals(slot))) {
                slots.add(slot);
            }
        });
        for (String slot : slots) {
            promotion.steps.add(PostgresSteps.dropSlot(old.id() + ".drop-slot-" + slot, old, slot, old.id(),
                    "Whoever read through it follows " + link.standby().id() + " now; it would keep WAL until the disk is full.", streaming));
        }
    }
}
