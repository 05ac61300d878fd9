package org.howdah.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Lets the tests in the browser ask this JVM for pages and for what happens to hosts: one JSON object a line, each way. */
final class ControlPort implements AutoCloseable {

    /** What is done for one word of the tests. */
    interface Answer {
        JsonElement to(JsonObject words) throws Exception;
    }

    private final Gson gson = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
    private final Map<String, Answer> answers = new TreeMap<>();
    private final ServerSocket socket;

    ControlPort() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().name("control").start(this::accept);
    }

    ControlPort when(String word, Answer answer) {
        answers.put(word, answer);
        return this;
    }

    /** Host and port, as the tests take them. */
    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread.ofVirtual().name("control client").start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The run is over.
        }
    }

    private void serve(Socket client) {
        try (client; BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new OutputStreamWriter(client.getOutputStream(), StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(gson.toJson(answer(JsonParser.parseString(line).getAsJsonObject())));
                out.write('\n');
                out.flush();
            }
        } catch (IOException gone) {
            // So is the client.
        }
    }

    private JsonObject answer(JsonObject request) {
        JsonObject reply = new JsonObject();
        reply.add("id", request.get("id"));
        Answer answer = answers.get(request.get("do").getAsString());
        try {
            if (answer == null) {
                throw new IllegalArgumentException("there are only " + answers.keySet());
            }
            JsonElement ok = answer.to(request.getAsJsonObject("with"));
            reply.add("ok", ok == null ? new JsonObject() : ok);
        } catch (Exception | AssertionError e) {
            StackTraceElement[] trace = e.getStackTrace();
            reply.addProperty("error", e + (trace.length > 0 ? " at " + trace[0] : ""));
        }
        return reply;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
