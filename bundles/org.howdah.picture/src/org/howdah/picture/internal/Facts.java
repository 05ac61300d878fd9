package org.howdah.picture.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.howdah.engine.Comparison;
import org.howdah.engine.Live;
import org.howdah.engine.Status;
import org.howdah.model.Problem;
import org.howdah.model.Subjects;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.picture.SceneInput;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Finding;
import org.howdah.technology.LinkState;
import org.howdah.technology.ReplicationTechnology;
import org.howdah.technology.ServerState;

/** What is known of each element: from the drawing, its problems, and what was observed. */
public final class Facts {

    private final SceneInput input;
    private final Set<String> providers = new HashSet<>();
    private final Set<String> copies = new HashSet<>();
    private final Map<String, List<Problem>> problems = new HashMap<>();
    private final Map<String, Status.ServerStatus> servers = new HashMap<>();
    private final Map<String, Status.LinkStatus> links = new HashMap<>();
    /** The drawing may be newer than what was observed; null where that is not shown. */
    private final Comparison comparison;

    public Facts(SceneInput input) {
        this.input = input;
        for (Problem problem : input.problems()) {
            problems.computeIfAbsent(problem.subject(), key -> new java.util.ArrayList<>()).add(problem);
        }
        for (Link link : input.topology().getLinks()) {
            if (descriptor(link).map(found -> found.can(Capability.PHYSICAL)).orElse(org.howdah.model.Validation.PHYSICAL.contains(String.valueOf(link.getTechnology())))) {
                copies.add(Topologies.serverId(link.getTo()));
            }
            providers.add(Topologies.serverId(link.getFrom()));
        }
        Live live = input.live();
        if (live != null && live.status() != null) {
            live.status().servers().forEach(server -> servers.putIfAbsent(server.id(), server));
            live.status().links().forEach(link -> links.putIfAbsent(link.id(), link));
        }
        comparison = observed() && live != null ? Comparison.of(input.topology(), live.observation(), input.technologies()) : null;
    }

    public SceneInput input() {
        return input;
    }

    public boolean observed() {
        return input.view().observed();
    }

    public Optional<ReplicationTechnology> technology(String id) {
        return id == null ? Optional.empty() : input.technologies().find(id);
    }

    public Optional<Descriptor> descriptor(Link link) {
        return technology(link.getTechnology()).map(ReplicationTechnology::descriptor);
    }

    /** primary or standby; empty where neither is known. */
    public String role(Server server) {
        if (observed()) {
            String role = Optional.ofNullable(servers.get(server.getId())).map(Status.ServerStatus::role).orElse("unknown");
            return role.equals("unknown") ? "" : role;
        }
        return copies.contains(server.getId()) ? "standby" : providers.contains(server.getId()) ? "primary" : "";
    }

    /** The role as it is drawn, whatever is observed. */
    public String wishedRole(Server server) {
        return copies.contains(server.getId()) ? "standby" : providers.contains(server.getId()) ? "primary" : "";
    }

    /** The state's word; empty where nothing is shown. */
    public String state(Server server) {
        if (!observed()) {
            return "";
        }
        if (server == null) {
            return "unknown";
        }
        ServerState seen = seen(server);
        if (seen != null && (seen.presence() == ServerState.Presence.ABSENT || seen.presence() == ServerState.Presence.NO_SOFTWARE)) {
            return "planned";
        }
        Status.ServerStatus status = servers.get(server.getId());
        return status == null ? "unknown" : status.state().word();
    }

    public ServerState seen(Server server) {
        Live live = input.live();
        return live == null || live.observation() == null ? null : live.observation().server(String.valueOf(server.getId())).orElse(null);
    }

    public LinkState seen(Link link) {
        Live live = input.live();
        return live == null || live.observation() == null ? null : live.observation().link(String.valueOf(link.getId())).orElse(null);
    }

    public Status.LinkStatus status(Link link) {
        return links.get(link.getId());
    }

    /** Links that are there and not in the topology. */
    public List<LinkState> unexpected() {
        return comparison == null ? List.of() : comparison.unexpected();
    }

    /** The state's word; empty where nothing is shown. */
    public String state(Link link) {
        if (!observed()) {
            return "";
        }
        Comparison.Kind kind = comparison == null || descriptor(link).isEmpty() ? Comparison.Kind.UNKNOWN
                : comparison.of("link " + link.getId()).map(Comparison.Entry::kind).orElse(Comparison.Kind.UNKNOWN);
        return switch (kind) {
        case SAME, DIFFERS -> status(link) == null ? "unknown" : status(link).state().word();
        default -> kind.word();
        };
    }

    /** How the element is otherwise than drawn, each a sentence; empty where it is as drawn or nothing is shown. */
    public List<String> differences(String subject) {
        return comparison == null ? List.of() : comparison.of(subject).filter(entry -> entry.kind() != Comparison.Kind.UNKNOWN).map(Comparison.Entry::reasons).orElse(List.of());
    }

    /** What observation found out about a database or set itself; servers and links tell it by their state. Nothing while only the drawing is shown. */
    public List<Finding> findings(EObject element) {
        Live live = input.live();
        if (!observed() || live == null || live.status() == null) {
            return List.of();
        }
        String subject = element instanceof Database database && database.eContainer() instanceof Server server ? "database " + server.getId() + "/" + database.getName() : Subjects.of(element);
        return live.status().findings().stream().filter(finding -> finding.severity() != Finding.Severity.INFO && finding.subject().equals(subject)).toList();
    }

    /** The worst of {@link #findings}: critical, warning, or empty. */
    public static String worstFound(List<Finding> findings) {
        return findings.isEmpty() ? "" : findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.CRITICAL) ? "critical" : "warning";
    }

    public List<Problem> problems(EObject element) {
        if (element == null || problems.isEmpty()) {
            return List.of();
        }
        String subject = Subjects.of(element);
        List<Problem> found = problems.getOrDefault(subject, List.of());
        List<Problem> parts = problems.entrySet().stream().filter(entry -> entry.getKey().contains(" of " + subject) && isPart(entry.getKey(), subject))
                .sorted(Map.Entry.comparingByKey()).flatMap(entry -> entry.getValue().stream()).toList();
        if (parts.isEmpty()) {
            return found;
        }
        List<Problem> all = new java.util.ArrayList<>(found);
        all.addAll(parts);
        return all;
    }

    private static boolean isPart(String key, String subject) {
        return key.endsWith(" of " + subject) || key.contains(" of " + subject + ":");
    }

    /** warning or critical; empty where there is no problem. */
    public static String worst(List<Problem> problems) {
        return problems.isEmpty() ? "" : problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR) ? "critical" : "warning";
    }

    /** Which of two words matters more. */
    public static String worse(String a, String b) {
        List<String> order = List.of("", "ok", "planned", "warning", "unexpected", "unknown", "missing", "critical");
        return order.indexOf(a) >= order.indexOf(b) ? a : b;
    }

    public static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        String[] units = { "B", "kB", "MB", "GB", "TB", "PB" };
        while (Math.abs(amount) >= 1024 && unit < units.length - 1) {
            amount /= 1024;
            unit++;
        }
        return (unit == 0 || amount >= 100 || amount == Math.rint(amount) ? String.format(Locale.ROOT, "%.0f", amount) : String.format(Locale.ROOT, "%.1f", amount)) + " " + units[unit];
    }

    public static String seconds(double seconds) {
        if (seconds < 99.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        if (seconds < 120) {
            return Math.round(seconds) + " s";
        }
        long whole = Math.round(seconds);
        return whole < 7200 ? whole / 60 + " min" : whole < 172_800 ? whole / 3600 + " h" : whole / 86_400 + " d";
    }

    /** Lag in bytes and seconds; where it is not known, that is said. */
    /** In events where that is what the technology counts and some are waiting. */
    public static String lag(Status.LinkStatus status) {
        if (status == null) {
            return lag(null, null);
        }
        Long events = status.lagEvents();
        boolean counted = status.lagBytes() == null && events != null && events > 0;
        return (counted ? String.format(java.util.Locale.ROOT, "%,d", events) + (events == 1 ? " event · " : " events · ") : "") + lag(status.lagBytes(), status.lagSeconds());
    }

    public static String lag(Long bytes, Double seconds) {
        if (bytes == null && seconds == null) {
            return "lag unknown";
        }
        return bytes == null ? seconds(seconds) : seconds == null ? bytes(bytes) : bytes(bytes) + " · " + seconds(seconds);
    }
}
