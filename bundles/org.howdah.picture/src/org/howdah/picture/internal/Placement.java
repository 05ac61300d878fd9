package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.model.topology.Topology;
import org.howdah.picture.Bounds;
import org.howdah.picture.Kind;
import org.howdah.picture.Layout;
import org.howdah.picture.Point;
import org.howdah.picture.Scope;

/** Gives every box its size and place: what was placed by hand stays there, the rest is arranged, and nothing lies over anything else. */
public final class Placement {

    /** Between boxes that have nothing to do with each other. */
    private static final double ACROSS = 30;
    private static final double NEAREST = 20;

    /** More servers of a host than this stand in rows. */
    private static final int COLUMN = 8;

    private record Edge(Node from, Node to) {
    }

    /** Copies of whole servers say more about what is upstream than changes of single databases do. */
    private static final int PHYSICAL = 10;

    private final Scope scope;
    private final Map<Node, Map<Edge, Integer>> edges = new IdentityHashMap<>();

    private Placement(Scope scope) {
        this.scope = scope;
    }

    public static Tree place(Topology topology, Layout layout, Scope scope) {
        Tree tree = Tree.of(topology, layout);
        Placement placement = new Placement(scope);
        placement.remember(tree.root, layout);
        for (Link link : topology.getLinks()) {
            Node from = tree.server(link.getFrom());
            Node to = tree.server(link.getTo());
            if (from != null && to != null) {
                placement.edge(from.shown(), to.shown(), Topologies.databaseName(link.getTo()).isPresent() ? 1 : PHYSICAL);
            }
        }
        placement.arrange(tree.root);
        return tree;
    }

    private void remember(Node node, Layout layout) {
        node.children.forEach(child -> {
            child.place = layout.places().get(child.key);
            remember(child, layout);
        });
    }

    /** The link as the container sees it that holds both ends. */
    private void edge(Node from, Node to, int weight) {
        Node container = from.parent;
        while (container != null && to.childBelow(container) == null) {
            container = container.parent;
        }
        if (container != null) {
            Node a = from.childBelow(container);
            Node b = to.childBelow(container);
            if (a != null && a != b) {
                edges.computeIfAbsent(container, key -> new LinkedHashMap<>()).merge(new Edge(a, b), weight, Integer::sum);
            }
        }
    }

    private void arrange(Node container) {
        for (Node child : container.children) {
            arrange(child);
        }
        if (!container.children.isEmpty()) {
            children(container);
        }
        if (container.parent != null) {
            Sizes.fit(container);
        }
    }

    private void children(Node container) {
        Point content = container.parent == null ? new Point(0, 0) : Sizes.content(container.kind);
        List<Node> fixed = new ArrayList<>();
        List<Node> rest = new ArrayList<>();
        for (Node child : container.children) {
            (child.place == null || movable(child) ? rest : fixed).add(child);
        }
        for (Node node : fixed) {
            node.x = content.x() + (container.parent == null ? node.place.x() : Math.max(0, node.place.x()));
            node.y = content.y() + (container.parent == null ? node.place.y() : Math.max(0, node.place.y()));
        }
        Map<Edge, Integer> links = edges.getOrDefault(container, Map.of());
        double along = 214;
        if (fixed.isEmpty() && container.kind == Kind.HOST && rest.size() <= COLUMN) {
            column(rest);
            rest.forEach(node -> {
                node.x += content.x();
                node.y += content.y();
            });
        } else if (fixed.isEmpty()) {
            block(rest, links, along);
            rest.forEach(node -> {
                node.x += content.x();
                node.y += content.y();
            });
        } else {
            for (List<Node> component : components(rest, links)) {
                addBlock(component, fixed, links, content, along, container.parent == null);
                fixed.addAll(component);
            }
        }
        separate(container.children);
    }

    private boolean movable(Node node) {
        return switch (scope) {
        case Scope.All all -> true;
        case Scope.New onlyNew -> false;
        case Scope.Selection selection -> {
            boolean selected = false;
            for (Node at = node; at != null && !selected; at = at.parent) {
                selected = at.element != null && selection.elements().contains(at.element);
            }
            yield selected;
        }
        };
    }

    /** Servers of a host stand above each other, so that every one can be reached from the left and from the right. */
    private static void column(List<Node> nodes) {
        double y = 0;
        for (Node node : nodes) {
            node.x = 0;
            node.y = y;
            y += node.height + ACROSS;
        }
    }

    /** Places these among themselves, from (0, 0). */
    private static void block(List<Node> nodes, Map<Edge, Integer> links, double along) {
        Map<Node, Integer> index = new IdentityHashMap<>();
        List<double[]> sizes = new ArrayList<>();
        for (Node node : nodes) {
            index.put(node, index.size());
            sizes.add(new double[] { node.width, node.height });
        }
        List<int[]> pairs = new ArrayList<>();
        int[] tree = new int[nodes.size()];
        java.util.Arrays.setAll(tree, i -> i);
        for (Map.Entry<Edge, Integer> link : links.entrySet()) {
            Integer from = index.get(link.getKey().from());
            Integer to = index.get(link.getKey().to());
            if (from != null && to != null && link.getValue() >= PHYSICAL) {
                tree[root(tree, from)] = root(tree, to);
            }
        }
        for (Edge edge : links.keySet()) {
            Integer from = index.get(edge.from());
            Integer to = index.get(edge.to());
            // Where whole servers are copied, the copies say what stands beside what; links of single databases only tie such trees together.
            if (from != null && to != null && (links.get(edge) >= PHYSICAL || root(tree, from) != root(tree, to))) {
                pairs.add(new int[] { from, to, links.get(edge) });
            }
        }
        double[][] places = Packing.place(sizes, pairs, ACROSS, along);
        for (int i = 0; i < places.length; i++) {
            nodes.get(i).x = places[i][0];
            nodes.get(i).y = places[i][1];
        }
    }

    private static int root(int[] tree, int at) {
        int top = at;
        while (tree[top] != top) {
            tree[top] = tree[tree[top]];
            top = tree[top];
        }
        return top;
    }

    /** Groups of boxes that hang together by links. */
    private static List<List<Node>> components(List<Node> nodes, Map<Edge, Integer> links) {
        Map<Node, Set<Node>> near = new IdentityHashMap<>();
        nodes.forEach(node -> near.put(node, new LinkedHashSet<>()));
        for (Edge edge : links.keySet()) {
            if (near.containsKey(edge.from()) && near.containsKey(edge.to())) {
                near.get(edge.from()).add(edge.to());
                near.get(edge.to()).add(edge.from());
            }
        }
        List<List<Node>> components = new ArrayList<>();
        Set<Node> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Node start : nodes) {
            if (done.add(start)) {
                List<Node> component = new ArrayList<>(List.of(start));
                for (int i = 0; i < component.size(); i++) {
                    near.get(component.get(i)).stream().filter(done::add).forEach(component::add);
                }
                components.add(component);
            }
        }
        return components;
    }

    /** Places a group beside what it links to, on the nearest free ground. */
    private void addBlock(List<Node> block, List<Node> placed, Map<Edge, Integer> links, Point content, double along, boolean root) {
        boolean moved = block.stream().allMatch(node -> node.place != null);
        double oldX = block.stream().filter(node -> node.place != null).mapToDouble(node -> node.place.x()).min().orElse(0) + content.x();
        double oldY = block.stream().filter(node -> node.place != null).mapToDouble(node -> node.place.y()).min().orElse(0) + content.y();
        block(block, links, along);
        double width = block.stream().mapToDouble(node -> node.x + node.width).max().orElse(0);
        double x = placed.stream().mapToDouble(node -> node.x).min().orElse(0);
        double y = placed.stream().mapToDouble(node -> node.y + node.height).max().orElse(0) + ACROSS;
        if (moved) {
            x = oldX;
            y = oldY;
        } else {
            for (Edge edge : links.keySet()) {
                if (block.contains(edge.to()) && placed.contains(edge.from())) {
                    x = edge.from().x + edge.from().width + along - edge.to().x;
                    y = edge.from().y + (edge.from().height - edge.to().height) / 2 - edge.to().y;
                    break;
                } else if (block.contains(edge.from()) && placed.contains(edge.to())) {
                    x = edge.to().x - along - width;
                    y = edge.to().y + (edge.to().height - edge.from().height) / 2 - edge.from().y;
                    break;
                }
            }
        }
        if (!root) {
            x = Math.max(content.x(), x);
            y = Math.max(content.y(), y);
        }
        double[] free = free(block, placed, Math.round(x), Math.round(y), root ? -1e9 : content.y());
        block.forEach(node -> {
            node.x += free[0];
            node.y += free[1];
        });
    }

    private static double[] free(List<Node> block, List<Node> placed, double x, double y, double top) {
        double step = 24;
        for (int i = 0; i < 120; i++) {
            for (int sign : i == 0 ? new int[] { 0 } : new int[] { 1, -1 }) {
                double at = y + sign * i * step;
                if (at >= top && clear(block, placed, x, at)) {
                    return new double[] { x, at };
                }
            }
        }
        return new double[] { x, placed.stream().mapToDouble(node -> node.y + node.height).max().orElse(0) + ACROSS };
    }

    private static boolean clear(List<Node> block, List<Node> placed, double dx, double dy) {
        for (Node node : block) {
            Bounds bounds = node.bounds().moved(dx, dy).grown(ACROSS - 2);
            for (Node other : placed) {
                if (bounds.intersects(other.bounds())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where boxes have grown into their neighbours, these give way to the right or downwards. Their places are not forgotten by that. */
    private static void separate(List<Node> nodes) {
        List<Node> ordered = new ArrayList<>(nodes);
        ordered.sort(Comparator.comparingDouble((Node node) -> node.x + node.y).thenComparingDouble(node -> node.y));
        for (int i = 1; i < ordered.size(); i++) {
            Node node = ordered.get(i);
            for (int round = 0; round < ordered.size(); round++) {
                Node other = overlapped(ordered, i, node);
                if (other == null) {
                    break;
                }
                double right = other.x + other.width + NEAREST - node.x;
                double down = other.y + other.height + NEAREST - node.y;
                if (right < down) {
                    node.x += right;
                } else {
                    node.y += down;
                }
            }
        }
    }

    private static Node overlapped(List<Node> ordered, int before, Node node) {
        for (int j = 0; j < before; j++) {
            Node other = ordered.get(j);
            if (node.x < other.x + other.width && other.x < node.x + node.width && node.y < other.y + other.height && other.y < node.y + node.height) {
                return other;
            }
        }
        return null;
    }
}
