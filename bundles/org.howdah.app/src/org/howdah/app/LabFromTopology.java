package org.howdah.app;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.howdah.lab.LabSpec;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;

/** Says what a lab must be like so that a topology can be tried on it. */
public final class LabFromTopology {

    private LabFromTopology() {
    }

    /** Addresses that are not loopback addresses are left to the lab, which may not use them. */
    public static LabSpec spec(String name, Topology topology, boolean isolated) {
        List<LabSpec.Host> hosts = topology.getHosts().stream().map(host -> host(host, topology, isolated)).toList();
        return new LabSpec(name, hosts, isolated);
    }

    private static LabSpec.Host host(Host host, Topology topology, boolean isolated) {
        Optional<String> address = Optional.ofNullable(host.getAddress()).filter(wish -> isolated || wish.startsWith("127."));
        OptionalInt port = host.getSsh() != null && host.getSsh().isSetPort() ? OptionalInt.of(host.getSsh().getPort()) : OptionalInt.empty();
        List<String> users = host.getSsh() == null ? List.of() : host.getSsh().getUsers().stream().map(Login::getName).toList();
        List<LabSpec.Server> servers = topology.getServers().stream().filter(server -> host.getId().equals(server.getHost()))
                .map(LabFromTopology::server).toList();
        return new LabSpec.Host(host.getId(), address, port, users, servers);
    }

    private static LabSpec.Server server(Server server) {
        return new LabSpec.Server(server.getId(), server.isSetPort() ? OptionalInt.of(server.getPort()) : OptionalInt.empty(),
                Optional.ofNullable(server.getVersion()), Optional.ofNullable(server.getDataDirectory()));
    }
}
