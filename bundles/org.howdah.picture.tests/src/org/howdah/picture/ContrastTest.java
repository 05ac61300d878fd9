package org.howdah.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** Text can be read in both themes (WCAG 2.2, 1.4.3 and 1.4.11), and no text is smaller than 11 pixels. */
class ContrastTest {

    private static final List<String> STATES = List.of("ok", "warning", "critical", "unknown", "planned", "missing", "unexpected");

    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static double contrast(String a, String b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    @Test
    void textStandsOutFromEveryGround() {
        Map<String, List<String>> grounds = Map.of("text", List.of("bg", "site", "host", "server", "primary", "tab", "sheet", "pill"),
                "muted", List.of("bg", "site", "host", "server", "primary", "sheet", "pill"), "badge-text", List.of("badge"), "badge", List.of("badge-ground"));
        List<String> weak = new ArrayList<>();
        for (Theme theme : List.of(Theme.light(), Theme.dark())) {
            grounds.forEach((text, all) -> all.forEach(ground -> check(theme, text, ground, 4.5, weak)));
            for (String state : STATES) {
                for (String ground : List.of("bg", "site", "host", "server", "primary", "pill")) {
                    check(theme, state, ground, 4.5, weak);
                }
                check(theme, "mark", state, 3, weak);
            }
            for (String line : List.of("link", "absent", "server-edge")) {
                check(theme, line, "bg", 3, weak);
                check(theme, line, "site", 3, weak);
            }
        }
        assertEquals(List.of(), weak);
    }

    private static void check(Theme theme, String text, String ground, double least, List<String> weak) {
        double contrast = contrast(theme.colour(text), theme.colour(ground));
        if (contrast < least) {
            weak.add(String.format(java.util.Locale.ROOT, "%s on %s, %s: %.2f", text, ground, theme.isDark() ? "dark" : "light", contrast));
        }
    }

    @Test
    void noTextIsTooSmall() {
        Scene scene = Scenes.make(Samples.input(Samples.topology(Samples.SHOP)).with(Samples.shopLive(7), View.OBSERVED));
        List<String> small = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        scene.forEach((box, bounds) -> {
            shapes.addAll(box.shapes());
            shapes.add(box.nameText());
        });
        scene.lines().forEach(line -> shapes.addAll(line.shapes()));
        for (Shape shape : shapes) {
            if (shape instanceof Shape.Text text && Theme.geometry(text.style()).size() < 11) {
                small.add(text.toString());
            }
        }
        assertEquals(List.of(), small);
    }

    @Test
    void statesDifferInTheirGlyphsToo() {
        List<List<Shape>> glyphs = new ArrayList<>();
        for (String state : STATES) {
            List<Shape> shapes = new ArrayList<>();
            org.howdah.picture.internal.MarksAccess.state(shapes, state);
            glyphs.add(shapes.stream().map(shape -> (Shape) new Shape.PathShape(((Shape.PathShape) shape).d(), "", 0)).toList());
        }
        assertEquals(STATES.size(), glyphs.stream().distinct().count());
    }
}
