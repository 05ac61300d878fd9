package org.howdah.ui.internal.sets;

import org.eclipse.osgi.util.NLS;

/** Texts of this package. */
final class Messages extends NLS {

    public static String Choose_title;
    public static String Choose_heading;
    public static String Choose_message;
    public static String Choose_reading;
    public static String Choose_again;
    public static String Choose_filter;
    public static String Choose_keylessOnly;
    public static String Choose_name;
    public static String Choose_kind;
    public static String Choose_key;
    public static String Choose_rows;
    public static String Choose_size;
    public static String Choose_other;
    public static String Choose_shown;
    public static String Choose_noneShown;
    public static String Choose_owned;
    public static String Choose_count;
    public static String Choose_none;
    public static String Choose_of;
    public static String Choose_gone;
    public static String Choose_goneKey;
    public static String Choose_empty;
    public static String Choose_keyless;
    public static String Choose_twice;
    public static String Choose_noKeyUsed;
    public static String Ways_title;
    public static String Ways_text;
    public static String Ways_index;
    public static String Ways_noIndex;
    public static String Ways_notUsed;
    public static String Ways_hint;
    public static String Action_choose;
    public static String Action_chooseFrom;
    public static String NoOrigin_title;
    public static String NoOrigin_text;

    static {
        initializeMessages("org.howdah.ui.internal.sets.messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
