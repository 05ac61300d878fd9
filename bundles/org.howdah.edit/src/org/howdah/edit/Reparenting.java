package org.howdah.edit;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Topology;

/** Putting an element into another container, and what speaks against it. */
final class Reparenting {

    private Reparenting() {
    }

    /** What the element is in now, as the drawing shows it; null for the drawing itself. */
    static EObject container(EObject element) {
        Topology topology = TopologyTree.topology(element);
        return switch (element) {
        case Host host when topology != null -> topology.getSites().stream().filter(site -> Names.of(site).equals(host.getSite())).findFirst().orElse(null);
        case Server server when topology != null -> org.howdah.model.Topologies.hostOf(topology, server).orElse(null);
        case Database database -> database.eContainer();
        case ReplicationSet set when topology != null -> org.howdah.model.Topologies.databaseOf(topology, set.getOrigin()).orElse(null);
        default -> null;
        };
    }

    static Optional<String> refusal(EObject element, EObject container) {
        if (container == element) {
            return Optional.of(NLS.bind(Messages.Into_itself, Names.of(element)));
        }
        return switch (element) {
        case Host host when container == null || container instanceof Site -> Optional.empty();
        case Host host -> Optional.of(Messages.Into_hostNeedsSite);
        case Server server when container instanceof Host -> Optional.empty();
        case Server server -> Optional.of(Messages.Into_serverNeedsHost);
        case Database database when container instanceof Server server -> database(database, server);
        case Database database -> Optional.of(Messages.Into_databaseNeedsServer);
        case ReplicationSet set when container instanceof Database -> Optional.empty();
        case ReplicationSet set -> Optional.of(Messages.Into_setNeedsDatabase);
        default -> Optional.of(NLS.bind(Messages.Into_nowhere, Names.kind(element)));
        };
    }

    private static Optional<String> database(Database database, Server server) {
        boolean there = server.getDatabases().stream().anyMatch(other -> other != database && Names.of(other).equals(Names.of(database)));
        if (there) {
            return Optional.of(NLS.bind(Messages.Into_databaseThere, Names.of(server), Names.of(database)));
        }
        String from = end(database);
        String to = Names.of(server) + '/' + Names.of(database);
        Topology topology = TopologyTree.topology(database);
        // A link to the place it moves to can only be a dangling one: it would lead from there to itself.
        boolean loop = topology != null && topology.getLinks().stream().anyMatch(link -> from.equals(link.getFrom()) && to.equals(link.getTo())
                || to.equals(link.getFrom()) && from.equals(link.getTo()));
        return loop ? Optional.of(NLS.bind(Messages.Into_databaseLoop, to)) : Optional.empty();
    }

    private static String end(Database database) {
        return Names.of(database.eContainer()) + '/' + Names.of(database);
    }

    /** To be run inside a change; allowed by {@link #refusal} before. */
    static void move(EObject element, EObject container) {
        switch (element) {
        case Host host -> host.setSite(container == null ? null : Names.of(container));
        case Server server -> server.setHost(Names.of(container));
        case Database database -> {
            String from = end(database);
            Server server = (Server) container;
            String to = Names.of(server) + '/' + Names.of(database);
            Topology topology = TopologyTree.topology(database);
            server.getDatabases().add(database);
            follow(topology, end -> from.equals(end) ? to : end);
        }
        case ReplicationSet set -> set.setOrigin(end((Database) container));
        default -> throw new IllegalArgumentException(element.eClass().getName());
        }
    }

    private static void follow(Topology topology, UnaryOperator<String> change) {
        topology.getLinks().forEach(link -> {
            String from = change.apply(link.getFrom());
            String to = change.apply(link.getTo());
            if (!Objects.equals(from, link.getFrom())) {
                link.setFrom(from);
            }
            if (!Objects.equals(to, link.getTo())) {
                link.setTo(to);
            }
        });
        topology.getSets().stream().filter(set -> !Objects.equals(set.getOrigin(), change.apply(set.getOrigin()))).forEach(set -> set.setOrigin(change.apply(set.getOrigin())));
        if (topology.getArchitecture() != null) {
            topology.getArchitecture().getServices().forEach(service -> {
                for (int i = 0; i < service.getUses().size(); i++) {
                    String use = change.apply(service.getUses().get(i));
                    if (!use.equals(service.getUses().get(i))) {
                        service.getUses().set(i, use);
                    }
                }
            });
        }
    }
}
