package org.howdah.edit;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.Renames;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Element;
import org.howdah.model.topology.Phase;
import org.howdah.model.topology.Tier;
import org.howdah.model.topology.Topology;

/** Changes the name of any element and every reference to it. References are names, so they would break otherwise. */
public final class Renaming {

    private Renaming() {
    }

    public static void rename(Topology topology, EObject element, String name) {
        switch (element) {
        case Element named -> Renames.rename(topology, named, name);
        case Database database -> Renames.rename(topology, database, name);
        case Tier tier -> Renames.rename(topology, tier, name);
        case Phase phase -> phase.setName(name);
        default -> throw new IllegalArgumentException(element.eClass().getName());
        }
    }
}
