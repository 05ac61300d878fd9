package org.howdah.edit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.howdah.model.Topologies;
import org.howdah.model.TopologyException;
import org.howdah.model.TopologyFiles;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Extra;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Tier;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.picture.LayoutKeys;
import org.howdah.picture.Place;
import org.howdah.picture.Point;

/**
 * Copies elements as text: a small topology file, which can be pasted into another document, another Howdah or a text editor, and taken
 * from there.
 */
public final class Clipboard {

    /** On a copied box: x, y and, where it has its own size, width and height. */
    static final String PLACE = "x-place"; //$NON-NLS-1$
    /** On a server that is only there to say where its copied databases come from. */
    static final String ONLY_DATABASES = "x-only-databases"; //$NON-NLS-1$

    private static final TopologyFactory MAKE = TopologyFactory.eINSTANCE;
    /** More than the largest topology anybody draws; what is larger is none. */
    private static final int LONGEST = 16_000_000;

    private Clipboard() {
    }

    /**
     * The elements, what lies in them, and the links and sets between them.
     *
     * @return YAML; empty where there is nothing to copy
     */
    public static String copy(TopologyDocument document, Collection<? extends EObject> elements) {
        Topology topology = document.topology();
        Set<EObject> all = withContent(topology, elements);
        if (all.isEmpty()) {
            return ""; //$NON-NLS-1$
        }
        Topology fragment = MAKE.createTopology();
        fragment.setId(topology.getId());
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        LayoutKeys keys = LayoutKeys.of(topology);
        for (EObject element : inOrder(topology, all)) {
            if (element instanceof Database database) {
                if (!all.contains(database.eContainer())) {
                    databaseAlone(fragment, database);
                }
                continue;
            }
            EObject copied = copier.copy(element);
            add(fragment, copied);
            keys.key(element).map(document.layout().places()::get).ifPresent(place -> ((Element) copied).getExtras().add(extra(PLACE, text(place))));
        }
        copier.copyReferences();
        unique(fragment);
        return NLS.bind(Messages.Clipboard_head, org.howdah.model.validation.Names.visible(Names.of(topology))) + '\n' + TopologyFiles.toYaml(fragment);
    }

    /** Copies the elements and deletes them, what lies in them and what cannot be without them, in one step. */
    public static String cut(TopologyDocument document, Collection<? extends EObject> elements) {
        String text = copy(document, elements);
        Set<EObject> all = Edits.withDependents(withContent(document.topology(), elements));
        if (!all.isEmpty()) {
            Edits.delete(document, NLS.bind(Messages.Clipboard_cut, label(elements)), all);
        }
        return text;
    }

    /**
     * Adds what {@link #copy} or a person wrote, in one step. Names that are taken become the next free ones, and what refers to them
     * inside the text follows; names that the text only refers to mean the elements that are here.
     *
     * @param target a site, host, server or database to paste into; null for the drawing itself
     * @param point where in it the boxes go; null for where there is room
     * @return the new elements, to be selected
     * @throws EditException where the text is no part of a topology, with the line and why
     */
    public static List<EObject> paste(TopologyDocument document, String text, EObject target, Point point) {
        Topology fragment = parse(text);
        if (fragment.eContents().stream().allMatch(Extra.class::isInstance)) {
            throw new EditException(Messages.Clipboard_nothing);
        }
        return new Pasting(document, fragment, target, point).run();
    }

    private static Topology parse(String text) {
        if (text == null || text.isBlank()) {
            throw new EditException(Messages.Clipboard_empty);
        }
        if (text.length() > LONGEST) {
            throw new EditException(NLS.bind(Messages.Clipboard_tooLong, text.length()));
        }
        try {
            return TopologyFiles.parse(indented(text) ? text.stripIndent() : text, Messages.Clipboard_name).topology();
        } catch (TopologyException unreadable) {
            throw new EditException(NLS.bind(Messages.Clipboard_unreadable, unreadable.getMessage()), unreadable);
        }
    }

    /** Whether it was copied from the middle of a file, where all lines are indented. */
    private static boolean indented(String text) {
        return text.lines().filter(line -> !line.isBlank()).allMatch(line -> line.startsWith(" ") || line.startsWith("\t")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    static String label(Collection<? extends EObject> elements) {
        EObject first = elements.iterator().next();
        return elements.size() == 1 ? Names.kind(first) + ' ' + Names.of(first) : NLS.bind(Messages.Clipboard_elements, elements.size());
    }

    /** The elements with what is drawn inside them, and the sets and links that have nothing outside. */
    private static Set<EObject> withContent(Topology topology, Collection<? extends EObject> elements) {
        Set<EObject> all = new LinkedHashSet<>();
        elements.stream().map(TopologyTree::shown).filter(element -> element != null && !(element instanceof Topology)).forEach(all::add);
        topology.getHosts().stream().filter(host -> topology.getSites().stream().anyMatch(site -> all.contains(site) && Names.of(site).equals(host.getSite())))
                .forEach(all::add);
        topology.getServers().stream().filter(server -> Topologies.hostOf(topology, server).filter(all::contains).isPresent()).forEach(all::add);
        topology.getServers().stream().filter(all::contains).forEach(server -> all.addAll(server.getDatabases()));
        topology.getSets().stream().filter(set -> inside(topology, set.getOrigin(), all)).forEach(all::add);
        topology.getLinks().stream().filter(link -> inside(topology, link.getFrom(), all) && inside(topology, link.getTo(), all)).forEach(all::add);
        return all;
    }

    private static boolean inside(Topology topology, String end, Set<EObject> all) {
        return end != null && (Topologies.serverOf(topology, end).filter(all::contains).isPresent() || Topologies.databaseOf(topology, end).filter(all::contains).isPresent());
    }

    private static List<EObject> inOrder(Topology topology, Set<EObject> all) {
        Set<EObject> ordered = new LinkedHashSet<>();
        topology.eAllContents().forEachRemaining(element -> {
            if (all.contains(element)) {
                ordered.add(element);
            }
        });
        return List.copyOf(ordered);
    }

    private static void databaseAlone(Topology fragment, Database database) {
        String id = Names.of(database.eContainer());
        Server server = fragment.getServers().stream().filter(known -> Objects.equals(known.getId(), id)).findFirst().orElseGet(() -> {
            Server made = MAKE.createServer();
            made.setId(id);
            made.getExtras().add(extra(ONLY_DATABASES, "true")); //$NON-NLS-1$
            fragment.getServers().add(made);
            return made;
        });
        server.getDatabases().add(EcoreUtil.copy(database));
    }

    /** Adds a part to the list of a topology that is for its kind. */
    static void add(Topology topology, EObject element) {
        if ((element instanceof Service || element instanceof Tier || element instanceof Phase) && topology.getArchitecture() == null) {
            topology.setArchitecture(MAKE.createArchitecture());
        }
        switch (element) {
        case Site site -> topology.getSites().add(site);
        case Host host -> topology.getHosts().add(host);
        case Server server -> topology.getServers().add(server);
        case ReplicationSet set -> topology.getSets().add(set);
        case Link link -> topology.getLinks().add(link);
        case Service service -> topology.getArchitecture().getServices().add(service);
        case Tier tier -> topology.getArchitecture().getTiers().add(tier);
        case Phase phase -> topology.getArchitecture().getPhases().add(phase);
        default -> throw new IllegalArgumentException(element.eClass().getName());
        }
    }

    /** YAML has each name once; a drawing may have it twice, or none at all. */
    private static void unique(Topology fragment) {
        for (List<? extends Element> elements : List.of(fragment.getSites(), fragment.getHosts(), fragment.getServers(), fragment.getSets(), fragment.getLinks())) {
            Set<String> taken = new LinkedHashSet<>();
            elements.forEach(element -> {
                String name = Names.next(Names.of(element).isEmpty() ? Names.kind(element) : element.getId(), taken);
                if (!name.equals(element.getId())) {
                    // Nobody can say which of two of one name is meant elsewhere: the first is.
                    element.setId(name);
                }
                taken.add(name);
            });
        }
    }

    private static Extra extra(String key, String value) {
        Extra extra = MAKE.createExtra();
        extra.setKey(key);
        extra.setValue(value);
        return extra;
    }

    private static String text(Place place) {
        String text = place.x() + " " + place.y(); //$NON-NLS-1$
        return place.width() == null || place.height() == null ? text : text + ' ' + place.width() + ' ' + place.height();
    }
}
