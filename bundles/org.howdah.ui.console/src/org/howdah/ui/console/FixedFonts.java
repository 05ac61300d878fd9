package org.howdah.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;

/** The fonts of this machine that a terminal can be shown in. */
final class FixedFonts {

    private static final int POINTS = 12;

    private FixedFonts() {
    }

    /**
     * Choices of a field: what is shown, and what is kept.
     *
     * @param first what stands for no choice
     * @param chosen is among them, whether it is there or not
     */
    static String[][] all(Display display, String first, String chosen) {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        GC gc = new GC(display);
        try {
            for (FontData data : display.getFontList(null, true)) {
                if (!names.contains(data.getName()) && isFixed(display, gc, data.getName())) {
                    names.add(data.getName());
                }
            }
        } finally {
            gc.dispose();
        }
        if (!chosen.isBlank()) {
            names.add(chosen);
        }
        List<String[]> choices = new ArrayList<>();
        choices.add(new String[] { first, "" }); //$NON-NLS-1$
        names.forEach(name -> choices.add(new String[] { name, name }));
        return choices.toArray(String[][]::new);
    }

    private static boolean isFixed(Display display, GC gc, String name) {
        Font font = new Font(display, name, POINTS, SWT.NORMAL);
        try {
            gc.setFont(font);
            int narrow = gc.stringExtent("iiii").x; //$NON-NLS-1$
            return narrow > 0 && narrow == gc.stringExtent("WWWW").x && narrow == gc.stringExtent("$0m|").x; //$NON-NLS-1$ //$NON-NLS-2$
        } finally {
            font.dispose();
        }
    }
}
