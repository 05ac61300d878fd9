package org.howdah.technology.logshipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Checker;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.SettingType;

/** What there is to say of log shipping links. The help (findings.html) explains every code. */
final class LogShippingChecker implements Checker {

    @Override
    public List<Finding> design(Topology desired) {
        List<Finding> findings = new ArrayList<>();
        for (Link link : desired.getLinks()) {
            if (LogShippingTechnology.ID.equals(link.getTechnology())) {
                settings(link, findings);
                ends(desired, link, findings);
            }
        }
        return findings;
    }

    private static void settings(Link link, List<Finding> findings) {
        for (Setting setting : link.getSettings()) {
            Optional<SettingType> type = LogShippingSettings.DESCRIPTOR.setting(setting.getKey());
            String value = setting.getValue() == null ? "" : setting.getValue();
            if (type.isEmpty()) {
                findings.add(new Finding("LOGSHIPPING-001", Severity.WARNING, subject(link), "Log shipping has no setting " + setting.getKey() + ".",
                        "It is kept and has no effect.", "Remove it, or correct its name."));
            } else if (type.get().problem(value).isPresent()) {
                findings.add(new Finding("LOGSHIPPING-002", Severity.CRITICAL, subject(link),
                        "Setting " + setting.getKey() + " of link " + link.getId() + " " + type.get().problem(value).get() + ": " + value + ".",
                        type.get().doc() + ".", "Correct it, or remove it for the default " + type.get().defaultValue() + "."));
            } else if (type.get().kind() == SettingType.Kind.PATH && !value.isEmpty() && (!value.startsWith("/") || value.chars().anyMatch(c -> c < 32))) {
                findings.add(new Finding("LOGSHIPPING-002", Severity.CRITICAL, subject(link),
                        "Setting " + setting.getKey() + " of link " + link.getId() + " is not an absolute path: " + value + ".",
                        "The standby's server would look for it in another place than the primary's sender.", "Begin it with a slash."));
            }
        }
    }

    private static void ends(Topology desired, Link link, List<Finding> findings) {
        if (Topologies.databaseName(link.getFrom()).isPresent() || Topologies.databaseName(link.getTo()).isPresent()) {
            findings.add(new Finding("LOGSHIPPING-003", Severity.CRITICAL, subject(link), "Log shipping joins whole servers, not databases.",
                    "The WAL of a server holds the changes of all its databases.", "Leave the database out of the link's ends."));
        }
        boolean cascade = desired.getLinks().stream().anyMatch(other -> other != link && link.getFrom() != null && link.getFrom().equals(other.getTo())
                && Topologies.databaseName(other.getTo()).isEmpty() && Topologies.databaseName(other.getFrom()).isEmpty());
        if (cascade) {
            findings.add(new Finding("LOGSHIPPING-004", Severity.CRITICAL, subject(link),
                    "WAL files cannot be shipped from server " + link.getFrom() + ", which is a standby itself.",
                    "A standby does not archive what it replays.", "Ship from the primary, or use streaming replication for a cascade."));
        }
        List<Link> sameDirectory = desired.getLinks().stream().filter(other -> LogShippingTechnology.ID.equals(other.getTechnology())
                && Topologies.setting(other, "archiveDirectory").filter(path -> !path.isEmpty()).isPresent()
                && Topologies.setting(other, "archiveDirectory").equals(Topologies.setting(link, "archiveDirectory")) && sameHost(desired, link, other)).toList();
        if (sameDirectory.size() > 1 && sameDirectory.get(0) == link) {
            findings.add(new Finding("LOGSHIPPING-005", Severity.CRITICAL, subject(link), "Two links keep their WAL files in one directory of one host.",
                    "The clean-up of one would delete what the other still needs.", "Give each link a directory of its own."));
        }
    }

    private static boolean sameHost(Topology desired, Link one, Link other) {
        return Topologies.serverOf(desired, one.getTo()).map(server -> server.getHost())
                .equals(Topologies.serverOf(desired, other.getTo()).map(server -> server.getHost()));
    }

    @Override
    public List<Finding> check(Topology desired, Observation observed) {
        List<Finding> findings = new ArrayList<>();
        for (Shipment shipment : Shipment.all(desired, observed)) {
            observed.link(shipment.id()).ifPresent(state -> check(shipment, state, findings));
        }
        return findings;
    }

    private static void check(Shipment shipment, LinkState link, List<Finding> findings) {
        Map<String, String> details = link.details();
        String subject = subject(shipment.link());
        String standby = "server " + shipment.standby().id();
        if (!details.getOrDefault("sender.ssh", "0").startsWith("0")) {
            findings.add(new Finding("LOGSHIPPING-010", Severity.WARNING, subject,
                    "Host " + shipment.primary().host() + " cannot log in on host " + shipment.standby().host() + " as " + shipment.user() + ".",
                    "ssh ended with " + details.get("sender.ssh") + ".", "Put the public key of the primary's operating-system user into authorized_keys of "
                            + shipment.user() + " on " + shipment.standby().host() + ", and accept its host key once: " + shipment.ssh() + " true"));
        }
        if (link.presence() != LinkState.Presence.PRESENT) {
            if (shipment.standby().state().running() && shipment.standby().state().role() == ServerState.Role.PRIMARY
                    && shipment.standby().state().systemIdentifier().equals(shipment.primary().state().systemIdentifier())
                    && !shipment.primary().state().systemIdentifier().isEmpty()) {
                findings.add(new Finding("LOGSHIPPING-011", Severity.CRITICAL, standby,
                        "Server " + shipment.standby().id() + " was promoted: it is a primary of its own and takes no WAL files.",
                        "It is on timeline " + shipment.standby().state().timeline() + ".",
                        "Take it back to replication with the operation return, or remove the link."));
            }
            return;
        }
        if (shipment.standby().state().presence() == ServerState.Presence.STOPPED) {
            findings.add(new Finding("LOGSHIPPING-026", Severity.CRITICAL, standby, "Server " + shipment.standby().id() + " is down; nothing is replayed.",
                    "WAL files go on arriving in " + shipment.directory() + ": " + details.getOrDefault("directory.files", "?") + " are there.",
                    "Start it: plan and apply does."));
        }
        if (Health.archivingFails(details)) {
            findings.add(new Finding("LOGSHIPPING-012", Severity.CRITICAL, subject,
                    "Sending WAL file " + details.getOrDefault("archive_failed_wal", "?") + " fails.",
                    "The archiver failed " + details.getOrDefault("archive_failed", "?") + " times, last " + details.get("archive_failed_age") + " s ago; "
                            + details.getOrDefault("sender.ready", "?") + " files wait on the primary and fill its disk.",
                    "Look into the primary's server log for the reason; it goes on by itself once that is mended."));
        } else if (stuck(shipment, details)) {
            findings.add(new Finding("LOGSHIPPING-013", Severity.CRITICAL, subject, "WAL files wait on the primary, and none is sent.",
                    details.get("sender.ready") + " files are ready, the last was sent " + details.getOrDefault("archived_age", "?")
                            + " s ago, and no failure was counted: the archiver itself may have died.",
                    "Look for \"archive command failed with exit code\" above 125, or a signal, in the primary's server log."));
        }
        if (Health.gap(details)) {
            findings.add(new Finding("LOGSHIPPING-014", Severity.CRITICAL, subject,
                    "WAL file " + details.get("directory.gap") + " is missing; server " + shipment.standby().id() + " waits for it and answers with ever older data.",
                    "Later files are there, up to " + details.get("directory.newest") + ".",
                    "Copy it from a backup of the archive into " + shipment.directory() + ", or rebuild the standby: remove the link and establish it again."));
        }
        if (Health.full(shipment, details)) {
            findings.add(new Finding("LOGSHIPPING-015", Severity.CRITICAL, "host " + shipment.standby().host(),
                    "The disk under " + shipment.directory() + " is full.", details.get("directory.free") + " bytes are free, a WAL file needs "
                            + Health.segmentSize(shipment) + ".", "Make room there; sending goes on by itself."));
        } else if (Health.low(shipment, details)) {
            findings.add(new Finding("LOGSHIPPING-016", Severity.WARNING, "host " + shipment.standby().host(),
                    "The disk under " + shipment.directory() + " is nearly full.", details.get("directory.free") + " bytes are free, minimumFree is "
                            + shipment.settings().minimumFree() + ".", "Make room there before sending stops."));
        }
        if (Health.late(shipment, link.lagSeconds())) {
            findings.add(new Finding("LOGSHIPPING-017", Severity.WARNING, standby,
                    "Server " + shipment.standby().id() + " is further behind than archiveTimeout explains.",
                    "The last transaction it replayed is " + link.lagSeconds() + " s old; archiveTimeout is " + shipment.settings().archiveTimeoutSeconds() + " s.",
                    "See whether files arrive (" + details.getOrDefault("directory.newest", "none yet") + " is the newest) and whether replay is paused."));
        }
        if (shipment.standby().state().paused()) {
            findings.add(new Finding("LOGSHIPPING-018", Severity.WARNING, standby, "Replay on server " + shipment.standby().id() + " is paused.",
                    "WAL files gather in " + shipment.directory() + ".", "Go on with the operation resume."));
        }
        if (!shipment.standby().setting("primary_conninfo").isEmpty()) {
            findings.add(new Finding("LOGSHIPPING-019", Severity.WARNING, standby, "Server " + shipment.standby().id() + " also connects to a primary.",
                    "primary_conninfo is set; a base backup may have carried it over.", "Plan and apply: the link's settings are written anew."));
        }
    }

    /** Files wait although nothing failed as far as the server counts: what an exit code above 125 looks like. */
    private static boolean stuck(Shipment shipment, Map<String, String> details) {
        String ready = details.getOrDefault("sender.ready", "0");
        String age = details.getOrDefault("archived_age", "");
        return ready.matches("\\d{1,9}") && Integer.parseInt(ready) > 2 && (age.isEmpty() || Double.parseDouble(age) > 60)
                && shipment.primary().state().running();
    }

    static String subject(Link link) {
        return "link " + link.getId();
    }
}
