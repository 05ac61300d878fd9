package org.howdah.ui.internal.found;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Found_title;
    public static String Found_description;
    public static String Found_counts;
    public static String Found_nothing;
    public static String Found_code;
    public static String Found_summary;
    public static String Found_file;
    public static String Found_browse;
    public static String Found_badFile;
    public static String Found_overwrite;
    public static String Discover_window;
    public static String Discover_title;
    public static String Discover_description;
    public static String Discover_hosts;
    public static String Discover_hint;
    public static String Discover_users;
    public static String Discover_key;
    public static String Discover_badHost;
    public static String Discover_noUser;
    public static String Import_window;
    public static String Import_title;
    public static String Import_description;
    public static String Import_source;
    public static String Import_form;
    public static String Import_anyForm;
    public static String Import_noFile;

    static {
        initializeMessages("org.howdah.ui.internal.found.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
