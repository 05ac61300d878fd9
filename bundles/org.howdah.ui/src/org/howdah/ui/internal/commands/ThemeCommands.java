package org.howdah.ui.internal.commands;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;

/** Light and dark. */
final class ThemeCommands {

    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default"; //$NON-NLS-1$
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark"; //$NON-NLS-1$

    private ThemeCommands() {
    }

    static boolean isDark() {
        IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        ITheme active = themes == null ? null : themes.getActiveTheme();
        return active != null && active.getId().contains("dark"); //$NON-NLS-1$
    }

    /** Turns to the other one, and stays there at the next start. */
    static void toggle() {
        IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        if (themes != null) {
            themes.setTheme(isDark() ? LIGHT : DARK, true);
            PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements("org.howdah.ui.dark", null); //$NON-NLS-1$
        }
    }
}
