package org.howdah.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Service;
import org.howdah.model.topology.Site;
import org.howdah.model.topology.Tier;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Descriptor;
import org.howdah.technology.ReplicationTechnology;

/** Text, explanation and icon of everything in a topology's tree. */
public final class Labels {

    private Labels() {
    }

    public static String text(Object element) {
        return switch (element) {
        case Group group -> group.label();
        case EObject object when Names.of(object).isEmpty() -> NLS.bind(Messages.Labels_unnamed, Names.kind(object));
        case EObject object -> Names.of(object);
        default -> String.valueOf(element);
        };
    }

    /** What stands behind the name in grey; empty for nothing. */
    public static String detail(Object element) {
        return switch (element) {
        case Group group -> group.elements().isEmpty() ? "" : Integer.toString(group.elements().size()); //$NON-NLS-1$
        case Host host -> host.getAddress() == null ? "" : host.getAddress() + (org.howdah.model.Topologies.sshPort(host) == 22 ? "" : ":" + org.howdah.model.Topologies.sshPort(host)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        case Server server -> ":" + server.getPort() + (blank(server.getVersion()) ? "" : " v" + server.getVersion()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        case ReplicationSet set -> NLS.bind(Messages.Labels_set, set.getTables().size(), set.getSequences().size());
        case Link link -> link(link);
        case Service service -> service.getTier() == null ? "" : service.getTier(); //$NON-NLS-1$
        case Phase phase -> phase.getGates().isEmpty() ? "" : NLS.bind(Messages.Labels_gates, phase.getGates().size()); //$NON-NLS-1$
        default -> ""; //$NON-NLS-1$
        };
    }

    private static String link(Link link) {
        List<String> parts = new ArrayList<>();
        parts.add((link.getFrom() == null ? "?" : link.getFrom()) + " → " + (link.getTo() == null ? "?" : link.getTo())); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        if (link.getTechnology() != null) {
            parts.add(Installed.technology(link.getTechnology()).isPresent() ? link.getTechnology()
                    : NLS.bind(Messages.Labels_missingPlugin, link.getTechnology()));
        }
        return String.join(" · ", parts); //$NON-NLS-1$
    }

    public static String icon(Object element) {
        return switch (element) {
        case Group group -> "group"; //$NON-NLS-1$
        case Topology topology -> "topology"; //$NON-NLS-1$
        case Site site -> "site"; //$NON-NLS-1$
        case Host host -> "host"; //$NON-NLS-1$
        case Server server -> "server"; //$NON-NLS-1$
        case Database database -> "database"; //$NON-NLS-1$
        case ReplicationSet set -> "set"; //$NON-NLS-1$
        case Link link -> linkIcon(link.getTechnology());
        case Service service -> switch (service.getGeneration()) {
        case OLD -> "service_old"; //$NON-NLS-1$
        case NEW -> "service_new"; //$NON-NLS-1$
        case SHARED -> "service_shared"; //$NON-NLS-1$
        case UNSPECIFIED -> "service"; //$NON-NLS-1$
        };
        case Tier tier -> "tier"; //$NON-NLS-1$
        case Phase phase -> "phase"; //$NON-NLS-1$
        default -> "topology"; //$NON-NLS-1$
        };
    }

    /** By what travels along links of a technology; grey where the technology is not installed. */
    public static String linkIcon(String technology) {
        Optional<Descriptor> descriptor = Installed.technology(technology).map(ReplicationTechnology::descriptor);
        return descriptor.map(found -> "link_" + found.line().name().toLowerCase(java.util.Locale.ROOT)).orElse("link_missing"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** What people call a technology: its label, else its id. */
    public static String technology(String id) {
        return id == null ? "" : Installed.technology(id).map(technology -> technology.descriptor().label()).orElse(id); //$NON-NLS-1$
    }

    public static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
