package org.howdah.engine.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.howdah.technology.Action;
import org.howdah.technology.Probe;
import org.howdah.technology.Step;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

/** Steps as JSON. Reading throws {@link IllegalArgumentException} that names what is wrong. */
final class StepJson {

    private StepJson() {
    }

    static JsonObject write(Step step) {
        JsonObject json = new JsonObject();
        json.addProperty("id", step.id());
        json.addProperty("title", step.title());
        json.addProperty("why", step.why());
        json.addProperty("node", step.node());
        json.addProperty("login", step.login());
        json.addProperty("subject", step.subject());
        action(json, step.action());
        json.addProperty("risk", step.risk().word());
        json.addProperty("reversible", step.reversible());
        JsonArray needs = new JsonArray();
        step.dependsOn().forEach(needs::add);
        json.add("dependsOn", needs);
        json.add("done", probe(step.done()));
        json.add("proof", probe(step.proof()));
        json.add("inverse", step.inverse() == null ? JsonNull.INSTANCE : action(new JsonObject(), step.inverse()));
        return json;
    }

    private static JsonObject action(JsonObject json, Action action) {
        json.addProperty("kind", action.kind().word());
        json.addProperty("command", action.command());
        json.addProperty("target", action.target());
        json.addProperty("mode", action.mode());
        json.addProperty("timeoutMs", action.timeout().toMillis());
        json.add("until", probe(action.until()));
        return json;
    }

    private static JsonElement probe(Probe probe) {
        if (probe == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = new JsonObject();
        json.addProperty("kind", probe.kind().word());
        json.addProperty("node", probe.node());
        json.addProperty("login", probe.login());
        json.addProperty("text", probe.text());
        json.addProperty("target", probe.target());
        json.addProperty("timeoutMs", probe.timeout().toMillis());
        return json;
    }

    static Step read(JsonObject json) {
        List<String> needs = new ArrayList<>();
        json.getAsJsonArray("dependsOn").forEach(need -> needs.add(need.getAsString()));
        return new Step(text(json, "id"), text(json, "title"), text(json, "why"), text(json, "node"), text(json, "login"), text(json, "subject"),
                readAction(json), readProbe(json, "done"), readProbe(json, "proof"), json.get("inverse").isJsonNull() ? null : readAction(json
                        .getAsJsonObject("inverse")), Step.Risk.valueOf(text(json, "risk").toUpperCase(Locale.ROOT)), needs);
    }

    private static Action readAction(JsonObject json) {
        return new Action(kind(json), text(json, "command"), text(json, "target"), json.get("mode").getAsInt(), readProbe(json, "until"), timeout(json));
    }

    private static Probe readProbe(JsonObject parent, String name) {
        if (!parent.has(name) || parent.get(name).isJsonNull()) {
            return null;
        }
        JsonObject json = parent.getAsJsonObject(name);
        return new Probe(kind(json), text(json, "node"), text(json, "login"), text(json, "text"), text(json, "target"), timeout(json));
    }

    private static Action.Kind kind(JsonObject json) {
        return Action.Kind.valueOf(text(json, "kind").toUpperCase(Locale.ROOT));
    }

    private static Duration timeout(JsonObject json) {
        return Duration.ofMillis(json.get("timeoutMs").getAsLong());
    }

    static String text(JsonObject json, String name) {
        if (!json.has(name) || !json.get(name).isJsonPrimitive()) {
            throw new IllegalArgumentException("it has no " + name);
        }
        return json.get(name).getAsString();
    }
}
