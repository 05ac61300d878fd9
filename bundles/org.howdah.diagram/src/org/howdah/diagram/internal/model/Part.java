package org.howdah.diagram.internal.model;

import java.util.List;
import java.util.Set;

import org.howdah.picture.Shape;

/**
 * One element as a page shows it. Where it is and what it is comes in {@link Frame}: when that changes, the page needs a new model; when
 * only the looks change, a patch does.
 *
 * @param text where the text of a link stands in the drawing, {@code x, y, width, height}: it grows and shrinks with the lag; empty for boxes
 */
public record Part(Frame frame, List<Shape> shapes, List<Double> text, String tooltip, String description, Set<String> classes) {

    /**
     * @param parent id of the box it is in; empty for the roots and for links
     * @param name as it is drawn, which may be shorter than {@code fullName}
     * @param nameText how the name is drawn; null for links, whose text is among their shapes
     * @param bounds {@code x, y, width, height} relative to the parent
     * @param label the same for the name's text, relative to the element; empty for links
     * @param route {@code x, y, x, y …} of a link
     */
    public record Frame(String id, String type, String parent, String name, String fullName,
            Shape.Text nameText, boolean editable, List<Double> bounds, List<Double> label,
            boolean collapsed, int hidden, String source, String target, List<Double> route, boolean curved) {

        public boolean isLink() {
            return PartTypes.LINK.equals(type);
        }
    }

    public boolean looksLike(Part other) {
        return shapes.equals(other.shapes) && text.equals(other.text) && classes.equals(other.classes) && tooltip.equals(other.tooltip) && description.equals(other.description);
    }
}
