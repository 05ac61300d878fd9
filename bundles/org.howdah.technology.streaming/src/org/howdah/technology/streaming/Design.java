package org.howdah.technology.streaming;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.technology.Finding.Severity;
import org.howdah.technology.SettingType;
import org.howdah.technology.postgresql.Neighbours;

/** What can be said of a drawn topology without touching a node. */
final class Design {

    /** A socket's whole path must fit into sun_path. */
    private static final int SOCKET_PATH = 107;

    private final Topology topology;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> slots = new HashMap<>();
    private final Map<String, String> applications = new HashMap<>();

    private Design(Topology topology) {
        this.topology = topology;
    }

    static List<Finding> of(Topology topology) {
        Design design = new Design(topology);
        for (Link link : topology.getLinks()) {
            if (StreamingTechnology.ID.equals(link.getTechnology())) {
                design.link(link);
            }
        }
        return design.findings;
    }

    private void add(String code, Severity severity, String subject, String summary, String reason, String hint) {
        findings.add(new Finding("STREAMING-" + code, severity, subject, summary, reason, hint));
    }

    private void link(Link link) {
        String subject = "link " + link.getId();
        if (!Neighbours.physical(link)) {
            add("007", Severity.CRITICAL, subject, "Link " + link.getId() + " does not join two whole servers.", "Streaming replication copies a server with all its databases.",
                    "Name servers as its ends, without a database; or use logical replication.");
            return;
        }
        boolean sound = settings(link, subject);
        Topologies.serverOf(topology, link.getTo()).ifPresent(this::paths);
        if (sound) {
            names(link, subject);
        }
    }

    private boolean settings(Link link, String subject) {
        boolean sound = true;
        for (Setting setting : link.getSettings()) {
            String value = setting.getValue() == null ? "" : setting.getValue();
            Optional<SettingType> type = Settings.TYPES.stream().filter(known -> known.key().equals(setting.getKey())).findFirst();
            if (type.isEmpty()) {
                add("008", Severity.WARNING, subject, "Streaming replication knows no setting " + setting.getKey() + ".", "It is kept in the file and has no effect.",
                        "Known are " + String.join(", ", Settings.TYPES.stream().map(SettingType::key).toList()) + ".");
            } else if (!value.isBlank()) {
                Optional<String> problem = control(value) ? Optional.of("holds a control character") : type.get().problem(value);
                if (problem.isPresent()) {
                    sound = false;
                    add("001", Severity.CRITICAL, subject, "The setting " + setting.getKey() + " of link " + link.getId() + " " + problem.get() + ".",
                            "It is: " + value.strip(), type.get().doc() + ".");
                }
            }
        }
        return sound;
    }

    private void names(Link link, String subject) {
        Settings settings = Settings.of(link);
        if (!settings.slot().matches("[a-z0-9_]{1,63}")) {
            add("002", Severity.CRITICAL, subject, "A replication slot cannot be named " + settings.slot() + ".",
                    "PostgreSQL allows lower-case letters, digits and underscores, 63 at most.", "Choose another name in the setting slot.");
        } else {
            String other = slots.putIfAbsent(link.getFrom() + "\n" + settings.slot(), link.getId());
            if (other != null) {
                add("003", Severity.CRITICAL, subject, "Links " + other + " and " + link.getId() + " use the same slot " + settings.slot() + " on " + link.getFrom() + ".",
                        "A slot serves one standby at a time.", "Give one of them another name in the setting slot.");
            }
        }
        String twin = applications.putIfAbsent(link.getFrom() + "\n" + settings.application().toLowerCase(Locale.ROOT), link.getId());
        if (twin != null) {
            add("004", Severity.WARNING, subject, "Links " + twin + " and " + link.getId() + " have the same application name " + settings.application() + ".",
                    link.getFrom() + " cannot tell the two standbys apart.", "Set applicationName of one of them.");
        }
        if (settings.application().getBytes(StandardCharsets.UTF_8).length > 63 || !settings.application().matches("[\\x20-\\x7e]*")) {
            add("004", settings.synchronous() ? Severity.CRITICAL : Severity.WARNING, subject, "The application name " + settings.application() + " will not arrive as it is.",
                    "PostgreSQL cuts it after 63 bytes and replaces what is not ASCII.", "Set applicationName to a short name in ASCII.");
        }
        if (settings.user().startsWith("pg_")) {
            add("001", Severity.CRITICAL, subject, "A role cannot be named " + settings.user() + ".", "PostgreSQL keeps names that begin with pg_ for itself.",
                    "Choose another name in the setting user.");
        }
        if (settings.synchronous()) {
            synchronous(link, subject, settings);
        }
    }

    private void synchronous(Link link, String subject, Settings settings) {
        if (!Neighbours.to(topology, link.getFrom()).isEmpty()) {
            add("005", Severity.CRITICAL, subject, "Commits cannot wait for " + link.getTo() + ": " + link.getFrom() + " is itself a standby.",
                    "Only standbys of the primary can be synchronous.", "Draw the link from the primary, or set mode to async.");
        }
        if (settings.delayMillis() > 0) {
            add("009", Severity.WARNING, subject, "Link " + link.getId() + " is synchronous and delayed.",
                    "With synchronous_commit = remote_apply each commit would wait for the delay.", "Delay another standby.");
        }
        long count = Neighbours.from(topology, link.getFrom()).stream().filter(other -> StreamingTechnology.ID.equals(other.getTechnology()) && Settings.of(other).synchronous()).count();
        if (settings.quorum() > count) {
            add("006", Severity.WARNING, subject, "Commits shall wait for " + settings.quorum() + " standbys, and only " + count + " are synchronous.", "",
                    "Make more links synchronous, or lower quorum.");
        }
    }

    private void paths(Server server) {
        String data = server.getDataDirectory();
        if (data != null && !data.isBlank() && (!data.startsWith("/") || control(data) || data.equals("/"))) {
            add("032", Severity.CRITICAL, "server " + server.getId(), "The data directory of " + server.getId() + " is not an absolute path.", "It is: " + data, "Correct dataDirectory.");
        }
        String socket = server.getSocketDirectory();
        if (socket != null && (socket + "/.s.PGSQL." + server.getPort()).getBytes(StandardCharsets.UTF_8).length > SOCKET_PATH) {
            add("033", Severity.CRITICAL, "server " + server.getId(), "The socket directory of " + server.getId() + " has too long a path.",
                    "The path of a Unix socket has " + SOCKET_PATH + " bytes at most.", "Choose a shorter socketDirectory.");
        }
    }

    private static boolean control(String text) {
        return text.chars().anyMatch(c -> c < 0x20 || c == 0x7f);
    }
}
