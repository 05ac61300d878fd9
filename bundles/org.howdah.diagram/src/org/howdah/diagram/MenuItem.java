package org.howdah.diagram;

import java.util.List;

/**
 * A line of the drawing's context menu.
 *
 * @param id told to {@link DiagramSite#menuChosen}; empty for a separator and for a submenu
 * @param label what is read; empty for a separator
 * @param key the key that does the same, as people write it ({@code Ctrl+C}); empty where there is none
 * @param enabled whether it can be chosen
 * @param items the submenu; empty for a plain line
 */
public record MenuItem(String id, String label, String key, boolean enabled, List<MenuItem> items) {

    public MenuItem {
        items = List.copyOf(items);
    }

    public static MenuItem of(String id, String label, boolean enabled) {
        return new MenuItem(id, label, "", enabled, List.of());
    }

    public static MenuItem of(String id, String label, String key, boolean enabled) {
        return new MenuItem(id, label, key, enabled, List.of());
    }

    public static MenuItem menu(String label, List<MenuItem> items) {
        return new MenuItem("", label, "", items.stream().anyMatch(MenuItem::enabled), items);
    }

    public static MenuItem separator() {
        return new MenuItem("", "", "", false, List.of());
    }

    public boolean isSeparator() {
        return label.isEmpty();
    }
}
