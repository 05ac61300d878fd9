package org.howdah.picture;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.topology.Topology;

/** Numbers the elements of a topology: e1, e2 … Stable as long as nothing is added or taken away. */
public final class PositionIds implements Function<EObject, String> {

    private final Map<EObject, String> ids = new IdentityHashMap<>();

    public PositionIds(Topology topology) {
        for (var all = topology.eAllContents(); all.hasNext();) {
            ids.put(all.next(), "e" + (ids.size() + 1));
        }
    }

    @Override
    public String apply(EObject element) {
        return ids.get(element);
    }
}
