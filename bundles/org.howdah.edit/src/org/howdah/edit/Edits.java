package org.howdah.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.howdah.engine.Technologies;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Architecture;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Generation;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;
import org.howdah.picture.Kind;
import org.howdah.picture.Layout;
import org.howdah.picture.LayoutKeys;
import org.howdah.picture.Place;
import org.howdah.picture.Point;
import org.howdah.picture.Scenes;

/** Undoable edits of a document, each one step of its history. */
public final class Edits {

    private static final TopologyFactory MAKE = TopologyFactory.eINSTANCE;

    private Edits() {
    }

    /** Adds an element of the group's kind with a name nobody has. */
    public static EObject add(TopologyDocument document, Group.Kind kind) {
        Topology topology = document.topology();
        EObject made = switch (kind) {
        case SITES -> named(MAKE.createSite(), Names.unused("site", topology.getSites())); //$NON-NLS-1$
        case HOSTS -> newHost(topology);
        case SETS -> named(MAKE.createReplicationSet(), Names.unused("set", topology.getSets())); //$NON-NLS-1$
        case LINKS -> named(MAKE.createLink(), Names.unused("link", topology.getLinks())); //$NON-NLS-1$
        case SERVICES -> {
            var service = named(MAKE.createService(), Names.unused("service", architecture(topology).getServices())); //$NON-NLS-1$
            service.setGeneration(Generation.UNSPECIFIED);
            yield service;
        }
        case TIERS -> {
            var tier = MAKE.createTier();
            tier.setName(Names.unused("tier", architecture(topology).getTiers())); //$NON-NLS-1$
            yield tier;
        }
        case PHASES -> {
            var phase = MAKE.createPhase();
            phase.setName(Names.unused("phase", architecture(topology).getPhases())); //$NON-NLS-1$
            yield phase;
        }
        };
        add(document, kind, made);
        return made;
    }

    private static <E extends org.howdah.model.topology.Element> E named(E element, String id) {
        element.setId(id);
        return element;
    }

    /** For looking up names only: an architecture that is not there yet is added together with its first part. */
    private static Architecture architecture(Topology topology) {
        return topology.getArchitecture() == null ? MAKE.createArchitecture() : topology.getArchitecture();
    }

    /** Adds an element that was made outside. */
    public static void add(TopologyDocument document, Group.Kind kind, EObject element) {
        Topology topology = document.topology();
        document.change(NLS.bind(Messages.Edit_add, Names.kind(element)), () -> {
            if (kind.ordinal() >= Group.Kind.SERVICES.ordinal() && topology.getArchitecture() == null) {
                topology.setArchitecture(MAKE.createArchitecture());
            }
            list(topology, kind).add(element);
        });
    }

    /** @param place null for wherever there is room */
    public static Site addSite(TopologyDocument document, Place place) {
        Site site = named(MAKE.createSite(), Names.unused("site", document.topology().getSites())); //$NON-NLS-1$
        add(document, site, () -> document.topology().getSites().add(site), place);
        return site;
    }

    /**
     * @param site null for none
     * @param place null for wherever there is room
     */
    public static Host addHost(TopologyDocument document, Site site, Place place) {
        Host host = newHost(document.topology());
        host.setSite(site == null ? null : site.getId());
        add(document, host, () -> document.topology().getHosts().add(host), place);
        return host;
    }

    static Host newHost(Topology topology) {
        Host host = named(MAKE.createHost(), Names.unused("host", topology.getHosts())); //$NON-NLS-1$
        host.setSsh(MAKE.createSshAccess());
        Login login = MAKE.createLogin();
        login.setName("postgres"); //$NON-NLS-1$
        host.getSsh().getUsers().add(login);
        return host;
    }

    /** Adds a server to a host, with the first port that no other server of the host has. */
    public static Server addServer(TopologyDocument document, Host host) {
        return addServer(document, host, null);
    }

    /**
     * Adds a server to a host, with the first port that no other server of the host has.
     *
     * @param host null for none
     * @param place null for wherever there is room
     */
    public static Server addServer(TopologyDocument document, Host host, Place place) {
        Topology topology = document.topology();
        Server server = named(MAKE.createServer(), Names.unused("server", topology.getServers())); //$NON-NLS-1$
        server.setHost(host == null ? null : host.getId());
        server.setPort(freePort(topology, server.getHost(), 5432));
        add(document, server, () -> topology.getServers().add(server), place);
        return server;
    }

    /** The first port from the given one on that no server of the host has. */
    static int freePort(Topology topology, String host, int from) {
        int port = from;
        while (used(topology, host, port)) {
            port++;
        }
        return port;
    }

    private static boolean used(Topology topology, String host, int port) {
        return topology.getServers().stream().anyMatch(server -> Objects.equals(server.getHost(), host) && server.getPort() == port);
    }

    public static Database addDatabase(TopologyDocument document, Server server) {
        Database database = MAKE.createDatabase();
        database.setName(Names.unused("database", server.getDatabases())); //$NON-NLS-1$
        add(document, database, () -> server.getDatabases().add(database), null);
        return database;
    }

    /**
     * @param technology null for not chosen yet
     * @param origin {@code server/database}; null for not chosen yet
     */
    public static ReplicationSet addSet(TopologyDocument document, String technology, String origin) {
        ReplicationSet set = named(MAKE.createReplicationSet(), Names.unused("set", document.topology().getSets())); //$NON-NLS-1$
        set.setTechnology(technology == null ? Choices.technologies().stream().filter(Choices::usesSets).findFirst().orElse(null) : technology);
        set.setOrigin(origin);
        add(document, set, () -> document.topology().getSets().add(set), null);
        return set;
    }

    /**
     * Adds a link that {@link LinkRules} allow. One that needs a set carries the first that can be brought along it.
     *
     * @throws EditException where they do not, with their reason
     */
    public static Link addLink(TopologyDocument document, String technology, String from, String to) {
        Topology topology = document.topology();
        Technologies technologies = Installed.technologies();
        demand(LinkRules.check(topology, technologies, technology, from, to, null));
        Link link = named(MAKE.createLink(), Names.unused("link", topology.getLinks())); //$NON-NLS-1$
        link.setTechnology(technology);
        link.setFrom(from);
        link.setTo(to);
        if (Choices.usesSets(technology)) {
            link.setSet(LinkRules.sets(topology, technologies, technology, from, to).stream().findFirst().map(Names::of).orElse(null));
        }
        add(document, link, () -> topology.getLinks().add(link), null);
        return link;
    }

    private static void demand(LinkRules.Verdict verdict) {
        if (!verdict.allowed()) {
            throw new EditException(NLS.bind(Messages.Link_refused, verdict.reason()));
        }
    }

    private static void add(TopologyDocument document, EObject element, Runnable work, Place place) {
        document.change(NLS.bind(Messages.Edit_add, Names.kind(element)), work, layout -> placed(document, layout, element, place));
    }

    private static Layout placed(TopologyDocument document, Layout layout, EObject element, Place place) {
        return place == null ? layout : LayoutKeys.of(document.topology()).key(element).map(key -> layout.with(key, place)).orElse(layout);
    }

    /** Why the element cannot be put into the container, null for the drawing itself; empty where it can. */
    public static Optional<String> whyNotInto(EObject element, EObject container) {
        return Reparenting.refusal(element, container);
    }

    /**
     * Puts a host into another site or none, a server onto another host, a database into another server, or a set's origin into another
     * database. What refers to it follows.
     *
     * @param container null for the drawing itself
     * @param place where in the new container; null for where there is room
     * @throws EditException where it cannot be there
     */
    public static void reparent(TopologyDocument document, EObject element, EObject container, Place place) {
        if (Reparenting.container(element) == container && container != null || element instanceof Host host && container == null && host.getSite() == null) {
            if (place != null) {
                document.changeLayout(NLS.bind(Messages.Edit_move, Names.of(element)), layout -> placed(document, layout, element, place));
            }
            return;
        }
        whyNotInto(element, container).ifPresent(reason -> {
            throw new EditException(NLS.bind(Messages.Into_refused, new Object[] { Names.kind(element), Names.of(element), reason }));
        });
        document.change(NLS.bind(Messages.Edit_move, Names.of(element)), () -> Reparenting.move(element, container), layout -> {
            String key = LayoutKeys.of(document.topology()).key(element).orElse(null);
            Layout without = key == null || !layout.places().containsKey(key) ? layout : layout.without(key).collapse(key, layout.collapsed().contains(key));
            return placed(document, without, element, place);
        });
    }

    /**
     * Lets a link begin or end elsewhere.
     *
     * @throws EditException where {@link LinkRules} do not allow it, with their reason
     */
    public static void reconnect(TopologyDocument document, Link link, String from, String to) {
        demand(LinkRules.check(document.topology(), Installed.technologies(), link.getTechnology(), from, to, link));
        document.change(NLS.bind(Messages.Edit_reconnect, Names.of(link)), () -> {
            link.setFrom(from);
            link.setTo(to);
        });
    }

    /**
     * Puts boxes in order; changes the layout only. What lies in another one of them moves with it. The boxes around get places where
     * they are drawn, so that they stay there.
     *
     * @return whether anything moved
     */
    public static boolean align(TopologyDocument document, Collection<? extends EObject> elements, Align kind) {
        return kind.apply(document, elements);
    }

    @SuppressWarnings("unchecked")
    private static EList<EObject> list(Topology topology, Group.Kind kind) {
        Architecture architecture = topology.getArchitecture();
        return (EList<EObject>) (EList<?>) switch (kind) {
        case SITES -> topology.getSites();
        case HOSTS -> topology.getHosts();
        case SETS -> topology.getSets();
        case LINKS -> topology.getLinks();
        case SERVICES -> architecture.getServices();
        case TIERS -> architecture.getTiers();
        case PHASES -> architecture.getPhases();
        };
    }

    /** The elements and all that cannot be without them: a host's servers, a server's links and sets, a set's links. */
    public static Set<EObject> withDependents(Iterable<? extends EObject> elements) {
        Set<EObject> all = new LinkedHashSet<>();
        elements.forEach(element -> collect(element, all));
        return all;
    }

    private static void collect(EObject element, Set<EObject> all) {
        Topology topology = TopologyTree.topology(element);
        if (topology == null || element instanceof Topology || !all.add(element)) {
            return;
        }
        switch (element) {
        case Host host -> List.copyOf(topology.getServers()).stream().filter(server -> Objects.equals(host.getId(), server.getHost()))
                .forEach(server -> collect(server, all));
        case Server server -> {
            topology.getLinks().stream().filter(link -> end(link.getFrom(), server) || end(link.getTo(), server)).forEach(link -> collect(link, all));
            topology.getSets().stream().filter(set -> end(set.getOrigin(), server)).forEach(set -> collect(set, all));
        }
        case Database database when database.eContainer() instanceof Server server -> {
            String end = server.getId() + '/' + database.getName();
            topology.getLinks().stream().filter(link -> end.equals(link.getFrom()) || end.equals(link.getTo())).forEach(link -> collect(link, all));
            topology.getSets().stream().filter(set -> end.equals(set.getOrigin())).forEach(set -> collect(set, all));
        }
        case ReplicationSet set -> topology.getLinks().stream().filter(link -> Objects.equals(set.getId(), link.getSet())).forEach(link -> collect(link, all));
        default -> {
            // Nothing hangs on it.
        }
        }
    }

    private static boolean end(String end, Server server) {
        return end != null && Topologies.serverId(end).equals(server.getId());
    }

    /** Deletes exactly these; see {@link #withDependents}. Hosts of a deleted site stay, in no site. */
    public static void delete(TopologyDocument document, Set<EObject> elements) {
        if (!elements.isEmpty()) {
            EObject first = elements.iterator().next();
            delete(document, NLS.bind(Messages.Edit_delete, Names.kind(first) + ' ' + Names.of(first)), elements);
        }
    }

    static void delete(TopologyDocument document, String label, Set<EObject> elements) {
        Topology topology = document.topology();
        List<Host> homeless = topology.getHosts().stream().filter(host -> !elements.contains(host) && !Labels.blank(host.getSite())).toList();
        Map<EObject, Point> sites = new IdentityHashMap<>();
        elements.stream().filter(Site.class::isInstance).forEach(site -> LayoutKeys.of(topology).key(site).map(document.layout().places()::get)
                .ifPresent(place -> sites.put(site, new Point(place.x() + Scenes.content(Kind.SITE).x(), place.y() + Scenes.content(Kind.SITE).y()))));
        Map<Host, Point> moved = new IdentityHashMap<>();
        document.change(label, () -> {
            for (EObject element : elements) {
                if (element instanceof Site site) {
                    homeless.stream().filter(host -> Names.of(site).equals(host.getSite())).forEach(host -> {
                        host.setSite(null);
                        moved.put(host, sites.getOrDefault(site, new Point(0, 0)));
                    });
                }
                EcoreUtil.remove(element);
            }
        }, layout -> {
            // They stay where they are drawn, though their place counts from elsewhere now.
            Layout placed = layout;
            for (Map.Entry<Host, Point> entry : moved.entrySet()) {
                String key = LayoutKeys.of(topology).key(entry.getKey()).orElse(""); //$NON-NLS-1$
                Place place = layout.places().get(key);
                if (place != null) {
                    placed = placed.with(key, place.moved(place.x() + entry.getValue().x(), place.y() + entry.getValue().y()));
                }
            }
            return placed;
        });
    }

    /** Moves an element among its siblings; does nothing at the end of the list. */
    public static void move(TopologyDocument document, EObject element, int by) {
        EReference feature = element.eContainmentFeature();
        if (feature == null || !feature.isMany()) {
            return;
        }
        @SuppressWarnings("unchecked")
        EList<EObject> siblings = (EList<EObject>) element.eContainer().eGet(feature);
        int from = siblings.indexOf(element);
        int to = target(siblings, element, from, by);
        if (to >= 0 && to < siblings.size()) {
            document.change(NLS.bind(Messages.Edit_move, Names.of(element)), () -> siblings.move(to, from));
        }
    }

    /** All servers are in one list, but shown below their hosts: the next place is that of the host's next server. */
    private static int target(List<EObject> siblings, EObject element, int from, int by) {
        if (!(element instanceof Server server)) {
            return from + by;
        }
        for (int i = from + by; i >= 0 && i < siblings.size(); i += by) {
            if (Objects.equals(((Server) siblings.get(i)).getHost(), server.getHost())) {
                return i;
            }
        }
        return -1;
    }

    /** Gives an element another name, and everything that refers to it too. */
    public static void rename(TopologyDocument document, EObject element, String name) {
        document.change(NLS.bind(Messages.Edit_rename, name), () -> Renaming.rename(document.topology(), element, name));
    }

    /** The names that siblings of the element have already. */
    public static List<String> taken(EObject element) {
        EReference feature = element.eContainmentFeature();
        List<String> names = new ArrayList<>();
        if (feature != null && feature.isMany()) {
            for (Object sibling : (List<?>) element.eContainer().eGet(feature)) {
                if (sibling != element) {
                    names.add(Names.of((EObject) sibling));
                }
            }
        }
        return names;
    }
}
