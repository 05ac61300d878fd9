package org.howdah.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be drawn anew while everything stays where it is.
 *
 * @param boxes whose shapes, name, classes or texts changed, without a word about their children
 * @param lines whose shapes, classes or texts changed
 */
public record ScenePatch(List<Box> boxes, List<Line> lines) {

    public ScenePatch {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    public boolean isEmpty() {
        return boxes.isEmpty() && lines.isEmpty();
    }

    static Optional<ScenePatch> between(Scene old, Scene now) {
        List<Box> before = old.all();
        List<Box> after = now.all();
        if (before.size() != after.size() || old.lines().size() != now.lines().size()) {
            return Optional.empty();
        }
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Box a = before.get(i);
            Box b = after.get(i);
            if (!a.id().equals(b.id()) || !a.bounds().equals(b.bounds()) || a.children().size() != b.children().size() || a.collapsed() != b.collapsed()
                    || !a.name().equals(b.name())) {
                return Optional.empty();
            }
            if (!a.shapes().equals(b.shapes()) || !a.classes().equals(b.classes()) || !a.tooltip().equals(b.tooltip()) || !a.description().equals(b.description())) {
                boxes.add(b);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < old.lines().size(); i++) {
            Line a = old.lines().get(i);
            Line b = now.lines().get(i);
            if (!a.id().equals(b.id()) || !a.route().equals(b.route()) || !a.sourceId().equals(b.sourceId()) || !a.targetId().equals(b.targetId())) {
                return Optional.empty();
            }
            if (!a.shapes().equals(b.shapes()) || !a.classes().equals(b.classes()) || !a.tooltip().equals(b.tooltip()) || !a.description().equals(b.description())) {
                lines.add(b);
            }
        }
        return Optional.of(new ScenePatch(boxes, lines));
    }
}
