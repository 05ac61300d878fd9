package org.howdah.technology.postgresql;

import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;

/**
 * A server with everything a script needs to know of it: what the topology says, and what the node says where the
 * topology leaves it out.
 *
 * @param id of the server
 * @param host id of its host
 * @param address where other hosts reach it
 * @param data data directory; empty where nobody knows
 * @param socket directory of its Unix socket
 * @param bin directory of its programs
 * @param state what was observed of it
 */
public record Instance(String id, String host, String address, int port, String data, String socket, String bin, ServerState state) {

    public static Instance of(Topology topology, Server server, Observation observation) {
        ServerState state = observation.server(server.getId())
                .orElseGet(() -> ServerState.unknown(server.getId(), server.getHost(), "It was not observed."));
        return of(topology, server, state);
    }

    public static Instance of(Topology topology, Server server, ServerState state) {
        String address = Topologies.hostOf(topology, server).map(Topologies::address).orElse(String.valueOf(server.getHost()));
        return new Instance(server.getId(), String.valueOf(server.getHost()), address, server.getPort(),
                first(server.getDataDirectory(), state.dataDirectory()), first(server.getSocketDirectory(), state.socketDirectory()),
                first(server.getBinDirectory(), state.binDirectory()), state);
    }

    public static Optional<Instance> find(Topology topology, String serverId, Observation observation) {
        return Topologies.server(topology, serverId).map(server -> of(topology, server, observation));
    }

    static String first(String wished, String found) {
        return wished == null || wished.isBlank() ? found : strip(wished);
    }

    private static String strip(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    public String parent() {
        int slash = data.lastIndexOf('/');
        return slash <= 0 ? "/" : data.substring(0, slash);
    }

    public String baseName() {
        return data.substring(data.lastIndexOf('/') + 1);
    }

    /** Where Howdah keeps what belongs to this cluster and must not be copied with it: beside the data directory. */
    public String home() {
        return (parent().equals("/") ? "" : parent()) + "/.howdah/" + baseName();
    }

    public String passFile() {
        return home() + "/pgpass";
    }

    /** Holds the password of a role, for the owner only. The role's name is spelt so that it is safe in a file name. */
    public String secretFile(String role) {
        return home() + "/" + fileName(role) + ".secret";
    }

    public String log() {
        return home() + "/server.log";
    }

    /** A name spelt so that it is safe in a file name, whatever stands in it. */
    public static String fileName(String role) {
        StringBuilder name = new StringBuilder();
        for (byte b : role.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_' || b == '-';
            name.append(plain ? String.valueOf((char) b) : String.format("=%02x", b));
        }
        return name.toString();
    }

    public boolean hasSecret(String role) {
        return state.facts().containsKey("secret." + fileName(role));
    }

    /** A setting of the running server; empty where not known. */
    public String setting(String name) {
        return state.settings().getOrDefault(name, "");
    }

    public String fact(String name) {
        return state.facts().getOrDefault(name, "");
    }

    /** Version and name of the cluster under Debian's administration ({@code 15/main}); empty where it is not. */
    public String debian() {
        return fact("debian");
    }

    public int major() {
        if (state.majorVersion() > 0) {
            return state.majorVersion();
        }
        String digits = fact("programs").replaceFirst("^[^0-9]*(\\d+).*$", "$1");
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
    }

    /** Address from which this server's host reaches another server; that server's rules must let it in. */
    public String sourceTo(Instance other) {
        String source = fact("source:" + other.id());
        if (!source.isEmpty()) {
            return source;
        }
        return address.startsWith("127.") ? "127.0.0.1" : address;
    }

    /** Where the host is another one than that of the other server. */
    public boolean elsewhere(Instance other) {
        return !host.equals(other.host);
    }

}
