package org.howdah.ui.internal.labs;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Lab_looking;
    public static String Lab_lookingJob;
    public static String Lab_running;
    public static String Lab_partly;
    public static String Lab_stopped;

    static {
        initializeMessages("org.howdah.ui.internal.labs.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
