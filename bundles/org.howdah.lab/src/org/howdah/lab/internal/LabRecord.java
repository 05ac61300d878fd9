package org.howdah.lab.internal;

import java.nio.file.Path;
import java.util.List;

/**
 * What is written down of a lab, in {@code lab.json} of its folder: only what was decided when it was made, nothing that
 * can be found by looking.
 *
 * @param ready false while it is being made; what was left by a crash can then only be destroyed
 * @param network the lab's bridge and subnet where it is isolated, else null
 * @param view where the lab's folder is seen by its hosts: the folder itself, or a mount of it
 * @param sockets where the sockets are when the lab's own path is too long for them, else null
 */
public record LabRecord(String name, boolean ready, boolean isolated, Network network, String view, String sockets,
        List<Host> hosts) {

    /** The private key and known hosts of the operator lie beside {@code lab.json}. */
    public static final String IDENTITY = "id_ed25519";
    public static final String KNOWN_HOSTS = "known_hosts";

    public LabRecord {
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
    }

    public LabRecord asReady() {
        return new LabRecord(name, true, isolated, network, view, sockets, hosts);
    }

    /** A bridge, its address, and the prefix of the subnet such as {@code 10.99.3.}. */
    public record Network(String bridge, String address, String prefix) {
    }

    /**
     * One host.
     *
     * @param folder everything of the host, as the host sees it
     * @param namespace its network namespace, or null
     * @param link the outer end of its network link, or null
     */
    public record Host(String name, String address, int sshPort, List<String> users, String folder, String namespace, String link,
            List<Server> servers) {

        public Host {
            users = List.copyOf(users);
            servers = List.copyOf(servers);
        }

        public Path path() {
            return Path.of(folder);
        }

        public Path sshdConfig() {
            return path().resolve("sshd_config");
        }

        public Path home(String user) {
            return path().resolve("home").resolve(user);
        }
    }

    /** One server; {@code bin} holds the programs of its version. */
    public record Server(String id, int port, String version, String bin, String dataDirectory, String socketDirectory) {

        public Path data() {
            return Path.of(dataDirectory);
        }
    }
}
