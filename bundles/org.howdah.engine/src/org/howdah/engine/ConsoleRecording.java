package org.howdah.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.howdah.engine.internal.DiskFiles;
import org.howdah.engine.internal.Events;
import org.howdah.engine.internal.Journal;
import org.howdah.engine.internal.RecordingMasker;
import org.howdah.remote.Masking;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/**
 * What one console shows, written beside the journal of a run as an asciicast of version 2: output, sizes and notes, never what is
 * typed. Each piece is written as it comes, so that what was shown can be read after the process was killed; it is forced to disk when
 * it is closed. Methods never throw: a recording that cannot go on says so once and leaves the console alone. Safe for use by many threads.
 */
public final class ConsoleRecording implements AutoCloseable {

    /** Bytes of a file; what comes after is counted and left out. */
    public static final long LIMIT = 64L << 20;

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final String runId;
    private final int number;
    private final Path file;
    private final FileChannel channel;
    private final Journal journal;
    private final long limit;
    private final java.util.function.Consumer<String> problem;
    private final RecordingMasker masker = new RecordingMasker();
    private final long started = System.nanoTime();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    /** The beginning of a character whose rest has not come. */
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private String held = "";
    private long written;
    private long left;
    private String broken = "";
    private boolean closed;
    private final Runnable unwatch;

    ConsoleRecording(String runId, int number, Path directory, Journal journal, ConsoleRecordings.Place place, int columns, int rows, long limit,
            KnownSecrets secrets, java.util.function.Consumer<String> problem) throws EngineException {
        this.runId = runId;
        this.number = number;
        this.journal = journal;
        this.limit = limit;
        this.problem = problem;
        file = directory.resolve("console-" + number + ".cast");
        channel = created(file);
        try {
            JsonObject header = new JsonObject();
            header.addProperty("version", 2);
            header.addProperty("width", columns);
            header.addProperty("height", rows);
            header.addProperty("timestamp", java.time.Instant.now().getEpochSecond());
            header.addProperty("title", place.title());
            JsonObject environment = new JsonObject();
            environment.addProperty("TERM", "xterm-256color");
            header.add("env", environment);
            write(GSON.toJson(header) + "\n");
        } catch (IOException e) {
            discard();
            throw refused(file, e);
        }
        JsonObject event = new JsonObject();
        event.addProperty("number", number);
        event.addProperty("node", place.node());
        event.addProperty("login", place.login());
        event.addProperty("target", place.target());
        event.addProperty("file", file.getFileName().toString());
        try {
            journal.write(Events.CONSOLE_OPENED, "", GSON.toJson(event), "");
        } catch (EngineException e) {
            discard();
            throw e;
        }
        unwatch = secrets.watch(this::hide);
    }

    private static FileChannel created(Path file) throws EngineException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    private static EngineException refused(Path file, IOException e) {
        return new EngineException(EngineException.Kind.JOURNAL, "The console cannot be recorded into " + file + ": " + DiskFiles.reason(e) + ".",
                "Free space or correct the permissions there.", e);
    }

    /** A file that no journal names is nobody's. */
    private void discard() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // It stays, without a word in the journal: nothing reads it.
        }
    }

    public String runId() {
        return runId;
    }

    /** Counts the run's consoles from 1. */
    public int number() {
        return number;
    }

    public Path file() {
        return file;
    }

    /** Takes a text out of what is written from now on. */
    public synchronized void hide(String secret) {
        masker.add(secret);
    }

    /** @param bytes what the far side wrote, in any pieces */
    public synchronized void output(byte[] bytes, int offset, int length) {
        if (closed) {
            return;
        }
        ByteBuffer in = ByteBuffer.allocate(rest.remaining() + length);
        in.put(rest).put(bytes, offset, length).flip();
        CharBuffer out = CharBuffer.allocate(in.remaining() + 2);
        decoder.reset();
        decoder.decode(in, out, false);
        rest = in.slice();
        show(out.flip().toString());
    }

    private void show(String text) {
        String all = held + text;
        int keep = masker.open(all);
        held = all.substring(all.length() - keep);
        String ready = all.substring(0, all.length() - keep);
        if (!ready.isEmpty()) {
            event("o", Masking.mask(masker.mask(ready)));
        }
    }

    public synchronized void resized(int columns, int rows) {
        event("r", columns + "x" + rows);
    }

    /** A mark with a text, such as a lost connection. */
    public synchronized void note(String text) {
        event("m", masker.mask(text));
    }

    private void event(String type, String text) {
        if (closed || !broken.isEmpty()) {
            return;
        }
        String line = "[" + String.format(Locale.ROOT, "%.6f", (System.nanoTime() - started) / 1e9) + ",\"" + type + "\"," + GSON.toJson(text) + "]\n";
        if (left > 0 || written + line.length() * 3L > limit && written + line.getBytes(StandardCharsets.UTF_8).length > limit) {
            if (left == 0) {
                cut("The recording ends here: it has " + (limit >> 20) + " MB, which is all that is kept of one console.");
            }
            left += text.length();
            return;
        }
        try {
            write(line);
        } catch (IOException e) {
            broken = DiskFiles.reason(e);
            problem.accept("The console is no longer recorded: " + file + " cannot be written (" + broken + "). The console itself goes on. Free space and record again.");
        }
    }

    private void cut(String why) {
        try {
            write("[" + String.format(Locale.ROOT, "%.6f", (System.nanoTime() - started) / 1e9) + ",\"m\"," + GSON.toJson(why) + "]\n");
        } catch (IOException e) {
            broken = DiskFiles.reason(e);
        }
        problem.accept(why);
    }

    private void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        written += bytes.remaining();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Ends the file, forces it to disk and journals how long it is and its hash. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        if (rest.hasRemaining()) {
            held += "\uFFFD";
        }
        if (!held.isEmpty()) {
            event("o", masker.mask(held));
        }
        closed = true;
        unwatch.run();
        JsonObject event = new JsonObject();
        event.addProperty("number", number);
        try (channel) {
            channel.force(true);
        } catch (IOException e) {
            broken = broken.isEmpty() ? DiskFiles.reason(e) : broken;
        }
        try {
            event.addProperty("bytes", Files.size(file));
            event.addProperty("sha256", hash());
            event.addProperty("leftOut", left);
            if (!broken.isEmpty()) {
                event.addProperty("problem", broken);
            }
            journal.write(Events.CONSOLE_CLOSED, "", GSON.toJson(event), "");
        } catch (IOException | EngineException e) {
            problem.accept("That the recording " + file + " has ended could not be journalled. What was written of it can be read.");
        }
        journal.close();
    }

    private String hash() throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
