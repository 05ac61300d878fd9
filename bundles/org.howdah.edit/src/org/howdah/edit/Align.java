package org.howdah.edit;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Bounds;
import org.howdah.picture.Layout;

/** Ways to put boxes in order. */
public enum Align {

    LEFT, CENTER, RIGHT, TOP, MIDDLE, BOTTOM,
    /** The same gap between neighbours from left to right; the outermost stay. */
    HORIZONTALLY,
    /** The same gap between neighbours from top to bottom; the outermost stay. */
    VERTICALLY,
    /** As wide as the first. */
    WIDTH,
    /** As high as the first. */
    HEIGHT,
    /** As wide and as high as the first. */
    SIZE;

    /** As commands and pages call it: {@code left}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Align> find(String word) {
        for (Align align : values()) {
            if (align.word().equals(word)) {
                return Optional.of(align);
            }
        }
        return Optional.empty();
    }

    boolean sizes() {
        return ordinal() >= WIDTH.ordinal();
    }

    /** How many boxes it takes to make a difference. */
    int least() {
        return this == HORIZONTALLY || this == VERTICALLY ? 3 : 2;
    }

    /** See {@link Edits#align}. */
    boolean apply(TopologyDocument document, Collection<? extends EObject> elements) {
        Topology topology = document.topology();
        Frames frames = new Frames(topology, document.layout());
        Map<EObject, Bounds> boxes = new LinkedHashMap<>();
        for (EObject element : elements) {
            EObject container = Reparenting.container(element);
            boolean inside = container != null && (elements.contains(container) || elements.contains(Reparenting.container(container)));
            if (frames.of(element) != null && !inside) {
                boxes.put(element, frames.of(element).bounds());
            }
        }
        if (boxes.size() < least()) {
            return false;
        }
        Map<EObject, Bounds> wanted = arranged(boxes);
        if (wanted.equals(boxes)) {
            return false;
        }
        return document.changeLayout(Messages.Edit_align, layout -> {
            Layout placed = frames.frozen(layout);
            for (Map.Entry<EObject, Bounds> entry : wanted.entrySet()) {
                String key = frames.key(entry.getKey());
                placed = placed.with(key, frames.of(entry.getKey()).at(entry.getValue(), placed.places().get(key), sizes()));
            }
            return placed;
        });
    }

    /** Where each box goes, in the order given. */
    private Map<EObject, Bounds> arranged(Map<EObject, Bounds> boxes) {
        Bounds all = boxes.values().stream().reduce(Bounds::union).orElseThrow();
        Bounds first = boxes.values().iterator().next();
        if (this == HORIZONTALLY || this == VERTICALLY) {
            return distributed(boxes, all, this == HORIZONTALLY);
        }
        Map<EObject, Bounds> placed = new LinkedHashMap<>();
        boxes.forEach((element, box) -> placed.put(element, switch (this) {
        case LEFT -> box.moved(all.x() - box.x(), 0);
        case CENTER -> box.moved(all.centerX() - box.centerX(), 0);
        case RIGHT -> box.moved(all.right() - box.right(), 0);
        case TOP -> box.moved(0, all.y() - box.y());
        case MIDDLE -> box.moved(0, all.centerY() - box.centerY());
        case BOTTOM -> box.moved(0, all.bottom() - box.bottom());
        case WIDTH -> new Bounds(box.x(), box.y(), first.width(), box.height());
        case HEIGHT -> new Bounds(box.x(), box.y(), box.width(), first.height());
        default -> new Bounds(box.x(), box.y(), first.width(), first.height());
        }));
        return placed;
    }

    private static Map<EObject, Bounds> distributed(Map<EObject, Bounds> boxes, Bounds all, boolean horizontally) {
        List<EObject> inOrder = boxes.keySet().stream()
                .sorted(Comparator.comparingDouble(element -> horizontally ? boxes.get(element).centerX() : boxes.get(element).centerY())).toList();
        double filled = boxes.values().stream().mapToDouble(box -> horizontally ? box.width() : box.height()).sum();
        double gap = ((horizontally ? all.width() : all.height()) - filled) / (boxes.size() - 1);
        double at = horizontally ? all.x() : all.y();
        Map<EObject, Bounds> placed = new LinkedHashMap<>();
        for (EObject element : inOrder) {
            Bounds box = boxes.get(element);
            placed.put(element, horizontally ? box.moved(at - box.x(), 0) : box.moved(0, at - box.y()));
            at += (horizontally ? box.width() : box.height()) + gap;
        }
        return placed;
    }
}
