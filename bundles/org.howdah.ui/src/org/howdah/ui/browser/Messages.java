package org.howdah.ui.browser;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Browser_missing;
    public static String Loopback_job;

    static {
        initializeMessages("org.howdah.ui.browser.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
