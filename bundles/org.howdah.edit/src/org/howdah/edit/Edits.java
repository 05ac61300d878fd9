package org.howdah.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Architecture;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Generation;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Topology;
import org.howdah.model.topology.TopologyFactory;

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
        case HOSTS -> {
            Host host = named(MAKE.createHost(), Names.unused("host", topology.getHosts())); //$NON-NLS-1$
            host.setSsh(MAKE.createSshAccess());
            Login login = MAKE.createLogin();
            login.setName("postgres"); //$NON-NLS-1$
            host.getSsh().getUsers().add(login);
            yield host;
        }
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

    /** Adds a server to a host, with the first port that no other server of the host has. */
    public static Server addServer(TopologyDocument document, Host host) {
        Topology topology = document.topology();
        Server server = named(MAKE.createServer(), Names.unused("server", topology.getServers())); //$NON-NLS-1$
        server.setHost(host == null ? null : host.getId());
        int port = 5432;
        while (used(topology, server.getHost(), port)) {
            port++;
        }
        server.setPort(port);
        document.change(NLS.bind(Messages.Edit_add, Names.kind(server)), () -> topology.getServers().add(server));
        return server;
    }

    private static boolean used(Topology topology, String host, int port) {
        return topology.getServers().stream().anyMatch(server -> Objects.equals(server.getHost(), host) && server.getPort() == port);
    }

    public static Database addDatabase(TopologyDocument document, Server server) {
        Database database = MAKE.createDatabase();
        database.setName(Names.unused("database", server.getDatabases())); //$NON-NLS-1$
        document.change(NLS.bind(Messages.Edit_add, Names.kind(database)), () -> server.getDatabases().add(database));
        return database;
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

    public static void delete(TopologyDocument document, Set<EObject> elements) {
        if (elements.isEmpty()) {
            return;
        }
        EObject first = elements.iterator().next();
        document.change(NLS.bind(Messages.Edit_delete, Names.kind(first) + ' ' + Names.of(first)), () -> elements.forEach(EcoreUtil::remove));
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
