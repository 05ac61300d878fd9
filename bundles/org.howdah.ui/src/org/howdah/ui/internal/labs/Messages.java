package org.howdah.ui.internal.labs;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Lab_looking;
    public static String Lab_lookingJob;
    public static String Lab_running;
    public static String Lab_partly;
    public static String Lab_stopped;
    public static String NewLab_window;
    public static String NewLab_title;
    public static String NewLab_message;
    public static String NewLab_name;
    public static String NewLab_hosts;
    public static String NewLab_isolated;
    public static String NewLab_noName;
    public static String NewLab_badHosts;

    static {
        initializeMessages("org.howdah.ui.internal.labs.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
