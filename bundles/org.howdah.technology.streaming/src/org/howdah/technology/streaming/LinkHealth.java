package org.howdah.technology.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.LinkState;
import org.howdah.technology.ServerState;
import org.howdah.technology.ServerState.Presence;
import org.howdah.technology.ServerState.Sender;
import org.howdah.technology.ServerState.Slot;
import org.howdah.technology.State;
import org.howdah.technology.postgresql.Lsn;

/** What is wrong with a link that is there. */
final class LinkHealth {

    private final StreamingLink link;
    private final LinkState state;
    private final ServerState provider;
    private final ServerState standby;
    private final List<Finding> findings = new ArrayList<>();

    private LinkHealth(StreamingLink link, LinkState state) {
        this.link = link;
        this.state = state;
        this.provider = link.provider().state();
        this.standby = link.standby().state();
    }

    static List<Finding> of(StreamingLink link, LinkState state) {
        LinkHealth health = new LinkHealth(link, state);
        health.check();
        return health.findings;
    }

    private void add(String code, Severity severity, String summary, String reason, String hint) {
        findings.add(new Finding("STREAMING-" + code, severity, "link " + link.id(), summary, reason, hint));
    }

    private void check() {
        if (standby.presence() == Presence.STOPPED || standby.presence() == Presence.NOT_ACCEPTING) {
            add("057", Severity.CRITICAL, "Standby " + standby.id() + (standby.presence() == Presence.STOPPED ? " does not run." : " runs and does not answer."),
                    standby.problem(), standby.presence() == Presence.STOPPED ? "Plan and apply starts it." : "Look into " + link.standby().log() + " on host " + standby.host() + ".");
            return;
        }
        if (standby.running() && (provider.presence() == Presence.STOPPED || provider.presence() == Presence.NOT_ACCEPTING)) {
            boolean primary = link.root().id().equals(provider.id());
            add("064", Severity.CRITICAL, (primary ? "Primary " : "Provider ") + provider.id() + (provider.presence() == Presence.STOPPED ? " does not run." : " runs and does not answer."),
                    "Standby " + standby.id() + " goes on answering queries with what it has received.",
                    primary ? "Start it if it can be started, which loses nothing; if it is gone, run the operation failover on " + standby.id() + "." : "Start it, or draw the link from another server.");
            return;
        }
        if (!standby.running() || !provider.running()) {
            add("045", Severity.WARNING, "How link " + link.id() + " is cannot be told.", state.details().getOrDefault("problem", ""),
                    "Make both hosts reachable. No lag is shown until both can be asked.");
            return;
        }
        if (!provider.systemIdentifier().isEmpty() && !standby.systemIdentifier().isEmpty() && !provider.systemIdentifier().equals(standby.systemIdentifier())) {
            add("062", Severity.CRITICAL, "Servers " + provider.id() + " and " + standby.id() + " are different clusters.",
                    "Their system identifiers are " + provider.systemIdentifier() + " and " + standby.systemIdentifier() + ".", "Remove the link and draw it again, so that a new copy is made.");
            return;
        }
        String slotName = state.facts().getOrDefault("slot", "");
        Optional<Slot> slot = provider.slots().stream().filter(found -> found.name().equals(slotName)).findFirst();
        Optional<Sender> sender = provider.senders().stream().filter(found -> slotName.isEmpty()
                ? state.facts().getOrDefault("application", "").equals(found.application()) : slotName.equals(found.slot())).findFirst();
        slot(slotName, slot);
        if (sender.isEmpty()) {
            disconnected(slot);
        } else {
            flowing(sender.get());
        }
        if (standby.paused()) {
            add("043", Severity.WARNING, "Replay is paused on " + standby.id() + ".", "What is read from it stands still, while it goes on receiving.", "Run the operation resume on it.");
        }
        mode();
    }

    private void slot(String name, Optional<Slot> slot) {
        if (name.isEmpty()) {
            add("053", Severity.WARNING, "Link " + link.id() + " uses no replication slot.", "If " + standby.id() + " is away for long, the WAL that it needs may be gone.",
                    "Set slot on the link, then plan and apply.");
        } else if (slot.isEmpty()) {
            add("052", Severity.CRITICAL, "Replication slot " + name + " is missing on " + provider.id() + ".", "Without it, " + standby.id() + " cannot connect.", "Plan and apply makes it again.");
        } else if ("lost".equals(slot.get().walStatus())) {
            add("041", Severity.CRITICAL, "Replication slot " + name + " on " + provider.id() + " is lost.",
                    "It kept more WAL than max_slot_wal_keep_size allows, and WAL that " + standby.id() + " still needs was removed. " + standby.id()
                            + " answers queries with old data and can never catch up.", "Run the operation rebuild on " + standby.id() + ".");
        } else if ("unreserved".equals(slot.get().walStatus())) {
            add("061", Severity.CRITICAL, "Replication slot " + name + " on " + provider.id() + " is about to be lost.",
                    "It keeps " + retained(slot.get()) + " of WAL, more than is allowed; the next checkpoint may remove it.",
                    "Bring " + standby.id() + " to catch up at once, or raise max_slot_wal_keep_size.");
        } else if ("extended".equals(slot.get().walStatus())) {
            add("061", Severity.WARNING, "Replication slot " + name + " keeps much WAL on " + provider.id() + ".", retained(slot.get()) + ", more than max_wal_size.",
                    "See why " + standby.id() + " does not receive it.");
        }
    }

    private static String retained(Slot slot) {
        return slot.retainedBytes() == null ? "An unknown amount" : Preflight.megabytes(slot.retainedBytes());
    }

    private void disconnected(Optional<Slot> slot) {
        if (slot.isPresent() && "lost".equals(slot.get().walStatus())) {
            return;
        }
        if (gone(provider, standby)) {
            add("042", Severity.CRITICAL, "Standby " + standby.id() + " can never catch up.", "It needs WAL from segment " + needed(provider, standby) + " on; " + provider.id()
                    + " has none before " + provider.facts().get("oldest_wal") + ". It answers queries with old data.", "Run the operation rebuild on " + standby.id() + ".");
        } else if (provider.timeline() != null && standby.timeline() != null && standby.timeline() > provider.timeline()) {
            add("046", Severity.CRITICAL, "Standby " + standby.id() + " is on timeline " + standby.timeline() + ", its provider " + provider.id() + " on " + provider.timeline() + ".",
                    "It has history that its provider does not have, so it cannot follow it.", "Run the operation rejoin on " + standby.id() + ".");
        } else if (ahead()) {
            add("046", Severity.CRITICAL, "Standby " + standby.id() + " has WAL that its provider " + provider.id() + " never wrote.",
                    "It has received up to " + standby.facts().getOrDefault("received_lsn", standby.lsn()) + ", " + provider.id() + " has written up to " + provider.lsn()
                            + " on the same timeline: they have two histories.", "Compare their data, then run the operation rejoin on " + standby.id() + ".");
        } else {
            add("040", Severity.CRITICAL, "Standby " + standby.id() + " is not connected to " + provider.id() + ".",
                    provider.id() + " has no WAL sender for it; " + reach(), "Look into " + link.standby().log() + " on host " + standby.host() + ": it says why each attempt fails.");
        }
    }

    /** A standby that is not connected stands still, and a provider only goes on: being further is never a matter of when each was read. */
    private boolean ahead() {
        Long ahead = Lsn.difference(standby.facts().getOrDefault("received_lsn", standby.lsn()), provider.lsn());
        return ahead != null && ahead > 0 && provider.timeline() != null && provider.timeline().equals(standby.timeline());
    }

    private String reach() {
        String reach = standby.facts().getOrDefault("reach:" + provider.id(), "");
        return reach.startsWith("2") ? "its host does not reach " + provider.id() + ": " + reach.substring(1).strip() + "." : "its host does reach the port.";
    }

    /** Whether the provider has removed WAL that the standby still needs; not known of a standby that does not answer. */
    static boolean gone(ServerState provider, ServerState standby) {
        String oldest = provider.facts().getOrDefault("oldest_wal", "");
        String needed = needed(provider, standby);
        return !oldest.isEmpty() && !needed.isEmpty() && needed.compareTo(oldest) < 0 && standby.settings().getOrDefault("restore_command", "").isEmpty();
    }

    private static String needed(ServerState provider, ServerState standby) {
        return segment(standby.facts().getOrDefault("received_lsn", standby.lsn()), Preflight.number(provider.settings().getOrDefault("wal_segment_size", "")));
    }

    /** Number of the segment a position lies in, as WAL files are named after the timeline. */
    static String segment(String lsn, Long segmentBytes) {
        return segmentBytes == null || segmentBytes == 0 ? "" : Lsn.bytes(lsn).map(bytes -> String.format("%08X%08X", bytes >>> 32, (bytes & 0xFFFFFFFFL) / segmentBytes)).orElse("");
    }

    private void flowing(Sender sender) {
        if (Flow.silent(sender, standby)) {
            add("045", Severity.WARNING, "Servers " + provider.id() + " and " + standby.id() + " have not heard of each other lately.",
                    "Last reply " + age(sender.replyAgeSeconds()) + ", last message " + age(standby.receiver() == null ? null : standby.receiver().heardSecondsAgo())
                            + ". Both still call the link streaming, as they do until wal_sender_timeout.", "Check the way between host " + provider.host() + " and host " + standby.host() + ".");
            return;
        }
        if (!"streaming".equals(sender.state())) {
            add("040", Severity.WARNING, "Standby " + standby.id() + " is catching up.", "The sender's state is " + sender.state() + ".", "Wait until it streams.");
        }
        double allowed = link.settings().delayMillis() / 1000.0;
        if (state.lagSeconds() != null && state.lagSeconds() > allowed + link.settings().warningMillis() / 1000.0) {
            boolean critical = state.state() == State.CRITICAL;
            add("044", critical ? Severity.CRITICAL : Severity.WARNING, "Standby " + standby.id() + " lags by " + Math.round(state.lagSeconds()) + " s.",
                    state.lagBytes() + " bytes are not replayed" + (allowed > 0 ? "; a delay of " + Math.round(allowed) + " s is wished" : "") + ".",
                    "See whether the network or the replay is slow: sent is " + sender.sentLsn() + ", replayed " + sender.replayLsn() + ".");
        }
    }

    private static String age(Double seconds) {
        return seconds == null ? "never" : Math.round(seconds) + " s ago";
    }

    private void mode() {
        String mode = state.facts().getOrDefault("mode", "async");
        if (!mode.equals("async") && "async".equals(state.details().getOrDefault("syncState", ""))) {
            add("058", Severity.WARNING, "Commits do not wait for " + standby.id() + " although it is named as synchronous.", "Its sync_state is async.",
                    "See synchronous_standby_names on " + provider.id() + ".");
        }
    }
}
