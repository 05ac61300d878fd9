package org.howdah.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.topology.Architecture;
import org.howdah.model.topology.Topology;

/** A folder of a topology's tree. Equal where it is the same folder of the same topology. */
public record Group(Topology topology, Kind kind) {

    /** The folders, in the order they are shown. */
    public enum Kind {
        SITES("site"), HOSTS("host"), SETS("set"), LINKS("link"), SERVICES("service"), TIERS("tier"), PHASES("phase"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }
    }

    /** What the folder holds. */
    public List<? extends EObject> elements() {
        Architecture architecture = topology.getArchitecture();
        return switch (kind) {
        case SITES -> topology.getSites();
        case HOSTS -> {
            // A server whose host is mistyped must not vanish from the tree.
            List<EObject> all = new ArrayList<>(topology.getHosts());
            topology.getServers().stream().filter(server -> org.howdah.model.Topologies.hostOf(topology, server).isEmpty()).forEach(all::add);
            yield all;
        }
        case SETS -> topology.getSets();
        case LINKS -> topology.getLinks();
        case SERVICES -> architecture == null ? Collections.emptyList() : architecture.getServices();
        case TIERS -> architecture == null ? Collections.emptyList() : architecture.getTiers();
        case PHASES -> architecture == null ? Collections.emptyList() : architecture.getPhases();
        };
    }

    public String label() {
        return switch (kind) {
        case SITES -> Messages.Group_sites;
        case HOSTS -> Messages.Group_hosts;
        case SETS -> Messages.Group_sets;
        case LINKS -> Messages.Group_links;
        case SERVICES -> Messages.Group_services;
        case TIERS -> Messages.Group_tiers;
        case PHASES -> Messages.Group_phases;
        };
    }
}
