package org.howdah.ui.internal;

import java.util.List;

import org.eclipse.ui.IPageLayout;

/** What both perspectives offer in Window &gt; Show View and Window &gt; Perspective. */
final class Shortcuts {

    private Shortcuts() {
    }

    static void add(IPageLayout layout) {
        for (String view : List.of(Ids.NAVIGATOR, IPageLayout.ID_PROP_SHEET, Ids.PROBLEMS, IPageLayout.ID_OUTLINE, Ids.PLAN, Ids.RUNS, Ids.LINKS,
                Ids.SERVERS, Ids.FINDINGS, Ids.CONSOLES, Ids.DEMO, Ids.PROGRESS, Ids.ERROR_LOG)) {
            layout.addShowViewShortcut(view);
        }
        // What stands in an empty editor area: what it is for and what to do first.
        layout.setEditorOnboardingText(Messages.Onboarding_text);
        for (String command : List.of("org.howdah.ui.demo", "org.eclipse.ui.newWizard", "org.howdah.ui.open", "org.eclipse.ui.window.quickAccess")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            layout.addEditorOnboardingCommandId(command);
        }
        layout.addPerspectiveShortcut(Ids.DESIGN);
        layout.addPerspectiveShortcut(Ids.OPERATE);
    }
}
