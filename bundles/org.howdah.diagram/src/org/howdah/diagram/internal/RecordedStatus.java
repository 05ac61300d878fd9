package org.howdah.diagram.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.howdah.engine.Live;
import org.howdah.engine.Status;
import org.howdah.technology.Finding;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Reads what {@code howdah status --json} printed, so that a drawing can show it without the servers. */
public final class RecordedStatus {

    private RecordedStatus() {
    }

    public static Live read(Path file) throws IOException {
        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        Instant now = Files.getLastModifiedTime(file).toInstant();
        List<Status.ServerStatus> servers = new ArrayList<>();
        Map<String, ServerState> serverStates = new LinkedHashMap<>();
        for (JsonElement element : json.getAsJsonArray("servers")) {
            JsonObject server = element.getAsJsonObject();
            Integer timeline = number(server, "timeline") == null ? null : number(server, "timeline").intValue();
            State state = state(server);
            servers.add(new Status.ServerStatus(text(server, "id"), text(server, "host"), state, text(server, "role"), text(server, "version"), timeline));
            ServerState unknown = ServerState.unknown(text(server, "id"), text(server, "host"), "");
            boolean known = state != State.UNKNOWN;
            serverStates.put(unknown.id(), new ServerState(unknown.id(), unknown.host(), state,
                    known ? ServerState.Presence.RUNNING : ServerState.Presence.UNKNOWN,
                    known ? ServerState.Role.valueOf(text(server, "role").toUpperCase(Locale.ROOT)) : ServerState.Role.UNKNOWN, text(server, "version"),
                    timeline, "", "", "", "", "", false, Map.of(), List.of(), List.of(), null, List.of(), Map.of(), ""));
        }
        List<Status.LinkStatus> links = new ArrayList<>();
        Map<String, LinkState> linkStates = new LinkedHashMap<>();
        for (JsonElement element : json.getAsJsonArray("links")) {
            JsonObject link = element.getAsJsonObject();
            Map<String, String> details = new LinkedHashMap<>();
            link.getAsJsonObject("details").entrySet().forEach(entry -> details.put(entry.getKey(), entry.getValue().getAsString()));
            Long bytes = number(link, "lagBytes") == null ? null : number(link, "lagBytes").longValue();
            Double seconds = number(link, "lagSeconds") == null ? null : number(link, "lagSeconds").doubleValue();
            LinkState.Presence presence = LinkState.Presence.valueOf(details.getOrDefault("presence", "unknown").toUpperCase(Locale.ROOT));
            links.add(new Status.LinkStatus(text(link, "id"), text(link, "technology"), text(link, "from"), text(link, "to"), state(link), bytes, seconds,
                    details));
            linkStates.put(text(link, "id"), new LinkState(text(link, "id"), text(link, "technology"), text(link, "from"), text(link, "to"), presence,
                    state(link), bytes, seconds, Map.of(), details));
        }
        List<Finding> findings = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("findings")) {
            JsonObject finding = element.getAsJsonObject();
            findings.add(new Finding(text(finding, "code"), Finding.Severity.valueOf(text(finding, "severity").toUpperCase(Locale.ROOT)),
                    text(finding, "subject"), text(finding, "summary"), text(finding, "reason"), text(finding, "hint")));
        }
        return new Live(new Observation(now, serverStates, linkStates), new Status(state(json), servers, links, findings), now, "", Map.of());
    }

    private static State state(JsonObject json) {
        return State.valueOf(text(json, "state").toUpperCase(Locale.ROOT));
    }

    private static String text(JsonObject json, String key) {
        return json.has(key) && !json.get(key).isJsonNull() ? json.get(key).getAsString() : "";
    }

    private static Number number(JsonObject json, String key) {
        return json.has(key) && !json.get(key).isJsonNull() ? json.get(key).getAsNumber() : null;
    }
}
