package org.howdah.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.ServicePhase;
import org.howdah.model.topology.Tier;
import org.howdah.model.topology.Topology;

/** The tree that the navigator, the editor and the outline show of a topology. */
public final class TopologyTree {

    private TopologyTree() {
    }

    /** @param all whether folders without elements are shown, to add to them */
    public static List<Object> children(Object parent, boolean all) {
        List<Object> children = new ArrayList<>();
        switch (parent) {
        case Topology topology -> {
            for (Group.Kind kind : Group.Kind.values()) {
                Group group = new Group(topology, kind);
                boolean architecture = kind.ordinal() >= Group.Kind.SERVICES.ordinal();
                if (!group.elements().isEmpty() || all && (!architecture || topology.getArchitecture() != null || kind == Group.Kind.SERVICES)) {
                    children.add(group);
                }
            }
        }
        case Group group -> children.addAll(group.elements());
        case Host host -> {
            Topology topology = topology(host);
            if (topology != null) {
                topology.getServers().stream().filter(server -> Objects.equals(host.getId(), server.getHost())).forEach(children::add);
            }
        }
        case Server server -> children.addAll(server.getDatabases());
        default -> {
            // A leaf.
        }
        }
        return children;
    }

    /** Null where the element hangs in no topology. */
    public static Object parent(Object element) {
        return switch (element) {
        case Group group -> group.topology();
        case Database database -> database.eContainer();
        case Server server -> topology(server) == null ? null
                : Topologies.hostOf(topology(server), server).<Object>map(host -> host).orElseGet(() -> new Group(topology(server), Group.Kind.HOSTS));
        case Topology topology -> null;
        case EObject object -> {
            Topology topology = topology(object);
            yield topology == null ? null : kind(object) == null ? object.eContainer() : new Group(topology, kind(object));
        }
        default -> null;
        };
    }

    /** The topology that an element hangs in; null for none. */
    public static Topology topology(EObject object) {
        for (EObject at = object; at != null; at = at.eContainer()) {
            if (at instanceof Topology topology) {
                return topology;
            }
        }
        return null;
    }

    private static Group.Kind kind(EObject object) {
        return switch (object) {
        case org.howdah.model.topology.Site site -> Group.Kind.SITES;
        case Host host -> Group.Kind.HOSTS;
        case org.howdah.model.topology.ReplicationSet set -> Group.Kind.SETS;
        case org.howdah.model.topology.Link link -> Group.Kind.LINKS;
        case org.howdah.model.topology.Service service -> Group.Kind.SERVICES;
        case Tier tier -> Group.Kind.TIERS;
        case Phase phase -> Group.Kind.PHASES;
        default -> null;
        };
    }

    /** The element that stands in the tree for a part of it, such as a host for its SSH access. */
    public static EObject shown(EObject object) {
        EObject at = object;
        while (at != null && !(at instanceof Topology) && (at instanceof ServicePhase || kind(at) == null && !(at instanceof Server) && !(at instanceof Database))) {
            at = at.eContainer();
        }
        return at;
    }
}
