package org.howdah.picture.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The colours of the pictures by name, each for light and for dark. The states are told apart by colour-blind people too (bluish green, amber,
 * vermilion, blue, purple), and every colour that text has stands out from every ground it is drawn on by 4.5 : 1 or more.
 */
public final class Palette {

    private static final Map<String, String[]> COLOURS = new LinkedHashMap<>();

    static {
        put("bg", "#fbfbfa", "#1e2024");
        put("text", "#1f2933", "#e8ebee");
        put("muted", "#55606b", "#aab3bd");
        put("site", "#f0f3f7", "#25282d");
        put("site-edge", "#cfd8e2", "#3b424b");
        put("host", "#ffffff", "#2c3035");
        put("host-edge", "#b9c4cf", "#515a65");
        put("server", "#e9f1f9", "#2a3c4e");
        put("server-cap", "#d2e3f3", "#3a5670");
        put("server-edge", "#4f7fb0", "#7fadd8");
        put("primary", "#dbe9f7", "#2c4763");
        put("primary-cap", "#bcd6ee", "#41658a");
        put("tab", "#ffffff", "#223140");
        put("tab-edge", "#9db8d3", "#58748f");
        put("sheet", "#fffdf5", "#33342c");
        put("sheet-edge", "#a39a78", "#989172");
        put("badge", "#2f5f91", "#a9cdf0");
        put("badge-text", "#ffffff", "#16283a");
        put("badge-ground", "#ffffff", "#223140");
        put("link", "#44566a", "#a9b9ca");
        put("pill", "#ffffff", "#2c3035");
        put("pill-edge", "#c5ced8", "#515a65");
        put("ok", "#0b6e55", "#5fd3ad");
        put("warning", "#8f5300", "#f2b650");
        put("critical", "#b3241c", "#ffa196");
        put("unknown", "#59636e", "#b3bbc4");
        put("planned", "#235f9f", "#93c0f2");
        put("missing", "#83348a", "#dfa8e3");
        put("unexpected", "#a02463", "#fa9fc6");
        put("absent", "#68727c", "#98a1ab");
        put("mark", "#ffffff", "#1e2024");
    }

    private Palette() {
    }

    private static void put(String name, String light, String dark) {
        COLOURS.put(name, new String[] { light, dark });
    }

    public static Set<String> names() {
        return java.util.Collections.unmodifiableSet(COLOURS.keySet());
    }

    public static String colour(String name, boolean dark) {
        return COLOURS.get(name)[dark ? 1 : 0];
    }
}
