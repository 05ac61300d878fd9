package org.howdah.help.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Opens the help, at a page where one is given: {@code findings.html#STREAMING-041}. */
public final class ShowHelp extends AbstractHandler {

    private static final String PAGE = "org.howdah.help.page"; //$NON-NLS-1$

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            HelpView view = (HelpView) window.getActivePage().showView(HelpView.ID);
            String page = event.getParameter(PAGE);
            if (page != null) {
                view.open(page);
            }
        } catch (PartInitException e) {
            throw new ExecutionException(e.getMessage(), e);
        }
        return null;
    }
}
