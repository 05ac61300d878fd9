package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.emf.ecore.EObject;
import org.howdah.model.Problem;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Database;
import org.howdah.model.topology.Host;
import org.howdah.model.topology.Login;
import org.howdah.model.topology.ReplicationSet;
import org.howdah.model.topology.Server;
import org.howdah.picture.Bounds;
import org.howdah.picture.Box;
import org.howdah.picture.Kind;
import org.howdah.picture.Shape;
import org.howdah.picture.Shape.Anchor;
import org.howdah.picture.Shape.PathShape;
import org.howdah.picture.Shape.Rect;
import org.howdah.picture.Shape.Text;
import org.howdah.picture.Theme;

/** Draws sites, hosts, servers, databases and sets. */
public final class BoxPainter {

    private final Facts facts;
    private final Summaries summaries;

    public BoxPainter(Facts facts) {
        this.facts = facts;
        this.summaries = new Summaries(facts);
    }

    /** The id of a node's box. */
    public String id(Node node) {
        return node.element == null ? "unlisted " + node.key : facts.input().ids().apply(node.element);
    }

    public Box box(Node node) {
        return switch (node.kind) {
        case SITE -> site(node);
        case HOST -> host(node);
        default -> server(node);
        };
    }

    private Box site(Node node) {
        List<Shape> shapes = new ArrayList<>();
        Set<String> classes = new TreeSet<>();
        String style = "p-site" + (node.element == null ? " p-unlisted" : "");
        shapes.add(new Rect(0, 0, node.width, node.height, 14, style, 0));
        shapes.add(Marks.site(14, 13));
        double room = node.width - 34 - 14 - decoration(shapes, node, 12);
        String name = Theme.cut("p-name p-name-site", title(node), room);
        far(shapes, node, room + 6, 30);
        if (node.collapsed) {
            hidden(shapes, classes, node, 14, 44);
        } else if (node.children.isEmpty()) {
            shapes.add(new Text(14, 58, "no host here yet", "p-detail", Anchor.START, 1));
        }
        edge(shapes, classes, node, 14);
        return finish(node, name, label("p-name p-name-site", name, 34, 11), shapes, classes, tooltip(node, "Site", List.of()));
    }

    private Box host(Node node) {
        List<Shape> shapes = new ArrayList<>();
        Set<String> classes = new TreeSet<>();
        shapes.add(new Rect(0, 0, node.width, node.height, 9, "p-host" + (node.element == null ? " p-unlisted" : ""), 0));
        shapes.add(Marks.host(14, 11));
        double room = node.width - 34 - 12 - decoration(shapes, node, 10);
        String name = Theme.cut("p-name p-name-host", title(node), room);
        far(shapes, node, room + 6, 34);
        List<String> more = new ArrayList<>();
        String detail;
        if (node.element instanceof Host host) {
            String logins = host.getSsh() == null ? "" : String.join(", ", host.getSsh().getUsers().stream().map(Login::getName).filter(java.util.Objects::nonNull).toList());
            int port = Topologies.sshPort(host);
            String address = (host.getAddress() == null || host.getAddress().isBlank() ? "" : host.getAddress()) + (port == 22 ? "" : ":" + port);
            detail = address.isEmpty() ? logins : logins.isEmpty() ? address : address + " · " + logins;
            more.add("SSH to " + Typesetter.full(Topologies.address(host)) + " port " + port + (logins.isEmpty() ? "" : " as " + Typesetter.full(logins)));
            if (host.getSsh() != null && host.getSsh().getJump() != null) {
                more.add("through " + Typesetter.full(host.getSsh().getJump()));
            }
        } else {
            detail = "not in this topology";
            classes.add("critical");
        }
        shapes.add(new Text(14, 42, Theme.cut("p-detail", detail, node.width - 28), "p-detail", Anchor.START, 1));
        if (node.collapsed) {
            hidden(shapes, classes, node, 14, 52);
        } else if (node.children.isEmpty()) {
            shapes.add(new Text(14, 68, "no server here yet", "p-detail", Anchor.START, 1));
        }
        edge(shapes, classes, node, 9);
        return finish(node, name, label("p-name p-name-host", name, 34, 9), shapes, classes, tooltip(node, "Host", more));
    }

    private Box server(Node node) {
        Server server = (Server) node.element;
        List<Shape> shapes = new ArrayList<>();
        Set<String> classes = new TreeSet<>();
        String role = facts.role(server);
        String state = facts.state(server);
        double w = node.width;
        double body = node.height - (node.collapsed ? Sizes.STACK : 0);
        if (node.collapsed) {
            shapes.add(new Rect(8, body - 20, w - 16, Sizes.STACK + 20, 6, "p-stack", 0));
        }
        cylinder(shapes, w, body, role.equals("primary") ? " p-primary" : "", state);
        double badge = badge(shapes, server, role, w);
        String name = Theme.cut("p-name p-name-server", title(node), w - 14 - 12 - badge);
        far(shapes, node, w - 28, 37);
        state(shapes, classes, server, state, w);
        List<Box> rows = new ArrayList<>();
        for (Node.Row row : node.rows) {
            rows.add(row.kind() == Kind.SET ? set((ReplicationSet) row.element(), row.depth(), row.y(), w) : database((Database) row.element(), server, row.y(), w));
        }
        if (node.moreRows > 0) {
            shapes.add(new Text(w / 2, body - Sizes.SERVER_FOOT - 4, "+" + node.moreRows + " databases", "p-detail", Anchor.MIDDLE, 1));
        }
        if (node.collapsed) {
            Summaries.Summary summary = summaries.of(node);
            double x = 16;
            if (!summary.worst().isEmpty()) {
                Marks.state(shapes, summary.worst(), x, body + 5);
                x += 20;
            }
            shapes.add(new Text(x, body + 16.5, Theme.cut("p-detail", summary.text(), w - x - 14), "p-detail", Anchor.START, 1));
            classes.add("collapsed");
        }
        if (!role.isEmpty()) {
            classes.add(role);
        }
        List<String> more = new ArrayList<>();
        more.add((role.isEmpty() ? "" : role.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + role.substring(1) + ", ") + "port " + server.getPort()
                + (version(server).isEmpty() ? "" : ", PostgreSQL " + version(server)));
        if (!state.isEmpty()) {
            more.add("State: " + state + Tooltips.server(facts, server));
        }
        Box box = finish(node, name, label("p-name p-name-server", name, 14, 19), shapes, classes, tooltip(node, "Server", more));
        return new Box(box.id(), box.kind(), box.element(), box.name(), box.bounds(), box.label(), box.shapes(), rows, box.tooltip(), box.description(),
                box.classes(), box.collapsed(), box.hidden());
    }

    private void cylinder(List<Shape> shapes, double w, double h, String primary, String state) {
        double r = Sizes.CAP;
        double k = w / 2 * 0.5523;
        double kr = r * 0.5523;
        PathData body = new PathData().move(0, r).line(0, h - r).cubic(0, h - r + kr, w / 2 - k, h, w / 2, h).cubic(w / 2 + k, h, w, h - r + kr, w, h - r).line(w, r)
                .cubic(w, r - kr, w / 2 + k, 0, w / 2, 0).cubic(w / 2 - k, 0, 0, r - kr, 0, r).close();
        shapes.add(new PathShape(body.toString(), "p-server" + primary, 0));
        shapes.add(new PathShape(new PathData().ellipse(w / 2, r, w / 2, r).toString(), "p-cap" + primary, 0));
        String style = "p-server-edge" + (state.isEmpty() || state.equals("ok") ? "" : " p-edge p-" + state);
        shapes.add(new PathShape(body.toString(), style, 0));
        shapes.add(new PathShape(new PathData().move(0, r).cubic(0, r + kr, w / 2 - k, 2 * r, w / 2, 2 * r).cubic(w / 2 + k, 2 * r, w, r + kr, w, r).toString(), style, 1));
    }

    /** @return room it takes from the name */
    private double badge(List<Shape> shapes, Server server, String role, double w) {
        if (role.isEmpty()) {
            return 0;
        }
        double width = Math.ceil(Theme.width("p-badge-text", role) + 14);
        boolean filled = role.equals("primary");
        shapes.add(new Rect(w - 10 - width, 18.5, width, 17, 8.5, filled ? "p-badge" : "p-badge-open", 1));
        shapes.add(new Text(w - 10 - width / 2, 30.9, role, filled ? "p-badge-text" : "p-badge-text-open", Anchor.MIDDLE, 1));
        return width + 8;
    }

    private String version(Server server) {
        var seen = facts.observed() ? facts.seen(server) : null;
        return Typesetter.visible(seen != null && seen.version() != null && !seen.version().isBlank() ? seen.version() : server.getVersion());
    }

    private void state(List<Shape> shapes, Set<String> classes, Server server, String state, double w) {
        String detail = (version(server).isEmpty() ? "" : "v" + version(server) + "  ") + ":" + server.getPort();
        List<Problem> problems = facts.problems(server);
        String worst = state.isEmpty() ? Facts.worst(problems) : state;
        String word = state.isEmpty() ? problems.isEmpty() ? "" : count(problems) : state;
        double room = w - 24;
        if (!word.isEmpty()) {
            double width = Theme.width("p-word", word);
            double x = w - 12 - width;
            shapes.add(new Text(x, 54, word, "p-word p-" + worst, Anchor.START, 1));
            Marks.near(shapes, worst, x - 19, 43);
            shapes.add(new Text(w - 14, 62, word, "p-far-word p-" + worst, Anchor.END, Shape.FAR));
            Marks.far(shapes, worst, w - 14 - Theme.width("p-far-word", word) - 21, 55);
            room -= width + 28;
            classes.add(worst);
        }
        shapes.add(new Text(14, 54, Theme.cut("p-detail", detail, room), "p-detail", Anchor.START, 1));
    }

    static String count(List<Problem> problems) {
        long errors = problems.stream().filter(problem -> problem.severity() == Problem.Severity.ERROR).count();
        long rest = problems.size() - errors;
        return errors > 0 ? errors + (errors == 1 ? " error" : " errors") : rest + (rest == 1 ? " warning" : " warnings");
    }

    private Box database(Database database, Server server, double y, double w) {
        List<Shape> shapes = new ArrayList<>();
        double width = w - 20;
        shapes.add(new Rect(0, 0, width, Sizes.DATABASE, 5, "p-tab", 1));
        shapes.add(Marks.database(8, 5));
        Set<String> classes = new TreeSet<>();
        double room = width - 26 - 8 - small(shapes, classes, database, width, 5);
        String name = Theme.cut("p-name p-name-database", Tooltips.named(database.getName(), "database"), room);
        String tooltip = Tooltips.of(Tooltips.named(Typesetter.full(database.getName()), "database"), "Database of " + Typesetter.full(server.getId()), Tooltips.found(facts, database), facts.problems(database));
        return new Box(facts.input().ids().apply(database), Kind.DATABASE, database, name, new Bounds(10, y, width, Sizes.DATABASE),
                label("p-name p-name-database", name, 26, 5), shapes, List.of(), tooltip, Tooltips.sentence(tooltip), classes, false, 0);
    }

    Box set(ReplicationSet set, int depth, double y, double w) {
        List<Shape> shapes = new ArrayList<>();
        double left = 10 + 14 * depth;
        double width = w - 10 - left;
        shapes.add(new Rect(0, 0, width, Sizes.SET, 4, "p-sheet", 1));
        Marks.sheets(shapes, 7, 5);
        String counts = Tooltips.counts(set);
        Set<String> classes = new TreeSet<>();
        double warn = small(shapes, classes, set, width, 4);
        // Where a mark takes the room, the sequences give way before the name does.
        if (warn > 0 && Theme.width("p-name p-name-set", Tooltips.named(set.getId(), "set")) > width - 42 - Theme.width("p-detail", counts) - warn) {
            counts = counts.replaceFirst(" · .*", "");
        }
        double used = Theme.width("p-detail", counts);
        shapes.add(new Text(width - 8 - warn, 15.2, counts, "p-detail", Anchor.END, 1));
        if (facts.technology(set.getTechnology()).isEmpty()) {
            classes.add("no-plugin");
        }
        String name = Theme.cut("p-name p-name-set", Tooltips.named(set.getId(), "set"), width - 26 - used - 16 - warn);
        String tooltip = Tooltips.of(Tooltips.named(Typesetter.full(set.getId()), "set"), "Replication set, " + Tooltips.counts(set), Tooltips.set(facts, set), facts.problems(set));
        return new Box(facts.input().ids().apply(set), Kind.SET, set, name, new Bounds(left, y, width, Sizes.SET),
                label("p-name p-name-set", name, 26, 4), shapes, List.of(), tooltip, Tooltips.sentence(tooltip), classes, false, 0);
    }

    private double small(List<Shape> shapes, Set<String> classes, EObject element, double width, double y) {
        String worst = Facts.worse(Facts.worst(facts.problems(element)), Facts.worstFound(facts.findings(element)));
        if (worst.isEmpty()) {
            return 0;
        }
        Marks.state(shapes, worst, width - 20, y);
        classes.add(worst);
        return 18;
    }

    /** Problems of a site or host at the right of its head. @return room they take */
    private double decoration(List<Shape> shapes, Node node, double y) {
        List<Problem> problems = facts.problems(node.element);
        if (problems.isEmpty()) {
            return 0;
        }
        String worst = Facts.worst(problems);
        String word = count(problems);
        double width = Theme.width("p-word", word);
        shapes.add(new Text(node.width - 12 - width, y + 11, word, "p-word p-" + worst, Anchor.START, 1));
        Marks.state(shapes, worst, node.width - 12 - width - 19, y);
        return width + 28;
    }

    private void hidden(List<Shape> shapes, Set<String> classes, Node node, double x, double y) {
        Summaries.Summary summary = summaries.of(node);
        classes.add("collapsed");
        double at = x;
        if (!summary.worst().isEmpty()) {
            Marks.state(shapes, summary.worst(), at, y);
            at += 20;
            classes.add(summary.worst());
        }
        shapes.add(new Text(at, y + 11.3, Theme.cut("p-word", summary.text(), node.width - at - 12), "p-word", Anchor.START, 1));
    }

    private void edge(List<Shape> shapes, Set<String> classes, Node node, double radius) {
        String worst = Facts.worst(facts.problems(node.element));
        if (!worst.isEmpty()) {
            classes.add(worst);
        } else if (node.element == null && node.kind == Kind.HOST) {
            shapes.add(new Rect(0, 0, node.width, node.height, radius, "p-edge p-missing", 0));
        }
    }

    private String title(Node node) {
        return Tooltips.named(node.name, node.kind.word());
    }

    /** The name in large letters, for looking at from afar. */
    private void far(List<Shape> shapes, Node node, double room, double baseline) {
        shapes.add(new Text(14, baseline, Theme.cut("p-far-name", title(node), room), "p-far-name", Anchor.START, Shape.FAR));
    }

    private static Bounds label(String style, String name, double x, double y) {
        return new Bounds(x, y, Math.ceil(Theme.width(style, name)), Theme.height(style));
    }

    private String tooltip(Node node, String kind, List<String> more) {
        List<String> lines = new ArrayList<>(more);
        if (node.collapsed) {
            lines.add("Collapsed: " + summaries.of(node).text());
        }
        if (node.element == null) {
            lines.add(node.kind == Kind.SITE ? "Hosts name this site; it is not listed." : "Servers name this host; it is not in the topology. Add it, or choose another host for them.");
        }
        return Tooltips.of(Tooltips.named(Typesetter.full(node.name), node.kind.word()), kind, lines, facts.problems(node.element));
    }

    private Box finish(Node node, String name, Bounds label, List<Shape> shapes, Set<String> classes, String tooltip) {
        List<Box> children = node.children.stream().map(this::box).toList();
        if (node.element == null) {
            classes.add("unlisted");
        }
        return new Box(id(node), node.kind, node.element, name, node.bounds(), label, shapes, children, tooltip, Tooltips.sentence(tooltip), classes,
                node.collapsed, node.hidden.size());
    }
}
