package org.howdah.diagram.internal.handlers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.howdah.diagram.internal.PageImpl;
import org.howdah.diagram.internal.model.Part;
import org.howdah.diagram.internal.model.PartTypes;
import org.howdah.edit.TopologyDocument;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.Site;
import org.howdah.picture.Kind;
import org.howdah.picture.LayoutKeys;
import org.howdah.picture.Layout;
import org.howdah.picture.Place;
import org.howdah.picture.Point;
import org.howdah.picture.Scenes;

/** From points of a page's drawing to places of the layout, which are relative to the content of a container. */
final class Spots {

    private final PageImpl page;

    Spots(PageImpl page) {
        this.page = page;
    }

    /**
     * @param container null for the drawing itself
     * @param point relative to the container's content; null where there is none
     */
    record Spot(EObject container, Point point) {

        Place place() {
            return point == null ? null : Place.at(point.x(), point.y());
        }
    }

    /** A point of the drawing in the container, or in the drawing where the container's id is null or the drawing's. */
    Spot at(TopologyDocument document, String containerId, double x, double y) {
        Part container = containerId == null ? null : page.parts().get(PartTypes.ownerOf(containerId));
        Point origin = contentOrigin(container);
        return new Spot(container == null ? null : document.find(container.frame().id()).orElse(null), new Point(x - origin.x(), y - origin.y()));
    }

    /** The container without a point. */
    Spot of(TopologyDocument document, String containerId) {
        return new Spot(containerId == null ? null : document.find(PartTypes.ownerOf(containerId)).orElse(null), null);
    }

    /**
     * Where pasted elements go: the point counts where it lies in the drawing itself or in a site; in smaller boxes there is more use in
     * finding room.
     */
    Spot paste(TopologyDocument document, String containerId, Double x, Double y) {
        Spot container = of(document, containerId);
        EObject target = container.container();
        boolean box = target instanceof Site || target instanceof Host || target instanceof Server || target instanceof Database;
        if (x == null || y == null) {
            return new Spot(box ? target : null, null);
        }
        if (!box || target instanceof Site && isInside(page.parts().get(document.id(target)), x, y)) {
            return at(document, box ? document.id(target) : null, x, y);
        }
        return new Spot(target, null);
    }

    /** Sites are never inside of anything else. */
    private static boolean isInside(Part site, double x, double y) {
        List<Double> bounds = site.frame().bounds();
        return x >= bounds.get(0) && y >= bounds.get(1) && x <= bounds.get(0) + bounds.get(2) && y <= bounds.get(1) + bounds.get(3);
    }

    /** Where the content of a container begins in the drawing. */
    private Point contentOrigin(Part container) {
        double x = 0;
        double y = 0;
        if (container != null) {
            Point content = content(container);
            x = content.x();
            y = content.y();
            for (Part part = container; part != null; part = page.parts().get(part.frame().parent())) {
                x += part.frame().bounds().get(0);
                y += part.frame().bounds().get(1);
            }
        }
        return new Point(x, y);
    }

    /** Where a container's content begins, relative to the container; zero for the drawing. */
    static Point content(Part container) {
        return Scenes.content(container == null ? null : Kind.valueOf(container.frame().type().toUpperCase(Locale.ROOT)));
    }

    /** The place of a position relative to the container's corner, as pages send it. */
    Place placeIn(String parentId, double x, double y) {
        Point content = content(page.parts().get(parentId));
        return Place.at(x - content.x(), y - content.y());
    }

    /**
     * Places for all that is drawn and was never placed by hand, where it is drawn now: when the first box is moved by hand, the others
     * are not to be arranged around it.
     */
    Layout frozen(TopologyDocument document, Layout layout) {
        LayoutKeys keys = LayoutKeys.of(document.topology());
        Map<String, Place> more = new TreeMap<>();
        for (Part part : page.parts().all().values()) {
            if (!PLACED.contains(part.frame().type())) {
                continue;
            }
            key(document, keys, part.frame().id()).filter(key -> !layout.places().containsKey(key)).ifPresent(key -> {
                List<Double> bounds = part.frame().bounds();
                more.put(key, placeIn(part.frame().parent(), bounds.get(0), bounds.get(1)));
            });
        }
        return more.isEmpty() ? layout : layout.withAll(more);
    }

    /** The layout's key of a box; that of a site or a host which is only named somewhere is in its id. */
    static Optional<String> key(TopologyDocument document, LayoutKeys keys, String id) {
        return id != null && id.startsWith(UNLISTED) ? Optional.of(id.substring(UNLISTED.length())) : document.find(id).flatMap(keys::key);
    }

    /** How ids of boxes begin that stand for no element: sites and hosts that others name and the topology does not list. */
    static final String UNLISTED = "unlisted ";
    static final List<String> PLACED = List.of(PartTypes.SITE, PartTypes.HOST, PartTypes.SERVER);
}
