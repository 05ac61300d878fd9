package org.howdah.ui.diagram;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Page_starting;
    public static String Page_failed;
    public static String Plugins_notHere;

    static {
        initializeMessages("org.howdah.ui.diagram.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
