package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.howdah.picture.Bounds;
import org.howdah.picture.Box;
import org.howdah.picture.Kind;
import org.howdah.picture.Line;
import org.howdah.picture.Point;
import org.howdah.picture.Scene;
import org.howdah.picture.Shape;
import org.howdah.picture.Shape.Anchor;
import org.howdah.picture.Shape.PathShape;
import org.howdah.picture.Shape.Rect;
import org.howdah.picture.Shape.Text;
import org.howdah.picture.Theme;

/** Explains the signs that a scene uses, and no others. */
public final class Legend {

    private static final Map<String, String> LINES = new LinkedHashMap<>();
    private static final Map<String, String> STATES = new LinkedHashMap<>();
    private static final double ROW = 24;
    private static final double SIGN = 46;
    private static final double PAD = 16;
    private static final double GAP = 22;

    static {
        LINES.put("wal_stream", "WAL, as a stream");
        LINES.put("wal_files", "WAL, as files");
        LINES.put("row_changes", "decoded row changes");
        LINES.put("trigger_log", "changes logged by triggers");
        LINES.put("bundle", "several links");
        LINES.put("no-plugin", "its plug-in is not installed");
        STATES.put("ok", "ok");
        STATES.put("warning", "warning");
        STATES.put("critical", "critical");
        STATES.put("unknown", "unknown");
        STATES.put("planned", "planned: not made yet");
        STATES.put("missing", "missing: wished, not there");
        STATES.put("unexpected", "unexpected: there, not wished");
    }

    private final List<Shape> shapes = new ArrayList<>();
    private double x = PAD;
    private double y = 12;
    private double right;
    private final double width;

    private Legend(double width) {
        this.width = width;
    }

    /** What a legend of this scene says, relative to its own corner, and its size; for the page. */
    public static Box box(Scene scene, double width) {
        Legend legend = new Legend(width);
        legend.fill(scene);
        Bounds bounds = new Bounds(0, 0, Math.ceil(legend.right + PAD - GAP), Math.ceil(legend.y + ROW + 10));
        List<Shape> all = new ArrayList<>();
        all.add(new Rect(0, 0, bounds.width(), bounds.height(), 9, "p-legend", 0));
        all.addAll(legend.shapes);
        return new Box("legend", Kind.UNEXPECTED, null, "", bounds, new Bounds(0, 0, 0, 0), all, List.of(), "Legend", "Legend.", Set.of("legend"), false, 0);
    }

    /** The scene with a legend below it. */
    public static Scene added(Scene scene) {
        Bounds b = scene.bounds();
        Box legend = box(scene, Math.max(420, b.width() - 40));
        Bounds place = new Bounds(b.x() + 20, b.bottom(), legend.bounds().width(), legend.bounds().height());
        List<Box> boxes = new ArrayList<>(scene.boxes());
        boxes.add(new Box(legend.id(), legend.kind(), null, "", place, legend.label(), legend.shapes(), List.of(), legend.tooltip(), legend.description(), legend.classes(), false, 0));
        return new Scene(scene.title(), new Bounds(b.x(), b.y(), Math.max(b.width(), place.width() + 40), b.height() + place.height() + 20), boxes, scene.lines());
    }

    private void fill(Scene scene) {
        Set<String> lines = new TreeSet<>();
        Set<String> states = new TreeSet<>();
        boolean[] heads = new boolean[2];
        for (Line line : scene.lines()) {
            lines.addAll(line.classes());
            states.addAll(line.classes());
            line.shapes().forEach(shape -> {
                heads[0] |= shape.style().startsWith("p-head ") || shape.style().equals("p-head");
                heads[1] |= shape.style().startsWith("p-head-open");
            });
        }
        Set<Kind> kinds = new TreeSet<>();
        scene.forEach((box, bounds) -> {
            states.addAll(box.classes());
            kinds.add(box.kind());
        });
        LINES.forEach((name, text) -> {
            if (lines.contains(name)) {
                line(name, text);
            }
        });
        if (heads[0]) {
            head("p-head", "synchronous: a commit waits");
        }
        if (heads[1]) {
            head("p-head-open", "asynchronous");
        }
        if (kinds.contains(Kind.SET)) {
            room("set of tables");
            Marks.sheets(shapes, x + SIGN - 22, y + 5);
            text("set of tables");
        }
        STATES.forEach((name, text) -> {
            if (states.contains(name)) {
                room(text);
                Marks.state(shapes, name, x + SIGN - 22, y + 5);
                text(text);
            }
        });
    }

    /** Begins a new row where the next entry would not fit. */
    private void room(String text) {
        if (x > PAD && x + SIGN + Theme.width("p-detail", text) + PAD > width) {
            x = PAD;
            y += ROW;
        }
    }

    private void text(String text) {
        shapes.add(new Text(x + SIGN, y + 16, text, "p-detail", Anchor.START, 0));
        x += SIGN + Theme.width("p-detail", text) + GAP;
        right = Math.max(right, x);
    }

    private void line(String name, String text) {
        room(text);
        String style = "p-line p-" + name + (name.equals("no-plugin") ? " p-absent" : "");
        List<Point> points = List.of(new Point(x, y + 12), new Point(x + SIGN - 8, y + 12));
        if (name.equals("trigger_log")) {
            shapes.add(new PathShape(Strokes.rounded(Strokes.beside(points, 2)), style, 0));
            shapes.add(new PathShape(Strokes.rounded(Strokes.beside(points, -2)), style, 0));
        } else {
            shapes.add(new PathShape(Strokes.rounded(points), style, 0));
        }
        text(text);
    }

    private void head(String style, String text) {
        room(text);
        List<Point> points = List.of(new Point(x + 8, y + 12), new Point(x + SIGN - 8, y + 12));
        shapes.add(new PathShape(Strokes.rounded(Strokes.shortened(points, Strokes.HEAD - 1)), "p-line", 0));
        shapes.add(new PathShape(Strokes.head(points), style, 0));
        text(text);
    }
}
