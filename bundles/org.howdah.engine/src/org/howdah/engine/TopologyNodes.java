package org.howdah.engine;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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
import org.howdah.remote.SqlSession;
import org.howdah.remote.SqlTarget;
import org.howdah.technology.NodeAccess;

/** The nodes of a topology, reached as the topology says. */
public final class TopologyNodes implements NodeAccess {

    /** Keys for hosts of which the topology names none: a running lab knows its own. */
    @FunctionalInterface
    public interface Identities {
        Identities NONE = (address, port) -> Optional.empty();

        Optional<Identity> find(String address, int port);
    }

    public record Identity(Optional<Path> identityFile, Optional<Path> knownHostsFile) {
    }

    private final Topology topology;
    private final RemoteAccess remote;
    private final Identities identities;

    public TopologyNodes(Topology topology, RemoteAccess remote, Identities identities) {
        this.topology = topology;
        this.remote = remote;
        this.identities = identities;
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
        Host host = Topologies.hostOf(topology, server).orElseThrow(() -> new RemoteException(RemoteException.Kind.INVALID,
                "Server " + server.getId() + " is on host " + server.getHost() + ", which the topology does not have.", "Add the host."));
        return remote.sql(new SqlTarget(login(host, ""), server.getId(), server.getPort(), present(server.getSocketDirectory()), database, Optional.empty()));
    }

    /** @param user empty for the first of the host's users; where it has none, {@code postgres} */
    public Login login(Host host, String user) throws RemoteException {
        return login(host, user, new HashSet<>());
    }

    private Login login(Host host, String user, Set<String> passed) throws RemoteException {
        if (!passed.add(host.getId())) {
            throw new RemoteException(RemoteException.Kind.INVALID, "The jump hosts of " + host.getId() + " lead back to it.", "Take one of them out.");
        }
        SshAccess ssh = host.getSsh();
        Optional<Login> jump = Optional.empty();
        if (ssh != null && present(ssh.getJump()).isPresent()) {
            Host over = Topologies.host(topology, ssh.getJump()).orElseThrow(() -> new RemoteException(RemoteException.Kind.INVALID,
                    "The jump host " + ssh.getJump() + " of " + host.getId() + " is not in the topology.", "Add it."));
            jump = Optional.of(login(over, "", passed));
        }
        String address = Topologies.address(host);
        int port = Topologies.sshPort(host);
        Optional<Identity> identity = identities.find(address, port);
        Optional<Path> key = present(ssh == null ? null : ssh.getIdentityFile()).map(TopologyNodes::path).or(() -> identity.flatMap(Identity::identityFile));
        Optional<Path> known = present(ssh == null ? null : ssh.getKnownHostsFile()).map(TopologyNodes::path)
                .or(() -> identity.flatMap(Identity::knownHostsFile));
        return new Login(host.getId(), address, port, user(host, user), jump, key, known, ssh != null && ssh.isForwardAgent());
    }

    private static String user(Host host, String user) {
        if (!user.isEmpty()) {
            return user;
        }
        return host.getSsh() == null || host.getSsh().getUsers().isEmpty() ? "postgres" : host.getSsh().getUsers().getFirst().getName();
    }

    private static Path path(String text) {
        return text.startsWith("~/") ? Path.of(System.getProperty("user.home"), text.substring(2)) : Path.of(text);
    }

    private static Optional<String> present(String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
