package org.howdah.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.LinkState;
import org.howdah.technology.LinkState.Presence;
import org.howdah.technology.Observation;
import org.howdah.technology.ServerState;
import org.howdah.technology.ServerState.Role;

/**
 * What is drawn beside what was observed, element by element. The drawing may have been changed since the nodes were looked at: what was
 * observed then is compared with what is drawn now. Says nothing about health; that is {@link Status}.
 *
 * @param elements by subject ({@code server main}, {@code database main/shop}, {@code link copy}), in the order of the drawing
 * @param unexpected links that are there and not drawn, or not drawn so
 */
public record Comparison(Map<String, Entry> elements, List<LinkState> unexpected) {

    public enum Kind {
        /** As drawn. */
        SAME,
        /** Drawn, not there, and a plan would make it. */
        PLANNED,
        /** Drawn and not there, though it should be. */
        MISSING,
        /** There, but otherwise than drawn. */
        DIFFERS,
        /** Cannot be told. */
        UNKNOWN;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** @param reasons what is different or why it is not known, each a sentence; empty where it is as drawn */
    public record Entry(Kind kind, List<String> reasons) {

        public Entry {
            reasons = List.copyOf(reasons);
        }
    }

    private static final Entry SAME = new Entry(Kind.SAME, List.of());

    public Comparison {
        elements = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(elements));
        unexpected = List.copyOf(unexpected);
    }

    public Optional<Entry> of(String subject) {
        return Optional.ofNullable(elements.get(subject));
    }

    /** @param observation null where nothing was observed yet: then nothing is known */
    public static Comparison of(Topology topology, Observation observation, Technologies technologies) {
        Maker maker = new Maker(topology, observation, technologies);
        topology.getServers().forEach(maker::server);
        topology.getLinks().forEach(maker::link);
        return new Comparison(maker.elements, observation == null ? List.of() : maker.unexpected());
    }

    private static final class Maker {

        private final Topology topology;
        private final Observation observation;
        private final Technologies technologies;
        private final Map<String, Entry> elements = new LinkedHashMap<>();
        private final Set<String> copies = new HashSet<>();
        private final Set<String> providers = new HashSet<>();
        /** Observed links that a drawn one stands for. */
        private final Set<LinkState> matched = new HashSet<>();

        Maker(Topology topology, Observation observation, Technologies technologies) {
            this.topology = topology;
            this.observation = observation;
            this.technologies = technologies;
            topology.getLinks().stream().filter(this::physical).forEach(link -> {
                copies.add(Topologies.serverId(link.getTo()));
                providers.add(Topologies.serverId(link.getFrom()));
            });
        }

        private boolean physical(Link link) {
            return link.getTechnology() != null && technologies.find(link.getTechnology()).filter(found -> found.descriptor().can(Capability.PHYSICAL)).isPresent();
        }

        private static Entry unknown(String reason) {
            return new Entry(Kind.UNKNOWN, List.of(reason));
        }

        void server(Server server) {
            ServerState seen = observation == null ? null : observation.server(String.valueOf(server.getId())).orElse(null);
            Entry entry = seen == null ? unknown(observation == null ? "Not observed yet." : "Drawn since the nodes were looked at.") : server(server, seen);
            elements.putIfAbsent("server " + server.getId(), entry);
            for (Database database : server.getDatabases()) {
                elements.putIfAbsent("database " + server.getId() + "/" + database.getName(), database(server, database, seen, entry));
            }
        }

        private Entry server(Server server, ServerState seen) {
            if (!seen.host().isBlank() && !Objects.equals(server.getHost(), seen.host())) {
                return new Entry(Kind.DIFFERS, List.of("It was looked at on host " + seen.host() + ", and is drawn on " + server.getHost() + "."));
            }
            boolean copy = copies.contains(server.getId());
            return switch (seen.presence()) {
            case UNKNOWN -> unknown(seen.problem().isBlank() ? "Its host could not be asked." : seen.problem());
            case NO_SOFTWARE -> new Entry(Kind.MISSING, List.of("No PostgreSQL is installed on host " + seen.host() + "."));
            case ABSENT -> new Entry(copy ? Kind.PLANNED : Kind.MISSING, List.of(copy ? "It is not there yet; a plan copies it from its provider." : "There is no such server on host " + seen.host() + "."));
            case FOREIGN -> new Entry(Kind.DIFFERS, List.of("Something lies in its data directory that is no server."));
            case STOPPED, RUNNING, NOT_ACCEPTING -> compared(server, seen, copy);
            };
        }

        private Entry compared(Server server, ServerState seen, boolean copy) {
            List<String> reasons = new ArrayList<>();
            int wanted = major(server.getVersion());
            if (wanted > 0 && seen.majorVersion() > 0 && wanted != seen.majorVersion()) {
                reasons.add("It runs version " + seen.version() + ", drawn is " + server.getVersion() + ".");
            }
            if (copy && seen.role() == Role.PRIMARY) {
                reasons.add("It is a primary, and drawn as a standby.");
            } else if (!copy && providers.contains(server.getId()) && seen.role() == Role.STANDBY) {
                reasons.add("It is a standby, and drawn as a primary.");
            }
            if (given(server.getDataDirectory()) && !seen.dataDirectory().isBlank() && !server.getDataDirectory().equals(seen.dataDirectory())) {
                reasons.add("Its data directory is " + seen.dataDirectory() + ", drawn is " + server.getDataDirectory() + ".");
            }
            // A standby that was drawn and not made yet is a primary of its own until the plan is applied.
            return reasons.isEmpty() ? SAME : new Entry(Kind.DIFFERS, reasons);
        }

        private static int major(String version) {
            String digits = version == null ? "" : version.strip().replaceFirst("\\..*", "");
            return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
        }

        private static boolean given(String text) {
            return text != null && !text.isBlank();
        }

        private static Entry database(Server server, Database database, ServerState seen, Entry of) {
            if (of.kind() == Kind.UNKNOWN || of.kind() == Kind.PLANNED || of.kind() == Kind.MISSING) {
                return of;
            }
            if (seen.presence() != ServerState.Presence.RUNNING || seen.databases().isEmpty()) {
                return unknown("Server " + server.getId() + " did not tell its databases.");
            }
            return seen.databases().contains(database.getName()) ? SAME : new Entry(Kind.MISSING, List.of("Server " + server.getId() + " has no such database."));
        }

        void link(Link link) {
            elements.putIfAbsent("link " + link.getId(), compared(link));
        }

        private Entry compared(Link link) {
            if (observation == null) {
                return unknown("Not observed yet.");
            }
            if (link.getTechnology() == null || technologies.find(link.getTechnology()).isEmpty()) {
                return unknown("The plug-in of " + link.getTechnology() + " is not installed.");
            }
            LinkState seen = observation.link(String.valueOf(link.getId())).orElse(null);
            if (seen != null && seen.presence() == Presence.UNKNOWN && sameEnds(link, seen)) {
                return unknown(seen.details().getOrDefault("problem", "Its servers did not tell enough."));
            }
            if (seen != null && seen.presence() == Presence.PRESENT && sameEnds(link, seen)) {
                matched.add(seen);
                return SAME;
            }
            // Drawn or drawn otherwise since then; what is there by another name is it all the same.
            LinkState other = observation.links().values().stream().filter(found -> found != seen && there(found) && sameEnds(link, found)).findFirst().orElse(null);
            if (other != null) {
                matched.add(other);
                return SAME;
            }
            if (seen != null && there(seen)) {
                return new Entry(Kind.PLANNED, List.of("It leads from " + seen.from() + " to " + seen.to() + " until a plan is applied."));
            }
            if (seen == null) {
                return new Entry(Kind.PLANNED, List.of("Drawn since the nodes were looked at."));
            }
            Entry receiver = elements.get("server " + Topologies.serverId(link.getTo()));
            boolean planned = receiver != null && receiver.kind() == Kind.PLANNED || !sameEnds(link, seen);
            return new Entry(planned ? Kind.PLANNED : Kind.MISSING, List.of(planned ? "It is not there yet; a plan makes it." : "It is drawn, and nothing was found on the nodes."));
        }

        private static boolean there(LinkState seen) {
            return seen.presence() == Presence.PRESENT || seen.presence() == Presence.UNEXPECTED;
        }

        private static boolean sameEnds(Link link, LinkState seen) {
            return Objects.equals(link.getTechnology(), seen.technology()) && Objects.equals(link.getFrom(), seen.from()) && Objects.equals(link.getTo(), seen.to());
        }

        List<LinkState> unexpected() {
            return observation.links().values().stream().filter(seen -> there(seen) && !matched.contains(seen)).toList();
        }
    }
}
