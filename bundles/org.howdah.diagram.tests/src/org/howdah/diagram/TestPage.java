package org.howdah.diagram;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** A page as its browser sees it: speaks GLSP over a real socket and keeps the model that the server sent. */
final class TestPage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CLIENT = "howdah";
    private static final List<String> CLIENT_ACTIONS = List.of("setModel", "updateModel", "elementSelected", "center", "message", "setDirtyState",
            "howdah.patch", "howdah.view", "howdah.command", "howdah.theme", "howdah.ends", "howdah.menu", "rejectRequest", "setContextActions");

    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private final List<JsonObject> actions = new ArrayList<>();
    private final List<JsonObject> answers = new ArrayList<>();
    private final Map<String, JsonObject> model = new LinkedHashMap<>();
    private boolean closed;
    private int messageId;
    private int requestId;
    private int modelBytes;

    private TestPage(URI page) throws Exception {
        URI address = URI.create("ws://" + page.getAuthority() + page.getPath() + "socket");
        socket = http.newWebSocketBuilder().header("Origin", "http://" + page.getAuthority()).buildAsync(address, new Listener()).get(20, TimeUnit.SECONDS);
    }

    /** Connects and asks for the model. */
    static TestPage open(DiagramPage page) throws Exception {
        TestPage opened = new TestPage(page.url());
        opened.begin();
        opened.requestModel();
        return opened;
    }

    /** Connects only. */
    static TestPage connect(DiagramPage page) throws Exception {
        return new TestPage(page.url());
    }

    void begin() throws Exception {
        call("initialize", "{\"applicationId\":\"test\",\"protocolVersion\":\"1.0.0\"}");
        call("initializeClientSession", "{\"clientSessionId\":\"" + CLIENT + "\",\"diagramType\":\"howdah-topology\",\"clientActionKinds\":"
                + new com.google.gson.Gson().toJson(CLIENT_ACTIONS) + "}");
    }

    void requestModel() throws Exception {
        int seen = mark();
        send("requestModel", "options", Map.of("diagramType", "howdah-topology", "sourceUri", ""), "requestId", "model");
        await(seen, "setModel");
        await(seen, "howdah.view");
    }

    // ---- sending ----

    private JsonObject call(String method, String params) throws Exception {
        int id;
        synchronized (this) {
            id = ++messageId;
        }
        text("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}");
        return waitFor(() -> answers.stream().filter(answer -> answer.get("id").getAsInt() == id).findFirst().orElse(null), "an answer to " + method);
    }

    /** Sends an action: its kind, then names and values. */
    void send(String kind, Object... fields) {
        JsonObject action = new JsonObject();
        action.addProperty("kind", kind);
        for (int i = 0; i < fields.length; i += 2) {
            action.add((String) fields[i], new com.google.gson.Gson().toJsonTree(fields[i + 1]));
        }
        send(action);
    }

    void send(JsonObject action) {
        JsonObject params = new JsonObject();
        params.addProperty("clientId", CLIENT);
        params.add("action", action);
        JsonObject message = new JsonObject();
        message.addProperty("jsonrpc", "2.0");
        message.addProperty("method", "process");
        message.add("params", params);
        text(message.toString());
    }

    void text(String text) {
        socket.sendText(text, true).join();
    }

    /** Sends an action and waits for its answer. */
    JsonObject request(String kind, Object... fields) {
        String id = "r" + ++requestId;
        Object[] all = new Object[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "requestId";
        all[fields.length + 1] = id;
        int seen = mark();
        send(kind, all);
        return await(seen, action -> action.has("responseId") && action.get("responseId").getAsString().equals(id), "an answer to " + kind);
    }

    /** Sends an action and waits for the model that comes of it. */
    JsonObject edit(String kind, Object... fields) {
        int seen = mark();
        send(kind, fields);
        return await(seen, "updateModel");
    }

    /** Sends an action and waits for the message that says why nothing came of it. */
    String refused(String kind, Object... fields) {
        int seen = mark();
        send(kind, fields);
        return await(seen, "message").get("message").getAsString();
    }

    // ---- receiving ----

    /** What came so far, to look only at what comes later. */
    synchronized int mark() {
        return actions.size();
    }

    JsonObject await(int since, String kind) {
        return await(since, action -> action.get("kind").getAsString().equals(kind), kind);
    }

    JsonObject await(int since, Predicate<JsonObject> wanted, String what) {
        return waitFor(() -> actions.subList(since, actions.size()).stream().filter(wanted).findFirst().orElse(null), what);
    }

    synchronized List<String> kinds(int since) {
        return actions.subList(since, actions.size()).stream().map(action -> action.get("kind").getAsString()).toList();
    }

    /** Waits until there is something. */
    synchronized <T> T waitFor(java.util.function.Supplier<T> wanted, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (T found = wanted.get();; found = wanted.get()) {
            if (found != null) {
                return found;
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("no " + what + " within " + PATIENCE.toSeconds() + " s; the last were "
                        + kinds(Math.max(0, actions.size() - 8)));
            }
            try {
                wait(left);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError(stopped);
            }
        }
    }

    void awaitClosed() {
        waitFor(() -> closed ? Boolean.TRUE : null, "end of the socket");
    }

    // ---- the model ----

    synchronized JsonObject element(String id) {
        return model.get(id);
    }

    synchronized boolean has(String id) {
        return model.containsKey(id);
    }

    /** The id of the box or link of that name; the first one of it. */
    synchronized String id(String type, String name) {
        return ids(type, name).stream().findFirst().orElseThrow(() -> new AssertionError("no " + type + " " + name + " in " + names()));
    }

    synchronized List<String> ids(String type, String name) {
        return model.entrySet().stream().filter(entry -> type.equals(text(entry.getValue(), "type")) && name.equals(name(entry.getValue())))
                .map(Map.Entry::getKey).toList();
    }

    synchronized List<String> names() {
        return model.values().stream().filter(element -> !"label:name".equals(text(element, "type"))).map(element -> text(element, "type") + " " + name(element)).toList();
    }

    synchronized int modelBytes() {
        return modelBytes;
    }

    private static String name(JsonObject element) {
        if (element.has("args") && element.getAsJsonObject("args").has("name")) {
            return element.getAsJsonObject("args").get("name").getAsString();
        }
        if (element.has("children")) {
            for (JsonElement child : element.getAsJsonArray("children")) {
                if ("label:name".equals(text(child.getAsJsonObject(), "type"))) {
                    return text(child.getAsJsonObject(), "text");
                }
            }
        }
        return "";
    }

    double x(String id) {
        return element(id).getAsJsonObject("position").get("x").getAsDouble();
    }

    double y(String id) {
        return element(id).getAsJsonObject("position").get("y").getAsDouble();
    }

    private static String text(JsonObject element, String key) {
        return element.has(key) ? element.get(key).getAsString() : "";
    }

    private void index(JsonObject element, String parent) {
        element.addProperty("$parent", parent);
        model.put(element.get("id").getAsString(), element);
        if (element.has("children")) {
            JsonArray children = element.getAsJsonArray("children");
            children.forEach(child -> index(child.getAsJsonObject(), element.get("id").getAsString()));
        }
    }

    private synchronized void received(String text) {
        JsonObject message = JsonParser.parseString(text).getAsJsonObject();
        if (message.has("id") && !message.has("method")) {
            answers.add(message);
        } else if (message.has("params")) {
            JsonObject action = message.getAsJsonObject("params").getAsJsonObject("action");
            String kind = action.get("kind").getAsString();
            if (kind.equals("setModel") || kind.equals("updateModel")) {
                model.clear();
                modelBytes = text.length();
                index(action.getAsJsonObject("newRoot"), "");
            } else if (kind.equals("howdah.patch")) {
                for (JsonElement look : action.getAsJsonArray("elements")) {
                    JsonObject args = model.get(text(look.getAsJsonObject(), "id")).getAsJsonObject("args");
                    for (String key : List.of("shapes", "tooltip", "description")) {
                        args.add(key, look.getAsJsonObject().get(key));
                    }
                }
            }
            actions.add(action);
        }
        notifyAll();
    }

    Map<String, JsonObject> copy() {
        synchronized (this) {
            return new HashMap<>(model);
        }
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        socket.abort();
        http.shutdownNow();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                String whole = text.toString();
                text.setLength(0);
                received(whole);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end();
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end();
        }

        private void end() {
            synchronized (TestPage.this) {
                closed = true;
                TestPage.this.notifyAll();
            }
        }
    }
}
