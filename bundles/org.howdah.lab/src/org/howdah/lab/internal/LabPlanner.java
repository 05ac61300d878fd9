package org.howdah.lab.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.howdah.lab.LabException;
import org.howdah.lab.LabSpec;

/** Turns what was asked for into a record with every address, port and path decided. */
final class LabPlanner {

    static final int MOST_HOSTS = 20;
    private static final Pattern ISOLATED = Pattern.compile("(10\\.99\\.(?:\\d|[1-9]\\d|1\\d\\d|2[0-4]\\d|25[0-4])\\.)([1-9]\\d{0,2})");

    private final LabStore store;
    private final Addresses addresses;
    private final Consumer<String> progress;

    LabPlanner(LabStore store, Addresses addresses, Consumer<String> progress) {
        this.store = store;
        this.addresses = addresses;
        this.progress = progress;
    }

    /** What can be refused without looking at addresses or making anything. */
    static void check(LabSpec spec) throws LabException {
        LabStore.checkName(spec.name());
        if (spec.hosts().isEmpty() || spec.hosts().size() > MOST_HOSTS) {
            throw new LabException("A lab has 1 to " + MOST_HOSTS + " hosts, " + spec.hosts().size() + " were asked for.");
        }
        Set<String> names = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (LabSpec.Host host : spec.hosts()) {
            LabStore.checkHost(host.name());
            if (!names.add(host.name().toLowerCase(java.util.Locale.ROOT))) {
                throw new LabException("Two hosts are named " + host.name() + "; give each a name of its own.");
            }
            Set<Integer> ports = new HashSet<>();
            host.sshPort().ifPresent(ports::add);
            for (LabSpec.Server server : host.servers()) {
                // A folder is named after it.
                LabStore.checkHost(server.id().replace('_', '-'));
                if (!ids.add(server.id())) {
                    throw new LabException("Two servers are named " + server.id() + "; give each a name of its own.");
                }
                if (server.port().isPresent() && !ports.add(server.port().getAsInt())) {
                    throw new LabException("The port " + server.port().getAsInt() + " of " + host.name() + " is wanted twice.");
                }
            }
            for (int port : ports) {
                if (port < 1 || port > 65535 || port < 1024 && !Account.current().isRoot()) {
                    throw new LabException("The port " + port + " of " + host.name() + (port < 1 || port > 65535 ? " is not a TCP port; use 1 to 65535."
                            : " is only for root; use one above 1023."));
                }
            }
        }
    }

    /** @param view where the hosts see the lab's folder */
    LabRecord plan(LabSpec spec, Path view) throws LabException {
        Places places = new Places(store, spec.name());
        List<List<Integer>> ports = spec.hosts().stream().map(LabPlanner::wantedPorts).toList();
        LabRecord.Network network = null;
        List<String> chosen = new ArrayList<>();
        int offset = 0;
        if (spec.isolated()) {
            Optional<String> wanted = wantedSubnet(spec);
            String prefix = wanted.isPresent() ? wanted.get() : addresses.subnet();
            network = new LabRecord.Network("hw" + store.key(spec.name()), prefix + "1", prefix);
            for (int i = 0; i < spec.hosts().size(); i++) {
                chosen.add(wanted.isPresent() ? spec.hosts().get(i).address().orElseThrow() : Addresses.inSubnet(prefix, i));
            }
        } else {
            List<List<Integer>> open = new ArrayList<>();
            for (int i = 0; i < spec.hosts().size(); i++) {
                open.add(fixed(spec.hosts().get(i)).isPresent() ? List.of() : ports.get(i));
            }
            Addresses.Block block = addresses.loopback(open);
            offset = open.stream().allMatch(List::isEmpty) ? 0 : block.offset();
            for (int i = 0; i < spec.hosts().size(); i++) {
                String address = fixed(spec.hosts().get(i)).orElse(block.address(i));
                if (open.get(i).isEmpty()) {
                    for (int port : ports.get(i)) {
                        addresses.hold(new Addresses.Endpoint(address, port));
                    }
                }
                chosen.add(address);
            }
        }
        boolean shortSockets = spec.hosts().stream().anyMatch(host -> !Places.fits(view.resolve(host.name()).resolve("run")));
        List<LabRecord.Host> hosts = new ArrayList<>();
        for (int i = 0; i < spec.hosts().size(); i++) {
            hosts.add(host(spec, i, chosen.get(i), offset, view, shortSockets ? places.shortSockets() : null));
        }
        return new LabRecord(spec.name(), false, spec.isolated(), network, view.toString(),
                shortSockets ? places.shortSockets().toString() : null, hosts);
    }

    /**
     * The subnet that all hosts ask for, where it is one that labs use. Others are not followed: they may be those of real
     * hosts, which this machine would not reach any more.
     */
    private Optional<String> wantedSubnet(LabSpec spec) throws LabException {
        Set<String> prefixes = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (LabSpec.Host host : spec.hosts()) {
            Matcher matcher = ISOLATED.matcher(host.address().orElse(""));
            if (!matcher.matches() || Integer.parseInt(matcher.group(2)) < 2 || Integer.parseInt(matcher.group(2)) > 254 || !wanted.add(matcher.group())) {
                return Optional.empty();
            }
            prefixes.add(matcher.group(1));
        }
        if (prefixes.size() != 1) {
            return Optional.empty();
        }
        String prefix = prefixes.iterator().next();
        if (addresses.isTaken(prefix)) {
            throw new LabException("The subnet " + prefix + "0/24 belongs to another lab; destroy that, or leave the addresses out.");
        }
        return Optional.of(prefix);
    }

    private Optional<String> fixed(LabSpec.Host host) {
        return host.address().filter(Addresses::isLoopback);
    }

    private static List<Integer> wantedPorts(LabSpec.Host host) {
        List<Integer> ports = new ArrayList<>(List.of(host.sshPort().orElse(Addresses.SSH_PORT)));
        int next = Addresses.POSTGRES_PORT;
        for (LabSpec.Server server : host.servers()) {
            while (server.port().isEmpty() && (ports.contains(next) || isWanted(host, next))) {
                next++;
            }
            ports.add(server.port().orElse(next));
        }
        return ports;
    }

    private static boolean isWanted(LabSpec.Host host, int port) {
        return host.servers().stream().anyMatch(server -> server.port().orElse(-1) == port);
    }

    private LabRecord.Host host(LabSpec spec, int index, String address, int offset, Path view, Path shortSockets) throws LabException {
        LabSpec.Host wanted = spec.hosts().get(index);
        if (wanted.address().isPresent() && !wanted.address().get().equals(address)) {
            progress.accept(wanted.name() + " has the address " + address + " in this lab, instead of " + LabStore.printable(wanted.address().get()) + ".");
        }
        Path folder = view.resolve(wanted.name());
        List<Integer> ports = wantedPorts(wanted);
        List<LabRecord.Server> servers = new ArrayList<>();
        for (LabSpec.Server server : wanted.servers()) {
            Installed.Version version = Installed.find(server.version());
            Path data = server.dataDirectory().map(Path::of).map(Path::normalize).filter(path -> path.startsWith(folder.resolve("pgsql")))
                    .orElse(folder.resolve("pgsql").resolve(server.id()));
            Path sockets = (shortSockets == null ? folder.resolve("run") : shortSockets.resolve(wanted.name()));
            servers.add(new LabRecord.Server(server.id(), ports.get(servers.size() + 1) + offset, version.major(), version.bin(), data.toString(),
                    sockets.toString()));
        }
        return new LabRecord.Host(wanted.name(), address, ports.getFirst() + offset, users(wanted), folder.toString(),
                spec.isolated() ? "howdah-" + spec.name() + "-" + store.key(spec.name()) + "-" + wanted.name() : null,
                spec.isolated() ? "hw" + store.key(spec.name()) + "-" + (index + 1) : null, servers);
    }

    private List<String> users(LabSpec.Host host) throws LabException {
        Account account = Account.current();
        if (host.users().isEmpty()) {
            return account.usualLogins();
        }
        if (!account.isRoot()) {
            // An SSH server that is not run by root can log nobody in but its own user.
            if (!host.users().equals(account.usualLogins())) {
                progress.accept(host.name() + " has the login " + account.user() + " only; logins of other users need a lab made by root.");
            }
            return account.usualLogins();
        }
        for (String user : host.users()) {
            if (!user.matches("[a-z_][a-z0-9_-]{0,30}")) {
                throw new LabException("\"" + LabStore.printable(user) + "\" of " + host.name() + " cannot be a login's name.");
            }
            Account.require(user);
        }
        return host.users();
    }
}
