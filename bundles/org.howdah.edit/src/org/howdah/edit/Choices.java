package org.howdah.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Descriptor;
import org.howdah.technology.Descriptor.Capability;
import org.howdah.technology.Descriptor.EndKind;
import org.howdah.technology.ReplicationTechnology;

/** What may be chosen, by the descriptors of the technologies: only ends that a link may really join. */
public final class Choices {

    private Choices() {
    }

    /** Ids of the technologies that are installed. */
    public static List<String> technologies() {
        return Installed.technologies().all().stream().map(ReplicationTechnology::id).toList();
    }

    public static String summary(String technology) {
        return Installed.technology(technology).map(found -> found.descriptor().summary()).orElse(Messages.Choices_missing);
    }

    public static boolean usesSets(String technology) {
        return Installed.technology(technology).map(found -> found.descriptor().usesSets()).orElse(false);
    }

    /** Every {@code server/database}. */
    public static List<String> databaseEnds(Topology topology) {
        List<String> ends = new ArrayList<>();
        for (Server server : topology.getServers()) {
            server.getDatabases().forEach(database -> ends.add(Names.of(server) + '/' + Names.of(database)));
        }
        return ends;
    }

    /** All ends of the kind that a technology joins; both kinds where it is not known. */
    public static List<String> ends(Topology topology, String technology) {
        EndKind kind = Installed.technology(technology).map(found -> found.descriptor().ends()).orElse(null);
        List<String> ends = new ArrayList<>();
        if (kind != EndKind.DATABASE) {
            topology.getServers().forEach(server -> ends.add(Names.of(server)));
        }
        if (kind != EndKind.SERVER) {
            ends.addAll(databaseEnds(topology));
        }
        return ends;
    }

    /** Where the link's data may come from. */
    public static List<String> froms(Topology topology, Link link) {
        List<String> ends = ends(topology, link.getTechnology());
        Descriptor descriptor = Installed.technology(link.getTechnology()).map(ReplicationTechnology::descriptor).orElse(null);
        ends.removeIf(end -> link.getTo() != null && Topologies.serverId(end).equals(Topologies.serverId(link.getTo())));
        if (descriptor != null && descriptor.can(Capability.PHYSICAL) && !descriptor.can(Capability.CASCADES)) {
            // Without cascades, what receives cannot send.
            ends.removeIf(end -> receivers(topology, link).contains(end));
        }
        return ends;
    }

    /** Where the link's data may go: never back to its own provider, and a physical copy has only one. */
    public static List<String> tos(Topology topology, Link link) {
        List<String> ends = ends(topology, link.getTechnology());
        ends.removeIf(end -> link.getFrom() != null && Topologies.serverId(end).equals(Topologies.serverId(link.getFrom())));
        Descriptor descriptor = Installed.technology(link.getTechnology()).map(ReplicationTechnology::descriptor).orElse(null);
        if (descriptor != null && descriptor.can(Capability.PHYSICAL)) {
            Set<String> taken = receivers(topology, link);
            ends.removeIf(taken::contains);
            if (link.getFrom() != null) {
                Set<String> before = providers(topology, link, link.getFrom());
                ends.removeIf(before::contains);
            }
        }
        return ends;
    }

    /** Ends that already receive a physical copy by another link. */
    private static Set<String> receivers(Topology topology, Link but) {
        Set<String> receivers = new HashSet<>();
        topology.getLinks().stream().filter(link -> link != but && link.getTo() != null && physical(link)).forEach(link -> receivers.add(link.getTo()));
        return receivers;
    }

    /** All that an end gets its data from, directly or through others: a link back to them would be a circle. */
    private static Set<String> providers(Topology topology, Link but, String end) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(end));
        while (!open.isEmpty()) {
            String at = open.removeLast();
            if (found.add(at)) {
                topology.getLinks().stream().filter(link -> link != but && at.equals(link.getTo()) && link.getFrom() != null && physical(link))
                        .forEach(link -> open.add(link.getFrom()));
            }
        }
        return found;
    }

    private static boolean physical(Link link) {
        return Installed.technology(link.getTechnology()).map(found -> found.descriptor().can(Capability.PHYSICAL)).orElse(false);
    }
}
