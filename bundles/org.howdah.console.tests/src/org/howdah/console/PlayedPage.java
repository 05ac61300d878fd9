package org.howdah.console;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.howdah.remote.kit.Programs;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The page, played by a test: what it is sent, byte by byte, and whatever a page may say. */
final class PlayedPage implements WebSocket.Listener, AutoCloseable {

    private static final Gson GSON = new Gson();

    /** What came of a console. */
    static final class Output {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final AtomicLong count = new AtomicLong();
        private final AtomicLong owed = new AtomicLong();
        private volatile long largest;
        private volatile boolean counting;

        long count() {
            return count.get();
        }

        /** Received, not acknowledged. */
        long owed() {
            return owed.get();
        }

        long largest() {
            return largest;
        }

        /** From now on the bytes are counted only. */
        void countOnly() {
            counting = true;
        }

        synchronized byte[] bytes() {
            return bytes.toByteArray();
        }

        synchronized void forget() {
            bytes.reset();
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        private synchronized void add(byte[] piece) {
            if (!counting) {
                bytes.writeBytes(piece);
            }
            largest = Math.max(largest, piece.length);
            owed.addAndGet(piece.length);
            count.addAndGet(piece.length);
        }
    }

    private final List<JsonObject> messages = new CopyOnWriteArrayList<>();
    private final Map<Integer, Output> outputs = new ConcurrentHashMap<>();
    private final StringBuilder partText = new StringBuilder();
    private final ByteArrayOutputStream partBytes = new ByteArrayOutputStream();
    private final WebSocket socket;
    private volatile boolean acknowledging = true;
    private volatile int closeCode;
    private volatile String closeReason = "";

    private PlayedPage(URI url) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().header("Origin", "http://" + url.getAuthority())
                .buildAsync(URI.create("ws://" + url.getAuthority() + url.getPath() + "socket"), this).join();
    }

    /** Connects and says nothing. */
    static PlayedPage silent(URI url) {
        return new PlayedPage(url);
    }

    static PlayedPage open(URI url) {
        PlayedPage page = new PlayedPage(url);
        page.send("ready");
        page.await("it is told everything", () -> !page.of("group").isEmpty());
        return page;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partText.append(data);
        if (last) {
            messages.add(JsonParser.parseString(partText.toString()).getAsJsonObject());
            partText.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] piece = new byte[data.remaining()];
        data.get(piece);
        partBytes.writeBytes(piece);
        if (last) {
            ByteBuffer frame = ByteBuffer.wrap(partBytes.toByteArray());
            partBytes.reset();
            int id = frame.getInt();
            byte[] bytes = new byte[frame.remaining()];
            frame.get(bytes);
            output(id).add(bytes);
            if (acknowledging) {
                acknowledge(id);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeReason = reason;
        closeCode = code;
        return null;
    }

    Output output(int id) {
        return outputs.computeIfAbsent(id, any -> new Output());
    }

    Output output(Console console) {
        return output(console.id());
    }

    /** Whether what comes is acknowledged at once. */
    void acknowledging(boolean on) {
        acknowledging = on;
        if (on) {
            outputs.keySet().forEach(this::acknowledge);
        }
    }

    void acknowledge(int id) {
        long n = output(id).owed.getAndSet(0);
        if (n > 0) {
            send("ack", "id", id, "n", n);
        }
    }

    /** @param fields names and values */
    void send(String kind, Object... fields) {
        JsonObject message = new JsonObject();
        message.addProperty("t", kind);
        for (int i = 0; i < fields.length; i += 2) {
            message.add((String) fields[i], GSON.toJsonTree(fields[i + 1]));
        }
        raw(message.toString());
    }

    synchronized void raw(String text) {
        socket.sendText(text, true).join();
    }

    synchronized void rawBytes(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    void type(Console console, String text) {
        send("in", "id", console.id(), "d", text);
    }

    List<JsonObject> of(String kind) {
        return messages.stream().filter(message -> message.get("t").getAsString().equals(kind)).toList();
    }

    List<String> kinds() {
        return messages.stream().map(message -> message.get("t").getAsString()).toList();
    }

    List<String> notes(Console console) {
        return of("note").stream().filter(note -> note.get("id").getAsInt() == console.id()).map(note -> note.get("text").getAsString()).toList();
    }

    /** States that were told of a console, one after the other. */
    List<String> states(Console console) {
        List<String> states = new ArrayList<>();
        of("state").stream().filter(state -> state.get("id").getAsInt() == console.id()).forEach(state -> states.add(state.get("state").getAsString()));
        return states;
    }

    JsonObject last(String kind) {
        List<JsonObject> all = of(kind);
        return all.get(all.size() - 1);
    }

    JsonObject awaitLast(String kind, Predicate<JsonObject> condition) {
        await(kind + " as expected, not " + (of(kind).isEmpty() ? "none" : last(kind)), () -> !of(kind).isEmpty() && condition.test(last(kind)));
        return last(kind);
    }

    void awaitText(Console console, String text) {
        await("\"" + text + "\" in the console", () -> output(console).text().contains(text));
    }

    void await(String what, BooleanSupplier condition) {
        Programs.await(what, 20, () -> condition.getAsBoolean());
    }

    int closeCode() {
        return closeCode;
    }

    String closeReason() {
        return closeReason;
    }

    boolean isClosed() {
        return closeCode != 0 || socket.isInputClosed();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
