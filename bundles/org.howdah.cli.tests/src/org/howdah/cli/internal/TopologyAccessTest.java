package org.howdah.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.howdah.app.EnvironmentCredentials;
import org.howdah.app.Howdah;
import org.howdah.app.HowdahHome;
import org.howdah.app.TopologyAccess;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Credentials;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.SqlTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the names of a topology become logins. Nothing is connected to. */
class TopologyAccessTest {

    private static final String HOSTS = """
            topology: shop
            hosts:
              gate: {address: 192.0.2.1, ssh: {users: [ops], forwardAgent: true}}
              inner: {address: 192.0.2.2, ssh: {port: 2222, users: [postgres, root], jump: gate, identityFile: keys/inner}}
              deep: {ssh: {users: [postgres], jump: inner}}
              here: {address: 127.0.0.1, ssh: {port: 2200, users: [postgres], identityFile: ~/key, knownHostsFile: /etc/known}}
              a: {address: 192.0.2.3, ssh: {users: [x], jump: b}}
              b: {address: 192.0.2.4, ssh: {users: [x], jump: a}}
              lost: {address: 192.0.2.5, ssh: {users: [x], jump: nowhere}}
              plain: {address: 192.0.2.6}
            servers:
              homeless: {host: gone}
            """;

    @TempDir
    Path folder;

    private Topology topology;

    private TopologyAccess access(TopologyAccess.Keys keys) throws Exception {
        topology = TopologyFiles.parse(HOSTS, "test").topology();
        Howdah howdah = new Howdah(new HowdahHome(folder), Credentials.NONE, HostKeys.STRICT);
        return new TopologyAccess(topology, folder.resolve("shop.topology.yaml"), howdah.remote(), keys);
    }

    private Login login(TopologyAccess access, String host, String user) throws RemoteException {
        return access.login(Topologies.host(topology, host).orElseThrow(), user);
    }

    @Test
    void jumpsAreChained() throws Exception {
        TopologyAccess access = access((address, port) -> Optional.empty());
        Login deep = login(access, "deep", "");
        assertEquals("deep", deep.address(), "without an address the name is resolved");
        assertEquals("postgres@deep", deep.toString());
        Login inner = deep.jump().orElseThrow();
        assertEquals(2222, inner.port());
        assertEquals("postgres", inner.user());
        Login gate = inner.jump().orElseThrow();
        assertEquals("ops", gate.user());
        assertTrue(gate.forwardAgent() && !inner.forwardAgent());
        assertTrue(gate.jump().isEmpty());
        assertEquals(inner, login(access, "inner", ""), "one session is shared");
        assertEquals("root", login(access, "inner", "root").user());
        assertSame(deep, login(access, "deep", "postgres"));
    }

    @Test
    void keysComeFromTheTopologyThenFromALab() throws Exception {
        TopologyAccess access = access((address, port) -> address.equals("192.0.2.1") && port == 22
                ? Optional.of(new TopologyAccess.Key(Path.of("/lab/key"), Path.of("/lab/known")))
                : Optional.empty());
        Login inner = login(access, "inner", "");
        assertEquals(folder.resolve("keys/inner"), inner.identityFile().orElseThrow(), "relative to the topology's file");
        assertTrue(inner.knownHostsFile().isEmpty(), "the user's own");
        Login gate = inner.jump().orElseThrow();
        assertEquals(Path.of("/lab/key"), gate.identityFile().orElseThrow());
        assertEquals(Path.of("/lab/known"), gate.knownHostsFile().orElseThrow());
        Login here = login(access, "here", "");
        assertEquals(Path.of(System.getProperty("user.home"), "key"), here.identityFile().orElseThrow());
        assertEquals(Path.of("/etc/known"), here.knownHostsFile().orElseThrow());
    }

    @Test
    void whatCannotBeIsSaid() throws Exception {
        TopologyAccess access = access((address, port) -> Optional.empty());
        assertTrue(refusal(access, "a").getMessage().contains("circle"));
        assertTrue(refusal(access, "lost").getMessage().contains("nowhere"));
        assertEquals(System.getProperty("user.name"), login(access, "plain", "").user());
        RemoteException homeless = assertThrows(RemoteException.class, () -> access.sql(topology.getServers().getFirst(), "postgres"));
        assertEquals(RemoteException.Kind.INVALID, homeless.kind());
        assertTrue(homeless.getMessage().contains("gone"));
    }

    private RemoteException refusal(TopologyAccess access, String host) {
        RemoteException refused = assertThrows(RemoteException.class, () -> login(access, host, ""));
        assertEquals(RemoteException.Kind.INVALID, refused.kind());
        assertTrue(!refused.hint().isBlank());
        return refused;
    }

    @Test
    void secretsOfTheEnvironment() throws Exception {
        Login login = login(access((address, port) -> Optional.empty()), "gate", "");
        EnvironmentCredentials credentials = new EnvironmentCredentials(Map.of("HOWDAH_PASSWORD_GATE_OPS", "a", "HOWDAH_PASSWORD_MAIN_DB_REPL_1", "b",
                "HOWDAH_PASSPHRASE_ID_ED25519", "c", "HOWDAH_PASSPHRASE", "d"));
        assertEquals("a", credentials.password(login).orElseThrow().reveal());
        assertEquals("a", credentials.answer(login, "Password:", false).orElseThrow().reveal());
        assertTrue(credentials.answer(login, "Token:", true).isEmpty(), "only a person answers that");
        SqlTarget target = new SqlTarget(login, "main-db", 5432, Optional.empty(), "shop", Optional.of("repl.1"));
        assertEquals("b", credentials.password(target).orElseThrow().reveal());
        assertEquals("c", credentials.passphrase(Path.of("/x/id_ed25519")).orElseThrow().reveal());
        assertEquals("d", credentials.passphrase(Path.of("/x/other")).orElseThrow().reveal());
    }

    @Test
    void theHomeIsForItsOwner() throws Exception {
        assertEquals(Path.of(System.getProperty("user.home"), ".howdah"), HowdahHome.of(Map.of()).path());
        HowdahHome home = HowdahHome.of(Map.of("HOWDAH_HOME", folder.resolve("a/b").toString())).create();
        assertEquals("rwx--x--x", java.nio.file.attribute.PosixFilePermissions.toString(java.nio.file.Files.getPosixFilePermissions(home.path())));
    }
}
