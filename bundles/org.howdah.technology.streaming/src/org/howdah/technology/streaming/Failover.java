package org.howdah.technology.streaming;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.PlanContext;
import org.howdah.technology.ServerState;
import org.howdah.technology.ServerState.Presence;
import org.howdah.technology.SettingType;
import org.howdah.technology.Step;
import org.howdah.technology.postgresql.ClusterSteps;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Lsn;
import org.howdah.technology.postgresql.PostgresSteps;

/** A standby takes over from a primary that is gone. A person decides; this says what would be lost, or that nobody knows. */
final class Failover {

    static final List<SettingType> ARGUMENTS = List.of(
            SettingType.flag("force", false, "Go on although another standby is further, or the old primary still answers (it is then stopped first)"));

    private final PlanContext context;
    private final StreamingLink link;
    private final Topology after;
    private final List<StreamingLink> followers;
    private final boolean force;

    Failover(Link wished, StreamingLink link, Map<String, String> arguments, PlanContext context) {
        this.context = context;
        this.link = Roles.effective(link, context.observed());
        this.after = Roles.turned(context.desired(), wished);
        this.followers = Roles.followers(after, link.standby().id(), context.observed());
        this.force = "true".equals(arguments.get("force"));
    }

    List<Step> steps() {
        Instance old = link.provider();
        Instance next = link.standby();
        oldPrimary(old);
        mostAdvanced(next);
        loss(old, next);
        Gates gates = new Gates(context);
        gates.room(next, followers);
        gates.takingOver(next, followers.stream().filter(follower -> !follower.standby().id().equals(old.id())).toList());

        Promotion promotion = new Promotion("failover", next, context.observed());
        Set<String> fenced = new LinkedHashSet<>();
        if (old.state().presence() == Presence.RUNNING || old.state().presence() == Presence.NOT_ACCEPTING) {
            promotion.steps.add(ClusterSteps.fence("failover.fence", old, "Two primaries would both take writes, and one half would be lost.", List.of()));
            fenced.add("failover.fence");
        }
        promotion.prepare(followers, fenced);
        Set<String> before = new LinkedHashSet<>(promotion.prepared);
        before.addAll(fenced);
        String promoted = promotion.promote("What " + old.id() + " wrote and " + next.id() + " did not receive is given up. From here on " + next.id() + " takes the writes.", before);
        String user = followers.isEmpty() ? Settings.DEFAULT_USER : followers.get(0).settings().user();
        if (!gates.password(next, user) && next.fact("pgpass").isEmpty()) {
            promotion.steps.add(PostgresSteps.replicationRole(next, user, List.of(promoted)));
        }
        Set<String> streaming = new LinkedHashSet<>();
        for (StreamingLink follower : followers) {
            if (!follower.standby().id().equals(old.id()) && canFollow(follower.standby(), next)) {
                streaming.addAll(promotion.follow(follower, promoted));
            }
        }
        if (streaming.isEmpty()) {
            streaming.add(promoted);
        }
        // Only those that stream now can be waited for; the old primary comes back by a rejoin.
        List<Settings> synchronous = followers.stream().filter(follower -> !follower.standby().id().equals(old.id()) && follower.standby().state().running())
                .map(StreamingLink::settings).filter(Settings::synchronous).toList();
        promotion.synchronous(SyncNames.of(synchronous), streaming);
        return promotion.steps;
    }

    private void report(String code, Severity severity, String subject, String summary, String reason, String hint) {
        context.report(new Finding("STREAMING-" + code, severity, subject, summary, reason, hint));
    }

    private void oldPrimary(Instance old) {
        if (old.state().running() && !force) {
            report("079", Severity.CRITICAL, "server " + old.id(), "The primary " + old.id() + " answers.", "A failover would give up what it writes now.",
                    "Use switchover, which loses nothing; or force=true, which stops " + old.id() + " first.");
        } else if (old.state().presence() == Presence.UNKNOWN) {
            report("087", Severity.WARNING, "server " + old.id(), "Whether " + old.id() + " still takes writes is not known.", old.state().problem(),
                    "Make sure that it is down or cut off from its clients before you go on; what is written there now is lost.");
        }
    }

    /** Received, or replayed, whichever is further. */
    private static Long position(ServerState standby) {
        Long received = Lsn.bytes(standby.facts().get("received_lsn")).orElse(null);
        Long replayed = Lsn.bytes(standby.lsn()).orElse(null);
        return received == null ? replayed : replayed == null ? received : Long.valueOf(Math.max(received, replayed));
    }

    private static boolean canFollow(Instance standby, Instance next) {
        Long its = position(standby.state());
        Long ours = position(next.state());
        return standby.state().running() && (its == null || ours == null || its <= ours);
    }

    private void mostAdvanced(Instance next) {
        Long ours = position(next.state());
        for (StreamingLink follower : followers) {
            Long its = position(follower.standby().state());
            boolean other = !follower.standby().id().equals(link.provider().id()) && follower.standby().state().running();
            if (other && its != null && ours != null && its > ours) {
                report("078", force ? Severity.WARNING : Severity.CRITICAL, "server " + next.id(), "Server " + follower.standby().id() + " has received more than " + next.id() + ".",
                        its - ours + " bytes would be lost that " + follower.standby().id() + " has; it could not follow " + next.id() + " either.",
                        "Run failover on " + follower.standby().id() + " instead.");
            }
        }
    }

    private void loss(Instance old, Instance next) {
        String state = old.fact("control.Database cluster state");
        Long behind = Lsn.difference(old.fact("control.Latest checkpoint location"), next.fact("received_lsn"));
        if (old.state().presence() == Presence.STOPPED && state.equals("shut down") && behind != null && behind < 0) {
            report("080", Severity.INFO, "server " + next.id(), "Nothing is lost.", old.id() + " was shut down cleanly, and " + next.id() + " received all of it.", "");
        } else {
            report("080", Severity.WARNING, "server " + next.id(), "What " + old.id() + " wrote last may be lost; how much is not known.",
                    next.id() + " has received up to " + next.fact("received_lsn") + (behind != null && behind > 0 ? "; the last checkpoint of " + old.id() + " alone is "
                            + behind + " bytes further" : "") + ".",
                    "If " + old.id() + " can be started again, start it and use switchover instead.");
        }
    }

}
