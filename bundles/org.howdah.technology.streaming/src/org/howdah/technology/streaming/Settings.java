package org.howdah.technology.streaming;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.technology.SettingType;

/** The settings of a link, with what holds where they are left out. */
record Settings(String slot, boolean slotGiven, Mode mode, int quorum, long delayMillis, String application, boolean applicationGiven, String user,
        boolean userGiven, String address, boolean feedback, long warningMillis, long criticalMillis) {

    enum Mode {
        ASYNC, SYNC, QUORUM
    }

    static final String DEFAULT_USER = "howdah_replication";

    static final List<SettingType> TYPES = List.of(
            SettingType.name("slot", "", "Replication slot on the provider; left out, it is named after the standby"),
            SettingType.choice("mode", "async", List.of("async", "sync", "quorum"),
                    "async: commits do not wait; sync: they wait for the first standbys; quorum: for any of them"),
            SettingType.integer("quorum", 1, 1, 100, "How many standbys a commit waits for, in the modes sync and quorum"),
            SettingType.duration("applyDelay", "0", Duration.ZERO, Duration.ofDays(24), "How long the standby holds changes back, as a guard against mistakes"),
            SettingType.name("applicationName", "", "Name under which the provider sees the standby; left out, the server's id"),
            SettingType.name("user", DEFAULT_USER, "Role as which the standby logs in; made with a password of its own where it is missing"),
            SettingType.text("address", "", "Address at which the standby reaches the provider; left out, that of its host"),
            SettingType.flag("feedback", false, "Whether the provider keeps old rows that queries on the standby still need"),
            SettingType.duration("lagWarning", "30 s", Duration.ZERO, Duration.ofDays(30), "Lag that is worth a warning, beyond applyDelay"),
            SettingType.duration("lagCritical", "5 min", Duration.ZERO, Duration.ofDays(30), "Lag that is critical, beyond applyDelay"));

    static Settings of(Link link) {
        String to = Topologies.serverId(link.getTo());
        Optional<String> slot = given(link, "slot");
        Optional<String> application = given(link, "applicationName");
        Optional<String> user = given(link, "user");
        return new Settings(slot.orElseGet(() -> slotName(to)), slot.isPresent(), mode(given(link, "mode").orElse("async")),
                integer(given(link, "quorum").orElse("1")), millis(link, "applyDelay", 0), application.orElse(to), application.isPresent(),
                user.orElse(DEFAULT_USER), user.isPresent(), given(link, "address").orElse(""), given(link, "feedback").map("true"::equals).orElse(false),
                millis(link, "lagWarning", 30_000), millis(link, "lagCritical", 300_000));
    }

    private static Optional<String> given(Link link, String key) {
        return Topologies.setting(link, key).filter(value -> !value.isBlank());
    }

    /** What is out of range is told by the checker; here the default holds. */
    private static long millis(Link link, String key, long otherwise) {
        return given(link, key).flatMap(SettingType::millis).orElse(otherwise);
    }

    private static Mode mode(String text) {
        return switch (text) {
        case "sync" -> Mode.SYNC;
        case "quorum" -> Mode.QUORUM;
        default -> Mode.ASYNC;
        };
    }

    private static int integer(String text) {
        return text.equals("1") ? 1 : text.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    /** A slot's name may hold lower-case letters, digits and underscores. */
    static String slotName(String server) {
        String name = server.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return name.length() > 63 ? name.substring(0, 63) : name;
    }

    Settings with(String otherSlot, String otherApplication, String otherUser) {
        return new Settings(otherSlot, slotGiven, mode, quorum, delayMillis, otherApplication, applicationGiven, otherUser, userGiven, address, feedback,
                warningMillis, criticalMillis);
    }

    boolean synchronous() {
        return mode != Mode.ASYNC;
    }
}
