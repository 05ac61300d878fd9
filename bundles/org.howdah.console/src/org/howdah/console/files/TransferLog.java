package org.howdah.console.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.remote.FileTransfer.Entry;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What is kept of a transfer while it is not done: lines of JSON that are only ever added, so that a process which is killed
 * leaves all but the last of them whole. Its file is locked by the process that works on it.
 */
final class TransferLog implements AutoCloseable {

    /**
     * What is known of one file: the source when its copy was begun or done, and where that is.
     *
     * @param replace whether it was decided that it takes the place of one that is there
     */
    record Known(long size, Instant modified, String target, boolean replace, boolean done) {
        boolean same(Entry source) {
            return source.size() == size && source.modified().equals(modified);
        }
    }

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Known> known = new HashMap<>();
    private Request request;
    private Instant created = Instant.now();
    private Optional<Conflicts.Choice> answer = Optional.empty();
    private Transfer.State end;
    private String endText = "";
    private String endHint = "";
    private final long[] counts = new long[Transfer.COUNTS];

    private TransferLog(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static TransferLog create(Path folder, String id, Request request) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        Path file = folder.resolve(id + ".jsonl");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
        channel.lock();
        TransferLog log = new TransferLog(file, channel);
        log.request = request;
        log.writeRequest();
        return log;
    }

    /** @return empty where another process works on it, or where it says nothing */
    static Optional<TransferLog> open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.READ);
        try {
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        }
        TransferLog log = new TransferLog(file, channel);
        log.load();
        if (log.request == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(log);
    }

    private void load() throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (String line : text.split("\n")) {
            try {
                read(JsonParser.parseString(line).getAsJsonObject());
            } catch (RuntimeException e) {
                // A line that a dying process did not finish says nothing.
            }
        }
        channel.position(channel.size());
        if (!text.endsWith("\n")) {
            channel.write(ByteBuffer.wrap(new byte[] { '\n' }));
        }
    }

    private void read(JsonObject o) {
        switch (o.get("t").getAsString()) {
            case "request" -> {
                List<String> sources = new ArrayList<>();
                for (JsonElement one : o.getAsJsonArray("sources")) {
                    sources.add(one.getAsString());
                }
                request = new Request(Request.Direction.valueOf(o.get("direction").getAsString()),
                        new Node(o.get("topology").getAsString(), o.get("host").getAsString(), o.get("user").getAsString()), sources,
                        o.get("target").getAsString(), new Request.Options(o.get("preserve").getAsBoolean(), o.get("checksum").getAsBoolean()));
                created = Instant.parse(o.get("created").getAsString());
            }
            case "answer" -> answer = Optional.of(Conflicts.Choice.valueOf(o.get("choice").getAsString()));
            case "part", "done" -> known.put(o.get("path").getAsString(), new Known(o.get("size").getAsLong(),
                    Instant.ofEpochSecond(o.get("modified").getAsLong()), o.get("target").getAsString(),
                    o.get("replace").getAsBoolean(), o.get("t").getAsString().equals("done")));
            case "end" -> {
                end = Transfer.State.valueOf(o.get("state").getAsString());
                endText = o.get("text").getAsString();
                endHint = o.get("hint").getAsString();
                JsonArray all = o.getAsJsonArray("counts");
                for (int i = 0; i < counts.length; i++) {
                    counts[i] = all.get(i).getAsLong();
                }
            }
            case "again" -> end = null;
            default -> {
                // of a newer version
            }
        }
    }

    private void writeRequest() throws IOException {
        JsonObject o = line("request");
        o.addProperty("direction", request.direction().name());
        o.addProperty("topology", request.node().topology());
        o.addProperty("host", request.node().host());
        o.addProperty("user", request.node().user());
        JsonArray sources = new JsonArray();
        request.sources().forEach(sources::add);
        o.add("sources", sources);
        o.addProperty("target", request.target());
        o.addProperty("preserve", request.options().preserve());
        o.addProperty("checksum", request.options().checksum());
        o.addProperty("created", created.toString());
        write(o);
        channel.force(true);
    }

    private static JsonObject line(String type) {
        JsonObject o = new JsonObject();
        o.addProperty("t", type);
        return o;
    }

    private synchronized void write(JsonObject o) throws IOException {
        StringBuilder text = new StringBuilder();
        // Names may hold what no encoding can write; escaped, everything is ASCII.
        o.toString().chars().forEach(c -> {
            if (c < 0x7f) {
                text.append((char) c);
            } else {
                text.append(String.format("\\u%04x", c));
            }
        });
        ByteBuffer bytes = ByteBuffer.wrap(text.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void add(JsonObject o) {
        try {
            write(o);
        } catch (IOException e) {
            // The transfer itself goes on; it could only not be resumed by another process.
            throw new UncheckedIOException(e);
        }
    }

    Request request() {
        return request;
    }

    Instant created() {
        return created;
    }

    Optional<Conflicts.Choice> answer() {
        return answer;
    }

    /** Empty for one that was in the middle when its process ended. */
    Optional<Transfer.State> end() {
        return Optional.ofNullable(end);
    }

    String endText() {
        return endText;
    }

    String endHint() {
        return endHint;
    }

    Optional<Known> known(String path) {
        return Optional.ofNullable(known.get(path));
    }

    void answered(Conflicts.Choice choice) {
        answer = Optional.of(choice);
        JsonObject o = line("answer");
        o.addProperty("choice", choice.name());
        add(o);
    }

    void part(String path, Entry source, String target, boolean replace) {
        file(path, source, target, replace, false);
    }

    void done(String path, Entry source, String target) {
        file(path, source, target, false, true);
    }

    private void file(String path, Entry source, String target, boolean replace, boolean done) {
        known.put(path, new Known(source.size(), source.modified(), target, replace, done));
        JsonObject o = line(done ? "done" : "part");
        o.addProperty("path", path);
        o.addProperty("size", source.size());
        o.addProperty("modified", source.modified().getEpochSecond());
        o.addProperty("target", target);
        o.addProperty("replace", replace);
        add(o);
    }

    void again() {
        end = null;
        add(line("again"));
    }

    /** How far it was when it ended; in the order of {@link Transfer#counts()}. */
    long[] counts() {
        return counts;
    }

    void ended(Transfer.State state, String text, String hint, long[] now) {
        end = state;
        JsonObject o = line("end");
        o.addProperty("state", state.name());
        o.addProperty("text", text);
        o.addProperty("hint", hint);
        JsonArray all = new JsonArray();
        for (long count : now) {
            all.add(count);
        }
        o.add("counts", all);
        add(o);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // nothing is lost: each line was written at once
        }
    }

    void delete() {
        close();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // seen again after the next start, and cleared then
        }
    }
}
