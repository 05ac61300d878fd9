package org.howdah.engine.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.howdah.engine.EngineException;
import org.howdah.engine.EngineException.Kind;
import org.howdah.engine.Run.Event;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What was done in a run: one JSON object in a line, forced to disk before the run goes on. A line that was not finished when the
 * machine stopped is dropped. Order is that of the sequence numbers; the clock may be set back meanwhile.
 */
public final class Journal implements AutoCloseable {

    public static final String FILE = "journal.jsonl";
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Path file;
    private final FileChannel channel;
    /** Within this Java; a lock of the file keeps other ones apart. */
    private static final Object ONE_WRITER = new Object();
    private long sequence;
    /** Of the file after the last write; another one says that somebody else wrote. */
    private long size;
    private EngineException broken;
    private boolean closed;

    private Journal(Path file, FileChannel channel, long sequence) {
        this.file = file;
        this.channel = channel;
        this.sequence = sequence;
    }

    /** Opens the journal of a run, new or not, to go on behind its last whole line. */
    public static Journal open(Path directory) throws EngineException {
        Path file = directory.resolve(FILE);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
            Journal journal = new Journal(file, channel, 0);
            synchronized (ONE_WRITER) {
                try (FileLock lock = channel.lock()) {
                    journal.follow();
                } catch (EngineException damaged) {
                    channel.close();
                    throw damaged;
                }
            }
            return journal;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Goes on behind what is there now: a recorded console writes into the journal of a run that is being applied, perhaps by another Howdah. */
    private void follow() throws IOException, EngineException {
        dropTornLine(file);
        List<Event> events = read(file.getParent());
        sequence = events.isEmpty() ? 0 : events.getLast().sequence();
        size = channel.size();
    }

    private static void dropTornLine(Path file) throws IOException {
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            long end = access.length();
            while (end > 0) {
                access.seek(end - 1);
                if (access.read() == '\n') {
                    break;
                }
                end--;
            }
            if (end < access.length()) {
                access.setLength(end);
                access.getFD().sync();
            }
        }
    }

    /** Writes an event and waits until it is on disk. */
    public void write(String type, String step, String text, String hint) throws EngineException {
        writeAll(List.of(new Event(0, Instant.now(), type, step, text, hint)));
    }

    /** Writes events, on disk together. Their numbers and times are filled in. */
    public synchronized void writeAll(Collection<Event> events) throws EngineException {
        if (broken != null) {
            throw broken;
        }
        if (closed) {
            throw new EngineException(Kind.CANCELLED, "The run has ended.", "");
        }
        synchronized (ONE_WRITER) {
            try (FileLock lock = channel.lock()) {
                if (channel.size() != size) {
                    follow();
                }
                ByteBuffer bytes = ByteBuffer.wrap(lines(events).getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(false);
                size = channel.size();
            } catch (IOException e) {
                broken = unwritable(file, e);
                throw broken;
            }
        }
    }

    private String lines(Collection<Event> events) {
        StringBuilder lines = new StringBuilder();
        for (Event event : events) {
            JsonObject json = new JsonObject();
            json.addProperty("seq", ++sequence);
            json.addProperty("time", Instant.now().toString());
            json.addProperty("type", event.type());
            json.addProperty("step", event.step());
            json.addProperty("text", event.text());
            json.addProperty("hint", event.hint());
            lines.append(GSON.toJson(json)).append('\n');
        }
        return lines.toString();
    }

    private static EngineException unwritable(Path file, IOException e) {
        return new EngineException(Kind.JOURNAL, "The journal " + file + " cannot be written: " + DiskFiles.reason(e)
                + ". Nothing more was begun, because it could not be accounted for.", "Free space or correct the permissions there, then resume the run.", e);
    }

    /** All whole lines. */
    public static List<Event> read(Path directory) throws EngineException {
        Path file = directory.resolve(FILE);
        String text;
        try {
            // Not readString: a torn line may end inside a character.
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new EngineException(Kind.JOURNAL, "The journal " + file + " cannot be read: " + DiskFiles.reason(e) + ".", "Check its permissions.", e);
        }
        List<Event> events = new ArrayList<>();
        int line = 0;
        for (int start = 0, end = text.indexOf('\n'); end >= 0; start = end + 1, end = text.indexOf('\n', start)) {
            line++;
            try {
                JsonObject json = JsonParser.parseString(text.substring(start, end)).getAsJsonObject();
                events.add(new Event(json.get("seq").getAsLong(), Instant.parse(json.get("time").getAsString()), json.get("type").getAsString(),
                        json.get("step").getAsString(), json.get("text").getAsString(), json.get("hint").getAsString()));
            } catch (RuntimeException e) {
                throw new EngineException(Kind.JOURNAL, "Line " + line + " of the journal " + file + " is damaged.",
                        "Look at it; what the nodes are like now is told by: howdah observe", e);
            }
        }
        return events;
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            channel.close();
        } catch (IOException nothingLeftToWrite) {
            // Every event was forced to disk when it was written.
        }
    }
}
