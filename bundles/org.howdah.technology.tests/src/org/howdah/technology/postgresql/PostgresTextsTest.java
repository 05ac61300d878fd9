package org.howdah.technology.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.technology.ServerState;
import org.junit.jupiter.api.Test;

/** Positions, connection strings, rules and settings as texts. */
class PostgresTextsTest {

    @Test
    void positions() {
        assertEquals(0x16A11510L, Lsn.bytes("0/16A11510").orElseThrow());
        assertEquals((1L << 32) + 1, Lsn.bytes("1/1").orElseThrow());
        assertEquals(-0x78L, Lsn.difference("0/16A11510", "0/16A11588"));
        assertNull(Lsn.difference("", "0/1"), "unknown is not 0");
        assertTrue(Lsn.bytes("0/1'; drop").isEmpty());
        assertTrue(Lsn.bytes(null).isEmpty());
    }

    @Test
    void connectionStringsSurviveTheRoundTrip() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("host", "10.0.0.1");
        parameters.put("user", "o'brien \\ \"x\" %s $(id)");
        parameters.put("passfile", "/a b/it's");
        assertEquals(parameters, ConnInfo.parse(ConnInfo.format(parameters)));
    }

    @Test
    void connectionStringsAreKeptWithoutPasswords() {
        assertFalse(ConnInfo.withoutPasswords("host=a password='se cret' port=1").contains("cret"));
        assertFalse(ConnInfo.withoutPasswords("postgresql://u:secret@h/db").contains("secret"), "a URI is not taken apart");
        assertEquals("", ConnInfo.withoutPasswords(null));
        assertEquals("host=a port=1", ConnInfo.withoutPasswords("port = 1  host = 'a'"));
    }

    private static Instance withRules(String... rules) {
        ServerState state = new ServerState("a", "h", org.howdah.technology.State.OK, ServerState.Presence.RUNNING, ServerState.Role.PRIMARY, "15", 1, "1", "/d", "/s", "/b", "",
                false, Map.of(), List.of(), List.of(), null, List.of(), Map.of("hba", String.join("\n", rules)), "");
        return new Instance("a", "h", "10.0.0.1", 5432, "/d", "/s", "/b", state);
    }

    @Test
    void theFirstMatchingRuleDecides() {
        Instance server = withRules("local\tall\tall\t\t\tpeer", "host\tall\tall\t127.0.0.1\t255.255.255.255\ttrust",
                "host\treplication\tbad\t10.0.0.0\t255.0.0.0\treject", "host\treplication\tall\t10.0.0.0\t255.0.0.0\tscram-sha-256");
        assertEquals("reject", HbaRules.deciding(server, "replication", "bad", "10.1.2.3").orElseThrow().method());
        assertEquals("scram-sha-256", HbaRules.deciding(server, "replication", "good", "10.1.2.3").orElseThrow().method());
        assertTrue(HbaRules.deciding(server, "replication", "good", "127.0.0.1").isEmpty(), "all does not match replication");
        assertEquals("trust", HbaRules.deciding(server, "postgres", "good", "127.0.0.1").orElseThrow().method());
        assertTrue(HbaRules.deciding(server, "replication", "good", "fe80::1").isEmpty());
        assertTrue(HbaRules.deciding(server, "replication", "good", "no address").isEmpty());
    }

    @Test
    void rulesQuoteNames() {
        assertEquals("host replication \"a \"\"b\"\" c\" 10.0.0.1/32 scram-sha-256", HbaRules.line("replication", "a \"b\" c", "10.0.0.1", false));
        assertEquals("host \"all\" \"x\" ::1/128 scram-sha-256", HbaRules.line("all", "x", "::1", false));
    }

    @Test
    void rulesAreAsStrictAsTheServerCanBe() {
        assertEquals("hostssl replication \"x\" 10.0.0.1/32 scram-sha-256", HbaRules.line("replication", "x", "10.0.0.1", true));
        HbaRules.Rule rule = new HbaRules.Rule("hostssl", List.of("replication"), List.of("all"), "all", "", "md5");
        assertTrue(rule.matches("replication", "x", "10.0.0.1", true));
        assertFalse(rule.matches("replication", "x", "10.0.0.1", false));
    }

    @Test
    void settingsAreQuotedAsTheServerDoes() {
        assertEquals("archive_command = 'cp \\\\ ''x'''", ClusterSteps.confLine("archive_command", "cp \\ 'x'"));
    }

    @Test
    void rolesGiveSafeFileNames() {
        assertEquals("repl_1", Instance.fileName("repl_1"));
        assertEquals("=2e=2e=2fa=20b", Instance.fileName("../a b"));
    }
}
