package org.howdah.picture;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;

/**
 * One box of the picture.
 *
 * @param id unique in the scene
 * @param element what it stands for; null for what is not in the topology (an unlisted site or host, an unexpected server)
 * @param name as it is drawn: cut with an ellipsis where it is too long, invisible characters written out
 * @param bounds relative to the parent's top left corner; of a root, to the picture's origin
 * @param label where the name stands, relative to the box
 * @param shapes relative to the box, in the order to draw, without the name
 * @param children drawn over the shapes
 * @param tooltip several lines; the full name is the first
 * @param description one sentence for a screen reader
 * @param classes states and kinds, such as {@code critical} or {@code collapsed}, sorted
 * @param collapsed whether it hides what is in it
 * @param hidden how many boxes it hides
 */
public record Box(String id, Kind kind, EObject element, String name, Bounds bounds, Bounds label, List<Shape> shapes, List<Box> children, String tooltip,
        String description, Set<String> classes, boolean collapsed, int hidden) {

    public Box {
        shapes = List.copyOf(shapes);
        children = List.copyOf(children);
        classes = java.util.Collections.unmodifiableSet(new TreeSet<>(classes));
    }

    /** The name as it is to be drawn, relative to the box. */
    public Shape.Text nameText() {
        String style = nameStyle();
        return new Shape.Text(label.x(), label.y() + Theme.ascent(style), name, style, Shape.Anchor.START, 1);
    }

    /** The style class of the name. */
    public String nameStyle() {
        return "p-name p-name-" + kind.word();
    }

    Box at(Bounds place) {
        return new Box(id, kind, element, name, place, label, shapes, children, tooltip, description, classes, collapsed, hidden);
    }
}
