package org.howdah.technology.streaming;

import java.util.List;
import java.util.Locale;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.LinkState;
import org.howdah.technology.PlanContext;
import org.howdah.technology.State;
import org.howdah.technology.postgresql.HbaRules;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Neighbours;

/** What must hold before a standby takes over, judged from what was observed, each with its evidence. */
final class Gates {

    private final PlanContext context;

    Gates(PlanContext context) {
        this.context = context;
    }

    private void report(String code, Severity severity, String subject, String summary, String reason, String hint) {
        context.report(new Finding("STREAMING-" + code, severity, subject, summary, reason, hint));
    }

    /** Before a planned switch, where both servers answer. */
    void switchover(StreamingLink link, List<StreamingLink> followers, long mostLag, double longTransaction) {
        Instance old = link.provider();
        Instance next = link.standby();
        LinkState state = context.observed().link(link.id()).orElse(null);
        if (state == null || state.presence() != LinkState.Presence.PRESENT || state.state() == State.UNKNOWN || !"streaming".equals(state.details().get("senderState"))) {
            report("070", Severity.CRITICAL, "link " + link.id(), next.id() + " does not stream from " + old.id() + " for certain.",
                    state == null ? "" : state.details().getOrDefault("problem", "The sender's state is " + state.details().getOrDefault("senderState", "not known") + "."),
                    "Repair the link, or use failover where " + old.id() + " is gone.");
        } else if (state.lagBytes() == null || state.lagBytes() > mostLag) {
            report("071", Severity.CRITICAL, "link " + link.id(), next.id() + " is too far behind.",
                    state.lagBytes() == null ? "How far is not known." : state.lagBytes() + " bytes, allowed are " + mostLag + ".",
                    "Wait until it has caught up, or allow more with maxLag.");
        }
        if (next.state().paused()) {
            report("073", Severity.CRITICAL, "server " + next.id(), "Replay is paused on " + next.id() + ".", "It would not replay what it received.",
                    "Run the operation resume on " + next.id() + " first.");
        }
        Double oldest = decimal(old.fact("oldest_transaction"));
        if (oldest != null && oldest > longTransaction) {
            report("072", Severity.CRITICAL, "server " + old.id(), "A transaction has been open on " + old.id() + " for " + Math.round(oldest) + " s.",
                    "The switch would abort it.", "Let it end, or allow it with longTransactions.");
        }
        if (!"0".equals(old.fact("prepared")) && !old.fact("prepared").isEmpty()) {
            report("086", Severity.WARNING, "server " + old.id(), old.fact("prepared") + " prepared transactions are open on " + old.id() + ".",
                    "They move along and keep their locks.", "Commit or roll them back after the switch.");
        }
        String back = old.fact("reach:" + next.id());
        if (back.startsWith("2") || back.startsWith("3")) {
            report("074", Severity.CRITICAL, "host " + old.host(), "Host " + old.host() + " does not reach " + next.id() + " at " + next.address() + " port " + next.port() + ".",
                    back.substring(1).strip(), "Open the way back first: after the switch " + old.id() + " has to follow " + next.id() + ".");
        }
        room(next, followers);
        archive(old, next);
        takingOver(next, followers);
    }

    /** Enough room on the new primary for those who will follow it. */
    void room(Instance next, List<StreamingLink> followers) {
        Long senders = Preflight.number(next.setting("max_wal_senders"));
        int needed = next.state().senders().size() + followers.size();
        if (senders != null && senders < needed) {
            report("075", Severity.CRITICAL, "server " + next.id(), next.id() + " may have too few WAL senders.", "max_wal_senders is " + senders + ", needed are " + needed + ".",
                    "Raise max_wal_senders on " + next.id() + " and restart it first.");
        }
        Long slots = Preflight.number(next.setting("max_replication_slots"));
        long more = followers.stream().filter(link -> next.state().slots().stream().noneMatch(slot -> slot.name().equals(link.settings().slot()))).count();
        if (slots != null && slots < next.state().slots().size() + more) {
            report("076", Severity.CRITICAL, "server " + next.id(), next.id() + " has too few replication slots.",
                    "max_replication_slots is " + slots + ", needed are " + (next.state().slots().size() + more) + ".",
                    "Raise max_replication_slots on " + next.id() + " and restart it first.");
        }
    }

    private void archive(Instance old, Instance next) {
        if (old.setting("archive_mode").equals("on") && next.setting("archive_mode").equals("off")) {
            report("085", Severity.WARNING, "server " + next.id(), "After the switch no WAL is archived.", old.id() + " archives its WAL, " + next.id() + " does not.",
                    "Set archive_mode and archive_command on " + next.id() + " before or right after the switch.");
        }
        String failed = old.fact("archive_failed_age");
        Double age = decimal(failed);
        Double done = decimal(old.fact("archived_age"));
        if (old.setting("archive_mode").equals("on") && age != null && (done == null || age < done)) {
            report("077", Severity.WARNING, "server " + old.id(), "The archive of " + old.id() + " is failing.", "The last attempt failed " + Math.round(age) + " s ago.",
                    "A server that shuts down waits for its archive; repair it first.");
        }
    }

    /** What will not be as before, whichever way the standby takes over. */
    void takingOver(Instance next, List<StreamingLink> followers) {
        for (StreamingLink link : followers) {
            if (!link.standby().state().running() && !context.observed().link(link.id()).map(state -> state.to().equals(next.id())).orElse(false)) {
                report("081", Severity.WARNING, "server " + link.standby().id(), "Server " + link.standby().id() + " cannot be asked and is left behind.",
                        link.standby().state().problem(), "Plan again when it is back: it will be told to follow " + next.id() + ".");
            }
        }
        for (Link other : context.desired().getLinks()) {
            boolean touched = followers.stream().anyMatch(link -> link.standby().id().equals(Topologies.serverId(other.getFrom())));
            if (!Roles.streaming(other) && touched && Neighbours.physical(other)) {
                report("084", Severity.WARNING, "link " + other.getId(), "Link " + other.getId() + " (" + other.getTechnology() + ") still leads from the old primary.",
                        "This operation moves streaming links only.", "Draw it from " + next.id() + ", then plan and apply.");
            }
        }
    }

    /** A role's password must be known to the new primary's host, or nobody can follow it. */
    boolean password(Instance next, String user) {
        boolean trusted = HbaRules.deciding(next, "replication", user, next.address()).map(rule -> rule.method().toLowerCase(Locale.ROOT).equals("trust")).orElse(false);
        return trusted || next.hasSecret(user);
    }

    static Double decimal(String text) {
        return text.matches("-?\\d{1,12}(\\.\\d{1,9})?") ? Double.valueOf(text) : null;
    }
}
