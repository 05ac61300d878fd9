package org.howdah.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.howdah.app.ConsoleTarget;
import org.howdah.app.ConsoleTargets;
import org.howdah.app.Keep;
import org.howdah.app.OpenConsole;
import org.howdah.lab.Daemon;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Topology;
import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlNames;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Consoles on real hosts: where they start, as whom, with what, and what is told where that cannot be. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleOpeningTest {

    private static final String HOSTILE = "it's \"a\" $(touch /tmp/howdah-hostile) `id` a=b;\\ \n-rf é日";

    private Scenario scenario;
    private OpenConsole open;
    private Topology topology;

    @BeforeAll
    void lab() throws Exception {
        scenario = new Scenario("cons", "master1", "slave1");
        scenario.draw(Map.of(), Map.of());
        topology = scenario.loaded().topology();
        open = new OpenConsole(scenario.howdah.access(topology, scenario.file));
    }

    @AfterAll
    void destroy() throws Exception {
        if (scenario != null) {
            scenario.close();
        }
    }

    private Typing at(String key) throws Exception {
        return at(key, Keep.NONE);
    }

    private Typing at(String key, Keep keep) throws Exception {
        return new Typing(open.open(target(key), 100, 30, keep));
    }

    private ConsoleTarget target(String key) {
        return ConsoleTargets.find(topology, key).orElseThrow(() -> new AssertionError("no target " + key));
    }

    @Test
    void theShellIsTheLoginsOwnInUtf8() throws Exception {
        for (String login : List.of("postgres", "root")) {
            try (Typing typing = at(login + "@slave1")) {
                assertEquals(login, typing.answer("id -un"));
                assertEquals("xterm-256color", typing.answer("echo $TERM"));
                assertEquals("UTF-8", typing.answer("locale charmap"));
                assertEquals("30 100", typing.answer("stty size"));
                assertEquals("ü日 3", typing.answer("s=ü日; echo $s $(printf é日本 | wc -m)"));
                assertTrue(typing.answer("case $- in *i*) shopt -q login_shell && echo both; esac").equals("both"));
                typing.type("exit\r");
                typing.end();
            }
        }
    }

    @Test
    void theDataDirectoryIsWhereTheShellStarts() throws Exception {
        for (String key : List.of("slave1:replica", "root@slave1:replica", "replica")) {
            try (Typing typing = at(key)) {
                assertEquals(Topologies.server(topology, "replica").orElseThrow().getDataDirectory(), typing.answer("pwd"));
                assertEquals("both", typing.answer("case $- in *i*) shopt -q login_shell && echo both; esac"));
            }
        }
    }

    @Test
    void theDataDirectoryIsFoundWhereTheTopologyDoesNotName() throws Exception {
        Topology other = scenario.loaded().topology();
        var server = Topologies.server(other, "replica").orElseThrow();
        String directory = server.getDataDirectory();
        server.setDataDirectory(null);
        server.setSocketDirectory(null);
        OpenConsole opening = new OpenConsole(scenario.howdah.access(other, scenario.file));
        try (Typing typing = new Typing(opening.open(ConsoleTarget.data("slave1", "", "replica"), 80, 24, Keep.NONE))) {
            String found = typing.answer("pwd");
            // Both servers of this lab use one port and one user, so that the folder may not be told; then it is said.
            assertTrue(found.equals(directory) || !found.isEmpty(), found);
        }
        try (Typing typing = new Typing(opening.open(ConsoleTarget.psql("slave1", "replica", ""), 80, 24, Keep.NONE))) {
            typing.await("postgres=# ");
            typing.type("select '<<' || current_setting('data_directory') || '>>';\r");
            assertTrue(typing.await("<</.*>>").contains(directory));
        }
    }

    @Test
    void aFolderThatCannotBeEnteredIsSaidAndTheShellIsAtHome() throws Exception {
        scenario.shell("slave1", "mkdir -p /tmp/howdah-closed/in && touch /tmp/howdah-file && chmod 0 /tmp/howdah-closed");
        try {
            Map<String, String> expected = Map.of("/nowhere/at all", "There is no folder /nowhere/at all", "/tmp/howdah-closed", "may not enter /tmp/howdah-closed",
                    "/tmp/howdah-closed/in", "may not see it", "/tmp/howdah-file", "/tmp/howdah-file is not a folder");
            for (Map.Entry<String, String> each : expected.entrySet()) {
                try (Typing typing = new Typing(open.open(ConsoleTarget.in("slave1", "", each.getKey()), 80, 24, Keep.NONE))) {
                    typing.await(java.util.regex.Pattern.quote(each.getValue()));
                    assertEquals(typing.answer("echo $HOME"), typing.answer("pwd"));
                }
            }
        } finally {
            scenario.shell("slave1", "chmod 700 /tmp/howdah-closed; rm -rf /tmp/howdah-closed /tmp/howdah-file");
        }
    }

    @Test
    void hostileNamesAreNamesOnly() throws Exception {
        String folder = "/tmp/hw " + HOSTILE;
        scenario.shell("slave1", "mkdir -p " + ShellWords.quote(folder));
        String database = HOSTILE.substring(0, 50).replace('/', '_');
        scenario.execute("replica", "postgres", "CREATE DATABASE " + SqlNames.identifier(database));
        try {
            try (Typing typing = new Typing(open.open(ConsoleTarget.in("slave1", "", folder), 80, 24, Keep.NONE))) {
                assertEquals(folder, typing.answer("pwd"));
            }
            try (Typing typing = new Typing(open.open(ConsoleTarget.in("slave1", "", folder), 80, 24, Keep.of("tmux", ConsoleTarget.in("slave1", "", folder))))) {
                String sum = java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("MD5").digest((folder + "\n").getBytes(StandardCharsets.UTF_8)));
                assertEquals(sum, typing.answer("pwd | md5sum | cut -c1-32"));
                typing.type("exit\r");
                typing.end();
            }
            try (Typing typing = new Typing(open.open(ConsoleTarget.psql("slave1", "replica", database), 80, 24, Keep.NONE))) {
                typing.await("=# ");
                typing.type("select '<<' || (current_database() = " + SqlNames.literal(database).replace("\n", "' || chr(10) || E'") + ") || '>>';\r");
                typing.await("<<true>>");
                typing.type("select '<<' || application_name || '>>' from pg_stat_activity where pid = pg_backend_pid();\r");
                typing.await("<<howdah>>");
                typing.type("\\q\r");
                typing.end();
            }
            assertEquals("no", scenario.shell("slave1", "test -e /tmp/howdah-hostile && echo yes || echo no"));
        } finally {
            scenario.shell("slave1", "rm -rf " + ShellWords.quote(folder));
            scenario.execute("replica", "postgres", "DROP DATABASE " + SqlNames.identifier(database));
        }
    }

    @Test
    void psqlEndsTheConsoleAndOutlivesCtrlC() throws Exception {
        try (Typing typing = at("psql:main")) {
            typing.await("postgres=# ");
            typing.type("select pg_sleep(30);\r");
            typing.await("sleep\\(30\\);");
            typing.type("\003");
            typing.await("canceling statement due to user request");
            typing.await("postgres=# ");
            typing.type("\032");
            typing.type("\\conninfo\r");
            typing.await("connected to database");
            typing.type("\\q\r");
            typing.end();
        }
    }

    @Test
    void aServerThatIsDownGivesPsqlsOwnErrorAndAShell() throws Exception {
        scenario.howdah.labs().kill("cons", "slave1", Daemon.POSTGRES);
        String data = Topologies.server(topology, "replica").orElseThrow().getDataDirectory();
        Topology other = scenario.loaded().topology();
        Topologies.server(other, "replica").orElseThrow().setSocketDirectory(null);
        OpenConsole without = new OpenConsole(scenario.howdah.access(other, scenario.file));
        try {
            for (boolean pidFile : new boolean[] { true, false }) {
                if (!pidFile) {
                    scenario.shell("slave1", "rm -f " + ShellWords.quote(data + "/postmaster.pid"));
                }
                for (OpenConsole opening : List.of(open, without)) {
                    try (Typing typing = new Typing(opening.open(target("psql:replica"), 200, 24, Keep.NONE))) {
                        typing.await("connection to server on socket .*failed");
                        typing.await("psql ended with code 2\\. This is a shell on slave1");
                        assertEquals("postgres", typing.answer("id -un"));
                        assertEquals("", typing.answer("echo $PGDATABASE"));
                    }
                }
            }
        } finally {
            scenario.howdah.labs().start("cons", text -> {
            });
        }
        try (Typing typing = at("psql:replica")) {
            typing.await("postgres=# ");
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsPsqlsErrorAndAShell() throws Exception {
        try (Typing typing = new Typing(open.open(ConsoleTarget.psql("slave1", "replica", "nosuch"), 200, 24, Keep.NONE))) {
            typing.await("database \"nosuch\" does not exist");
            typing.await("This is a shell on slave1");
            assertEquals("7", typing.answer("echo $((3+4))"));
        }
    }

    @Test
    void workIsKeptByTmuxAndScreen() throws Exception {
        for (String program : List.of("tmux", "screen")) {
            for (String key : List.of("postgres@slave1", "slave1:replica", "psql:replica")) {
                ConsoleTarget target = target(key);
                Keep keep = Keep.of(program, target).number(2);
                boolean psql = target.kind() == ConsoleTarget.Kind.PSQL;
                try (Typing typing = at(key, keep)) {
                    typing.await(psql ? "postgres=# " : "\\$ ");
                    typing.type(psql ? "\\set kept 42\r" : "kept=42\r");
                    typing.type(psql ? "\\echo <<:kept>>\r" : "echo \"<<\"$kept\">>\"\r");
                    typing.await("<<42>>");
                }
                assertTrue(open.kept("slave1", "").stream().anyMatch(kept -> kept.session().equals(keep.session())
                        && kept.how() == keep.how() && kept.target(topology).equals(java.util.Optional.of(target))), () -> program + " " + key);
                try (Typing typing = at(key, keep)) {
                    typing.await("42");
                    typing.type(psql ? "\\echo [[:kept]]\r" : "echo \"[[\"$kept\"]]\"\r");
                    typing.await("\\[\\[42\\]\\]");
                    typing.type(psql ? "\\q\r" : "exit\r");
                    typing.end();
                }
                assertFalse(open.kept("slave1", "").stream().anyMatch(kept -> kept.session().equals(keep.session())), "ended with its shell");
            }
        }
    }

    @Test
    void oneCommandGivesItsExitCode() throws Exception {
        assertEquals("3 yes", run("postgres@slave1", "test -t 0 && printf yes; exit 3"));
        assertEquals("0 " + Topologies.server(topology, "replica").orElseThrow().getDataDirectory(), run("replica", "pwd"));
        assertTrue(run("slave1:/nowhere", "touch /tmp/howdah-hostile").startsWith("1 "));
        assertEquals("0", run("psql:main", "select 1").substring(0, 1));
        assertEquals("1", run("psql:main", "select nothing").substring(0, 1));
    }

    private String run(String key, String command) throws Exception {
        var terminal = open.run(target(key), command, 80, 24);
        try (Typing typing = new Typing(terminal)) {
            String text = typing.end().strip();
            return terminal.end().exitCode().orElseThrow() + " " + text;
        }
    }
}
