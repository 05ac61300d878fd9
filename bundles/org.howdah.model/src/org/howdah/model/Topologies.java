package org.howdah.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.howdah.model.topology.Database;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.Setting;
import org.howdah.model.topology.Topology;

/** Follows the names by which the elements of a topology refer to each other. */
public final class Topologies {

    private Topologies() {
    }

    public static Optional<Host> host(Topology topology, String id) {
        return find(topology.getHosts(), id);
    }

    public static Optional<Server> server(Topology topology, String id) {
        return find(topology.getServers(), id);
    }

    public static Optional<Link> link(Topology topology, String id) {
        return find(topology.getLinks(), id);
    }

    public static Optional<ReplicationSet> set(Topology topology, String id) {
        return find(topology.getSets(), id);
    }

    public static Optional<Service> service(Topology topology, String id) {
        return topology.getArchitecture() == null ? Optional.empty() : find(topology.getArchitecture().getServices(), id);
    }

    public static Optional<Host> hostOf(Topology topology, Server server) {
        return host(topology, server.getHost());
    }

    /** The server's part of an end: {@code main} of {@code main/shop}. */
    public static String serverId(String end) {
        int slash = end == null ? -1 : end.indexOf('/');
        return end == null ? "" : slash < 0 ? end : end.substring(0, slash);
    }

    /** The database's part of an end; empty where the end is a whole server. */
    public static Optional<String> databaseName(String end) {
        int slash = end == null ? -1 : end.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(end.substring(slash + 1));
    }

    public static Optional<Server> serverOf(Topology topology, String end) {
        return server(topology, serverId(end));
    }

    public static Optional<Database> databaseOf(Topology topology, String end) {
        return serverOf(topology, end).flatMap(server -> databaseName(end)
                .flatMap(name -> server.getDatabases().stream().filter(database -> name.equals(database.getName())).findFirst()));
    }

    /** A setting's text; empty where the link does not have it. */
    public static Optional<String> setting(Link link, String key) {
        return setting(link.getSettings(), key);
    }

    public static Optional<String> setting(List<Setting> settings, String key) {
        return settings.stream().filter(setting -> key.equals(setting.getKey())).map(Setting::getValue).filter(Objects::nonNull).findFirst();
    }

    /** Where the host is reached: its address, else its id. */
    public static String address(Host host) {
        return host.getAddress() == null || host.getAddress().isBlank() ? host.getId() : host.getAddress();
    }

    /** The port of the host's SSH server. */
    public static int sshPort(Host host) {
        return host.getSsh() == null ? 22 : host.getSsh().getPort();
    }

    private static <E extends Element> Optional<E> find(List<E> elements, String id) {
        // A plain loop: planning asks this some hundred thousand times.
        for (E element : elements) {
            if (id != null && id.equals(element.getId())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
