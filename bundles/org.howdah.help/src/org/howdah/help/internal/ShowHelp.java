package org.howdah.help.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/** Opens the help, at a page where one is given: {@code findings.html#STREAMING-041}. */
public final class ShowHelp extends AbstractHandler {

    private static final String PAGE = "org.howdah.help.page"; //$NON-NLS-1$

    @Override
    public Object execute(ExecutionEvent event) {
        HelpUi.open(event.getParameter(PAGE));
        return null;
    }
}
