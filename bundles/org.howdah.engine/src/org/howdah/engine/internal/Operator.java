package org.howdah.engine.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Who applies a plan, as it stands in a lock.
 *
 * @param name {@code user@machine}
 * @param pid of its Java on its machine
 * @param machine which machine, for comparing
 */
record Operator(String name, String run, long pid, String machine, Instant since) {

    static Operator current(String run) {
        return new Operator(System.getProperty("user.name", "?") + "@" + hostName(), run, ProcessHandle.current().pid(),
                bootedMachine(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String hostName() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException notLinux) {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (IOException noName) {
                return "localhost";
            }
        }
    }

    /** Tells machines apart, and containers on one: within it a process number means one process. Empty where that cannot be told. */
    private static String bootedMachine() {
        try {
            return Hashes.key(Files.readString(Path.of("/proc/sys/kernel/random/boot_id")) + Files.readSymbolicLink(Path.of("/proc/self/ns/pid")));
        } catch (IOException | UnsupportedOperationException notLinux) {
            return "";
        }
    }

    /** Whether the holder of a lock was a Howdah on this machine that has ended, or is this one over an earlier connection. */
    boolean left(String json) {
        try {
            JsonObject read = JsonParser.parseString(json).getAsJsonObject();
            long holder = read.get("pid").getAsLong();
            boolean here = !machine.isEmpty() && machine.equals(read.get("machine").getAsString());
            return here && (holder == pid ? run.equals(read.get("run").getAsString()) : ProcessHandle.of(holder).isEmpty());
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /** One line of JSON. */
    String toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("operator", name);
        json.addProperty("run", run);
        json.addProperty("pid", pid);
        json.addProperty("machine", machine);
        json.addProperty("since", since.toString());
        return new Gson().toJson(json);
    }

    /** For a sentence: {@code anna@desk (run …, since 14:02:11)}. What cannot be read is "somebody else". */
    static String describe(String json) {
        try {
            JsonObject read = JsonParser.parseString(json).getAsJsonObject();
            String since = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault())
                    .format(Instant.parse(read.get("since").getAsString()));
            return read.get("operator").getAsString() + " (run " + read.get("run").getAsString() + ", since " + since + ")";
        } catch (RuntimeException unreadable) {
            return "somebody else";
        }
    }
}
