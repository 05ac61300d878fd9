package org.howdah.technology.postgresql;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;

/** Finds what an address that was read somewhere stands for in a topology. */
public final class Places {

    private Places() {
    }

    /**
     * Whether an address only means something on the host where it was read: a socket, or the host itself.
     *
     * @param address of a connection string; empty for the socket in its usual place
     */
    public static boolean local(String address) {
        return address.isBlank() || address.startsWith("/") || address.startsWith("@") || Set.of("localhost", "127.0.0.1", "::1").contains(address);
    }

    /** The drawn host that is reached at an address: as written, else as it resolves here. */
    public static Optional<Host> host(Topology topology, String address) {
        List<Host> hosts = topology.getHosts();
        Optional<Host> exact = hosts.stream().filter(host -> address.equals(Topologies.address(host)) || address.equals(host.getId())).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        Set<String> wanted = resolve(address);
        return wanted.isEmpty() ? Optional.empty()
                : hosts.stream().filter(host -> resolve(Topologies.address(host)).stream().anyMatch(wanted::contains)).findFirst();
    }

    /** The drawn server at an address and port; on a host of a single server that is drawn there, nothing else is guessed. */
    public static Optional<Server> server(Topology topology, String address, int port) {
        return host(topology, address)
                .flatMap(host -> topology.getServers().stream().filter(server -> host.getId().equals(server.getHost()) && server.getPort() == port).findFirst());
    }

    /** Draws a database of a server where it is not drawn yet. */
    public static void draw(Server server, String database) {
        if (!database.isBlank() && server.getDatabases().stream().noneMatch(one -> database.equals(one.getName()))) {
            Database drawn = TopologyFactory.eINSTANCE.createDatabase();
            drawn.setName(database);
            server.getDatabases().add(drawn);
        }
    }

    private static Set<String> resolve(String address) {
        // A name that cannot be one is not asked for: it would only wait for the name server.
        if (address == null || !address.matches("[A-Za-z0-9._:%-]{1,253}")) {
            return Set.of();
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(address)).map(InetAddress::getHostAddress).collect(Collectors.toSet());
        } catch (UnknownHostException nobodyHere) {
            return Set.of();
        }
    }
}
