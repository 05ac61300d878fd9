package org.howdah.edit;

import java.util.IdentityHashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Bounds;
import org.howdah.picture.Box;
import org.howdah.picture.Layout;
import org.howdah.picture.LayoutKeys;
import org.howdah.picture.Place;
import org.howdah.picture.Point;
import org.howdah.picture.Scene;
import org.howdah.picture.SceneInput;
import org.howdah.picture.Scenes;

/** Where the boxes of a drawing really are, the ones included that nobody placed. */
final class Frames {

    /**
     * @param bounds in the drawing
     * @param content where places in the box's container count from, in the drawing
     */
    record Frame(Bounds bounds, Point content) {

        /** The place that puts the box's corner there. */
        Place at(Bounds wanted, Place old, boolean sized) {
            Double width = sized ? Double.valueOf(wanted.width()) : old == null ? null : old.width();
            Double height = sized ? Double.valueOf(wanted.height()) : old == null ? null : old.height();
            return new Place(wanted.x() - content.x(), wanted.y() - content.y(), width, height);
        }
    }

    private final LayoutKeys keys;
    private final Map<EObject, Frame> frames = new IdentityHashMap<>();

    Frames(Topology topology, Layout layout) {
        keys = LayoutKeys.of(topology);
        Scene scene = Scenes.make(SceneInput.of(topology, layout, Installed.technologies()));
        scene.boxes().forEach(box -> add(box, new Point(0, 0), new Point(0, 0)));
    }

    private void add(Box box, Point corner, Point content) {
        Bounds bounds = box.bounds().moved(corner.x(), corner.y());
        if (box.element() != null && keys.key(box.element()).isPresent()) {
            frames.put(box.element(), new Frame(bounds, content));
        }
        Point inside = Scenes.content(box.kind());
        Point origin = new Point(bounds.x(), bounds.y());
        box.children().forEach(child -> add(child, origin, new Point(bounds.x() + inside.x(), bounds.y() + inside.y())));
    }

    /** Null for what has no place of its own, or is hidden in a collapsed box. */
    Frame of(EObject element) {
        return frames.get(element);
    }

    String key(EObject element) {
        return keys.key(element).orElse(null);
    }

    /** The layout with all boxes where they are drawn: when one is placed by hand, the others are not to be arranged anew around it. */
    Layout frozen(Layout layout) {
        Map<String, Place> more = new java.util.TreeMap<>();
        frames.forEach((element, frame) -> {
            String key = key(element);
            if (!layout.places().containsKey(key)) {
                more.put(key, frame.at(frame.bounds(), null, false));
            }
        });
        return more.isEmpty() ? layout : layout.withAll(more);
    }
}
