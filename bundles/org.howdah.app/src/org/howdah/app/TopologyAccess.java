package org.howdah.app;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.SshAccess;
import org.howdah.model.topology.Topology;
import org.howdah.remote.FileTransfer;
import org.howdah.remote.Login;
import org.howdah.remote.RemoteAccess;
import org.howdah.remote.RemoteException;
import org.howdah.remote.Shell;
import org.howdah.remote.ShellWords;
import org.howdah.remote.SqlSession;
import org.howdah.remote.SqlTarget;
import org.howdah.technology.NodeAccess;
import org.howdah.technology.ServerState;

/**
 * The nodes of one topology. A name becomes a login: address and port from the topology (the host's id is resolved where
 * there is no address), the user that is asked for or the first one; the key from the topology, else from the lab that owns
 * the address, else from the user's own SSH configuration. Safe for use by many threads.
 */
public final class TopologyAccess implements NodeAccess {

    /**
     * The key for a host that the topology itself does not name one for.
     *
     * @param identityFile private key
     * @param knownHostsFile where its host key stands
     */
    public record Key(Path identityFile, Path knownHostsFile) {
    }

    /** Looks a key up by where the host is reached. */
    @FunctionalInterface
    public interface Keys {
        Optional<Key> find(String address, int port);
    }

    private static final int JUMPS = 8;

    /**
     * Prints the folder of the socket for port $p: the login's own, that of the only server which runs with this port, a usual
     * one. Several servers may share a port on different addresses, so what the login says comes first.
     */
    private static final String FIND_SOCKET = """
            case ${PGHOST-} in /*) test -S "$PGHOST/.s.PGSQL.$p" && { printf '%s' "$PGHOST"; exit 0; };; esac
            d=$(find /proc -maxdepth 2 -name cwd -printf '%l\\n' 2>/dev/null | sort -u | while IFS= read -r c; do
              [ -f "$c/postmaster.pid" ] && [ "$(sed -n 4p "$c/postmaster.pid" 2>/dev/null)" = "$p" ] && sed -n 5p "$c/postmaster.pid"
            done)
            case $d in ''|*'
            '*) ;; *) test -S "$d/.s.PGSQL.$p" && { printf '%s' "$d"; exit 0; };; esac
            for d in /var/run/postgresql /run/postgresql /tmp; do
              test -S "$d/.s.PGSQL.$p" && { printf '%s' "$d"; exit 0; }
            done
            exit 0
            """;

    private final Topology topology;
    private final Path folder;
    private final RemoteAccess remote;
    private final Keys keys;
    private final Map<String, Login> logins = new ConcurrentHashMap<>();
    private final Map<String, String> sockets = new ConcurrentHashMap<>();

    /** @param file of the topology, which relative names of key files are relative to; null for none */
    public TopologyAccess(Topology topology, Path file, RemoteAccess remote, Keys keys) {
        this.topology = Objects.requireNonNull(topology);
        Path parent = file == null ? null : file.toAbsolutePath().getParent();
        this.folder = parent == null ? Path.of("").toAbsolutePath() : parent;
        this.remote = Objects.requireNonNull(remote);
        this.keys = Objects.requireNonNull(keys);
    }

    /** Remembers where the servers' sockets lie, so that nobody needs to look for them again. */
    public void learn(Iterable<ServerState> states) {
        for (ServerState state : states) {
            if (!state.socketDirectory().isBlank()) {
                sockets.put(state.id(), state.socketDirectory());
            }
        }
    }

    public Topology topology() {
        return topology;
    }

    @Override
    public Shell shell(Host host, String user) throws RemoteException {
        return remote.shell(login(host, user));
    }

    @Override
    public FileTransfer files(Host host, String user) throws RemoteException {
        return remote.files(login(host, user));
    }

    @Override
    public SqlSession sql(Server server, String database) throws RemoteException {
        Host host = Topologies.hostOf(topology, server).orElseThrow(() -> invalid(
                "The server " + server.getId() + " lies on the host " + server.getHost() + ", which is not in the topology.",
                "Add the host, or correct the server's host."));
        Login login = login(host, "");
        return remote.sql(new SqlTarget(login, server.getId(), server.getPort(), socketDirectory(server, login), database, Optional.empty()));
    }

    /** @param user one of the host's users; empty for the first, the DBA's */
    public Login login(Host host, String user) throws RemoteException {
        String wanted = user.isEmpty() ? firstUser(host) : user;
        String key = host.getId() + '\0' + wanted;
        Login known = logins.get(key);
        if (known == null) {
            known = make(host, wanted);
            logins.put(key, known);
        }
        return known;
    }

    private Login make(Host host, String user) throws RemoteException {
        // Outermost first, so that each login is made with the one that leads to it.
        ArrayDeque<Host> chain = new ArrayDeque<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Host at = host; at != null; at = jump(at)) {
            if (!seen.add(at.getId()) || seen.size() > JUMPS) {
                throw invalid("The jump hosts of " + host.getId() + " lead in a circle or too far: " + String.join(" → ", seen) + ".",
                        "Correct ssh.jump of one of them.");
            }
            chain.push(at);
        }
        Optional<Login> before = Optional.empty();
        Login login = null;
        for (Host at : chain) {
            login = one(at, at == host ? user : firstUser(at), before);
            before = Optional.of(login);
        }
        return login;
    }

    private Login one(Host host, String user, Optional<Login> jump) {
        SshAccess ssh = host.getSsh();
        String address = Topologies.address(host);
        int port = Topologies.sshPort(host);
        Optional<Path> identity = file(ssh == null ? null : ssh.getIdentityFile());
        Optional<Path> knownHosts = file(ssh == null ? null : ssh.getKnownHostsFile());
        if (identity.isEmpty() || knownHosts.isEmpty()) {
            Optional<Key> key = keys.find(address, port);
            identity = identity.or(() -> key.map(Key::identityFile));
            knownHosts = knownHosts.or(() -> key.map(Key::knownHostsFile));
        }
        return new Login(host.getId(), address, port, user, jump, identity, knownHosts, ssh != null && ssh.isForwardAgent());
    }

    private Host jump(Host host) throws RemoteException {
        String jump = host.getSsh() == null ? null : host.getSsh().getJump();
        if (jump == null || jump.isBlank()) {
            return null;
        }
        return Topologies.host(topology, jump).orElseThrow(() -> invalid(
                "The host " + host.getId() + " is reached through " + jump + ", which is not in the topology.", "Correct its ssh.jump."));
    }

    private static String firstUser(Host host) {
        boolean none = host.getSsh() == null || host.getSsh().getUsers().isEmpty();
        return none ? System.getProperty("user.name") : host.getSsh().getUsers().get(0).getName();
    }

    private Optional<Path> file(String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        Path path = name.startsWith("~/") ? Path.of(System.getProperty("user.home"), name.substring(2)) : Path.of(name);
        return Optional.of(folder.resolve(path).normalize());
    }

    /** From the topology, else as seen before, else where PostgreSQL says or usually has it; empty where there is none. */
    private Optional<String> socketDirectory(Server server, Login login) throws RemoteException {
        if (server.getSocketDirectory() != null && !server.getSocketDirectory().isBlank()) {
            return Optional.of(server.getSocketDirectory());
        }
        String known = sockets.get(server.getId());
        if (known == null) {
            known = look(server, login);
            if (!known.isEmpty()) {
                sockets.put(server.getId(), known);
            }
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    private String look(Server server, Login login) throws RemoteException {
        StringBuilder script = new StringBuilder();
        if (server.getDataDirectory() != null && !server.getDataDirectory().isBlank()) {
            // Line 5 of postmaster.pid is the first socket directory of the running server.
            script.append("d=$(sed -n 5p ").append(ShellWords.quote(server.getDataDirectory() + "/postmaster.pid"))
                    .append(" 2>/dev/null); test -n \"$d\" && { printf '%s' \"$d\"; exit 0; }; ");
        }
        script.append("p=").append(server.getPort()).append('\n').append(FIND_SOCKET);
        return remote.shell(login).run(Shell.Command.of(ShellWords.join("sh", "-c", script.toString()), java.time.Duration.ofSeconds(15),
                "find the socket of the server " + server.getId())).output().strip();
    }

    private static RemoteException invalid(String message, String hint) {
        return new RemoteException(RemoteException.Kind.INVALID, message, hint);
    }
}
