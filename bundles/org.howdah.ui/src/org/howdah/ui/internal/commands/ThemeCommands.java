package org.howdah.ui.internal.commands;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.howdah.ui.internal.Themes;

/** Light and dark. */
final class ThemeCommands {

    private ThemeCommands() {
    }

    static boolean isDark() {
        return Themes.isDark();
    }

    static void toggle() {
        Themes.toggle();
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements("org.howdah.ui.dark", null); //$NON-NLS-1$
    }
}
