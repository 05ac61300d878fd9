package org.howdah.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Architecture;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Extra;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Layout;
import org.howdah.picture.LayoutKeys;
import org.howdah.picture.Place;
import org.howdah.picture.Point;

/** One paste: takes the parts of a small topology over into a document. */
final class Pasting {

    private final TopologyDocument document;
    private final Topology here;
    private final Topology fragment;
    private final EObject target;
    private final Point point;
    private final Map<EObject, Place> places = new IdentityHashMap<>();
    /** Boxes that go into what is here, not into something that is pasted as well. */
    private final Set<EObject> outermost = new LinkedHashSet<>();
    private final List<EObject> made = new ArrayList<>();

    Pasting(TopologyDocument document, Topology fragment, EObject target, Point point) {
        this.document = document;
        this.here = document.topology();
        this.fragment = fragment;
        this.target = target;
        this.point = point;
    }

    List<EObject> run() {
        List<Server> donors = fragment.getServers().stream().filter(server -> take(server, Clipboard.ONLY_DATABASES) != null).toList();
        Server receiver = donors.isEmpty() ? null : receiver(donors.getFirst());
        fragment.getServers().removeAll(donors);
        fragment.eContents().stream().filter(Element.class::isInstance).map(Element.class::cast).forEach(this::takePlace);
        // Where boxes go is decided by the names in the text, so before these change.
        fragment.getHosts().forEach(this::house);
        fragment.getServers().forEach(this::host);
        rename();
        List<EObject> parts = parts();
        List<Database> databases = donors.stream().flatMap(donor -> donor.getDatabases().stream()).toList();
        List<EObject> all = new ArrayList<>(parts);
        all.addAll(databases);
        document.change(NLS.bind(Messages.Clipboard_paste, Clipboard.label(all)), () -> {
            parts.forEach(part -> Clipboard.add(here, part));
            databases.forEach(database -> {
                database.setName(Names.next(Names.of(database), new HashSet<>(receiver.getDatabases().stream().map(Names::of).toList())));
                receiver.getDatabases().add(database);
            });
            parts.stream().filter(part -> part instanceof Server && outermost.contains(part)).map(Server.class::cast).forEach(this::settle);
        }, this::placed);
        made.addAll(outermost);
        made.addAll(databases);
        if (made.isEmpty()) {
            made.addAll(parts);
        }
        return List.copyOf(made);
    }

    private List<EObject> parts() {
        List<EObject> parts = new ArrayList<>();
        fragment.eContents().stream().filter(part -> !(part instanceof Extra) && !(part instanceof Architecture)).forEach(parts::add);
        if (fragment.getArchitecture() != null) {
            fragment.getArchitecture().eContents().stream().filter(part -> !(part instanceof Extra)).forEach(parts::add);
        }
        return parts;
    }

    /** The value of a key of ours, which does not stay on the element; null where it has none. */
    private static String take(Element element, String key) {
        Extra found = element.getExtras().stream().filter(extra -> key.equals(extra.getKey())).findFirst().orElse(null);
        element.getExtras().remove(found);
        return found == null ? null : String.valueOf(found.getValue());
    }

    private void takePlace(Element element) {
        String text = take(element, Clipboard.PLACE);
        if (text == null) {
            return;
        }
        try {
            String[] numbers = text.replaceAll("[\"']", "").strip().split("\\s+"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            if (numbers.length == 2 || numbers.length == 4) {
                places.put(element, new Place(number(numbers[0]), number(numbers[1]), numbers.length == 2 ? null : Double.valueOf(number(numbers[2])),
                        numbers.length == 2 ? null : Double.valueOf(number(numbers[3]))));
            }
        } catch (NumberFormatException written) {
            // Somebody's own hand; then there is room elsewhere.
        }
    }

    private static double number(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number) || Math.abs(number) > 1e6) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    /** The site of a pasted host: one that is pasted too, else where it is pasted to, else the one it names if that is here. */
    private void house(Host host) {
        if (fragment.getSites().stream().anyMatch(site -> Names.of(site).equals(host.getSite()))) {
            return;
        }
        outermost.add(host);
        EObject at = target instanceof Server || target instanceof Database ? TopologyTree.shown(target) : target;
        while (at != null && !(at instanceof Site)) {
            at = Reparenting.container(at);
        }
        if (at != null) {
            host.setSite(Names.of(at));
        } else if (target != null || point != null || here.getSites().stream().noneMatch(site -> Names.of(site).equals(host.getSite()))) {
            host.setSite(null);
        }
    }

    /** The host of a pasted server, likewise; a server without one could not be drawn. */
    private void host(Server server) {
        if (Topologies.hostOf(fragment, server).isPresent()) {
            return;
        }
        outermost.add(server);
        EObject at = target;
        while (at != null && !(at instanceof Host)) {
            at = Reparenting.container(at);
        }
        if (at != null) {
            server.setHost(Names.of(at));
        } else if (Topologies.hostOf(here, server).isEmpty()) {
            throw new EditException(NLS.bind(Messages.Clipboard_noHost, Names.of(server)));
        }
    }

    private Server receiver(Server donor) {
        EObject at = target instanceof ReplicationSet ? Reparenting.container(target) : target;
        if (at instanceof Database) {
            at = at.eContainer();
        }
        if (at instanceof Server server) {
            return server;
        }
        return Topologies.server(here, donor.getId()).orElseThrow(() -> new EditException(Messages.Clipboard_noServer));
    }

    private void rename() {
        Map<String, String> sites = rename(here.getSites(), fragment.getSites());
        Map<String, String> hosts = rename(here.getHosts(), fragment.getHosts());
        Map<String, String> servers = rename(here.getServers(), fragment.getServers());
        // All at once: one by one would take as many walks through the text as it has elements.
        fragment.getHosts().stream().filter(host -> !outermost.contains(host) && sites.containsKey(host.getSite())).forEach(host -> host.setSite(sites.get(host.getSite())));
        fragment.getHosts().stream().filter(host -> host.getSsh() != null && hosts.containsKey(host.getSsh().getJump()))
                .forEach(host -> host.getSsh().setJump(hosts.get(host.getSsh().getJump())));
        // A server may go onto a host that is here and has the name of one that is pasted too.
        fragment.getServers().stream().filter(server -> !outermost.contains(server) && hosts.containsKey(server.getHost())).forEach(server -> server.setHost(hosts.get(server.getHost())));
        UnaryOperator<String> end = name -> name == null || !servers.containsKey(Topologies.serverId(name)) ? name
                : servers.get(Topologies.serverId(name)) + name.substring(Topologies.serverId(name).length());
        fragment.getLinks().forEach(link -> {
            link.setFrom(end.apply(link.getFrom()));
            link.setTo(end.apply(link.getTo()));
        });
        fragment.getSets().forEach(set -> set.setOrigin(end.apply(set.getOrigin())));
        fragment.getSites().forEach(outermost::add);
        one(here.getSets(), fragment.getSets());
        if (fragment.getArchitecture() == null) {
            rename(here.getLinks(), fragment.getLinks());
        } else {
            one(here.getLinks(), fragment.getLinks());
            Architecture mine = here.getArchitecture();
            fragment.getArchitecture().getServices().forEach(service -> {
                service.getUses().replaceAll(end);
                service.getOn().replaceAll(on -> hosts.getOrDefault(on, on));
            });
            one(mine == null ? List.of() : mine.getServices(), fragment.getArchitecture().getServices());
            one(mine == null ? List.of() : mine.getTiers(), fragment.getArchitecture().getTiers());
            one(mine == null ? List.of() : mine.getPhases(), fragment.getArchitecture().getPhases());
        }
        if (target instanceof Database database) {
            // Sets of databases that are not pasted begin where they are pasted to.
            fragment.getSets().stream().filter(set -> set.getOrigin() == null || Topologies.serverOf(fragment, set.getOrigin()).isEmpty())
                    .forEach(set -> set.setOrigin(Names.of(database.eContainer()) + '/' + Names.of(database)));
        }
    }

    /** The new names of those whose names are taken. A new name is none that the text has itself, so that no reference can be taken for another. */
    private static Map<EObject, String> names(List<? extends EObject> known, List<? extends EObject> pasted) {
        Set<String> taken = new HashSet<>(known.stream().map(Names::of).toList());
        Set<String> own = new HashSet<>(pasted.stream().map(Names::of).toList());
        Map<String, Integer> reached = new HashMap<>();
        Map<EObject, String> names = new LinkedHashMap<>();
        for (EObject element : pasted) {
            String name = Names.of(element);
            if (name.isEmpty() || taken.contains(name)) {
                name = Names.next(name.isEmpty() ? Names.kind(element) : name, candidate -> taken.contains(candidate) || own.contains(candidate), reached);
                names.put(element, name);
            }
            taken.add(name);
        }
        return names;
    }

    /** Gives the elements their new names. Of two that had the same, the first is meant elsewhere. */
    private static Map<String, String> rename(List<? extends Element> known, List<? extends Element> pasted) {
        Map<EObject, String> names = names(known, pasted);
        Map<String, String> renamed = new HashMap<>();
        for (Element element : pasted) {
            renamed.putIfAbsent(Names.of(element), names.getOrDefault(element, Names.of(element)));
        }
        names.forEach((element, name) -> ((Element) element).setId(name));
        return renamed;
    }

    /** One by one, with all that may refer to them. */
    private void one(List<? extends EObject> known, List<? extends EObject> pasted) {
        names(known, pasted).forEach((element, name) -> Renaming.rename(fragment, element, name));
    }

    /** On a host that is here already, port and directories may be taken. */
    private void settle(Server server) {
        List<Server> others = here.getServers().stream().filter(other -> other != server && Objects.equals(other.getHost(), server.getHost())).toList();
        if (others.stream().anyMatch(other -> other.getPort() == server.getPort())) {
            int port = server.getPort();
            while (taken(others, port)) {
                port++;
            }
            server.setPort(port);
        }
        if (server.getDataDirectory() != null && others.stream().anyMatch(other -> server.getDataDirectory().equals(other.getDataDirectory()))) {
            server.setDataDirectory(null);
            server.setSocketDirectory(null);
        }
    }

    private static boolean taken(List<Server> others, int port) {
        return others.stream().anyMatch(other -> other.getPort() == port);
    }

    private Layout placed(Layout layout) {
        LayoutKeys keys = LayoutKeys.of(here);
        double left = outermost.stream().filter(places::containsKey).mapToDouble(box -> places.get(box).x()).min().orElse(0);
        double top = outermost.stream().filter(places::containsKey).mapToDouble(box -> places.get(box).y()).min().orElse(0);
        Layout placed = layout;
        for (Map.Entry<EObject, Place> entry : places.entrySet()) {
            String key = keys.key(entry.getKey()).orElse(null);
            Place place = entry.getValue();
            if (key != null && !outermost.contains(entry.getKey())) {
                placed = placed.with(key, place);
            } else if (key != null && point != null) {
                placed = placed.with(key, place.moved(point.x() + place.x() - left, point.y() + place.y() - top));
            }
        }
        if (point != null && places.keySet().stream().noneMatch(outermost::contains) && !outermost.isEmpty()) {
            String key = keys.key(outermost.iterator().next()).orElse(null);
            placed = key == null ? placed : placed.with(key, Place.at(point.x(), point.y()));
        }
        return placed;
    }
}
