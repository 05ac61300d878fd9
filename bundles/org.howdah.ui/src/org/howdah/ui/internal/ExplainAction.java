package org.howdah.ui.internal;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.PlatformUI;

/** Opens the help at the explanation of a finding's code. */
public final class ExplainAction extends Action {

    private static final String PAGE = "/org.howdah.help/html/findings.html#"; //$NON-NLS-1$
    private final String code;

    public ExplainAction(String code) {
        super(org.eclipse.osgi.util.NLS.bind(Messages.Explain, code));
        this.code = code;
    }

    @Override
    public void run() {
        PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(PAGE + code);
    }
}
