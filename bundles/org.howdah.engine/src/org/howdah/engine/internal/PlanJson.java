package org.howdah.engine.internal;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.howdah.engine.EngineException;
import org.howdah.engine.EngineException.Kind;
import org.howdah.engine.Plan;
import org.howdah.technology.Finding;
import org.howdah.technology.Step;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Plans as JSON. The fingerprint is a hash of all the rest as it stands in the file, so that no edit goes unnoticed. */
public final class PlanJson {

    /** Counts up when a plan of an older Howdah could not be run any more. */
    private static final int FORMAT = 1;
    private static final String MARK = "howdahPlan";
    private static final String FINGERPRINT = "fingerprint";
    private static final Gson COMPACT = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
    private static final Gson PRETTY = new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create();

    private PlanJson() {
    }

    /** The plan with id and fingerprint filled in. */
    public static Plan sign(Plan plan) {
        // The id's last part tells plans apart that are made within one millisecond.
        Plan named = plan.id().length() > Times.LENGTH ? plan : with(plan, plan.id() + "-" + Hashes.of(plan.modelHash() + plan.observationHash()
                + System.nanoTime()).substring(0, 6), "");
        return with(named, named.id(), fingerprint(write(named)));
    }

    private static Plan with(Plan p, String id, String fingerprint) {
        return new Plan(id, fingerprint, p.created(), p.operation(), p.topology(), p.topologyPath(), p.topologyText(), p.resultText(), p.modelHash(),
                p.observationHash(), p.facts(), p.technologies(), p.errored(), p.steps(), p.findings());
    }

    public static String pretty(Plan plan) {
        return PRETTY.toJson(write(plan)) + "\n";
    }

    private static String fingerprint(JsonObject json) {
        JsonElement kept = json.remove(FINGERPRINT);
        try {
            return Hashes.of(writer -> COMPACT.toJson(json, writer));
        } finally {
            if (kept != null) {
                json.add(FINGERPRINT, kept);
            }
        }
    }

    private static JsonObject write(Plan plan) {
        JsonObject json = new JsonObject();
        json.addProperty(MARK, FORMAT);
        json.addProperty("id", plan.id());
        json.addProperty(FINGERPRINT, plan.fingerprint());
        json.addProperty("created", plan.created().toString());
        json.addProperty("errored", plan.errored());
        json.addProperty("topology", plan.topology());
        json.addProperty("topologyPath", plan.topologyPath());
        plan.operation().ifPresent(operation -> {
            JsonObject child = new JsonObject();
            child.addProperty("technology", operation.technology());
            child.addProperty("id", operation.id());
            child.addProperty("subject", operation.subject());
            child.add("arguments", map(operation.arguments()));
            json.add("operation", child);
        });
        JsonArray steps = new JsonArray();
        plan.steps().forEach(step -> steps.add(StepJson.write(step)));
        json.add("steps", steps);
        json.add("findings", findings(plan.findings()));
        json.addProperty("modelHash", plan.modelHash());
        json.addProperty("observationHash", plan.observationHash());
        json.add("technologies", map(plan.technologies()));
        json.add("facts", map(plan.facts()));
        json.addProperty("topologyText", plan.topologyText());
        json.addProperty("resultText", plan.resultText());
        return json;
    }

    /** Findings as the contract has them. */
    public static JsonArray findings(List<Finding> findings) {
        JsonArray array = new JsonArray();
        for (Finding finding : findings) {
            JsonObject json = new JsonObject();
            json.addProperty("code", finding.code());
            json.addProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            json.addProperty("subject", finding.subject());
            json.addProperty("summary", finding.summary());
            json.addProperty("reason", finding.reason());
            json.addProperty("hint", finding.hint());
            array.add(json);
        }
        return array;
    }

    private static JsonObject map(Map<String, String> map) {
        JsonObject json = new JsonObject();
        map.forEach(json::addProperty);
        return json;
    }

    /** @param name how messages call the text */
    public static Plan parse(String text, String name) throws EngineException {
        JsonObject json = tree(text, name);
        if (!json.has(MARK) || !json.has(FINGERPRINT)) {
            throw bad(name + " is not a plan: it is JSON of something else.", "Make a plan with: howdah plan FILE -o PLAN", null);
        }
        String format = json.get(MARK).toString();
        if (!format.equals(Integer.toString(FORMAT))) {
            throw bad(name + " has the plan format " + format + ", and this Howdah knows format " + FORMAT + ".",
                    "Make the plan again with this Howdah.", null);
        }
        try {
            if (!fingerprint(json).equals(StepJson.text(json, FINGERPRINT))) {
                throw bad(name + " was changed after it was made: its fingerprint does not fit its content.",
                        "Change the topology instead, and make the plan again.", null);
            }
            return read(json);
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException | ClassCastException | java.time.DateTimeException
                | UnsupportedOperationException e) {
            throw bad(name + " is not a plan that can be run: " + e.getMessage() + ".", "Make the plan again.", e);
        }
    }

    private static JsonObject tree(String text, String name) throws EngineException {
        if (text.isBlank()) {
            throw bad(name + " is empty.", "Make a plan with: howdah plan FILE -o PLAN", null);
        }
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (!element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw bad(name + " is not a plan.", "Make a plan with: howdah plan FILE -o PLAN", null);
            }
            return element.getAsJsonObject();
        } catch (IOException | JsonParseException | StackOverflowError e) {
            boolean cut = e.toString().contains("EOFException") || e.toString().contains("End of input") || e.toString().contains("Unterminated");
            throw bad(cut && text.stripLeading().startsWith("{") ? name + " ends too early: it was cut off." : name + " is not a plan: it is not JSON.",
                    "Make a plan with: howdah plan FILE -o PLAN", e);
        }
    }

    private static Plan read(JsonObject json) {
        List<Step> steps = new ArrayList<>();
        json.getAsJsonArray("steps").forEach(step -> steps.add(StepJson.read(step.getAsJsonObject())));
        List<Finding> findings = new ArrayList<>();
        json.getAsJsonArray("findings").forEach(element -> {
            JsonObject finding = element.getAsJsonObject();
            findings.add(new Finding(StepJson.text(finding, "code"), Finding.Severity.valueOf(StepJson.text(finding, "severity").toUpperCase(Locale.ROOT)),
                    StepJson.text(finding, "subject"), StepJson.text(finding, "summary"), StepJson.text(finding, "reason"), StepJson.text(finding, "hint")));
        });
        Optional<Plan.Operation> operation = Optional.ofNullable(json.getAsJsonObject("operation")).map(child -> new Plan.Operation(StepJson.text(child,
                "technology"), StepJson.text(child, "id"), StepJson.text(child, "subject"), readMap(child, "arguments")));
        return new Plan(StepJson.text(json, "id"), StepJson.text(json, FINGERPRINT), Instant.parse(StepJson.text(json, "created")), operation,
                StepJson.text(json, "topology"), StepJson.text(json, "topologyPath"), StepJson.text(json, "topologyText"), StepJson.text(json, "resultText"),
                StepJson.text(json, "modelHash"), StepJson.text(json, "observationHash"), readMap(json, "facts"), readMap(json, "technologies"),
                json.get("errored").getAsBoolean(), steps, findings);
    }

    private static Map<String, String> readMap(JsonObject json, String name) {
        Map<String, String> map = new TreeMap<>();
        json.getAsJsonObject(name).entrySet().forEach(entry -> map.put(entry.getKey(), entry.getValue().getAsString()));
        return map;
    }

    private static EngineException bad(String message, String hint, Throwable cause) {
        return new EngineException(Kind.BAD_PLAN, message, hint, cause);
    }
}
