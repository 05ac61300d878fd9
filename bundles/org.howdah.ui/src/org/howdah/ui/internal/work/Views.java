package org.howdah.ui.internal.work;

import java.util.Optional;

import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.howdah.ui.internal.UiPlugin;
import org.howdah.ui.internal.editor.Editors;

/** Brings views and perspectives to the front. */
public final class Views {

    private Views() {
    }

    /** Shows a view and gives it the focus. */
    public static Optional<IViewPart> show(String id) {
        return show(id, IWorkbenchPage.VIEW_ACTIVATE);
    }

    /** @param mode one of IWorkbenchPage.VIEW_… */
    public static Optional<IViewPart> show(String id, int mode) {
        IWorkbenchPage page = Editors.page();
        try {
            return page == null ? Optional.empty() : Optional.of(page.showView(id, null, mode));
        } catch (PartInitException failed) {
            UiPlugin.warn(failed.getMessage(), failed);
            return Optional.empty();
        }
    }

    public static void perspective(String id) {
        IWorkbenchPage page = Editors.page();
        if (page != null && !page.getPerspective().getId().equals(id)) {
            try {
                PlatformUI.getWorkbench().showPerspective(id, page.getWorkbenchWindow());
            } catch (WorkbenchException failed) {
                UiPlugin.warn(failed.getMessage(), failed);
            }
        }
    }
}
