package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.howdah.engine.Status;
import org.howdah.model.Topologies;
import org.howdah.model.topology.Link;
import org.howdah.picture.Bounds;
import org.howdah.picture.Line;
import org.howdah.picture.Point;
import org.howdah.picture.Shape;
import org.howdah.picture.Shape.Anchor;
import org.howdah.picture.Shape.PathShape;
import org.howdah.picture.Shape.Rect;
import org.howdah.picture.Shape.Text;
import org.howdah.picture.Theme;
import org.howdah.technology.Descriptor;
import org.howdah.technology.LinkState;
import org.howdah.technology.SettingType;

/** Draws links: the line by what travels, the head by whether a commit waits, the label with technology, set and lag. */
final class LinkPainter {

    private static final double WIDEST = 190;
    /** Labels are this wide while it is observed at least, so that a growing number does not move anything. */
    private static final double LIVE = Math.ceil(Theme.width("p-word", "warning · 999 MB · 99.9 s") + 19 + 16);

    private final Facts facts;

    LinkPainter(Facts facts) {
        this.facts = facts;
    }

    /** What a line says: two rows at most. */
    record Caption(String first, String second, String state) {
    }

    Caption caption(Wire wire) {
        if (wire.unexpected != null) {
            LinkState seen = wire.unexpected;
            return new Caption(Typesetter.visible(seen.technology()), "unexpected · " + Facts.lag(seen.lagBytes(), seen.lagSeconds()), "unexpected");
        }
        if (wire.links.size() > 1) {
            String worst = "";
            for (Link link : wire.links) {
                worst = Facts.worse(worst, Facts.worse(facts.state(link), Facts.worst(facts.problems(link))));
            }
            String all = worst;
            long such = wire.links.stream().filter(link -> Facts.worse(facts.state(link), Facts.worst(facts.problems(link))).equals(all)).count();
            return new Caption(wire.links.size() + " links", worst.isEmpty() ? "" : such == wire.links.size() ? "all " + worst : such + " " + worst, worst);
        }
        Link link = wire.links.getFirst();
        Optional<Descriptor> descriptor = facts.descriptor(link);
        String technology = Tooltips.named(Typesetter.visible(link.getTechnology()), "technology");
        String what = link.getSet() != null && !link.getSet().isBlank() ? Typesetter.visible(link.getSet()) : mode(link, descriptor);
        String first = what.isEmpty() ? technology : technology + " · " + what;
        if (descriptor.isEmpty()) {
            return new Caption(first + " · not installed", "", "absent");
        }
        String state = facts.state(link);
        if (state.isEmpty()) {
            String worst = Facts.worst(facts.problems(link));
            return new Caption(first, worst.isEmpty() ? "" : BoxPainter.count(facts.problems(link)), worst);
        }
        Status.LinkStatus status = facts.status(link);
        String lag = state.equals("planned") || state.equals("missing") ? "" : " · " + Facts.lag(status);
        return new Caption(first, state + lag, state);
    }

    private static String mode(Link link, Optional<Descriptor> descriptor) {
        return Topologies.setting(link, "mode").map(Typesetter::visible)
                .orElse(descriptor.flatMap(found -> found.setting("mode")).map(SettingType::defaultValue).orElse(""));
    }

    private static boolean synchronous(Link link) {
        return Topologies.setting(link, "mode").filter(mode -> !mode.isBlank() && !mode.equals("async")).isPresent();
    }

    /** How large the label is. */
    double[] size(Caption caption) {
        double first = Theme.width("p-label", caption.first());
        double second = caption.second().isEmpty() ? 0 : Theme.width("p-word", caption.second()) + 19;
        double width = Math.min(WIDEST, Math.max(first, second)) + 16;
        if (facts.observed()) {
            width = width <= LIVE ? LIVE : Math.ceil(width / 16) * 16;
        }
        return new double[] { Math.ceil(width), caption.second().isEmpty() ? 21 : 37 };
    }

    Line line(Wire wire, Caption caption, Bounds label) {
        List<Shape> shapes = new ArrayList<>();
        Set<String> classes = new TreeSet<>();
        Link link = wire.links.isEmpty() ? null : wire.links.getFirst();
        Optional<Descriptor> descriptor = link == null ? facts.technology(wire.unexpected.technology()).map(found -> found.descriptor()) : facts.descriptor(link);
        String state = caption.state().isEmpty() ? "" : " p-" + caption.state();
        if (!caption.state().isEmpty()) {
            classes.add(caption.state());
        }
        boolean bundle = wire.links.size() > 1;
        String kind = bundle ? " p-bundle" : descriptor.map(found -> " p-" + found.line().name().toLowerCase(Locale.ROOT)).orElse(" p-no-plugin");
        classes.add(kind.substring(3));
        List<Point> run = Strokes.shortened(wire.route, Strokes.HEAD - 1);
        if (kind.endsWith("trigger_log")) {
            shapes.add(new PathShape(Strokes.rounded(Strokes.beside(run, 2)), "p-line" + kind + state, 0));
            shapes.add(new PathShape(Strokes.rounded(Strokes.beside(run, -2)), "p-line" + kind + state, 0));
        } else {
            shapes.add(new PathShape(Strokes.rounded(run), "p-line" + kind + state, 0));
        }
        boolean filled = !bundle && link != null && synchronous(link);
        shapes.add(new PathShape(Strokes.head(wire.route), (filled ? "p-head" : "p-head-open") + state, 0));
        label(shapes, caption, label, state);
        String tooltip = tooltip(wire, caption);
        return new Line(wire.id, wire.links.size() == 1 ? link : null, wire.sourceId, wire.targetId, wire.route, false, shapes, label, tooltip,
                Tooltips.sentence(tooltip), classes);
    }

    private static void label(List<Shape> shapes, Caption caption, Bounds label, String state) {
        shapes.add(new Rect(label.x(), label.y(), label.width(), label.height(), 7, "p-pill", 1));
        double room = label.width() - 14;
        shapes.add(new Text(label.centerX(), label.y() + 14.6, Theme.cut("p-label", caption.first(), room), caption.state().equals("absent") ? "p-word p-absent" : "p-label", Anchor.MIDDLE, 1));
        if (caption.second().isEmpty()) {
            return;
        }
        boolean glyph = !caption.state().isEmpty() && !caption.state().equals("absent");
        String text = Theme.cut("p-word", caption.second(), room - (glyph ? 19 : 0));
        double left = label.centerX() - (Theme.width("p-word", text) + (glyph ? 19 : 0)) / 2;
        if (glyph) {
            Marks.near(shapes, caption.state(), left, label.y() + 19);
            Marks.far(shapes, caption.state(), label.centerX(), label.y() + label.height() / 2);
        }
        shapes.add(new Text(left + (glyph ? 19 : 0), label.y() + 30.4, text, "p-word" + state, Anchor.START, 1));
    }

    private String tooltip(Wire wire, Caption caption) {
        if (wire.unexpected != null) {
            LinkState seen = wire.unexpected;
            return Tooltips.of(Typesetter.full(seen.id()), "Unexpected link", List.of(Tooltips.technology(facts, seen.technology()),
                    "From " + Typesetter.full(seen.from()) + " to " + Typesetter.full(seen.to()), "It is there, and not in the topology.",
                    Facts.lag(seen.lagBytes(), seen.lagSeconds())), List.of());
        }
        if (wire.links.size() > 1) {
            List<String> names = wire.links.stream().limit(10).map(link -> Typesetter.visible(link.getId()) + (facts.state(link).isEmpty() ? "" : ": " + facts.state(link))).toList();
            List<String> lines = new ArrayList<>(names);
            if (wire.links.size() > 10) {
                lines.add("… and " + (wire.links.size() - 10) + " more");
            }
            return Tooltips.of(wire.links.size() + " links", "Into or out of a collapsed box", lines, List.of());
        }
        Link link = wire.links.getFirst();
        List<String> lines = new ArrayList<>();
        lines.add(Tooltips.technology(facts, link.getTechnology()));
        if (link.getSet() != null && !link.getSet().isBlank()) {
            lines.add("Set " + Typesetter.full(link.getSet()));
        }
        lines.add("From " + Typesetter.full(Tooltips.named(link.getFrom(), "end")) + " to " + Typesetter.full(Tooltips.named(link.getTo(), "end")));
        String state = facts.state(link);
        if (!state.isEmpty()) {
            lines.add("State: " + caption.second());
            facts.differences("link " + link.getId()).forEach(difference -> lines.add(Typesetter.full(difference)));
        }
        return Tooltips.of(Typesetter.full(Tooltips.named(link.getId(), "link")), "Link", lines, facts.problems(link));
    }
}
