package org.howdah.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.remote.Credentials;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.HostKeys;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.SqlSession;
import org.howdah.remote.SqlTarget;
import org.howdah.remote.kit.Programs;
import org.howdah.remote.kit.SshServer;
import org.howdah.remote.sql.JdbcSqlSessions;
import org.howdah.remote.ssh.SshOptions;
import org.howdah.remote.ssh.SshSessions;
import org.howdah.technology.NodeAccess;

/** Hosts for tests: one real SSH server each, and the sessions to them. Keys lie in the hosts' folders. */
final class TestNodes implements NodeAccess, AutoCloseable {

    private final Topology topology;
    private final Map<String, Path> folders;
    private final SshSessions ssh;
    private final JdbcSqlSessions sql;

    /** @param folders host's id to the folder with its key */
    TestNodes(Topology topology, Map<String, Path> folders) {
        this.topology = topology;
        this.folders = folders;
        ssh = new SshSessions(Credentials.NONE, HostKeys.STRICT, SshOptions.defaults());
        sql = new JdbcSqlSessions(ssh, Credentials.NONE);
    }

    /** Starts one SSH server for each name, each with a home of its own for every login. */
    static Map<String, SshServer> hosts(String... names) {
        Map<String, SshServer> hosts = new LinkedHashMap<>();
        for (String name : names) {
            Path home = Programs.folder();
            if (Programs.root()) {
                Programs.run(Programs.find("chown").toString(), Programs.postgresUser(), home.toString());
            }
            hosts.put(name, SshServer.create("SetEnv HOME=" + home));
        }
        return hosts;
    }

    /** The home of the logins on a host. */
    static Path home(SshServer host) {
        try {
            String line = Files.readAllLines(host.folder().resolve("sshd_config")).stream().filter(each -> each.startsWith("SetEnv HOME=")).findFirst().orElseThrow();
            return Path.of(line.substring("SetEnv HOME=".length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void close(Map<String, SshServer> hosts) {
        hosts.values().forEach(host -> {
            Path home = home(host);
            host.close();
            Programs.delete(home);
        });
    }

    /** A topology of these hosts. @param servers lines of YAML */
    static String yaml(Map<String, SshServer> hosts, String... servers) {
        StringBuilder yaml = new StringBuilder("topology: test\nhosts:\n");
        hosts.forEach((name, host) -> yaml.append("  ").append(name).append(": {address: ").append(host.address()).append(", ssh: {port: ").append(host.port())
                .append(", users: [").append(Programs.postgresUser()).append("]}}\n"));
        if (servers.length > 0) {
            yaml.append("servers:\n");
            List.of(servers).forEach(server -> yaml.append("  ").append(server).append('\n'));
        }
        return yaml.toString();
    }

    static Map<String, Path> folders(Map<String, SshServer> hosts) {
        Map<String, Path> folders = new LinkedHashMap<>();
        hosts.forEach((name, host) -> folders.put(name, host.folder()));
        return folders;
    }

    private Login login(Host host, String user) {
        Path folder = folders.get(host.getId());
        return new Login(host.getId(), Topologies.address(host), Topologies.sshPort(host), user.isEmpty() ? host.getSsh().getUsers().getFirst().getName() : user,
                Optional.empty(), Optional.of(folder.resolve("id")), Optional.of(folder.resolve("known_hosts")), false);
    }

    @Override
    public Shell shell(Host host, String user) throws RemoteException {
        return ssh.shell(login(host, user));
    }

    @Override
    public FileTransfer files(Host host, String user) throws RemoteException {
        return ssh.files(login(host, user));
    }

    @Override
    public SqlSession sql(Server server, String database) throws RemoteException {
        Host host = Topologies.hostOf(topology, server).orElseThrow();
        return sql.open(new SqlTarget(login(host, ""), server.getId(), server.getPort(), Optional.ofNullable(server.getSocketDirectory()), database,
                Optional.empty()));
    }

    @Override
    public void close() {
        ssh.close();
    }
}
