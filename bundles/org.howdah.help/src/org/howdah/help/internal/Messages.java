package org.howdah.help.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle. */
final class Messages extends NLS {

    public static String Help_back;
    public static String Help_forward;
    public static String Help_home;

    static {
        NLS.initializeMessages("org.howdah.help.internal.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
