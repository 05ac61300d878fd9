package org.howdah.picture;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.howdah.picture.internal.FontSubset;
import org.howdah.picture.internal.Legend;
import org.howdah.picture.internal.PathData;
import org.howdah.picture.internal.StyleRule;
import org.howdah.picture.internal.TrueType;
import org.howdah.picture.internal.Typesetter;

/**
 * Writes a scene as SVG. The file stands alone: styles and the glyphs it uses are in it, no script and no reference to anything else. Texts stay texts,
 * so that they can be found, read aloud and compared; programs that ignore fonts in files squeeze another font into the same width. The same
 * scene always gives the same bytes.
 */
public final class SvgWriter {

    private final StringBuilder out = new StringBuilder();
    private final TreeSet<String> styles = new TreeSet<>();
    private final Map<TrueType, TreeSet<Integer>> characters = new java.util.IdentityHashMap<>();

    private SvgWriter() {
    }

    public static String write(Scene scene, Theme theme) {
        return write(scene, theme, false);
    }

    /** @param legend with a box below that explains the signs which are used */
    public static String write(Scene scene, Theme theme, boolean legend) {
        return new SvgWriter().document(legend ? Legend.added(scene) : scene, theme);
    }

    private String document(Scene scene, Theme theme) {
        scene.boxes().forEach(this::box);
        scene.lines().forEach(line -> group(line.description(), line.strokes()));
        scene.lines().forEach(line -> group(null, line.labelShapes()));
        String body = out.toString();
        out.setLength(0);
        Bounds b = scene.bounds();
        String width = PathData.number(b.width());
        String height = PathData.number(b.height());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"title desc\" width=\"").append(width).append("\" height=\"").append(height)
                .append("\" viewBox=\"").append(PathData.number(b.x())).append(' ').append(PathData.number(b.y())).append(' ').append(width).append(' ').append(height)
                .append("\">\n<title id=\"title\">").append(escaped(scene.title())).append("</title>\n<desc id=\"desc\">").append(escaped(description(scene)))
                .append("</desc>\n<style>\n");
        face(TrueType.REGULAR, 400);
        face(TrueType.SEMIBOLD, 600);
        out.append("text{font-family:\"").append(Theme.FONT_FAMILY).append("\",Inter,\"Noto Sans\",\"DejaVu Sans\",sans-serif;font-kerning:none;text-rendering:geometricPrecision;white-space:pre}\n");
        out.append(theme.cssFor(styles)).append("</style>\n");
        out.append("<rect x=\"").append(PathData.number(b.x())).append("\" y=\"").append(PathData.number(b.y())).append("\" width=\"").append(width).append("\" height=\"")
                .append(height).append("\" fill=\"").append(theme.background()).append("\"/>\n");
        return out.append(body).append("</svg>\n").toString();
    }

    private static String description(Scene scene) {
        List<String> parts = new ArrayList<>();
        Map<Kind, Integer> counts = new TreeMap<>();
        scene.forEach((box, bounds) -> counts.merge(box.kind(), 1, Integer::sum));
        counts.forEach((kind, count) -> parts.add(count + " " + (kind == Kind.UNEXPECTED ? "not in the topology" : kind.word() + (count == 1 ? "" : "s"))));
        parts.add(scene.lines().size() + (scene.lines().size() == 1 ? " link" : " links"));
        return "PostgreSQL replication topology: " + String.join(", ", parts) + ".";
    }

    private void face(TrueType font, int weight) {
        TreeSet<Integer> used = characters.get(font);
        if (used != null) {
            out.append("@font-face{font-family:\"").append(Theme.FONT_FAMILY).append("\";font-weight:").append(weight).append(";src:url(data:font/ttf;base64,")
                    .append(Base64.getEncoder().encodeToString(FontSubset.of(font, used))).append(")}\n");
        }
    }

    private void box(Box box) {
        out.append("<g transform=\"translate(").append(PathData.number(box.bounds().x())).append(' ').append(PathData.number(box.bounds().y())).append(")\"><title>")
                .append(escaped(box.description())).append("</title>\n");
        box.shapes().forEach(this::shape);
        shape(box.nameText());
        box.children().forEach(this::box);
        out.append("</g>\n");
    }

    private void group(String title, List<Shape> shapes) {
        out.append("<g>").append(title == null ? "" : "<title>" + escaped(title) + "</title>").append('\n');
        shapes.forEach(this::shape);
        out.append("</g>\n");
    }

    private void shape(Shape shape) {
        if (shape.level() == Shape.FAR) {
            return;
        }
        styles.add(shape.style());
        switch (shape) {
        case Shape.Rect rect -> out.append("<rect class=\"").append(rect.style()).append("\" x=\"").append(PathData.number(rect.x())).append("\" y=\"")
                .append(PathData.number(rect.y())).append("\" width=\"").append(PathData.number(rect.width())).append("\" height=\"").append(PathData.number(rect.height()))
                .append(rect.radius() == 0 ? "" : "\" rx=\"" + PathData.number(rect.radius())).append("\"/>\n");
        case Shape.PathShape path -> out.append("<path class=\"").append(path.style()).append("\" d=\"").append(path.d()).append("\"/>\n");
        case Shape.Text text -> text(text);
        }
    }

    private void text(Shape.Text text) {
        if (text.text().isEmpty()) {
            return;
        }
        StyleRule rule = Theme.geometry(text.style());
        TreeSet<Integer> used = characters.computeIfAbsent(rule.font(), font -> new TreeSet<>());
        text.text().codePoints().forEach(used::add);
        String anchor = switch (text.anchor()) {
        case START -> "";
        case MIDDLE -> "\" text-anchor=\"middle";
        case END -> "\" text-anchor=\"end";
        };
        out.append("<text class=\"").append(text.style()).append("\" x=\"").append(PathData.number(text.x())).append("\" y=\"").append(PathData.number(text.y())).append(anchor);
        if (text.text().codePointCount(0, text.text().length()) > 1) {
            out.append("\" textLength=\"").append(PathData.number(Typesetter.width(rule.font(), text.text()) * rule.size())).append("\" lengthAdjust=\"spacingAndGlyphs");
        }
        out.append("\">").append(escaped(text.text())).append("</text>\n");
    }

    /** Text that is nothing but text, in an element or an attribute. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            case '\n', '\t' -> safe.append(c);
            default -> safe.append(c < 0x20 || c == 0x7F || c == '\uFFFE' || c == '\uFFFF' ? '\uFFFD' : c);
            }
        }
        return safe.toString();
    }
}
