package org.howdah.picture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.howdah.model.topology.Link;

/**
 * One link of the picture, or several that lead into a collapsed box.
 *
 * @param id unique in the scene
 * @param element null for an unexpected link and for a bundle of links
 * @param sourceId of the box it leaves, where the data comes from
 * @param targetId of the box it enters
 * @param route absolute corner points from border to border, of a curve its start, two control points a piece, and end
 * @param curved whether the route's points are those of cubic curves
 * @param shapes absolute, in the order to draw
 * @param label where its text stands, absolute
 * @param tooltip several lines
 * @param description one sentence for a screen reader
 * @param classes states and kinds, sorted
 */
public record Line(String id, Link element, String sourceId, String targetId, List<Point> route, boolean curved, List<Shape> shapes, Bounds label,
        String tooltip, String description, Set<String> classes) {

    public Line {
        route = List.copyOf(route);
        shapes = List.copyOf(shapes);
        classes = java.util.Collections.unmodifiableSet(new TreeSet<>(classes));
    }
    /** The line itself with its head: drawn for all links before the first label, so that no line crosses a label. */
    public List<Shape> strokes() {
        return shapes.subList(0, labelFrom());
    }

    /** Ground, texts and state of the label. */
    public List<Shape> labelShapes() {
        return shapes.subList(labelFrom(), shapes.size());
    }

    private int labelFrom() {
        for (int i = 0; i < shapes.size(); i++) {
            if (shapes.get(i).style().equals("p-pill")) {
                return i;
            }
        }
        return shapes.size();
    }
}
