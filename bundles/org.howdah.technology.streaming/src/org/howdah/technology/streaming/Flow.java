package org.howdah.technology.streaming;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.howdah.technology.ServerState;
import org.howdah.technology.ServerState.Presence;
import org.howdah.technology.ServerState.Receiver;
import org.howdah.technology.ServerState.Sender;
import org.howdah.technology.ServerState.Slot;
import org.howdah.technology.State;
import org.howdah.technology.postgresql.Lsn;

/**
 * How WAL flows along one link, judged from both ends. A partition leaves both sides content for a while: the primary says
 * {@code streaming} until wal_sender_timeout, and the standby's own formula says no lag at all. So bytes are counted from
 * the primary, both ends must have been asked, both must have heard of each other lately, and what is not known is null.
 */
record Flow(State state, Long lagBytes, Double lagSeconds, Map<String, String> details) {

    /** The standby replies at least every wal_receiver_status_interval (10 s). */
    static final double REPLY_SECONDS = 25;
    /** The primary says something at least every half wal_sender_timeout (30 s). */
    static final double HEARD_SECONDS = 35;

    /** @param settings null for a link that is not wished */
    static Flow of(Settings settings, ServerState provider, ServerState standby, String slotName, String application) {
        Map<String, String> details = new LinkedHashMap<>();
        Optional<Sender> sender = provider.senders().stream().filter(found -> !slotName.isEmpty() ? slotName.equals(found.slot())
                : application.equals(found.application())).findFirst();
        Optional<Slot> slot = provider.slots().stream().filter(found -> found.name().equals(slotName)).findFirst();
        describe(details, provider, standby, sender, slot);
        if (standby.presence() == Presence.STOPPED || standby.presence() == Presence.NOT_ACCEPTING) {
            details.put("problem", standby.problem());
            return new Flow(State.CRITICAL, null, null, details);
        }
        if (!standby.running() || provider.presence() == Presence.UNKNOWN) {
            details.put("problem", standby.running() ? "Server " + provider.id() + " cannot be asked: " + provider.problem()
                    : "Server " + standby.id() + " cannot be asked: " + standby.problem());
            return new Flow(State.UNKNOWN, null, null, details);
        }
        if (!provider.running()) {
            details.put("problem", "Server " + provider.id() + " does not run.");
            return new Flow(State.CRITICAL, null, null, details);
        }
        if (slot.isPresent() && "lost".equals(slot.get().walStatus())) {
            details.put("problem", "Replication slot " + slotName + " is lost.");
            return new Flow(State.CRITICAL, behind(provider, standby), null, details);
        }
        if (sender.isEmpty()) {
            details.put("problem", standby.id() + " is not connected to " + provider.id() + ".");
            return new Flow(State.CRITICAL, behind(provider, standby), null, details);
        }
        if (silent(sender.get(), standby)) {
            details.put("problem", "The two servers have not heard of each other lately: the way between them may be cut.");
            return new Flow(State.UNKNOWN, behind(provider, standby), null, details);
        }
        Long bytes = sender.get().lagBytes() == null ? behind(provider, standby) : Long.valueOf(Math.max(0, sender.get().lagBytes()));
        Double seconds = seconds(sender.get(), provider, standby, bytes);
        return new Flow(judge(settings, sender.get(), standby, seconds), bytes, seconds, details);
    }

    private static State judge(Settings settings, Sender sender, ServerState standby, Double seconds) {
        if (!"streaming".equals(sender.state())) {
            return State.WARNING;
        }
        double allowed = settings == null ? 0 : settings.delayMillis() / 1000.0;
        if (settings != null && seconds != null && seconds > allowed + settings.criticalMillis() / 1000.0) {
            return State.CRITICAL;
        }
        if (standby.paused() || settings != null && seconds != null && seconds > allowed + settings.warningMillis() / 1000.0) {
            return State.WARNING;
        }
        return State.OK;
    }

    static boolean silent(Sender sender, ServerState standby) {
        Receiver receiver = standby.receiver();
        // The reply carries the standby's clock; where clocks differ its age says nothing, and the standby's own ear decides.
        boolean quiet = sender.replyAgeSeconds() != null && sender.replyAgeSeconds() > REPLY_SECONDS
                && "0".equals(standby.facts().getOrDefault("clockSkewSeconds", "0"));
        boolean deaf = receiver == null || receiver.heardSecondsAgo() != null && receiver.heardSecondsAgo() > HEARD_SECONDS;
        return quiet || deaf;
    }

    /** Both servers were asked, a moment apart; the standby may have gone on meanwhile. */
    private static Long behind(ServerState provider, ServerState standby) {
        Long difference = Lsn.difference(provider.lsn(), standby.lsn());
        return difference == null ? null : Long.valueOf(Math.max(0, difference));
    }

    private static Double seconds(Sender sender, ServerState provider, ServerState standby, Long bytes) {
        if (bytes != null && bytes == 0) {
            return 0.0;
        }
        // While replay is paused, replay_lag stays what it was for the last record that was replayed.
        if (sender.lagSeconds() != null && !standby.paused()) {
            return sender.lagSeconds();
        }
        Long between = Lsn.difference(provider.lsn(), standby.lsn());
        if (between != null && between <= 0) {
            return 0.0;
        }
        // replay_lag is null after a quiet time. The age of the last replayed commit is an upper bound, as something is waiting.
        String age = standby.facts().get("replay_age");
        return age == null ? null : Double.valueOf(age);
    }

    private static void describe(Map<String, String> details, ServerState provider, ServerState standby, Optional<Sender> sender, Optional<Slot> slot) {
        sender.ifPresent(found -> {
            put(details, "senderState", found.state());
            put(details, "syncState", found.syncState());
            put(details, "sentLsn", found.sentLsn());
            put(details, "replayLsn", found.replayLsn());
            put(details, "replyAgeSeconds", found.replyAgeSeconds());
            put(details, "clientAddress", found.clientAddress());
        });
        slot.ifPresent(found -> {
            put(details, "walStatus", found.walStatus());
            put(details, "retainedBytes", found.retainedBytes());
        });
        if (standby.receiver() != null) {
            put(details, "receiverStatus", standby.receiver().status());
            put(details, "heardSecondsAgo", standby.receiver().heardSecondsAgo());
        }
        put(details, "providerLsn", provider.lsn());
        put(details, "standbyLsn", standby.lsn());
        put(details, "receivedLsn", standby.facts().get("received_lsn"));
        if (standby.paused()) {
            details.put("paused", "true");
        }
    }

    private static void put(Map<String, String> details, String key, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            details.put(key, value.toString());
        }
    }
}
