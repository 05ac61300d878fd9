package org.howdah.edit;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.howdah.model.topology.Topology;

/** Short names for the elements of one document, for whoever cannot hold the objects: a page, for one. */
final class ElementIds {

    private Map<EObject, String> ids = new IdentityHashMap<>();
    private Map<String, EObject> elements = new HashMap<>();
    private int last;

    /** The same id for the same element whatever it is called, also after it was deleted and brought back by undo. */
    String id(EObject element) {
        return ids.computeIfAbsent(element, unknown -> {
            String id = "e" + ++last; //$NON-NLS-1$
            elements.put(id, element);
            return id;
        });
    }

    /** Empty for an id that was never given, or whose element is not in the topology now. */
    Optional<EObject> find(String id, Topology topology) {
        return Optional.ofNullable(elements.get(id)).filter(element -> EcoreUtil.isAncestor(topology, element));
    }

    /** After a file was read again: what has the same kind and name is the same element. */
    void replace(Topology before, Topology after) {
        Map<EObject, String> names = subjects(before);
        Map<String, String> known = new HashMap<>();
        names.forEach((element, name) -> {
            if (ids.containsKey(element)) {
                known.put(name, ids.get(element));
            }
        });
        ids = new IdentityHashMap<>();
        elements = new HashMap<>();
        subjects(after).forEach((element, name) -> {
            String id = known.get(name);
            if (id != null) {
                ids.put(element, id);
                elements.put(id, element);
            }
        });
    }

    private static Map<EObject, String> subjects(Topology topology) {
        Map<EObject, String> names = new IdentityHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        names.put(topology, ""); //$NON-NLS-1$
        for (var all = topology.eAllContents(); all.hasNext();) {
            EObject element = all.next();
            String name = element.eClass().getName() + ' ' + Names.subject(element);
            names.put(element, name + '#' + seen.merge(name, 1, Integer::sum));
        }
        return names;
    }
}
