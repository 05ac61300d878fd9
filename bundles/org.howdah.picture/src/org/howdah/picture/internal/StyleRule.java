package org.howdah.picture.internal;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a class, or several together, say of a shape. Null and 0 mean "not said".
 *
 * @param fill name of a colour, {@code none}, or after {@link #coloured} the colour itself
 * @param dash lengths as in SVG
 * @param round whether line ends are round
 * @param size of a text in pixels
 * @param weight of a text
 */
public record StyleRule(List<String> classes, String fill, String stroke, double strokeWidth, String dash, boolean round, double size, int weight,
        double opacity) {

    static StyleRule of(String classes) {
        return new StyleRule(List.of(classes.split(" ")), null, null, 0, null, false, 0, 0, 0);
    }

    StyleRule fill(String colour) {
        return new StyleRule(classes, colour, stroke, strokeWidth, dash, round, size, weight, opacity);
    }

    StyleRule stroke(String colour) {
        return new StyleRule(classes, fill, colour, strokeWidth, dash, round, size, weight, opacity);
    }

    StyleRule stroke(String colour, double width) {
        return new StyleRule(classes, fill, colour, width, dash, round, size, weight, opacity);
    }

    StyleRule width(double width) {
        return new StyleRule(classes, fill, stroke, width, dash, round, size, weight, opacity);
    }

    StyleRule dash(String lengths) {
        return new StyleRule(classes, fill, stroke, strokeWidth, lengths, round, size, weight, opacity);
    }

    StyleRule rounded() {
        return new StyleRule(classes, fill, stroke, strokeWidth, dash, true, size, weight, opacity);
    }

    StyleRule text(double pixels, int bold) {
        return new StyleRule(classes, fill, stroke, strokeWidth, dash, round, pixels, bold, opacity);
    }

    /** What this says, and the other where this says nothing; the other's classes are of no matter. */
    StyleRule over(StyleRule other) {
        return new StyleRule(classes, fill == null ? other.fill : fill, stroke == null ? other.stroke : stroke, strokeWidth == 0 ? other.strokeWidth : strokeWidth,
                dash == null ? other.dash : dash, round || other.round, size == 0 ? other.size : size, weight == 0 ? other.weight : weight,
                opacity == 0 ? other.opacity : opacity);
    }

    public StyleRule coloured(UnaryOperator<String> colours) {
        return new StyleRule(classes, colour(fill, colours), colour(stroke, colours), strokeWidth, dash, round, size, weight, opacity);
    }

    private static String colour(String name, UnaryOperator<String> colours) {
        return name == null || name.equals("none") ? name : colours.apply(name);
    }

    public TrueType font() {
        return weight >= 600 ? TrueType.SEMIBOLD : TrueType.REGULAR;
    }

    public String selector() {
        return "." + String.join(".", classes);
    }

    public String css(UnaryOperator<String> colours) {
        StringBuilder css = new StringBuilder(selector()).append('{');
        append(css, "fill", colour(fill, colours));
        append(css, "stroke", colour(stroke, colours));
        append(css, "stroke-width", strokeWidth == 0 ? null : PathData.number(strokeWidth));
        append(css, "stroke-dasharray", dash);
        append(css, "stroke-linecap", round ? "round" : null);
        append(css, "font-size", size == 0 ? null : PathData.number(size) + "px");
        append(css, "font-weight", weight == 0 ? null : Integer.toString(weight));
        append(css, "opacity", opacity == 0 ? null : PathData.number(opacity));
        return css.append("}\n").toString();
    }

    private static void append(StringBuilder css, String name, String value) {
        if (value != null) {
            css.append(name).append(':').append(value).append(';');
        }
    }
}
