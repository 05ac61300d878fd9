package org.howdah.lab.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.howdah.lab.LabException;
import org.howdah.lab.LabSpec;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.SshAccess;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;

/** Labs as topologies, and topologies as labs. */
public final class LabTopology {

    private LabTopology() {
    }

    /** The bare lab: hosts, servers, no links. */
    public static Topology of(LabRecord lab, Path labFolder) {
        TopologyFactory factory = TopologyFactory.eINSTANCE;
        Topology topology = factory.createTopology();
        topology.setId(lab.name());
        for (LabRecord.Host from : lab.hosts()) {
            Host host = factory.createHost();
            host.setId(from.name());
            host.setAddress(from.address());
            SshAccess ssh = factory.createSshAccess();
            ssh.setPort(from.sshPort());
            for (String user : from.users()) {
                Login login = factory.createLogin();
                login.setName(user);
                ssh.getUsers().add(login);
            }
            ssh.setIdentityFile(labFolder.resolve(LabRecord.IDENTITY).toString());
            ssh.setKnownHostsFile(labFolder.resolve(LabRecord.KNOWN_HOSTS).toString());
            host.setSsh(ssh);
            topology.getHosts().add(host);
            for (LabRecord.Server each : from.servers()) {
                Server server = factory.createServer();
                server.setId(each.id());
                server.setHost(from.name());
                server.setPort(each.port());
                server.setVersion(each.version());
                server.setDataDirectory(each.dataDirectory());
                server.setSocketDirectory(each.socketDirectory());
                Database database = factory.createDatabase();
                database.setName("postgres");
                server.getDatabases().add(database);
                topology.getServers().add(server);
            }
        }
        return topology;
    }

    /** What a lab must have to stand for the topology. */
    public static LabSpec spec(String name, Topology topology, boolean isolated) throws LabException {
        if (topology.getHosts().isEmpty()) {
            throw new LabException("The topology \"" + LabStore.printable(String.valueOf(topology.getId())) + "\" has no hosts; add one and try again.");
        }
        List<LabSpec.Host> hosts = new ArrayList<>();
        for (Host host : topology.getHosts()) {
            SshAccess ssh = host.getSsh();
            List<LabSpec.Server> servers = topology.getServers().stream().filter(server -> host.getId() != null && host.getId().equals(server.getHost()))
                    .map(server -> new LabSpec.Server(server.getId(), server.isSetPort() ? OptionalInt.of(server.getPort()) : OptionalInt.empty(),
                            text(server.getVersion()), text(server.getDataDirectory())))
                    .toList();
            hosts.add(new LabSpec.Host(String.valueOf(host.getId()), text(host.getAddress()),
                    ssh != null && ssh.isSetPort() ? OptionalInt.of(ssh.getPort()) : OptionalInt.empty(),
                    ssh == null ? List.of() : ssh.getUsers().stream().map(Login::getName).toList(), servers));
        }
        return new LabSpec(name, hosts, isolated);
    }

    /**
     * Says in a topology where its hosts and servers are in the lab, by their names. What it says of logins and data directories stays.
     *
     * @return how many hosts of the topology the lab has
     */
    public static int fill(Topology topology, Topology lab) {
        int found = 0;
        for (Host made : lab.getHosts()) {
            for (Host host : topology.getHosts()) {
                if (made.getId().equals(host.getId())) {
                    found++;
                    fill(host, made);
                }
            }
        }
        for (Server made : lab.getServers()) {
            for (Server server : topology.getServers()) {
                if (made.getId().equals(server.getId()) && made.getHost().equals(server.getHost())) {
                    server.setPort(made.getPort());
                    server.setDataDirectory(text(server.getDataDirectory()).orElse(made.getDataDirectory()));
                    server.setSocketDirectory(made.getSocketDirectory());
                }
            }
        }
        return found;
    }

    private static void fill(Host host, Host made) {
        host.setAddress(made.getAddress());
        if (host.getSsh() == null) {
            host.setSsh(TopologyFactory.eINSTANCE.createSshAccess());
        }
        host.getSsh().setPort(made.getSsh().getPort());
        if (host.getSsh().getUsers().isEmpty()) {
            host.getSsh().getUsers().addAll(org.eclipse.emf.ecore.util.EcoreUtil.copyAll(made.getSsh().getUsers()));
        }
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
