package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.howdah.picture.Bounds;
import org.howdah.picture.Kind;
import org.howdah.picture.Place;

/** A site, host or server while it is laid out. */
public final class Node {

    public final String key;
    public final Kind kind;
    /** Null where the topology does not have it. */
    public final EObject element;
    public final String name;
    public final List<Node> children = new ArrayList<>();
    /** Databases and sets of a server, from top to bottom. */
    public final List<Row> rows = new ArrayList<>();
    /** What a collapsed box hides: all hosts and servers below it. */
    public final List<Node> hidden = new ArrayList<>();
    /** Databases that are too many to be shown. */
    public int moreRows;
    public Node parent;
    public boolean collapsed;
    public Place place;
    /** Relative to the parent's corner. */
    public double x;
    public double y;
    public double width;
    public double height;

    /** @param element database or set; @param depth 0 for a database, 1 for a set in it; @param y from the server's top */
    public record Row(EObject element, Kind kind, String name, int depth, double y, double height) {
    }

    Node(String key, Kind kind, EObject element, String name) {
        this.key = key;
        this.kind = kind;
        this.element = element;
        this.name = name == null ? "" : name;
    }

    void add(Node child) {
        child.parent = this;
        children.add(child);
    }

    /** The box relative to its parent. */
    public Bounds bounds() {
        return new Bounds(x, y, width, height);
    }

    public Bounds absolute() {
        double left = x;
        double top = y;
        for (Node up = parent; up != null; up = up.parent) {
            left += up.x;
            top += up.y;
        }
        return new Bounds(left, top, width, height);
    }

    /** The visible box that stands for this one: itself or the collapsed one around it. */
    public Node shown() {
        return standsFor == null ? this : standsFor;
    }

    /** Set where this is hidden. */
    Node standsFor;

    /** Itself or the node below the other one that holds it; null where the other does not hold it. */
    Node childBelow(Node container) {
        Node at = this;
        while (at != null && at.parent != container) {
            at = at.parent;
        }
        return at;
    }

    int depth() {
        int depth = 0;
        for (Node up = parent; up != null; up = up.parent) {
            depth++;
        }
        return depth;
    }
}
