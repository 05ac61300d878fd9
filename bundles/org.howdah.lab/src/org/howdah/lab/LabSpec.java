package org.howdah.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a lab is to be made of. Whatever is left open is chosen by the lab.
 *
 * @param name the lab's name, a directory name and part of messages
 * @param hosts one to twenty hosts
 * @param isolated each host in a network namespace of its own, which needs root
 */
public record LabSpec(String name, List<Host> hosts, boolean isolated) {

    /** The hosts of a lab for which nothing else was said. */
    public static final List<String> DEFAULT_HOSTS = List.of("master1", "slave1");

    public LabSpec {
        Objects.requireNonNull(name);
        hosts = List.copyOf(hosts);
    }

    /** Hosts with one server each: {@code main} on the first, {@code replica}, {@code replica2} … on the others. */
    public static LabSpec of(String name, List<String> hosts, boolean isolated) {
        List<Host> specified = new ArrayList<>();
        for (String host : hosts) {
            int index = specified.size();
            String server = index == 0 ? "main" : index == 1 ? "replica" : "replica" + index;
            specified.add(new Host(host, Optional.empty(), OptionalInt.empty(), List.of(),
                    List.of(new Server(server, OptionalInt.empty(), Optional.empty(), Optional.empty()))));
        }
        return new LabSpec(name, specified, isolated);
    }

    /**
     * One host.
     *
     * @param name its name, by which the other hosts reach it
     * @param address the address wished for
     * @param sshPort the TCP port of its SSH server
     * @param users who may log in, the DBA first; empty for those that are usual
     * @param servers its PostgreSQL servers
     */
    public record Host(String name, Optional<String> address, OptionalInt sshPort, List<String> users, List<Server> servers) {

        public Host {
            Objects.requireNonNull(name);
            users = List.copyOf(users);
            servers = List.copyOf(servers);
        }
    }

    /**
     * One PostgreSQL server.
     *
     * @param id its name in a topology
     * @param port its TCP port
     * @param version its major version, such as 15; empty for the newest that is installed
     * @param dataDirectory used where it lies inside the lab, else the lab chooses one
     */
    public record Server(String id, OptionalInt port, Optional<String> version, Optional<String> dataDirectory) {
    }
}
