package org.howdah.picture.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All style classes, in the order in which they override each other. */
public final class StyleRules {

    /** The states, each with a colour, a glyph and a word of its own. */
    public static final List<String> STATES = List.of("ok", "warning", "critical", "unknown", "planned", "missing", "unexpected");

    public static final List<StyleRule> ALL = rules();

    private StyleRules() {
    }

    private static List<StyleRule> rules() {
        List<StyleRule> all = new ArrayList<>();
        texts(all);
        boxes(all);
        links(all);
        for (String state : STATES) {
            all.add(rule("p-edge p-" + state).stroke(state));
            all.add(rule("p-line p-" + state).stroke(state));
            all.add(rule("p-head p-" + state).fill(state).stroke(state));
            all.add(rule("p-head-open p-" + state).stroke(state));
            all.add(rule("p-glyph p-" + state).fill(state));
            all.add(rule("p-glyph-open p-" + state).fill("host").stroke(state));
            all.add(rule("p-glyph-mark p-" + state).stroke(state));
            all.add(rule("p-word p-" + state).fill(state));
            all.add(rule("p-far-word p-" + state).fill(state));
        }
        for (String dashed : List.of("planned", "missing", "unexpected")) {
            String dash = switch (dashed) {
            case "planned" -> "6 4";
            case "missing" -> "2 4";
            default -> "9 3 2 3";
            };
            all.add(rule("p-edge p-" + dashed).width(1.6).dash(dash));
        }
        all.add(rule("p-glyph-open p-far").width(2.6).dash("4.8 3.2"));
        all.add(rule("p-glyph-mark p-far").width(3.4));
        all.add(rule("p-edge p-warning").width(1.8));
        all.add(rule("p-edge p-critical").width(2.2));
        all.add(rule("p-line p-absent").stroke("absent"));
        all.add(rule("p-head p-absent").fill("absent").stroke("absent"));
        all.add(rule("p-head-open p-absent").stroke("absent"));
        all.add(rule("p-word p-absent").fill("muted"));
        return List.copyOf(all);
    }

    private static void texts(List<StyleRule> all) {
        all.add(rule("p-name").fill("text").text(13, 600));
        all.add(rule("p-name-site").text(14, 600));
        all.add(rule("p-name-database").text(12, 600));
        all.add(rule("p-name-set").text(12, 400));
        all.add(rule("p-detail").fill("muted").text(11.5, 400));
        all.add(rule("p-word").fill("text").text(11.5, 600));
        all.add(rule("p-label").fill("text").text(11.5, 600));
        all.add(rule("p-badge-text").fill("badge-text").text(11, 600));
        all.add(rule("p-badge-text-open").fill("badge").text(11, 600));
        all.add(rule("p-title").fill("text").text(15, 600));
        all.add(rule("p-far-name").fill("text").text(24, 600));
        all.add(rule("p-far-word").fill("text").text(20, 600));
    }

    private static void boxes(List<StyleRule> all) {
        all.add(rule("p-site").fill("site").stroke("site-edge", 1));
        all.add(rule("p-host").fill("host").stroke("host-edge", 1.2));
        all.add(rule("p-server").fill("server"));
        all.add(rule("p-server p-primary").fill("primary"));
        all.add(rule("p-cap").fill("server-cap"));
        all.add(rule("p-cap p-primary").fill("primary-cap"));
        all.add(rule("p-server-edge").fill("none").stroke("server-edge", 1.3));
        all.add(rule("p-tab").fill("tab").stroke("tab-edge", 1));
        all.add(rule("p-sheet").fill("sheet").stroke("sheet-edge", 1));
        all.add(rule("p-ghost").fill("host").stroke("unexpected", 1.4).dash("9 3 2 3"));
        all.add(rule("p-unlisted").dash("5 4"));
        all.add(rule("p-stack").fill("host").stroke("host-edge", 1));
        all.add(rule("p-badge").fill("badge"));
        all.add(rule("p-badge-open").fill("badge-ground").stroke("badge", 1));
        all.add(rule("p-icon").fill("none").stroke("muted", 1.2).rounded());
        all.add(rule("p-edge").fill("none"));
        all.add(rule("p-glyph-open").fill("host").width(1.4).dash("2.4 1.6"));
        all.add(rule("p-glyph-mark").fill("none").stroke("mark", 1.7).rounded());
        all.add(rule("p-legend").fill("pill").stroke("pill-edge", 1));
        all.add(rule("p-ground").fill("bg"));
    }

    private static void links(List<StyleRule> all) {
        all.add(rule("p-line").fill("none").stroke("link", 1.8));
        all.add(rule("p-wal_files").dash("11 6"));
        all.add(rule("p-row_changes").width(2.4).dash("0.1 5.2").rounded());
        all.add(rule("p-trigger_log").width(1.3));
        all.add(rule("p-bundle").width(3));
        all.add(rule("p-no-plugin").dash("3 3"));
        all.add(rule("p-head").fill("link").stroke("link", 1.4));
        all.add(rule("p-head-open").fill("bg").stroke("link", 1.6));
        all.add(rule("p-pill").fill("pill").stroke("pill-edge", 1));
    }

    private static StyleRule rule(String classes) {
        return StyleRule.of(classes);
    }

    /** What all classes of a style say together. */
    public static StyleRule merged(String style) {
        Set<String> classes = new HashSet<>(List.of(style.split(" ")));
        StyleRule merged = StyleRule.of(style);
        for (StyleRule rule : ALL) {
            if (classes.containsAll(rule.classes())) {
                merged = new StyleRule(merged.classes(), null, null, 0, null, false, 0, 0, 0).over(rule.over(merged));
            }
        }
        return merged;
    }
}
