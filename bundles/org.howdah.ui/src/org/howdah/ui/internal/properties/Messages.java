package org.howdah.ui.internal.properties;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Settings_noTechnology;
    public static String Settings_missing;
    public static String Settings_none;
    public static String Observed_none;
    public static String Observed_taken;
    public static String Observed_state;
    public static String Observed_problem;
    public static String Observed_presence;
    public static String Observed_role;
    public static String Observed_version;
    public static String Observed_timeline;
    public static String Observed_lsn;
    public static String Observed_data;
    public static String Observed_socket;
    public static String Observed_bin;
    public static String Observed_databases;
    public static String Observed_slot;
    public static String Observed_sender;
    public static String Observed_active;
    public static String Observed_inactive;
    public static String Observed_system;
    public static String Observed_lagBytes;
    public static String Observed_lagSeconds;
    public static String Derived_none;
    public static String Derived_by;
    public static String Derived_there;
    public static String Derived_override;
    public static String Derived_reset;
    public static String Derived_given;
    public static String Derived_workedOut;
    public static String Derived_unknown;
    public static String Derived_yes;
    public static String Derived_no;
    public static String Derived_title;
    public static String Derived_text;
    public static String Derived_elsewhere;
    public static String Derived_refused;
    public static String Findings_none;
    public static String Findings_noneUnobserved;

    static {
        initializeMessages("org.howdah.ui.internal.properties.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
