package org.howdah.technology.slony;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Setting;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.SettingType;

/** What can be set on a Slony-I set and on a subscription (a link). */
public final class SlonySettings {

    // Of a set. What belongs to the whole cluster may stand on any of its sets; two that contradict each other are a finding.
    public static final SettingType CLUSTER = SettingType.name("cluster", "",
            "Name of the Slony cluster; its schema is this name after an underscore. The topology's name where left out");
    public static final SettingType SET_ID = SettingType.integer("setId", 0, 0, 2_147_483_647L, "Number of the set in the cluster; worked out where 0");
    public static final SettingType NODES = SettingType.text("nodes", "", "Node numbers that must be so: {main/shop: 1, replica/shop: 7}");
    public static final SettingType PATHS = SettingType.text("paths", "",
            "Ways between nodes that must be so, from client to server: {replica/shop > main/shop: host=10.0.0.5 port=6432}; none for no direct way");
    public static final SettingType KEYS = SettingType.text("keys", "", "Unique index that identifies rows of a table without primary key: {public.log: log_uk}");
    public static final SettingType ROLE = SettingType.name("role", "slony", "Superuser role that the daemons and slonik log in as; made where it is missing");
    public static final SettingType SYNC_INTERVAL = SettingType.duration("syncInterval", "500 ms", Duration.ofMillis(10), Duration.ofSeconds(60),
            "How often a daemon looks for changes to announce (slon -s)");
    public static final SettingType SYNC_TIMEOUT = SettingType.duration("syncTimeout", "2 s", Duration.ZERO, Duration.ofMinutes(2),
            "How often it announces that nothing changed (slon -t); bounds the lag shown when idle");
    public static final SettingType GROUP_SIZE = SettingType.integer("groupSize", 20, 0, 10_000, "How many announcements a receiver applies in one transaction (slon -g)");
    public static final SettingType LOG_LEVEL = SettingType.integer("logLevel", 1, 0, 4, "How much the daemons write into their logs (slon -d)");
    public static final SettingType COPY_TIMEOUT = SettingType.duration("copyTimeout", "1 d", Duration.ofSeconds(10), Duration.ofDays(60),
            "How long the first copy of a set may take before the plan gives up waiting for it");

    // Of a subscription.
    public static final SettingType FORWARD = SettingType.flag("forward", true,
            "Keep the changes so that other nodes can receive from this one, and so that it can become the origin");
    public static final SettingType OMIT_COPY = SettingType.flag("omitCopy", false,
            "Do not copy the tables: only where the receiver's rows are exactly the origin's already");
    public static final SettingType ARCHIVE = SettingType.path("archiveDirectory", "",
            "Folder on the receiver's host where its daemon writes every change as a file, for nodes without a connection (slon -a); in the daemon's own folder where it is not absolute");

    static final Descriptor DESCRIPTOR = new Descriptor("Slony-I",
            "Triggers on the origin log every change of the tables of a set; a daemon for each node carries them to read-only receivers.", "icons/slony.svg",
            Descriptor.Line.TRIGGER_LOG, Descriptor.EndKind.DATABASE, true, List.of(FORWARD, OMIT_COPY, ARCHIVE),
            List.of("postgresql-%v-slony1-2", "slony1-2-bin"), 12,
            EnumSet.of(Capability.CASCADES, Capability.SEVERAL_ORIGINS, Capability.SEQUENCES, Capability.DDL, Capability.READABLE_RECEIVER, Capability.CROSS_VERSION),
            List.of(CLUSTER, SET_ID, NODES, PATHS, KEYS, ROLE, SYNC_INTERVAL, SYNC_TIMEOUT, GROUP_SIZE, LOG_LEVEL, COPY_TIMEOUT));

    private SlonySettings() {
    }

    /** The value of a setting; what is left out or malformed takes its default (the checker reports what is malformed). */
    public static String value(List<Setting> settings, SettingType type) {
        return Topologies.setting(settings, type.key()).filter(value -> !value.isBlank() && type.problem(value).isEmpty()).orElse(type.defaultValue());
    }
}
