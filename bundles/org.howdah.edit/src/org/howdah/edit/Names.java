package org.howdah.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Tier;
import org.howdah.model.topology.Topology;

/** How elements are called: by people, and as the subject of problems and findings ({@code link copy}). */
public final class Names {

    private Names() {
    }

    /** The element's own name; empty where it has none yet. */
    public static String of(EObject object) {
        String name = switch (object) {
        case Element element -> element.getId();
        case Database database -> database.getName();
        case Tier tier -> tier.getName();
        case Phase phase -> phase.getName();
        default -> null;
        };
        return name == null ? "" : name; //$NON-NLS-1$
    }

    /** The word for the element's kind in a sentence. */
    public static String kind(EObject object) {
        return switch (object) {
        case Topology topology -> Messages.Kind_topology;
        case Site site -> Messages.Kind_site;
        case Host host -> Messages.Kind_host;
        case Server server -> Messages.Kind_server;
        case Database database -> Messages.Kind_database;
        case ReplicationSet set -> Messages.Kind_set;
        case Link link -> Messages.Kind_link;
        case Service service -> Messages.Kind_service;
        case Tier tier -> Messages.Kind_tier;
        case Phase phase -> Messages.Kind_phase;
        default -> object.eClass().getName();
        };
    }

    /** The subject of problems about the element. */
    public static String subject(EObject object) {
        String word = switch (object) {
        case Topology topology -> "topology"; //$NON-NLS-1$
        case Site site -> "site"; //$NON-NLS-1$
        case Host host -> "host"; //$NON-NLS-1$
        case Server server -> "server"; //$NON-NLS-1$
        case Database database -> "database"; //$NON-NLS-1$
        case ReplicationSet set -> "set"; //$NON-NLS-1$
        case Link link -> "link"; //$NON-NLS-1$
        case Service service -> "service"; //$NON-NLS-1$
        case Tier tier -> "tier"; //$NON-NLS-1$
        case Phase phase -> "phase"; //$NON-NLS-1$
        default -> "topology"; //$NON-NLS-1$
        };
        if (object instanceof Database database && database.eContainer() instanceof Server server) {
            return word + ' ' + visible(of(server) + '/' + of(database));
        }
        return word + ' ' + visible(of(object));
    }

    /** The element that a problem or finding is about. */
    public static Optional<EObject> find(Topology topology, String subject) {
        int space = subject.indexOf(' ');
        String word = space < 0 ? subject : subject.substring(0, space);
        String name = space < 0 ? "" : subject.substring(space + 1); //$NON-NLS-1$
        List<? extends EObject> candidates = switch (word) {
        case "site" -> topology.getSites(); //$NON-NLS-1$
        case "host" -> topology.getHosts(); //$NON-NLS-1$
        case "server" -> topology.getServers(); //$NON-NLS-1$
        case "set" -> topology.getSets(); //$NON-NLS-1$
        case "link" -> topology.getLinks(); //$NON-NLS-1$
        case "service" -> topology.getArchitecture() == null ? List.<EObject>of() : topology.getArchitecture().getServices(); //$NON-NLS-1$
        case "tier" -> topology.getArchitecture() == null ? List.<EObject>of() : topology.getArchitecture().getTiers(); //$NON-NLS-1$
        case "phase" -> topology.getArchitecture() == null ? List.<EObject>of() : topology.getArchitecture().getPhases(); //$NON-NLS-1$
        case "database" -> topology.getServers().stream().flatMap(server -> server.getDatabases().stream()).toList(); //$NON-NLS-1$
        case "topology" -> List.of(topology); //$NON-NLS-1$
        default -> List.<EObject>of();
        };
        // The subject itself comes first: it is exact. A database is also known by its bare name.
        List<EObject> all = new ArrayList<>(candidates);
        return all.stream().filter(object -> subject.equals(subject(object))).findFirst()
                .or(() -> all.stream().filter(object -> visible(of(object)).equals(name)).findFirst());
    }

    /** A name of the form {@code base}, {@code base2}, {@code base3} … that no sibling has. */
    public static String unused(String base, List<? extends EObject> siblings) {
        Set<String> taken = new HashSet<>();
        siblings.forEach(sibling -> taken.add(of(sibling)));
        String name = base;
        for (int i = 2; taken.contains(name); i++) {
            name = base + i;
        }
        return name;
    }

    /** As validation writes names: with everything written out that cannot be seen. */
    private static String visible(String name) {
        return org.howdah.model.validation.Names.visible(name);
    }

    /** The name itself where no sibling has it, else the next one that nobody has: {@code slave1} gives {@code slave2}, {@code main} gives {@code main2}. */
    static String next(String name, Set<String> taken) {
        return next(name, taken::contains, new HashMap<>());
    }

    /** @param reached the numbers that were given already, by what stands before them: a thousand names are not to be counted anew each */
    static String next(String name, Predicate<String> taken, Map<String, Integer> reached) {
        if (!taken.test(name)) {
            return name;
        }
        int digits = name.length();
        while (digits > 0 && Character.digit(name.charAt(digits - 1), 10) >= 0 && name.length() - digits < 9) {
            digits--;
        }
        String stem = name.substring(0, digits);
        boolean padded = digits < name.length() && name.charAt(digits) == '0';
        int width = name.length() - digits;
        int number = Math.max(width == 0 ? 1 : Integer.parseInt(name.substring(digits)), reached.getOrDefault(stem, 0));
        String next;
        do {
            number++;
            String text = Integer.toString(number);
            next = stem + (padded && text.length() < width ? "0".repeat(width - text.length()) : "") + text; //$NON-NLS-1$ //$NON-NLS-2$
        } while (taken.test(next));
        reached.put(stem, number);
        return next;
    }
}
