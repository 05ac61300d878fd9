package org.howdah.ui.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Where what runs is watched and acted on. */
public final class OperatePerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.2f, editors); //$NON-NLS-1$
        left.addView(Ids.NAVIGATOR);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.45f, editors); //$NON-NLS-1$
        below.addView(Ids.LINKS);
        below.addView(Ids.SERVERS);
        below.addView(Ids.PLAN);
        below.addView(Ids.RUNS);
        below.addView(Ids.CONSOLES);
        below.addPlaceholder(IPageLayout.ID_OUTLINE);
        below.addPlaceholder(Ids.PROBLEMS);
        below.addPlaceholder(Ids.PROGRESS);
        below.addPlaceholder(Ids.ERROR_LOG);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.6f, "below"); //$NON-NLS-1$ //$NON-NLS-2$
        right.addView(Ids.FINDINGS);
        right.addView(IPageLayout.ID_PROP_SHEET);
        right.addPlaceholder(Ids.DEMO);
        Shortcuts.add(layout);
    }
}
