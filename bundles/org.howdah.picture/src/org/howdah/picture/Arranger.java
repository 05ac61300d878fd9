package org.howdah.picture;

import java.util.Map;
import java.util.TreeMap;

import org.howdah.model.topology.Topology;
import org.howdah.picture.internal.Node;
import org.howdah.picture.internal.Placement;
import org.howdah.picture.internal.Sizes;
import org.howdah.picture.internal.Tree;

/** Arranges boxes along the flow of data, left to right. Deterministic: the same topology and layout give the same places. */
public final class Arranger {

    private Arranger() {
    }

    /**
     * Places what the scope says. Boxes outside it that have a place keep it, boxes without one get one near what they link to, and sizes that
     * people gave stay. Places of boxes inside collapsed ones are kept for when these are expanded.
     *
     * @return a layout with a place for every box that is shown
     */
    public static Layout arrange(Topology topology, Layout layout, Scope scope) {
        Tree tree = Placement.place(topology, layout, scope);
        Map<String, Place> places = new TreeMap<>();
        collect(tree.root, layout, scope, places, false);
        return layout.withAll(places).forTopology(topology.getId());
    }

    private static void collect(Node container, Layout layout, Scope scope, Map<String, Place> places, boolean inScope) {
        Point content = container.parent == null ? new Point(0, 0) : Sizes.content(container.kind);
        for (Node child : container.children) {
            Place old = layout.places().get(child.key);
            boolean moved = inScope || scope instanceof Scope.All
                    || scope instanceof Scope.Selection selection && child.element != null && selection.elements().contains(child.element);
            if (old == null || moved) {
                places.put(child.key, new Place(child.x - content.x(), child.y - content.y(), old == null ? null : old.width(), old == null ? null : old.height()));
            }
            collect(child, layout, scope, places, moved);
        }
    }
}
