package org.howdah.diagram.browser;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.engine.Live;
import org.howdah.engine.Status;
import org.howdah.engine.Technologies;
import org.howdah.model.topology.Topology;
import org.howdah.technology.LinkState;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.State;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** An observation in the few words of a test. */
final class LiveWords {

    private LiveWords() {
    }

    /** Servers as {@code {id, host, state, role, presence}}, links as {@code {id, technology, from, to, presence, state, lagBytes, lagSeconds}}; or a problem. */
    static Live read(JsonObject words, Topology topology, Technologies technologies) {
        Instant taken = Instant.parse("2026-01-02T03:04:05Z");
        if (words.has("problem")) {
            return new Live(null, null, taken, words.get("problem").getAsString(), Map.of());
        }
        Map<String, ServerState> servers = new LinkedHashMap<>();
        for (JsonElement each : array(words, "servers")) {
            JsonObject server = each.getAsJsonObject();
            servers.put(text(server, "id", ""), new ServerState(text(server, "id", ""), text(server, "host", ""), State.valueOf(text(server, "state", "OK")),
                    ServerState.Presence.valueOf(text(server, "presence", "RUNNING")), ServerState.Role.valueOf(text(server, "role", "PRIMARY")),
                    text(server, "version", "15.20"), 1, "7711445149781454204", "", "", "", "0/3000148", false, Map.of(), List.of(), List.of(), null,
                    List.of("postgres"), Map.of(), ""));
        }
        Map<String, LinkState> links = new LinkedHashMap<>();
        for (JsonElement each : array(words, "links")) {
            JsonObject link = each.getAsJsonObject();
            links.put(text(link, "id", ""), new LinkState(text(link, "id", ""), text(link, "technology", "streaming"), text(link, "from", ""),
                    text(link, "to", ""), LinkState.Presence.valueOf(text(link, "presence", "PRESENT")), State.valueOf(text(link, "state", "OK")),
                    link.has("lagBytes") ? link.get("lagBytes").getAsLong() : null, link.has("lagSeconds") ? link.get("lagSeconds").getAsDouble() : null,
                    Map.of(), Map.of()));
        }
        Observation observation = new Observation(taken, servers, links);
        return new Live(observation, Status.of(topology, observation, technologies), taken, "", Map.of());
    }

    private static JsonArray array(JsonObject words, String key) {
        return words.has(key) ? words.getAsJsonArray(key) : new JsonArray();
    }

    static String text(JsonObject words, String key, String otherwise) {
        return words.has(key) && !words.get(key).isJsonNull() ? words.get(key).getAsString() : otherwise;
    }
}
