package org.howdah.lab.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.howdah.lab.LabException;

/** Chooses addresses and ports that nobody else has, and holds them until the lab's own servers take them. */
final class Addresses implements AutoCloseable {

    static final int SSH_PORT = 2222;
    static final int POSTGRES_PORT = 5432;
    /** The first host of a lab is .11, as in a rack where the low numbers are the network's own. */
    private static final int FIRST = 11;
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    /** An address with a port. */
    record Endpoint(String address, int port) {
        @Override
        public String toString() {
            return address + ":" + port;
        }
    }

    private final List<LabRecord> others;
    private final Set<String> avoided;
    private final List<ServerSocket> held = new ArrayList<>();

    /** @param avoided prefixes that turned out to be taken */
    Addresses(List<LabRecord> others, Set<String> avoided) {
        this.others = others;
        this.avoided = avoided;
    }

    /** Whether the text is a loopback address of IP version 4. */
    static boolean isLoopback(String address) {
        Matcher matcher = IPV4.matcher(address);
        return matcher.matches() && matcher.group(1).equals("127")
                && List.of(2, 3, 4).stream().allMatch(group -> Integer.parseInt(matcher.group(group)) < 256)
                && !matcher.group(4).equals("0") && !matcher.group(4).equals("255");
    }

    /** The offset to the usual ports, and the prefix, at which so many hosts find their ports free. */
    record Block(String prefix, int offset) {

        String address(int index) {
            return prefix + (FIRST + index);
        }
    }

    /**
     * @param ports per host, the ports it needs, each to be added to the offset
     * @throws LabException where every block is in use
     */
    Block loopback(List<List<Integer>> ports) throws LabException {
        // Something that listens on all addresses takes a port from every block, so other ports are tried as well.
        for (int offset = 0; offset < 10; offset++) {
            for (int block = 10; block < 250; block++) {
                Block candidate = new Block("127.0." + block + ".", offset);
                if (!isTaken(candidate.prefix()) && hold(candidate, ports)) {
                    return candidate;
                }
            }
        }
        throw new LabException("No free loopback addresses were found: ports " + SSH_PORT + " and " + POSTGRES_PORT
                + " and the nine above them are in use on 127.0.10.x to 127.0.249.x; destroy labs that are no longer needed.");
    }

    private boolean hold(Block block, List<List<Integer>> ports) {
        List<ServerSocket> sockets = new ArrayList<>();
        for (int host = 0; host < ports.size(); host++) {
            for (int port : ports.get(host)) {
                Optional<ServerSocket> socket = bind(new Endpoint(block.address(host), port + block.offset()));
                if (socket.isEmpty()) {
                    release(sockets);
                    return false;
                }
                sockets.add(socket.get());
            }
        }
        held.addAll(sockets);
        return true;
    }

    /** Holds an address that was asked for. */
    void hold(Endpoint endpoint) throws LabException {
        for (LabRecord lab : others) {
            for (LabRecord.Host host : lab.hosts()) {
                boolean has = host.sshPort() == endpoint.port() || host.servers().stream().anyMatch(server -> server.port() == endpoint.port());
                if (has && host.address().equals(endpoint.address())) {
                    throw new LabException("The address " + endpoint + " belongs to " + host.name() + " of the lab \"" + lab.name()
                            + "\"; choose another, or \"howdah lab destroy " + lab.name() + "\".");
                }
            }
        }
        held.add(bind(endpoint).orElseThrow(() -> inUse(endpoint)));
    }

    static AddressTaken inUse(Endpoint endpoint) {
        return new AddressTaken("The address " + endpoint + " is in use by " + Listeners.owner(endpoint)
                + "; end that or choose another address.");
    }

    /** Whether something listens there. */
    static boolean isFree(Endpoint endpoint) {
        Optional<ServerSocket> socket = bind(endpoint);
        socket.ifPresent(bound -> release(List.of(bound)));
        return socket.isPresent();
    }

    private static Optional<ServerSocket> bind(Endpoint endpoint) {
        try {
            ServerSocket socket = new ServerSocket();
            try {
                socket.bind(new InetSocketAddress(InetAddress.getByName(endpoint.address()), endpoint.port()), 1);
                return Optional.of(socket);
            } catch (IOException e) {
                socket.close();
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a lab of this home has addresses with the prefix. */
    boolean isTaken(String prefix) {
        return avoided.contains(prefix) || others.stream().anyMatch(lab -> prefix.equals(lab.network() == null ? null : lab.network().prefix())
                || lab.hosts().stream().anyMatch(host -> host.address().startsWith(prefix)));
    }

    /** A subnet {@code 10.99.N.} that no interface of this machine and no other lab has. */
    String subnet() throws LabException {
        Set<String> taken = Network.prefixes().keySet();
        String routes = Run.must("ip", "-4", "route", "show", "table", "all");
        for (int n = 0; n < 255; n++) {
            String prefix = "10.99." + n + ".";
            // A wider route (a VPN's 10.0.0.0/8) does not matter: the lab's own, narrower one goes first.
            if (!taken.contains(prefix) && !routes.contains(" " + prefix) && !routes.startsWith(prefix) && !routes.contains("\n" + prefix)
                    && !isTaken(prefix)) {
                return prefix;
            }
        }
        throw new LabException("All subnets 10.99.0.0/24 to 10.99.254.0/24 are in use; destroy labs that are no longer needed.");
    }

    static String inSubnet(String prefix, int index) {
        return prefix + (FIRST + index);
    }

    /** Lets go of the addresses, for the lab's servers to take. */
    @Override
    public void close() {
        release(held);
        held.clear();
    }

    private static void release(List<ServerSocket> sockets) {
        for (ServerSocket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                continue;
            }
        }
    }
}
