package org.howdah.ui.internal.demo;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Demo_title;
    public static String Demo_running;
    public static String Demo_job;
    public static String Demo_cleaning;
    public static String Demo_done;
    public static String Demo_what;
    public static String Demo_took;
    public static String Demo_again;
    public static String Demo_cleanUp;
    public static String Demo_empty;

    static {
        initializeMessages("org.howdah.ui.internal.demo.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
