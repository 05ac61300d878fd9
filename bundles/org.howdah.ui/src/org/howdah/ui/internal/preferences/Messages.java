package org.howdah.ui.internal.preferences;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Page_description;
    public static String Page_observe;
    public static String Page_parallel;
    public static String Page_save;
    public static String Page_home;
    public static String Page_forget;
    public static String Page_forgetTitle;
    public static String Page_forgetText;
    public static String General_text;

    static {
        initializeMessages("org.howdah.ui.internal.preferences.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
