package org.howdah.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.howdah.remote.Cancellation;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

/** One run of the command line in this process, with captured streams and a home of its own. */
record CliRun(int code, String out, String err) {

    static CliRun of(Path home, String... args) {
        return with(home, Map.of(), "", false, args);
    }

    /** @param terminal as if a person sat there, who types {@code input} */
    static CliRun with(Path home, Map<String, String> environment, String input, boolean terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("HOWDAH_HOME", home.toString());
        Io io = new Io(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), variables, terminal, terminal, terminal, new Cancellation());
        int code = Cli.run(io, args);
        return new CliRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** For what needs no run: nobody there, nothing captured. */
    static Io io(Map<String, String> environment) {
        PrintStream nowhere = new PrintStream(java.io.OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Io(nowhere, nowhere, new ByteArrayInputStream(new byte[0]), environment, false, false, false, new Cancellation());
    }

    CliRun exits(int expected) {
        assertEquals(expected, code, this::toString);
        return this;
    }

    /** The error output is one clear sentence or two: no stack trace, no class name, no empty result. */
    CliRun tellsOneSentence() {
        List<String> lines = err.lines().toList();
        assertEquals(1, lines.size(), this::toString);
        assertTrue(lines.getFirst().startsWith("howdah: "), this::toString);
        assertTrue(lines.getFirst().matches(".*[.:?!]"), this::toString);
        assertTrue(lines.getFirst().length() > 30 && lines.getFirst().length() < 1000, this::toString);
        for (String ugly : List.of("Exception", "This is a fault", "\tat ", "null")) {
            assertFalse(err.contains(ugly), () -> "\"" + ugly + "\" in " + this);
        }
        assertFalse(err.matches("(?s).*\\b(java|org|com)\\.[a-z.]+\\.[A-Z].*"), () -> "a class name in " + this);
        return this;
    }

    JsonElement json() {
        return JsonParser.parseString(out);
    }
}
