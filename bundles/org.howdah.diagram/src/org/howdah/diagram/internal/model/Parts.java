package org.howdah.diagram.internal.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.howdah.diagram.internal.actions.ToPage;
import org.howdah.edit.Names;
import org.howdah.picture.Bounds;
import org.howdah.picture.Box;
import org.howdah.picture.Line;
import org.howdah.picture.Point;
import org.howdah.picture.Scene;

/** A scene as a flat list, parents before their children, so that two of them can be compared. */
public final class Parts {

    private final Scene scene;
    private final Map<String, Part> byId = new LinkedHashMap<>();

    private Parts(Scene scene) {
        this.scene = scene;
    }

    public static Parts of(Scene scene) {
        Parts parts = new Parts(scene);
        scene.boxes().forEach(box -> parts.add(box, ""));
        scene.lines().forEach(parts::add);
        return parts;
    }

    public Scene scene() {
        return scene;
    }

    public Map<String, Part> all() {
        return byId;
    }

    public Part get(String id) {
        return byId.get(id);
    }

    /** Whether the same elements are at the same places: then a patch of the looks is all a page needs. */
    public boolean sameFrames(Parts other) {
        if (byId.size() != other.byId.size()) {
            return false;
        }
        var mine = byId.values().iterator();
        var others = other.byId.values().iterator();
        while (mine.hasNext()) {
            if (!mine.next().frame().equals(others.next().frame())) {
                return false;
            }
        }
        return scene.title().equals(other.scene.title());
    }

    /** What looks different here than in a former state with the same frames. */
    public List<ToPage.Look> changedLooks(Parts before) {
        List<ToPage.Look> looks = new ArrayList<>();
        for (Part part : byId.values()) {
            Part old = before.get(part.frame().id());
            if (old == null || !part.looksLike(old)) {
                looks.add(new ToPage.Look(part.frame().id(), new Shapes(part.shapes()), part.text().isEmpty() ? null : part.text(), List.copyOf(part.classes()), part.tooltip(), part.description()));
            }
        }
        return looks;
    }

    private void add(Box box, String parent) {
        boolean editable = box.element() != null;
        String fullName = editable ? Names.of(box.element()) : box.name();
        put(new Part(new Part.Frame(box.id(), box.kind().name().toLowerCase(Locale.ROOT), parent, box.name(), fullName, box.nameText(), editable, numbers(box.bounds()),
                numbers(box.label()), box.collapsed(), box.hidden(), "", "", List.of(), false),
                box.shapes(), List.of(), box.tooltip(), box.description(), box.classes()));
        box.children().forEach(child -> add(child, box.id()));
    }

    private void add(Line line) {
        List<Double> route = new ArrayList<>(line.route().size() * 2);
        for (Point point : line.route()) {
            route.add(point.x());
            route.add(point.y());
        }
        String name = line.element() == null || line.element().getId() == null ? "" : line.element().getId();
        put(new Part(new Part.Frame(line.id(), PartTypes.LINK, "", name, name, null, line.element() != null, List.of(), List.of(), false, 0,
                line.sourceId(), line.targetId(), route, line.curved()), line.shapes(), numbers(line.label()), line.tooltip(), line.description(), line.classes()));
    }

    /** Ids are the document's, which gives no two elements the same; a page would drop one of them in silence. */
    private void put(Part part) {
        if (byId.putIfAbsent(part.frame().id(), part) != null) {
            throw new IllegalStateException("two elements of the drawing have the id " + part.frame().id());
        }
    }

    private static List<Double> numbers(Bounds bounds) {
        return bounds == null ? List.of() : List.of(bounds.x(), bounds.y(), bounds.width(), bounds.height());
    }
}
