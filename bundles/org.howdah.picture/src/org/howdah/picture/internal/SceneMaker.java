package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Bounds;
import org.howdah.picture.Box;
import org.howdah.picture.Kind;
import org.howdah.picture.Line;
import org.howdah.picture.Scene;
import org.howdah.picture.SceneInput;
import org.howdah.picture.Scope;
import org.howdah.picture.Shape;
import org.howdah.picture.Theme;
import org.howdah.picture.View;
import org.howdah.technology.LinkState;

/** Makes one scene: places the boxes, draws them, leads the links between them. */
public final class SceneMaker {

    private static final double MARGIN = 28;

    private final SceneInput input;
    private final Facts facts;
    private final BoxPainter painter;
    private final Tree tree;
    private final List<Box> boxes = new ArrayList<>();
    private final Map<Node, Bounds> absolute = new IdentityHashMap<>();
    /** Boxes of ends that the topology does not have, by their names. */
    private final Map<String, Box> ghosts = new LinkedHashMap<>();
    private Bounds all;

    public SceneMaker(SceneInput input) {
        this.input = input;
        facts = new Facts(input);
        painter = new BoxPainter(facts);
        tree = Placement.place(input.topology(), input.layout(), Scope.NEW);
    }

    public Scene make() {
        for (Node child : tree.root.children) {
            all = all == null ? child.bounds() : all.union(child.bounds());
        }
        all = all == null ? new Bounds(0, 0, 0, 0) : all;
        Bounds extent = all.grown(300);
        Obstacles obstacles = new Obstacles(extent);
        for (Node child : tree.root.children) {
            boxes.add(painter.box(child));
            bounds(child, 0, 0, obstacles);
        }
        List<Wire> wires = wires();
        boxes.addAll(ghosts.values());
        ghosts.values().forEach(ghost -> obstacles.add(ghost.bounds()));
        homeless();
        new Router(obstacles).route(wires);
        LinkPainter links = new LinkPainter(facts);
        LabelPlaces places = new LabelPlaces(obstacles, extent);
        wires.forEach(wire -> places.add(wire.route));
        List<Line> lines = new ArrayList<>();
        Map<Wire, LinkPainter.Caption> captions = new IdentityHashMap<>();
        Map<Wire, Bounds> labels = new IdentityHashMap<>();
        for (Wire wire : wires) {
            LinkPainter.Caption caption = links.caption(wire);
            captions.put(wire, caption);
            double[] size = links.size(caption);
            labels.put(wire, places.placeFree(wire.route, size[0], size[1]));
        }
        for (Wire wire : wires) {
            LinkPainter.Caption caption = captions.get(wire);
            double[] size = links.size(caption);
            Bounds free = labels.get(wire);
            Line line = links.line(wire, caption, free != null ? free : places.place(wire.route, size[0], size[1]));
            lines.add(line);
            all = all.union(line.label());
            for (var point : line.route()) {
                all = all.union(new Bounds(point.x(), point.y(), 0, 0));
            }
        }
        return new Scene(title(), whole(all.grown(MARGIN)), boxes, lines);
    }

    private String title() {
        String name = input.topology().getId();
        return name == null || name.isBlank() ? "Topology" : Typesetter.visible(name);
    }

    private static Bounds whole(Bounds bounds) {
        double x = Math.floor(bounds.x());
        double y = Math.floor(bounds.y());
        return new Bounds(x, y, Math.ceil(bounds.right()) - x, Math.ceil(bounds.bottom()) - y);
    }

    private void bounds(Node node, double x, double y, Obstacles obstacles) {
        Bounds bounds = node.bounds().moved(x, y);
        absolute.put(node, bounds);
        if (node.kind != Kind.SITE || node.collapsed) {
            obstacles.add(bounds);
        } else {
            // Its name is to stay legible.
            obstacles.add(new Bounds(bounds.x() + 10, bounds.y() + 8, Math.min(bounds.width() - 20, Theme.width("p-name p-name-site", Typesetter.visible(node.name)) + 30), 24));
        }
        node.children.forEach(child -> bounds(child, bounds.x(), bounds.y(), obstacles));
    }

    private boolean shown(Link link) {
        View view = input.view();
        return !view.hiddenTechnologies().contains(String.valueOf(link.getTechnology())) && (view.onlySet() == null || view.onlySet().equals(link.getSet()));
    }

    /** @param whole the same without its database, which several links may leave by different ones */
    private record End(String boxId, Bounds bounds, Bounds outer, boolean hides, End whole) {

        End coarse() {
            return whole == null ? this : whole;
        }
    }

    private End end(String name) {
        Node server = tree.server(name);
        if (server == null) {
            Box ghost = ghosts.computeIfAbsent(Topologies.serverId(name), this::ghost);
            return new End(ghost.id(), ghost.bounds(), ghost.bounds(), false, null);
        }
        Node shown = server.shown();
        Bounds bounds = absolute.get(shown);
        Bounds outer = shown.parent != null && shown.parent.kind == Kind.HOST ? absolute.get(shown.parent) : bounds;
        Node.Row row = shown == server ? Tree.row(server, name) : null;
        End whole = new End(painter.id(shown), bounds, outer, shown != server, null);
        if (row == null) {
            return whole;
        }
        Bounds at = new Bounds(bounds.x() + 10, bounds.y() + row.y(), bounds.width() - 20, row.height());
        return new End(input.ids().apply(row.element()), at, outer, false, whole);
    }

    /** A box below everything for an end that is not in the topology. */
    private Box ghost(String name) {
        String shownName = Tooltips.named(name, "end");
        double x = ghosts.values().stream().mapToDouble(box -> box.bounds().right() + 60).max().orElse(all.x());
        Bounds bounds = new Bounds(x, all.bottom() + 60, 220, 52);
        List<Shape> shapes = List.of(new Shape.Rect(0, 0, 220, 52, 8, "p-ghost", 0),
                new Shape.Text(14, 40, "not in this topology", "p-detail", Shape.Anchor.START, 1));
        String style = "p-name p-name-unexpected";
        String cut = Theme.cut(style, shownName, 192);
        String tooltip = Tooltips.of(Typesetter.full(shownName), "Server that is not in this topology", List.of("A link leads to it. Add the server, or change the end of the link."), List.of());
        return new Box("unexpected " + ghosts.size(), Kind.UNEXPECTED, null, cut, bounds, new Bounds(14, 9, Math.ceil(Theme.width(style, cut)), Theme.height(style)), shapes,
                List.of(), tooltip, Tooltips.sentence(tooltip), java.util.Set.of("unexpected"), false, 0);
    }

    private List<Wire> wires() {
        List<Wire> wires = new ArrayList<>();
        Map<String, List<Link>> bundles = new LinkedHashMap<>();
        Map<String, End[]> bundleEnds = new LinkedHashMap<>();
        Topology topology = input.topology();
        for (Link link : topology.getLinks()) {
            if (!shown(link)) {
                continue;
            }
            End from = end(link.getFrom());
            End to = end(link.getTo());
            if (from.hides() || to.hides()) {
                if (!from.boxId().equals(to.boxId())) {
                    String key = from.coarse().boxId() + " > " + to.coarse().boxId();
                    boolean first = bundles.computeIfAbsent(key, k -> new ArrayList<>()).isEmpty();
                    bundles.get(key).add(link);
                    bundleEnds.put(key, first ? new End[] { from, to } : new End[] { from.coarse(), to.coarse() });
                }
                continue;
            }
            wires.add(wire(input.ids().apply(link), List.of(link), from, to));
        }
        bundles.forEach((key, links) -> {
            End[] ends = bundleEnds.get(key);
            wires.add(wire(links.size() == 1 ? input.ids().apply(links.getFirst()) : "bundle " + key, links, ends[0], ends[1]));
        });
        int number = 0;
        for (LinkState seen : facts.unexpected()) {
            if (input.view().hiddenTechnologies().contains(seen.technology()) || input.view().onlySet() != null) {
                continue;
            }
            Wire wire = wire("unexpected link " + ++number, List.of(), end(seen.from()), end(seen.to()));
            wire.unexpected = seen;
            wires.add(wire);
        }
        return wires;
    }

    private static Wire wire(String id, List<Link> links, End from, End to) {
        return new Wire(id, links, from.boxId(), to.boxId(), from.bounds(), from.outer(), to.bounds(), to.outer());
    }

    /** Sets without a known origin stand below, so that they can be seen and given one. */
    private void homeless() {
        double x = all.x();
        double y = all.bottom() + (ghosts.isEmpty() ? 60 : 140);
        for (ReplicationSet set : tree.homeless) {
            Box box = painter.set(set, 0, 0, 260);
            Bounds bounds = new Bounds(x, y, box.bounds().width(), box.bounds().height());
            boxes.add(new Box(box.id(), box.kind(), box.element(), box.name(), bounds, box.label(), box.shapes(), List.of(), box.tooltip(), box.description(), box.classes(), false, 0));
            all = all.union(bounds);
            y += Sizes.SET + 10;
        }
        for (Box ghost : ghosts.values()) {
            all = all.union(ghost.bounds());
        }
    }
}
