package org.howdah.app;

import java.util.Optional;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Topology;

/** Reads the name of a target as a person writes it. Ids may hold any character, so that parts are looked up, not split off. */
final class ConsoleKeys {

    private static final String PSQL = "psql:";

    private ConsoleKeys() {
    }

    static Optional<ConsoleTarget> parse(Topology topology, String key) {
        if (key.startsWith(PSQL)) {
            return withLogin(key.substring(PSQL.length()), (login, rest) -> psql(topology, login, rest));
        }
        return withLogin(key, (login, rest) -> shell(topology, login, rest))
                .or(() -> withLogin(key, (login, rest) -> rest.contains("/") ? psql(topology, login, rest) : Optional.empty()));
    }

    @FunctionalInterface
    private interface Reader {
        Optional<ConsoleTarget> read(String login, String rest);
    }

    /** First without a login, then with what stands before the first and the following at signs as one. */
    private static Optional<ConsoleTarget> withLogin(String text, Reader reader) {
        Optional<ConsoleTarget> found = reader.read("", text);
        for (int at = text.indexOf('@', 1); found.isEmpty() && at > 0; at = text.indexOf('@', at + 1)) {
            found = reader.read(text.substring(0, at), text.substring(at + 1));
        }
        return found;
    }

    private static Optional<ConsoleTarget> shell(Topology topology, String login, String rest) {
        if (Topologies.host(topology, rest).isPresent()) {
            return Optional.of(ConsoleTarget.shell(rest, login));
        }
        Optional<ConsoleTarget> data = Topologies.server(topology, rest).flatMap(server -> Topologies.hostOf(topology, server))
                .map(host -> ConsoleTarget.data(host.getId(), login, rest));
        for (int colon = rest.indexOf(':'); data.isEmpty() && colon > 0; colon = rest.indexOf(':', colon + 1)) {
            String host = rest.substring(0, colon);
            String where = rest.substring(colon + 1);
            if (Topologies.host(topology, host).isEmpty()) {
                continue;
            }
            if (Topologies.server(topology, where).filter(server -> host.equals(server.getHost())).isPresent()) {
                data = Optional.of(ConsoleTarget.data(host, login, where));
            } else if (where.startsWith("/")) {
                data = Optional.of(ConsoleTarget.in(host, login, where));
            }
        }
        return data;
    }

    private static Optional<ConsoleTarget> psql(Topology topology, String login, String rest) {
        for (int end = rest.length(); end > 0; end = rest.lastIndexOf('/', end - 1)) {
            String id = rest.substring(0, end);
            String database = end == rest.length() ? "" : rest.substring(end + 1);
            Optional<ConsoleTarget> found = Topologies.server(topology, id).flatMap(server -> Topologies.hostOf(topology, server))
                    .map(host -> new ConsoleTarget(host.getId(), login, ConsoleTarget.Kind.PSQL, id, database, ""));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
