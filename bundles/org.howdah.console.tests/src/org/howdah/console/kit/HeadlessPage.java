package org.howdah.console.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * The page of the consoles, played by a program for node: the real socket and real terminals, but nobody to see them. The program itself is
 * {@code org.howdah.console.client/test/headless.mjs}.
 */
public final class HeadlessPage implements AutoCloseable {

    /** How long to wait for what a test waits for, unless it says otherwise. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Path CLIENT = Path.of(System.getProperty("howdah.root", "../..")).toAbsolutePath().normalize().resolve("bundles/org.howdah.console.client");
    private static final Gson GSON = new Gson();

    private final Process process;
    private final Writer to;
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private int number;
    private int last;

    private HeadlessPage(Process process) {
        this.process = process;
        to = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, "headless-page");
        reader.setDaemon(true);
        reader.start();
    }

    /** What keeps such a page from being played here; empty where nothing does. */
    public static Optional<String> missing() {
        return Files.isDirectory(CLIENT.resolve("node_modules")) ? Optional.empty()
                : Optional.of("The page's libraries are not installed: node build.mjs in " + CLIENT.getFileName());
    }

    /** Connects to the consoles at this address. @param columns and rows of each terminal, until it is resized */
    public static HeadlessPage open(URI url, int columns, int rows) {
        try {
            Process process = new ProcessBuilder("node", "--expose-gc", CLIENT.resolve("test/headless.mjs").toString()).directory(CLIENT.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            HeadlessPage page = new HeadlessPage(process);
            page.ask("connect", Map.of("url", url.toString(), "cols", columns, "rows", rows), PATIENCE);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The console that Java opened after those this was asked for before; waits for it. */
    public HeadlessTerminal next() {
        last = ask("next", Map.of("after", last, "ms", PATIENCE.toMillis()), PATIENCE).get("id").getAsInt();
        return new HeadlessTerminal(this, last);
    }

    /** The console with this id. */
    public HeadlessTerminal terminal(int id) {
        return new HeadlessTerminal(this, id);
    }

    /** The ids of the consoles that the page shows. */
    public List<Integer> consoles() {
        List<Integer> ids = new ArrayList<>();
        ask("consoles", Map.of(), PATIENCE).getAsJsonArray("consoles").forEach(one -> ids.add(one.getAsJsonObject().get("id").getAsInt()));
        return ids;
    }

    /** Acknowledgements are held back, as by a page that does not get to showing anything. */
    public void freeze(boolean on) {
        ask("freeze", Map.of("on", on), PATIENCE);
    }

    /** Sends a message as the page would. */
    public void send(Map<String, Object> message) {
        ask("send", Map.of("message", message), PATIENCE);
    }

    /** What Java told the page, of one type. */
    public List<JsonObject> received(String type) {
        return log("received", type);
    }

    /** What the page told Java, of one type. */
    public List<JsonObject> sent(String type) {
        return log("sent", type);
    }

    private List<JsonObject> log(String which, String type) {
        JsonArray messages = ask("log", Map.of("type", type), PATIENCE).getAsJsonArray(which);
        return messages.asList().stream().map(JsonElement::getAsJsonObject).toList();
    }

    /**
     * @param bytes of output that came
     * @param acknowledged of them
     * @param memory that its terminals and whatever else is alive take, in bytes
     */
    public record Stats(long frames, long bytes, long acknowledged, long memory) {
    }

    /** After a collection of its garbage. */
    public Stats stats() {
        JsonObject stats = ask("stats", Map.of(), PATIENCE);
        return new Stats(stats.get("frames").getAsLong(), stats.get("bytes").getAsLong(), stats.get("acknowledged").getAsLong(),
                stats.get("memory").getAsLong());
    }

    /** Asks and waits for the answer. @throws AssertionError with what the page says went wrong */
    JsonObject ask(String what, Map<String, Object> words, Duration patience) {
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        try {
            synchronized (to) {
                JsonObject request = GSON.toJsonTree(words).getAsJsonObject();
                request.addProperty("n", ++number);
                request.addProperty("do", what);
                asked.put(number, answer);
                to.write(request + "\n");
                to.flush();
            }
            // The page's own patience ends first, with a better message.
            JsonObject object = answer.get(patience.toMillis() + 20_000, TimeUnit.MILLISECONDS);
            if (!object.get("ok").getAsBoolean()) {
                throw new AssertionError(what + ": " + object.get("error").getAsString());
            }
            return object;
        } catch (IOException e) {
            throw new AssertionError("The page's program has ended.", e);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError("The page's program does not answer: " + what + " " + words, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonObject answer = JsonParser.parseString(line).getAsJsonObject();
                CompletableFuture<JsonObject> waiting = asked.remove(answer.get("n").getAsInt());
                if (waiting != null) {
                    waiting.complete(answer);
                }
            }
        } catch (IOException e) {
            // It has ended.
        }
        asked.values().forEach(waiting -> waiting.completeExceptionally(new IOException("The page's program has ended.")));
    }

    /** The page is gone, as when its window is closed. */
    @Override
    public void close() {
        try {
            ask("bye", Map.of(), Duration.ofSeconds(2));
        } catch (AssertionError e) {
            // It is ended either way.
        }
        process.destroy();
    }
}
