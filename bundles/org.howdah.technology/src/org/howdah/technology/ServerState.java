package org.howdah.technology;

import java.util.List;
import java.util.Map;

/**
 * What was read from one server and the host under it. Null or an empty text means "not known"; it never means zero.
 *
 * @param id of the server in the topology
 * @param host of the host in the topology
 * @param state how the server is
 * @param presence what is there
 * @param role primary or standby
 * @param version as the server says it, such as {@code 15.20}
 * @param timeline number of the timeline it is on; null where not known
 * @param systemIdentifier which says whether two clusters have one ancestor
 * @param dataDirectory as the server or the host says it
 * @param socketDirectory first of unix_socket_directories
 * @param binDirectory where the server's programs lie on the host
 * @param lsn where its WAL is: written on a primary, replayed on a standby; empty where not known
 * @param paused whether replay is paused
 * @param settings server settings that technologies need, by name, in the units of pg_settings
 * @param slots replication slots
 * @param senders WAL senders (pg_stat_replication)
 * @param receiver WAL receiver of a standby; null where there is none
 * @param databases names of the databases
 * @param facts further facts of the host: {@code freeBytes}, {@code dataBytes}, {@code source:SERVER} (address from which the
 *            host reaches that server), {@code flock} …
 * @param problem why something could not be read; empty where all was
 */
public record ServerState(String id, String host, State state, Presence presence, Role role, String version, Integer timeline,
        String systemIdentifier, String dataDirectory, String socketDirectory, String binDirectory, String lsn, boolean paused,
        Map<String, String> settings, List<Slot> slots, List<Sender> senders, Receiver receiver, List<String> databases,
        Map<String, String> facts, String problem) {

    public enum Presence {
        /** The host could not be asked. */
        UNKNOWN,
        /** The host answers; there is no PostgreSQL program on it. */
        NO_SOFTWARE,
        /** No data directory, or an empty one. */
        ABSENT,
        /** A data directory with a cluster that does not run. */
        STOPPED,
        /** Something lies in the data directory that is not a cluster. */
        FOREIGN,
        /** It runs and answers. */
        RUNNING,
        /** It runs and does not answer SQL: starting up, shutting down, or refusing. */
        NOT_ACCEPTING
    }

    public enum Role {
        PRIMARY, STANDBY, UNKNOWN;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param walStatus reserved, extended, unreserved or lost; @param retainedBytes WAL that it keeps */
    public record Slot(String name, String type, boolean active, String walStatus, Long retainedBytes) {
    }

    /**
     * @param replyAgeSeconds since the standby last said something; null where it never did
     * @param lagBytes between what the primary wrote and the standby replayed
     * @param lagSeconds replay_lag; null when idle as well as when cut off
     */
    public record Sender(String application, String clientAddress, String state, String syncState, String slot, String sentLsn,
            String replayLsn, Long lagBytes, Double lagSeconds, Double replyAgeSeconds) {
    }

    /** @param heardSecondsAgo since the last message of the sender */
    public record Receiver(String status, String senderHost, Integer senderPort, String slot, Double heardSecondsAgo, String receivedLsn) {
    }

    public ServerState {
        settings = Map.copyOf(settings);
        slots = List.copyOf(slots);
        senders = List.copyOf(senders);
        databases = List.copyOf(databases);
        facts = Map.copyOf(facts);
    }

    public boolean running() {
        return presence == Presence.RUNNING;
    }

    /** The major version; -1 where not known. */
    public int majorVersion() {
        String digits = version == null ? "" : version.replaceFirst("^(\\d+).*$", "$1");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
    }

    /** A server of which nothing is known, and why. */
    public static ServerState unknown(String id, String host, String problem) {
        return new ServerState(id, host, State.UNKNOWN, Presence.UNKNOWN, Role.UNKNOWN, "", null, "", "", "", "", "", false, Map.of(),
                List.of(), List.of(), null, List.of(), Map.of(), problem);
    }
}
