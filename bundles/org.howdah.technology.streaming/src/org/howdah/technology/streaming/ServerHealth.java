package org.howdah.technology.streaming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.ServerState.Role;
import org.howdah.technology.ServerState.Sender;
import org.howdah.technology.ServerState.Slot;
import org.howdah.technology.postgresql.Instance;
import org.howdah.technology.postgresql.Neighbours;
import org.howdah.technology.postgresql.RewindSteps;

/** What is wrong with a server that takes part in streaming. */
final class ServerHealth {

    private static final long LOW_DISK = 1L << 30;
    private static final long NO_DISK = 128L << 20;
    private static final double SKEW = 5;

    private final Instance server;
    private final ServerState state;
    private final Topology desired;
    private final Observation observed;
    private final List<Finding> findings = new ArrayList<>();

    private ServerHealth(Instance server, Topology desired, Observation observed) {
        this.server = server;
        this.state = server.state();
        this.desired = desired;
        this.observed = observed;
    }

    static List<Finding> of(String id, Topology desired, Observation observed) {
        return Instance.find(desired, id, observed).map(server -> {
            ServerHealth health = new ServerHealth(server, desired, observed);
            health.check();
            return health.findings;
        }).orElse(List.of());
    }

    private void add(String code, Severity severity, String summary, String reason, String hint) {
        findings.add(new Finding("STREAMING-" + code, severity, "server " + server.id(), summary, reason, hint));
    }

    private void check() {
        disk();
        if (!state.running()) {
            return;
        }
        twoPrimaries();
        elsewhere();
        slots();
        senders();
        synchronous();
        rest();
    }

    private void disk() {
        Long free = Preflight.number(server.fact("freeBytes"));
        if (free != null && free < LOW_DISK && !state.systemIdentifier().isEmpty()) {
            add("063", free < NO_DISK ? Severity.CRITICAL : Severity.WARNING, "Only " + Preflight.megabytes(free) + " are free where the data of " + server.id() + " lies.",
                    "A server whose disk is full stops.", "Make room on host " + server.host() + ".");
        }
    }

    /** The old primary found alive after a failover is the normal case, and both take writes. */
    private void twoPrimaries() {
        if (state.role() != Role.PRIMARY || state.systemIdentifier().isEmpty()) {
            return;
        }
        for (ServerState other : observed.servers().values()) {
            if (!other.id().equals(state.id()) && other.running() && other.role() == Role.PRIMARY && state.systemIdentifier().equals(other.systemIdentifier())
                    && Neighbours.cluster(desired, state.id()).contains(other.id())) {
                boolean wished = Neighbours.to(desired, state.id()).isEmpty();
                if (!wished) {
                    add("048", Severity.CRITICAL, "Servers " + other.id() + " and " + state.id() + " are both primaries of one cluster.",
                            state.id() + " is on timeline " + state.timeline() + ", " + other.id() + " on " + other.timeline() + "; what clients write to one is not on the other.",
                            "Keep clients away from " + state.id() + ", save what only it has, then run the operation rejoin on it.");
                } else if (Neighbours.to(desired, other.id()).isEmpty()) {
                    add("048", Severity.CRITICAL, "Servers " + other.id() + " and " + state.id() + " are both primaries of one cluster.",
                            "The topology does not say which of them shall follow.", "Draw a link into the one that shall follow, then run rejoin on it.");
                }
            }
        }
    }

    private void elsewhere() {
        if (state.role() == Role.STANDBY && !server.setting("primary_conninfo").isEmpty() && StreamingObserver.providerOf(server, desired, observed).isEmpty()) {
            add("047", Severity.WARNING, "Standby " + server.id() + " follows a server that is not drawn.", "Its primary_conninfo is: " + server.setting("primary_conninfo"),
                    "Draw that server, or plan and apply to let it follow the one that is drawn.");
        }
    }

    private void slots() {
        Set<String> wished = new HashSet<>();
        for (Link link : desired.getLinks()) {
            if (server.id().equals(link.getFrom())) {
                StreamingLink.of(link, desired, observed).ifPresent(each -> wished.add(Roles.effective(each, observed).settings().slot()));
            }
        }
        for (Slot slot : state.slots()) {
            if ("physical".equals(slot.type()) && !slot.active() && !wished.contains(slot.name())) {
                boolean much = slot.retainedBytes() != null && slot.retainedBytes() > LOW_DISK;
                add("050", much ? Severity.CRITICAL : Severity.WARNING, "Nobody uses replication slot " + slot.name() + " on " + server.id() + ".",
                        "It keeps " + (slot.retainedBytes() == null ? "an unknown amount" : Preflight.megabytes(slot.retainedBytes())) + " of WAL, and more until the disk is full.",
                        "If no standby will come back to it: select pg_drop_replication_slot('" + slot.name() + "') on " + server.id() + ".");
            }
        }
    }

    private void senders() {
        Set<String> known = new HashSet<>();
        observed.links().values().stream().filter(link -> link.from().equals(server.id())).forEach(link -> {
            known.add(link.facts().getOrDefault("slot", ""));
            known.add(link.facts().getOrDefault("application", ""));
        });
        // A standby that cannot be asked at the moment is drawn all the same.
        desired.getLinks().stream().filter(link -> server.id().equals(link.getFrom())).map(link -> StreamingLink.of(link, desired, observed)).flatMap(Optional::stream).forEach(link -> {
            known.add(link.settings().slot());
            known.add(link.settings().application());
        });
        for (Sender sender : state.senders()) {
            boolean tool = sender.application() != null && sender.application().startsWith("pg_");
            boolean named = sender.slot() != null && known.contains(sender.slot()) || sender.application() != null && known.contains(sender.application());
            boolean physical = state.slots().stream().noneMatch(slot -> slot.name().equals(sender.slot()) && "logical".equals(slot.type()));
            if (!tool && !named && physical) {
                add("051", Severity.INFO, "A standby that is not drawn streams from " + server.id() + ".",
                        "It calls itself " + sender.application() + " and comes from " + sender.clientAddress() + ".", "Draw it, if it belongs here.");
            }
        }
    }

    private void synchronous() {
        String value = server.setting("synchronous_standby_names");
        if (state.role() != Role.PRIMARY || value.isEmpty()) {
            return;
        }
        long there = state.senders().stream().filter(sender -> "sync".equals(sender.syncState()) || "quorum".equals(sender.syncState())).count();
        String digits = value.replaceFirst("(?is)^\\s*(?:any|first)?\\s*(\\d+)\\s*\\(.*$", "$1");
        long needed = digits.matches("\\d{1,4}") ? Long.parseLong(digits) : 1;
        if (there < needed) {
            String waiting = server.fact("waiting_for_sync");
            add("049", Severity.CRITICAL, "Commits on " + server.id() + " hang: they wait for " + needed + " standbys, and " + there + " are there.",
                    "synchronous_standby_names is " + value + "; " + (waiting.isEmpty() ? "0" : waiting) + " sessions wait. A client that gives up has not rolled back: its commit is on "
                            + server.id() + " and shows as soon as the wait ends.", "Bring the standby back, or set mode to async on the link, then plan and apply.");
        }
    }

    private void rest() {
        if (state.role() == Role.PRIMARY && !RewindSteps.possible(server) && !Neighbours.from(desired, server.id()).isEmpty()) {
            add("055", Severity.INFO, "After a failover, " + server.id() + " could not be rewound.", "Its cluster has neither data checksums nor wal_log_hints, so a rejoin takes a whole copy.",
                    "Set wal_log_hints = on at the next restart.");
        }
        if (!server.fact("pendingRestart").isEmpty()) {
            add("056", Severity.WARNING, "Settings of " + server.id() + " await a restart.", server.fact("pendingRestart"), "Restart it when its clients can bear it.");
        }
        Double skew = Gates.decimal(server.fact("clockSkewSeconds"));
        if (skew != null && Math.abs(skew) > SKEW) {
            add("059", Severity.WARNING, "The clock of host " + server.host() + " is " + Math.round(Math.abs(skew)) + " s " + (skew > 0 ? "ahead" : "behind") + ".",
                    "Ages and lags in seconds cannot be trusted; lags in bytes can.", "Set it right, for instance with chrony.");
        }
        if (!server.fact("hbaErrors").isEmpty()) {
            add("060", Severity.WARNING, "pg_hba.conf of " + server.id() + " has errors.", server.fact("hbaErrors").replace("\n", "; "),
                    "Correct them: at the next restart the server would not start.");
        }
        Double failed = Gates.decimal(server.fact("archive_failed_age"));
        Double done = Gates.decimal(server.fact("archived_age"));
        if (server.setting("archive_mode").equals("on") && failed != null && (done == null || failed < done)) {
            add("054", Severity.WARNING, "The archive of " + server.id() + " is failing.", server.fact("archive_failed") + " attempts failed, the last " + Math.round(failed) + " s ago on "
                    + server.fact("archive_failed_wal") + ".", "See archive_command: WAL that is not archived fills the disk.");
        }
    }
}
