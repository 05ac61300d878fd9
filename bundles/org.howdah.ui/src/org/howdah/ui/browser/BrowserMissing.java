package org.howdah.ui.browser;

import org.eclipse.osgi.util.NLS;

/** There is no engine for SWT's browser on this machine. The message says what to install, and what works without. */
public final class BrowserMissing extends Exception {

    /** The package of Debian and Ubuntu that has the engine. */
    public static final String PACKAGE = "libwebkit2gtk-4.1-0"; //$NON-NLS-1$

    private static final long serialVersionUID = 1;

    BrowserMissing(Throwable cause) {
        super(NLS.bind(Messages.Browser_missing, PACKAGE), cause);
    }
}
