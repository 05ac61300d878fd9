package org.howdah.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.howdah.engine.internal.DiskFiles;
import org.howdah.engine.internal.Events;
import org.howdah.engine.internal.Journal;
import org.howdah.engine.internal.RunStore;
import org.howdah.remote.Masking;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Consoles that were recorded into runs. */
public final class ConsoleRecordings {

    /** Escape sequences and control characters, with line ends and tabs left in. */
    private static final Pattern CONTROL = Pattern.compile("\\u001b\\[[0-?]*[ -/]*[@-~]|\\u001b[\\]PX^_][^\\u0007\\u001b]*(?:\\u0007|\\u001b\\\\)?"
            + "|\\u001b[ -/]*[0-~]|[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

    /**
     * What is recorded.
     *
     * @param target as the command line names it: {@code slave1:replica}
     */
    public record Place(String node, String login, String target, String title) {
        public Place {
            Objects.requireNonNull(node);
            Objects.requireNonNull(login);
            Objects.requireNonNull(target);
            Objects.requireNonNull(title);
        }
    }

    /**
     * A console in a journal.
     *
     * @param file name in the run's folder
     * @param bytes of the file; -1 where its end was not journalled: it goes on, or Howdah was stopped
     * @param leftOut characters beyond the limit
     */
    public record Recorded(int number, String node, String login, String target, String file, long bytes, String sha256, long leftOut) {
    }

    private final RunStore store;
    private final KnownSecrets secrets;

    /** @param home HOWDAH_HOME */
    public ConsoleRecordings(Path home) {
        store = new RunStore(home);
        secrets = KnownSecrets.of(home);
    }

    /**
     * Begins to record. The secrets that this process knows are taken out, also those that it comes to know meanwhile.
     *
     * @param problem told once where it cannot go on; must not block
     */
    public ConsoleRecording start(String run, Place place, int columns, int rows, Consumer<String> problem) throws EngineException {
        return start(run, place, columns, rows, ConsoleRecording.LIMIT, problem);
    }

    ConsoleRecording start(String run, Place place, int columns, int rows, long limit, Consumer<String> problem) throws EngineException {
        String id = store.resolve(run);
        Journal journal = Journal.open(store.directory(id));
        try {
            int number = 1;
            while (Files.exists(store.directory(id).resolve("console-" + number + ".cast"))) {
                number++;
            }
            return new ConsoleRecording(id, number, store.directory(id), journal, place, columns, rows, limit, secrets, problem);
        } catch (EngineException e) {
            journal.close();
            throw e;
        }
    }

    /** The consoles of a run, in the order they were opened. */
    public static List<Recorded> of(Run run) {
        List<Recorded> found = new ArrayList<>();
        for (Run.Event event : run.events()) {
            if (event.type().equals(Events.CONSOLE_OPENED)) {
                JsonObject json = JsonParser.parseString(event.text()).getAsJsonObject();
                found.add(new Recorded(json.get("number").getAsInt(), text(json, "node"), text(json, "login"), text(json, "target"), text(json, "file"), -1, "", 0));
            } else if (event.type().equals(Events.CONSOLE_CLOSED)) {
                JsonObject json = JsonParser.parseString(event.text()).getAsJsonObject();
                int number = json.get("number").getAsInt();
                found.replaceAll(one -> one.number() != number ? one : new Recorded(number, one.node(), one.login(), one.target(), one.file(),
                        json.get("bytes").getAsLong(), text(json, "sha256"), json.get("leftOut").getAsLong()));
            }
        }
        return found;
    }

    private static String text(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsString() : "";
    }

    /** What a console showed, as plain text without what steers a terminal. Lines that were not finished when Howdah was stopped are left out. */
    public String text(String run, int number) throws EngineException {
        String id = store.resolve(run);
        Path file = store.directory(id).resolve("console-" + number + ".cast");
        if (!Files.exists(file)) {
            throw new EngineException(EngineException.Kind.NO_RUN, "Run " + id + " has no console " + number + ".", "See which it has with: howdah runs show " + id);
        }
        StringBuilder text = new StringBuilder();
        try {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("[") && line.endsWith("]")) {
                    append(text, line);
                }
            }
        } catch (IOException e) {
            throw new EngineException(EngineException.Kind.JOURNAL, "The recording " + file + " cannot be read: " + DiskFiles.reason(e) + ".", "Check its permissions.", e);
        }
        return Masking.mask(CONTROL.matcher(text).replaceAll("").replace("\r\n", "\n").replace('\r', '\n').replaceAll("\n{3,}", "\n\n"));
    }

    private static void append(StringBuilder text, String line) {
        try {
            JsonArray event = JsonParser.parseString(line).getAsJsonArray();
            switch (event.get(1).getAsString()) {
            case "o" -> text.append(event.get(2).getAsString());
            case "m" -> text.append("\n[").append(event.get(2).getAsString()).append("]\n");
            default -> {
            }
            }
        } catch (RuntimeException torn) {
            // The machine stopped in the middle of this line.
        }
    }
}
