package org.howdah.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A user's way through the command line on real hosts. */
class JourneyTest {

    private Path home;
    private Path file;

    @BeforeEach
    void home() throws Exception {
        // Not a temporary folder of the test framework: a Unix socket's path is short, and postgres must get through.
        home = Files.createTempDirectory("howdah-cli");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        file = home.resolve("shop.topology.yaml");
    }

    @AfterEach
    void clean() throws Exception {
        howdah("lab", "destroy", "journey");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void fromABareLabToALiveStandbyAndBack() throws Exception {
        JsonObject lab = howdah("lab", "create", "journey", "--json").exits(0).json().getAsJsonObject();
        JsonObject host = lab.getAsJsonArray("hosts").get(0).getAsJsonObject();
        for (String key : List.of("name", "address", "sshPort", "sshUsers", "identityFile", "knownHostsFile")) {
            assertTrue(host.has(key), () -> key + " in " + host);
        }
        for (String key : List.of("port", "dataDirectory", "socketDirectory", "running")) {
            assertTrue(host.getAsJsonArray("servers").get(0).getAsJsonObject().has(key), () -> key + " in " + host);
        }
        howdah("lab", "create", "journey").exits(1).tellsOneSentence();
        assertEquals("journey\n", howdah("lab", "list").exits(0).out());

        howdah("lab", "topology", "journey", "-o", file.toString()).exits(0);
        howdah("plan", file.toString()).exits(0);
        Files.writeString(file, Files.readString(file) + "links:\n  copy: {technology: streaming, from: main, to: replica, settings: {slot: replica}}\n");

        Path plan = home.resolve("shop.plan");
        JsonObject planned = howdah("plan", file.toString(), "-o", plan.toString(), "--json").exits(2).json().getAsJsonObject();
        assertFalse(planned.get("errored").getAsBoolean());
        JsonArray steps = planned.getAsJsonArray("steps");
        for (String key : List.of("id", "title", "why", "node", "login", "kind", "command", "risk", "reversible", "dependsOn")) {
            assertTrue(steps.get(0).getAsJsonObject().has(key), () -> key + " in " + steps.get(0));
        }
        refusals(plan);

        CliRun applied = howdah("apply", "--yes", "--json", plan.toString()).exits(0);
        assertEquals("done", applied.json().getAsJsonObject().get("outcome").getAsString());
        assertTrue(applied.err().contains("Start replica"), "what goes on is told on the error output");
        live();

        howdah("apply", "--yes", plan.toString()).exits(1);
        howdah("plan", file.toString()).exits(0);
        howdah("apply", file.toString()).exits(0);

        JsonArray runs = howdah("runs", "list", "--json").exits(0).json().getAsJsonArray();
        assertEquals(1, runs.size(), "only what was begun is a run");
        JsonObject run = howdah("runs", "show", "last", "--json").exits(0).json().getAsJsonObject();
        assertEquals("done", run.get("outcome").getAsString());
        assertTrue(howdah("runs", "show", "last", "--events").exits(0).out().contains("howdah undo"), "says how to take it back");

        howdah("undo", "last", "--yes", "--quiet").exits(0);
        howdah("plan", file.toString()).exits(2);
    }

    /** Whoever draws by hand gives addresses and ports; where data and sockets lie is found out, also for a server that is to be made. */
    @Test
    void addressesAreEnough() throws Exception {
        JsonArray hosts = howdah("lab", "create", "journey", "--json").exits(0).json().getAsJsonObject().getAsJsonArray("hosts");
        String text = "topology: shop\nhosts:\n";
        for (var host : hosts) {
            JsonObject one = host.getAsJsonObject();
            text += "  " + one.get("name").getAsString() + ": {address: " + one.get("address").getAsString() + ", ssh: {port: " + one.get("sshPort").getAsInt()
                    + ", users: [postgres]}}\n".replace("postgres", one.getAsJsonArray("sshUsers").get(0).getAsString());
        }
        text += "servers:\n  main: {host: master1, port: 5432}\n  replica: {host: slave1, port: 5432, version: 15}\n"
                + "  second: {host: slave1, port: 5433, dataDirectory: " + hosts.get(1).getAsJsonObject().getAsJsonArray("servers").get(0).getAsJsonObject()
                        .get("dataDirectory").getAsString() + "-second}\n"
                + "links:\n  copy: {technology: streaming, from: main, to: replica}\n  again: {technology: streaming, from: main, to: second}\n";
        Files.writeString(file, text);
        howdah("apply", "--yes", "--quiet", file.toString()).exits(0);
        howdah("plan", file.toString()).exits(0);
        howdah("status", file.toString()).exits(0);
    }

    private void live() {
        JsonObject status = howdah("status", "--json", file.toString()).exits(0).json().getAsJsonObject();
        assertEquals("ok", status.get("state").getAsString());
        JsonObject link = status.getAsJsonArray("links").get(0).getAsJsonObject();
        for (String key : List.of("id", "technology", "from", "to", "state", "lagBytes", "lagSeconds", "details")) {
            assertTrue(link.has(key), () -> key + " in " + link);
        }
        JsonObject server = status.getAsJsonArray("servers").get(1).getAsJsonObject();
        assertEquals("standby", server.get("role").getAsString());
        CliRun text = howdah("status", file.toString()).exits(0);
        assertTrue(text.out().lines().allMatch(line -> line.length() <= 80), text::toString);
        JsonArray offers = howdah("operate", file.toString(), "--list", "--json").exits(0).json().getAsJsonArray();
        assertTrue(offers.toString().contains("switchover"), offers::toString);
        howdah("operate", file.toString(), "switchover", "replica", "--dry-run").exits(0);
        howdah("operate", file.toString(), "nonsense", "replica", "--yes").exits(1).tellsOneSentence();
        howdah("operate", file.toString(), "switchover", "nobody", "--yes").exits(1).tellsOneSentence();
    }

    /** What must not be applied, and is not. */
    private void refusals(Path plan) throws Exception {
        CliRun unasked = howdah("apply", plan.toString()).exits(1);
        assertTrue(unasked.err().contains("--yes"), unasked::toString);
        CliRun.with(home, Map.of(), "n\n", true, "apply", plan.toString()).exits(1);

        String text = Files.readString(plan);
        Path edited = Files.writeString(home.resolve("edited.plan"), text.replace("replica", "replicb"));
        howdah("apply", "--yes", edited.toString()).exits(1).tellsOneSentence();
        Path truncated = Files.writeString(home.resolve("truncated.plan"), text.substring(0, text.length() / 2));
        howdah("apply", "--yes", truncated.toString()).exits(1).tellsOneSentence();

        String topology = Files.readString(file);
        Files.writeString(file, topology.replace("slot: replica", "slot: other"));
        howdah("apply", "--yes", plan.toString()).exits(1);
        Files.writeString(file, topology);
        assertEquals(0, howdah("runs", "list", "--json").exits(0).json().getAsJsonArray().size(), "nothing was begun");
    }

    private CliRun howdah(String... args) {
        return CliRun.of(home, args);
    }
}
