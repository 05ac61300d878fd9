package org.howdah.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.Subjects;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;

/** Which consoles the elements of a topology offer. Touches no node. */
public final class ConsoleTargets {

    private ConsoleTargets() {
    }

    /**
     * The consoles of an element, the one that a double click opens first. A host offers a shell as each of its logins, then what its
     * servers offer; a server its data directory and psql; a database psql. Empty for everything else and for a server without a host.
     */
    public static List<ConsoleTarget> of(Topology topology, EObject element) {
        return switch (element) {
        case Host host -> ofHost(topology, host);
        case Server server -> Topologies.hostOf(topology, server).map(host -> ofServer(host, server)).orElse(List.of());
        case Database database when database.eContainer() instanceof Server server -> Topologies.hostOf(topology, server)
                .map(host -> List.of(ConsoleTarget.psql(host.getId(), server.getId(), database.getName()))).orElse(List.of());
        case null, default -> List.of();
        };
    }

    /** The consoles of a subject such as {@code server main}, {@code host slave1} or {@code database of server main: shop}. */
    public static List<ConsoleTarget> of(Topology topology, String subject) {
        EObject element = Subjects.find(topology, subject).orElse(null);
        if (element instanceof Server server && subject.startsWith("database of ")) {
            String name = subject.substring(subject.indexOf(": ") + 2);
            return server.getDatabases().stream().filter(database -> name.equals(database.getName())).findFirst()
                    .map(database -> of(topology, database)).orElse(List.of());
        }
        return of(topology, element);
    }

    /** Every console of every host, in the order of the topology. */
    public static List<ConsoleTarget> all(Topology topology) {
        return topology.getHosts().stream().flatMap(host -> ofHost(topology, host).stream()).toList();
    }

    /**
     * The target of a key as a person may write it: any of {@link ConsoleTarget#key()}, the id of a server (its data directory),
     * {@code server/database} (psql), with or without a login.
     */
    public static Optional<ConsoleTarget> find(Topology topology, String key) {
        return all(topology).stream().filter(target -> target.key().equals(key)).findFirst().or(() -> ConsoleKeys.parse(topology, key));
    }

    private static List<ConsoleTarget> ofHost(Topology topology, Host host) {
        List<ConsoleTarget> targets = new ArrayList<>();
        for (String login : logins(host)) {
            targets.add(ConsoleTarget.shell(host.getId(), login));
        }
        for (Server server : topology.getServers()) {
            if (host.getId() != null && host.getId().equals(server.getHost())) {
                targets.addAll(ofServer(host, server));
            }
        }
        return targets;
    }

    private static List<ConsoleTarget> ofServer(Host host, Server server) {
        List<ConsoleTarget> targets = new ArrayList<>();
        targets.add(ConsoleTarget.data(host.getId(), "", server.getId()));
        targets.add(ConsoleTarget.psql(host.getId(), server.getId(), ""));
        server.getDatabases().forEach(database -> targets.add(ConsoleTarget.psql(host.getId(), server.getId(), database.getName())));
        return targets;
    }

    /** The logins of a host; one that is empty, for the user's own name, where it names none. */
    static List<String> logins(Host host) {
        List<String> names = host.getSsh() == null ? List.of() : host.getSsh().getUsers().stream().map(Login::getName).distinct().toList();
        return names.isEmpty() ? List.of("") : names;
    }
}
