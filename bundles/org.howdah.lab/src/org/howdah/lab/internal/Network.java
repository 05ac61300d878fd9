package org.howdah.lab.internal;

import java.io.IOException;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.howdah.lab.LabException;

/**
 * The network of an isolated lab: a bridge on this machine, and for each host a namespace that is wired to it. All names
 * follow from the lab's folder, so that what a crash left can be found.
 */
final class Network {

    /** The inner end of each host's link. */
    static final String INNER = "eth0";
    private static final Path NAMESPACES = Path.of("/run/netns");
    /** What {@code ip netns exec} puts over the files of /etc. */
    private static final Path OVERLAYS = Path.of("/etc/netns");
    private static final Path INTERFACES = Path.of("/sys/class/net");

    private Network() {
    }

    static void check() throws LabException {
        if (!Account.current().isRoot()) {
            throw new LabException("An isolated lab needs root, for its network namespaces; run it with sudo, or leave out --isolated.");
        }
        Run.program("ip");
    }

    /** The first three numbers of each address of this machine, as {@code 10.99.3.}, with the interface that has it. */
    static Map<String, String> prefixes() throws LabException {
        Map<String, String> prefixes = new HashMap<>();
        try {
            for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InterfaceAddress address : each.getInterfaceAddresses()) {
                    prefixes.put(address.getAddress().getHostAddress().replaceFirst("\\d+$", ""), each.getName());
                }
            }
        } catch (IOException e) {
            throw new LabException("Cannot read the network interfaces: " + e.getMessage(), e);
        }
        return prefixes;
    }

    /** Makes whatever of the network is not there. */
    static void create(LabRecord lab) throws LabException, IOException {
        String bridge = lab.network().bridge();
        if (!exists(bridge)) {
            String other = prefixes().get(lab.network().prefix());
            if (other != null) {
                throw new AddressTaken("The subnet " + lab.network().prefix() + "0/24 of the lab \"" + lab.name() + "\" is in use by the network interface "
                        + other + "; end that or make the lab anew.");
            }
            Run.must(List.of("ip", "link", "add", "name", bridge, "type", "bridge"), Map.of(), 10,
                    "Cannot make the network of the lab; this machine may not allow it (a container without NET_ADMIN?)");
        }
        Run.must("ip", "addr", "replace", lab.network().address() + "/24", "dev", bridge);
        Run.must("ip", "link", "set", bridge, "up");
        StringBuilder names = new StringBuilder("127.0.0.1 localhost\n::1 localhost\n");
        lab.hosts().forEach(host -> names.append(host.address()).append(' ').append(host.name()).append('\n'));
        Parallel.map(lab.hosts(), host -> {
            create(host, bridge, names.toString());
            return null;
        });
    }

    private static void create(LabRecord.Host host, String bridge, String names) throws LabException, IOException {
        Path overlay = OVERLAYS.resolve(host.namespace());
        Files.createDirectories(overlay);
        Files.writeString(overlay.resolve("hosts"), names);
        if (!Files.exists(NAMESPACES.resolve(host.namespace()))) {
            Run.must("ip", "netns", "add", host.namespace());
        }
        if (!exists(host.link())) {
            Run.must("ip", "link", "add", "name", host.link(), "type", "veth", "peer", "name", INNER, "netns", host.namespace());
            Run.must("ip", "link", "set", host.link(), "master", bridge, "up");
            Run.must("ip", "-n", host.namespace(), "addr", "add", host.address() + "/24", "dev", INNER);
            Run.must("ip", "-n", host.namespace(), "link", "set", INNER, "up");
            Run.must("ip", "-n", host.namespace(), "link", "set", "lo", "up");
        }
    }

    private static boolean exists(String networkInterface) {
        return Files.exists(INTERFACES.resolve(networkInterface));
    }

    /** Whether the hosts reach each other; the sentence says why they may not. */
    static void checkReach(LabRecord lab) throws LabException {
        if (lab.network() == null || lab.hosts().size() < 2) {
            return;
        }
        LabRecord.Host from = lab.hosts().getFirst();
        LabRecord.Host to = lab.hosts().getLast();
        String connect = "exec 3<>/dev/tcp/" + to.address() + "/" + to.sshPort();
        if (!Run.run(Namespaces.inside(from, List.of("timeout", "5", "bash", "-c", connect)), Map.of(), 10).ok()) {
            throw new LabException("The hosts of the lab do not reach each other. Where a firewall also filters bridges (Docker switches that on),"
                    + " \"sysctl net.bridge.bridge-nf-call-iptables=0\" helps.");
        }
    }

    private static String namespacePrefix(LabStore store, String name) {
        return "howdah-" + name + "-" + store.key(name) + "-";
    }

    private static List<String> list(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(file -> file.startsWith(prefix)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether something of the lab's network is there. */
    static boolean isLeft(LabStore store, String name) {
        return !list(NAMESPACES, namespacePrefix(store, name)).isEmpty() || !list(OVERLAYS, namespacePrefix(store, name)).isEmpty()
                || exists("hw" + store.key(name));
    }

    /** The numbers of the lab's namespaces, as {@link Proc#network} has them. */
    static Set<String> namespaces(LabStore store, String name) {
        return list(NAMESPACES, namespacePrefix(store, name)).stream().map(Network::number).collect(Collectors.toSet());
    }

    /** The number of a namespace; empty where it is not there. */
    static String number(String namespace) {
        try {
            return "net:[" + Files.getAttribute(NAMESPACES.resolve(namespace), "unix:ino") + "]";
        } catch (IOException e) {
            return "";
        }
    }

    /** Removes everything of the lab's network. Its processes are gone by now. */
    static void remove(LabStore store, String name) throws LabException, IOException {
        for (String namespace : list(NAMESPACES, namespacePrefix(store, name))) {
            Run.must("ip", "netns", "del", namespace);
        }
        for (String overlay : list(OVERLAYS, namespacePrefix(store, name))) {
            Places.delete(OVERLAYS.resolve(overlay));
        }
        if (Account.current().isRoot() && Files.isDirectory(OVERLAYS) && list(OVERLAYS, "").isEmpty()) {
            Files.delete(OVERLAYS);
        }
        String bridge = "hw" + store.key(name);
        for (String link : list(INTERFACES, bridge)) {
            // Links go with their namespace, but the kernel takes its time; one that went meanwhile is no failure.
            Run.run("ip", "link", "del", link);
        }
        if (exists(bridge)) {
            throw new LabException("The network interface " + bridge + " of the lab \"" + name + "\" cannot be removed; try \"ip link del " + bridge + "\".");
        }
    }
}
