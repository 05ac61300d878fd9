package org.howdah.technology.logshipping;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.SettingType;

/**
 * The settings of a log shipping link, typed.
 *
 * @param archiveDirectory where the standby's host keeps WAL files; empty for the one beside its data directory
 * @param user operating-system user to log in as on the standby's host; empty for the DBA's
 * @param archiveTimeoutSeconds after which the primary switches to a new WAL file although the old one is not full; 0 for never
 * @param retryMillis between two looks for the next file
 * @param applyDelayMillis by which replay stays behind on purpose
 * @param cleanUp whether files are deleted when the standby needs them no longer
 * @param minimumFree bytes that must stay free where the files are kept
 */
record LogShippingSettings(String archiveDirectory, String user, long archiveTimeoutSeconds, long retryMillis, long applyDelayMillis, boolean cleanUp,
        long minimumFree) {

    private static final SettingType ARCHIVE_DIRECTORY = SettingType.path("archiveDirectory", "",
            "Where the standby's host keeps WAL files; beside its data directory where left out");
    private static final SettingType USER = SettingType.text("user", "",
            "User whom the primary logs in as on the standby's host; the DBA's where left out");
    private static final SettingType ARCHIVE_TIMEOUT = SettingType.duration("archiveTimeout", "60 s", Duration.ZERO, Duration.ofDays(1),
            "Send a WAL file after this time even if it is not full: bounds what a dead primary can lose; 0 for never");
    private static final SettingType RETRY = SettingType.duration("retryInterval", "5 s", Duration.ofMillis(1), Duration.ofHours(1),
            "How long the standby waits before it looks again for the next file (pg_standby -s)");
    private static final SettingType APPLY_DELAY = SettingType.duration("applyDelay", "0 s", Duration.ZERO, Duration.ofDays(20),
            "Stay this far behind on purpose, so that a mistake can be stopped before it is replayed");
    private static final SettingType CLEAN_UP = SettingType.flag("cleanUp", true,
            "Delete WAL files that the standby needs no longer (pg_standby -k and %r)");
    private static final SettingType MINIMUM_FREE = SettingType.bytes("minimumFree", "256 MB", 0, 1L << 50,
            "Warn when less than this is free where the WAL files are kept");

    static final Descriptor DESCRIPTOR = new Descriptor("Log shipping (WAL files)",
            "The primary sends each finished WAL file to the standby over SSH; the servers themselves never connect.", "icons/logshipping.svg",
            Descriptor.Line.WAL_FILES, Descriptor.EndKind.SERVER, false,
            List.of(ARCHIVE_DIRECTORY, USER, ARCHIVE_TIMEOUT, RETRY, APPLY_DELAY, CLEAN_UP, MINIMUM_FREE), List.of("postgresql-%v", "openssh-client"), 12,
            EnumSet.of(Capability.SEQUENCES, Capability.DDL, Capability.READABLE_RECEIVER, Capability.DELAYED, Capability.PHYSICAL));

    /** The settings of a link; what is left out or malformed takes its default (the checker reports what is malformed). */
    static LogShippingSettings of(Link link) {
        return new LogShippingSettings(value(link, ARCHIVE_DIRECTORY), value(link, USER), millis(link, ARCHIVE_TIMEOUT) / 1000, millis(link, RETRY),
                millis(link, APPLY_DELAY), Boolean.parseBoolean(value(link, CLEAN_UP)), SettingType.bytes(value(link, MINIMUM_FREE)).orElseThrow());
    }

    private static long millis(Link link, SettingType type) {
        return SettingType.millis(value(link, type)).orElseThrow();
    }

    private static String value(Link link, SettingType type) {
        return Topologies.setting(link, type.key()).filter(value -> type.problem(value).isEmpty()).orElse(type.defaultValue());
    }
}
