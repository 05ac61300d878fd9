package org.howdah.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.howdah.engine.Technologies;
import org.howdah.model.Subjects;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Topology;
import org.howdah.technology.Derivations.Derived;
import org.howdah.technology.Observation;
import org.howdah.technology.ReplicationTechnology;

/** What the technologies work out from what is drawn: numbers of nodes and tables, paths, … Touches no node. */
public final class Derive {

    private final Technologies technologies;

    public Derive(Technologies technologies) {
        this.technologies = Objects.requireNonNull(technologies);
    }

    /**
     * What is worked out about one element.
     *
     * @param observed what is there; null where nothing was observed
     * @param subject {@code set orders}, {@code link copy}, {@code server main}
     */
    public List<Derived> of(Topology topology, Observation observed, String subject) {
        EObject element = Subjects.find(topology, subject).orElse(null);
        String technology = element instanceof Link link ? link.getTechnology() : element instanceof ReplicationSet set ? set.getTechnology() : null;
        List<Derived> found = new ArrayList<>();
        for (ReplicationTechnology one : technologies.all()) {
            // A link or set is of one technology; anything else may mean something to each.
            if (technology == null || technology.equals(one.id())) {
                found.addAll(one.derivations().of(topology, observed, subject));
            }
        }
        return List.copyOf(found);
    }

    /** The elements that something is worked out about, as subjects, in the order of the topology. */
    public List<String> subjects(Topology topology, Observation observed) {
        List<EObject> elements = new ArrayList<>(topology.getServers());
        elements.addAll(topology.getSets());
        elements.addAll(topology.getLinks());
        return elements.stream().map(Subjects::of).filter(subject -> !of(topology, observed, subject).isEmpty()).toList();
    }
}
