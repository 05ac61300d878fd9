package org.howdah.help.internal;

import org.eclipse.core.runtime.Platform;
import org.eclipse.help.IContext;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;

/**
 * What the platform asks for help: menu, F1, references in cheat sheets and on the welcome page. The platform's own help
 * needs a web server and a search engine inside; these pages need neither.
 */
public final class HelpUi extends AbstractHelpUI {

    @Override
    public void displayHelp() {
        open(null);
    }

    @Override
    public void displayHelpResource(String href) {
        open(href);
    }

    @Override
    public void displayContext(IContext context, int x, int y) {
        open(context.getRelatedTopics().length == 0 ? null : context.getRelatedTopics()[0].getHref());
    }

    @Override
    public void displayDynamicHelp() {
        open(null);
    }

    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }

    /** @param href a page; null for the one that was read last */
    static void open(String href) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return;
        }
        try {
            HelpView view = (HelpView) page.showView(HelpView.ID);
            if (href != null) {
                view.open(href);
            }
        } catch (PartInitException e) {
            Platform.getLog(HelpUi.class).error(e.getMessage(), e);
        }
    }
}
