package org.howdah.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;

import org.howdah.remote.kit.PostgresServer;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.google.gson.JsonObject;

/** {@code howdah console}, {@code howdah snippets} and what {@code howdah runs show} has of consoles, on a real SSH server. */
@Timeout(120)
class ConsoleCommandTest {

    private static final String CANARY = "canary-7Qx'2-pass";

    @Test
    void commandsGiveTheirOutputAndExitCode() throws Exception {
        assumeTrue(Programs.terminals(), "an SSH server of this user cannot make terminals here");
        try (ConsoleHosts hosts = new ConsoleHosts(SshServer.create(), true, null)) {
            String file = hosts.file.toString();
            CliRun run = hosts.howdah("console", file, "one", "--", "echo \"it is $(id -un)\"; exit 3").exits(3);
            assertEquals("it is " + Programs.postgresUser(), run.out().strip());
            assertTrue(hosts.howdah("console", file).exits(0).out().lines().toList().contains(Programs.postgresUser() + "@one"));
            CliRun fed = CliRun.with(hosts.home, Map.of(), "echo fed; exit 5\n", false, "console", file, "one").exits(5);
            assertEquals("fed", fed.out().strip());
        }
    }

    @Test
    void whatCannotBeOpenedIsSaidWithTheReasonAndWhatNext() throws Exception {
        assumeTrue(Programs.terminals(), "an SSH server of this user cannot make terminals here");
        try (ConsoleHosts hosts = new ConsoleHosts(SshServer.create(), true, null)) {
            String file = hosts.file.toString();
            CliRun unknown = hosts.howdah("console", file, "nowhere", "--", "true").exits(64);
            assertTrue(unknown.err().contains("no host, server or database nowhere") && unknown.err().contains("@one"), unknown::toString);
            hosts.howdah("console", file, "one", "--psql", "--", "select 1").exits(64);
            hosts.howdah("console", file, "one", "--keep", "tmux", "--", "true").exits(64);
            CliRun down = hosts.howdah("console", file, "gone", "--", "true").exits(1).tellsOneSentence();
            assertTrue(down.err().contains("gone") && down.err().toLowerCase(java.util.Locale.ROOT).contains("refused"), down::toString);
            hosts.howdah("console", file, "one", "--record", "20200101", "--", "true").exits(1).tellsOneSentence();
        }
    }

    @Test
    void statementsArePipedIntoPsql() throws Exception {
        assumeTrue(Programs.terminals(), "an SSH server of this user cannot make terminals here");
        try (PostgresServer postgres = PostgresServer.create(); ConsoleHosts hosts = new ConsoleHosts(SshServer.create(), true, postgres)) {
            String file = hosts.file.toString();
            CliRun answer = CliRun.with(hosts.home, Map.of(), "select 6 * 7 as answer;\n", false, "console", file, "psql:main").exits(0);
            assertTrue(answer.out().contains("42"), answer::toString);
            assertTrue(hosts.howdah("console", file, "psql:main", "--", "select 6 * 7").exits(0).out().contains("42"));
            assertEquals(1, hosts.howdah("console", file, "psql:main", "--", "select nothing").code());
            CliRun snippets = hosts.howdah("snippets", file, "psql:main").exits(0);
            assertTrue(snippets.out().contains("pg_stat_activity"), snippets::toString);
            for (var each : hosts.howdah("snippets", file, "--json").exits(0).json().getAsJsonArray()) {
                JsonObject snippet = each.getAsJsonObject();
                for (String key : new String[] { "target", "id", "label", "summary", "kind", "subject", "readOnly", "text" }) {
                    assertTrue(snippet.has(key), () -> key + " in " + snippet);
                }
            }
            hosts.howdah("snippets", file, "nowhere").exits(64);
        }
    }

    @Test
    void recordedConsolesAreShownWithoutActingOnTheTerminal() throws Exception {
        assumeTrue(Programs.terminals(), "an SSH server of this user cannot make terminals here");
        try (ConsoleHosts hosts = new ConsoleHosts(SshServer.create(), true, null)) {
            CliRun recorded = hosts.howdah("console", hosts.file.toString(), "one", "--record", "new", "--", "printf 'a\\033]0;t\\007b\\033[31mc\\033[6n\\n'; exit 4").exits(4);
            assertTrue(recorded.err().contains("recorded into"), "it is said that it is recorded: " + recorded);
            hosts.howdah("console", hosts.file.toString(), "one", "--record", "last", "--", "echo second").exits(0);
            CliRun shown = hosts.howdah("runs", "show", "last").exits(0);
            assertTrue(shown.out().contains("console 1  " + Programs.postgresUser() + "@one") && shown.out().contains("console 2"), shown::toString);
            assertEquals("abc\n", hosts.howdah("runs", "show", "last", "--console", "1").exits(0).out());
            assertEquals("second\n", hosts.howdah("runs", "show", "last", "--console", "2").exits(0).out());
            hosts.howdah("runs", "show", "last", "--console", "3").exits(1).tellsOneSentence();
            assertEquals(2, hosts.howdah("runs", "show", "last", "--json").exits(0).json().getAsJsonObject().getAsJsonArray("consoles").size());
        }
    }

    /** The password that opened the console is shown by the node, and stands nowhere. */
    @Test
    void aPasswordThatHowdahHandedOutIsInNoRecordingAndNoJournal() throws Exception {
        assumeTrue(Programs.root() && Programs.terminals(), "needs root");
        String hash = Programs.run(Programs.find("openssl").toString(), "passwd", "-6", CANARY).strip();
        try (ConsoleHosts hosts = new ConsoleHosts(SshServer.createWithPassword(hash, "PasswordAuthentication yes"), false, null)) {
            Map<String, String> environment = Map.of("HOWDAH_PASSWORD_ONE_" + Programs.postgresUser().toUpperCase(java.util.Locale.ROOT), CANARY);
            String quoted = "'" + CANARY.replace("'", "'\\''") + "'";
            CliRun run = CliRun.with(hosts.home, environment, "", false, "console", hosts.file.toString(), "one", "--record", "new", "--",
                    "echo said " + quoted + "; echo " + quoted + " | base64; echo that was it").exits(0);
            assertTrue(run.out().contains("said " + CANARY), "the console itself shows it: " + run);
            String text = hosts.howdah("runs", "show", "last", "--console", "1").exits(0).out();
            assertTrue(text.contains("said ••••") && text.contains("that was it"), text);
            String encoded = Base64.getEncoder().encodeToString(CANARY.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
            try (Stream<Path> files = Files.walk(hosts.home.resolve("runs"))) {
                for (Path each : files.filter(Files::isRegularFile).toList()) {
                    String kept = Files.readString(each);
                    assertFalse(kept.contains(CANARY) || kept.contains(encoded), () -> each + ": " + kept);
                }
            }
        }
    }
}
