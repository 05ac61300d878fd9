package org.howdah.picture;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.howdah.picture.internal.Palette;
import org.howdah.picture.internal.StyleRule;
import org.howdah.picture.internal.StyleRules;
import org.howdah.picture.internal.TrueType;
import org.howdah.picture.internal.Typesetter;

/**
 * How the style classes of the shapes look, light or dark. One table gives the stylesheet of the page, that of SVG files and what
 * is painted into PNG files.
 */
public final class Theme {

    /** Name of the bundled font in stylesheets; the page serves {@link #font} under it. */
    public static final String FONT_FAMILY = "Howdah Sans";

    private static final Theme LIGHT = new Theme(false);
    private static final Theme DARK = new Theme(true);
    private static final Map<String, StyleRule> GEOMETRY = new ConcurrentHashMap<>();

    private final boolean dark;
    private final Map<String, StyleRule> resolved = new ConcurrentHashMap<>();

    private Theme(boolean dark) {
        this.dark = dark;
    }

    public static Theme light() {
        return LIGHT;
    }

    public static Theme dark() {
        return DARK;
    }

    public boolean isDark() {
        return dark;
    }

    /** The colour of the paper, {@code #rrggbb}. */
    public String background() {
        return colour("bg");
    }

    /** A colour of the palette by its name, {@code #rrggbb}. */
    public String colour(String name) {
        return Palette.colour(name, dark);
    }

    /** What all classes of a style together say, with colours of this theme. */
    public StyleRule resolve(String style) {
        return resolved.computeIfAbsent(style, s -> StyleRules.merged(s).coloured(name -> Palette.colour(name, dark)));
    }

    /** Width of a text in pixels at 100 %. */
    public static double width(String style, String text) {
        StyleRule rule = geometry(style);
        return Typesetter.width(rule.font(), text) * rule.size();
    }

    /** A text that is at most so wide, cut with an ellipsis where it must be; invisible characters are written out. */
    public static String cut(String style, String text, double width) {
        StyleRule rule = geometry(style);
        return Typesetter.cut(rule.font(), Typesetter.visible(text), width / rule.size());
    }

    /** From the top of a text's line to its baseline, in pixels. */
    public static double ascent(String style) {
        StyleRule rule = geometry(style);
        return Math.round(rule.size() * 0.97 * 100) / 100.0;
    }

    /** Height of a text's line in pixels. */
    public static double height(String style) {
        return Math.round(geometry(style).size() * 1.25 * 100) / 100.0;
    }

    static StyleRule geometry(String style) {
        return GEOMETRY.computeIfAbsent(style, StyleRules::merged);
    }

    /**
     * The bundled font as a TTF file, to be served to the page.
     *
     * @param semibold weight 600 rather than 400
     */
    public static byte[] font(boolean semibold) {
        return (semibold ? TrueType.SEMIBOLD : TrueType.REGULAR).bytes();
    }

    /**
     * The stylesheet of the page: colours as custom properties on {@code :root}, and one rule for each class. The font faces are not in it, as
     * their address is the page's matter.
     *
     * @param withDark with the colours of dark under {@code [data-theme=dark]} as well
     */
    public static String css(boolean withDark) {
        StringBuilder css = new StringBuilder();
        variables(css, ":root", false);
        if (withDark) {
            variables(css, "[data-theme=dark]", true);
        }
        for (StyleRule rule : StyleRules.ALL) {
            css.append(rule.css(name -> "var(--p-" + name + ")"));
        }
        return css.toString();
    }

    private static void variables(StringBuilder css, String selector, boolean dark) {
        css.append(selector).append('{');
        Palette.names().forEach(name -> css.append("--p-").append(name).append(':').append(Palette.colour(name, dark)).append(';'));
        css.append("}\n");
    }

    /** Rules for just these styles, with this theme's colours. */
    String cssFor(Collection<String> styles) {
        TreeSet<String> used = new TreeSet<>();
        styles.forEach(style -> used.addAll(List.of(style.split(" "))));
        StringBuilder css = new StringBuilder();
        for (StyleRule rule : StyleRules.ALL) {
            if (used.containsAll(rule.classes())) {
                css.append(rule.css(this::colour));
            }
        }
        return css.toString();
    }
}
