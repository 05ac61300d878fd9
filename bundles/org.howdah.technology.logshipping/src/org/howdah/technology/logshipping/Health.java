package org.howdah.technology.logshipping;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

import org.howdah.technology.ServerState;
import org.howdah.technology.State;

/** Judges a log shipping link by what both sides say. */
final class Health {

    /** Time that a finished file needs at the most to travel and be replayed when all is well. */
    private static final double TRAVEL_SECONDS = 30;

    private Health() {
    }

    static State of(Shipment shipment, Map<String, String> details, Long lagBytes, Double lagSeconds) {
        ServerState standby = shipment.standby().state();
        if (standby.presence() == ServerState.Presence.STOPPED || archivingFails(details) || gap(details) || full(shipment, details)) {
            return State.CRITICAL;
        }
        if (!shipment.primary().state().running() || details.containsKey("directory.problem") || details.containsKey("sender.problem") || lagBytes == null) {
            return State.UNKNOWN;
        }
        if (standby.paused() || low(shipment, details) || late(shipment, lagSeconds) || !ssh(details)) {
            return State.WARNING;
        }
        return State.OK;
    }

    /** The last thing that the archiver tried went wrong. */
    static boolean archivingFails(Map<String, String> details) {
        OptionalDouble failed = number(details, "archive_failed_age");
        OptionalDouble archived = number(details, "archived_age");
        return failed.isPresent() && (archived.isEmpty() || failed.getAsDouble() < archived.getAsDouble());
    }

    /** The standby waits for a file that is not there although a later one is: it will wait for ever. */
    static boolean gap(Map<String, String> details) {
        return details.containsKey("directory.gap");
    }

    static boolean full(Shipment shipment, Map<String, String> details) {
        return free(details).isPresent() && free(details).getAsLong() < segmentSize(shipment);
    }

    static boolean low(Shipment shipment, Map<String, String> details) {
        return free(details).isPresent() && free(details).getAsLong() < shipment.settings().minimumFree();
    }

    static boolean late(Shipment shipment, Double lagSeconds) {
        double allowed = 2.0 * shipment.settings().archiveTimeoutSeconds() + shipment.settings().retryMillis() / 1000.0
                + shipment.settings().applyDelayMillis() / 1000.0 + TRAVEL_SECONDS;
        // Without a timeout a half-full file may wait for ever, as wished: only failures count then.
        return shipment.settings().archiveTimeoutSeconds() > 0 && lagSeconds != null && lagSeconds > allowed;
    }

    static boolean ssh(Map<String, String> details) {
        return details.getOrDefault("sender.ssh", "").startsWith("0 ") || details.getOrDefault("sender.ssh", "").equals("0");
    }

    static OptionalLong free(Map<String, String> details) {
        OptionalDouble free = number(details, "directory.free");
        return free.isPresent() ? OptionalLong.of((long) free.getAsDouble()) : OptionalLong.empty();
    }

    static long segmentSize(Shipment shipment) {
        String size = shipment.primary().setting("wal_segment_size");
        return size.matches("\\d{1,12}") ? Long.parseLong(size) : 16L << 20;
    }

    private static OptionalDouble number(Map<String, String> details, String key) {
        String text = details.getOrDefault(key, "");
        return text.matches("-?\\d{1,15}(\\.\\d+)?") ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }
}
