package org.howdah.picture.internal;

import org.howdah.picture.Kind;
import org.howdah.picture.Point;
import org.howdah.picture.Theme;

/** How large boxes are, in pixels. Nothing here depends on what was observed, so that the picture stands still when it goes live. */
public final class Sizes {

    public static final double CAP = 7;
    public static final double SERVER_HEADER = 64;
    public static final double DATABASE = 24;
    public static final double SET = 22;
    public static final double ROW_GAP = 4;
    public static final double SERVER_FOOT = 12;
    public static final double STACK = 26;
    public static final double HOST_HEADER = 50;
    public static final double HOST_PAD = 14;
    public static final double SITE_HEADER = 40;
    public static final double SITE_PAD = 22;
    static final double SERVER_MIN = 204;
    static final double SERVER_MAX = 300;
    static final double BADGE = 66;

    private Sizes() {
    }

    /** Where the content of a container begins. */
    public static Point content(Kind kind) {
        return switch (kind) {
        case SITE -> new Point(SITE_PAD, SITE_HEADER);
        case HOST -> new Point(HOST_PAD, HOST_HEADER);
        default -> new Point(0, 0);
        };
    }

    static double pad(Kind kind) {
        return kind == Kind.SITE ? SITE_PAD : HOST_PAD;
    }

    /** The size of a node whose children have theirs and their places. */
    static void fit(Node node) {
        switch (node.kind) {
        case SERVER -> server(node);
        case HOST -> container(node, 232, node.collapsed ? 78 : HOST_HEADER + 34);
        case SITE -> container(node, 240, node.collapsed ? 84 : SITE_HEADER + 60);
        default -> throw new IllegalStateException(node.kind.toString());
        }
        if (node.place != null && !node.collapsed) {
            node.width = node.place.width() == null ? node.width : Math.max(node.width, node.place.width());
            node.height = node.place.height() == null ? node.height : Math.max(node.height, node.place.height());
        }
    }

    private static void server(Node node) {
        double width = Theme.width("p-name p-name-server", Typesetter.visible(node.name)) + BADGE + 36;
        for (Node.Row row : node.rows) {
            String style = row.kind() == Kind.SET ? "p-name p-name-set" : "p-name p-name-database";
            width = Math.max(width, Theme.width(style, Typesetter.visible(row.name())) + 60 + 14 * row.depth() + (row.kind() == Kind.SET ? 96 : 0));
        }
        node.width = Math.ceil(Math.clamp(width, SERVER_MIN, SERVER_MAX));
        double bottom = node.rows.isEmpty() ? SERVER_HEADER - 2 : node.rows.getLast().y() + node.rows.getLast().height();
        node.height = bottom + (node.moreRows > 0 ? 18 : 0) + SERVER_FOOT + (node.collapsed ? STACK : 0);
    }

    private static void container(Node node, double minWidth, double minHeight) {
        double right = 0;
        double bottom = 0;
        for (Node child : node.children) {
            right = Math.max(right, child.x + child.width);
            bottom = Math.max(bottom, child.y + child.height);
        }
        double pad = pad(node.kind);
        double title = Math.min(320, Theme.width("p-name p-name-" + node.kind.word(), Typesetter.visible(node.name)) + 60);
        node.width = Math.ceil(Math.max(Math.max(minWidth, title), right + pad));
        node.height = Math.ceil(Math.max(minHeight, bottom + pad));
    }
}
