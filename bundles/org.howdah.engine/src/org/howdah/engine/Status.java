package org.howdah.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.howdah.engine.internal.Findings;
import org.howdah.engine.internal.PlanJson;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Finding;
import org.howdah.technology.LinkState;
import org.howdah.technology.LinkState.Presence;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * How a topology is, as {@code status --json} has it.
 *
 * @param state of the whole: the worst of all parts. Unknown is never ok
 * @param findings the critical ones first
 */
public record Status(State state, List<ServerStatus> servers, List<LinkStatus> links, List<Finding> findings) {

    /**
     * @param role primary, standby or unknown
     * @param version empty where not known
     * @param timeline null where not known
     */
    public record ServerStatus(String id, String host, State state, String role, String version, Integer timeline) {
    }

    /**
     * @param lagBytes null where not known
     * @param lagSeconds null where not known
     * @param details what the technology knows besides, and {@code presence}
     */
    public record LinkStatus(String id, String technology, String from, String to, State state, Long lagBytes, Double lagSeconds,
            Map<String, String> details) {
        public LinkStatus {
            details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
        }

        /** Events the receiver has not confirmed, of a technology that counts its lag in them (the detail {@code events}); null where not known. */
        public Long lagEvents() {
            String events = details.getOrDefault("events", "");
            return events.matches("\\d{1,18}") ? Long.valueOf(events) : null;
        }
    }

    public Status {
        servers = List.copyOf(servers);
        links = List.copyOf(links);
        findings = List.copyOf(findings);
    }

    public static Status of(Topology topology, Observation observation, Technologies technologies) {
        Set<Finding> found = new LinkedHashSet<>();
        State state = State.OK;
        List<ServerStatus> servers = new ArrayList<>();
        for (ServerState server : observation.servers().values()) {
            servers.add(new ServerStatus(server.id(), server.host(), server.state(), server.role().word(), server.version(), server.timeline()));
            state = state.worse(server.state());
            if (server.presence() == ServerState.Presence.UNKNOWN) {
                found.add(Findings.unread(server, Finding.Severity.WARNING));
            }
        }
        List<LinkStatus> links = new ArrayList<>();
        for (LinkState link : observation.links().values()) {
            LinkStatus shown = link(topology, link, technologies, found);
            links.add(shown);
            state = state.worse(shown.state());
        }
        found.addAll(Findings.design(topology, technologies));
        found.addAll(Findings.check(topology, observation, technologies));
        for (Finding finding : found) {
            state = state.worse(switch (finding.severity()) {
            case INFO -> State.OK;
            case WARNING -> State.WARNING;
            case CRITICAL -> State.CRITICAL;
            });
        }
        List<Finding> sorted = new ArrayList<>(found);
        sorted.sort((a, b) -> b.severity().compareTo(a.severity()));
        return new Status(state, servers, links, sorted);
    }

    private static LinkStatus link(Topology topology, LinkState link, Technologies technologies, Set<Finding> found) {
        State state = switch (link.presence()) {
        case MISSING -> State.CRITICAL;
        case PRESENT -> link.state();
        case UNEXPECTED -> link.state().worse(State.WARNING);
        case UNKNOWN -> State.UNKNOWN;
        };
        if (technologies.find(link.technology()).isEmpty()) {
            Topologies.link(topology, link.id()).map((Link drawn) -> Findings.noPlugin(drawn)).ifPresent(found::add);
        } else if (link.presence() == Presence.MISSING) {
            found.add(Findings.missing(link));
        } else if (link.presence() == Presence.UNEXPECTED) {
            found.add(Findings.unexpected(link));
        }
        boolean there = link.presence() == Presence.PRESENT || link.presence() == Presence.UNEXPECTED;
        Map<String, String> details = new TreeMap<>(link.facts());
        details.putAll(link.details());
        details.put("presence", link.presence().name().toLowerCase(java.util.Locale.ROOT));
        // What is not there has no lag, whatever was measured on the way to finding that out.
        return new LinkStatus(link.id(), link.technology(), link.from(), link.to(), state, there ? link.lagBytes() : null,
                there ? link.lagSeconds() : null, details);
    }

    /** As Nagios has it: 0 ok, 1 warning, 2 critical, 3 unknown. */
    public int exitCode() {
        return switch (state) {
        case OK -> 0;
        case WARNING -> 1;
        case CRITICAL -> 2;
        case UNKNOWN -> 3;
        };
    }

    public String toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("state", state.word());
        JsonArray serverArray = new JsonArray();
        for (ServerStatus server : servers) {
            JsonObject child = new JsonObject();
            child.addProperty("id", server.id());
            child.addProperty("host", server.host());
            child.addProperty("state", server.state().word());
            child.addProperty("role", server.role());
            child.addProperty("version", server.version());
            child.addProperty("timeline", server.timeline());
            serverArray.add(child);
        }
        json.add("servers", serverArray);
        JsonArray linkArray = new JsonArray();
        for (LinkStatus link : links) {
            JsonObject child = new JsonObject();
            child.addProperty("id", link.id());
            child.addProperty("technology", link.technology());
            child.addProperty("from", link.from());
            child.addProperty("to", link.to());
            child.addProperty("state", link.state().word());
            child.addProperty("lagBytes", link.lagBytes());
            child.addProperty("lagSeconds", link.lagSeconds());
            JsonObject details = new JsonObject();
            link.details().forEach(details::addProperty);
            child.add("details", details);
            linkArray.add(child);
        }
        json.add("links", linkArray);
        json.add("findings", PlanJson.findings(findings));
        return new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create().toJson(json) + "\n";
    }
}
