package org.howdah.ui.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Where a topology is drawn and its plan read. */
public final class DesignPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.2f, editors); //$NON-NLS-1$
        left.addView(Ids.NAVIGATOR);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.62f, editors); //$NON-NLS-1$
        below.addView(IPageLayout.ID_PROP_SHEET);
        below.addView(Ids.PROBLEMS);
        below.addView(IPageLayout.ID_OUTLINE);
        below.addView(Ids.PLAN);
        below.addPlaceholder(Ids.RUNS);
        below.addPlaceholder(Ids.LINKS);
        below.addPlaceholder(Ids.SERVERS);
        below.addPlaceholder(Ids.FINDINGS);
        below.addPlaceholder(Ids.CONSOLES);
        below.addPlaceholder(Ids.DEMO);
        below.addPlaceholder(Ids.PROGRESS);
        below.addPlaceholder(Ids.ERROR_LOG);
        Shortcuts.add(layout);
    }
}
