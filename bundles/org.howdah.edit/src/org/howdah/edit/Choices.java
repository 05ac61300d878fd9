package org.howdah.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.howdah.model.topology.Link;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Descriptor.EndKind;
import org.howdah.technology.Operations;
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

    /**
     * The databases that an operation may be about: those that the set, or the links of the technology, lead through; every one where none does.
     *
     * @param subject id of what the operation is done to
     */
    public static List<String> endsOf(Topology topology, String technology, Operations.Subject kind, String subject) {
        Set<String> ends = new LinkedHashSet<>();
        topology.getSets().stream().filter(set -> technology.equals(set.getTechnology()) && (kind != Operations.Subject.SET || subject.equals(set.getId())))
                .forEach(set -> ends.add(set.getOrigin()));
        for (Link link : topology.getLinks()) {
            if (technology.equals(link.getTechnology()) && (kind != Operations.Subject.SET || subject.equals(link.getSet()))) {
                ends.add(link.getFrom());
                ends.add(link.getTo());
            }
        }
        ends.retainAll(databaseEnds(topology));
        return ends.isEmpty() ? databaseEnds(topology) : List.copyOf(ends);
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
        return ends(topology, link, link.getTo(), true);
    }

    /** Where the link's data may go. */
    public static List<String> tos(Topology topology, Link link) {
        return ends(topology, link, link.getFrom(), false);
    }

    private static List<String> ends(Topology topology, Link link, String fixed, boolean source) {
        if (Installed.technology(link.getTechnology()).isEmpty()) {
            return ends(topology, link.getTechnology());
        }
        return LinkRules.ends(topology, Installed.technologies(), link.getTechnology(), Labels.blank(fixed) ? null : fixed, source, link).stream()
                .filter(end -> end.verdict().allowed()).map(LinkRules.End::end).toList();
    }
}
