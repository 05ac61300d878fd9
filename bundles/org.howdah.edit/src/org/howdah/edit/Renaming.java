package org.howdah.edit;

import java.util.Objects;
import java.util.function.UnaryOperator;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.howdah.model.topology.Architecture;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Tier;
import org.howdah.model.topology.Topology;

/** Changes a name and every reference to it. References are names, so they would break otherwise. */
public final class Renaming {

    private Renaming() {
    }

    public static void rename(Topology topology, EObject element, String name) {
        String old = Names.of(element);
        switch (element) {
        case Site site -> topology.getHosts().stream().filter(host -> old.equals(host.getSite())).forEach(host -> host.setSite(name));
        case Host host -> host(topology, old, name);
        case Server server -> ends(topology, end -> end.equals(old) ? name : end.startsWith(old + '/') ? name + end.substring(old.length()) : end);
        case Database database when database.eContainer() instanceof Server server -> {
            String end = server.getId() + '/' + old;
            ends(topology, other -> other.equals(end) ? server.getId() + '/' + name : other);
        }
        case ReplicationSet set -> topology.getLinks().stream().filter(link -> old.equals(link.getSet())).forEach(link -> link.setSet(name));
        case Service service -> service(topology.getArchitecture(), old, name);
        case Tier tier -> topology.getArchitecture().getServices().stream().filter(service -> old.equals(service.getTier()))
                .forEach(service -> service.setTier(name));
        default -> {
            // Nothing refers to it.
        }
        }
        switch (element) {
        case Element named -> named.setId(name);
        case Database database -> database.setName(name);
        case Tier tier -> tier.setName(name);
        case Phase phase -> phase.setName(name);
        default -> throw new IllegalArgumentException(element.eClass().getName());
        }
    }

    private static void host(Topology topology, String old, String name) {
        topology.getServers().stream().filter(server -> old.equals(server.getHost())).forEach(server -> server.setHost(name));
        topology.getHosts().stream().filter(host -> host.getSsh() != null && old.equals(host.getSsh().getJump())).forEach(host -> host.getSsh().setJump(name));
        if (topology.getArchitecture() != null) {
            topology.getArchitecture().getServices().forEach(service -> replace(service.getOn(), on -> on.equals(old) ? name : on));
        }
    }

    private static void service(Architecture architecture, String old, String name) {
        architecture.getServices().stream().filter(service -> old.equals(service.getReplaces())).forEach(service -> service.setReplaces(name));
        architecture.getPhases().stream().flatMap(phase -> phase.getServices().stream()).filter(state -> old.equals(state.getService()))
                .forEach(state -> state.setService(name));
    }

    private static void ends(Topology topology, UnaryOperator<String> change) {
        topology.getLinks().forEach(link -> {
            if (link.getFrom() != null) {
                link.setFrom(change.apply(link.getFrom()));
            }
            if (link.getTo() != null) {
                link.setTo(change.apply(link.getTo()));
            }
        });
        topology.getSets().stream().filter(set -> set.getOrigin() != null).forEach(set -> set.setOrigin(change.apply(set.getOrigin())));
        if (topology.getArchitecture() != null) {
            topology.getArchitecture().getServices().forEach(service -> replace(service.getUses(), change));
        }
    }

    private static void replace(EList<String> names, UnaryOperator<String> change) {
        for (int i = 0; i < names.size(); i++) {
            String changed = change.apply(names.get(i));
            if (!Objects.equals(changed, names.get(i))) {
                names.set(i, changed);
            }
        }
    }
}
