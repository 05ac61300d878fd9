package org.howdah.ui.internal.fields;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.swt.widgets.Control;

/** The grey of explanations, which follows the theme. */
public final class Muted {

    private Muted() {
    }

    public static void apply(Control control) {
        // The theming engine sets colours when a widget is first shown; this class keeps it from painting over ours.
        control.setData("org.eclipse.e4.ui.css.CssClassName", "HowdahMuted"); //$NON-NLS-1$ //$NON-NLS-2$
        var colour = JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
        if (colour != null) {
            control.setForeground(colour);
        }
    }

    public static void error(Control control) {
        control.setData("org.eclipse.e4.ui.css.CssClassName", "HowdahError"); //$NON-NLS-1$ //$NON-NLS-2$
        var colour = JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR);
        if (colour != null) {
            control.setForeground(colour);
        }
    }
}
